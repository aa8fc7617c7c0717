//! The way in: whoever has proved the first half goes on to the second where there is one. Between the two is a step, which is no session: it
//! opens nothing but the page that asks for a code.

use super::store;
use super::totp;
use crate::accounts::{self, SignedIn, Verified};
use crate::actor::Actor;
use crate::clock::{HOUR, Instant, MINUTE};
use crate::crypto::{hash, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::ids::AccountId;
use crate::random::normalise_receipt;
use crate::security::{self, Kind};

/// The second half must follow within this time.
const STEP_HOLDS: i64 = 10 * MINUTE;
/// So many codes one step takes.
const TRIES_MAX: i64 = 5;
/// So many wrong codes an account takes in an hour, over all steps.
const TRIES_PER_HOUR: i64 = 20;

/// Where a proof leads.
#[derive(Clone, Debug)]
pub enum Entered {
    In(SignedIn),
    /// To the page that asks for a code.
    Halfway(Step),
}

/// The token of a step is given out once, the database knows its hash only.
#[derive(Clone, Debug)]
pub struct Step {
    pub token: String,
    pub ends_at: Instant,
}

/// Lets somebody in who proved the first half, or halfway in where the account has an app. The session that this browser had before ends
/// when the new one begins.
///
/// # Errors
/// `NotFound` when the account is gone meanwhile.
pub async fn enter(
    tx: &mut Tx,
    actor: &Actor,
    verified: &Verified,
    (device, old_token): (&str, Option<&str>),
) -> Result<Entered> {
    // Whoever confirms an app at the same time comes before this look, or ends the session that begins after it.
    accounts::lock(tx, actor.municipality, verified.account()).await?;
    let app = store::find_app(tx, actor.municipality, verified.account()).await?;
    if app.is_none_or(|app| app.confirmed_at.is_none()) {
        return accounts::sign_in(tx, actor, verified, (device, old_token), false).await.map(Entered::In);
    }
    let step = Step { token: hex(&actor.random.bytes()), ends_at: actor.now.plus(STEP_HOLDS) };
    store::insert_step(tx, actor, verified.account(), &step).await?;
    Ok(Entered::Halfway(step))
}

/// Whether a step still takes a code.
///
/// # Errors
/// `Expired("step_over")`.
pub async fn find_step(tx: &mut Tx, actor: &Actor, token: &str) -> Result<()> {
    if store::is_step(tx, actor, token, TRIES_MAX).await? { Ok(()) } else { Err(Error::Expired("step_over")) }
}

/// The second half: a code of the app, or one from the paper. `None`: a wrong one, or one that was used. Commit that too, so that the try
/// counts.
///
/// # Errors
/// `Invalid` with `code`: `required`; `Expired("step_over")` after ten minutes or five tries; `TooMany` after twenty wrong codes of an hour.
pub async fn enter_code(
    tx: &mut Tx,
    actor: &Actor,
    token: &str,
    typed: &str,
    (device, old_token): (&str, Option<&str>),
) -> Result<Option<SignedIn>> {
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if code.is_empty() {
        return Err(Error::field("code", "required"));
    }
    let id = store::count_step_try(tx, actor, token, TRIES_MAX).await?.ok_or(Error::Expired("step_over"))?;
    let (tries, since) = store::count_try(tx, actor, id, HOUR).await?;
    if tries > TRIES_PER_HOUR {
        let wait_ms = since.0 + HOUR - actor.now.0;
        return Err(Error::TooMany { retry_after_s: u32::try_from((wait_ms + 999) / 1_000).unwrap_or(u32::MAX) });
    }
    if !is_right(tx, actor, id, &code).await? {
        security::record(tx, actor, id, Kind::FactorFailed).await?;
        return Ok(None);
    }
    store::forgive_try(tx, actor.municipality, id).await?;
    store::delete_steps(tx, actor.municipality, id).await?;
    accounts::sign_in(tx, actor, &Verified(id), (device, old_token), true).await.map(Some)
}

/// Each code counts once: of two that come at the same time, the statement lets one through.
async fn is_right(tx: &mut Tx, actor: &Actor, id: AccountId, code: &str) -> Result<bool> {
    let is_of_app = code.len() == totp::DIGITS && code.bytes().all(|byte| byte.is_ascii_digit());
    if !is_of_app {
        let is_paper = store::use_code(tx, actor, id, hash(normalise_receipt(code).as_bytes())).await?;
        if is_paper {
            security::record(tx, actor, id, Kind::RecoveryCodeUsed).await?;
            events::record(tx, actor, "account.recovery_code_used", id.0, &()).await?;
        }
        return Ok(is_paper);
    }
    let app = store::find_app(tx, actor.municipality, id).await?.filter(|app| app.confirmed_at.is_some());
    let Some(app) = app else { return Ok(false) };
    match totp::step_of(&app.secret, code, actor.now)? {
        Some(step) => store::use_step(tx, actor, id, step).await,
        None => Ok(false),
    }
}

#[cfg(test)]
mod tests;
