//! Doors of accounts. Passwords are hashed before the transaction begins: nobody else waits for that.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Asks for an account. The answer is the same whether or not the address has one already.
#[server(prefix = "/api/v1", endpoint = "accounts/register")]
pub async fn register(
    name: String,
    email: String,
    password: String,
    #[server(default)] website: String,
    #[server(default)] stamp: String,
    #[server(default)] task: String,
    #[server(default)] solution: String,
) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let new = domain::accounts::NewAccount { email, name, password, lang: visit.t.lang.tag().to_owned() };
    let new = new.checked(&visit.municipality.guessable_words())?;
    crate::spam::guard::check(&visit, &website, &stamp).await?;
    visit.count(&domain::limits::REGISTER)?;
    let (mut tx, actor) = (visit.read().await?, visit.actor());
    domain::spam::check_domain(&mut tx, &actor, &new.email).await?;
    domain::accounts::check_name(&mut tx, &actor, &visit.municipality.name, &new.name).await?;
    drop(tx);
    let hashed = visit.app.passwords.hash(&new.password, &visit.app.random).await?;
    let mut door = crate::door::Door::open().await?;
    let needs_nod = crate::spam::guard::needs_nod(&door.visit, &mut door.tx, &task, &solution).await?;
    domain::accounts::register(&mut door.tx, &door.actor, &new, &hashed).await?;
    if needs_nod {
        domain::spam::require_approval(&mut door.tx, &door.actor, &new.email).await?;
    }
    door.done(Done::to(crate::addresses::CONFIRM)).await
}

/// Signs in and goes on at `back`, a path of this site.
#[server(prefix = "/api/v1", endpoint = "accounts/sign-in")]
pub async fn sign_in(email: String, password: String, #[server(default)] back: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&domain::limits::SIGN_IN)?;
    let verified = domain::accounts::prove(&visit.app.db, &visit.app.passwords, &visit.actor(), &email, &password).await?;
    let mut door = crate::door::Door::open().await?;
    let done = crate::factors::carrying::enter(&mut door, &verified, &back, None).await?;
    door.done(done).await
}

/// Confirms the mail address by the link's token and the password, and signs in.
#[server(prefix = "/api/v1", endpoint = "accounts/confirm")]
pub async fn confirm(token: String, password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let actor = visit.actor();
    visit.count(&domain::limits::SIGN_IN)?;
    let account = domain::accounts::find_to_confirm(&mut visit.read().await?, actor.municipality, &token, actor.now).await?;
    let verified = domain::accounts::prove(&visit.app.db, &visit.app.passwords, &actor, &account.email, &password).await?;
    let mut door = crate::door::Door::open().await?;
    domain::accounts::confirm(&mut door.tx, &door.actor, &token, &verified).await?;
    let done = crate::factors::carrying::enter(&mut door, &verified, "/", Some("account-confirmed")).await?;
    door.done(done).await
}

/// Sends the link to confirm once more.
#[server(prefix = "/api/v1", endpoint = "accounts/resend-confirmation")]
pub async fn resend_confirmation() -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    domain::accounts::resend_confirmation(&mut door.tx, &door.actor).await?;
    door.done(Done::to(crate::addresses::ACCOUNT).note("mail-sent")).await
}

/// Ends the session of this browser.
#[server(prefix = "/api/v1", endpoint = "accounts/sign-out")]
pub async fn sign_out() -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    if let Some(token) = door.visit.token.clone() {
        domain::accounts::sign_out(&mut door.tx, &door.actor, &token).await?;
    }
    crate::door::set_cookie(crate::cookies::Cookie::Session.set(&door.visit.app, "", 0));
    // Whoever uses this browser next finds no page of this person in its caches. The language, a cookie, stays.
    crate::door::set_header(http::HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"".to_owned());
    door.done(Done::to("/").note("signed-out")).await
}

/// Ends another of one's own sessions.
#[server(prefix = "/api/v1", endpoint = "accounts/end-session")]
pub async fn end_session(session: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    domain::accounts::end_session(&mut door.tx, &door.actor, session.parse()?).await?;
    door.done(Done::to(crate::addresses::ACCOUNT).note("session-ended")).await
}

/// Ends all of one's own sessions but this one.
#[server(prefix = "/api/v1", endpoint = "accounts/end-other-sessions")]
pub async fn end_other_sessions() -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let session = door.visit.guest()?.session;
    domain::accounts::end_other_sessions(&mut door.tx, &door.actor, session).await?;
    door.done(Done::to(crate::addresses::ACCOUNT).note("sessions-ended")).await
}

/// Sends a link to set a new password. The answer is the same whether or not the address is known.
#[server(prefix = "/api/v1", endpoint = "accounts/request-reset")]
pub async fn request_reset(email: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&domain::limits::RESET_OF_NETWORK)?;
    let address = domain::accounts::fold_email(&email);
    let place = visit.app.limits.reserve(&domain::limits::RESET_OF_ADDRESS, address.as_bytes())?;
    let mut door = crate::door::Door::open().await?;
    domain::accounts::request_reset(&mut door.tx, &door.actor, &email).await?;
    place.keep();
    door.done(Done::to(crate::addresses::FORGOT_SENT)).await
}

/// Sets a new password by the link's token.
#[server(prefix = "/api/v1", endpoint = "accounts/reset")]
pub async fn reset(token: String, password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let account = domain::accounts::find_to_reset(&mut visit.read().await?, visit.municipality.id, &token, visit.now).await?;
    let words = visit.municipality.guessable_words();
    let password = domain::accounts::check_password("password", &password, &account, &words)?;
    visit.count(&domain::limits::SIGN_IN)?;
    let hashed = visit.app.passwords.hash(&password, &visit.app.random).await?;
    let mut door = crate::door::Door::open().await?;
    domain::accounts::reset(&mut door.tx, &door.actor, &token, &account, &hashed).await?;
    door.done(Done::to(crate::addresses::SIGN_IN).note("password-changed")).await
}

/// Changes one's own password; every other session ends.
#[server(prefix = "/api/v1", endpoint = "accounts/change-password")]
pub async fn change_password(old_password: String, password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let (actor, guest) = (visit.actor(), visit.guest()?.clone());
    let account = domain::accounts::find_own(&mut visit.read().await?, &actor).await?;
    let words = visit.municipality.guessable_words();
    let password = domain::accounts::check_password("password", &password, &account, &words)?;
    visit.count(&domain::limits::SIGN_IN)?;
    let verified =
        domain::accounts::prove_own(&visit.app.db, &visit.app.passwords, &actor, "old_password", &old_password).await?;
    let hashed = visit.app.passwords.hash(&password, &visit.app.random).await?;
    let mut door = crate::door::Door::open().await?;
    domain::factors::check_proved(&mut door.tx, &door.actor).await?;
    let signed_in = domain::accounts::change_password(&mut door.tx, &door.actor, &guest, &verified, &hashed).await?;
    crate::factors::carrying::carry_session(&door, &signed_in);
    door.done(Done::to(crate::addresses::ACCOUNT).note("password-changed")).await
}

/// Sends a link to a new mail address.
#[server(prefix = "/api/v1", endpoint = "accounts/request-email-change")]
pub async fn request_email_change(email: String, password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    visit.count(&domain::limits::SIGN_IN)?;
    let verified =
        domain::accounts::prove_own(&visit.app.db, &visit.app.passwords, &visit.actor(), "password", &password).await?;
    let guest = visit.guest()?;
    let mut door = crate::door::Door::open().await?;
    domain::factors::check_proved(&mut door.tx, &door.actor).await?;
    domain::accounts::request_email_change(&mut door.tx, &door.actor, &verified, &email).await?;
    let signed_in = domain::accounts::renew_session(&mut door.tx, &door.actor, guest).await?;
    crate::factors::carrying::carry_session(&door, &signed_in);
    door.done(Done::to(crate::addresses::ACCOUNT).note("email-change-sent")).await
}

/// Makes the new mail address the account's, by the link's token.
#[server(prefix = "/api/v1", endpoint = "accounts/confirm-email-change")]
pub async fn confirm_email_change(token: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    domain::accounts::confirm_email_change(&mut door.tx, &door.actor, &token).await?;
    door.done(Done::to("/").note("email-changed")).await
}

/// Brings the old mail address back, by the token that was sent there.
#[server(prefix = "/api/v1", endpoint = "accounts/undo-email-change")]
pub async fn undo_email_change(token: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    domain::accounts::undo_email_change(&mut door.tx, &door.actor, &token).await?;
    door.done(Done::to(crate::addresses::FORGOT_SENT).note("email-restored")).await
}
