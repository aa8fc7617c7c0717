//! SQL that writes and reads responses. A response knows no person; `participation` holds the people, without any key to it.

use std::collections::BTreeMap;

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::Origin;
use crate::ids::{AccountId, ConsultationId, OptionId, QuestionId};
use crate::surveys::answers::Answer;

pub(in crate::surveys) async fn has_participated(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
) -> Result<bool> {
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
pub(in crate::surveys) async fn insert_participation(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    account: AccountId,
) -> Result<bool> {
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

/// Notes a response; `false` when its receipt is there already.
pub(in crate::surveys) async fn insert_response(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    id: Uuid,
    (origin, receipt_hash): (Origin, Vec<u8>),
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO response (municipality_id, consultation_id, id, origin, receipt_hash) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(consultation)
        .bind(id)
        .bind(origin.as_str())
        .bind(receipt_hash)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::surveys) async fn insert_answers(
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
    #[sqlx(try_from = "String")]
    origin: Origin,
    receipt_hash: Vec<u8>,
}

/// A stored response: how it came, the hash of its receipt, its answers.
pub(in crate::surveys) struct Stored {
    pub origin: Origin,
    pub receipt_hash: Vec<u8>,
    pub answers: Vec<Answer>,
}

/// The answers handed in under a receipt, if there are any.
pub(in crate::surveys) async fn find_answers(
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
    let place = all.iter().position(|stored| stored.receipt_hash == receipt_hash);
    Ok(place.map(|place| all.swap_remove(place).answers))
}

/// All responses of a survey with their answers.
pub(in crate::surveys) async fn list_responses(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Stored>> {
    let responses: Vec<Response> = tx
        .query("SELECT id, origin, receipt_hash FROM response WHERE municipality_id = $1 AND consultation_id = $2")
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
    let stored = responses.into_iter().map(|row| Stored {
        origin: row.origin,
        receipt_hash: row.receipt_hash,
        answers: answers.remove(&row.id).unwrap_or_default(),
    });
    Ok(stored.collect())
}

pub(in crate::surveys) async fn delete_responses(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    for sql in [
        "DELETE FROM response_choice WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM response_value WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM response WHERE municipality_id = $1 AND consultation_id = $2",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    Ok(())
}
