//! SQL about ballots that are kept and not cast, and about the reminder of them.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId};

/// In so many running votes unfinished ballots are looked for: each costs a statement, and no municipality asks its people more at once.
const VOTES_MAX: i64 = 20;

/// What was kept: marks as a ballot has them, reasons as JSON.
#[derive(FromRow)]
pub(in crate::votes) struct Draft {
    pub marks: String,
    pub reasons: String,
}

/// A running vote in which somebody has kept something.
#[derive(FromRow)]
pub(in crate::votes) struct VoteWithDrafts {
    pub id: ConsultationId,
    pub slug: String,
    pub title: String,
    pub closes_at: Instant,
    pub secret: Vec<u8>,
}

/// Keeps an unfinished ballot.
pub(in crate::votes) async fn upsert_draft(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    draft: Draft,
) -> Result<()> {
    tx.query(
        "INSERT INTO ballot_draft (municipality_id, consultation_id, voter, marks, reasons) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (municipality_id, consultation_id, voter) DO UPDATE SET marks = excluded.marks, reasons = excluded.reasons",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(voter.to_vec())
    .bind(draft.marks)
    .bind(draft.reasons)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::votes) async fn find_draft(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<Option<Draft>> {
    tx.query("SELECT marks, reasons FROM ballot_draft WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .optional()
        .await
}

/// Forgets what was kept.
pub(in crate::votes) async fn delete_draft(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<()> {
    let sql = "DELETE FROM ballot_draft WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3";
    tx.query(sql).bind(actor.municipality).bind(id).bind(voter.to_vec()).later().await
}

/// The running votes with any drafts, the first end first.
pub(in crate::votes) async fn list_votes_with_drafts(tx: &mut Tx, actor: &Actor) -> Result<Vec<VoteWithDrafts>> {
    tx.query(
        "SELECT c.id, c.slug, c.title, c.closes_at, c.secret FROM consultation c \
         WHERE c.municipality_id = $1 AND c.has_vote AND c.published_at IS NOT NULL AND c.closed_at IS NULL \
           AND c.opens_at <= $2 AND c.closes_at > $2 AND c.secret IS NOT NULL \
           AND EXISTS (SELECT 1 FROM ballot_draft d WHERE d.municipality_id = $1 AND d.consultation_id = c.id) \
         ORDER BY c.closes_at, c.id LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.now)
    .bind(VOTES_MAX)
    .all()
    .await
}

/// Whether a pseudonym with a draft has cast a ballot, too; `None` without a draft.
pub(in crate::votes) async fn find_draft_state(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
) -> Result<Option<bool>> {
    let row: Option<(i64,)> = tx
        .query(
            "SELECT COUNT(b.voter) FROM ballot_draft d LEFT JOIN ballot b ON b.municipality_id = d.municipality_id \
               AND b.consultation_id = d.consultation_id AND b.voter = d.voter AND b.marks <> '' \
             WHERE d.municipality_id = $1 AND d.consultation_id = $2 AND d.voter = $3 GROUP BY d.voter",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .optional()
        .await?;
    Ok(row.map(|(cast,)| cast > 0))
}

/// The pseudonyms that kept something, have cast nothing, and were not reminded.
pub(in crate::votes) async fn list_unreminded(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<(Vec<u8>,)> = tx
        .query(
            "SELECT d.voter FROM ballot_draft d WHERE d.municipality_id = $1 AND d.consultation_id = $2 AND NOT d.is_reminded \
             AND NOT EXISTS (SELECT 1 FROM ballot b WHERE b.municipality_id = d.municipality_id \
               AND b.consultation_id = d.consultation_id AND b.voter = d.voter AND b.marks <> '')",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(voter,)| voter).collect())
}

/// Notes that the reminder is written; `false` when it was before, or the draft is gone.
pub(in crate::votes) async fn mark_reminded(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<bool> {
    let sql = "UPDATE ballot_draft SET is_reminded = TRUE \
               WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3 AND NOT is_reminded";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(voter.to_vec()).execute().await? == 1)
}

/// A page of the accounts that can vote at all, by id.
pub(in crate::votes) async fn list_accounts(tx: &mut Tx, actor: &Actor, after: AccountId, limit: i64) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = tx
        .query("SELECT id FROM account WHERE municipality_id = $1 AND confirmed_at IS NOT NULL AND id > $2 ORDER BY id LIMIT $3")
        .bind(actor.municipality)
        .bind(after)
        .bind(limit)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
