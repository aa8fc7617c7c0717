//! Setting up the app, its codes on paper, and taking both away again. Whatever changes how somebody is let in asks for the password first,
//! gives the session a new token, and tells the person by mail.

use super::store;
use super::totp;
use crate::accounts::{self, Guest, SignedIn, Verified};
use crate::actor::{Actor, Person};
use crate::clock::{Instant, MINUTE};
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::random::receipt_code;
use crate::security::{self, Kind};
use crate::{events, mail};

/// So many codes on paper.
const CODES: usize = 10;
/// So long a secret is shown that no code has confirmed.
const PENDING_HOLDS: i64 = 15 * MINUTE;

/// What somebody can prove themselves with, beside the password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Factors {
    /// Since when the app is asked for.
    pub app_since: Option<Instant>,
    pub codes_left: i64,
    pub passkeys: i64,
}

/// What the person has set up.
///
/// # Errors
/// `SignInNeeded`.
pub async fn find(tx: &mut Tx, actor: &Actor) -> Result<Factors> {
    let id = actor.person()?.id;
    let app = store::find_app(tx, actor.municipality, id).await?;
    Ok(Factors {
        app_since: app.and_then(|app| app.confirmed_at),
        codes_left: store::count_codes(tx, actor.municipality, id).await?,
        passkeys: store::passkeys::count(tx, actor.municipality, id).await?,
    })
}

/// The secret that waits for its first code; `None` when nothing was begun lately.
///
/// # Errors
/// `SignInNeeded`.
pub async fn find_pending(tx: &mut Tx, actor: &Actor) -> Result<Option<Vec<u8>>> {
    let app = store::find_app(tx, actor.municipality, actor.person()?.id).await?;
    let pending = app.filter(|app| app.confirmed_at.is_none() && actor.now < app.created_at.plus(PENDING_HOLDS));
    Ok(pending.map(|app| app.secret))
}

/// Passes unless somebody came with the password alone into an account of staff that has a second factor: they may be a thief, and must not
/// change how its owner is let in.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("factor_needed")`.
pub async fn check_proved(tx: &mut Tx, actor: &Actor) -> Result<()> {
    let is_unproved = actor.person()?.needs_factor;
    let factors = find(tx, actor).await?;
    let has_any = factors.app_since.is_some() || factors.passkeys > 0;
    if is_unproved && has_any { Err(Error::NotAllowed("factor_needed")) } else { Ok(()) }
}

/// Who may set up factors or take them away. The address must be confirmed, or a stranger could prepare an account for somebody else.
pub(super) async fn check_may_change(tx: &mut Tx, actor: &Actor) -> Result<Person> {
    let person = actor.person()?.clone();
    if !person.is_confirmed {
        return Err(Error::NotAllowed("confirm_email"));
    }
    check_proved(tx, actor).await?;
    Ok(person)
}

/// Makes a secret for an app. Until a code of it comes back nothing changes. The session goes on under a new token.
///
/// # Errors
/// `NotAllowed` with `confirm_email` or `factor_needed`; `Conflict("factor_on")` when there is an app already.
pub async fn begin_app(tx: &mut Tx, actor: &Actor, guest: &Guest, _: &Verified) -> Result<SignedIn> {
    let person = check_may_change(tx, actor).await?;
    if !store::replace_pending(tx, actor, person.id, totp::secret(&actor.random)).await? {
        return Err(Error::Conflict("factor_on"));
    }
    accounts::renew_session(tx, actor, guest).await
}

/// Takes the first code of the app: from now on it is asked for. Returns the codes on paper, this one time, and the session under a new
/// token; every other session ends, since none of them was begun with the app.
///
/// # Errors
/// `Invalid` with `code`: `required` or `code_wrong`; `Conflict("factor_not_begun")`.
pub async fn confirm_app(tx: &mut Tx, actor: &Actor, guest: &Guest, typed: &str) -> Result<(SignedIn, Vec<String>)> {
    let person = check_may_change(tx, actor).await?;
    let code: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if code.is_empty() {
        return Err(Error::field("code", "required"));
    }
    // Whoever enters meanwhile with the password alone has a session that ends here, or is asked for a code (`entering::enter`).
    accounts::lock(tx, actor.municipality, person.id).await?;
    let secret = find_pending(tx, actor).await?.ok_or(Error::Conflict("factor_not_begun"))?;
    let step = totp::step_of(&secret, &code, actor.now)?.ok_or_else(|| Error::field("code", "code_wrong"))?;
    if !store::confirm_app(tx, actor, person.id, (secret, step)).await? {
        return Err(Error::Conflict("factor_not_begun"));
    }
    accounts::end_other_sessions(tx, actor, guest.session).await?;
    security::record(tx, actor, person.id, Kind::FactorAdded).await?;
    events::record(tx, actor, "account.factor_added", person.id.0, &()).await?;
    mail::enqueue(tx, actor, person.id, "account_factor_added", &()).await?;
    let codes = replace_codes(tx, actor, &person).await?;
    Ok((accounts::set_factor(tx, actor, guest, true).await?, codes))
}

/// Ten new codes on paper in place of those before, shown this one time.
///
/// # Errors
/// `SignInNeeded`; `Conflict("factor_off")` without an app.
pub async fn renew_codes(tx: &mut Tx, actor: &Actor, guest: &Guest, _: &Verified) -> Result<(SignedIn, Vec<String>)> {
    let person = check_may_change(tx, actor).await?;
    // Held until the end: codes made twice at once are ten, and an app that is taken away leaves none.
    if !store::lock_app(tx, actor.municipality, person.id).await? {
        return Err(Error::Conflict("factor_off"));
    }
    security::record(tx, actor, person.id, Kind::RecoveryCodesMade).await?;
    events::record(tx, actor, "account.recovery_codes_renewed", person.id.0, &()).await?;
    let codes = replace_codes(tx, actor, &person).await?;
    Ok((accounts::renew_session(tx, actor, guest).await?, codes))
}

async fn replace_codes(tx: &mut Tx, actor: &Actor, person: &Person) -> Result<Vec<String>> {
    store::delete_codes(tx, actor.municipality, person.id).await?;
    let codes: Vec<String> = (0..CODES).map(|_| receipt_code(&actor.random.bytes())).collect();
    for code in &codes {
        store::insert_code(tx, actor, person.id, hash(code.as_bytes())).await?;
    }
    Ok(codes)
}

/// Takes the app and its codes away. Every other session ends; this one goes on under a new token, without a second factor.
///
/// # Errors
/// `NotAllowed("factor_needed")`; `Conflict("factor_off")` without an app.
pub async fn remove_app(tx: &mut Tx, actor: &Actor, guest: &Guest, _: &Verified) -> Result<SignedIn> {
    let person = check_may_change(tx, actor).await?;
    if !store::delete_app(tx, actor.municipality, person.id).await? {
        return Err(Error::Conflict("factor_off"));
    }
    store::delete_codes(tx, actor.municipality, person.id).await?;
    accounts::end_other_sessions(tx, actor, guest.session).await?;
    security::record(tx, actor, person.id, Kind::FactorRemoved).await?;
    events::record(tx, actor, "account.factor_removed", person.id.0, &()).await?;
    mail::enqueue(tx, actor, person.id, "account_factor_removed", &()).await?;
    accounts::set_factor(tx, actor, guest, false).await
}

/// Takes everything away that an account has beside its password, because its owner has lost it, and ends every session. By whoever runs
/// the program; no door leads here.
///
/// # Errors
/// `NotFound` when no account has the address.
pub async fn reset(tx: &mut Tx, actor: &Actor, email: &str) -> Result<()> {
    let account = accounts::find_by_email(tx, actor.municipality, accounts::fold_email(email)).await?.ok_or(Error::NotFound)?;
    store::delete_app(tx, actor.municipality, account.id).await?;
    store::delete_codes(tx, actor.municipality, account.id).await?;
    store::passkeys::delete_all(tx, actor.municipality, account.id).await?;
    accounts::end_all_sessions(tx, actor.municipality, account.id).await?;
    security::record(tx, actor, account.id, Kind::FactorRemoved).await?;
    events::record(tx, actor, "account.factors_reset", account.id.0, &()).await?;
    mail::enqueue(tx, actor, account.id, "account_factor_removed", &()).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
