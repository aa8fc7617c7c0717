//! Signing in by a code that is mailed, where one types it instead of a password. The answer never tells whether an address is known, and a
//! code lets in only the browser that asked for it: whoever reads it over a shoulder has nothing.

use serde::{Deserialize, Serialize};

use super::account::{email as checked, fold_email};
use super::passwords::Verified;
use super::{links, store};
use crate::actor::Actor;
use crate::clock::{Instant, MINUTE};
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::AccountId;
use crate::{events, mail};

/// A code can be used so long.
const HOLDS: i64 = 15 * MINUTE;
/// So many times somebody may mistype it.
const TRIES_MAX: i64 = 5;
/// As many codes as there are with eight digits.
const CODES: u64 = 100_000_000;

/// What the mail needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CodeMail {
    pub code: String,
}

/// Somebody read the mails of an account's address.
#[derive(Debug)]
pub struct ProvedByCode {
    pub verified: Verified,
    /// The address was not confirmed before. The password is void then: whoever chose it may have been somebody else.
    pub is_new: bool,
}

/// Mails a code to the account of an address, if there is one. Returns the token that the browser keeps, and when it ends: an unknown
/// address gets one as well.
///
/// # Errors
/// `Invalid` for what is no address at all; nothing tells whether it is known.
pub async fn request_code(tx: &mut Tx, actor: &Actor, email: &str) -> Result<(String, Instant)> {
    let mut errors = FieldErrors::default();
    let folded = fold_email(&errors.take("email", checked(email)));
    errors.check()?;
    store::touch(tx, actor.municipality).await?;
    let (token, ends_at) = (hex(&actor.random.bytes()), actor.now.plus(HOLDS));
    let has_enough = links::has_too_many_mails(tx, actor, &folded).await?;
    let known = store::find_by_email(tx, actor.municipality, folded).await?;
    if let Some(account) = known.filter(|_| !has_enough) {
        let code = digits(&actor.random.bytes());
        store::replace_code(tx, actor, account.id, (&token, &code), ends_at).await?;
        mail::enqueue(tx, actor, account.id, "account_code", &CodeMail { code }).await?;
    }
    Ok((token, ends_at))
}

fn digits(bytes: &[u8; 32]) -> String {
    let [a, b, c, d, e, f, g, h, ..] = *bytes;
    format!("{:08}", u64::from_be_bytes([a, b, c, d, e, f, g, h]) % CODES)
}

/// Checks a code in the browser that asked for it, and uses it up. `None`: a wrong one, one too many, or there never was one; they are all
/// the same. Commit that too, so that the try counts.
///
/// # Errors
/// `Invalid` with `code`: `required`.
pub async fn prove_by_code(tx: &mut Tx, actor: &Actor, token: &str, typed: &str) -> Result<Option<ProvedByCode>> {
    let code: String = typed.chars().filter(char::is_ascii_digit).collect();
    if code.is_empty() {
        return Err(Error::field("code", "required"));
    }
    store::touch(tx, actor.municipality).await?;
    if !store::count_code_try(tx, actor, token, TRIES_MAX).await? {
        return Ok(None);
    }
    let Some(id) = store::take_code(tx, actor, token, &code).await? else { return Ok(None) };
    let account = store::find(tx, actor.municipality, id).await?.ok_or(Error::NotFound)?;
    let is_new = account.confirmed_at.is_none();
    if is_new {
        confirm(tx, actor, id).await?;
    }
    Ok(Some(ProvedByCode { verified: Verified(id), is_new }))
}

/// The mailbox is proved, and with it the address. Whoever registered it may have been a stranger who waits for just that: what they know,
/// the password, opens it no more.
async fn confirm(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<()> {
    store::update_confirmed(tx, actor, id).await?;
    store::update_password(tx, actor.municipality, id, String::new()).await?;
    store::delete_sessions(tx, actor.municipality, id).await?;
    store::delete_tokens(tx, actor.municipality, id).await?;
    events::record(tx, actor, "account.confirmed", id.0, &()).await
}

#[cfg(test)]
mod tests;
