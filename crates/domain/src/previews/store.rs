//! All SQL of previews.

use uuid::Uuid;

use crate::clock::Instant;
use crate::consultations::Consultation;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, MunicipalityId};

/// One link for each consultation.
pub(super) async fn upsert(
    tx: &mut Tx,
    municipality: MunicipalityId,
    consultation: ConsultationId,
    link: Uuid,
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO preview (municipality_id, consultation_id, id, ends_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (municipality_id, consultation_id) DO UPDATE SET id = excluded.id, ends_at = excluded.ends_at",
    )
    .bind(municipality)
    .bind(consultation)
    .bind(link)
    .bind(ends_at)
    .execute()
    .await
    .map(drop)
}

/// How many there were.
pub(super) async fn delete(tx: &mut Tx, municipality: MunicipalityId, consultation: ConsultationId) -> Result<u64> {
    let sql = "DELETE FROM preview WHERE municipality_id = $1 AND consultation_id = $2";
    tx.query(sql).bind(municipality).bind(consultation).execute().await
}

pub(super) async fn find_of(
    tx: &mut Tx,
    municipality: MunicipalityId,
    consultation: ConsultationId,
    now: Instant,
) -> Result<Option<(Uuid, Instant)>> {
    let sql = "SELECT id, ends_at FROM preview WHERE municipality_id = $1 AND consultation_id = $2 AND ends_at > $3";
    tx.query(sql).bind(municipality).bind(consultation).bind(now).optional().await
}

/// The consultation of a link that holds: the only way to a draft that asks for no right.
pub(super) async fn find_by_link(
    tx: &mut Tx,
    municipality: MunicipalityId,
    link: Uuid,
    now: Instant,
) -> Result<Option<Consultation>> {
    tx.query(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung FROM consultation WHERE municipality_id = $1 AND id = ( \
           SELECT consultation_id FROM preview WHERE municipality_id = $1 AND id = $2 AND ends_at > $3)",
    )
    .bind(municipality)
    .bind(link)
    .bind(now)
    .optional()
    .await
}
