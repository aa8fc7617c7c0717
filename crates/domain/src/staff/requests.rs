//! Four eyes: one administrator wishes that somebody becomes an administrator or is none any more, another one agrees. A wish lasts fourteen days.

use sqlx::FromRow;

use super::people::{Subject, find_subject};
use super::roles::{self, By, RoleTold};
use super::store;
use crate::actor::{Actor, Role};
use crate::clock::{DAY, Instant};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, RoleRequestId};
use crate::rights::Right;
use crate::{events, mail};

const HOLDS: i64 = 14 * DAY;

/// A wish that waits for a second administrator.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct RoleRequest {
    pub id: RoleRequestId,
    pub account_id: AccountId,
    pub account_name: String,
    #[sqlx(try_from = "String")]
    pub from_role: Role,
    #[sqlx(try_from = "String")]
    pub to_role: Role,
    pub requested_by: AccountId,
    /// `None` when they do not work here any more.
    pub requested_by_name: Option<String>,
    pub requested_at: Instant,
    pub ends_at: Instant,
}

/// All wishes that wait, the oldest first.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list_requests(tx: &mut Tx, actor: &Actor) -> Result<Vec<RoleRequest>> {
    actor.must(Right::GrantRoles)?;
    store::roles::list_requests(tx, actor).await
}

/// Administrators who can sign in and agree to what this one wishes.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn list_other_administrators(tx: &mut Tx, actor: &Actor, admin: AccountId) -> Result<Vec<AccountId>> {
    store::roles::list_other_admins(tx, actor, admin).await
}

/// Writes the wish and tells the other administrators.
pub(super) async fn ask(tx: &mut Tx, actor: &Actor, subject: &Subject, to: Role) -> Result<()> {
    let wishes = actor.person()?.id;
    let others = list_other_administrators(tx, actor, wishes).await?;
    if others.is_empty() {
        return Err(Error::Conflict("second_admin_needed"));
    }
    let id = RoleRequestId(actor.random.id(actor.now));
    if !store::roles::insert_request(tx, actor, id, subject.id, to, actor.now.plus(HOLDS)).await? {
        return Err(Error::Conflict("request_exists"));
    }
    for other in others {
        mail::enqueue(tx, actor, other, "staff_role_asked", &RoleTold { role: to }).await?;
    }
    record(tx, actor, "staff.role_asked", subject.id, to).await
}

/// A second administrator agrees, and it is done. Whoever is to be none any more may agree too: it is as if they resigned.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, and with `four_eyes` for one's own wish; `NotFound` when it is no longer; `Conflict` with
/// `same_role`, `blocked_person` or `last_admin` when things changed meanwhile.
pub async fn confirm_request(tx: &mut Tx, actor: &Actor, id: RoleRequestId) -> Result<AccountId> {
    let (request, admin) = find(tx, actor, id).await?;
    if request.requested_by == admin {
        return Err(Error::NotAllowed("four_eyes"));
    }
    let subject = find_subject(tx, actor, request.account_id).await?;
    roles::check(&subject, request.to_role)?;
    let by = By { wished: Some(request.requested_by), confirmed: Some(admin) };
    roles::apply(tx, actor, &subject, request.to_role, by).await?;
    Ok(subject.id)
}

/// A second administrator does not agree. Neither who wished it nor whom it is about can refuse.
///
/// # Errors
/// As `confirm_request`.
pub async fn refuse_request(tx: &mut Tx, actor: &Actor, id: RoleRequestId) -> Result<AccountId> {
    let (request, admin) = find(tx, actor, id).await?;
    if request.requested_by == admin || request.account_id == admin {
        return Err(Error::NotAllowed("four_eyes"));
    }
    store::roles::delete_request_about(tx, actor.municipality, request.account_id).await?;
    record(tx, actor, "staff.role_refused", request.account_id, request.to_role).await?;
    Ok(request.account_id)
}

/// Whoever wished it takes it back.
///
/// # Errors
/// `NotAllowed` for anybody else, `NotFound` when it is no longer.
pub async fn withdraw_request(tx: &mut Tx, actor: &Actor, id: RoleRequestId) -> Result<AccountId> {
    let (request, admin) = find(tx, actor, id).await?;
    if request.requested_by != admin {
        return Err(Error::NotAllowed("forbidden"));
    }
    store::roles::delete_request_about(tx, actor.municipality, request.account_id).await?;
    record(tx, actor, "staff.role_withdrawn", request.account_id, request.to_role).await?;
    Ok(request.account_id)
}

/// The wish, and who decides about it.
async fn find(tx: &mut Tx, actor: &Actor, id: RoleRequestId) -> Result<(RoleRequest, AccountId)> {
    let admin = actor.must(Right::GrantRoles)?.id;
    store::lock(tx, actor.municipality).await?;
    let request = store::roles::find_request(tx, actor, id).await?.ok_or(Error::NotFound)?;
    Ok((request, admin))
}

async fn record(tx: &mut Tx, actor: &Actor, kind: &str, account: AccountId, to: Role) -> Result<()> {
    events::record(tx, actor, kind, account.0, &serde_json::json!({ "to": to.as_str() })).await
}

#[cfg(test)]
mod tests;
