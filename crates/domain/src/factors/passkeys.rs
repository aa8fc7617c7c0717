//! Passkeys: adding and removing one's own, and signing in by one. A device signs a question of ours after it has asked its owner for finger,
//! face or number; that is both halves of signing in at once.

use uuid::Uuid;

use super::actions::check_may_change;
use super::store::passkeys as sql;
use super::webauthn::{self, Site};
use crate::accounts::{self, Guest, SignedIn, Verified};
use crate::actor::Actor;
use crate::clock::MINUTE;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::security::{self, Kind};
use crate::{events, mail, text};

pub use super::store::passkeys::Passkey;

/// A question must be answered within this time.
const CHALLENGE_HOLDS: i64 = 5 * MINUTE;
/// More devices than anybody has.
const PASSKEYS_MAX: i64 = 20;

/// A question for a device.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: Uuid,
    /// JSON, as browsers take it.
    pub options: String,
}

fn refused() -> Error {
    Error::Conflict("passkey_refused")
}

/// What passkeys are bound to: the host name that was asked, where it is the municipality's own, else the installation's. Nobody makes up a
/// name by asking for it. On this machine alone, where plain HTTP is, it is also `localhost`. `None` where it is no name.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn site_of(tx: &mut Tx, municipality: MunicipalityId, origin: &str, host: &str) -> Result<Option<Site>> {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
    let scheme = origin.split_once("://").map_or("https", |(scheme, _)| scheme);
    let is_own = scheme == "http" && name == "localhost" || sql::is_host(tx, municipality, &name).await?;
    let origin = if is_own { format!("{scheme}://{}", host.to_ascii_lowercase()) } else { origin.to_owned() };
    Ok(Site::of(&origin))
}

/// One's own passkeys, the oldest first.
///
/// # Errors
/// `SignInNeeded`.
pub async fn list_passkeys(tx: &mut Tx, actor: &Actor) -> Result<Vec<Passkey>> {
    sql::list(tx, actor.municipality, actor.person()?.id).await
}

/// What a new passkey is to sign.
///
/// # Errors
/// `NotAllowed` with `confirm_email` or `factor_needed`; `Conflict("passkeys_full")`.
pub async fn ask_to_add(tx: &mut Tx, actor: &Actor, site: &Site, verified: &Verified) -> Result<Asked> {
    let person = check_may_change(tx, actor).await?;
    if sql::count(tx, actor.municipality, verified.account()).await? >= PASSKEYS_MAX {
        return Err(Error::Conflict("passkeys_full"));
    }
    let known = sql::list_credentials(tx, actor.municipality, person.id).await?;
    let asked = webauthn::ask_to_add(site, person.id.0, &person.name, known)?;
    remember(tx, actor, asked).await
}

/// What any passkey of this site is to sign, to sign in.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn ask_to_sign_in(tx: &mut Tx, actor: &Actor, site: &Site) -> Result<Asked> {
    let asked = webauthn::ask_to_sign_in(site)?;
    remember(tx, &nobody(actor), asked).await
}

/// Signing in is for whoever holds the device, whether or not somebody else is signed in in this browser.
fn nobody(actor: &Actor) -> Actor {
    Actor { person: None, ..actor.clone() }
}

async fn remember(tx: &mut Tx, actor: &Actor, asked: webauthn::Question) -> Result<Asked> {
    let id = actor.random.secret_id();
    sql::insert_challenge(tx, actor, id, asked.state, actor.now.plus(CHALLENGE_HOLDS)).await?;
    Ok(Asked { id, options: asked.options })
}

/// Adds the passkey that signed the question. The session is as good as one begun with it, and goes on under a new token.
///
/// # Errors
/// `Invalid` with `name`; `Conflict("passkey_refused")`; `NotAllowed` as `ask_to_add`.
pub async fn add_passkey(
    tx: &mut Tx,
    actor: &Actor,
    guest: &Guest,
    site: &Site,
    (id, answer): (&str, &str),
    name: &str,
) -> Result<SignedIn> {
    let person = check_may_change(tx, actor).await?;
    let name = text::name(name).map_err(|code| Error::field("name", code))?;
    let id = Uuid::parse_str(id).map_err(|_| refused())?;
    let state = sql::take_challenge(tx, actor, id).await?.ok_or_else(refused)?;
    let made = webauthn::check_new(site, &state, answer).ok_or_else(refused)?;
    if !sql::insert(tx, actor, person.id, made, name).await? {
        return Err(refused());
    }
    security::record(tx, actor, person.id, Kind::FactorAdded).await?;
    events::record(tx, actor, "account.passkey_added", person.id.0, &()).await?;
    mail::enqueue(tx, actor, person.id, "account_passkey_added", &()).await?;
    accounts::set_factor(tx, actor, guest, true).await
}

/// Takes one of one's own passkeys away.
///
/// # Errors
/// `NotFound` for somebody else's; `NotAllowed` with `confirm_email` or `factor_needed`.
pub async fn remove_passkey(tx: &mut Tx, actor: &Actor, guest: &Guest, _: &Verified, id: &str) -> Result<SignedIn> {
    let person = check_may_change(tx, actor).await?;
    let id = Uuid::parse_str(id).map_err(|_| Error::NotFound)?;
    if !sql::delete(tx, actor.municipality, person.id, id).await? {
        return Err(Error::NotFound);
    }
    security::record(tx, actor, person.id, Kind::FactorRemoved).await?;
    events::record(tx, actor, "account.passkey_removed", person.id.0, &()).await?;
    mail::enqueue(tx, actor, person.id, "account_passkey_removed", &()).await?;
    accounts::renew_session(tx, actor, guest).await
}

/// Signs in by what a passkey signed. `None`: a passkey that is not known here, a question that was answered before or is too old, a
/// signature that does not fit; they are all the same. Commit that too, so that the question is used up.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn sign_in_by_passkey(
    tx: &mut Tx,
    actor: &Actor,
    site: &Site,
    (id, answer): (&str, &str),
    browser: (&str, Option<&str>),
) -> Result<Option<SignedIn>> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    let Some(state) = sql::take_challenge(tx, &nobody(actor), id).await? else { return Ok(None) };
    let Some(account) = check(tx, actor, site, &state, answer).await? else { return Ok(None) };
    accounts::sign_in(tx, actor, &Verified(account), browser, true).await.map(Some)
}

/// Whose passkey has signed.
async fn check(tx: &mut Tx, actor: &Actor, site: &Site, state: &str, answer: &str) -> Result<Option<AccountId>> {
    let Some(answer) = webauthn::Answer::read(answer) else { return Ok(None) };
    let credential = answer.credential();
    let Some(known) = sql::find(tx, actor.municipality, credential.clone()).await? else { return Ok(None) };
    let Some(after) = webauthn::check(site, state, &answer, &known.stored) else { return Ok(None) };
    let is_first = sql::update_used(tx, actor, credential, (known.stored, after)).await?;
    Ok(is_first.then_some(known.account_id))
}
