//! SQL that reads what finished consultations say about measures and fields. The view `evidence` joins them.

use sqlx::FromRow;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ActionFieldId, MeasureId, MunicipalityId};

/// The outcome of a finished consultation that says something about a field or a measure.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Evidence {
    pub consultation_slug: String,
    pub consultation_title: String,
    /// The outcome as JSON; `outcomes` knows how to read it.
    pub body: String,
}

/// What finished consultations said about a measure, each once; newest first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_evidence(tx: &mut Tx, municipality: MunicipalityId, measure: MeasureId) -> Result<Vec<Evidence>> {
    tx.query(
        "SELECT consultation.slug AS consultation_slug, consultation.title AS consultation_title, outcome.body \
         FROM outcome JOIN consultation ON consultation.municipality_id = $1 AND consultation.id = outcome.consultation_id \
         WHERE outcome.municipality_id = $1 AND outcome.consultation_id IN \
           (SELECT consultation_id FROM evidence WHERE municipality_id = $1 AND measure_id = $2) \
         ORDER BY outcome.computed_at DESC, consultation.slug",
    )
    .bind(municipality)
    .bind(measure)
    .all()
    .await
}

/// What finished consultations said about a field, each once; newest first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_evidence_of_field(tx: &mut Tx, municipality: MunicipalityId, field: ActionFieldId) -> Result<Vec<Evidence>> {
    tx.query(
        "SELECT consultation.slug AS consultation_slug, consultation.title AS consultation_title, outcome.body \
         FROM outcome JOIN consultation ON consultation.municipality_id = $1 AND consultation.id = outcome.consultation_id \
         WHERE outcome.municipality_id = $1 AND outcome.consultation_id IN \
           (SELECT consultation_id FROM evidence WHERE municipality_id = $1 AND action_field_id = $2) \
         ORDER BY outcome.computed_at DESC, consultation.slug",
    )
    .bind(municipality)
    .bind(field)
    .all()
    .await
}
