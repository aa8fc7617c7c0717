//! Doors of notices. `kind` is `idea` (then `id` is its number) or `comment` (then `id` is its id).

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::door::{self, Door},
    crate::moderation::doors::subject,
    domain::Error,
    domain::notices::{self, NewNotice, Verdict},
};

/// Says that a contribution should not be public.
#[server(prefix = "/api/v1", endpoint = "notices/give")]
pub async fn give(
    request_id: String,
    kind: String,
    id: String,
    #[server(default)] reason: String,
    #[server(default)] text: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] website: String,
    #[server(default)] stamp: String,
    #[server(default)] task: String,
    #[server(default)] solution: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let request = door::request_id(&request_id)?;
    let subject = subject(&kind, &id)?;
    // What is not there is not there, however fast somebody asks.
    let target = notices::find_target(&mut door.tx, &door.actor, subject).await?;
    if door.actor.person.is_none() {
        crate::spam::guard::check(&door.visit, &website, &stamp).await?;
        crate::spam::guard::owe_task(&mut door, &task, &solution).await?;
    }
    door.reserve(&domain::limits::REPORT)?;
    let lang = door.visit.t.lang.tag().to_owned();
    let typed = NewNotice { reason, text, name, email, lang };
    notices::submit(&mut door.tx, &door.actor, subject, &typed, request).await?;
    door.done(Done::to(addresses::idea(target.number)).note("notice-given")).await
}

/// Decides about a notice: `hide` takes the contribution out of sight, `keep` leaves it.
#[server(prefix = "/api/v1", endpoint = "notices/decide")]
pub async fn decide(
    notice: String,
    #[server(default)] verdict: String,
    #[server(default)] decision: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    door.actor.must(domain::Right::Hide)?;
    let id = uuid::Uuid::parse_str(&notice).map_err(|_| Error::NotFound)?;
    let verdict = Verdict::from_word(&verdict).ok_or_else(|| Error::field("verdict", "required"))?;
    notices::decide(&mut door.tx, &door.actor, id, verdict, &decision).await?;
    door.done(Done::to(addresses::NOTICES).note("notice-decided")).await
}
