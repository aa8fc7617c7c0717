//! Doors of administrators about whom a vote is for.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Sets who may vote: the least age in whole years, the parts of the municipality (checkboxes, each with its name), and for everybody or for
/// those who are named.
#[server(prefix = "/api/v1", endpoint = "votes/set-eligibility")]
pub async fn set_eligibility(
    consultation: String,
    #[server(default)] age_min: String,
    #[server(default)] districts: HashMap<String, String>,
    #[server(default)] circle: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::SetRungs, &consultation).await?;
    let draft = EligibilityDraft { age_min, districts: districts.into_values().collect(), circle };
    entitling::set(&mut door.tx, &door.actor, id, &draft).await?;
    door.done(Done::to(addresses::manage_entitled(&consultation)).note("rules-saved")).await
}

/// Destroys the list of a vote before it begins.
#[server(prefix = "/api/v1", endpoint = "votes/destroy-roll")]
pub async fn destroy_roll(consultation: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::SetRungs, &consultation).await?;
    roll::destroy(&mut door.tx, &door.actor, id).await?;
    door.done(Done::to(addresses::manage_entitled(&consultation)).note("roll-destroyed")).await
}

/// Names the account of a mail address as entitled.
#[server(prefix = "/api/v1", endpoint = "votes/entitle")]
pub async fn entitle(consultation: String, #[server(default)] email: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::SetRungs, &consultation).await?;
    roll::mark_by_mail(&mut door.tx, &door.actor, id, &email).await?;
    door.done(Done::to(addresses::manage_entitled(&consultation)).note("entitled")).await
}

/// Takes that back, before the vote begins.
#[server(prefix = "/api/v1", endpoint = "votes/withdraw-entitled")]
pub async fn withdraw_entitled(consultation: String, account: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::SetRungs, &consultation).await?;
    roll::unmark(&mut door.tx, &door.actor, id, account.parse()?).await?;
    door.done(Done::to(addresses::manage_entitled(&consultation)).note("entitled-withdrawn")).await
}

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::consultations::doors::find,
    crate::door::Door,
    domain::Right,
    domain::votes::{EligibilityDraft, entitling, roll},
};
