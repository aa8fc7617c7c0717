//! Doors of staff: roles, blocks, invitations.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::door::Door,
    domain::accounts::NewAccount,
    domain::staff::{self, Asked},
};

/// Gives somebody another role, or asks a second administrator to agree.
#[server(prefix = "/api/v1", endpoint = "staff/change-role")]
pub async fn change_role(account: String, #[server(default)] role: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let account = account.parse()?;
    let asked = staff::change_role(&mut door.tx, &door.actor, account, &role).await?;
    let note = if asked == Asked::Done { "role-changed" } else { "role-asked" };
    door.done(Done::to(addresses::person(account)).note(note)).await
}

/// A second administrator agrees to a change of role.
#[server(prefix = "/api/v1", endpoint = "staff/confirm-request")]
pub async fn confirm_request(request: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    staff::confirm_request(&mut door.tx, &door.actor, request.parse()?).await?;
    door.done(Done::to(addresses::PEOPLE).note("role-changed")).await
}

/// A second administrator does not agree.
#[server(prefix = "/api/v1", endpoint = "staff/refuse-request")]
pub async fn refuse_request(request: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    staff::refuse_request(&mut door.tx, &door.actor, request.parse()?).await?;
    door.done(Done::to(addresses::PEOPLE).note("role-refused")).await
}

/// Whoever wished a change of role takes it back.
#[server(prefix = "/api/v1", endpoint = "staff/withdraw-request")]
pub async fn withdraw_request(request: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    staff::withdraw_request(&mut door.tx, &door.actor, request.parse()?).await?;
    door.done(Done::to(addresses::PEOPLE).note("role-withdrawn")).await
}

/// Blocks an account with a reason; `until` is the last day, or empty.
#[server(prefix = "/api/v1", endpoint = "staff/block")]
pub async fn block(
    account: String,
    #[server(default)] reason: String,
    #[server(default)] until: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let account = account.parse()?;
    staff::block(&mut door.tx, &door.actor, account, &reason, &until).await?;
    door.done(Done::to(addresses::person(account)).note("person-blocked")).await
}

/// Lifts the block of an account, with a reason.
#[server(prefix = "/api/v1", endpoint = "staff/unblock")]
pub async fn unblock(account: String, #[server(default)] reason: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let account = account.parse()?;
    staff::unblock(&mut door.tx, &door.actor, account, &reason).await?;
    door.done(Done::to(addresses::person(account)).note("person-unblocked")).await
}

/// Invites a mail address to moderate or into the council.
#[server(prefix = "/api/v1", endpoint = "staff/invite")]
pub async fn invite(#[server(default)] email: String, #[server(default)] role: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    staff::invite(&mut door.tx, &door.actor, &email, &role).await?;
    door.done(Done::to(addresses::PEOPLE).note("invited")).await
}

/// Takes an invitation back.
#[server(prefix = "/api/v1", endpoint = "staff/withdraw-invitation")]
pub async fn withdraw_invitation(invitation: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    staff::withdraw_invitation(&mut door.tx, &door.actor, invitation.parse()?).await?;
    door.done(Done::to(addresses::PEOPLE).note("invitation-withdrawn")).await
}

/// Takes the role with the account that one is signed in with.
#[server(prefix = "/api/v1", endpoint = "staff/accept-invitation")]
pub async fn accept_invitation(token: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    staff::accept(&mut door.tx, &door.actor, &token).await?;
    door.done(Done::to(addresses::SIGN_IN).note("invitation-accepted")).await
}

/// Takes the role with a new account.
#[server(prefix = "/api/v1", endpoint = "staff/join")]
pub async fn join(token: String, #[server(default)] name: String, #[server(default)] password: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let invited = staff::find_invitation(&mut visit.read().await?, visit.municipality.id, &token, visit.now).await?;
    let new = NewAccount { email: invited.email, name, password, lang: visit.t.lang.tag().to_owned() };
    let new = new.checked(&visit.municipality.guessable_words())?;
    visit.count(&domain::limits::REGISTER)?;
    let hashed = visit.app.passwords.hash(&new.password, &visit.app.random).await?;
    let mut door = Door::open().await?;
    staff::join(&mut door.tx, &door.actor, &token, &new, &hashed).await?;
    door.done(Done::to(addresses::SIGN_IN).note("invitation-accepted")).await
}
