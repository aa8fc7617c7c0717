//! SQL about votes that run.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::votes::resting::Resting;

/// All that people can vote in now, the last one to end first.
pub(in crate::votes) async fn list_running(tx: &mut Tx, actor: &Actor) -> Result<Vec<Resting>> {
    tx.query(
        "SELECT c.title, c.closes_at, c.vote_rung AS rung, v.rules FROM consultation c \
         LEFT JOIN vote v ON v.municipality_id = c.municipality_id AND v.consultation_id = c.id \
         WHERE c.municipality_id = $1 AND c.has_vote AND c.published_at IS NOT NULL AND c.closed_at IS NULL \
         AND c.opens_at <= $2 AND c.closes_at > $2 ORDER BY c.closes_at DESC, c.id",
    )
    .bind(actor.municipality)
    .bind(actor.now)
    .all()
    .await
}
