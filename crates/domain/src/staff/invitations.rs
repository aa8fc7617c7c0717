//! Asking somebody by mail to work here. The link holds fourteen days and once; a newer one voids it; looking uses nothing up.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::people::find_subject;
use super::roles::{self, By};
use super::store;
use crate::accounts::{self, Hashed, NewAccount, fold_email};
use crate::actor::{Actor, Role};
use crate::clock::{DAY, Instant};
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, InvitationId, MunicipalityId};
use crate::rights::Right;
use crate::{events, mail};

const HOLDS: i64 = 14 * DAY;

/// An invitation that is open, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Invitation {
    pub id: InvitationId,
    pub email: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub at: Instant,
    pub ends_at: Instant,
}

/// What a link opens.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Invited {
    pub email: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    /// The account with this address, if there is one.
    pub account_id: Option<AccountId>,
}

/// What the mail tells.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct InvitationTold {
    token: String,
    role: Role,
}

/// Invites an address to moderate or into the council. Administrators are made of people who are here already, by two others.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Invalid` with `email` (`required`, `email_invalid`, `has_role`) and `role` (`required`,
/// `unknown`); `Conflict("blocked_person")`.
pub async fn invite(tx: &mut Tx, actor: &Actor, email: &str, role: &str) -> Result<()> {
    let admin = actor.must(Right::GrantRoles)?;
    let mut errors = FieldErrors::default();
    let email = errors.take("email", accounts::check_email(email));
    let known = Role::from_word(role).filter(|role| matches!(role, Role::Moderator | Role::Council));
    let Some(role) = known else {
        errors.add("role", if role.is_empty() { "required" } else { "unknown" });
        return errors.check();
    };
    errors.check()?;
    store::lock(tx, actor.municipality).await?;
    let known = store::people::find_by_email(tx, actor, fold_email(&email)).await?.filter(|known| known.is_confirmed);
    match &known {
        Some(known) if known.is_blocked => return Err(Error::Conflict("blocked_person")),
        Some(known) if known.role == role || known.role == Role::Administrator => {
            return Err(Error::field("email", "has_role"));
        }
        _ => {}
    }
    let (id, token) = (InvitationId(actor.random.id(actor.now)), hex(&actor.random.bytes()));
    let invitation = Invitation { id, email: email.clone(), role, at: actor.now, ends_at: actor.now.plus(HOLDS) };
    store::invitations::upsert(tx, actor, &invitation, &token).await?;
    let told = InvitationTold { token, role };
    // Somebody without an account has no mails of their own yet: this one is the administrator's, to their address.
    match known {
        Some(known) => mail::enqueue(tx, actor, known.id, "staff_invitation", &told).await?,
        None => mail::enqueue_to(tx, actor, (admin.id, email), "staff_invitation", &told).await?,
    };
    events::record(tx, actor, "staff.invited", id.0, &serde_json::json!({ "to": role.as_str() })).await
}

/// The invitations that are open, the newest first.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list_invitations(tx: &mut Tx, actor: &Actor) -> Result<Vec<Invitation>> {
    actor.must(Right::GrantRoles)?;
    store::invitations::list(tx, actor).await
}

/// Takes an invitation back; its link is void.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `NotFound`.
pub async fn withdraw_invitation(tx: &mut Tx, actor: &Actor, id: InvitationId) -> Result<()> {
    actor.must(Right::GrantRoles)?;
    store::lock(tx, actor.municipality).await?;
    let role = store::invitations::delete(tx, actor, id).await?.ok_or(Error::NotFound)?;
    events::record(tx, actor, "staff.invitation_withdrawn", id.0, &serde_json::json!({ "to": role })).await
}

/// What a link invites to. Looking uses nothing up: mail programs open links to inspect them.
///
/// # Errors
/// `Expired("link_expired")` for a link that is used, voided, too old or was never sent: they are the same.
pub async fn find_invitation(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<Invited> {
    store::invitations::find(tx, municipality, token, now).await?.ok_or(Error::Expired("link_expired"))
}

/// Whoever is signed in with the invited address takes the role. All their sessions end: staff sign in more strictly.
///
/// # Errors
/// `SignInNeeded`; `Expired("link_expired")`; `NotAllowed("other_address")`; `NotAllowed("confirm_email")`.
pub async fn accept(tx: &mut Tx, actor: &Actor, token: &str) -> Result<()> {
    let person = actor.person()?.id;
    store::lock(tx, actor.municipality).await?;
    let invited = find_invitation(tx, actor.municipality, token, actor.now).await?;
    if invited.account_id != Some(person) {
        return Err(Error::NotAllowed("other_address"));
    }
    actor.participant()?;
    store::invitations::take(tx, actor, token).await?;
    let subject = find_subject(tx, actor, person).await?;
    if subject.role != invited.role && subject.role != Role::Administrator {
        roles::apply(tx, actor, &subject, invited.role, By::default()).await?;
    }
    record_accepted(tx, actor, person, invited.role).await
}

/// Somebody without an account gets one with the role; the link is the proof of the address.
///
/// # Errors
/// `Expired("link_expired")`; `Conflict("account_exists")` when the address has an account by now.
pub async fn join(tx: &mut Tx, actor: &Actor, token: &str, new: &NewAccount, hashed: &Hashed) -> Result<()> {
    store::lock(tx, actor.municipality).await?;
    let invited = find_invitation(tx, actor.municipality, token, actor.now).await?;
    if fold_email(&new.email) != fold_email(&invited.email) {
        return Err(Error::BadRequest);
    }
    store::invitations::take(tx, actor, token).await?;
    let account = accounts::create_invited(tx, actor, new, hashed, invited.role).await?;
    record_accepted(tx, actor, account, invited.role).await
}

async fn record_accepted(tx: &mut Tx, actor: &Actor, account: AccountId, role: Role) -> Result<()> {
    events::record(tx, actor, "staff.invitation_accepted", account.0, &serde_json::json!({ "to": role.as_str() })).await
}

#[cfg(test)]
mod tests;
