//! Doors of surveys: answering for everybody, questions for administrators.

#![expect(clippy::too_many_arguments, reason = "a door takes each field of its form by its name")]

use std::collections::HashMap;

use leptos::prelude::*;

use crate::answers::{Done, Refusal};

/// Hands in the answers: for each kind of question a map from its id to what was chosen or typed.
#[server(prefix = "/api/v1", endpoint = "surveys/respond")]
pub async fn respond_survey(
    request_id: String,
    consultation: String,
    version: String,
    #[server(default)] single: HashMap<String, String>,
    #[server(default)] multiple: HashMap<String, HashMap<String, String>>,
    #[server(default)] scale: HashMap<String, String>,
    #[server(default)] text: HashMap<String, String>,
    #[server(default)] website: String,
    #[server(default)] stamp: String,
    #[server(default)] task: String,
    #[server(default)] solution: String,
) -> Result<Done, Refusal> {
    let id = consultation.parse::<ConsultationId>()?;
    let answers = Answers { single, multiple, scale, text };
    let mut door = Door::open().await?;
    let request_id = door::request_id(&request_id)?;
    let receipt = match door.actor.person {
        Some(_) => actions::respond(&mut door.tx, &door.actor, id, &version, &answers, request_id).await?,
        None => {
            door.reserve(&domain::limits::GUEST)?;
            let taken = guests::respond(&mut door.tx, &door.actor, id, &version, &answers, request_id).await?;
            // Whoever may not answer at all is told so first. Refused here, nothing was done.
            guard::check(&door.visit, &website, &stamp).await?;
            guard::owe_task(&mut door, &task, &solution).await?;
            taken
        }
    };
    door.done(Done::to(addresses::survey(&receipt.slug)).note("survey-answered").receipt(receipt.code)).await
}

/// Enters the answers of somebody who came or phoned; the receipt is printed and handed over.
#[server(prefix = "/api/v1", endpoint = "surveys/respond-at-counter")]
pub async fn respond_at_counter(
    request_id: String,
    consultation: String,
    version: String,
    #[server(default)] single: HashMap<String, String>,
    #[server(default)] multiple: HashMap<String, HashMap<String, String>>,
    #[server(default)] scale: HashMap<String, String>,
    #[server(default)] text: HashMap<String, String>,
) -> Result<Done, Refusal> {
    let id = consultation.parse::<ConsultationId>()?;
    let answers = Answers { single, multiple, scale, text };
    let mut door = Door::open().await?;
    let request_id = door::request_id(&request_id)?;
    let receipt = guests::respond_at_counter(&mut door.tx, &door.actor, id, &version, &answers, request_id).await?;
    door.done(Done::to(addresses::COUNTER_SLIP).note(crate::counter::slip::NOTE).receipt(receipt.code)).await
}

/// Appends a question. The options stand one on each line.
#[server(prefix = "/api/v1", endpoint = "surveys/add-question")]
pub async fn add_question(
    consultation: String,
    kind: String,
    title: String,
    #[server(default)] help: String,
    #[server(default)] is_required: String,
    #[server(default)] scale_low: String,
    #[server(default)] scale_high: String,
    #[server(default)] options: String,
) -> Result<Done, Refusal> {
    let draft = QuestionDraft { kind, title, help, is_required: !is_required.is_empty(), scale_low, scale_high, options };
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditQuestions, &consultation).await?;
    questions::add(&mut door.tx, &door.actor, id, &draft).await?;
    door.done(Done::to(addresses::manage_questions(&consultation)).note("question-saved")).await
}

/// Writes a question anew.
#[server(prefix = "/api/v1", endpoint = "surveys/change-question")]
pub async fn change_question(
    consultation: String,
    question: String,
    #[server(default)] version: String,
    kind: String,
    title: String,
    #[server(default)] help: String,
    #[server(default)] is_required: String,
    #[server(default)] scale_low: String,
    #[server(default)] scale_high: String,
    #[server(default)] options: String,
) -> Result<Done, Refusal> {
    let draft = QuestionDraft { kind, title, help, is_required: !is_required.is_empty(), scale_low, scale_high, options };
    let question = question.parse::<QuestionId>()?;
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditQuestions, &consultation).await?;
    questions::change(&mut door.tx, &door.actor, id, question, &version, &draft).await?;
    door.done(Done::to(addresses::manage_questions(&consultation)).note("question-saved")).await
}

/// Takes a question out.
#[server(prefix = "/api/v1", endpoint = "surveys/remove-question")]
pub async fn remove_question(consultation: String, question: String) -> Result<Done, Refusal> {
    let question = question.parse::<QuestionId>()?;
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditQuestions, &consultation).await?;
    questions::remove(&mut door.tx, &door.actor, id, question).await?;
    door.done(Done::to(addresses::manage_questions(&consultation)).note("question-removed")).await
}

/// Moves a question `up` or `down`.
#[server(prefix = "/api/v1", endpoint = "surveys/shift-question")]
pub async fn shift_question(consultation: String, question: String, direction: String) -> Result<Done, Refusal> {
    let question = question.parse::<QuestionId>()?;
    let direction = match direction.as_str() {
        "up" => Direction::Up,
        "down" => Direction::Down,
        _ => return Err(domain::Error::field("direction", "unknown").into()),
    };
    let mut door = Door::open().await?;
    let id = find(&mut door, Right::EditQuestions, &consultation).await?;
    questions::shift(&mut door.tx, &door.actor, id, question, direction).await?;
    door.done(Done::to(addresses::manage_questions(&consultation))).await
}

#[cfg(feature = "ssr")]
use {
    crate::addresses,
    crate::consultations::doors::find,
    crate::door::{self, Door},
    crate::spam::guard,
    domain::Right,
    domain::ids::{ConsultationId, QuestionId},
    domain::surveys::questions::{self, Direction},
    domain::surveys::{Answers, QuestionDraft, actions, guests},
};
