//! Giving and taking roles. Moderation and council at once; making somebody an administrator, or taking that away, needs a second one.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::people::{Subject, find_subject};
use super::{requests, store};
use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::rights::Right;
use crate::security::{self, Kind};
use crate::{accounts, events, mail};

/// What became of a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    Done,
    /// Another administrator has to agree.
    Waits,
}

/// A role that somebody had before, and what came after it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct RoleChange {
    pub at: Instant,
    #[sqlx(try_from = "String")]
    pub from_role: Role,
    #[sqlx(try_from = "String")]
    pub to_role: Role,
    /// `None`: by an invitation, or by somebody who does not work here any more.
    pub by_name: Option<String>,
    pub confirmed_by_name: Option<String>,
}

/// What a mail about a role tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTold {
    pub role: Role,
}

/// Who stands behind a change of role.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct By {
    pub wished: Option<AccountId>,
    pub confirmed: Option<AccountId>,
}

/// Gives somebody another role, or asks another administrator to agree to it. One's own role one can only lay down.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `NotFound`; `Invalid` with `role`: `required`, `unknown`; `Conflict` with `same_role`,
/// `not_confirmed`, `blocked_person`, `last_admin`, `request_exists` or, where there is no second administrator, `second_admin_needed`.
pub async fn change_role(tx: &mut Tx, actor: &Actor, account: AccountId, role: &str) -> Result<Asked> {
    let admin = actor.must(Right::GrantRoles)?;
    store::lock(tx, actor.municipality).await?;
    let subject = find_subject(tx, actor, account).await?;
    let code = if role.is_empty() { "required" } else { "unknown" };
    let to = Role::from_word(role).ok_or_else(|| Error::field("role", code))?;
    check(&subject, to)?;
    let is_own = admin.id == account;
    if !is_own && (to == Role::Administrator || subject.role == Role::Administrator) {
        requests::ask(tx, actor, &subject, to).await?;
        return Ok(Asked::Waits);
    }
    apply(tx, actor, &subject, to, By { wished: Some(admin.id), confirmed: None }).await?;
    Ok(Asked::Done)
}

/// The operator gives the account of a mail address a role: how a municipality gets its second administrator. No door leads here.
///
/// # Errors
/// `NotFound` for an address without an account; `Conflict` as `change_role`.
pub async fn grant_by_operator(tx: &mut Tx, actor: &Actor, email: &str, to: Role) -> Result<()> {
    store::lock(tx, actor.municipality).await?;
    let found = store::people::find_by_email(tx, actor, accounts::fold_email(email)).await?.ok_or(Error::NotFound)?;
    let subject = find_subject(tx, actor, found.id).await?;
    check(&subject, to)?;
    apply(tx, actor, &subject, to, By::default()).await
}

/// Whether this account can have this role at all.
pub(super) fn check(subject: &Subject, to: Role) -> Result<()> {
    match subject {
        Subject { role, .. } if *role == to => Err(Error::Conflict("same_role")),
        Subject { is_confirmed: false, .. } => Err(Error::Conflict("not_confirmed")),
        Subject { is_blocked: true, .. } if to != Role::Resident => Err(Error::Conflict("blocked_person")),
        _ => Ok(()),
    }
}

/// The change itself, with all that hangs on it. The municipality's row is locked.
pub(super) async fn apply(tx: &mut Tx, actor: &Actor, subject: &Subject, to: Role, by: By) -> Result<()> {
    if subject.role == Role::Administrator {
        check_not_last(tx, actor, subject.id).await?;
        store::void_of(tx, actor.municipality, subject.id).await?;
    }
    store::roles::update(tx, actor.municipality, subject.id, to).await?;
    store::roles::insert_change(tx, actor, subject, to, by).await?;
    store::roles::delete_request_about(tx, actor.municipality, subject.id).await?;
    accounts::end_all_sessions(tx, actor.municipality, subject.id).await?;
    security::record(tx, actor, subject.id, Kind::RoleChanged).await?;
    mail::enqueue(tx, actor, subject.id, "staff_role_changed", &RoleTold { role: to }).await?;
    let told = serde_json::json!({ "from": subject.role.as_str(), "to": to.as_str() });
    events::record(tx, actor, "staff.role_changed", subject.id.0, &told).await
}

/// Refuses to take the last administrator who can sign in.
pub(super) async fn check_not_last(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<()> {
    let others = store::roles::list_other_admins(tx, actor, account).await?;
    if others.is_empty() { Err(Error::Conflict("last_admin")) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
