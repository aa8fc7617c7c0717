//! Doors for measures: administrators create and change them.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Adds a measure.
#[server(prefix = "/api/v1", endpoint = "measures/create")]
pub async fn create_measure(
    request_id: String,
    #[server(default)] title: String,
    #[server(default)] action_field: String,
    #[server(default)] description: String,
    #[server(default)] horizon: String,
    #[server(default)] first_quarter: String,
    #[server(default)] last_quarter: String,
    #[server(default)] office: String,
    #[server(default)] cost_from: String,
    #[server(default)] cost_to: String,
    #[server(default)] funding: String,
    #[server(default)] status: String,
) -> Result<Done, Refusal> {
    let entry = domain::measures::MeasureEntry {
        action_field,
        title,
        description,
        horizon,
        first_quarter,
        last_quarter,
        office,
        cost_from,
        cost_to,
        funding,
        status,
    };
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    let slug = domain::measures::actions::create(&mut door.tx, &door.actor, request, &entry).await?;
    door.done(Done::to(crate::addresses::measure(&slug)).note("measure-saved")).await
}

/// Changes a measure.
#[server(prefix = "/api/v1", endpoint = "measures/update")]
pub async fn update_measure(
    slug: String,
    #[server(default)] version: String,
    #[server(default)] title: String,
    #[server(default)] action_field: String,
    #[server(default)] description: String,
    #[server(default)] horizon: String,
    #[server(default)] first_quarter: String,
    #[server(default)] last_quarter: String,
    #[server(default)] office: String,
    #[server(default)] cost_from: String,
    #[server(default)] cost_to: String,
    #[server(default)] funding: String,
    #[server(default)] status: String,
) -> Result<Done, Refusal> {
    let entry = domain::measures::MeasureEntry {
        action_field,
        title,
        description,
        horizon,
        first_quarter,
        last_quarter,
        office,
        cost_from,
        cost_to,
        funding,
        status,
    };
    let mut door = crate::door::Door::open().await?;
    domain::measures::actions::update(&mut door.tx, &door.actor, &slug, &version, &entry).await?;
    door.done(Done::to(crate::addresses::measure(&slug)).note("measure-saved")).await
}
