//! The door through which the council answers what a vote proposes.

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Answers a proposal: `accept` moves the measure of which somebody saw this `version`, `decline` leaves it; both with reason, day and paper
/// number.
#[server(prefix = "/api/v1", endpoint = "proposals/answer")]
pub async fn answer_proposal(
    request_id: String,
    proposal: String,
    #[server(default)] version: String,
    #[server(default)] answer: String,
    #[server(default)] reason: String,
    #[server(default)] decided_on: String,
    #[server(default)] paper_number: String,
) -> Result<Done, Refusal> {
    let entry = domain::proposals::AnswerEntry { answer, reason, decided_on, paper_number };
    let mut door = crate::door::Door::open().await?;
    door.actor.must(domain::Right::Decide)?;
    let (request, id) = (crate::door::request_id(&request_id)?, proposal.parse()?);
    let slug = domain::proposals::actions::answer(&mut door.tx, &door.actor, request, id, &version, &entry).await?;
    door.done(Done::to(crate::addresses::outcome(&slug)).note("proposal-answered")).await
}
