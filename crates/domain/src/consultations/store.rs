//! All SQL about consultations. Loaded through the viewer: drafts are there for administrators only.

mod changes;
mod opening;
mod participations;

use serde::Deserialize;
use sqlx::FromRow;

use super::consultation::{Consultation, FieldLink};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;

pub(super) use changes::{
    count_questions, delete_fields, has_contributions, insert, insert_field, update, update_closed, update_deadline,
    update_published,
};
pub use opening::find_open_shared;
pub(crate) use opening::{
    ask_open_vote, asked_open_vote, find_open_at_counter, find_open_vote, find_open_vote_by_code, find_open_with_secret,
};
pub use participations::{Participation, list_participations};

/// More than a municipality holds in many years; a page of them is no list to leaf through.
const LIST_MAX: i64 = 200;

/// A public change of a consultation's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub from: Instant,
    pub to: Instant,
    pub at: Instant,
    /// Why, where a vote had begun.
    pub reason: Option<String>,
}

#[derive(Deserialize)]
struct Change {
    from: Instant,
    to: Instant,
    reason: Option<String>,
}

/// How much has happened in a consultation.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Activity {
    pub id: ConsultationId,
    pub ideas: i64,
    pub responses: i64,
    pub ballots: i64,
}

/// The consultation of an address.
///
/// # Errors
/// `NotFound` when there is none or the actor may not know of it.
pub async fn find_by_slug(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<Consultation> {
    tx.query(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung \
         FROM consultation WHERE municipality_id = $1 AND slug = $2 AND (published_at IS NOT NULL OR $3)",
    )
    .bind(actor.municipality)
    .bind(slug.to_owned())
    .bind(actor.may(Right::ReadDrafts))
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

/// The consultation of an id.
///
/// # Errors
/// `NotFound` when there is none or the actor may not know of it.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Consultation> {
    tx.query(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung \
         FROM consultation WHERE municipality_id = $1 AND id = $2 AND (published_at IS NOT NULL OR $3)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(actor.may(Right::ReadDrafts))
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

/// All consultations that the actor may know of, the latest start first.
pub async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Consultation>> {
    tx.query(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung \
         FROM consultation WHERE municipality_id = $1 AND (published_at IS NOT NULL OR $2) \
         ORDER BY opens_at DESC, id DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.may(Right::ReadDrafts))
    .bind(LIST_MAX)
    .all()
    .await
}

/// The action fields of all consultations that the actor may know of, in the strategy's order.
pub async fn list_fields(tx: &mut Tx, actor: &Actor) -> Result<Vec<FieldLink>> {
    tx.query(
        "SELECT l.consultation_id, f.id, f.slug, f.title FROM consultation_field l \
         JOIN consultation c ON c.municipality_id = l.municipality_id AND c.id = l.consultation_id \
         JOIN action_field f ON f.municipality_id = l.municipality_id AND f.id = l.action_field_id \
         WHERE l.municipality_id = $1 AND (c.published_at IS NOT NULL OR $2) ORDER BY f.position, f.id",
    )
    .bind(actor.municipality)
    .bind(actor.may(Right::ReadDrafts))
    .all()
    .await
}

/// The action fields of one consultation, in the strategy's order. Whoever has found the consultation may see them.
pub async fn list_fields_of(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<FieldLink>> {
    tx.query(
        "SELECT l.consultation_id, f.id, f.slug, f.title FROM consultation_field l \
         JOIN action_field f ON f.municipality_id = l.municipality_id AND f.id = l.action_field_id \
         WHERE l.municipality_id = $1 AND l.consultation_id = $2 ORDER BY f.position, f.id",
    )
    .bind(actor.municipality)
    .bind(id)
    .all()
    .await
}

/// How the end was moved, the oldest first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_moves(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Move>> {
    let rows: Vec<(String, Instant)> = tx
        .query(
            "SELECT data, at FROM event WHERE municipality_id = $1 AND subject_id = $2 AND kind = 'consultation.deadline_moved' \
             ORDER BY at, id",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let moves = rows.into_iter().map(|(data, at)| {
        let change: Change = serde_json::from_str(&data).map_err(|error| Error::internal(format!("event.data: {error}")))?;
        Ok(Move { from: change.from, to: change.to, at, reason: change.reason })
    });
    moves.collect()
}

/// How much has happened in each consultation that the actor may know of.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_activity(tx: &mut Tx, actor: &Actor) -> Result<Vec<Activity>> {
    tx.query(
        "SELECT c.id, \
         (SELECT COUNT(*) FROM idea i WHERE i.municipality_id = $1 AND i.consultation_id = c.id AND i.state = 'published') AS ideas, \
         (SELECT COUNT(*) FROM participation p WHERE p.municipality_id = $1 AND p.consultation_id = c.id AND p.part = 'survey') \
           AS responses, \
         (SELECT COUNT(*) FROM participation p WHERE p.municipality_id = $1 AND p.consultation_id = c.id AND p.part = 'vote') \
           AS ballots \
         FROM consultation c WHERE c.municipality_id = $1 AND (c.published_at IS NOT NULL OR $2)",
    )
    .bind(actor.municipality)
    .bind(actor.may(Right::ReadDrafts))
    .all()
    .await
}

/// The key of pseudonyms, for showing people their own ballot; `None` once it is destroyed.
pub(crate) async fn find_secret(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Vec<u8>>> {
    let row: Option<(Option<Vec<u8>>,)> = tx
        .query("SELECT secret FROM consultation WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(row.and_then(|(secret,)| secret))
}

/// Locks all votes that are not counted by writing to them: none begins or is voted in meanwhile.
pub(crate) async fn lock_votes(tx: &mut Tx, actor: &Actor) -> Result<()> {
    tx.query("UPDATE consultation SET revision = revision + 1 WHERE municipality_id = $1 AND has_vote AND closed_at IS NULL")
        .bind(actor.municipality)
        .execute()
        .await?;
    Ok(())
}

/// Locks a consultation by writing to it, for a change of its rules or its end.
pub(crate) async fn lock(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Consultation> {
    tx.query(
        "UPDATE consultation SET revision = revision + 1 WHERE municipality_id = $1 AND id = $2 \
         RETURNING id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, \
         idea_rung, support_rung, comment_rung, respond_rung, vote_rung",
    )
    .bind(actor.municipality)
    .bind(id)
    .optional()
    .await?
    .ok_or(Error::NotFound)
}
