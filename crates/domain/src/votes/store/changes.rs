//! SQL about changes of votes that have begun: those that wait, and those that two administrators have made.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, VoteChangeId};
use crate::votes::changes::Change;

/// What a change did to the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub(in crate::votes) struct Confirmed {
    pub from_at: Instant,
    pub to_at: Instant,
}

/// `false` while another one waits.
pub(in crate::votes) async fn insert_change(
    tx: &mut Tx,
    actor: &Actor,
    id: VoteChangeId,
    vote: ConsultationId,
    closes_at: Option<Instant>,
    reason: &str,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO vote_change (municipality_id, id, consultation_id, closes_at, reason, proposed_by, proposed_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(vote)
        .bind(closes_at)
        .bind(reason.to_owned())
        .bind(actor.account())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// The one that waits in a vote.
pub(in crate::votes) async fn find_waiting_change(tx: &mut Tx, actor: &Actor, vote: ConsultationId) -> Result<Option<Change>> {
    tx.query(
        "SELECT c.id, c.consultation_id, c.closes_at, c.reason, c.proposed_by, a.name AS proposed_by_name, c.proposed_at \
         FROM vote_change c LEFT JOIN account a ON a.municipality_id = c.municipality_id AND a.id = c.proposed_by \
           AND a.role <> 'resident' \
         WHERE c.municipality_id = $1 AND c.consultation_id = $2 AND c.confirmed_at IS NULL",
    )
    .bind(actor.municipality)
    .bind(vote)
    .optional()
    .await
}

/// One that waits.
pub(in crate::votes) async fn find_change(tx: &mut Tx, actor: &Actor, id: VoteChangeId) -> Result<Option<Change>> {
    tx.query(
        "SELECT c.id, c.consultation_id, c.closes_at, c.reason, c.proposed_by, a.name AS proposed_by_name, c.proposed_at \
         FROM vote_change c LEFT JOIN account a ON a.municipality_id = c.municipality_id AND a.id = c.proposed_by \
           AND a.role <> 'resident' \
         WHERE c.municipality_id = $1 AND c.id = $2 AND c.confirmed_at IS NULL",
    )
    .bind(actor.municipality)
    .bind(id)
    .optional()
    .await
}

/// Writes down who agreed, and what it changed; `false` when it waits no longer.
pub(in crate::votes) async fn confirm_change(
    tx: &mut Tx,
    actor: &Actor,
    id: VoteChangeId,
    from: Instant,
    to: Instant,
) -> Result<bool> {
    let confirmed = tx
        .query(
            "UPDATE vote_change SET confirmed_by = $3, confirmed_at = $4, from_at = $5, to_at = $6 \
             WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NULL",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.account())
        .bind(actor.now)
        .bind(from)
        .bind(to)
        .execute()
        .await?;
    Ok(confirmed == 1)
}

/// Those that two people have made, the oldest first.
pub(in crate::votes) async fn list_confirmed_changes(tx: &mut Tx, actor: &Actor, vote: ConsultationId) -> Result<Vec<Confirmed>> {
    tx.query(
        "SELECT from_at, to_at FROM vote_change WHERE municipality_id = $1 AND consultation_id = $2 AND confirmed_by IS NOT NULL \
         AND confirmed_by <> proposed_by ORDER BY confirmed_at, id",
    )
    .bind(actor.municipality)
    .bind(vote)
    .all()
    .await
}

pub(in crate::votes) async fn delete_change(tx: &mut Tx, actor: &Actor, id: VoteChangeId) -> Result<()> {
    let sql = "DELETE FROM vote_change WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NULL";
    tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    Ok(())
}

/// What waits in a vote that ends.
pub(in crate::votes) async fn delete_waiting_change(tx: &mut Tx, actor: &Actor, vote: ConsultationId) -> Result<()> {
    let sql = "DELETE FROM vote_change WHERE municipality_id = $1 AND consultation_id = $2 AND confirmed_at IS NULL";
    tx.query(sql).bind(actor.municipality).bind(vote).execute().await?;
    Ok(())
}
