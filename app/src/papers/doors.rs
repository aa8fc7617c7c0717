//! Doors of ballots on paper, for moderators and administrators.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Makes a pile of sheets.
#[server(prefix = "/api/v1", endpoint = "papers/make")]
pub async fn make_pile(
    request_id: String,
    consultation: String,
    #[server(default)] label: String,
    #[server(default)] sheet_count: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EnterPapers, &consultation).await?;
    let request_id = door::request_id(&request_id)?;
    let new = actions::NewBatch { label, sheet_count };
    let number = actions::make(&mut door.tx, &door.actor, id, &new, request_id).await?;
    door.done(Done::to(addresses::paper_batch(&consultation, number)).note("pile-made")).await
}

/// Enters what stands on a sheet, or why it is no valid ballot; the page goes on with the next sheet.
#[server(prefix = "/api/v1", endpoint = "papers/enter")]
pub async fn enter_sheet(
    consultation: String,
    batch: String,
    #[server(default)] sheet: String,
    #[server(default)] line: String,
    #[server(default)] invalid: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EnterPapers, &consultation).await?;
    let number = number(&batch)?;
    let sheet = sheet.trim().parse().map_err(|_| domain::Error::field("sheet", "number_invalid"))?;
    reading::enter(&mut door.tx, &door.actor, id, number, sheet, &Typed { line, invalid }).await?;
    door.done(Done::to(addresses::paper_batch(&consultation, number))).await
}

/// Says that one has read the whole pile.
#[server(prefix = "/api/v1", endpoint = "papers/finish")]
pub async fn finish_reading(consultation: String, batch: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EnterPapers, &consultation).await?;
    let number = number(&batch)?;
    reading::finish(&mut door.tx, &door.actor, id, number).await?;
    door.done(Done::to(addresses::paper_batch(&consultation, number)).note("pile-read")).await
}

/// Lets a pile count that two others have read alike.
#[server(prefix = "/api/v1", endpoint = "papers/countersign")]
pub async fn countersign_pile(consultation: String, batch: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::CountersignPapers, &consultation).await?;
    let number = number(&batch)?;
    actions::countersign(&mut door.tx, &door.actor, id, number).await?;
    door.done(Done::to(addresses::paper_batch(&consultation, number)).note("pile-signed")).await
}

/// Takes a countersignature back.
#[server(prefix = "/api/v1", endpoint = "papers/reopen")]
pub async fn reopen_pile(consultation: String, batch: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::CountersignPapers, &consultation).await?;
    let number = number(&batch)?;
    actions::reopen(&mut door.tx, &door.actor, id, number).await?;
    door.done(Done::to(addresses::paper_batch(&consultation, number)).note("pile-reopened")).await
}

/// Discards a pile.
#[server(prefix = "/api/v1", endpoint = "papers/discard")]
pub async fn discard_pile(consultation: String, batch: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EnterPapers, &consultation).await?;
    let number = number(&batch)?;
    actions::discard(&mut door.tx, &door.actor, id, number).await?;
    door.done(Done::to(addresses::papers(&consultation)).note("pile-discarded")).await
}

/// Uses up a code that came with a pile.
#[server(prefix = "/api/v1", endpoint = "papers/add-slip")]
pub async fn add_slip(consultation: String, batch: String, #[server(default)] code: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EnterPapers, &consultation).await?;
    let number = number(&batch)?;
    slips::add(&mut door.tx, &door.actor, id, number, &code).await?;
    door.done(Done::to(addresses::paper_batch(&consultation, number)).note("slip-added")).await
}

/// Says whether people vote with an account or with a code.
#[server(prefix = "/api/v1", endpoint = "papers/set-access")]
pub async fn set_access(consultation: String, #[server(default)] access: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::SetRungs, &consultation).await?;
    codes::set_access(&mut door.tx, &door.actor, id, &access).await?;
    door.done(Done::to(addresses::papers(&consultation))).await
}

#[cfg(feature = "ssr")]
fn number(batch: &str) -> Result<i64, Refusal> {
    batch.parse().map_err(|_| domain::Error::NotFound.into())
}

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::consultations::doors::find,
    crate::door::{self, Door},
    domain::Right,
    domain::papers::reading::{self, Typed},
    domain::papers::{actions, slips},
    domain::votes::codes,
};
