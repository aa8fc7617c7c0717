//! Ballots that are kept and not cast: keeping one, saying where somebody has one, forgetting it, and one reminder before the end. Nothing of
//! them counts. Not for secret votes, of which nothing may lie under a pseudonym, nor for yes and no, where each answer is cast at once.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::ballot::{Paper, Pseudonym};
use super::casting::{self, Open, Vote, merged, open};
use super::marks::{self, field};
use super::reasons;
use super::rules::{Access, Method, Rules, Secrecy};
use super::store::{self, Draft};
use crate::actor::Actor;
use crate::clock::{DAY, Instant};
use crate::consultations::{Consultation, Part, State, store as consultations};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, MeasureId};
use crate::{jobs, mail};

/// The kind of the job that reminds; its payload is a [`Page`].
pub const JOB: &str = "ballot-reminders";
/// The kind of the mail.
pub const MAIL: &str = "ballot_unfinished";
/// So long before the end people are reminded.
pub const BEFORE_END: i64 = DAY;
const PRIORITY: i64 = 5;
/// So many accounts per job: each costs one hash, and few of them a mail.
const PAGE: i64 = 1_000;

/// A vote in which somebody has kept a ballot and not cast it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    pub id: ConsultationId,
    pub slug: String,
    pub title: String,
    pub closes_at: Instant,
    /// Whether an earlier version is cast and counts.
    pub is_cast: bool,
}

/// What the reminder says.
#[derive(Serialize)]
struct Reminder<'a> {
    title: &'a str,
    slug: &'a str,
    ends_at: Instant,
}

#[derive(Serialize, Deserialize)]
struct Page {
    consultation: ConsultationId,
    /// Everybody up to this account has been looked at.
    after: AccountId,
}

/// Whether an unfinished ballot of such a vote can be kept.
pub fn may_be_kept(rules: &Rules) -> bool {
    rules.secrecy == Secrecy::Confidential && rules.access == Access::Account && rules.method != Method::YesNo
}

/// Keeps a ballot that is not finished: nothing of it counts, and nothing of it is checked but that it is about this vote. Keeping what is
/// cast already leaves nothing open. Returns the consultation's address.
///
/// # Errors
/// As [`super::casting::cast`]; `Conflict("draft_of_secret")` in a secret vote, `Conflict("draft_of_yes_no")` where each answer is cast for
/// itself.
pub async fn keep(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, paper: &Paper) -> Result<String> {
    let open = open(tx, actor, consultation).await?;
    if open.sealed.rules.secrecy == Secrecy::Secret {
        return Err(Error::Conflict("draft_of_secret"));
    }
    if !may_be_kept(&open.sealed.rules) {
        return Err(Error::Conflict("draft_of_yes_no"));
    }
    let mut named = paper.marks.iter().map(|(measure, _)| measure).chain(paper.reasons.iter().map(|(measure, _)| measure));
    if let Some(measure) = named.find(|measure| open.sealed.option(**measure).is_none()) {
        return Err(Error::field(field(*measure), "unknown"));
    }
    let voter = open.person().voter();
    let (_, before) = store::find_ballot(tx, actor, consultation, &voter).await?.unwrap_or_default();
    let draft = marks::write(&open.sealed, &merged(&casting::before(&open.sealed, &before)?, &paper.marks));
    let mut reasons: Vec<_> = paper.reasons.iter().filter(|(_, reason)| !reason.is_empty()).cloned().collect();
    reasons.sort_unstable();
    if draft == before && reasons == reasons::of(tx, actor, &open, &voter).await? {
        forget(tx, actor, &open).await?;
    } else {
        let reasons = serde_json::to_string(&reasons).map_err(|error| Error::internal(format!("reasons: {error}")))?;
        store::upsert_draft(tx, actor, consultation, &voter, Draft { marks: draft, reasons }).await?;
    }
    Ok(open.slug.clone())
}

/// What a pseudonym has kept: stored marks, and reasons.
pub(super) async fn find(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rules: &Rules,
    voter: &[u8],
) -> Result<Option<(String, Vec<(MeasureId, String)>)>> {
    if !may_be_kept(rules) {
        return Ok(None);
    }
    let Some(Draft { marks, reasons }) = store::find_draft(tx, actor, id, voter).await? else { return Ok(None) };
    let reasons = serde_json::from_str(&reasons).map_err(|error| Error::internal(format!("ballot_draft.reasons: {error}")))?;
    Ok(Some((marks, reasons)))
}

/// The ballot is cast, or as it was cast: nothing is open any more, and a reminder that still waits is not sent.
pub(super) async fn forget(tx: &mut Tx, actor: &Actor, open: &Open) -> Result<()> {
    if !may_be_kept(&open.sealed.rules) {
        return Ok(());
    }
    store::delete_draft(tx, actor, open.id, &open.person().voter()).await?;
    mail::withdraw(tx, actor, open.account, MAIL, &open.slug).await
}

/// `forget` for many ballots that were kept in one vote, by pseudonym, on SQLite.
pub(super) async fn forget_all(tx: &mut Tx, actor: &Actor, vote: &Vote, kept: &[(AccountId, Vec<u8>)]) -> Result<()> {
    let (accounts, voters): (Vec<AccountId>, Vec<Vec<u8>>) = kept.iter().cloned().unzip();
    store::delete_all_drafts(tx, actor, vote.id, &voters).await?;
    mail::withdraw_all(tx, actor, &accounts, MAIL, &vote.slug).await
}

/// Where the actor has kept a ballot and not cast it; nowhere for visitors.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_unfinished(tx: &mut Tx, actor: &Actor) -> Result<Vec<Unfinished>> {
    let Some(account) = actor.account() else { return Ok(Vec::new()) };
    let mut unfinished = Vec::new();
    for vote in store::list_votes_with_drafts(tx, actor).await? {
        let voter = Pseudonym { secret: &vote.secret, account }.voter();
        if let Some(is_cast) = store::find_draft_state(tx, actor, vote.id, &voter).await? {
            let store::VoteWithDrafts { id, slug, title, closes_at, .. } = vote;
            unfinished.push(Unfinished { id, slug, title, closes_at, is_cast });
        }
    }
    Ok(unfinished)
}

/// Makes sure that people are reminded before the end, wherever that has been moved. A vote that runs no longer than that reminds nobody.
pub(crate) async fn enqueue(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<()> {
    let at = consultation.closes_at.plus(-BEFORE_END);
    if consultation.has(Part::Vote) && at > consultation.opens_at {
        let page = Page { consultation: consultation.id, after: AccountId(Uuid::nil()) };
        jobs::enqueue(tx, actor, JOB, &page, at, PRIORITY).await?;
    }
    Ok(())
}

/// Does one job: one mail to everybody of a page of accounts who has kept a ballot and cast none, once per person and vote; and the job of the
/// next page. In the transaction that finishes the job. Does nothing when the end was moved away: another job waits for that.
///
/// # Errors
/// `Internal` for a payload of another kind, `Unavailable` when the database does not answer.
pub async fn remind(tx: &mut Tx, actor: &Actor, payload: &str) -> Result<()> {
    let page: Page = serde_json::from_str(payload).map_err(|error| Error::internal(format!("reminders: {error}")))?;
    let vote = consultations::find(tx, actor, page.consultation).await?;
    if vote.state(actor.now) != State::Open || vote.closes_at.plus(-BEFORE_END) > actor.now {
        return Ok(());
    }
    let Some(secret) = consultations::find_secret(tx, actor, vote.id).await? else { return Ok(()) };
    let waiting: HashSet<Vec<u8>> = store::list_unreminded(tx, actor, vote.id).await?.into_iter().collect();
    if waiting.is_empty() {
        return Ok(());
    }
    let accounts = store::list_accounts(tx, actor, page.after, PAGE).await?;
    for account in &accounts {
        let voter = Pseudonym { secret: &secret, account: *account }.voter();
        if waiting.contains(&voter) && store::mark_reminded(tx, actor, vote.id, &voter).await? {
            let told = Reminder { title: &vote.title, slug: &vote.slug, ends_at: vote.closes_at };
            let times = mail::Times { until: vote.closes_at, ..mail::Times::now(actor) };
            mail::enqueue_at(tx, actor, *account, MAIL, &told, times).await?;
        }
    }
    if let Some(last) = accounts.last().filter(|_| i64::try_from(accounts.len()) == Ok(PAGE)) {
        jobs::enqueue(tx, actor, JOB, &Page { after: *last, ..page }, actor.now, PRIORITY).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
