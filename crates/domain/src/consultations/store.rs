//! All SQL about consultations. Loaded through the viewer: drafts are there for administrators only.

use serde::Deserialize;
mod participations;

use sqlx::FromRow;

use super::consultation::{Consultation, FieldLink, Part};
use super::draft::Checked;
use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ActionFieldId, ConsultationId};

pub use participations::{Participation, list_participations};

/// More than a municipality holds in many years; a page of them is no list to leaf through.
const LIST_MAX: i64 = 200;

/// A public change of a consultation's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub from: Instant,
    pub to: Instant,
    pub at: Instant,
}

#[derive(Deserialize)]
struct Change {
    from: Instant,
    to: Instant,
}

/// How much has happened in a consultation.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Activity {
    pub id: ConsultationId,
    pub ideas: i64,
    pub responses: i64,
    pub ballots: i64,
}

/// A consultation with the key of its pseudonyms and receipts.
#[derive(FromRow)]
struct WithSecret {
    #[sqlx(flatten)]
    consultation: Consultation,
    secret: Option<Vec<u8>>,
}

/// The consultation of an address.
///
/// # Errors
/// `NotFound` when there is none or the actor may not know of it.
pub async fn find_by_slug(tx: &mut Tx, actor: &Actor, slug: &str) -> Result<Consultation> {
    tx.query(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at \
         FROM consultation WHERE municipality_id = $1 AND slug = $2 AND (published_at IS NOT NULL OR $3)",
    )
    .bind(actor.municipality)
    .bind(slug.to_owned())
    .bind(actor.is(Role::Administrator))
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
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at \
         FROM consultation WHERE municipality_id = $1 AND id = $2 AND (published_at IS NOT NULL OR $3)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(actor.is(Role::Administrator))
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

/// All consultations that the actor may know of, the latest start first.
pub async fn list(tx: &mut Tx, actor: &Actor) -> Result<Vec<Consultation>> {
    tx.query(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at \
         FROM consultation WHERE municipality_id = $1 AND (published_at IS NOT NULL OR $2) \
         ORDER BY opens_at DESC, id DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.is(Role::Administrator))
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
    .bind(actor.is(Role::Administrator))
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
        Ok(Move { from: change.from, to: change.to, at })
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
    .bind(actor.is(Role::Administrator))
    .all()
    .await
}

/// A consultation in which somebody takes part now. The row is locked shared until the transaction ends: many take part at
/// once, but none while it closes.
///
/// # Errors
/// As `Consultation::check_open`.
pub async fn find_open_shared(tx: &mut Tx, actor: &Actor, id: ConsultationId, part: Part) -> Result<Consultation> {
    let found = find_shared(tx, actor, id).await?;
    found.consultation.check_open(part, actor.now)?;
    Ok(found.consultation)
}

/// The same, with the key of pseudonyms and receipts.
///
/// # Errors
/// As `Consultation::check_open`.
pub(crate) async fn find_open_with_secret(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    part: Part,
) -> Result<(Consultation, Vec<u8>)> {
    let found = find_shared(tx, actor, id).await?;
    found.consultation.check_open(part, actor.now)?;
    let secret = found.secret.ok_or_else(|| Error::internal(format!("consultation {id} is open without a secret")))?;
    Ok((found.consultation, secret))
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

async fn find_shared(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<WithSecret> {
    // SQLite knows no row locks and needs none: there is one writer at a time.
    tx.query_for(
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, secret \
         FROM consultation WHERE municipality_id = $1 AND id = $2 AND published_at IS NOT NULL",
        "SELECT id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at, secret \
         FROM consultation WHERE municipality_id = $1 AND id = $2 AND published_at IS NOT NULL FOR SHARE",
    )
    .bind(actor.municipality)
    .bind(id)
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

/// Locks a consultation by writing to it, for a change of its rules or its end.
pub(crate) async fn lock(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Consultation> {
    tx.query(
        "UPDATE consultation SET revision = revision + 1 WHERE municipality_id = $1 AND id = $2 \
         RETURNING id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, closes_at, published_at, closed_at",
    )
    .bind(actor.municipality)
    .bind(id)
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

/// Inserts a draft; `false` when the address is taken.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, id: ConsultationId, slug: &str, draft: &Checked) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO consultation (municipality_id, id, slug, title, summary, has_ideas, has_survey, has_vote, opens_at, \
             closes_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(slug.to_owned())
        .bind(draft.title.clone())
        .bind(draft.summary.clone())
        .bind(draft.parts.contains(&Part::Ideas))
        .bind(draft.parts.contains(&Part::Survey))
        .bind(draft.parts.contains(&Part::Vote))
        .bind(draft.opens_at)
        .bind(draft.closes_at)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(super) async fn update(tx: &mut Tx, actor: &Actor, id: ConsultationId, draft: &Checked) -> Result<()> {
    tx.query(
        "UPDATE consultation SET title = $3, summary = $4, has_ideas = $5, has_survey = $6, has_vote = $7, opens_at = $8, \
         closes_at = $9 WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(draft.title.clone())
    .bind(draft.summary.clone())
    .bind(draft.parts.contains(&Part::Ideas))
    .bind(draft.parts.contains(&Part::Survey))
    .bind(draft.parts.contains(&Part::Vote))
    .bind(draft.opens_at)
    .bind(draft.closes_at)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn delete_fields(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    tx.query("DELETE FROM consultation_field WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .execute()
        .await?;
    Ok(())
}

/// Links an action field; `false` when this municipality has no such field.
pub(super) async fn insert_field(tx: &mut Tx, actor: &Actor, id: ConsultationId, field: ActionFieldId) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO consultation_field (municipality_id, consultation_id, action_field_id) \
             SELECT municipality_id, $2, id FROM action_field WHERE municipality_id = $1 AND id = $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(field)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(super) async fn update_published(tx: &mut Tx, actor: &Actor, id: ConsultationId, secret: Vec<u8>) -> Result<()> {
    tx.query("UPDATE consultation SET published_at = $3, secret = $4 WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.now)
        .bind(secret)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn update_deadline(tx: &mut Tx, actor: &Actor, id: ConsultationId, closes_at: Instant) -> Result<()> {
    tx.query("UPDATE consultation SET closes_at = $3 WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(closes_at)
        .execute()
        .await?;
    Ok(())
}

/// Closes for good and destroys the key of pseudonyms and receipts.
pub(super) async fn update_closed(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    tx.query("UPDATE consultation SET closed_at = $3, secret = NULL WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}

/// What a consultation needs before it can be published.
#[derive(FromRow)]
pub(super) struct Contents {
    pub questions: i64,
    pub options: i64,
}

pub(super) async fn count_contents(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Contents> {
    tx.query(
        "SELECT (SELECT COUNT(*) FROM question WHERE municipality_id = $1 AND consultation_id = $2) AS questions, \
         (SELECT COUNT(*) FROM vote_option WHERE municipality_id = $1 AND consultation_id = $2) AS options",
    )
    .bind(actor.municipality)
    .bind(id)
    .one()
    .await
}

/// Whether anybody has taken part in any way: from then on the rules hold.
pub(super) async fn has_contributions(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<bool> {
    let (count,): (i64,) = tx
        .query(
            "SELECT (SELECT COUNT(*) FROM participation WHERE municipality_id = $1 AND consultation_id = $2) \
             + (SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND consultation_id = $2)",
        )
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count > 0)
}
