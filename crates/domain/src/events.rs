//! Events: what happened, in order. Written by verbs in their own transaction; read by feeds, notifications and the audit log.

use serde::Serialize;
use uuid::Uuid;

use crate::actor::Actor;
use crate::audit;
use crate::db::Tx;
use crate::error::{Error, Result};

/// Writes an event. `kind` is `noun.verb` (`idea.published`); `data` is what a reader needs to tell it in words.
/// Nothing that joins a person with a ballot or a survey answer may ever be written here. What staff do as staff goes into the audit log too.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn record(tx: &mut Tx, actor: &Actor, kind: &str, subject: Uuid, data: &impl Serialize) -> Result<()> {
    let data = serde_json::to_string(data).map_err(|e| Error::internal(format!("event data: {e}")))?;
    tx.query("INSERT INTO event (municipality_id, id, kind, subject_id, actor_id, data, at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(actor.municipality)
        .bind(actor.random.id(actor.now))
        .bind(kind.to_owned())
        .bind(subject)
        .bind(actor.account())
        .bind(data.clone())
        .bind(actor.now)
        .later()
        .await?;
    audit::record_event(tx, actor, kind, subject, &data).await
}
