//! Doors for action fields: administrators create and change them.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Adds an action field behind the others.
#[server(prefix = "/api/v1", endpoint = "action-fields/create")]
pub async fn create_action_field(
    request_id: String,
    #[server(default)] title: String,
    #[server(default)] goal: String,
    #[server(default)] target_state: String,
) -> Result<Done, Refusal> {
    let entry = domain::action_fields::ActionFieldEntry { title, goal, target_state };
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    let slug = domain::action_fields::actions::create(&mut door.tx, &door.actor, request, &entry).await?;
    door.done(Done::to(crate::addresses::action_field(&slug)).note("action-field-saved")).await
}

/// Changes an action field.
#[server(prefix = "/api/v1", endpoint = "action-fields/update")]
pub async fn update_action_field(
    slug: String,
    #[server(default)] version: String,
    #[server(default)] title: String,
    #[server(default)] goal: String,
    #[server(default)] target_state: String,
) -> Result<Done, Refusal> {
    let entry = domain::action_fields::ActionFieldEntry { title, goal, target_state };
    let mut door = crate::door::Door::open().await?;
    domain::action_fields::actions::update(&mut door.tx, &door.actor, &slug, &version, &entry).await?;
    door.done(Done::to(crate::addresses::action_field(&slug)).note("action-field-saved")).await
}
