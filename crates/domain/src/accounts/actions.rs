//! Proving who one is, being signed in, and ending it. Registering has a file of its own.

use super::account::{Account, Guest, NewAccount, Session, SignedIn, fold_email, session_max};
use super::attempts::Key;
use super::passwords::{Hashed, Passwords, Verified};
use super::store;
use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::crypto::hex;
use crate::db::{Db, Tx};
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, MunicipalityId, SessionId};
use crate::privacy::erase_unconfirmed;
use crate::security::{self, Kind};
use crate::{events, staff};

const DEVICE_MAX: usize = 80;

/// Checks address and password. Takes the database and not a transaction: nothing may be held open while a password is hashed.
///
/// # Errors
/// `Invalid` with `wrong_password`, the same for an unknown address and for a wrong password; `Blocked` after the right one of a blocked
/// account; `TooMany`; `Unavailable`.
pub async fn prove(db: &Db, passwords: &Passwords, actor: &Actor, email: &str, password: &str) -> Result<Verified> {
    let folded = fold_email(email);
    let mut errors = FieldErrors::default();
    for (field, typed) in [("email", folded.as_str()), ("password", password)] {
        if typed.is_empty() {
            errors.add(field, "required");
        }
    }
    errors.check()?;
    let key = Key::new(actor.municipality, &folded);
    passwords.attempts.take(key, actor.now)?;
    let stored = store::find_password(&mut db.read().await?, actor.municipality, folded).await?;
    let hash = stored.as_ref().map(|(_, hash)| hash.clone()).unwrap_or_default();
    let known = stored.as_ref().map(|(account, _)| *account);
    let Some(verified) = passwords.verify(password, stored).await? else {
        note_failure(db, actor, known).await?;
        return Err(Error::field("password", "wrong_password"));
    };
    passwords.attempts.forgive(key);
    refuse_blocked(db, actor, verified.account()).await?;
    if passwords.is_outdated(&hash) {
        upgrade(db, passwords, actor, &verified, password, hash).await?;
    }
    Ok(verified)
}

/// The account's owner sees that somebody tried. An unknown address costs a write as well, so that the time tells nothing.
async fn note_failure(db: &Db, actor: &Actor, known: Option<AccountId>) -> Result<()> {
    let mut tx = db.write().await?;
    match known {
        Some(account) => security::record(&mut tx, actor, account, Kind::SignInFailed).await?,
        None => store::touch(&mut tx, actor.municipality).await?,
    }
    tx.commit().await
}

/// Only after the right password: nobody else learns that an account is blocked, or is there at all.
async fn refuse_blocked(db: &Db, actor: &Actor, account: AccountId) -> Result<()> {
    let block = staff::find_block(&mut db.read().await?, actor.municipality, account, actor.now).await?;
    let Some((reason, until)) = block else { return Ok(()) };
    let mut tx = db.write().await?;
    security::record(&mut tx, actor, account, Kind::SignInBlocked).await?;
    tx.commit().await?;
    Err(Error::Blocked { reason, until })
}

/// The operator has raised the costs since this hash was made. Not if the password was changed meanwhile.
async fn upgrade(db: &Db, passwords: &Passwords, actor: &Actor, verified: &Verified, password: &str, old: String) -> Result<()> {
    let hashed = passwords.hash(password, &actor.random).await?;
    let mut tx = db.write().await?;
    store::upgrade_password(&mut tx, actor.municipality, verified.account(), old, hashed.0).await?;
    tx.commit().await
}

/// Begins a session with a new token; the one this browser had before ends. Whoever comes from outside goes through `factors::enter`, which
/// knows whether a second factor is owed. `has_factor`: it was brought.
///
/// # Errors
/// `NotFound` when the account is gone meanwhile.
pub(crate) async fn sign_in(
    tx: &mut Tx,
    actor: &Actor,
    verified: &Verified,
    (device, old_token): (&str, Option<&str>),
    has_factor: bool,
) -> Result<SignedIn> {
    let account = store::find(tx, actor.municipality, verified.account()).await?.ok_or(Error::NotFound)?;
    if let Some(old) = old_token {
        store::delete_session_by_token(tx, actor.municipality, old).await?;
    }
    let device = device.chars().filter(|c| !c.is_control()).take(DEVICE_MAX).collect();
    security::record(tx, actor, account.id, Kind::SignedIn).await?;
    begin(tx, actor, &account, (device, has_factor)).await
}

/// A session with a new token.
pub(super) async fn begin(tx: &mut Tx, actor: &Actor, account: &Account, what: (String, bool)) -> Result<SignedIn> {
    let token = hex(&actor.random.bytes());
    let ends_at = actor.now.plus(session_max(account.role));
    store::insert_session(tx, actor, account.id, &token, what, ends_at).await?;
    Ok(SignedIn { token, ends_at })
}

/// The same session under a new token: somebody has proved once more who they are, and what was copied before is worth nothing.
///
/// # Errors
/// `SignInNeeded` when the session has ended meanwhile.
pub async fn renew_session(tx: &mut Tx, actor: &Actor, guest: &Guest) -> Result<SignedIn> {
    set_factor(tx, actor, guest, guest.has_factor).await
}

/// The same, with another answer to whether a second factor was brought.
pub(crate) async fn set_factor(tx: &mut Tx, actor: &Actor, guest: &Guest, has_factor: bool) -> Result<SignedIn> {
    let token = hex(&actor.random.bytes());
    let ends_at = store::replace_session_token(tx, actor.municipality, guest.session, &token, has_factor).await?;
    Ok(SignedIn { token, ends_at: ends_at.ok_or(Error::SignInNeeded)? })
}

/// Notes that a session is in use; call it when `Guest::is_stale`, at most once a minute.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn keep_alive(tx: &mut Tx, municipality: MunicipalityId, session: SessionId, now: Instant) -> Result<()> {
    store::touch_session(tx, municipality, session, now).await
}

/// Ends the session of this token.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn sign_out(tx: &mut Tx, actor: &Actor, token: &str) -> Result<()> {
    store::delete_session_by_token(tx, actor.municipality, token).await
}

/// The devices on which the person is signed in, the latest first.
///
/// # Errors
/// `SignInNeeded`.
pub async fn list_sessions(tx: &mut Tx, actor: &Actor) -> Result<Vec<Session>> {
    let person = actor.person()?;
    store::list_sessions(tx, actor, person).await
}

/// Ends one of the person's own sessions.
///
/// # Errors
/// `SignInNeeded`; `NotFound` for somebody else's.
pub async fn end_session(tx: &mut Tx, actor: &Actor, session: SessionId) -> Result<()> {
    let person = actor.person()?;
    if store::delete_session(tx, actor.municipality, person.id, session).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// Ends all sessions of the person but this one.
///
/// # Errors
/// `SignInNeeded`.
pub async fn end_other_sessions(tx: &mut Tx, actor: &Actor, current: SessionId) -> Result<()> {
    store::delete_other_sessions(tx, actor.municipality, actor.person()?.id, current).await
}

/// Ends all sessions of an account, at once: it was blocked, erased, or has another role.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn end_all_sessions(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    store::delete_sessions(tx, municipality, account).await
}

/// The language of the person's mails and pages. The caller knows which languages there are.
///
/// # Errors
/// `SignInNeeded`.
pub async fn set_language(tx: &mut Tx, actor: &Actor, lang: &str) -> Result<()> {
    store::update_lang(tx, actor.municipality, actor.person()?.id, lang.to_owned()).await
}

/// An account made by the operator or the demo: confirmed, with a role. No door leads here.
///
/// # Errors
/// `Conflict("account_exists")` when the address has one.
pub async fn create(tx: &mut Tx, actor: &Actor, new: &NewAccount, hashed: &Hashed, role: Role) -> Result<AccountId> {
    let inserted = store::insert(tx, actor, new, fold_email(&new.email), hashed, role).await?;
    let id = inserted.ok_or(Error::Conflict("account_exists"))?;
    store::update_confirmed(tx, actor, id).await?;
    events::record(tx, actor, "account.created", id.0, &role).await?;
    Ok(id)
}

/// The account of somebody who was invited: the link that they opened confirms the address. Whoever registered it before and never confirmed
/// it makes room.
pub(crate) async fn create_invited(
    tx: &mut Tx,
    actor: &Actor,
    new: &NewAccount,
    hashed: &Hashed,
    role: Role,
) -> Result<AccountId> {
    if let Some(squatter) = store::find_by_email(tx, actor.municipality, fold_email(&new.email)).await?
        && squatter.confirmed_at.is_none()
    {
        erase_unconfirmed(tx, (actor.municipality, squatter.id), actor.now, &actor.random).await?;
    }
    create(tx, actor, new, hashed, role).await
}

/// All links that were mailed to an account are void, at once.
pub(crate) async fn void_links(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    store::delete_tokens(tx, municipality, account).await
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
