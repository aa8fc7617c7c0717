//! SQL about short codes for the counter.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::rights::Right;

/// Somebody who stands at the counter.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Present {
    pub account_id: AccountId,
    /// As shown on the site; whether it is that of the document, the clerk sees.
    pub name: String,
}

/// The actor's own short code, while it can be used.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_own(tx: &mut Tx, actor: &Actor) -> Result<Option<(String, Instant)>> {
    tx.query("SELECT code, ends_at FROM counter_code WHERE municipality_id = $1 AND account_id = $2 AND ends_at > $3")
        .bind(actor.municipality)
        .bind(actor.account())
        .bind(actor.now)
        .optional()
        .await
}

/// Who stands at the counter, for the clerk's page.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators, `NotFound` when the short code is too old.
pub async fn find_present(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Present> {
    actor.must(Right::CheckIdentities)?;
    tx.query(
        "SELECT a.id AS account_id, a.name FROM counter_code c \
         JOIN account a ON a.municipality_id = c.municipality_id AND a.id = c.account_id \
         WHERE c.municipality_id = $1 AND c.id = $2 AND c.ends_at > $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(actor.now)
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

pub(in crate::identity) async fn find_by_code(tx: &mut Tx, actor: &Actor, code: String) -> Result<Option<Uuid>> {
    let found: Option<(Uuid,)> = tx
        .query("SELECT id FROM counter_code WHERE municipality_id = $1 AND code = $2 AND ends_at > $3")
        .bind(actor.municipality)
        .bind(code)
        .bind(actor.now)
        .optional()
        .await?;
    Ok(found.map(|(id,)| id))
}

/// A newer code voids the older one: there is one row per account.
pub(in crate::identity) async fn replace(tx: &mut Tx, actor: &Actor, id: Uuid, code: String, ends_at: Instant) -> Result<()> {
    tx.query(
        "INSERT INTO counter_code (municipality_id, account_id, id, code, ends_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (municipality_id, account_id) DO UPDATE SET id = excluded.id, code = excluded.code, ends_at = excluded.ends_at",
    )
    .bind(actor.municipality)
    .bind(actor.account())
    .bind(id)
    .bind(code)
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

/// Uses a code up; `false` when another clerk did.
pub(in crate::identity) async fn delete(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool> {
    let sql = "DELETE FROM counter_code WHERE municipality_id = $1 AND id = $2 AND ends_at > $3";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now).execute().await? == 1)
}
