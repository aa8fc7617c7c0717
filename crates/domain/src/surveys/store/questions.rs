//! SQL that writes questions.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, OptionId, QuestionId};
use crate::surveys::questions::{Checked, Direction};

pub(in crate::surveys) async fn count_questions(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM question WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count)
}

pub(in crate::surveys) async fn insert_question(
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

pub(in crate::surveys) async fn update_question(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    id: QuestionId,
    question: &Checked,
) -> Result<()> {
    tx.query(
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
    Ok(())
}

pub(in crate::surveys) async fn insert_options(
    tx: &mut Tx,
    actor: &Actor,
    question: QuestionId,
    titles: &[String],
) -> Result<()> {
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

pub(in crate::surveys) async fn delete_options(tx: &mut Tx, actor: &Actor, question: QuestionId) -> Result<()> {
    let sql = "DELETE FROM question_option WHERE municipality_id = $1 AND question_id = $2";
    tx.query(sql).bind(actor.municipality).bind(question).execute().await?;
    Ok(())
}

pub(in crate::surveys) async fn delete_question(tx: &mut Tx, actor: &Actor, question: QuestionId) -> Result<()> {
    let sql = "DELETE FROM question WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(actor.municipality).bind(question).execute().await?;
    Ok(())
}

/// Its place, if the survey has this question.
pub(in crate::surveys) async fn find_position(
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

pub(in crate::surveys) async fn find_neighbour(
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

pub(in crate::surveys) async fn update_position(tx: &mut Tx, actor: &Actor, question: QuestionId, position: i64) -> Result<()> {
    let sql = "UPDATE question SET position = $3 WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(actor.municipality).bind(question).bind(position).execute().await?;
    Ok(())
}
