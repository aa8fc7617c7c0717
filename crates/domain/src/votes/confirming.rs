//! The mail that a ballot is in the box: which vote, which version, the receipt, until when it can be changed. Never what stands on it. It goes
//! to those who voted with an account; who does not want it says so.
//!
//! A confidential vote may be changed several times in a row (yes and no are cast answer by answer), so it is noted with the
//! ballot who is to be told, and a job writes the mails when they have waited a little: they say what is true then, and cost nobody time who
//! votes in the last minutes. In a secret vote nothing may tell when somebody voted: mail and job bear the time at which the vote began, and
//! the mail's row goes when it is sent.

use serde::Serialize;

use super::ballot::{Pseudonym, Receipt};
use super::casting::Open;
use super::rules::{Access, Rules, Secrecy};
use super::store;
use crate::actor::Actor;
use crate::clock::{DAY, Instant, MINUTE};
use crate::consultations::Consultation;
use crate::consultations::store as consultations;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ConsultationId;
use crate::mail::{self, Times, UNTIMED};
use crate::{jobs, municipalities};

/// The kind of the job that makes mails of notices; its payload is the consultation's id. One waits for each vote that runs.
pub const JOB: &str = "confirm_ballots";
const PRIORITY: i64 = 1;
/// The kind of the mail.
pub(super) const MAIL: &str = "ballot_cast";
/// The mail that it was taken back.
const WITHDRAWN: &str = "ballot_withdrawn";
/// So long a notice waits for further changes.
const WAITS: i64 = 5 * MINUTE;
/// So long a job waits after the one before, however many notices there are.
const PAUSE: i64 = MINUTE / 4;
/// So many mails are written by one job: the one writer of SQLite has others to serve.
const PAGE: i64 = 100;

#[derive(Serialize)]
struct Told<'a> {
    title: &'a str,
    slug: &'a str,
    version: i64,
    receipt: &'a str,
    /// `None`: it cannot be changed.
    changeable_until: Option<Instant>,
}

#[derive(Serialize)]
struct Withdrawn<'a> {
    title: &'a str,
    slug: &'a str,
    /// Until when one may vote again.
    changeable_until: Instant,
}

/// Makes sure that notices become mails while the vote runs. Called once, when it begins.
pub(super) async fn begin(tx: &mut Tx, actor: &Actor, id: ConsultationId, rules: &Rules) -> Result<()> {
    if rules.secrecy == Secrecy::Confidential && rules.access == Access::Account {
        jobs::enqueue(tx, actor, JOB, &id, actor.now, PRIORITY).await?;
    }
    Ok(())
}

/// From when on somebody is told that a ballot of a confidential vote was cast or changed just now.
pub(super) fn due(actor: &Actor) -> Instant {
    actor.now.plus(WAITS)
}

/// Confirms a ballot of a secret vote that was cast just now.
pub(super) async fn confirm_secret(tx: &mut Tx, actor: &Actor, open: &Open, receipt: &Receipt) -> Result<()> {
    let told = Told { title: &open.title, slug: &open.slug, version: 1, receipt: &receipt.code, changeable_until: None };
    let times = Times { at: open.opens_at, due: open.opens_at, until: open.closes_at.plus(DAY) };
    mail::enqueue_at(tx, actor, open.account, UNTIMED, &told, times).await.map(drop)
}

/// Says that a ballot was taken back, and no longer that it is in the box where that was written and not sent yet.
pub(super) async fn confirm_withdrawal(tx: &mut Tx, actor: &Actor, open: &Open) -> Result<()> {
    mail::withdraw(tx, actor, open.account, MAIL, &open.slug).await?;
    let told = Withdrawn { title: &open.title, slug: &open.slug, changeable_until: open.closes_at };
    mail::enqueue_at(tx, actor, open.account, WITHDRAWN, &told, Times::now(actor)).await.map(drop)
}

/// Does one job: makes mails of a page of notices that are due (in a demo, where nothing is sent, of all), and enqueues the next job. In the
/// transaction that finishes the job. A vote that is counted has none, and needs no other job.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn tell_due(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let vote = consultations::find(tx, actor, id).await?;
    let Some(secret) = consultations::find_secret(tx, actor, id).await? else { return Ok(()) };
    let is_demo = municipalities::find(tx, actor.municipality).await?.is_some_and(|municipality| municipality.is_demo);
    let waits = if is_demo { 0 } else { WAITS };
    let is_all = tell(tx, actor, &vote, &secret, actor.now.plus(WAITS - waits)).await?;
    let due = store::find_first_due(tx, actor, id).await?.filter(|_| !is_demo);
    let soon = actor.now.plus(PAUSE);
    let next = if is_all { due.unwrap_or(actor.now.plus(waits)).max(soon) } else { actor.now };
    jobs::enqueue(tx, actor, JOB, &id, next, PRIORITY).await.map(drop)
}

/// Makes mails of all notices that are left, while the receipts can still be known. The vote has ended, and its key is about
/// to be destroyed.
pub(crate) async fn tell_all(tx: &mut Tx, actor: &Actor, vote: &Consultation) -> Result<()> {
    let Some(secret) = consultations::find_secret(tx, actor, vote.id).await? else { return Ok(()) };
    // Also what another instance wrote whose clock goes ahead.
    let all = Instant(i64::MAX);
    // Also what a job of another instance takes just now, should that come to nothing.
    while store::find_first_due(tx, actor, vote.id).await?.is_some() {
        tell(tx, actor, vote, &secret, all).await?;
    }
    store::forget_notices(tx, actor, vote.id).await
}

/// Makes mails of a page of notices that are due until then; whether these were all.
async fn tell(tx: &mut Tx, actor: &Actor, vote: &Consultation, secret: &[u8], until: Instant) -> Result<bool> {
    let accounts = store::take_notices(tx, actor, vote.id, until, PAGE).await?;
    let changeable_until = (vote.closes_at > actor.now).then_some(vote.closes_at);
    for account in &accounts {
        let person = Pseudonym { secret, account: *account };
        let Some((version, _)) = store::find_ballot(tx, actor, vote.id, &person.voter()).await? else { continue };
        let receipt = person.receipt();
        let told = Told { title: &vote.title, slug: &vote.slug, version, receipt: &receipt, changeable_until };
        mail::enqueue_at(tx, actor, *account, MAIL, &told, Times::now(actor)).await?;
    }
    Ok(i64::try_from(accounts.len()) != Ok(PAGE))
}

#[cfg(test)]
mod tests;
