//! The door of receipts.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Takes the contribution of a code into one's own account. The code is void afterwards.
#[server(prefix = "/api/v1", endpoint = "receipts/claim")]
pub async fn claim_receipt(#[server(default)] code: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let number = domain::receipts::actions::claim(&mut door.tx, &door.actor, &code).await?;
    door.done(Done::to(crate::addresses::idea(number)).note("claimed")).await
}
