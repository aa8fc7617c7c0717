//! Doors of moderation. `kind` is `idea` (then `id` is its number) or `comment` (then `id` is its id).

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::door::{self, Door},
    domain::moderation::{Subject, SubjectKind, actions, bulk, merging},
    domain::{Error, Result as Outcome},
};

/// Publishes what waits, or what was hidden.
#[server(prefix = "/api/v1", endpoint = "moderation/approve")]
pub async fn approve(kind: String, id: String, #[server(default)] back: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    actions::approve(&mut door.tx, &door.actor, subject(&kind, &id)?).await?;
    door.done(Done::to(back_or_queue(back)).note("approved")).await
}

/// Takes a contribution out of sight, with a public reason.
#[server(prefix = "/api/v1", endpoint = "moderation/hide")]
pub async fn hide(
    kind: String,
    id: String,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    actions::hide(&mut door.tx, &door.actor, subject(&kind, &id)?, &reason).await?;
    door.done(Done::to(back_or_queue(back)).note("hidden")).await
}

/// Merges an idea into another one: a suggested one (`into`) or one by its number (`other`).
#[server(prefix = "/api/v1", endpoint = "moderation/merge")]
pub async fn merge(
    number: i64,
    #[server(default)] into: String,
    #[server(default)] other: String,
    #[server(default)] reason: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let (field, typed) = if other.trim().is_empty() { ("into", into) } else { ("other", other) };
    if typed.trim().is_empty() {
        return Err(Error::field(field, "required").into());
    }
    let into: i64 = typed.trim().parse().map_err(|_| Error::field(field, "unknown"))?;
    let merged = merging::merge(&mut door.tx, &door.actor, number, into, &reason).await;
    merged.map_err(|error| if error == Error::NotFound { Error::field(field, "unknown") } else { error })?;
    door.done(Done::to(addresses::moderate_idea(number)).note("merged")).await
}

/// Hides all contributions of an author with one public reason.
#[server(prefix = "/api/v1", endpoint = "moderation/hide-all")]
pub async fn hide_all(author: String, #[server(default)] reason: String) -> Result<Done, Refusal> {
    let author = author.parse()?;
    let mut door = Door::open().await?;
    bulk::hide_all(&mut door.tx, &door.actor, author, &reason).await?;
    door.done(Done::to(addresses::moderate_author(author)).note("all-hidden")).await
}

/// Undoes that all contributions of somebody were hidden at once.
#[server(prefix = "/api/v1", endpoint = "moderation/undo-hide-all")]
pub async fn undo_hide_all(hiding: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let author = bulk::undo(&mut door.tx, &door.actor, hiding.parse()?).await?;
    door.done(Done::to(addresses::moderate_author(author)).note("all-restored")).await
}

/// Undoes the merge of an idea.
#[server(prefix = "/api/v1", endpoint = "moderation/undo-merge")]
pub async fn undo_merge(number: i64) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    merging::undo(&mut door.tx, &door.actor, number).await?;
    door.done(Done::to(addresses::moderate_idea(number)).note("unmerged")).await
}

/// Answers an idea officially.
#[server(prefix = "/api/v1", endpoint = "moderation/answer")]
pub async fn answer(request_id: String, number: i64, #[server(default)] answer: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let request = door::request_id(&request_id)?;
    actions::answer(&mut door.tx, &door.actor, number, &answer, request).await?;
    door.done(Done::to(addresses::moderate_idea(number)).note("answered")).await
}

/// Turns an idea into a proposed measure.
#[server(prefix = "/api/v1", endpoint = "moderation/propose-measure")]
pub async fn propose_measure(
    request_id: String,
    number: i64,
    #[server(default)] title: String,
    #[server(default)] description: String,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let request = door::request_id(&request_id)?;
    actions::propose_measure(&mut door.tx, &door.actor, number, &title, &description, request).await?;
    door.done(Done::to(addresses::moderate_idea(number)).note("measure-proposed")).await
}

#[cfg(feature = "ssr")]
pub(crate) fn subject(kind: &str, id: &str) -> Outcome<Subject> {
    match SubjectKind::from_word(kind) {
        Some(SubjectKind::Idea) => id.parse().map(Subject::Idea).map_err(|_| Error::NotFound),
        Some(SubjectKind::Comment) => id.parse().map(Subject::Comment),
        None => Err(Error::BadRequest),
    }
}

#[cfg(feature = "ssr")]
fn back_or_queue(back: String) -> String {
    if back.is_empty() { addresses::QUEUE.to_owned() } else { back }
}
