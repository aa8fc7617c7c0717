//! SQL about the codes of a vote.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ConsultationId;

/// Uses a code up: the condition lets one of two who come at once go away empty.
pub(in crate::votes) async fn use_code(
    tx: &mut Tx,
    actor: &Actor,
    vote: ConsultationId,
    code_hash: Vec<u8>,
    batch: Option<i64>,
) -> Result<bool> {
    let used = tx
        .query(
            "UPDATE code SET is_used = TRUE, batch = $4 WHERE municipality_id = $1 AND code_hash = $2 AND NOT is_used AND package_id IN \
             (SELECT id FROM code_package WHERE municipality_id = $1 AND consultation_id = $3 AND revoked_at IS NULL)",
        )
        .bind(actor.municipality)
        .bind(code_hash)
        .bind(vote)
        .bind(batch)
        .execute()
        .await?;
    Ok(used == 1)
}

/// Whether a code of this vote was used; `None` when it was never given out.
pub(in crate::votes) async fn is_code_used(
    tx: &mut Tx,
    actor: &Actor,
    vote: ConsultationId,
    code_hash: Vec<u8>,
) -> Result<Option<bool>> {
    let row: Option<(bool,)> = tx
        .query(
            "SELECT c.is_used FROM code c JOIN code_package p ON p.municipality_id = c.municipality_id AND p.id = c.package_id \
             WHERE c.municipality_id = $1 AND c.code_hash = $2 AND p.consultation_id = $3",
        )
        .bind(actor.municipality)
        .bind(code_hash)
        .bind(vote)
        .optional()
        .await?;
    Ok(row.map(|(is_used,)| is_used))
}

/// The codes that were given out for a vote and not revoked, as they are kept, in an order that says nothing.
pub(in crate::votes) async fn list_code_hashes(tx: &mut Tx, actor: &Actor, vote: ConsultationId) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<(Vec<u8>,)> = tx
        .query(
            "SELECT c.code_hash FROM code c JOIN code_package p ON p.municipality_id = c.municipality_id AND p.id = c.package_id \
             WHERE p.municipality_id = $1 AND p.consultation_id = $2 AND p.revoked_at IS NULL ORDER BY c.code_hash",
        )
        .bind(actor.municipality)
        .bind(vote)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(code,)| code).collect())
}
