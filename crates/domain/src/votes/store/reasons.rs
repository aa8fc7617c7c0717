//! SQL about why somebody objects.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, MeasureId};

/// Writes the reason of an objection.
pub(in crate::votes) async fn upsert_reason(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    (measure, reason): (MeasureId, String),
) -> Result<()> {
    tx.query(
        "INSERT INTO ballot_reason (municipality_id, consultation_id, measure_id, voter, reason) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (municipality_id, consultation_id, measure_id, voter) DO UPDATE SET reason = excluded.reason",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(measure)
    .bind(voter.to_vec())
    .bind(reason)
    .later()
    .await
}

/// Takes the reason of an objection back.
pub(in crate::votes) async fn delete_reason(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    measure: MeasureId,
) -> Result<()> {
    tx.query("DELETE FROM ballot_reason WHERE municipality_id = $1 AND consultation_id = $2 AND measure_id = $3 AND voter = $4")
        .bind(actor.municipality)
        .bind(id)
        .bind(measure)
        .bind(voter.to_vec())
        .later()
        .await
}

/// Takes all reasons of one pseudonym back.
pub(in crate::votes) async fn delete_reasons_of(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<()> {
    tx.query("DELETE FROM ballot_reason WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .later()
        .await
}

/// The reasons of one pseudonym.
pub(in crate::votes) async fn list_reasons_of(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
) -> Result<Vec<(MeasureId, String)>> {
    tx.query("SELECT measure_id, reason FROM ballot_reason WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .all()
        .await
}

/// All reasons.
pub(in crate::votes) async fn list_reasons(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<(MeasureId, String)>> {
    let reasons: Vec<(MeasureId, String)> = tx
        .query("SELECT measure_id, reason FROM ballot_reason WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    Ok(reasons.into_iter().filter(|(_, reason)| !reason.is_empty()).collect())
}
