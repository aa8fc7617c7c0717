//! The two statements of a dossier that no other noun asks: what became of the ideas, and what was decided.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::db::Tx;
use crate::decisions::Verdict;
use crate::error::Result;
use crate::ids::ConsultationId;
use crate::outcomes::store::IDEAS_MAX;
use crate::strategy::words::{Horizon, Status};

/// Letters of an idea's text that a report quotes.
const EXCERPT: i64 = 400;

/// An idea and what has become of it by now.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct IdeaFate {
    pub number: i64,
    pub excerpt: String,
    /// The measure it became.
    pub measure: Option<String>,
    pub measure_status: Option<String>,
    pub has_answer: bool,
}

impl IdeaFate {
    /// Where the measure stands that it became.
    pub fn status(&self) -> Option<Status> {
        self.measure_status.as_deref().and_then(Status::from_word)
    }
}

/// A decision on a measure that the consultation was about.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct DecisionLine {
    pub measure: String,
    #[sqlx(try_from = "String")]
    pub verdict: Verdict,
    pub reason: String,
    /// ISO day.
    pub decided_on: String,
    pub paper_number: String,
    #[sqlx(try_from = "String")]
    pub horizon_before: Horizon,
    #[sqlx(try_from = "String")]
    pub horizon_after: Horizon,
    #[sqlx(try_from = "String")]
    pub status_before: Status,
    #[sqlx(try_from = "String")]
    pub status_after: Status,
}

/// What became of the ideas that an outcome ranks: the same ones, chosen as `outcomes` chooses them.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_fates(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<IdeaFate>> {
    tx.query(
        "SELECT i.number, substr(i.text, 1, CAST($3 AS INTEGER)) AS excerpt, m.title AS measure, m.status AS measure_status, \
         EXISTS (SELECT 1 FROM answer a WHERE a.municipality_id = i.municipality_id AND a.idea_id = i.id) AS has_answer \
         FROM idea i \
         LEFT JOIN measure_origin o ON o.municipality_id = i.municipality_id AND o.idea_id = i.id \
         LEFT JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
         WHERE i.municipality_id = $1 AND i.consultation_id = $2 AND i.state = 'published' \
         ORDER BY i.support_count DESC, i.number LIMIT $4",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(EXCERPT)
    .bind(IDEAS_MAX)
    .all()
    .await
}

/// The decisions on measures that the consultation is evidence for, oldest first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_decisions(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<DecisionLine>> {
    tx.query(
        "SELECT m.title AS measure, d.verdict, d.reason, d.decided_on, d.paper_number, d.horizon_before, d.horizon_after, \
         d.status_before, d.status_after FROM decision d \
         JOIN measure m ON m.municipality_id = d.municipality_id AND m.id = d.measure_id \
         WHERE d.municipality_id = $1 AND d.measure_id IN \
           (SELECT e.measure_id FROM evidence e WHERE e.municipality_id = $1 AND e.consultation_id = $2) \
         ORDER BY d.id",
    )
    .bind(actor.municipality)
    .bind(id)
    .all()
    .await
}
