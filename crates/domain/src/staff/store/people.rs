//! SQL about people: lists and files for administrators.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;
use crate::staff::people::{Found, Member, Prefix, Subject};

/// More people than that work in no municipality of this size; the page is no archive.
const MEMBERS_MAX: i64 = 500;

pub(in crate::staff) async fn list_members(tx: &mut Tx, actor: &Actor) -> Result<Vec<Member>> {
    tx.query(
        "SELECT id, name, role, COALESCE((SELECT MAX(at) FROM role_change c \
             WHERE c.municipality_id = account.municipality_id AND c.account_id = account.id), created_at) AS since, \
           EXISTS (SELECT 1 FROM account_block b WHERE b.municipality_id = account.municipality_id AND b.account_id = account.id \
             AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $2)) AS is_blocked \
         FROM account WHERE municipality_id = $1 AND role <> 'resident' ORDER BY role, name, id LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.now)
    .bind(MEMBERS_MAX)
    .all()
    .await
}

pub(in crate::staff) async fn find(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<Option<Subject>> {
    tx.query(
        "SELECT id, name, email, role, created_at, confirmed_at IS NOT NULL AS is_confirmed, \
           EXISTS (SELECT 1 FROM account_block b WHERE b.municipality_id = account.municipality_id AND b.account_id = account.id \
             AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $3)) AS is_blocked \
         FROM account WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(actor.now)
    .optional()
    .await
}

pub(in crate::staff) async fn find_by_email(tx: &mut Tx, actor: &Actor, folded: String) -> Result<Option<Found>> {
    tx.query(
        "SELECT id, name, role, confirmed_at IS NOT NULL AS is_confirmed, \
           EXISTS (SELECT 1 FROM account_block b WHERE b.municipality_id = account.municipality_id AND b.account_id = account.id \
             AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $3)) AS is_blocked \
         FROM account WHERE municipality_id = $1 AND email_folded = $2",
    )
    .bind(actor.municipality)
    .bind(folded)
    .bind(actor.now)
    .optional()
    .await
}

/// Two texts: only PostgreSQL has to be told to compare names byte by byte, as SQLite does.
pub(in crate::staff) async fn list_by_name(
    tx: &mut Tx,
    actor: &Actor,
    prefix: &Prefix,
    limit: i64,
    offset: i64,
) -> Result<Vec<Found>> {
    tx.query_for(
        "SELECT id, name, role, confirmed_at IS NOT NULL AS is_confirmed, \
           EXISTS (SELECT 1 FROM account_block b WHERE b.municipality_id = account.municipality_id AND b.account_id = account.id \
             AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $6)) AS is_blocked \
         FROM account WHERE (municipality_id = $1 AND lower(name) >= $2 AND lower(name) < $3) \
           OR (municipality_id = $1 AND lower(name) >= $4 AND lower(name) < $5) ORDER BY lower(name), id LIMIT $7 OFFSET $8",
        "SELECT id, name, role, confirmed_at IS NOT NULL AS is_confirmed, \
           EXISTS (SELECT 1 FROM account_block b WHERE b.municipality_id = account.municipality_id AND b.account_id = account.id \
             AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $6)) AS is_blocked \
         FROM account WHERE (municipality_id = $1 AND lower(name COLLATE \"C\") >= $2 AND lower(name COLLATE \"C\") < $3) \
           OR (municipality_id = $1 AND lower(name COLLATE \"C\") >= $4 AND lower(name COLLATE \"C\") < $5) \
         ORDER BY lower(name COLLATE \"C\"), id LIMIT $7 OFFSET $8",
    )
    .bind(actor.municipality)
    .bind(prefix.typed.clone())
    .bind(Prefix::end(&prefix.typed))
    .bind(prefix.capital.clone())
    .bind(Prefix::end(&prefix.capital))
    .bind(actor.now)
    .bind(limit)
    .bind(offset)
    .all()
    .await
}

pub(in crate::staff) async fn count_by_name(tx: &mut Tx, actor: &Actor, prefix: &Prefix) -> Result<i64> {
    let query = tx.query_for(
        "SELECT COUNT(*) FROM account WHERE (municipality_id = $1 AND lower(name) >= $2 AND lower(name) < $3) \
           OR (municipality_id = $1 AND lower(name) >= $4 AND lower(name) < $5)",
        "SELECT COUNT(*) FROM account WHERE (municipality_id = $1 AND lower(name COLLATE \"C\") >= $2 AND lower(name COLLATE \"C\") < $3) \
           OR (municipality_id = $1 AND lower(name COLLATE \"C\") >= $4 AND lower(name COLLATE \"C\") < $5)",
    );
    let query = query.bind(actor.municipality).bind(prefix.typed.clone()).bind(Prefix::end(&prefix.typed));
    Ok(query.bind(prefix.capital.clone()).bind(Prefix::end(&prefix.capital)).one::<(i64,)>().await?.0)
}
