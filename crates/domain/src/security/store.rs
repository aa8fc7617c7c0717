//! All SQL of security events.

use super::actions::SecurityEvent;
use super::kind::Kind;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

pub(super) async fn insert(tx: &mut Tx, actor: &Actor, account: AccountId, kind: Kind) -> Result<()> {
    tx.query("INSERT INTO security_event (municipality_id, id, account_id, actor_id, kind, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(actor.municipality)
        .bind(actor.random.id(actor.now))
        .bind(account)
        .bind(actor.account())
        .bind(kind.as_str())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn has_since(tx: &mut Tx, actor: &Actor, account: AccountId, kind: Kind, since: Instant) -> Result<bool> {
    let sql = "SELECT id FROM security_event WHERE municipality_id = $1 AND account_id = $2 AND at > $3 AND kind = $4 LIMIT 1";
    let query = tx.query(sql).bind(actor.municipality).bind(account).bind(since).bind(kind.as_str());
    Ok(query.optional::<(uuid::Uuid,)>().await?.is_some())
}

pub(super) async fn list_of(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
    limit: i64,
) -> Result<Vec<SecurityEvent>> {
    tx.query(
        "SELECT kind, at, (actor_id IS NOT NULL AND actor_id <> account_id) AS is_by_other FROM security_event \
         WHERE municipality_id = $1 AND account_id = $2 ORDER BY at DESC, id DESC LIMIT $3",
    )
    .bind(municipality)
    .bind(account)
    .bind(limit)
    .all()
    .await
}
