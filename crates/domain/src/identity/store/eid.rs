//! SQL about people on their way to the provider of electronic identities and back.

use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;

/// A newer attempt voids the older one: there is one row per account.
pub(in crate::identity) async fn replace(tx: &mut Tx, actor: &Actor, id: Uuid, ends_at: Instant) -> Result<()> {
    tx.query(
        "INSERT INTO eid_attempt (municipality_id, account_id, id, ends_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (municipality_id, account_id) DO UPDATE SET id = excluded.id, ends_at = excluded.ends_at",
    )
    .bind(actor.municipality)
    .bind(actor.account())
    .bind(id)
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

/// The actor's own attempt, while it holds.
pub(in crate::identity) async fn find(tx: &mut Tx, actor: &Actor) -> Result<Option<Uuid>> {
    let found: Option<(Uuid,)> = tx
        .query("SELECT id FROM eid_attempt WHERE municipality_id = $1 AND account_id = $2 AND ends_at > $3")
        .bind(actor.municipality)
        .bind(actor.account())
        .bind(actor.now)
        .optional()
        .await?;
    Ok(found.map(|(id,)| id))
}

/// Uses the actor's attempt up; `false` when a newer one voided it or it was used meanwhile.
pub(in crate::identity) async fn delete(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool> {
    let sql = "DELETE FROM eid_attempt WHERE municipality_id = $1 AND account_id = $2 AND id = $3";
    Ok(tx.query(sql).bind(actor.municipality).bind(actor.account()).bind(id).execute().await? == 1)
}

pub(in crate::identity) async fn delete_ended(tx: &mut Tx, now: Instant) -> Result<()> {
    tx.query("DELETE FROM eid_attempt WHERE ends_at <= $1").bind(now).execute().await?;
    Ok(())
}
