//! A forgotten password: a link by mail sets a new one. The answer never tells whether an address is known.

use uuid::Uuid;

use super::account::{Account, email as checked, fold_email};
use super::links::{self, Purpose, expired};
use super::passwords::Hashed;
use super::{guessing, store};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::security::{self, Kind};
use crate::{events, mail, staff};

/// Sends a link to set a new password, if the address belongs to a confirmed account that is not blocked. An unconfirmed one has nothing to lose: whoever
/// registered it registers again.
///
/// # Errors
/// `Invalid` for what is no address at all; nothing tells whether it is known.
pub async fn request_reset(tx: &mut Tx, actor: &Actor, email: &str) -> Result<()> {
    let mut errors = FieldErrors::default();
    let folded = fold_email(&errors.take("email", checked(email)));
    errors.check()?;
    store::touch(tx, actor.municipality).await?;
    let has_enough = links::has_too_many_mails(tx, actor, &folded).await?;
    let known = store::find_by_email(tx, actor.municipality, folded).await?;
    // Asked about an unknown address as well, as the write at the end: the time that it takes must not tell.
    let id = known.as_ref().map_or(AccountId(Uuid::nil()), |account| account.id);
    let is_blocked = staff::find_block(tx, actor.municipality, id, actor.now).await?.is_some();
    match known.filter(|account| account.confirmed_at.is_some() && !has_enough && !is_blocked) {
        Some(account) => {
            security::record(tx, actor, account.id, Kind::ResetRequested).await?;
            links::send(tx, actor, account.id, Purpose::Reset).await
        }
        None => store::touch(tx, actor.municipality).await,
    }
}

/// Whose link this is. Looking uses nothing up: mail programs open links to inspect them.
///
/// # Errors
/// `Expired("link_expired")`.
pub async fn find_to_reset(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<Account> {
    Ok(links::find(tx, municipality, Purpose::Reset, token, now).await?.account)
}

/// A new password as it may be hashed. `field` is where it was typed, `guessable` are the municipality's words.
///
/// # Errors
/// `Invalid` with `required`, `password_short`, `password_long`, `password_common`.
pub fn check_password(field: &str, typed: &str, account: &Account, guessable: &[&str]) -> Result<String> {
    let words: Vec<&str> = guessable.iter().copied().chain([account.email.as_str(), account.name.as_str()]).collect();
    guessing::check(typed, &words).map_err(|code| Error::field(field, code))
}

/// Sets the new password. All sessions end, and all links sent before.
///
/// # Errors
/// `Expired("link_expired")`.
pub async fn reset(tx: &mut Tx, actor: &Actor, token: &str, account: &Account, hashed: &Hashed) -> Result<()> {
    if !store::take_token(tx, actor, (account.id, Purpose::Reset), token).await? {
        return Err(expired());
    }
    replace_password(tx, actor, account, hashed).await?;
    security::record(tx, actor, account.id, Kind::PasswordReset).await?;
    events::record(tx, actor, "account.password_reset", account.id.0, &()).await
}

/// The new password, and an end to all that was opened by the old one. The person is told: it may have been somebody else.
pub(super) async fn replace_password(tx: &mut Tx, actor: &Actor, account: &Account, hashed: &Hashed) -> Result<()> {
    store::update_password(tx, actor.municipality, account.id, hashed.0.clone()).await?;
    store::delete_sessions(tx, actor.municipality, account.id).await?;
    store::delete_tokens(tx, actor.municipality, account.id).await?;
    mail::enqueue(tx, actor, account.id, "account_password_changed", &()).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
