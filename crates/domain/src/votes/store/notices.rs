//! SQL about who has voted in a confidential vote and was not told yet that the ballot is in the box.

use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId};

macro_rules! take_sql {
    ($lock:literal) => {
        concat!(
            "UPDATE participation SET confirm_at = NULL \
             WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote' AND +confirm_at <= $3 AND account_id IN \
               (SELECT p.account_id FROM participation p JOIN account a ON a.municipality_id = p.municipality_id AND a.id = p.account_id \
                WHERE p.municipality_id = $1 AND p.consultation_id = $2 AND p.part = 'vote' AND p.confirm_at <= $3 LIMIT $4",
            $lock,
            ") RETURNING account_id"
        )
    };
}

/// Notes that somebody has voted, or that the ballot is another one now, and from when on they are told. Of several changes the last is told,
/// when the first would have been: who is to be told already is not written. PostgreSQL locks the row also then, so that whoever takes it away
/// just now is waited for, who tells of what was before.
pub(in crate::votes) async fn note_vote(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
    confirm_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO participation (municipality_id, consultation_id, part, account_id, confirm_at) VALUES ($1, $2, 'vote', $3, $4) \
         ON CONFLICT (municipality_id, consultation_id, part, account_id) \
         DO UPDATE SET confirm_at = excluded.confirm_at WHERE participation.confirm_at IS NULL",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(account)
    .bind(confirm_at)
    .later()
    .await
}

const NOTE_FIRST: &str = "INSERT OR FAIL INTO participation (municipality_id, consultation_id, part, account_id, confirm_at) \
     SELECT $1, $2, 'vote', unhex(value), $4 FROM json_each($3)";
const NOTE_CHANGED: &str = "INSERT INTO participation (municipality_id, consultation_id, part, account_id, confirm_at) \
     SELECT $1, $2, 'vote', unhex(value), $4 FROM json_each($3) WHERE TRUE \
     ON CONFLICT (municipality_id, consultation_id, part, account_id) \
     DO UPDATE SET confirm_at = excluded.confirm_at WHERE participation.confirm_at IS NULL";

/// The same for many at once, on SQLite: those who have never voted in it, and others. Whoever is among the first and has voted is refused by
/// the table, when this is run.
pub(in crate::votes) async fn note_all_votes(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    [first, changed]: [&[AccountId]; 2],
    confirm_at: Instant,
) -> Result<()> {
    for (sql, accounts) in [(NOTE_FIRST, first), (NOTE_CHANGED, changed)] {
        if accounts.is_empty() {
            continue;
        }
        let rows = serde_json::to_string(&accounts.iter().map(|account| hex(account.0.as_bytes())).collect::<Vec<_>>());
        let rows = rows.map_err(|error| Error::internal(format!("participations: {error}")))?;
        tx.query(sql).bind(actor.municipality).bind(id).bind(rows).bind(confirm_at).later().await?;
    }
    Ok(())
}

/// Whom to tell that were to be told until then, so many at most; their accounts are held until the mails are written. There may be more than
/// it gives: what another instance takes at the same time is passed over.
pub(in crate::votes) async fn take_notices(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    until: Instant,
    limit: i64,
) -> Result<Vec<AccountId>> {
    // The plus: they are found by account, not among all that are due. SQLite has no row locks and needs none. The accounts first, as an
    // erasure does it: neither waits for the other with something in hand.
    let rows: Vec<(AccountId,)> = tx
        .query_for(take_sql!(""), take_sql!(" FOR KEY SHARE OF a"))
        .bind(actor.municipality)
        .bind(id)
        .bind(until)
        .bind(limit)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(account,)| account).collect())
}

/// Nobody has an account any more who could be told.
pub(in crate::votes) async fn forget_notices(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let sql = "UPDATE participation SET confirm_at = NULL \
               WHERE municipality_id = $1 AND consultation_id = $2 AND confirm_at IS NOT NULL";
    tx.query(sql).bind(actor.municipality).bind(id).later().await
}

/// When the next of those is due who can be told.
pub(in crate::votes) async fn find_first_due(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Instant>> {
    let sql = "SELECT p.confirm_at FROM participation p \
               JOIN account a ON a.municipality_id = p.municipality_id AND a.id = p.account_id \
               WHERE p.municipality_id = $1 AND p.consultation_id = $2 AND p.confirm_at IS NOT NULL ORDER BY p.confirm_at LIMIT 1";
    let row: Option<(Instant,)> = tx.query(sql).bind(actor.municipality).bind(id).optional().await?;
    Ok(row.map(|(due,)| due))
}
