//! Votes by code: whoever has one from a letter votes once, without an account; the same code on paper is the same person. Who got which
//! letter the program never knows.

use super::eligibility::Eligibility;
use super::rules::{Access, Rules};
use super::{actions, store};
use crate::actor::Actor;
use crate::audit;
use crate::consultations::{Consultation, store as consultations};
use crate::crypto::{hash, keyed_hash};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::identity::{self, Action, Rung};
use crate::ids::{AccountId, ConsultationId};
use crate::random::normalise_receipt;
use crate::rights::Right;

/// What stands for the person who has a code, where an account would. It cannot be computed any more once the vote's secret is destroyed.
pub(super) fn person(secret: &[u8], code: &str) -> AccountId {
    let hashed = keyed_hash(secret, &[b"person", normalise_receipt(code).as_bytes()]);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hashed[..16]);
    AccountId(uuid::Uuid::from_bytes(bytes))
}

/// Uses a code of a vote up: digitally, or with a pile of ballots on paper.
///
/// # Errors
/// `Conflict("code_used")`; `Invalid` for a code that was never given out for this vote, or is revoked.
pub(crate) async fn use_up(tx: &mut Tx, actor: &Actor, vote: ConsultationId, code: &str, batch: Option<i64>) -> Result<()> {
    let code_hash = hash(normalise_receipt(code).as_bytes());
    if store::use_code(tx, actor, vote, code_hash.clone(), batch).await? {
        return Ok(());
    }
    match store::is_code_used(tx, actor, vote, code_hash).await? {
        Some(true) => Err(Error::Conflict("code_used")),
        Some(false) | None => Err(Error::field("code", "vote_code_unknown")),
    }
}

/// Says whether people vote with an account or with a code. With codes, one person is one code.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Frozen` once the vote has begun, `Invalid` for a word that is neither, in an announced vote
/// that has no codes, and in one whose rules ask for a share of those entitled when their number would not be known.
pub async fn set_access(tx: &mut Tx, actor: &Actor, id: ConsultationId, typed: &str) -> Result<()> {
    actor.must(Right::SetRungs)?;
    let consultation = actions::hold_unsealed(tx, actor, id).await?;
    let access = Access::from_word(typed).ok_or(Error::field("access", "unknown"))?;
    // It could begin before there are any, and codes are made for votes by code only.
    if access == Access::Code && consultation.published_at.is_some() && store::count_codes(tx, actor, id).await? == 0 {
        return Err(Error::field("access", "announced_without_codes"));
    }
    let before = store::find_rules(tx, actor, id).await?;
    // Whoever has a letter may vote: the municipality has chosen who gets one.
    let eligibility = if access == Access::Code { Eligibility::default() } else { before.eligibility.clone() };
    let rules = Rules { access, eligibility, ..before };
    let stored = serde_json::to_string(&rules).map_err(|error| Error::internal(format!("rules: {error}")))?;
    store::upsert_rules(tx, actor, id, stored, actor.random.bytes().to_vec()).await?;
    if access == Access::Code {
        // What one person rests on, wherever that is said.
        identity::store::update_rungs(tx, actor, id, &consultation.rungs.with(Action::Vote, Rung::Code)).await?;
    }
    audit::record(tx, actor, "vote.rules_changed", id.0, &serde_json::json!({ "title": consultation.title })).await?;
    actions::check_announced(tx, actor, id).await
}

/// The votes for which codes can be made: by code, and not begun. Who may vote is frozen from then on.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list_votes(tx: &mut Tx, actor: &Actor) -> Result<Vec<Consultation>> {
    actor.must(Right::IssueCodes)?;
    let by_code = store::list_by_code(tx, actor).await?;
    let all = consultations::list(tx, actor).await?.into_iter();
    let takes = |vote: &Consultation| by_code.contains(&vote.id) && actions::check_unsealed(vote, actor).is_ok();
    Ok(all.filter(takes).collect())
}

/// Holds the vote still and looks whether codes for it can still be given out and taken back.
///
/// # Errors
/// `Frozen` once it has begun, `Closed` after its end.
pub(crate) async fn check_not_begun(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actions::hold_unsealed(tx, actor, id).await.map(drop)
}

/// The same as a look, for pages.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn has_begun(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<bool> {
    Ok(actions::check_unsealed(&consultations::find(tx, actor, id).await?, actor).is_err())
}

/// Whether nobody could vote yet, because a vote by code that has not begun has no codes: for the page on which it is announced.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn are_missing(tx: &mut Tx, actor: &Actor, vote: &Consultation) -> Result<bool> {
    actor.must(Right::IssueCodes)?;
    if actions::check_unsealed(vote, actor).is_err() {
        return Ok(false);
    }
    let rules = store::find_rules(tx, actor, vote.id).await?;
    Ok(rules.access == Access::Code && store::count_codes(tx, actor, vote.id).await? == 0)
}

#[cfg(test)]
mod tests;
