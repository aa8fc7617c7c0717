//! SQL about many ballots at once, for SQLite: what `ballots.rs` and `locks.rs` say of one, said of all rows of a JSON list. Bytes stand in it
//! as hex.

use serde::Serialize;
use sqlx::FromRow;

use crate::actor::Actor;
use crate::crypto::{bytes, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, MeasureId};
use crate::votes::store::ballots::Raised;

/// Whose ballot, the request that changes it, and what that asks for.
pub(in crate::votes) struct Raise {
    pub account: AccountId,
    pub voter: Vec<u8>,
    pub request: Vec<u8>,
    pub body: Vec<u8>,
}

/// A ballot that was raised, and where nothing stood on it, by what its owner could be the same person as another one: what
/// `list_identifiers` gives.
pub(in crate::votes) struct RaisedWith {
    pub raised: Raised,
    pub identifiers: Vec<Vec<u8>>,
}

#[derive(FromRow)]
struct RaisedRow {
    #[sqlx(flatten)]
    raised: Raised,
    email: Option<String>,
    /// Hexadecimal, with commas between.
    sources: Option<String>,
}

impl RaisedRow {
    fn read(self) -> RaisedWith {
        let sources = self.sources.iter().flat_map(|all| all.split(',')).filter_map(bytes);
        RaisedWith { identifiers: self.email.map(String::into_bytes).into_iter().chain(sources).collect(), raised: self.raised }
    }
}

/// What came in by one account: its pseudonym and what its receipt is known by.
pub(in crate::votes) struct FirstVote {
    pub account: AccountId,
    pub receipt_hash: Vec<u8>,
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

/// `raise_revision` of each, in order.
pub(in crate::votes) async fn raise_all(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[Raise],
) -> Result<Vec<RaisedWith>> {
    let row = |row: &Raise| [&row.voter[..], &row.request, &row.body, row.account.0.as_bytes()].map(hex);
    let rows = json(rows.iter().map(row))?;
    for sql in [
        "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) \
         SELECT $1, $2, unhex(value ->> 0), 1, '' FROM json_each($3) WHERE TRUE \
         ON CONFLICT (municipality_id, consultation_id, voter) DO UPDATE SET revision = ballot.revision + 1",
        "INSERT INTO ballot_request (municipality_id, consultation_id, request, body, revision) \
         SELECT $1, $2, unhex(j.value ->> 1), unhex(j.value ->> 2), b.revision FROM json_each($3) j \
         CROSS JOIN ballot b ON b.municipality_id = $1 AND b.consultation_id = $2 AND b.voter = unhex(j.value ->> 0) WHERE TRUE \
         ON CONFLICT DO NOTHING",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).bind(rows.clone()).later().await?;
    }
    let rows = tx
        .query(
        "SELECT b.revision, b.marks, r.revision AS known_revision, r.body AS known_body, a.email_folded AS email, \
           (SELECT group_concat(hex(p.source)) FROM identity_proof p WHERE p.municipality_id = $1 AND p.account_id = a.id) AS sources \
         FROM json_each($3) j \
         CROSS JOIN ballot b ON b.municipality_id = $1 AND b.consultation_id = $2 AND b.voter = unhex(j.value ->> 0) \
         CROSS JOIN ballot_request r ON r.municipality_id = $1 AND r.consultation_id = $2 AND r.request = unhex(j.value ->> 1) \
         LEFT JOIN account a ON b.marks = '' AND a.municipality_id = $1 AND a.id = unhex(j.value ->> 3) ORDER BY j.key",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .all::<RaisedRow>()
    .await?;
    Ok(rows.into_iter().map(RaisedRow::read).collect())
}

/// Writes what stands on ballots that `raise_all` has made: pseudonym and marks.
pub(in crate::votes) async fn update_all_marks(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: impl Iterator<Item = (&Vec<u8>, &String)>,
) -> Result<()> {
    let rows = json(rows.map(|(voter, marks)| [hex(voter), marks.clone()]))?;
    tx.query(
        // Not `UPDATE … FROM`: SQLite would walk through all ballots to find these.
        "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks) \
         SELECT $1, $2, unhex(value ->> 0), 1, value ->> 1 FROM json_each($3) WHERE TRUE \
         ON CONFLICT (municipality_id, consultation_id, voter) DO UPDATE SET marks = excluded.marks",
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
    voters: impl Iterator<Item = &Vec<u8>>,
) -> Result<()> {
    let rows = json(voters.map(|voter| [hex(voter)]))?;
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

/// Takes all locks that nobody had; `false` when one of them is somebody else's.
pub(in crate::votes) async fn take_all_locks(tx: &mut Tx, actor: &Actor, id: ConsultationId, rows: &[Wanted]) -> Result<bool> {
    let rows = json(rows.iter().map(|row| [hex(&row.lock), hex(&row.voter)]))?;
    tx.query(
        "INSERT INTO ballot_lock (municipality_id, consultation_id, lock, voter) \
         SELECT $1, $2, unhex(value ->> 0), unhex(value ->> 1) FROM json_each($3) WHERE TRUE ON CONFLICT DO NOTHING",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows.clone())
    .later()
    .await?;
    let (others,): (i64,) = tx
        .query(
            "SELECT COUNT(*) FROM json_each($3) j CROSS JOIN ballot_lock l ON l.municipality_id = $1 AND l.consultation_id = $2 \
             AND l.lock = unhex(j.value ->> 0) WHERE l.voter <> unhex(j.value ->> 1)",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(rows)
        .one()
        .await?;
    Ok(others == 0)
}

/// Notes that these have voted, and by what their receipts are known.
pub(in crate::votes) async fn note_first_votes(tx: &mut Tx, actor: &Actor, id: ConsultationId, rows: &[FirstVote]) -> Result<()> {
    let rows = json(rows.iter().map(|row| [hex(row.account.0.as_bytes()), hex(&row.receipt_hash)]))?;
    for sql in [
        "INSERT INTO participation (municipality_id, consultation_id, part, account_id) \
         SELECT $1, $2, 'vote', unhex(value ->> 0) FROM json_each($3) WHERE TRUE ON CONFLICT DO NOTHING",
        "INSERT INTO vote_receipt (municipality_id, receipt_hash, consultation_id) \
         SELECT $1, unhex(value ->> 1), $2 FROM json_each($3)",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).bind(rows.clone()).later().await?;
    }
    Ok(())
}
