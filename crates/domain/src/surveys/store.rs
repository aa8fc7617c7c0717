//! All SQL about surveys while they run. A response knows no person; `participation` holds the people, without any key to it.

use std::collections::BTreeMap;

use sqlx::FromRow;
use uuid::Uuid;

use super::answers::Answer;
use super::questions::{Checked, Direction};
use super::survey::{Choosable, Question, QuestionKind, Survey};
use crate::actor::Actor;
use crate::consultations::Consultation;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, OptionId, QuestionId};
use crate::random::normalise_receipt;

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
         c.closed_at FROM response r \
         JOIN consultation c ON c.municipality_id = r.municipality_id AND c.id = r.consultation_id \
         WHERE r.municipality_id = $1 AND r.receipt_hash = $2",
    )
    .bind(actor.municipality)
    .bind(hash(normalise_receipt(typed).as_bytes()))
    .optional()
    .await
}

pub(super) async fn count_questions(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM question WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count)
}

pub(super) async fn insert_question(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    id: QuestionId,
    question: &Checked,
) -> Result<()> {
    tx.query(
        "INSERT INTO question (municipality_id, id, consultation_id, position, kind, title, help, is_required, scale_low, scale_high) \
         SELECT $1, $2, $3, COALESCE(MAX(position), 0) + 1, $4, $5, $6, $7, $8, $9 FROM question \
         WHERE municipality_id = $1 AND consultation_id = $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(consultation)
    .bind(question.kind.as_str())
    .bind(question.title.clone())
    .bind(question.help.clone())
    .bind(question.is_required)
    .bind(question.scale_low.clone())
    .bind(question.scale_high.clone())
    .execute()
    .await?;
    Ok(())
}

/// `false` when the survey has no such question.
pub(super) async fn update_question(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    id: QuestionId,
    question: &Checked,
) -> Result<bool> {
    let updated = tx
        .query(
            "UPDATE question SET kind = $4, title = $5, help = $6, is_required = $7, scale_low = $8, scale_high = $9 \
             WHERE municipality_id = $1 AND id = $2 AND consultation_id = $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(consultation)
        .bind(question.kind.as_str())
        .bind(question.title.clone())
        .bind(question.help.clone())
        .bind(question.is_required)
        .bind(question.scale_low.clone())
        .bind(question.scale_high.clone())
        .execute()
        .await?;
    Ok(updated == 1)
}

pub(super) async fn insert_options(tx: &mut Tx, actor: &Actor, question: QuestionId, titles: &[String]) -> Result<()> {
    for (position, title) in (1_i64..).zip(titles) {
        tx.query("INSERT INTO question_option (municipality_id, id, question_id, position, title) VALUES ($1, $2, $3, $4, $5)")
            .bind(actor.municipality)
            .bind(OptionId(actor.random.id(actor.now)))
            .bind(question)
            .bind(position)
            .bind(title.clone())
            .execute()
            .await?;
    }
    Ok(())
}

pub(super) async fn delete_options(tx: &mut Tx, actor: &Actor, question: QuestionId) -> Result<()> {
    let sql = "DELETE FROM question_option WHERE municipality_id = $1 AND question_id = $2";
    tx.query(sql).bind(actor.municipality).bind(question).execute().await?;
    Ok(())
}

pub(super) async fn delete_question(tx: &mut Tx, actor: &Actor, question: QuestionId) -> Result<()> {
    let sql = "DELETE FROM question WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(actor.municipality).bind(question).execute().await?;
    Ok(())
}

/// Its place, if the survey has this question.
pub(super) async fn find_position(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    question: QuestionId,
) -> Result<Option<i64>> {
    let row: Option<(i64,)> = tx
        .query("SELECT position FROM question WHERE municipality_id = $1 AND consultation_id = $2 AND id = $3")
        .bind(actor.municipality)
        .bind(consultation)
        .bind(question)
        .optional()
        .await?;
    Ok(row.map(|(position,)| position))
}

pub(super) async fn find_neighbour(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    position: i64,
    direction: Direction,
) -> Result<Option<(QuestionId, i64)>> {
    let sql = match direction {
        Direction::Up => {
            "SELECT id, position FROM question WHERE municipality_id = $1 AND consultation_id = $2 AND position < $3 \
             ORDER BY position DESC LIMIT 1"
        }
        Direction::Down => {
            "SELECT id, position FROM question WHERE municipality_id = $1 AND consultation_id = $2 AND position > $3 \
             ORDER BY position LIMIT 1"
        }
    };
    tx.query(sql).bind(actor.municipality).bind(consultation).bind(position).optional().await
}

pub(super) async fn update_position(tx: &mut Tx, actor: &Actor, question: QuestionId, position: i64) -> Result<()> {
    let sql = "UPDATE question SET position = $3 WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(actor.municipality).bind(question).bind(position).execute().await?;
    Ok(())
}

pub(super) async fn has_participated(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<bool> {
    let row: Option<(AccountId,)> = tx
        .query(
            "SELECT account_id FROM participation \
             WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'survey' AND account_id = $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .optional()
        .await?;
    Ok(row.is_some())
}

/// Notes that somebody answers; `false` when they have before.
pub(super) async fn insert_participation(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, 'survey', $3) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(super) async fn insert_response(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    id: Uuid,
    receipt_hash: Vec<u8>,
) -> Result<()> {
    tx.query("INSERT INTO response (municipality_id, consultation_id, id, receipt_hash) VALUES ($1, $2, $3, $4)")
        .bind(actor.municipality)
        .bind(consultation)
        .bind(id)
        .bind(receipt_hash)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn insert_answers(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    response: Uuid,
    answers: &[Answer],
) -> Result<()> {
    for answer in answers {
        match answer {
            Answer::Options(question, options) => {
                for option in options {
                    insert_choice(tx, actor, consultation, *question, response, *option).await?;
                }
            }
            Answer::Scale(question, step) => {
                insert_value(tx, actor, consultation, *question, response, Some(*step), None).await?
            }
            Answer::Text(question, text) => {
                insert_value(tx, actor, consultation, *question, response, None, Some(text.clone())).await?;
            }
        }
    }
    Ok(())
}

async fn insert_choice(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    question: QuestionId,
    response: Uuid,
    option: OptionId,
) -> Result<()> {
    tx.query(
        "INSERT INTO response_choice (municipality_id, consultation_id, question_id, response_id, option_id) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(actor.municipality)
    .bind(consultation)
    .bind(question)
    .bind(response)
    .bind(option)
    .execute()
    .await?;
    Ok(())
}

async fn insert_value(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    question: QuestionId,
    response: Uuid,
    scale: Option<i64>,
    text: Option<String>,
) -> Result<()> {
    tx.query(
        "INSERT INTO response_value (municipality_id, consultation_id, question_id, response_id, scale, text) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(actor.municipality)
    .bind(consultation)
    .bind(question)
    .bind(response)
    .bind(scale)
    .bind(text)
    .execute()
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Chosen {
    response_id: Uuid,
    question_id: QuestionId,
    option_id: OptionId,
}

#[derive(FromRow)]
struct Value {
    response_id: Uuid,
    question_id: QuestionId,
    scale: Option<i64>,
    text: Option<String>,
}

#[derive(FromRow)]
struct Response {
    id: Uuid,
    receipt_hash: Vec<u8>,
}

/// A stored response: the hash of its receipt and its answers.
pub(super) type Stored = (Vec<u8>, Vec<Answer>);

/// The answers handed in under a receipt, if there are any.
pub(super) async fn find_answers(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    receipt_hash: Vec<u8>,
) -> Result<Option<Vec<Answer>>> {
    let known: Option<(Uuid,)> = tx
        .query("SELECT id FROM response WHERE municipality_id = $1 AND receipt_hash = $2")
        .bind(actor.municipality)
        .bind(receipt_hash.clone())
        .optional()
        .await?;
    if known.is_none() {
        return Ok(None);
    }
    let mut all = list_responses(tx, actor, consultation).await?;
    let place = all.iter().position(|(hash, _)| *hash == receipt_hash);
    Ok(place.map(|place| all.swap_remove(place).1))
}

/// All responses of a survey with their answers.
pub(super) async fn list_responses(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Stored>> {
    let responses: Vec<Response> = tx
        .query("SELECT id, receipt_hash FROM response WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let chosen: Vec<Chosen> = tx
        .query(
            "SELECT response_id, question_id, option_id FROM response_choice WHERE municipality_id = $1 AND consultation_id = $2 \
             ORDER BY question_id, response_id, option_id",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let values: Vec<Value> = tx
        .query("SELECT response_id, question_id, scale, text FROM response_value WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let mut answers: BTreeMap<Uuid, Vec<Answer>> = BTreeMap::new();
    for row in chosen {
        let given = answers.entry(row.response_id).or_default();
        match given.last_mut() {
            Some(Answer::Options(question, options)) if *question == row.question_id => options.push(row.option_id),
            _ => given.push(Answer::Options(row.question_id, vec![row.option_id])),
        }
    }
    for row in values {
        answers.entry(row.response_id).or_default().push(match (row.scale, row.text) {
            (Some(step), _) => Answer::Scale(row.question_id, step),
            (None, Some(text)) => Answer::Text(row.question_id, text),
            (None, None) => {
                return Err(Error::internal(format!("response_value of {}: neither scale nor text", row.response_id)));
            }
        });
    }
    let stored = responses.into_iter().map(|row| (row.receipt_hash, answers.remove(&row.id).unwrap_or_default()));
    Ok(stored.collect())
}

pub(super) async fn delete_responses(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    for sql in [
        "DELETE FROM response_choice WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM response_value WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM response WHERE municipality_id = $1 AND consultation_id = $2",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    Ok(())
}
