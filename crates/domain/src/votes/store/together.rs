//! SQL about many ballots at once, for SQLite: what `ballots.rs` and `locks.rs` say of one, said of all rows of a JSON list. Bytes stand in it
//! as hex.

use crate::actor::Actor;
use crate::crypto::{bytes, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, MeasureId};
use crate::votes::requests::{ENTRY, Request};
use serde::Serialize;

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

/// What one row of the list says, as `find_all_standing` asks for it: place, revision, marks, requests, whether one is known, whether something
/// is kept, whether there is an account, its mail address, and its sources with commas between. Bytes are hexadecimal.
type StandingRow = (usize, i64, String, String, i64, i64, i64, Option<String>, Option<String>);

impl Standing {
    fn read(row: StandingRow) -> Result<Self> {
        let (_, revision, marks, requests, is_known, is_kept, is_somebodys, email, sources) = row;
        let requests = if requests.is_empty() { Some(Vec::new()) } else { bytes(&requests) };
        let requests = requests.ok_or_else(|| Error::internal("requests that are no bytes".to_owned()))?;
        let sources = sources.iter().flat_map(|all| all.split(',')).filter_map(bytes);
        let identifiers = email.map(String::into_bytes).into_iter().chain(sources).collect();
        let [is_known, is_kept, is_somebodys] = [is_known, is_kept, is_somebodys].map(|answer| answer != 0);
        Ok(Self { revision, marks, requests, is_known, is_kept, is_somebodys, identifiers })
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

/// What each row says as one text of hexadecimal digits, one value after the other; where they are of fixed length, that is read faster than a
/// list within the list. Keyed hashes have 64 digits.
fn list(rows: impl Iterator<Item = String>) -> Result<String> {
    serde_json::to_string(&rows.collect::<Vec<_>>()).map_err(|error| Error::internal(format!("ballots: {error}")))
}

/// How it stands with each, in order. Whether a request is known elsewhere is asked only where the ballot does not remember all of its own
/// (`requests::are_all`, said in SQL). In a transaction that writes nobody else can change it meanwhile: SQLite has one writer. All of it comes
/// as one JSON list: a row of its own for each would be handed from thread to thread, column by column.
pub(in crate::votes) async fn find_all_standing(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rows: &[Incoming],
) -> Result<Vec<Standing>> {
    let row = |row: &Incoming| [&row.voter[..], &row.request.id, row.account.0.as_bytes()].map(hex).concat();
    let (found,): (String,) = tx
        .query(
            "SELECT json_group_array(json_array(j.key, coalesce(b.revision, 0), coalesce(b.marks, ''), hex(b.requests), \
               coalesce(length(b.requests) < $4 * b.revision AND (EXISTS (SELECT 1 \
                 FROM ballot_older_requests o WHERE o.municipality_id = $1 AND o.consultation_id = $2 AND o.voter = b.voter \
                 AND instr(o.requests, unhex(substr(j.value, 65, $4))) > 0) OR EXISTS (SELECT 1 FROM ballot_request r \
                 WHERE r.municipality_id = $1 AND r.consultation_id = $2 AND r.request = unhex(substr(j.value, 65, 64)))), FALSE), \
               d.voter IS NOT NULL, a.id IS NOT NULL, CASE WHEN coalesce(b.marks, '') = '' THEN a.email_folded END, \
               CASE WHEN coalesce(b.marks, '') = '' THEN (SELECT group_concat(hex(p.source)) FROM identity_proof p \
                 WHERE p.municipality_id = $1 AND p.account_id = a.id) END)) \
             FROM json_each($3) j \
             LEFT JOIN ballot b ON b.municipality_id = $1 AND b.consultation_id = $2 AND b.voter = unhex(substr(j.value, 1, 64)) \
             LEFT JOIN ballot_draft d ON d.municipality_id = $1 AND d.consultation_id = $2 AND d.voter = unhex(substr(j.value, 1, 64)) \
             LEFT JOIN account a ON a.municipality_id = $1 AND a.id = unhex(substr(j.value, 129))",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(list(rows.iter().map(row))?)
        .bind(i64::try_from(ENTRY).unwrap_or_default())
        .one()
        .await?;
    let mut found: Vec<StandingRow> =
        serde_json::from_str(&found).map_err(|error| Error::internal(format!("ballots: {error}")))?;
    found.sort_unstable_by_key(|row| row.0);
    found.into_iter().map(Standing::read).collect()
}

const INSERT_BALLOTS: &str = "INSERT OR FAIL INTO ballot (municipality_id, consultation_id, voter, revision, marks, requests) \
     SELECT $1, $2, unhex(value ->> 0), value ->> 1, value ->> 2, unhex(value ->> 3) FROM json_each($3)";
// Not `UPDATE … FROM`: SQLite would walk through all ballots to find these.
const CHANGE_BALLOTS: &str = "INSERT INTO ballot (municipality_id, consultation_id, voter, revision, marks, requests) \
     SELECT $1, $2, unhex(value ->> 0), value ->> 1, value ->> 2, unhex(value ->> 3) FROM json_each($3) WHERE TRUE \
     ON CONFLICT (municipality_id, consultation_id, voter) \
     DO UPDATE SET revision = excluded.revision, marks = excluded.marks, requests = excluded.requests";

/// Writes what stands on ballots, new ones and changed ones: what `raise_revision` and `update_ballot` do for one. A new one that is there
/// nevertheless is refused by the table, when this is run. What refuses here and below need not be undone within the statement (`OR FAIL`),
/// because the whole transaction is: SQLite would copy each page for that before it is written.
pub(in crate::votes) async fn write_all_ballots(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    [new, changed]: [&[Outgoing]; 2],
) -> Result<()> {
    for (sql, ballots) in [(INSERT_BALLOTS, new), (CHANGE_BALLOTS, changed)] {
        if ballots.is_empty() {
            continue;
        }
        let row = |row: &Outgoing| (hex(&row.voter), row.revision, row.marks.clone(), hex(&row.requests));
        let rows = serde_json::to_string(&ballots.iter().map(row).collect::<Vec<_>>());
        let rows = rows.map_err(|error| Error::internal(format!("ballots: {error}")))?;
        tx.query(sql).bind(actor.municipality).bind(id).bind(rows).later().await?;
    }
    Ok(())
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
        "INSERT OR FAIL INTO ballot_older_requests (municipality_id, consultation_id, voter, revision, requests) \
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

/// Takes all locks that nobody had. One that is there is refused by the table, when this is run.
pub(in crate::votes) async fn take_all_locks(tx: &mut Tx, actor: &Actor, id: ConsultationId, rows: &[Wanted]) -> Result<()> {
    let rows = list(rows.iter().map(|row| hex(&row.lock) + &hex(&row.voter)))?;
    tx.query(
        "INSERT OR FAIL INTO ballot_lock (municipality_id, consultation_id, lock, voter) \
         SELECT $1, $2, unhex(substr(value, 1, 64)), unhex(substr(value, 65)) FROM json_each($3)",
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
    let rows = list(rows.iter().map(|receipt| hex(receipt)))?;
    tx.query(
        "INSERT OR FAIL INTO vote_receipt (municipality_id, receipt_hash, consultation_id) \
         SELECT $1, unhex(value), $2 FROM json_each($3)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows)
    .later()
    .await
}
