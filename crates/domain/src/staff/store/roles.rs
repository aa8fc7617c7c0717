//! SQL about roles: changes, and wishes that wait.

use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId, RoleRequestId};
use crate::staff::people::Subject;
use crate::staff::requests::RoleRequest;
use crate::staff::roles::{By, RoleChange};

pub(in crate::staff) async fn update(tx: &mut Tx, municipality: MunicipalityId, id: AccountId, role: Role) -> Result<()> {
    let sql = "UPDATE account SET role = $3 WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(municipality).bind(id).bind(role.as_str()).execute().await?;
    Ok(())
}

pub(in crate::staff) async fn insert_change(tx: &mut Tx, actor: &Actor, subject: &Subject, to: Role, by: By) -> Result<()> {
    tx.query(
        "INSERT INTO role_change (municipality_id, id, account_id, from_role, to_role, by_id, confirmed_by, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(actor.municipality)
    .bind(actor.random.id(actor.now))
    .bind(subject.id)
    .bind(subject.role.as_str())
    .bind(to.as_str())
    .bind(by.wished)
    .bind(by.confirmed)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::staff) async fn list_changes(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Vec<RoleChange>> {
    tx.query(
        "SELECT at, from_role, to_role, wished.name AS by_name, confirmed.name AS confirmed_by_name FROM role_change \
           LEFT JOIN account wished ON wished.municipality_id = role_change.municipality_id AND wished.id = by_id \
             AND wished.role <> 'resident' \
           LEFT JOIN account confirmed ON confirmed.municipality_id = role_change.municipality_id AND confirmed.id = confirmed_by \
             AND confirmed.role <> 'resident' \
         WHERE role_change.municipality_id = $1 AND account_id = $2 ORDER BY at DESC, role_change.id DESC",
    )
    .bind(actor.municipality)
    .bind(account)
    .all()
    .await
}

/// Administrators who can sign in, without this one.
pub(in crate::staff) async fn list_other_admins(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = tx
        .query(
            "SELECT id FROM account WHERE municipality_id = $1 AND role = 'administrator' AND role <> 'resident' AND id <> $2 \
               AND confirmed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM account_block b \
                 WHERE b.municipality_id = account.municipality_id AND b.account_id = account.id \
                   AND b.lifted_at IS NULL AND (b.ends_at IS NULL OR b.ends_at > $3)) ORDER BY name, id",
        )
        .bind(actor.municipality)
        .bind(account)
        .bind(actor.now)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// `false` when there is one about this account; one that has ended makes room.
pub(in crate::staff) async fn insert_request(
    tx: &mut Tx,
    actor: &Actor,
    id: RoleRequestId,
    account: AccountId,
    to: Role,
    ends_at: Instant,
) -> Result<bool> {
    tx.query("DELETE FROM role_request WHERE municipality_id = $1 AND account_id = $2 AND ends_at <= $3")
        .bind(actor.municipality)
        .bind(account)
        .bind(actor.now)
        .execute()
        .await?;
    let inserted = tx
        .query(
            "INSERT INTO role_request (municipality_id, id, account_id, to_role, requested_by, requested_at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .bind(to.as_str())
        .bind(actor.account())
        .bind(actor.now)
        .bind(ends_at)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::staff) async fn delete_request_about(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    let sql = "DELETE FROM role_request WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(account).execute().await?;
    Ok(())
}

pub(in crate::staff) async fn list_requests(tx: &mut Tx, actor: &Actor) -> Result<Vec<RoleRequest>> {
    tx.query(
        "SELECT r.id, account_id, person.name AS account_name, person.role AS from_role, to_role, requested_by, \
           asker.name AS requested_by_name, requested_at, ends_at \
         FROM role_request r JOIN account person ON person.municipality_id = r.municipality_id AND person.id = account_id \
           LEFT JOIN account asker ON asker.municipality_id = r.municipality_id AND asker.id = requested_by \
         WHERE r.municipality_id = $1 AND ends_at > $2 ORDER BY requested_at, r.id",
    )
    .bind(actor.municipality)
    .bind(actor.now)
    .all()
    .await
}

pub(in crate::staff) async fn find_request(tx: &mut Tx, actor: &Actor, id: RoleRequestId) -> Result<Option<RoleRequest>> {
    tx.query(
        "SELECT r.id, account_id, person.name AS account_name, person.role AS from_role, to_role, requested_by, \
           asker.name AS requested_by_name, requested_at, ends_at \
         FROM role_request r JOIN account person ON person.municipality_id = r.municipality_id AND person.id = account_id \
           LEFT JOIN account asker ON asker.municipality_id = r.municipality_id AND asker.id = requested_by \
         WHERE r.municipality_id = $1 AND r.id = $2 AND ends_at > $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(actor.now)
    .optional()
    .await
}

pub(in crate::staff) async fn find_request_about(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Option<RoleRequest>> {
    tx.query(
        "SELECT r.id, account_id, person.name AS account_name, person.role AS from_role, to_role, requested_by, \
           asker.name AS requested_by_name, requested_at, ends_at \
         FROM role_request r JOIN account person ON person.municipality_id = r.municipality_id AND person.id = account_id \
           LEFT JOIN account asker ON asker.municipality_id = r.municipality_id AND asker.id = requested_by \
         WHERE r.municipality_id = $1 AND account_id = $2 AND ends_at > $3",
    )
    .bind(actor.municipality)
    .bind(account)
    .bind(actor.now)
    .optional()
    .await
}
