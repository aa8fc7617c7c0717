//! What administrators see of people: those who work here, whoever they look up, and the file of one person. Each look at somebody's name and
//! address is written down, in the look log and in the audit log.

use sqlx::FromRow;

use super::blocks::Block;
use super::looks::{self, Look, Place};
use super::requests::RoleRequest;
use super::roles::RoleChange;
use super::store;
use crate::accounts::fold_email;
use crate::actor::{Actor, Role};
use crate::audit;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::paging::{Page, offset};
use crate::rights::Right;
use crate::text;

pub const PEOPLE_ON_PAGE: i64 = 25;
/// A single letter would list half of the municipality.
const PREFIX_MIN: usize = 2;

/// Somebody with a role.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Member {
    pub id: AccountId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub since: Instant,
    pub is_blocked: bool,
}

/// Somebody who was looked up.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Found {
    pub id: AccountId,
    pub name: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub is_confirmed: bool,
    pub is_blocked: bool,
}

/// Name, address and role of an account, for those who decide about it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Subject {
    pub id: AccountId,
    pub name: String,
    pub email: String,
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub created_at: Instant,
    pub is_confirmed: bool,
    pub is_blocked: bool,
}

/// All that administrators see of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFile {
    pub subject: Subject,
    /// Every block, the newest first.
    pub blocks: Vec<Block>,
    pub request: Option<RoleRequest>,
    /// Every role before, the newest change first.
    pub roles: Vec<RoleChange>,
    /// Who looked before, the newest first.
    pub looks: Vec<Look>,
}

/// Everybody with a role, by role and name. No addresses.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list_members(tx: &mut Tx, actor: &Actor) -> Result<Vec<Member>> {
    actor.must(Right::ReadPeople)?;
    store::people::list_members(tx, actor).await
}

/// Accounts with exactly this mail address (when there is an `@`), or whose name begins like this. Everybody on the page was looked at.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Invalid` with `search`: `required`, `too_short`, `too_long`.
pub async fn look_up(tx: &mut Tx, actor: &Actor, typed: &str, page: i64) -> Result<Page<Found>> {
    actor.must(Right::ReadPeople)?;
    let typed = text::line(typed, 254).map_err(|code| Error::field("search", code))?;
    let from = offset(page, PEOPLE_ON_PAGE);
    let (rows, total) = if typed.contains('@') {
        let found: Vec<_> = store::people::find_by_email(tx, actor, fold_email(&typed)).await?.into_iter().collect();
        let total = i64::try_from(found.len()).unwrap_or_default();
        (found, total)
    } else if typed.chars().count() < PREFIX_MIN {
        return Err(Error::field("search", "too_short"));
    } else {
        let prefix = Prefix::of(&typed);
        let total = store::people::count_by_name(tx, actor, &prefix).await?;
        (store::people::list_by_name(tx, actor, &prefix, PEOPLE_ON_PAGE, from).await?, total)
    };
    for one in &rows {
        looks::record(tx, actor, one.id, Place::Search).await?;
    }
    audit::record(tx, actor, "look.searched", actor.municipality.0, &serde_json::json!({ "count": rows.len() })).await?;
    Ok(Page { rows, total, number: from / PEOPLE_ON_PAGE + 1, size: PEOPLE_ON_PAGE })
}

/// The file of a person; looking at it is written down, unless it is one's own.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `NotFound`.
pub async fn find_person(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<PersonFile> {
    let admin = actor.must(Right::ReadPeople)?;
    let subject = store::people::find(tx, actor, id).await?.ok_or(Error::NotFound)?;
    let file = PersonFile {
        subject,
        blocks: store::blocks::list(tx, actor, id).await?,
        request: store::roles::find_request_about(tx, actor, id).await?,
        roles: store::roles::list_changes(tx, actor, id).await?,
        looks: store::looks::list(tx, actor.municipality, id).await?,
    };
    if admin.id != id {
        looks::record(tx, actor, id, Place::Page).await?;
        audit::record(tx, actor, "look.opened", id.0, &()).await?;
    }
    Ok(file)
}

/// The account that an administrator decides about.
pub(super) async fn find_subject(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<Subject> {
    store::people::find(tx, actor, id).await?.ok_or(Error::NotFound)
}

/// The beginning of a name as the index has it: capital letters of the alphabet do not matter. Other letters are tried as typed and with a
/// capital at the beginning, as names are written.
pub(super) struct Prefix {
    pub typed: String,
    pub capital: String,
}

impl Prefix {
    fn of(typed: &str) -> Self {
        let mut letters = typed.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        Self { typed: typed.to_ascii_lowercase(), capital: capital.to_ascii_lowercase() }
    }

    /// Greater than whatever begins with it.
    pub(super) fn end(begin: &str) -> String {
        format!("{begin}\u{10ffff}")
    }
}

#[cfg(test)]
mod tests;
