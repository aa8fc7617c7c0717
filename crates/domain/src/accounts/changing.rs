//! Changing one's own password and mail address. Both ask who is there once more: a session left open is not enough.

use super::account::{Account, Guest, SignedIn, email as checked, fold_email};
use super::attempts::Key;
use super::links::{self, LinkMail, Purpose, expired};
use super::passwords::{Hashed, Passwords, Verified};
use super::resetting::replace_password;
use super::{actions, store};
use crate::actor::Actor;
use crate::clock::{DAY, Instant};
use crate::crypto::hex;
use crate::db::{Db, Tx};
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::privacy::erase_unconfirmed;
use crate::security::{self, Kind};
use crate::{events, mail};

/// So long whoever had the old address can take a change back.
const UNDO_HOLDS: i64 = 7 * DAY;

/// The person's own account.
///
/// # Errors
/// `SignInNeeded`.
pub async fn find_own(tx: &mut Tx, actor: &Actor) -> Result<Account> {
    store::find(tx, actor.municipality, actor.person()?.id).await?.ok_or(Error::SignInNeeded)
}

/// Checks the password of the person who is signed in; `field` is where it was typed. Their attempts have a count of their own: nobody
/// outside can use it up.
///
/// # Errors
/// `SignInNeeded`; `Invalid` with `required` or `password_wrong`; `TooMany`; `Unavailable`.
pub async fn prove_own(db: &Db, passwords: &Passwords, actor: &Actor, field: &str, password: &str) -> Result<Verified> {
    let id = actor.person()?.id;
    if password.is_empty() {
        return Err(Error::field(field, "required"));
    }
    let key = Key::own(actor.municipality, id);
    passwords.attempts.take(key, actor.now)?;
    let stored = store::find_own_password(&mut db.read().await?, actor.municipality, id).await?;
    let verified = passwords.verify(password, stored).await?.ok_or_else(|| Error::field(field, "password_wrong"))?;
    passwords.attempts.forgive(key);
    Ok(verified)
}

/// Sets a new password. Every other session ends, and this one goes on under a new token.
///
/// # Errors
/// `SignInNeeded`.
pub async fn change_password(
    tx: &mut Tx,
    actor: &Actor,
    guest: &Guest,
    verified: &Verified,
    hashed: &Hashed,
) -> Result<SignedIn> {
    let account = store::find(tx, actor.municipality, verified.account()).await?.ok_or(Error::SignInNeeded)?;
    let device = store::find_device(tx, actor.municipality, guest.session).await?.ok_or(Error::SignInNeeded)?;
    replace_password(tx, actor, &account, hashed).await?;
    security::record(tx, actor, account.id, Kind::PasswordChanged).await?;
    events::record(tx, actor, "account.password_changed", account.id.0, &()).await?;
    actions::begin(tx, actor, &account, (device, guest.has_factor)).await
}

/// Sends a link to the new address. Until it is opened nothing changes; where the address has an account, its owner is told that instead.
///
/// # Errors
/// `Invalid` with `required`, `email_invalid`, `same_email`; `TooMany` when this person asked often.
pub async fn request_email_change(tx: &mut Tx, actor: &Actor, verified: &Verified, typed: &str) -> Result<()> {
    let account = store::find(tx, actor.municipality, verified.account()).await?.ok_or(Error::SignInNeeded)?;
    let mut errors = FieldErrors::default();
    let email = errors.take("email", checked(typed));
    let folded = fold_email(&email);
    if folded == fold_email(&account.email) {
        errors.add("email", "same_email");
    }
    errors.check()?;
    store::touch(tx, actor.municipality).await?;
    if links::has_too_many_mails(tx, actor, &folded).await? || links::has_written_too_often(tx, actor, account.id).await? {
        return Err(Error::TooMany { retry_after_s: 3600 });
    }
    match store::find_by_email(tx, actor.municipality, folded).await?.filter(|other| other.confirmed_at.is_some()) {
        Some(other) => mail::enqueue(tx, actor, other.id, "account_exists", &()).await.map(drop),
        None => links::send_to_new(tx, actor, account.id, email).await,
    }
}

/// Whose link this is, and which address it sets. Looking uses nothing up.
///
/// # Errors
/// `Expired("link_expired")`.
pub async fn find_email_change(
    tx: &mut Tx,
    municipality: MunicipalityId,
    token: &str,
    now: Instant,
) -> Result<(Account, String)> {
    let link = links::find(tx, municipality, Purpose::EmailChange, token, now).await?;
    Ok((link.account, link.new_email.unwrap_or_default()))
}

/// The new address is the account's from now on. The old one is told and can undo it for seven days.
///
/// # Errors
/// `Expired("link_expired")`; `Conflict("email_taken")` when another account got the address first.
pub async fn confirm_email_change(tx: &mut Tx, actor: &Actor, token: &str) -> Result<()> {
    let (account, email) = find_email_change(tx, actor.municipality, token, actor.now).await?;
    if !store::take_token(tx, actor, (account.id, Purpose::EmailChange), token).await? {
        return Err(expired());
    }
    set_email(tx, actor, account.id, &email).await?;
    // An address that nobody confirmed may be a slip of the finger: its owner, a stranger, gets no key to this account.
    if account.confirmed_at.is_some() {
        let token = hex(&actor.random.bytes());
        store::insert_undo(tx, actor, account.id, &token, account.email.clone(), actor.now.plus(UNDO_HOLDS)).await?;
        mail::enqueue_to(tx, actor, (account.id, account.email), "account_email_changed", &LinkMail { token }).await?;
    }
    security::record(tx, actor, account.id, Kind::EmailChanged).await?;
    events::record(tx, actor, "account.email_changed", account.id.0, &()).await
}

/// The address that this link brings back. Looking uses nothing up.
///
/// # Errors
/// `Expired("link_expired")`.
pub async fn find_email_undo(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<String> {
    Ok(store::find_undo(tx, municipality, token, now).await?.ok_or_else(expired)?.email)
}

/// Brings the old address back. Whoever changed it knew the password, so the password is void, all sessions end, and the old address
/// gets a link to set a new one.
///
/// # Errors
/// `Expired("link_expired")`; `Conflict("email_taken")` when the address has another confirmed account by now.
pub async fn undo_email_change(tx: &mut Tx, actor: &Actor, token: &str) -> Result<()> {
    let undo = store::take_undo(tx, actor, token).await?.ok_or_else(expired)?;
    set_email(tx, actor, undo.account_id, &undo.email).await?;
    store::delete_undos_since(tx, actor.municipality, undo.account_id, undo.created_at).await?;
    store::update_password(tx, actor.municipality, undo.account_id, String::new()).await?;
    store::delete_sessions(tx, actor.municipality, undo.account_id).await?;
    links::send(tx, actor, undo.account_id, Purpose::Reset).await?;
    security::record(tx, actor, undo.account_id, Kind::EmailRestored).await?;
    events::record(tx, actor, "account.email_restored", undo.account_id.0, &()).await
}

/// Links that were sent to the address before must not be used any more.
async fn set_email(tx: &mut Tx, actor: &Actor, id: AccountId, email: &str) -> Result<()> {
    let folded = fold_email(email);
    // Whoever registered an address and never confirmed it must not keep it from the person who can read its mails.
    let squatter = store::find_by_email(tx, actor.municipality, folded.clone()).await?;
    if let Some(squatter) = squatter.filter(|other| other.confirmed_at.is_none() && other.id != id) {
        erase_unconfirmed(tx, (actor.municipality, squatter.id), actor.now, &actor.random).await?;
    }
    store::update_email(tx, actor, id, email.to_owned(), folded).await?;
    store::delete_tokens(tx, actor.municipality, id).await
}

#[cfg(test)]
mod tests;
