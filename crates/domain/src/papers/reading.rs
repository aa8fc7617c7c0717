//! The verbs of those who read the sheets: enter one after the other, say that the pile is read, see where two readings differ. The second
//! person never sees the first reading before having finished their own.

use super::actions::{Told, open, record};
use super::batch::{Batch, Entry, InvalidReason, Reading, State};
use super::{line, store};
use crate::actor::Actor;
use crate::audit;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;
use crate::votes::{Sealed, marks};

/// A sheet as typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// See [`line`].
    pub line: String,
    /// Why it is no valid ballot; empty for a valid one.
    pub invalid: String,
}

/// A sheet that was read in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub sheet: i64,
    pub first: Entry,
    pub second: Entry,
}

/// Enters a sheet, or enters it anew. Sheets count from 1, as they lie in the pile. The first sheet makes the reading one's own.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators, `Closed("voting_closed")`, `NotFound`, `Conflict` as
/// [`Batch::reading_of`] and [`Batch::check_open`], `Invalid` for a sheet that is not in the pile or a line that is no ballot.
pub async fn enter(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64, sheet: i64, typed: &Typed) -> Result<()> {
    let person = actor.must(Right::EnterPapers)?.id;
    let open = open(tx, actor, id).await?;
    let batch = store::find(tx, actor, id, number).await?;
    let reading = batch.reading_of(person)?;
    batch.check_open(reading)?;
    if !(1..=batch.sheet_count).contains(&sheet) {
        return Err(Error::field("sheet", "sheet_unknown"));
    }
    let entry = entry(&open.sealed, typed)?;
    store::update_reader(tx, actor, id, number, reading, person).await?;
    store::upsert_entry(tx, actor, (id, number), reading, sheet, &entry).await?;
    if matches!(batch.state(), State::Differs | State::Agrees) {
        let told = Told { title: &open.consultation.title, number, sheet: Some(sheet), ..Told::default() };
        audit::record(tx, actor, "paper.sheet_corrected", id.0, &told).await?;
    }
    Ok(())
}

/// What stands on the sheet, by the sealed rules.
fn entry(sealed: &Sealed, typed: &Typed) -> Result<Entry> {
    if !typed.invalid.trim().is_empty() {
        let reason = InvalidReason::from_word(typed.invalid.trim()).ok_or(Error::field("invalid", "unknown"))?;
        return Ok(Entry::Invalid(reason));
    }
    let marks = line::read(sealed, &typed.line).map_err(|code| Error::field("line", code))?;
    if marks.is_empty() {
        return Err(Error::field("line", "sheet_empty"));
    }
    match marks::check(sealed, &marks) {
        Ok(()) => Ok(Entry::Valid(marks::write(sealed, &marks))),
        Err(Error::Invalid(errors)) => Err(Error::field("line", errors.0.first().map_or("invalid", |(_, code)| code))),
        Err(error) => Err(error),
    }
}

/// Says that one has read the whole pile.
///
/// # Errors
/// As [`enter`]; `Conflict("sheets_missing")` while sheets are missing.
pub async fn finish(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64) -> Result<()> {
    let person = actor.must(Right::EnterPapers)?.id;
    let open = open(tx, actor, id).await?;
    let batch = store::find(tx, actor, id, number).await?;
    let reading = batch.reading_of(person)?;
    batch.check_open(reading)?;
    if batch.entered(reading) != batch.sheet_count {
        return Err(Error::Conflict("sheets_missing"));
    }
    store::update_done(tx, actor, id, number, reading).await?;
    record(tx, actor, &open, "paper.batch_read", &batch).await
}

/// What the actor has read so far, sheet by sheet; nothing where the reading is somebody else's.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators.
pub async fn own_entries(tx: &mut Tx, actor: &Actor, batch: &Batch) -> Result<Vec<(i64, Entry)>> {
    let person = actor.must(Right::EnterPapers)?.id;
    let Ok(reading) = batch.reading_of(person) else { return Ok(Vec::new()) };
    store::list_entries(tx, actor, batch.consultation_id, batch.number, reading).await
}

/// The sheets that were read in two ways; none until both have finished.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators.
pub async fn differences(tx: &mut Tx, actor: &Actor, batch: &Batch) -> Result<Vec<Difference>> {
    actor.must(Right::EnterPapers)?;
    if batch.state() != State::Differs {
        return Ok(Vec::new());
    }
    let (id, number) = (batch.consultation_id, batch.number);
    let first = store::list_entries(tx, actor, id, number, Reading::First).await?;
    let second = store::list_entries(tx, actor, id, number, Reading::Second).await?;
    let pairs = first.into_iter().zip(second).filter(|((_, first), (_, second))| first != second);
    Ok(pairs.map(|((sheet, first), (_, second))| Difference { sheet, first, second }).collect())
}
