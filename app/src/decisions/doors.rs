//! The door of the council.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Records a decision on a measure.
#[server(prefix = "/api/v1", endpoint = "decisions/decide")]
pub async fn decide(
    request_id: String,
    slug: String,
    #[server(default)] version: String,
    #[server(default)] verdict: String,
    #[server(default)] reason: String,
    #[server(default)] decided_on: String,
    #[server(default)] paper_number: String,
    #[server(default)] status: String,
    #[server(default)] horizon: String,
    #[server(default)] first_quarter: String,
    #[server(default)] last_quarter: String,
) -> Result<Done, Refusal> {
    let entry = domain::decisions::DecisionEntry {
        verdict,
        reason,
        decided_on,
        paper_number,
        status,
        horizon,
        first_quarter,
        last_quarter,
    };
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    domain::decisions::actions::decide(&mut door.tx, &door.actor, request, &slug, &version, &entry).await?;
    door.done(Done::to(crate::addresses::measure(&slug)).note("decision-recorded")).await
}
