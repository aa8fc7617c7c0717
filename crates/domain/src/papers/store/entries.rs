//! SQL about what was read on sheets.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::ConsultationId;
use crate::papers::batch::{Entry, Reading};

/// A row: sheet, marks, reason.
type Row = (i64, Option<String>, Option<String>);

/// What was read on the sheets of a pile, in their order.
pub(in crate::papers) async fn list_entries(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    number: i64,
    reading: Reading,
) -> Result<Vec<(i64, Entry)>> {
    let rows: Vec<Row> = tx
        .query(
            "SELECT sheet, marks, invalid_reason FROM paper_entry \
             WHERE municipality_id = $1 AND consultation_id = $2 AND number = $3 AND reading = $4 ORDER BY sheet",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(number)
        .bind(reading.number())
        .all()
        .await?;
    rows.into_iter().map(|(sheet, marks, reason)| Ok((sheet, Entry::from_columns(marks, reason.as_deref())?))).collect()
}

/// Writes what was read on a sheet of a pile of a vote.
pub(in crate::papers) async fn upsert_entry(
    tx: &mut Tx,
    actor: &Actor,
    (id, number): (ConsultationId, i64),
    reading: Reading,
    sheet: i64,
    entry: &Entry,
) -> Result<()> {
    let (marks, reason) = entry.columns();
    tx.query(
        "INSERT INTO paper_entry (municipality_id, consultation_id, number, reading, sheet, marks, invalid_reason) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (municipality_id, consultation_id, number, reading, sheet) \
         DO UPDATE SET marks = excluded.marks, invalid_reason = excluded.invalid_reason",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(number)
    .bind(reading.number())
    .bind(sheet)
    .bind(marks)
    .bind(reason)
    .execute()
    .await?;
    Ok(())
}

/// The marks of all valid sheets that count.
pub(in crate::papers) async fn list_signed_marks(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .query(
            "SELECT e.marks FROM paper_batch b JOIN paper_entry e ON e.municipality_id = b.municipality_id \
             AND e.consultation_id = b.consultation_id AND e.number = b.number \
             WHERE b.municipality_id = $1 AND b.consultation_id = $2 AND b.signed_at IS NOT NULL AND e.reading = 1 \
             AND e.marks IS NOT NULL",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(marks,)| marks).collect())
}

/// Deletes what was read on all sheets of a vote, and which codes came with which pile.
pub(in crate::papers) async fn forget_sheets(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    for sql in [
        "DELETE FROM paper_entry WHERE municipality_id = $1 AND consultation_id = $2",
        "UPDATE code SET batch = NULL WHERE municipality_id = $1 AND batch IS NOT NULL AND package_id IN \
           (SELECT id FROM code_package WHERE municipality_id = $1 AND consultation_id = $2)",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    Ok(())
}
