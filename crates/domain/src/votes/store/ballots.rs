//! SQL about ballots while the vote runs and when it ends.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId};
use crate::votes::requests::Request;

/// A ballot whose revision was raised.
#[derive(FromRow)]
pub(in crate::votes) struct Raised {
    pub revision: i64,
    pub marks: String,
    /// Those that led to the revision before (`votes/requests.rs`).
    pub requests: Vec<u8>,
}

/// Makes the ballot, or raises its revision. Writing to it is the lock: casts of one person run one after the other.
pub(in crate::votes) async fn raise_revision(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<Raised> {
    tx.query(
        "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) VALUES ($1, $2, $3, 1, '') \
         ON CONFLICT (municipality_id, consultation_id, voter) DO UPDATE SET revision = ballot.revision + 1 \
         RETURNING revision, marks, requests",
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
        .later()
        .await
}

/// Writes what stands on a ballot that `raise_revision` has given, and which requests it remembers.
pub(in crate::votes) async fn update_ballot(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    (marks, requests): (String, Vec<u8>),
) -> Result<()> {
    tx.query("UPDATE ballot SET marks = $4, requests = $5 WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .bind(marks)
        .bind(requests)
        .later()
        .await
}

/// Keeps requests for which the ballot has no more room; the last of them led to this revision.
pub(in crate::votes) async fn insert_older_requests(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
    (requests, revision): (Vec<u8>, i64),
) -> Result<()> {
    tx.query(
        "INSERT INTO ballot_older_requests (municipality_id, consultation_id, voter, revision, requests) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(voter.to_vec())
    .bind(revision)
    .bind(requests)
    .later()
    .await
}

/// Requests for which a ballot has no more room, with the revision that the last of each row led to.
pub(in crate::votes) async fn list_older_requests(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
) -> Result<Vec<(Vec<u8>, i64)>> {
    tx.query(
        "SELECT requests, revision FROM ballot_older_requests \
         WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(voter.to_vec())
    .all()
    .await
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
        .later()
        .await
}

/// Remembers a request that nothing can change afterwards; `false` when it is known.
pub(in crate::votes) async fn insert_request(tx: &mut Tx, actor: &Actor, id: ConsultationId, request: &Request) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO ballot_request (municipality_id, consultation_id, request, body, revision) VALUES ($1, $2, $3, $4, 1) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(request.id.clone())
        .bind(request.body.clone())
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// What a request asked for that has a row of its own, and the revision it led to.
pub(in crate::votes) async fn find_request(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    request: &[u8],
) -> Result<Option<(Vec<u8>, i64)>> {
    let sql = "SELECT body, revision FROM ballot_request WHERE municipality_id = $1 AND consultation_id = $2 AND request = $3";
    tx.query(sql).bind(actor.municipality).bind(id).bind(request.to_vec()).optional().await
}

/// Notes that somebody has voted; `false` when they had before.
pub(in crate::votes) async fn insert_participation(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
) -> Result<bool> {
    let sql = "INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, 'vote', $3) \
               ON CONFLICT DO NOTHING";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(account).execute().await? == 1)
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

/// Somebody has not voted after all.
pub(in crate::votes) async fn delete_participation(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
) -> Result<()> {
    tx.query(
        "DELETE FROM participation WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote' AND account_id = $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(account)
    .later()
    .await
}

/// A receipt of a ballot that was taken back.
pub(in crate::votes) async fn delete_receipt(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    receipt_hash: Vec<u8>,
) -> Result<()> {
    tx.query("DELETE FROM vote_receipt WHERE municipality_id = $1 AND receipt_hash = $2 AND consultation_id = $3")
        .bind(actor.municipality)
        .bind(receipt_hash)
        .bind(id)
        .later()
        .await
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
        .later()
        .await
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

/// What stands on all ballots that were not taken back.
pub(in crate::votes) async fn list_marks(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .query("SELECT marks FROM ballot WHERE municipality_id = $1 AND consultation_id = $2 AND marks <> ''")
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
        "DELETE FROM ballot_older_requests WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM ballot_lock WHERE municipality_id = $1 AND consultation_id = $2",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    Ok(())
}
