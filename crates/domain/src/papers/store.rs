//! SQL about piles of ballots on paper. What was read on their sheets is in `store/entries.rs`.

mod entries;

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId};
use crate::rights::Right;

use super::batch::{Batch, Reading};

pub(super) use entries::{forget_sheets, list_entries, list_signed_marks, upsert_entry};

/// Piles of a vote with what is counted about them.
macro_rules! batches {
    ($rest:literal) => {
        concat!(
            "SELECT b.consultation_id, b.number, b.label, b.sheet_count, b.first_by, b.first_done_at, b.second_by, b.second_done_at, \
                b.signed_by, b.signed_at, b.record, b.discarded_at, b.created_at, \
              (SELECT COUNT(*) FROM paper_entry e WHERE e.municipality_id = b.municipality_id AND e.consultation_id = b.consultation_id \
                AND e.number = b.number AND e.reading = 1) AS first_entered, \
              (SELECT COUNT(*) FROM paper_entry e WHERE e.municipality_id = b.municipality_id AND e.consultation_id = b.consultation_id \
                AND e.number = b.number AND e.reading = 2) AS second_entered, \
              CASE WHEN b.first_done_at IS NULL OR b.second_done_at IS NULL THEN 0 ELSE \
                (SELECT COUNT(*) FROM paper_entry e JOIN paper_entry o ON o.municipality_id = e.municipality_id \
                  AND o.consultation_id = e.consultation_id AND o.number = e.number AND o.reading = 2 AND o.sheet = e.sheet \
                  WHERE e.municipality_id = b.municipality_id AND e.consultation_id = b.consultation_id AND e.number = b.number \
                  AND e.reading = 1 AND (COALESCE(e.marks, '') <> COALESCE(o.marks, '') \
                    OR COALESCE(e.invalid_reason, '') <> COALESCE(o.invalid_reason, ''))) END AS differences, \
              (SELECT COUNT(*) FROM code c JOIN code_package p ON p.municipality_id = c.municipality_id AND p.id = c.package_id \
                WHERE c.municipality_id = b.municipality_id AND p.consultation_id = b.consultation_id AND c.batch = b.number) AS slips \
              FROM paper_batch b WHERE b.municipality_id = $1 AND b.consultation_id = $2 ",
            $rest
        )
    };
}

/// The piles of a vote, the newest first.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators.
pub async fn list(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Batch>> {
    actor.must(Right::EnterPapers)?;
    list_all(tx, actor, id).await
}

/// The same for the program itself.
pub(super) async fn list_all(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Batch>> {
    tx.query(batches!("ORDER BY b.number DESC")).bind(actor.municipality).bind(id).all().await
}

/// One pile.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators, `NotFound`.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64) -> Result<Batch> {
    actor.must(Right::EnterPapers)?;
    tx.query(batches!("AND b.number = $3"))
        .bind(actor.municipality)
        .bind(id)
        .bind(number)
        .optional()
        .await?
        .ok_or(Error::NotFound)
}

/// Names of those who read and countersigned, while they have an account here.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators.
pub async fn find_name(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Option<String>> {
    actor.must(Right::EnterPapers)?;
    let row: Option<(String,)> = tx
        .query("SELECT name FROM account WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(account)
        .optional()
        .await?;
    Ok(row.map(|(name,)| name))
}

/// Writes a new pile and returns its number. The consultation's row must be locked.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, id: ConsultationId, label: &str, sheets: i64) -> Result<i64> {
    let (number,): (i64,) = tx
        .query(
            "INSERT INTO paper_batch (municipality_id, consultation_id, number, label, sheet_count, created_at) \
             VALUES ($1, $2, (SELECT COALESCE(MAX(number), 0) + 1 FROM paper_batch WHERE municipality_id = $1 AND consultation_id = $2), \
             $3, $4, $5) RETURNING number",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(label.to_owned())
        .bind(sheets)
        .bind(actor.now)
        .one()
        .await?;
    Ok(number)
}

/// Makes a reading somebody's, if it is nobody's.
pub(super) async fn update_reader(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    number: i64,
    reading: Reading,
    person: AccountId,
) -> Result<()> {
    let sql = match reading {
        Reading::First => {
            "UPDATE paper_batch SET first_by = COALESCE(first_by, $4) WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3"
        }
        Reading::Second => {
            "UPDATE paper_batch SET second_by = COALESCE(second_by, $4) WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3"
        }
    };
    tx.query(sql).bind(actor.municipality).bind(id).bind(number).bind(person).execute().await?;
    Ok(())
}

/// Ends a reading; a second time keeps the first moment.
pub(super) async fn update_done(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64, reading: Reading) -> Result<()> {
    let sql = match reading {
        Reading::First => {
            "UPDATE paper_batch SET first_done_at = COALESCE(first_done_at, $4) \
             WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3"
        }
        Reading::Second => {
            "UPDATE paper_batch SET second_done_at = COALESCE(second_done_at, $4) \
             WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3"
        }
    };
    tx.query(sql).bind(actor.municipality).bind(id).bind(number).bind(actor.now).execute().await?;
    Ok(())
}

/// Writes who countersigned and the record, or takes both away.
pub(super) async fn update_signed(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    number: i64,
    signed: Option<(AccountId, String)>,
) -> Result<()> {
    let at = signed.is_some().then_some(actor.now);
    let (by, record) = signed.unzip();
    tx.query(
        "UPDATE paper_batch SET signed_by = $4, signed_at = $5, record = $6 \
         WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(number)
    .bind(by)
    .bind(at)
    .bind(record)
    .execute()
    .await?;
    Ok(())
}

/// Deletes what was read, gives the codes back and marks the pile.
pub(super) async fn discard(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64) -> Result<()> {
    for sql in [
        "DELETE FROM paper_entry WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3",
        "UPDATE code SET is_used = FALSE, batch = NULL WHERE municipality_id = $1 AND batch = $3 AND package_id IN \
           (SELECT id FROM code_package WHERE municipality_id = $1 AND consultation_id = $2)",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).bind(number).execute().await?;
    }
    tx.query("UPDATE paper_batch SET discarded_at = $4 WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(number)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}
