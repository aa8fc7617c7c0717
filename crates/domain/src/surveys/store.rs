//! All SQL about surveys while they run: reading here, writing questions and responses in a file of its own each.

mod questions;
mod responses;

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::survey::{Choosable, Question, QuestionKind, Survey};
use crate::actor::Actor;
use crate::consultations::Consultation;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, OptionId, QuestionId};
use crate::random::normalise_receipt;

pub(super) use questions::{
    count_questions, delete_options, delete_question, find_neighbour, find_position, insert_options, insert_question,
    update_position, update_question,
};
pub(super) use responses::{
    delete_responses, find_answers, has_participated, insert_answers, insert_participation, insert_response, list_responses,
};

#[derive(FromRow)]
struct QuestionRow {
    id: QuestionId,
    #[sqlx(try_from = "String")]
    kind: QuestionKind,
    title: String,
    help: String,
    is_required: bool,
    scale_low: String,
    scale_high: String,
}

#[derive(FromRow)]
struct OptionRow {
    question_id: QuestionId,
    id: OptionId,
    title: String,
}

/// The questions of a consultation, with what can be chosen.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_survey(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Survey> {
    let questions: Vec<QuestionRow> = tx
        .query(
            "SELECT id, kind, title, help, is_required, scale_low, scale_high FROM question \
             WHERE municipality_id = $1 AND consultation_id = $2 ORDER BY position",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let options: Vec<OptionRow> = tx
        .query(
            "SELECT o.question_id, o.id, o.title FROM question_option o \
             JOIN question q ON q.municipality_id = o.municipality_id AND q.id = o.question_id \
             WHERE o.municipality_id = $1 AND q.consultation_id = $2 ORDER BY o.question_id, o.position",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let mut of_question: BTreeMap<QuestionId, Vec<Choosable>> = BTreeMap::new();
    for row in options {
        of_question.entry(row.question_id).or_default().push(Choosable { id: row.id, title: row.title });
    }
    let questions = questions.into_iter().map(|row| Question {
        options: of_question.remove(&row.id).unwrap_or_default(),
        id: row.id,
        kind: row.kind,
        title: row.title,
        help: row.help,
        is_required: row.is_required,
        scale_low: row.scale_low,
        scale_high: row.scale_high,
    });
    Ok(Survey { questions: questions.collect() })
}

/// How many people have answered.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count_responses(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<u64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM response WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// The consultation of a survey's receipt, however it was typed. Never tells who or what.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_receipt(tx: &mut Tx, actor: &Actor, typed: &str) -> Result<Option<Consultation>> {
    tx.query(
        "SELECT c.id, c.slug, c.title, c.summary, c.has_ideas, c.has_survey, c.has_vote, c.opens_at, c.closes_at, c.published_at, \
         c.closed_at, c.idea_rung, c.support_rung, c.comment_rung, c.respond_rung, c.vote_rung FROM response r \
         JOIN consultation c ON c.municipality_id = r.municipality_id AND c.id = r.consultation_id \
         WHERE r.municipality_id = $1 AND r.receipt_hash = $2",
    )
    .bind(actor.municipality)
    .bind(hash(normalise_receipt(typed).as_bytes()))
    .optional()
    .await
}
