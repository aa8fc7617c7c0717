//! Doors of votes: voting for everybody, what is asked for administrators.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Votes, or changes the vote: measure → `yes`, `no` or `abstain`. `revision` is that of the ballot that the voter saw.
#[server(prefix = "/api/v1", endpoint = "votes/cast")]
pub async fn cast_vote(
    request_id: String,
    consultation: String,
    #[server(default)] revision: Option<i64>,
    #[server(default)] choice: HashMap<String, String>,
) -> Result<Done, Refusal> {
    let id = consultation.parse::<ConsultationId>()?;
    let choices = ballot::read_choices(&choice)?;
    let mut door = Door::open().await?;
    door.reserve(&domain::limits::VOTE)?;
    let request_id = door.request_id(&request_id)?;
    let receipt = actions::cast(&mut door.tx, &door.actor, id, &choices, request_id, revision).await?;
    let done = Done::to(addresses::vote(&receipt.slug)).note("vote-cast");
    door.done(done.receipt(receipt.code).revision(receipt.revision)).await
}

/// Asks about one more proposed measure.
#[server(prefix = "/api/v1", endpoint = "votes/add-option")]
pub async fn add_option(consultation: String, measure: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditOptions, &consultation).await?;
    let measure = measure.parse::<MeasureId>().map_err(|_| domain::Error::field("measure", "required"))?;
    actions::add_option(&mut door.tx, &door.actor, id, measure).await?;
    door.done(Done::to(addresses::manage_options(&consultation)).note("option-saved")).await
}

/// No longer asks about a measure.
#[server(prefix = "/api/v1", endpoint = "votes/remove-option")]
pub async fn remove_option(consultation: String, measure: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditOptions, &consultation).await?;
    let measure = measure.parse::<MeasureId>()?;
    actions::remove_option(&mut door.tx, &door.actor, id, measure).await?;
    door.done(Done::to(addresses::manage_options(&consultation)).note("option-removed")).await
}

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::consultations::doors::find,
    crate::door::Door,
    domain::Right,
    domain::ids::{ConsultationId, MeasureId},
    domain::votes::{actions, ballot},
};
