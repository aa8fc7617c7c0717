//! Whether the numbers of a vote agree with each other and with what the audit log has of them.

use std::collections::BTreeSet;

use serde::Deserialize;
use uuid::Uuid;

use super::Flaw;
use crate::actor::Actor;
use crate::audit;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ConsultationId;
use crate::outcomes::{Counted, PaperCount, VoteCount};
use crate::papers;
use crate::votes::eligibility::Circle;
use crate::votes::rules::Access;
use crate::votes::sealed::Sealed;
use crate::votes::store::{self, Numbers, Stored};
use crate::votes::{roll, written};

/// The kinds of lines by which somebody is named, and named no longer.
const NAMED: &str = "vote.entitled";
const NAMED_NO_LONGER: &str = "vote.entitled_withdrawn";

#[derive(Deserialize)]
struct Named {
    title: String,
    vote: Option<ConsultationId>,
}

/// While it runs: as many ballots as people, receipts and, by code, used codes; and nobody is entitled whom nobody has named.
pub(super) async fn check_running(tx: &mut Tx, actor: &Actor, stored: &Stored, sealed: &Sealed) -> Result<Option<Flaw>> {
    let n = store::count_stored(tx, actor, stored.consultation_id).await?;
    let is_by_code = sealed.rules.access == Access::Code;
    if n.ballots != n.people || n.receipts != n.people || (is_by_code && n.codes != n.people) {
        return Ok(Some(Flaw::Numbers));
    }
    let is_whole = n.lines == n.said_lines && are_named(tx, actor, stored).await?;
    Ok((!is_whole).then_some(Flaw::Entitled))
}

/// Whether the audit log knows of everybody who is named. Of an erased account nothing is left but that there was one more.
async fn are_named(tx: &mut Tx, actor: &Actor, stored: &Stored) -> Result<bool> {
    let marks = store::list_named_accounts(tx, actor, stored.consultation_id).await?;
    let mut named: BTreeSet<Uuid> = BTreeSet::new();
    for line in audit::list_told(tx, actor, NAMED, NAMED_NO_LONGER).await? {
        let Ok(told) = serde_json::from_str::<Named>(&line.data) else { continue };
        // Lines did not name the vote at first, only its title.
        if told.vote.map_or(told.title == stored.title, |vote| vote == stored.consultation_id) {
            if line.kind == NAMED {
                named.insert(line.subject_id)
            } else {
                named.remove(&line.subject_id)
            };
        }
    }
    let are_known = marks.iter().all(|(account, is_there)| !is_there || named.contains(&account.0));
    Ok(are_known && marks.len() <= named.len())
}

/// After the count: what the result says beside the counted marks, by what else is kept of it.
pub(super) async fn check_counted(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    vote: &VoteCount,
    counted: &Counted,
) -> Result<Option<Flaw>> {
    let n = store::count_stored(tx, actor, id).await?;
    let paper = papers::sealing::count(tx, actor, id).await?;
    let mut reasons = (counted.reasons.clone(), store::list_reasons(tx, actor, id).await?);
    reasons.0.sort_unstable();
    reasons.1.sort_unstable();
    let online = vote.participants.checked_sub(paper.as_ref().map_or(0, |paper| paper.valid));
    let is_same = online.and_then(|online| i64::try_from(online).ok()) == Some(n.people)
        && n.receipts == n.people
        && paper == vote.paper
        && reasons.0 == reasons.1
        && is_base_right(tx, actor, id, vote, counted).await?
        && (counted.rules.access == Access::Account || are_codes_right(&n, paper.as_ref()));
    if !is_same {
        return Ok(Some(Flaw::Numbers));
    }
    Ok((!written::agrees(tx, actor, id, vote).await?).then_some(Flaw::Noted))
}

/// Codes are still there; of a list only what was noted at the count.
async fn is_base_right(tx: &mut Tx, actor: &Actor, id: ConsultationId, vote: &VoteCount, counted: &Counted) -> Result<bool> {
    if counted.rules.access == Access::Account && counted.rules.eligibility.circle == Circle::Named {
        return Ok(vote.entitled.is_some());
    }
    Ok(vote.entitled == roll::count(tx, actor, id, &counted.rules).await?)
}

/// One for each digital ballot and each sheet that was countersigned; of other piles not every sheet must have come with one.
fn are_codes_right(n: &Numbers, paper: Option<&PaperCount>) -> bool {
    let (sheets, left_out) = paper.map_or((0, 0), |paper| {
        let invalid: u64 = paper.invalid.iter().map(|(_, count)| count).sum();
        (paper.valid + invalid, paper.left_out)
    });
    let over = n.codes - n.people - i64::try_from(sheets).unwrap_or(i64::MAX);
    (0..=i64::try_from(left_out).unwrap_or(i64::MAX)).contains(&over)
}

#[cfg(test)]
mod tests;
