//! Identified at the counter: somebody shows a short code from their own page, a clerk finds the account by it, looks at an identity
//! document, and says so. Nothing of the document is stored.

use serde::Serialize;
use uuid::Uuid;

use super::rung::Rung;
use super::store::{self, counter as sql};
use crate::actor::Actor;
use crate::clock::MINUTE;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::random::{normalise_receipt, receipt_code};
use crate::rights::Right;

pub use super::store::counter::{Present, find_own, find_present};

/// So long the short code can be used.
const HOLDS: i64 = 15 * MINUTE;
/// Letters and digits of the short code: 40 bits, of use to a clerk only, for a quarter of an hour.
const CODE_LENGTH: usize = 9;

#[derive(Serialize)]
struct Told {
    rung: &'static str,
}

/// A short code for the actor, in place of an older one.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `Conflict("already_proved")`.
pub async fn begin(tx: &mut Tx, actor: &Actor) -> Result<()> {
    let person = actor.participant()?.id;
    if store::has_proof(tx, actor, person, Rung::Counter).await? {
        return Err(Error::Conflict("already_proved"));
    }
    let code: String = receipt_code(&actor.random.bytes()).chars().take(CODE_LENGTH).collect();
    sql::replace(tx, actor, actor.random.secret_id(), code, actor.now.plus(HOLDS)).await
}

/// The address part of the page where a clerk confirms, by the short code as it was typed.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators, `Invalid` for a code that is wrong or too old.
pub async fn look_up(tx: &mut Tx, actor: &Actor, code: &str) -> Result<Uuid> {
    actor.must(Right::CheckIdentities)?;
    let code: String = normalise_receipt(code).chars().take(CODE_LENGTH).collect();
    sql::find_by_code(tx, actor, code).await?.ok_or(Error::field("code", "counter_code_unknown"))
}

/// The clerk has seen an identity document, and it fits the person: the account moves up. Logged as an act of staff.
///
/// # Errors
/// `NotAllowed("forbidden")`, `NotAllowed("own_content")` for a clerk's own account, `NotFound` when the short code is too old,
/// `Invalid` when the clerk did not say to have seen a document.
pub async fn confirm(tx: &mut Tx, actor: &Actor, id: Uuid, has_seen: bool) -> Result<()> {
    let clerk = actor.must(Right::CheckIdentities)?.id;
    let present = find_present(tx, actor, id).await?;
    if present.account_id == clerk {
        return Err(Error::NotAllowed("own_content"));
    }
    if !has_seen {
        return Err(Error::field("seen", "required"));
    }
    if !sql::delete(tx, actor, id).await? {
        return Err(Error::NotFound);
    }
    store::prove(tx, actor, present.account_id, Rung::Counter, None).await?;
    events::record(tx, actor, "identity.confirmed_at_counter", present.account_id.0, &Told { rung: Rung::Counter.as_str() }).await
}

#[cfg(test)]
mod tests;
