//! SQL about blocks.

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};
use crate::staff::blocks::Block;

pub(in crate::staff) async fn list(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Vec<Block>> {
    tx.query(
        "SELECT reason, at, ends_at, lifted_at, lift_reason, blocker.name AS by_name FROM account_block LEFT JOIN account blocker \
           ON blocker.municipality_id = account_block.municipality_id AND blocker.id = by_id AND blocker.role <> 'resident' \
         WHERE account_block.municipality_id = $1 AND account_id = $2 ORDER BY at DESC, account_block.id DESC",
    )
    .bind(actor.municipality)
    .bind(account)
    .all()
    .await
}

/// Reason and end of the block that holds now.
pub(in crate::staff) async fn find_active(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    now: Instant,
) -> Result<Option<(String, Option<Instant>)>> {
    tx.query(
        "SELECT reason, ends_at FROM account_block WHERE municipality_id = $1 AND account_id = $2 AND lifted_at IS NULL \
           AND (ends_at IS NULL OR ends_at > $3)",
    )
    .bind(municipality)
    .bind(account)
    .bind(now)
    .optional()
    .await
}

/// A block that ended by itself makes room for a new one.
pub(in crate::staff) async fn close_ended(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<()> {
    tx.query(
        "UPDATE account_block SET lifted_at = ends_at WHERE municipality_id = $1 AND account_id = $2 AND lifted_at IS NULL AND ends_at <= $3",
    )
    .bind(actor.municipality)
    .bind(account)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// `false` when there is one.
pub(in crate::staff) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    reason: String,
    ends_at: Option<Instant>,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO account_block (municipality_id, id, account_id, reason, by_id, at, ends_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(actor.random.id(actor.now))
        .bind(account)
        .bind(reason)
        .bind(actor.account())
        .bind(actor.now)
        .bind(ends_at)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// `false` when none holds.
pub(in crate::staff) async fn lift(tx: &mut Tx, actor: &Actor, account: AccountId, reason: String) -> Result<bool> {
    let lifted = tx
        .query(
            "UPDATE account_block SET lifted_at = $3, lifted_by = $4, lift_reason = $5 WHERE municipality_id = $1 AND account_id = $2 \
               AND lifted_at IS NULL AND (ends_at IS NULL OR ends_at > $3)",
        )
        .bind(actor.municipality)
        .bind(account)
        .bind(actor.now)
        .bind(actor.account())
        .bind(reason)
        .execute()
        .await?;
    Ok(lifted == 1)
}
