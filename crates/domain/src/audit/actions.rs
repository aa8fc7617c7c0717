//! Writing a line, reading the log, and letting old lines go.

use serde::Serialize;
use sqlx::FromRow;
use uuid::Uuid;

use super::line::{Line, Topic};
use super::store;
use crate::actor::{Actor, Role};
use crate::clock::{DAY, Instant};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::paging::{Page, offset};
use crate::rights::Right;

/// A term of the council in Bavaria, six years, and one year more.
pub(crate) const KEPT: i64 = 2_557 * DAY;
pub const LINES_ON_PAGE: i64 = 50;
/// More than most municipalities have in a term; what is older can be read on the pages.
const LINES_IN_FILE: i64 = 20_000;
/// What everybody may do for themselves is no act of staff, whoever does it.
const OWN: [&str; 5] = ["idea.submitted", "comment.submitted", "idea.claimed", "comment.claimed", "identity.proved"];
/// What is done to accounts by others; the rest is done by their owners.
const TO_ACCOUNTS: [&str; 3] = ["account.approved", "account.refused", "account.created"];

/// A line as it is shown: with names, where their owners still work here.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Shown {
    pub seq: i64,
    pub at: Instant,
    pub actor_role: String,
    pub actor_name: Option<String>,
    pub kind: String,
    pub subject_id: Uuid,
    /// The name of the account that it is about, if it is about one that exists.
    pub subject_name: Option<String>,
    pub data: String,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(crate) struct Told {
    pub kind: String,
    pub subject_id: Uuid,
    /// JSON.
    pub data: String,
}

/// What lines of an act and of the one that takes it back say, the oldest first: for comparing with what is stored.
pub(crate) async fn list_told(tx: &mut Tx, actor: &Actor, done: &'static str, undone: &'static str) -> Result<Vec<Told>> {
    store::list_told(tx, actor.municipality, done, undone).await
}

/// The data of the first line of this kind about this subject: for comparing with what is stored.
pub(crate) async fn find_told(tx: &mut Tx, actor: &Actor, kind: &'static str, subject: Uuid) -> Result<Option<String>> {
    store::find_told(tx, actor.municipality, kind, subject).await
}

/// Writes a line about something that leaves no event: a look, a file that was taken along.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn record(tx: &mut Tx, actor: &Actor, kind: &str, subject: Uuid, data: &impl Serialize) -> Result<()> {
    let data = serde_json::to_string(data).map_err(|e| Error::internal(format!("audit data: {e}")))?;
    append(tx, actor, kind, subject, data).await
}

/// Writes a line for an event, if it is an act of staff or of an operator.
pub(crate) async fn record_event(tx: &mut Tx, actor: &Actor, kind: &str, subject: Uuid, data: &str) -> Result<()> {
    if is_act_of_staff(actor, kind) { append(tx, actor, kind, subject, kept_of(kind, data)).await } else { Ok(()) }
}

fn is_act_of_staff(actor: &Actor, kind: &str) -> bool {
    match &actor.person {
        Some(person) if person.role == Role::Resident => kind.starts_with("staff."),
        Some(_) if kind.starts_with("account.") => TO_ACCOUNTS.contains(&kind),
        Some(_) => !OWN.contains(&kind),
        None => kind == "account.created" || kind.starts_with("staff."),
    }
}

/// Of a contribution only its number: its words may have to be forgotten, and the log cannot.
fn kept_of(kind: &str, data: &str) -> String {
    if Topic::of(kind) != Topic::Contributions {
        return data.to_owned();
    }
    let told: serde_json::Value = serde_json::from_str(data).unwrap_or_default();
    told.get("number").map_or_else(|| "{}".to_owned(), |number| format!("{{\"number\":{number}}}"))
}

/// The only way into the log. Updating its head is the lock: two lines at once have two numbers, and the later builds on the earlier.
async fn append(tx: &mut Tx, actor: &Actor, kind: &str, subject: Uuid, data: String) -> Result<()> {
    let head = store::take_next(tx, actor.municipality).await?;
    let mut line = Line::new(actor, head.seq, kind, subject, data);
    line.hash = line.hash(actor.municipality, &head.hash);
    store::insert(tx, actor.municipality, &line).await?;
    store::update_hash(tx, actor.municipality, line.hash).await
}

/// A page of the log, the newest first; all of it, or one topic.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list(tx: &mut Tx, actor: &Actor, topic: Option<Topic>, page: i64) -> Result<Page<Shown>> {
    actor.must(Right::ReadAudit)?;
    let from = offset(page, LINES_ON_PAGE);
    let rows = store::list(tx, actor.municipality, topic, LINES_ON_PAGE, from).await?;
    let total = store::count(tx, actor.municipality, topic).await?;
    Ok(Page { rows, total, number: from / LINES_ON_PAGE + 1, size: LINES_ON_PAGE })
}

/// The newest lines, for a file. Whoever takes it along leaves a line.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn export(tx: &mut Tx, actor: &Actor) -> Result<Vec<Shown>> {
    actor.must(Right::ReadAudit)?;
    record(tx, actor, "export.audit", actor.municipality.0, &()).await?;
    store::list(tx, actor.municipality, None, LINES_IN_FILE, 0).await
}

/// Takes away the beginning of the logs that has become too old. The head keeps the hash that the first line left builds on.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn forget_old(tx: &mut Tx, now: Instant) -> Result<()> {
    for municipality in store::list_heads(tx).await? {
        if let Some((seq, hash)) = store::find_last_before(tx, municipality, now.plus(-KEPT)).await? {
            store::update_removed(tx, municipality, seq, hash).await?;
            store::delete_removed(tx, municipality).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
