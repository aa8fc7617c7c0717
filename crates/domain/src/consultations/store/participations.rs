//! SQL about one's own participations: that one took part, never what one said.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::consultations::Part;
use crate::db::Tx;
use crate::error::Result;

/// The newest so many are shown.
const OWN_MAX: i64 = 100;

/// That somebody took part in a survey or a vote.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Participation {
    pub slug: String,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub part: Part,
    pub closes_at: Instant,
    /// Whether the outcome is there.
    pub is_counted: bool,
}

/// The actor's participations, the latest consultation first; none for visitors.
pub async fn list_participations(tx: &mut Tx, actor: &Actor) -> Result<Vec<Participation>> {
    tx.query(
        "SELECT c.slug, c.title, p.part, c.closes_at, c.closed_at IS NOT NULL AS is_counted \
         FROM consultation c CROSS JOIN participation p WHERE c.municipality_id = $1 AND p.municipality_id = $1 \
         AND p.consultation_id = c.id AND p.part IN ('survey', 'vote') AND p.account_id = $2 ORDER BY c.opens_at DESC, c.id DESC, p.part LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.account())
    .bind(OWN_MAX)
    .all()
    .await
}
