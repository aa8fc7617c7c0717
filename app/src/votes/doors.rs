//! Doors of votes: voting for everybody; what is asked, and by which rules, for administrators.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use std::collections::HashMap;

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Casts a ballot, or changes it: measure → `yes`, `no`, `abstain`, `on` or a number, and why somebody objects. `revision` is that of the
/// ballot that the voter saw. `code` is that of a letter, where people vote without an account.
#[server(prefix = "/api/v1", endpoint = "votes/cast")]
pub async fn cast_vote(
    request_id: String,
    consultation: String,
    #[server(default)] revision: Option<i64>,
    #[server(default)] choice: HashMap<String, String>,
    #[server(default)] reason: HashMap<String, String>,
    #[server(default)] code: String,
) -> Result<Done, Refusal> {
    let id = consultation.parse::<ConsultationId>()?;
    let paper = Paper { marks: marks::read(&choice)?, reasons: marks::read_reasons(&reason)? };
    let visit = door::visit();
    let (actor, request_id) = (visit.actor(), door::request_id(&request_id)?);
    if actor.account().is_none() || !code.is_empty() {
        return Box::pin(cast_by_code(id, &code, &paper, request_id)).await;
    }
    let reserved = visit.reserve(&domain::limits::VOTE)?;
    let receipt = visit.app.desk.cast(Cast { actor, vote: id, paper, request_id, expected_revision: revision }).await?;
    reserved.keep();
    visit.app.kept.drop_all(visit.municipality.id);
    let note = if receipt.is_final { "secret-vote-cast" } else { "vote-cast" };
    Ok(cast(receipt, note))
}

#[cfg(feature = "ssr")]
async fn cast_by_code(id: ConsultationId, code: &str, paper: &Paper, request_id: Uuid) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    door.reserve(&domain::limits::VOTE)?;
    // A wrong code counts too.
    door.visit.count(&domain::limits::VOTE_BY_CODE)?;
    let receipt = casting::cast_by_code(&mut door.tx, &door.actor, id, code, paper, request_id).await?;
    door.done(cast(receipt, "code-vote-cast")).await
}

#[cfg(feature = "ssr")]
fn cast(receipt: Receipt, note: &str) -> Done {
    Done::to(addresses::vote(&receipt.slug)).note(note).receipt(receipt.code).revision(receipt.revision)
}

/// Keeps a ballot that is not finished. Nothing of it counts.
#[server(prefix = "/api/v1", endpoint = "votes/keep")]
pub async fn keep_vote(
    consultation: String,
    #[server(default)] choice: HashMap<String, String>,
    #[server(default)] reason: HashMap<String, String>,
) -> Result<Done, Refusal> {
    let id = consultation.parse::<ConsultationId>()?;
    let paper = Paper { marks: marks::read(&choice)?, reasons: marks::read_reasons(&reason)? };
    let mut door = Door::open().await?;
    door.reserve(&domain::limits::VOTE)?;
    let slug = keeping::keep(&mut door.tx, &door.actor, id, &paper).await?;
    door.done(Done::to(addresses::vote(&slug)).note("vote-kept")).await
}

/// Takes a ballot back that was cast.
#[server(prefix = "/api/v1", endpoint = "votes/withdraw")]
pub async fn withdraw_vote(request_id: String, consultation: String) -> Result<Done, Refusal> {
    let id = consultation.parse::<ConsultationId>()?;
    let request_id = door::request_id(&request_id)?;
    let mut door = Door::open().await?;
    door.reserve(&domain::limits::VOTE)?;
    let slug = withdrawing::withdraw(&mut door.tx, &door.actor, id, request_id).await?;
    door.done(Done::to(addresses::vote(&slug)).note("vote-withdrawn")).await
}

/// Asks about one more proposed measure.
#[server(prefix = "/api/v1", endpoint = "votes/add-option")]
pub async fn add_option(consultation: String, measure: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditOptions, &consultation).await?;
    let measure = measure.parse::<MeasureId>().map_err(|_| domain::Error::field("measure", "required"))?;
    actions::add_option(&mut door.tx, &door.actor, id, measure).await?;
    door.done(Done::to(addresses::manage_options(&consultation)).note("option-saved")).await
}

/// No longer asks about a measure.
#[server(prefix = "/api/v1", endpoint = "votes/remove-option")]
pub async fn remove_option(consultation: String, measure: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditOptions, &consultation).await?;
    let measure = measure.parse::<MeasureId>()?;
    actions::remove_option(&mut door.tx, &door.actor, id, measure).await?;
    door.done(Done::to(addresses::manage_options(&consultation)).note("option-removed")).await
}

/// Says what a measure costs on a ballot with a budget, in euros.
#[server(prefix = "/api/v1", endpoint = "votes/set-cost")]
pub async fn set_cost(consultation: String, measure: String, #[server(default)] cost: String) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditOptions, &consultation).await?;
    let measure = measure.parse::<MeasureId>()?;
    actions::set_cost(&mut door.tx, &door.actor, id, measure, &cost).await?;
    door.done(Done::to(addresses::manage_options(&consultation)).note("cost-saved")).await
}

/// Sets the rules: words for choices, whole numbers, shares in percent, the budget in euros. What the method does not ask for is not read.
#[server(prefix = "/api/v1", endpoint = "votes/set-rules")]
pub async fn set_rules(
    consultation: String,
    #[server(default)] method: String,
    #[server(default)] counting: String,
    #[server(default)] secrecy: String,
    #[server(default)] tie: String,
    #[server(default)] majority: String,
    #[server(default)] choices_min: String,
    #[server(default)] choices_max: String,
    #[server(default)] points: String,
    #[server(default)] points_per_option: String,
    #[server(default)] score_max: String,
    #[server(default)] budget: String,
    #[server(default)] seats: String,
    #[server(default)] utility: String,
    #[server(default)] completion: String,
    #[server(default)] quorum: String,
    #[server(default)] threshold: String,
    #[server(default)] quorum_percent: String,
    #[server(default)] threshold_percent: String,
    #[server(default)] threshold_of: String,
    #[server(default)] ceiling: HashMap<String, String>,
) -> Result<Done, Refusal> {
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditOptions, &consultation).await?;
    let draft = RulesDraft {
        method,
        counting,
        secrecy,
        tie,
        majority,
        choices_min,
        choices_max,
        points,
        points_per_option,
        score_max,
        budget,
        seats,
        utility,
        completion,
        quorum,
        threshold,
        quorum_percent,
        threshold_percent,
        threshold_of,
        ceilings: ceilings(ceiling)?,
    };
    actions::set_rules(&mut door.tx, &door.actor, id, &draft).await?;
    door.done(Done::to(addresses::manage_rules(&consultation)).note("rules-saved")).await
}

/// `f-ID` → action field.
#[cfg(feature = "ssr")]
fn ceilings(typed: HashMap<String, String>) -> domain::Result<Vec<(ActionFieldId, String)>> {
    let read = |(key, typed): (String, String)| {
        let id = key.strip_prefix("f-").and_then(|id| id.parse().ok());
        id.map(|id| (id, typed)).ok_or_else(|| domain::Error::field(format!("ceiling[{key}]"), "unknown"))
    };
    typed.into_iter().map(read).collect()
}

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::consultations::doors::find,
    crate::door::{self, Door},
    domain::Right,
    domain::ids::{ActionFieldId, ConsultationId, MeasureId},
    domain::votes::{Cast, Paper, Receipt, RulesDraft, actions, casting, keeping, marks, withdrawing},
    uuid::Uuid,
};
