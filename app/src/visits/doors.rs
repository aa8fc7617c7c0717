//! Doors for settings of a visit.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Chooses the language of the interface: `de`, `de-simple` or `en`.
#[server(prefix = "/api/v1", endpoint = "visits/language")]
pub async fn choose_language(language: String, #[server(default)] page: String) -> Result<Done, Refusal> {
    let visit = crate::door::visit();
    let Some(lang) = crate::texts::Lang::from_tag(&language) else {
        return Err(domain::Error::field("language", "unknown").into());
    };
    crate::door::set_cookie(crate::cookies::Cookie::Language.set(&visit.app, lang.tag(), YEAR_S));
    if visit.person().is_none() {
        return Ok(Done::to(page));
    }
    // Their mails come in this language too.
    let mut door = crate::door::Door::open().await?;
    domain::accounts::set_language(&mut door.tx, &door.actor, lang.tag()).await?;
    door.done(Done::to(page)).await
}

#[cfg(feature = "ssr")]
const YEAR_S: i64 = 365 * 24 * 3_600;
