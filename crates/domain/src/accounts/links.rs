//! Links sent by mail: what each kind is for, how long it holds, and how one is made. Each is used once, and a newer one voids the older.

use serde::{Deserialize, Serialize};

use super::store;
use crate::actor::Actor;
use crate::clock::{HOUR, MINUTE};
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::limits::MAILS_PER_HOUR;
use crate::mail;

/// A token carries the right of its purpose and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    Confirm,
    Reset,
    EmailChange,
}

impl Purpose {
    /// The stored word.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Reset => "reset",
            Self::EmailChange => "email_change",
        }
    }

    /// Milliseconds.
    fn holds(self) -> i64 {
        match self {
            Self::Confirm => 48 * HOUR,
            Self::Reset | Self::EmailChange => 60 * MINUTE,
        }
    }

    fn mail(self) -> &'static str {
        match self {
            Self::Confirm => "account_confirm",
            Self::Reset => "account_reset",
            Self::EmailChange => "account_email_change",
        }
    }
}

/// What a mail with a link needs: the last part of its address.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LinkMail {
    pub token: String,
}

/// The answer to a link of any kind that does not hold: used, voided, too old and never sent are the same.
pub(super) fn expired() -> Error {
    Error::Expired("link_expired")
}

/// Sends a link to the account's address.
pub(super) async fn send(tx: &mut Tx, actor: &Actor, id: AccountId, purpose: Purpose) -> Result<()> {
    let token = hex(&actor.random.bytes());
    store::replace_token(tx, actor.municipality, (id, purpose), &token, None, actor.now.plus(purpose.holds())).await?;
    mail::enqueue(tx, actor, id, purpose.mail(), &LinkMail { token }).await?;
    Ok(())
}

/// Sends a link to a new address, which becomes the account's when it is opened.
pub(super) async fn send_to_new(tx: &mut Tx, actor: &Actor, id: AccountId, email: String) -> Result<()> {
    let (token, purpose) = (hex(&actor.random.bytes()), Purpose::EmailChange);
    let ends_at = actor.now.plus(purpose.holds());
    store::replace_token(tx, actor.municipality, (id, purpose), &token, Some(email.clone()), ends_at).await?;
    mail::enqueue_to(tx, actor, (id, email), purpose.mail(), &LinkMail { token }).await?;
    Ok(())
}

/// Whether this address, in its folded form, got all the mails of this hour that others may ask for.
pub(super) async fn has_too_many_mails(tx: &mut Tx, actor: &Actor, folded: &str) -> Result<bool> {
    Ok(mail::count_asked_for(tx, actor.municipality, folded.to_owned(), actor.now.plus(-HOUR)).await? >= MAILS_PER_HOUR)
}

/// Whether an account had all the mails of this hour sent to addresses that are not its own.
pub(super) async fn has_written_too_often(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<bool> {
    Ok(mail::count_to_new_addresses(tx, actor.municipality, id, actor.now.plus(-HOUR)).await? >= MAILS_PER_HOUR)
}

/// The account of a link that holds.
pub(super) async fn find(
    tx: &mut Tx,
    municipality: MunicipalityId,
    purpose: Purpose,
    token: &str,
    now: crate::clock::Instant,
) -> Result<store::Link> {
    store::find_by_token(tx, municipality, purpose, token, now).await?.ok_or_else(expired)
}
