//! Getting an account: register, and confirm by the link in the mail. The answer never tells whether an address is known.

use serde::{Deserialize, Serialize};

use super::account::{Account, NewAccount, fold_email};
use super::passwords::{Hashed, Verified};
use super::store;
use crate::actor::{Actor, Role};
use crate::clock::{HOUR, Instant};
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::limits::MAILS_PER_HOUR;
use crate::{events, mail};

/// So long the link in the mail can be used.
const LINK_HOLDS: i64 = 48 * HOUR;

/// What the mail `account_confirm` needs: the last part of the address of the confirmation page.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ConfirmMail {
    pub token: String,
}

/// Registers an address: checked texts and hashed password. A known address gets a mail that says so, and the answer is the same.
/// A link opens only together with the password of the same registration, so nobody can prepare an account on a stranger's address.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn register(tx: &mut Tx, actor: &Actor, new: &NewAccount, hashed: &Hashed) -> Result<()> {
    let folded = fold_email(&new.email);
    if let Some(id) = store::insert(tx, actor, new, folded.clone(), hashed, Role::Resident).await? {
        events::record(tx, actor, "account.registered", id.0, &()).await?;
        return send_link(tx, actor, id).await;
    }
    let known = store::find_by_email(tx, actor.municipality, folded).await?.ok_or(Error::Conflict("repeat"))?;
    if has_too_many_mails(tx, actor, known.id).await? {
        return Ok(());
    }
    if known.confirmed_at.is_none() && store::replace_unconfirmed(tx, actor, known.id, new, hashed).await? {
        store::delete_sessions(tx, actor.municipality, known.id).await?;
        return send_link(tx, actor, known.id).await;
    }
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
    if has_too_many_mails(tx, actor, person.id).await? {
        return Err(Error::TooMany { retry_after_s: 3600 });
    }
    send_link(tx, actor, person.id).await
}

/// Whose link this is. Looking uses nothing up: mail programs open links to inspect them.
///
/// # Errors
/// `Closed("link_expired")` for a link that is used, voided, too old or was never sent: they are the same.
pub async fn find_to_confirm(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<Account> {
    store::find_by_token(tx, municipality, token, now).await?.ok_or(Error::Closed("link_expired"))
}

/// Confirms the address: the link and the password together. Every older session of the account ends.
///
/// # Errors
/// `Closed("link_expired")`.
pub async fn confirm(tx: &mut Tx, actor: &Actor, token: &str, verified: &Verified) -> Result<()> {
    let id = verified.account();
    if !store::take_token(tx, actor, id, token).await? {
        return Err(Error::Closed("link_expired"));
    }
    store::update_confirmed(tx, actor, id).await?;
    store::delete_sessions(tx, actor.municipality, id).await?;
    events::record(tx, actor, "account.confirmed", id.0, &()).await
}

async fn send_link(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<()> {
    let token = hex(&actor.random.bytes());
    store::replace_token(tx, actor.municipality, id, &token, actor.now.plus(LINK_HOLDS)).await?;
    mail::enqueue(tx, actor, id, "account_confirm", &ConfirmMail { token }).await?;
    Ok(())
}

async fn has_too_many_mails(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<bool> {
    Ok(mail::count_about_account(tx, actor.municipality, id, actor.now.plus(-HOUR)).await? >= MAILS_PER_HOUR)
}
