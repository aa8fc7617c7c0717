//! SQL about many ballots at once, for SQLite: what `ballots.rs` and `locks.rs` say of one, said of all rows of a JSON list. Bytes stand in it
//! as hex.

use serde::Serialize;
use sqlx::FromRow;

use crate::actor::Actor;
use crate::crypto::{bytes, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, MeasureId};
use crate::votes::requests::{ENTRY, Request};

/// A ballot that comes in: whose it is, the request that brings it, and what that asks for.
pub(in crate::votes) struct Incoming {
    pub account: AccountId,
    pub voter: Vec<u8>,
    pub request: Request,
}

/// What lies in the box already.
pub(in crate::votes) struct Standing {
    /// 0 where nothing does.
    pub revision: i64,
    /// Empty where nothing counts.
    pub marks: String,
    /// What the ballot remembers itself.
    pub requests: Vec<u8>,
    /// Whether the request was answered before by what stands elsewhere.
    pub is_known: bool,
    /// Whether another version is kept and not cast.
    pub is_kept: bool,
    /// Whether its owner has an account.
    pub is_somebodys: bool,
    /// Where nothing counts, by what its owner could be the same person as another one: what `list_identifiers` gives.
    pub identifiers: Vec<Vec<u8>>,
}

#[derive(FromRow)]
struct StandingRow {
    place: i64,
    revision: i64,
    marks: String,
    requests: Vec<u8>,
    is_known: bool,
    is_kept: bool,
    is_somebodys: bool,
    email: Option<String>,
    /// Hexadecimal, with commas between.
    sources: Option<String>,
}

impl StandingRow {
    fn read(self) -> Standing {
        let sources = self.sources.iter().flat_map(|all| all.split(',')).filter_map(bytes);
        let identifiers = self.email.map(String::into_bytes).into_iter().chain(sources).collect();
        let Self { revision, marks, requests, is_known, is_kept, is_somebodys, .. } = self;
        Standing { revision, marks, requests, is_known, is_kept, is_somebodys, identifiers }
    }
}

/// What a ballot says from now on, and the requests that it remembers.
pub(in crate::votes) struct Outgoing {
    pub voter: Vec<u8>,
    pub revision: i64,
    pub marks: String,
    pub requests: Vec<u8>,
}

/// Requests for which a ballot has no more room.
pub(in crate::votes) struct Older {
    pub voter: Vec<u8>,
    /// That the last of them led to.
    pub revision: i64,
    pub requests: Vec<u8>,
}

/// A lock and the pseudonym that wants it.
pub(in crate::votes) struct Wanted {
    pub lock: Vec<u8>,
    pub voter: Vec<u8>,
}

fn json<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> Result<String>
where
    [String; N]: Serialize,
{
    serde_json::to_string(&rows.collect::<Vec<_>>()).map_err(|error| Error::internal(format!("ballots: {error}")))
}

/// How it stands with each, in order. Whether a request is known elsewhere is asked only where the ballot does not remember all of its own
/// (`requests::are_all`, said in SQL). In a transaction that writes nobody else can change it meanwhile: SQLite has one writer.
pub(in crate::votes) async fn find_all_standing(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[Incoming],
) -> Result<Vec<Standing>> {
    let row = |row: &Incoming| [&row.voter[..], row.account.0.as_bytes(), &row.request.id].map(hex);
    let mut found: Vec<StandingRow> = tx
        .query(
            "SELECT j.key AS place, coalesce(b.revision, 0) AS revision, coalesce(b.marks, '') AS marks, \
               coalesce(b.requests, x'') AS requests, coalesce(length(b.requests) < $4 * b.revision AND (EXISTS (SELECT 1 \
                 FROM ballot_older_requests o WHERE o.municipality_id = $1 AND o.consultation_id = $2 AND o.voter = b.voter \
                 AND instr(o.requests, substr(unhex(j.value ->> 2), 1, $4 / 2)) > 0) OR EXISTS (SELECT 1 FROM ballot_request r \
                 WHERE r.municipality_id = $1 AND r.consultation_id = $2 AND r.request = unhex(j.value ->> 2))), FALSE) AS is_known, \
               d.voter IS NOT NULL AS is_kept, a.id IS NOT NULL AS is_somebodys, \
               CASE WHEN coalesce(b.marks, '') = '' THEN a.email_folded END AS email, \
               CASE WHEN coalesce(b.marks, '') = '' THEN (SELECT group_concat(hex(p.source)) FROM identity_proof p \
                 WHERE p.municipality_id = $1 AND p.account_id = a.id) END AS sources \
             FROM json_each($3) j \
             LEFT JOIN ballot b ON b.municipality_id = $1 AND b.consultation_id = $2 AND b.voter = unhex(j.value ->> 0) \
             LEFT JOIN ballot_draft d ON d.municipality_id = $1 AND d.consultation_id = $2 AND d.voter = unhex(j.value ->> 0) \
             LEFT JOIN account a ON a.municipality_id = $1 AND a.id = unhex(j.value ->> 1)",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(json(rows.iter().map(row))?)
        .bind(i64::try_from(ENTRY).unwrap_or_default())
        .all()
        .await?;
    found.sort_unstable_by_key(|row| row.place);
    Ok(found.into_iter().map(StandingRow::read).collect())
}

/// Writes what stands on ballots: what `raise_revision` and `update_ballot` do for one.
pub(in crate::votes) async fn upsert_all_ballots(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[Outgoing],
) -> Result<()> {
    let row = |row: &Outgoing| (hex(&row.voter), row.revision, row.marks.clone(), hex(&row.requests));
    let rows = serde_json::to_string(&rows.iter().map(row).collect::<Vec<_>>());
    // Not `UPDATE … FROM`: SQLite would walk through all ballots to find these.
    tx.query(
        "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks, requests) \
         SELECT $1, $2, unhex(value ->> 0), value ->> 1, value ->> 2, unhex(value ->> 3) FROM json_each($3) WHERE TRUE \
         ON CONFLICT (municipality_id, consultation_id, voter) \
         DO UPDATE SET revision = excluded.revision, marks = excluded.marks, requests = excluded.requests",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows.map_err(|error| Error::internal(format!("ballots: {error}")))?)
    .later()
    .await
}

/// What `insert_older_requests` does for one.
pub(in crate::votes) async fn insert_all_older_requests(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[Older],
) -> Result<()> {
    let rows = json(rows.iter().map(|row| [hex(&row.voter), row.revision.to_string(), hex(&row.requests)]))?;
    tx.query(
        "INSERT INTO ballot_older_requests (municipality_id, consultation_id, voter, revision, requests) \
         SELECT $1, $2, unhex(value ->> 0), CAST(value ->> 1 AS INTEGER), unhex(value ->> 2) FROM json_each($3)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .later()
    .await
}

/// Takes back why these pseudonyms objected to these measures.
pub(in crate::votes) async fn delete_all_reasons(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[(Vec<u8>, MeasureId)],
) -> Result<()> {
    let rows = json(rows.iter().map(|(voter, measure)| [hex(measure.0.as_bytes()), hex(voter)]))?;
    tx.query(
        "DELETE FROM ballot_reason WHERE municipality_id = $1 AND consultation_id = $2 \
         AND (measure_id, voter) IN (SELECT unhex(value ->> 0), unhex(value ->> 1) FROM json_each($3))",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .later()
    .await
}

/// Forgets what these pseudonyms have kept.
pub(in crate::votes) async fn delete_all_drafts(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voters: &[Vec<u8>],
) -> Result<()> {
    let rows = json(voters.iter().map(|voter| [hex(voter)]))?;
    tx.query(
        "DELETE FROM ballot_draft WHERE municipality_id = $1 AND consultation_id = $2 \
         AND voter IN (SELECT unhex(value ->> 0) FROM json_each($3))",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .later()
    .await
}

/// Takes all locks that nobody had. One that is somebody else's is refused by the table, when this is run.
pub(in crate::votes) async fn take_all_locks(tx: &mut Tx, actor: &Actor, id: ConsultationId, rows: &[Wanted]) -> Result<()> {
    let rows = json(rows.iter().map(|row| [hex(&row.lock), hex(&row.voter)]))?;
    tx.query(
        "INSERT INTO ballot_lock (municipality_id, consultation_id, lock, voter) \
         SELECT $1, $2, unhex(value ->> 0), unhex(value ->> 1) FROM json_each($3) WHERE TRUE \
         ON CONFLICT (municipality_id, consultation_id, lock) DO UPDATE SET voter = CASE WHEN voter = excluded.voter THEN voter END",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .later()
    .await
}

/// By what the receipts of these ballots are known: their hashes.
pub(in crate::votes) async fn insert_all_receipts(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[Vec<u8>],
) -> Result<()> {
    let rows = json(rows.iter().map(|receipt| [hex(receipt)]))?;
    tx.query(
        "INSERT INTO vote_receipt (municipality_id, receipt_hash, consultation_id) \
         SELECT $1, unhex(value ->> 0), $2 FROM json_each($3)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .later()
    .await
}
