//! Doors of the ways in, and of setting them up. Passwords are hashed before the transaction begins: nobody else waits for that.

use leptos::prelude::*;

use crate::answers::{Done, Question, Refusal};

#[cfg(feature = "ssr")]
use {
    super::carrying::{carry_session, carry_step, enter, local},
    crate::{accounts::device, addresses, door::Door, visit::Visit},
    domain::accounts::{self, Verified},
    domain::{Error, factors, limits},
};

/// The second half of signing in: a code of the app, or one from the paper. A wrong one counts.
#[server(prefix = "/api/v1", endpoint = "factors/enter-code")]
pub async fn enter_code(code: String, #[server(default)] back: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&limits::SIGN_IN)?;
    let (step, device) = (visit.step.clone().unwrap_or_default(), device::name(&visit.user_agent));
    let mut door = Door::open().await?;
    let old = (device.as_str(), visit.token.as_deref());
    let Some(signed_in) = factors::enter_code(&mut door.tx, &door.actor, &step, &code, old).await? else {
        door.done(Done::default()).await?;
        return Err(Error::field("code", "code_wrong").into());
    };
    carry_session(&door, &signed_in);
    door.done(Done::to(local(&back))).await
}

/// Mails a code to sign in by. The answer is the same whether or not the address is known.
#[server(prefix = "/api/v1", endpoint = "factors/request-mail-code")]
pub async fn request_mail_code(email: String, #[server(default)] back: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&limits::CODE_OF_NETWORK)?;
    let address = accounts::fold_email(&email);
    let place = visit.app.limits.reserve(&limits::CODE_OF_ADDRESS, address.as_bytes())?;
    let mut door = Door::open().await?;
    let (token, ends_at) = accounts::request_code(&mut door.tx, &door.actor, &email).await?;
    place.keep();
    carry_step(&door, &token, ends_at);
    door.done(Done::to(addresses::going_on(addresses::MAIL_CODE, local(&back)))).await
}

/// Signs in by the code of a mail, or goes on to the app where there is one. A wrong code counts.
#[server(prefix = "/api/v1", endpoint = "factors/enter-mail-code")]
pub async fn enter_mail_code(code: String, #[server(default)] back: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&limits::SIGN_IN)?;
    let token = visit.step.clone().unwrap_or_default();
    let mut door = Door::open().await?;
    let Some(proved) = accounts::prove_by_code(&mut door.tx, &door.actor, &token, &code).await? else {
        door.done(Done::default()).await?;
        return Err(Error::field("code", "mail_code_wrong").into());
    };
    let note = proved.is_new.then_some("account-confirmed-by-code");
    let done = enter(&mut door, &proved.verified, &back, note).await?;
    door.done(done).await
}

/// Makes a secret for an app; the page shows it.
#[server(prefix = "/api/v1", endpoint = "factors/begin-app")]
pub async fn begin_app(password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let verified = prove(&visit, &password).await?;
    let guest = visit.guest()?;
    let mut door = Door::open().await?;
    let signed_in = factors::begin_app(&mut door.tx, &door.actor, guest, &verified).await?;
    carry_session(&door, &signed_in);
    door.done(Done::to(addresses::FACTOR)).await
}

/// Takes the app and its codes away.
#[server(prefix = "/api/v1", endpoint = "factors/remove-app")]
pub async fn remove_app(password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let verified = prove(&visit, &password).await?;
    let guest = visit.guest()?;
    let mut door = Door::open().await?;
    let signed_in = factors::remove_app(&mut door.tx, &door.actor, guest, &verified).await?;
    carry_session(&door, &signed_in);
    door.done(Done::to(addresses::FACTOR).note("factor-removed")).await
}

/// What a new passkey is to sign.
#[server(prefix = "/api/v1", endpoint = "factors/ask-passkey")]
pub async fn ask_passkey(password: String) -> Result<Question, Refusal> {
    let visit = crate::door::visit();
    let verified = prove(&visit, &password).await?;
    let site = super::passkeys::site(&visit).await?.ok_or(Error::Conflict("no_passkeys_here"))?;
    let mut door = Door::open().await?;
    let asked = factors::ask_to_add(&mut door.tx, &door.actor, &site, &verified).await?;
    door.done(Done::default()).await?;
    Ok(Question { challenge: asked.id.to_string(), options: asked.options })
}

/// Adds the passkey that signed it.
#[server(prefix = "/api/v1", endpoint = "factors/add-passkey")]
pub async fn add_passkey(
    name: String,
    #[server(default)] challenge: String,
    #[server(default)] answer: String,
) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let guest = visit.guest()?;
    let site = super::passkeys::site(&visit).await?.ok_or(Error::Conflict("no_passkeys_here"))?;
    let mut door = Door::open().await?;
    let signed = (challenge.as_str(), answer.as_str());
    let signed_in = factors::add_passkey(&mut door.tx, &door.actor, guest, &site, signed, &name).await?;
    carry_session(&door, &signed_in);
    door.done(Done::to(addresses::PASSKEYS).note("passkey-added")).await
}

/// Takes a passkey away.
#[server(prefix = "/api/v1", endpoint = "factors/remove-passkey")]
pub async fn remove_passkey(passkey: String, password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let verified = prove(&visit, &password).await?;
    let guest = visit.guest()?;
    let mut door = Door::open().await?;
    let signed_in = factors::remove_passkey(&mut door.tx, &door.actor, guest, &verified, &passkey).await?;
    carry_session(&door, &signed_in);
    door.done(Done::to(addresses::PASSKEYS).note("passkey-removed")).await
}

/// What any passkey of this site is to sign, to sign in.
#[server(prefix = "/api/v1", endpoint = "factors/ask-sign-in")]
pub async fn ask_sign_in() -> Result<Question, Refusal> {
    let visit = crate::door::visit();
    visit.count(&limits::LOOK_UP)?;
    let site = super::passkeys::site(&visit).await?.ok_or(Error::Conflict("no_passkeys_here"))?;
    let mut door = Door::open().await?;
    let asked = factors::ask_to_sign_in(&mut door.tx, &door.actor, &site).await?;
    door.done(Done::default()).await?;
    Ok(Question { challenge: asked.id.to_string(), options: asked.options })
}

/// Signs in by what a passkey signed: the device has asked for finger, face or number, so that is both halves at once.
#[server(prefix = "/api/v1", endpoint = "factors/passkey-sign-in")]
pub async fn passkey_sign_in(
    #[server(default)] challenge: String,
    #[server(default)] answer: String,
    #[server(default)] back: String,
) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&limits::SIGN_IN)?;
    let site = super::passkeys::site(&visit).await?.ok_or(Error::Conflict("no_passkeys_here"))?;
    let device = device::name(&visit.user_agent);
    let mut door = Door::open().await?;
    let (signed, old) = ((challenge.as_str(), answer.as_str()), (device.as_str(), visit.token.as_deref()));
    let Some(signed_in) = factors::sign_in_by_passkey(&mut door.tx, &door.actor, &site, signed, old).await? else {
        door.done(Done::default()).await?;
        return Err(Error::Conflict("passkey_refused").into());
    };
    carry_session(&door, &signed_in);
    door.done(Done::to(local(&back))).await
}

/// Who is signed in says again who they are.
#[cfg(feature = "ssr")]
async fn prove(visit: &Visit, password: &str) -> Result<Verified, Refusal> {
    visit.count(&limits::SIGN_IN)?;
    Ok(accounts::prove_own(&visit.app.db, &visit.app.passwords, &visit.actor(), "password", password).await?)
}
