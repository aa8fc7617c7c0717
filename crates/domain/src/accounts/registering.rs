//! Getting an account: register, and confirm by the link in the mail. The answer never tells whether an address is known.

use super::account::{Account, NewAccount, fold_email};
use super::links::{self, Purpose, expired};
use super::passwords::{Hashed, Verified};
use super::store;
use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;
use crate::{events, mail};

/// Registers an address: checked texts and hashed password. A known address gets a mail that says so, and the answer is the same.
/// A link opens only together with the password of the same registration, so nobody can prepare an account on a stranger's address.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn register(tx: &mut Tx, actor: &Actor, new: &NewAccount, hashed: &Hashed) -> Result<()> {
    let folded = fold_email(&new.email);
    // The municipality before any account: whoever asks for mails waits here, and is counted by the next.
    store::touch(tx, actor.municipality).await?;
    let registered = store::insert(tx, actor, new, folded.clone(), hashed, Role::Resident).await?;
    let has_enough = links::has_too_many_mails(tx, actor, &folded).await?;
    if let Some(id) = registered {
        events::record(tx, actor, "account.registered", id.0, &()).await?;
        // An address without an account gets mails as well: receipts of notices, links to become somebody's new address.
        return if has_enough { Ok(()) } else { links::send(tx, actor, id, Purpose::Confirm).await };
    }
    let known = store::find_by_email(tx, actor.municipality, folded).await?.ok_or(Error::Conflict("repeat"))?;
    if has_enough {
        return Ok(());
    }
    if known.confirmed_at.is_none() && store::replace_unconfirmed(tx, actor, known.id, new, hashed).await? {
        store::delete_sessions(tx, actor.municipality, known.id).await?;
        return links::send(tx, actor, known.id, Purpose::Confirm).await;
    }
    // As much work as the link that an unknown address is sent.
    store::touch(tx, actor.municipality).await?;
    mail::enqueue(tx, actor, known.id, "account_exists", &()).await?;
    Ok(())
}

/// Sends a new link to whoever is signed in and not yet confirmed; the older one is void.
///
/// # Errors
/// `SignInNeeded`, `Conflict("already_confirmed")`, `TooMany`.
pub async fn resend_confirmation(tx: &mut Tx, actor: &Actor) -> Result<()> {
    let person = actor.person()?;
    if person.is_confirmed {
        return Err(Error::Conflict("already_confirmed"));
    }
    store::touch(tx, actor.municipality).await?;
    let account = store::find(tx, actor.municipality, person.id).await?.ok_or(Error::SignInNeeded)?;
    if links::has_too_many_mails(tx, actor, &fold_email(&account.email)).await? {
        return Err(Error::TooMany { retry_after_s: 3600 });
    }
    links::send(tx, actor, person.id, Purpose::Confirm).await
}

/// Whose link this is. Looking uses nothing up: mail programs open links to inspect them.
///
/// # Errors
/// `Expired("link_expired")` for a link that is used, voided, too old or was never sent: they are the same.
pub async fn find_to_confirm(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<Account> {
    Ok(links::find(tx, municipality, Purpose::Confirm, token, now).await?.account)
}

/// Confirms the address: the link and the password together. Every older session of the account ends.
///
/// # Errors
/// `Expired("link_expired")`.
pub async fn confirm(tx: &mut Tx, actor: &Actor, token: &str, verified: &Verified) -> Result<()> {
    let id = verified.account();
    if !store::take_token(tx, actor, (id, Purpose::Confirm), token).await? {
        return Err(expired());
    }
    store::update_confirmed(tx, actor, id).await?;
    store::delete_sessions(tx, actor.municipality, id).await?;
    events::record(tx, actor, "account.confirmed", id.0, &()).await
}
