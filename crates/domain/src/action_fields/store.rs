//! All SQL of action fields.

use sqlx::FromRow;

use super::{ActionField, ActionFieldFacts};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ActionFieldId, MunicipalityId};

/// # Errors
/// `Unavailable` when the database does not answer, like every function here.
pub async fn find_by_slug(tx: &mut Tx, municipality: MunicipalityId, slug: &str) -> Result<Option<ActionField>> {
    tx.query(
        "SELECT id, slug, position, title, goal, target_state, updated_at FROM action_field WHERE municipality_id = $1 AND slug = $2",
    )
    .bind(municipality)
    .bind(slug.to_owned())
    .optional()
    .await
}

/// The field, locked until the transaction ends: who changes it waits for whoever does so already, and sees what that was.
///
/// # Errors
/// As `find_by_slug`.
pub(crate) async fn lock(tx: &mut Tx, municipality: MunicipalityId, slug: &str) -> Result<Option<ActionField>> {
    tx.query(
        "UPDATE action_field SET updated_at = updated_at WHERE municipality_id = $1 AND slug = $2 \
         RETURNING id, slug, position, title, goal, target_state, updated_at",
    )
    .bind(municipality)
    .bind(slug.to_owned())
    .optional()
    .await
}

/// All fields in their order; a municipality has some fifty at most.
///
/// # Errors
/// As `find_by_slug`.
pub async fn list(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<ActionField>> {
    tx.query(
        "SELECT id, slug, position, title, goal, target_state, updated_at FROM action_field \
         WHERE municipality_id = $1 ORDER BY position, slug",
    )
    .bind(municipality)
    .all()
    .await
}

/// # Errors
/// `Conflict("repeat")` when the slug was taken a moment ago.
pub(super) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    slug: &str,
    position: i64,
    facts: &ActionFieldFacts,
) -> Result<ActionFieldId> {
    let id = ActionFieldId(actor.random.id(actor.now));
    let inserted = tx
        .query(
            "INSERT INTO action_field (municipality_id, id, slug, position, title, goal, target_state, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(slug.to_owned())
        .bind(position)
        .bind(facts.title.clone())
        .bind(facts.goal.clone())
        .bind(facts.target_state.clone())
        .bind(actor.now)
        .execute()
        .await?;
    if inserted == 1 { Ok(id) } else { Err(Error::Conflict("repeat")) }
}

/// # Errors
/// As `find_by_slug`.
pub(super) async fn update(tx: &mut Tx, actor: &Actor, id: ActionFieldId, position: i64, facts: &ActionFieldFacts) -> Result<()> {
    tx.query(
        "UPDATE action_field SET position = $3, title = $4, goal = $5, target_state = $6, updated_at = $7 \
         WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(position)
    .bind(facts.title.clone())
    .bind(facts.goal.clone())
    .bind(facts.target_state.clone())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// A published idea on a field.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct TopIdea {
    pub number: i64,
    pub title: String,
    pub support_count: i64,
}

/// The most supported published ideas of a field.
///
/// # Errors
/// As `find_by_slug`.
pub async fn list_top_ideas(tx: &mut Tx, municipality: MunicipalityId, field: ActionFieldId, limit: i64) -> Result<Vec<TopIdea>> {
    tx.query(
        "SELECT number, title, support_count FROM idea WHERE municipality_id = $1 AND action_field_id = $2 AND state = 'published' \
         ORDER BY support_count DESC, number DESC LIMIT $3",
    )
    .bind(municipality)
    .bind(field)
    .bind(limit)
    .all()
    .await
}
