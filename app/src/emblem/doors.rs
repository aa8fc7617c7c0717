//! Doors of the emblem. Sending one has a handler of its own (`edit.rs`): files come as multipart.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use crate::{addresses, door::Door};

/// Shows the program's own picture again.
#[server(prefix = "/api/v1", endpoint = "emblem/remove")]
pub async fn remove_emblem() -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    domain::emblem::remove(&mut door.tx, &door.actor).await?;
    let app = door.visit.app.clone();
    let done = door.done(Done::to(addresses::EDIT_EMBLEM).note("emblem-removed")).await;
    app.forget_municipalities();
    done
}
