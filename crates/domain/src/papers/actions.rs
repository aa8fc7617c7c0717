//! The verbs around a pile: making it, letting it count, taking that back, discarding it. All end with the vote.

use serde::Serialize;
use uuid::Uuid;

use super::batch::{Batch, Reading, Record, State};
use super::store;
use crate::actor::Actor;
use crate::audit;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part};
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;
use crate::votes::rules::Access;
use crate::votes::{Method, Sealed, beginning};
use crate::{requests, text};

/// A pile of more sheets nobody reads in one go.
pub const SHEETS_MAX: i64 = 500;
/// A vote with more piles than this is counted elsewhere.
const BATCHES_MAX: i64 = 500;

/// A pile as typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewBatch {
    pub label: String,
    pub sheet_count: String,
}

/// A vote that takes ballots on paper now, held still.
pub(super) struct Open {
    pub consultation: Consultation,
    pub sealed: Sealed,
}

/// What the audit log keeps: numbers, never a mark.
#[derive(Default, Serialize)]
pub(super) struct Told<'a> {
    pub title: &'a str,
    pub number: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheets: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invalid: Option<u64>,
}

/// The vote, if it runs and can be voted in on paper.
///
/// # Errors
/// `Closed("voting_closed")` from its end on, `NotFound` where there is no vote, `Conflict("paper_of_consent")` where each objection needs
/// a reason that is answered: that is no work for a pile of sheets.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Open> {
    let consultation = consultations::lock(tx, actor, id).await?;
    consultation.check_open(Part::Vote, actor.now)?;
    let sealed = beginning::seal(tx, actor, &consultation).await?;
    if sealed.rules.method == Method::Consent {
        return Err(Error::Conflict("paper_of_consent"));
    }
    Ok(Open { consultation, sealed })
}

/// Makes a pile; returns its number. The same request again makes no second one.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators, as [`open`], `Invalid` with every wrong field.
pub async fn make(tx: &mut Tx, actor: &Actor, id: ConsultationId, new: &NewBatch, request_id: Uuid) -> Result<i64> {
    actor.must(Right::EnterPapers)?;
    let open = open(tx, actor, id).await?;
    let body = serde_json::to_string(&(id, new)).map_err(|error| Error::internal(error.to_string()))?;
    if let Some(number) = requests::find_answer(tx, actor, request_id, "papers.make", &body).await? {
        return number.parse().map_err(|_| Error::internal(format!("request {request_id}: {number:?} is no pile")));
    }
    let mut errors = FieldErrors::default();
    let label = errors.take("label", text::line(&new.label, text::NAME_MAX));
    let sheet_count = errors.take("sheet_count", sheets(&new.sheet_count));
    errors.check()?;
    let number = store::insert(tx, actor, id, &label, sheet_count).await?;
    if number > BATCHES_MAX {
        return Err(Error::field("label", "too_many"));
    }
    requests::remember(tx, actor, request_id, "papers.make", &body, &number.to_string()).await?;
    let told = Told { title: &open.consultation.title, number, sheets: Some(sheet_count), ..Told::default() };
    audit::record(tx, actor, "paper.batch_made", id.0, &told).await?;
    Ok(number)
}

fn sheets(typed: &str) -> std::result::Result<i64, &'static str> {
    match typed.trim().parse() {
        Ok(count) if (1..=SHEETS_MAX).contains(&count) => Ok(count),
        Ok(_) => Err("sheets_invalid"),
        Err(_) => Err("number_invalid"),
    }
}

/// Lets a pile count that two others have read alike.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, and with `four_eyes` for whoever has read it; `Conflict` with `batch_differs` before both
/// have read the same, or `slips_missing` where not every sheet came with a code; as [`open`].
pub async fn countersign(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64) -> Result<()> {
    let admin = actor.must(Right::CountersignPapers)?.id;
    let open = open(tx, actor, id).await?;
    let batch = store::find(tx, actor, id, number).await?;
    if [batch.first_by, batch.second_by].contains(&Some(admin)) {
        return Err(Error::NotAllowed("four_eyes"));
    }
    if batch.state() != State::Agrees {
        return Err(Error::Conflict("batch_differs"));
    }
    if open.sealed.rules.access == Access::Code && batch.slips != batch.sheet_count {
        return Err(Error::Conflict("slips_missing"));
    }
    let entries = store::list_entries(tx, actor, id, number, Reading::First).await?;
    let record = Record::of(entries.iter().map(|(_, entry)| entry));
    let stored = serde_json::to_string(&record).map_err(|error| Error::internal(format!("record: {error}")))?;
    store::update_signed(tx, actor, id, number, Some((admin, stored))).await?;
    let (valid, invalid) = (Some(record.valid), Some(record.invalid_count()));
    let told = Told { title: &open.consultation.title, number, sheets: Some(batch.sheet_count), valid, invalid, sheet: None };
    audit::record(tx, actor, "paper.countersigned", id.0, &told).await
}

/// Takes a countersignature back, so that the readers can correct.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Conflict` when the pile does not count, as [`open`].
pub async fn reopen(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64) -> Result<()> {
    actor.must(Right::CountersignPapers)?;
    let open = open(tx, actor, id).await?;
    let batch = store::find(tx, actor, id, number).await?;
    if batch.state() != State::Signed {
        return Err(Error::Conflict("conflict"));
    }
    store::update_signed(tx, actor, id, number, None).await?;
    record(tx, actor, &open, "paper.reopened", &batch).await
}

/// Discards a pile: it does not count, what was read is deleted, and the codes that came with it can be used again. Its line stays in
/// the list. Once two people have read it, only administrators discard it.
///
/// # Errors
/// `NotAllowed`, `Conflict` with `batch_signed` or `batch_discarded`, as [`open`].
pub async fn discard(tx: &mut Tx, actor: &Actor, id: ConsultationId, number: i64) -> Result<()> {
    actor.must(Right::EnterPapers)?;
    let open = open(tx, actor, id).await?;
    let batch = store::find(tx, actor, id, number).await?;
    match batch.state() {
        State::Signed => return Err(Error::Conflict("batch_signed")),
        State::Discarded => return Err(Error::Conflict("batch_discarded")),
        State::Differs | State::Agrees => {
            actor.must(Right::CountersignPapers)?;
        }
        State::First | State::Second => {}
    }
    store::discard(tx, actor, id, number).await?;
    record(tx, actor, &open, "paper.discarded", &batch).await
}

pub(super) async fn record(tx: &mut Tx, actor: &Actor, open: &Open, kind: &str, batch: &Batch) -> Result<()> {
    let (number, sheets) = (batch.number, Some(batch.sheet_count));
    let told = Told { title: &open.consultation.title, number, sheets, ..Told::default() };
    audit::record(tx, actor, kind, open.consultation.id.0, &told).await
}
