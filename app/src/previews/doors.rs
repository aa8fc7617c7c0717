//! Doors of previews.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {crate::addresses, crate::consultations::doors::find, crate::door::Door, domain::Right, domain::previews};

/// Makes a link to a draft, in place of an older one.
#[server(prefix = "/api/v1", endpoint = "previews/create")]
pub async fn create_preview(consultation: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditConsultations, &consultation).await?;
    previews::create(&mut door.tx, &door.actor, id).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("preview-made")).await
}

/// Voids it.
#[server(prefix = "/api/v1", endpoint = "previews/revoke")]
pub async fn revoke_preview(consultation: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditConsultations, &consultation).await?;
    previews::revoke(&mut door.tx, &door.actor, id).await?;
    door.done(Done::to(addresses::manage_consultation(&consultation)).note("preview-revoked")).await
}
