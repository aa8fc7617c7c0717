//! Doors for ideas: hand in, support, withdraw the support, comment.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Hands in an idea; it waits for the moderation. Without an account, where that is enough, under `name` or none: then a receipt comes
/// back.
#[server(prefix = "/api/v1", endpoint = "ideas/submit")]
pub async fn submit_idea(
    request_id: String,
    #[server(default)] consultation: String,
    #[server(default)] field: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] name: String,
    #[server(default)] website: String,
    #[server(default)] stamp: String,
    #[server(default)] task: String,
    #[server(default)] solution: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    let typed = domain::ideas::NewIdea { consultation, field, title, text };
    if door.actor.person.is_none() {
        crate::spam::guard::check(&door.visit, &website, &stamp).await?;
        door.reserve(&domain::limits::GUEST)?;
        crate::spam::guard::owe_task(&mut door, &task, &solution).await?;
        let taken = domain::ideas::guests::submit(&mut door.tx, &door.actor, &typed, &name, request).await?;
        return door.done(Done::to(crate::addresses::RECEIPT).note("guest-idea-submitted").receipt(taken.receipt)).await;
    }
    let number = domain::ideas::actions::submit(&mut door.tx, &door.actor, &typed, request).await?;
    door.done(Done::to(crate::addresses::idea(number)).note("idea-submitted")).await
}

/// Enters an idea for somebody who came or phoned; the receipt is printed and handed over.
#[server(prefix = "/api/v1", endpoint = "ideas/submit-at-counter")]
pub async fn submit_at_counter(
    request_id: String,
    #[server(default)] consultation: String,
    #[server(default)] field: String,
    #[server(default)] title: String,
    #[server(default)] text: String,
    #[server(default)] name: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    let typed = domain::ideas::NewIdea { consultation, field, title, text };
    let taken = domain::ideas::guests::submit_at_counter(&mut door.tx, &door.actor, &typed, &name, request).await?;
    door.done(Done::to(crate::addresses::COUNTER_SLIP).note(crate::counter::slip::NOTE).receipt(taken.receipt)).await
}

/// Supports an idea. Doing it twice is doing it once. `back`: the page to go on at.
#[server(prefix = "/api/v1", endpoint = "ideas/support")]
pub async fn support_idea(number: i64, #[server(default)] back: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    door.reserve(&domain::limits::VOTE)?;
    let now = domain::ideas::supports::support(&mut door.tx, &door.actor, number).await?;
    let to = if back.is_empty() { crate::addresses::idea(now.number) } else { back };
    door.done(Done::to(to).count(now.support_count)).await
}

/// Withdraws the support.
#[server(prefix = "/api/v1", endpoint = "ideas/withdraw-support")]
pub async fn withdraw_support(number: i64, #[server(default)] back: String) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    door.reserve(&domain::limits::VOTE)?;
    let now = domain::ideas::supports::withdraw_support(&mut door.tx, &door.actor, number).await?;
    let to = if back.is_empty() { crate::addresses::idea(now.number) } else { back };
    door.done(Done::to(to).count(now.support_count)).await
}

/// Comments on an idea; the comment waits for the moderation. Without an account as in `submit_idea`.
#[server(prefix = "/api/v1", endpoint = "ideas/comment")]
pub async fn comment_idea(
    request_id: String,
    number: i64,
    #[server(default)] text: String,
    #[server(default)] name: String,
    #[server(default)] website: String,
    #[server(default)] stamp: String,
    #[server(default)] task: String,
    #[server(default)] solution: String,
) -> Result<Done, Refusal> {
    let mut door = crate::door::Door::open().await?;
    let request = crate::door::request_id(&request_id)?;
    if door.actor.person.is_none() {
        door.reserve(&domain::limits::GUEST)?;
        let taken = domain::ideas::guests::comment(&mut door.tx, &door.actor, number, &text, &name, request).await?;
        // Whoever may not comment at all is told so first. Refused here, nothing was done.
        crate::spam::guard::check(&door.visit, &website, &stamp).await?;
        crate::spam::guard::owe_task(&mut door, &task, &solution).await?;
        return door.done(Done::to(crate::addresses::RECEIPT).note("guest-comment-submitted").receipt(taken.receipt)).await;
    }
    domain::ideas::actions::comment(&mut door.tx, &door.actor, number, &text, request).await?;
    door.done(Done::to(crate::addresses::idea(number)).note("comment-submitted")).await
}
