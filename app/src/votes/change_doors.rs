//! Doors of a vote that has begun: its end moves when one administrator wishes it and another one agrees.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Wishes another end, with a reason for everybody.
#[server(prefix = "/api/v1", endpoint = "votes/propose-end")]
pub async fn propose_end(
    consultation: String,
    #[server(default)] closes_at: String,
    #[server(default)] closes_hour: String,
    #[server(default)] reason: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::MoveDeadlines, &consultation).await?;
    let closes = LocalTime { at: closes_at, hour: closes_hour };
    changes::propose(&mut door.tx, &door.actor, id, End::At(&closes), &reason).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("end-asked")).await
}

/// Wishes that a running vote ends as soon as somebody agrees, with a reason for everybody.
#[server(prefix = "/api/v1", endpoint = "votes/propose-close")]
pub async fn propose_close(consultation: String, #[server(default)] reason: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::CloseConsultations, &consultation).await?;
    changes::propose(&mut door.tx, &door.actor, id, End::Now, &reason).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("end-asked")).await
}

/// A second administrator agrees.
#[server(prefix = "/api/v1", endpoint = "votes/confirm-change")]
pub async fn confirm_change(change: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let slug = changes::confirm(&mut door.tx, &door.actor, change.parse()?).await?;
    door.done(Done::to(addresses::manage_consultation(&slug)).note("end-changed")).await
}

/// A second administrator does not agree.
#[server(prefix = "/api/v1", endpoint = "votes/refuse-change")]
pub async fn refuse_change(change: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let slug = changes::refuse(&mut door.tx, &door.actor, change.parse()?).await?;
    door.done(Done::to(addresses::manage_consultation(&slug)).note("end-refused")).await
}

/// Whoever wished it takes it back.
#[server(prefix = "/api/v1", endpoint = "votes/withdraw-change")]
pub async fn withdraw_change(change: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let slug = changes::withdraw(&mut door.tx, &door.actor, change.parse()?).await?;
    door.done(Done::to(addresses::manage_consultation(&slug)).note("end-withdrawn")).await
}

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::consultations::doors::find,
    crate::door::Door,
    domain::Right,
    domain::consultations::draft::LocalTime,
    domain::votes::changes::{self, End},
};
