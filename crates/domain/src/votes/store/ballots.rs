//! SQL about ballots while the vote runs and when it ends.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId, MeasureId};

/// Makes the ballot, or raises its revision; returns the revision and what stood on it.
pub(in crate::votes) async fn raise_revision(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
) -> Result<(i64, String)> {
    tx.query(
        "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) VALUES ($1, $2, $3, 1, '') \
         ON CONFLICT (municipality_id, consultation_id, voter) DO UPDATE SET revision = ballot.revision + 1 RETURNING revision, marks",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(voter.to_vec())
    .one()
    .await
}

/// Takes back what `raise_revision` did, for a request that was answered before.
pub(in crate::votes) async fn lower_revision(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<()> {
    tx.query("UPDATE ballot SET revision = revision - 1 WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .execute()
        .await?;
    Ok(())
}

/// Writes what stands on a ballot that `raise_revision` has made.
pub(in crate::votes) async fn update_marks(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    marks: String,
) -> Result<()> {
    tx.query("UPDATE ballot SET marks = $4 WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .bind(marks)
        .execute()
        .await?;
    Ok(())
}

/// Writes a ballot under a key that leads nowhere: in a secret vote, and each one when a vote ends.
pub(in crate::votes) async fn insert_sealed_ballot(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    key: Vec<u8>,
    marks: String,
) -> Result<()> {
    tx.query("INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) VALUES ($1, $2, $3, 1, $4)")
        .bind(actor.municipality)
        .bind(id)
        .bind(key)
        .bind(marks)
        .execute()
        .await?;
    Ok(())
}

/// A request that was answered before.
#[derive(FromRow)]
pub(in crate::votes) struct Known {
    pub body: Vec<u8>,
    pub revision: i64,
}

/// Remembers a request; `false` when it is known.
pub(in crate::votes) async fn insert_request(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    request: &[u8],
    body: &[u8],
    revision: i64,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO ballot_request (municipality_id, consultation_id, request, body, revision) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(request.to_vec())
        .bind(body.to_vec())
        .bind(revision)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::votes) async fn find_request(tx: &mut Tx, actor: &Actor, id: ConsultationId, request: &[u8]) -> Result<Known> {
    tx.query("SELECT body, revision FROM ballot_request WHERE municipality_id = $1 AND consultation_id = $2 AND request = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(request.to_vec())
        .one()
        .await
}

/// Notes that somebody has voted; `false` when they had before.
pub(in crate::votes) async fn insert_participation(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, 'vote', $3) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::votes) async fn has_participated(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
) -> Result<bool> {
    let row: Option<(AccountId,)> = tx
        .query(
            "SELECT account_id FROM participation \
             WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote' AND account_id = $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .optional()
        .await?;
    Ok(row.is_some())
}

pub(in crate::votes) async fn insert_receipt(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    receipt_hash: Vec<u8>,
) -> Result<()> {
    tx.query("INSERT INTO vote_receipt (municipality_id, receipt_hash, consultation_id) VALUES ($1, $2, $3)")
        .bind(actor.municipality)
        .bind(receipt_hash)
        .bind(id)
        .execute()
        .await?;
    Ok(())
}

/// The ballot of a pseudonym: its revision and what stands on it.
pub(in crate::votes) async fn find_ballot(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
) -> Result<Option<(i64, String)>> {
    tx.query("SELECT revision, marks FROM ballot WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .optional()
        .await
}

/// What stands on all ballots.
pub(in crate::votes) async fn list_marks(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .query("SELECT marks FROM ballot WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(marks,)| marks).collect())
}

/// Deletes everything of a vote that stands under a pseudonym. Ballots and reasons must be read before, and are written again.
pub(in crate::votes) async fn delete_pseudonyms(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    for sql in [
        "DELETE FROM ballot WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot_reason WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot_draft WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot_request WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot_lock WHERE municipality_id = $1 AND consultation_id = $2",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    Ok(())
}

/// Writes the reason of an objection; an empty one takes it back.
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
    .execute()
    .await?;
    Ok(())
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
