//! The door for the strategy itself.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Saves vision, starting position, period and day of adoption.
#[server(prefix = "/api/v1", endpoint = "strategy/save")]
pub async fn save_strategy(
    #[server(default)] version: String,
    #[server(default)] title: String,
    #[server(default)] first_quarter: String,
    #[server(default)] last_quarter: String,
    #[server(default)] adopted_on: String,
    #[server(default)] vision: String,
    #[server(default)] starting_position: String,
) -> Result<Done, Refusal> {
    let entry = domain::strategy::StrategyEntry { title, first_quarter, last_quarter, adopted_on, vision, starting_position };
    let mut door = crate::door::Door::open().await?;
    domain::strategy::actions::save(&mut door.tx, &door.actor, &version, &entry).await?;
    door.done(Done::to(crate::addresses::STRATEGY).note("strategy-saved")).await
}
