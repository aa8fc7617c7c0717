//! Keeping somebody out, with a reason that they are told, and letting them in again. What they wrote stays: hiding it is the moderation's.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::people::find_subject;
use super::{roles, store};
use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::rights::Right;
use crate::security::{self, Kind};
use crate::{accounts, events, mail, text, typed};

/// A block, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Block {
    pub reason: String,
    pub at: Instant,
    /// `None`: until it is lifted.
    pub ends_at: Option<Instant>,
    pub lifted_at: Option<Instant>,
    pub lift_reason: Option<String>,
    /// `None` when they do not work here any more.
    pub by_name: Option<String>,
}

impl Block {
    /// Whether it holds at this time.
    pub fn is_active(&self, now: Instant) -> bool {
        self.lifted_at.is_none() && self.ends_at.is_none_or(|end| now < end)
    }
}

/// What a mail about a block tells.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct BlockTold {
    reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<Instant>,
}

/// The block that keeps an account out now: its reason and its end.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_block(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    now: Instant,
) -> Result<Option<(String, Option<Instant>)>> {
    store::blocks::find_active(tx, municipality, account, now).await
}

/// Blocks an account; all its sessions and links end at once. `until` is the last day of the block, or empty.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `NotFound`; `Invalid` with `reason` or `until`; `Conflict` with `own_account`,
/// `not_confirmed`, `already_blocked` or `last_admin`.
pub async fn block(tx: &mut Tx, actor: &Actor, account: AccountId, reason: &str, until: &str) -> Result<()> {
    let admin = actor.must(Right::BlockPeople)?;
    store::lock(tx, actor.municipality).await?;
    let subject = find_subject(tx, actor, account).await?;
    if admin.id == account {
        return Err(Error::Conflict("own_account"));
    }
    let mut errors = FieldErrors::default();
    let reason = errors.take("reason", text::paragraphs(reason, text::REASON_MAX));
    let ends_at = errors.take("until", end_of(until, actor.now));
    errors.check()?;
    if !subject.is_confirmed {
        return Err(Error::Conflict("not_confirmed"));
    }
    if subject.role == Role::Administrator {
        roles::check_not_last(tx, actor, account).await?;
        store::void_of(tx, actor.municipality, account).await?;
    }
    store::blocks::close_ended(tx, actor, account).await?;
    if !store::blocks::insert(tx, actor, account, reason.clone(), ends_at).await? {
        return Err(Error::Conflict("already_blocked"));
    }
    accounts::end_all_sessions(tx, actor.municipality, account).await?;
    accounts::void_links(tx, actor.municipality, account).await?;
    security::record(tx, actor, account, Kind::Blocked).await?;
    mail::enqueue(tx, actor, account, "account_blocked", &BlockTold { reason, until: ends_at }).await?;
    events::record(tx, actor, "staff.blocked", account.0, &serde_json::json!({ "until": ends_at })).await
}

/// Lets somebody in again.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `NotFound`; `Invalid` with `reason`; `Conflict("not_blocked")`.
pub async fn unblock(tx: &mut Tx, actor: &Actor, account: AccountId, reason: &str) -> Result<()> {
    actor.must(Right::BlockPeople)?;
    store::lock(tx, actor.municipality).await?;
    find_subject(tx, actor, account).await?;
    let reason = text::paragraphs(reason, text::REASON_MAX).map_err(|code| Error::field("reason", code))?;
    if !store::blocks::lift(tx, actor, account, reason.clone()).await? {
        return Err(Error::Conflict("not_blocked"));
    }
    security::record(tx, actor, account, Kind::Unblocked).await?;
    mail::enqueue(tx, actor, account, "account_unblocked", &BlockTold { reason, until: None }).await?;
    events::record(tx, actor, "staff.unblocked", account.0, &()).await
}

/// The first instant after the last day of a block.
fn end_of(typed: &str, now: Instant) -> std::result::Result<Option<Instant>, &'static str> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let day = typed::day(typed).ok_or("date_invalid")?;
    let after = day.tomorrow().map_err(|_| "date_invalid")?.to_datetime(Time::midnight());
    let end = Instant::from_germany(after, Some(false))?;
    if end <= now { Err("time_past") } else { Ok(Some(end)) }
}

#[cfg(test)]
mod tests;
