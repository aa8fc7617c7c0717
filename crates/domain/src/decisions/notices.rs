//! Who is told of a decision: one mail each, written in the background, a page of people per job.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Verdict, store};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DecisionId};
use crate::{jobs, mail, measures};

/// The kind of the job; its payload is a [`Notice`].
pub const JOB: &str = "decision-notices";
/// The kind of the mail; its data is [`MeasureDecided`].
pub const MAIL: &str = "measure-decided";
const PRIORITY: i64 = 5;
/// So many mails per job: a transaction stays short, and whoever waits to write does not wait long.
const PAGE: i64 = 100;

/// What the mail says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureDecided {
    pub slug: String,
    pub title: String,
    pub verdict: Verdict,
    pub reason: String,
    /// ISO date.
    pub decided_on: String,
    pub paper_number: String,
}

#[derive(Serialize, Deserialize)]
struct Notice {
    decision: DecisionId,
    /// Everybody up to this account has been told.
    after: AccountId,
}

/// Puts the first page into the queue.
pub(super) async fn enqueue(tx: &mut Tx, actor: &Actor, decision: DecisionId) -> Result<()> {
    let notice = Notice { decision, after: AccountId(Uuid::nil()) };
    jobs::enqueue(tx, actor, JOB, &notice, actor.now, PRIORITY).await?;
    Ok(())
}

/// Does one job: a page of mails, and the job of the next page. In the transaction that finishes the job, so that nobody is told twice.
///
/// # Errors
/// `Internal` for a payload of another kind, `Unavailable` when the database does not answer.
pub async fn notify(tx: &mut Tx, actor: &Actor, payload: &str) -> Result<()> {
    let notice: Notice = serde_json::from_str(payload).map_err(|e| Error::internal(format!("notice: {e}")))?;
    let decision = store::find(tx, actor.municipality, notice.decision).await?.ok_or(Error::NotFound)?;
    let measure = measures::store::find(tx, actor.municipality, decision.measure_id).await?.ok_or(Error::NotFound)?;
    let people = store::list_concerned(tx, actor.municipality, measure.id, notice.after, PAGE).await?;
    let data = MeasureDecided {
        slug: measure.slug,
        title: measure.title,
        verdict: decision.verdict,
        reason: decision.reason,
        decided_on: decision.decided_on.to_string(),
        paper_number: decision.paper_number,
    };
    for person in &people {
        mail::enqueue(tx, actor, *person, MAIL, &data).await?;
    }
    if let Some(last) = people.last().filter(|_| i64::try_from(people.len()) == Ok(PAGE)) {
        jobs::enqueue(tx, actor, JOB, &Notice { after: *last, ..notice }, actor.now, PRIORITY).await?;
    }
    Ok(())
}
