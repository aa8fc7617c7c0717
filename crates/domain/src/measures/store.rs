//! All SQL of measures, of the ideas they come from and of the evidence attached to them.

mod evidence;

use sqlx::FromRow;

use super::{Measure, MeasureFacts};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas;
use crate::ids::{ActionFieldId, IdeaId, MeasureId, MunicipalityId};

pub use evidence::{Evidence, list_evidence, list_evidence_of_field};

/// An idea that a measure comes from: turned into it, or merged into one that was.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Origin {
    pub number: i64,
    pub title: String,
    pub author_name: String,
    #[sqlx(try_from = "String")]
    pub came: ideas::Origin,
    /// `None` for a merged idea: its supporters count with the idea it goes on in.
    pub support_count: Option<i64>,
    pub created_at: Instant,
}

/// A measure with the action field it stands in.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Placed {
    #[sqlx(flatten)]
    pub measure: Measure,
    pub field_slug: String,
    pub field_title: String,
}

/// # Errors
/// `Unavailable` when the database does not answer, like every function here.
pub async fn find_by_slug(tx: &mut Tx, municipality: MunicipalityId, slug: &str) -> Result<Option<Measure>> {
    tx.query(
        "SELECT id, slug, action_field_id, title, description, horizon, first_quarter, last_quarter, office, cost_from_cents, \
         cost_to_cents, funding, status, created_at, updated_at FROM measure WHERE municipality_id = $1 AND slug = $2",
    )
    .bind(municipality)
    .bind(slug.to_owned())
    .optional()
    .await
}

/// The same with its field: for pages, which load everything in few statements.
///
/// # Errors
/// As `find_by_slug`.
pub async fn find_placed(tx: &mut Tx, municipality: MunicipalityId, slug: &str) -> Result<Option<Placed>> {
    tx.query(
        "SELECT m.id, m.slug, m.action_field_id, m.title, m.description, m.horizon, m.first_quarter, m.last_quarter, m.office, \
         m.cost_from_cents, m.cost_to_cents, m.funding, m.status, m.created_at, m.updated_at, f.slug AS field_slug, \
         f.title AS field_title FROM measure m \
         JOIN action_field f ON f.municipality_id = m.municipality_id AND f.id = m.action_field_id \
         WHERE m.municipality_id = $1 AND m.slug = $2",
    )
    .bind(municipality)
    .bind(slug.to_owned())
    .optional()
    .await
}

/// The measure, locked until the transaction ends: whoever decides about it waits for whoever does so already.
///
/// # Errors
/// As `find_by_slug`.
pub(crate) async fn lock(tx: &mut Tx, municipality: MunicipalityId, slug: &str) -> Result<Option<Measure>> {
    tx.query(
        "UPDATE measure SET updated_at = updated_at WHERE municipality_id = $1 AND slug = $2 \
         RETURNING id, slug, action_field_id, title, description, horizon, first_quarter, last_quarter, office, cost_from_cents, \
         cost_to_cents, funding, status, created_at, updated_at",
    )
    .bind(municipality)
    .bind(slug.to_owned())
    .optional()
    .await
}

/// # Errors
/// As `find_by_slug`.
pub async fn find(tx: &mut Tx, municipality: MunicipalityId, id: MeasureId) -> Result<Option<Measure>> {
    tx.query(
        "SELECT id, slug, action_field_id, title, description, horizon, first_quarter, last_quarter, office, cost_from_cents, \
         cost_to_cents, funding, status, created_at, updated_at FROM measure WHERE municipality_id = $1 AND id = $2",
    )
    .bind(municipality)
    .bind(id)
    .optional()
    .await
}

/// All measures of a municipality, some hundred at most, in their order.
///
/// # Errors
/// As `find_by_slug`.
pub async fn list(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<Measure>> {
    let measures = tx
        .query(
            "SELECT id, slug, action_field_id, title, description, horizon, first_quarter, last_quarter, office, cost_from_cents, \
             cost_to_cents, funding, status, created_at, updated_at FROM measure WHERE municipality_id = $1",
        )
        .bind(municipality)
        .all()
        .await?;
    Ok(super::in_order(measures))
}

/// # Errors
/// As `find_by_slug`.
pub async fn list_of_field(tx: &mut Tx, municipality: MunicipalityId, field: ActionFieldId) -> Result<Vec<Measure>> {
    let measures = tx
        .query(
            "SELECT id, slug, action_field_id, title, description, horizon, first_quarter, last_quarter, office, cost_from_cents, \
             cost_to_cents, funding, status, created_at, updated_at FROM measure \
             WHERE municipality_id = $1 AND action_field_id = $2",
        )
        .bind(municipality)
        .bind(field)
        .all()
        .await?;
    Ok(super::in_order(measures))
}

/// # Errors
/// `Conflict("repeat")` when the slug was taken a moment ago.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, slug: &str, facts: &MeasureFacts) -> Result<MeasureId> {
    let id = MeasureId(actor.random.id(actor.now));
    let inserted = tx
        .query(
            "INSERT INTO measure (municipality_id, id, slug, action_field_id, title, description, horizon, first_quarter, \
             last_quarter, office, cost_from_cents, cost_to_cents, funding, status, created_at, updated_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(slug.to_owned())
        .bind(facts.action_field_id)
        .bind(facts.title.clone())
        .bind(facts.description.clone())
        .bind(facts.horizon.as_str())
        .bind(facts.period.map(|period| period.first))
        .bind(facts.period.map(|period| period.last))
        .bind(facts.office.clone())
        .bind(facts.cost.map(|cost| cost.from * 100))
        .bind(facts.cost.map(|cost| cost.to * 100))
        .bind(facts.funding.clone())
        .bind(facts.status.as_str())
        .bind(actor.now)
        .execute()
        .await?;
    if inserted == 1 { Ok(id) } else { Err(Error::Conflict("repeat")) }
}

/// # Errors
/// As `find_by_slug`.
pub(crate) async fn update(tx: &mut Tx, actor: &Actor, id: MeasureId, facts: &MeasureFacts) -> Result<()> {
    tx.query(
        "UPDATE measure SET action_field_id = $3, title = $4, description = $5, horizon = $6, first_quarter = $7, \
         last_quarter = $8, office = $9, cost_from_cents = $10, cost_to_cents = $11, funding = $12, status = $13, updated_at = $14 \
         WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(facts.action_field_id)
    .bind(facts.title.clone())
    .bind(facts.description.clone())
    .bind(facts.horizon.as_str())
    .bind(facts.period.map(|period| period.first))
    .bind(facts.period.map(|period| period.last))
    .bind(facts.office.clone())
    .bind(facts.cost.map(|cost| cost.from * 100))
    .bind(facts.cost.map(|cost| cost.to * 100))
    .bind(facts.funding.clone())
    .bind(facts.status.as_str())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// # Errors
/// `Conflict("already_measure")` when the idea is a measure already, `NotFound` when there is no such idea.
pub(super) async fn insert_origin(tx: &mut Tx, actor: &Actor, measure: MeasureId, idea: IdeaId) -> Result<()> {
    let exists: Option<(IdeaId,)> = tx
        .query("SELECT id FROM idea WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(idea)
        .optional()
        .await?;
    exists.ok_or(Error::NotFound)?;
    let inserted = tx
        .query(
            "INSERT INTO measure_origin (municipality_id, measure_id, idea_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(measure)
        .bind(idea)
        .bind(actor.now)
        .execute()
        .await?;
    if inserted == 1 { Ok(()) } else { Err(Error::Conflict("already_measure")) }
}

/// The public ideas a measure comes from, with those merged into them; oldest first.
///
/// # Errors
/// As `find_by_slug`.
pub async fn list_origins(tx: &mut Tx, municipality: MunicipalityId, measure: MeasureId) -> Result<Vec<Origin>> {
    tx.query(
        "WITH RECURSIVE origin (id) AS ( \
           SELECT idea_id FROM measure_origin WHERE municipality_id = $1 AND measure_id = $2 \
           UNION SELECT idea.id FROM origin CROSS JOIN idea WHERE idea.municipality_id = $1 AND idea.merged_into_id = origin.id) \
         SELECT idea.number, idea.title, idea.author_name, idea.origin AS came, idea.created_at, \
         CASE WHEN idea.state = 'published' THEN idea.support_count END AS support_count \
         FROM origin CROSS JOIN idea \
         WHERE idea.municipality_id = $1 AND idea.id = origin.id AND idea.state IN ('published', 'merged') ORDER BY idea.number",
    )
    .bind(municipality)
    .bind(measure)
    .all()
    .await
}

/// How many people support the ideas a measure comes from, each person once.
///
/// # Errors
/// As `find_by_slug`.
pub async fn count_supporters(tx: &mut Tx, municipality: MunicipalityId, measure: MeasureId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query(
            "WITH origin (id) AS (SELECT idea_id FROM measure_origin WHERE municipality_id = $1 AND measure_id = $2) \
             SELECT COUNT(DISTINCT support.account_id) FROM \
               (SELECT id FROM idea WHERE municipality_id = $1 AND id IN (SELECT id FROM origin) AND state <> 'hidden' \
                UNION SELECT id FROM idea WHERE municipality_id = $1 AND merged_into_id IN (SELECT id FROM origin)) AS part \
             CROSS JOIN support WHERE support.municipality_id = $1 AND support.idea_id = part.id",
        )
        .bind(municipality)
        .bind(measure)
        .one()
        .await?;
    Ok(count)
}

/// The measure that an idea became, if it did.
///
/// # Errors
/// As `find_by_slug`.
pub async fn find_of_idea(tx: &mut Tx, municipality: MunicipalityId, idea: IdeaId) -> Result<Option<Measure>> {
    tx.query(
        "SELECT id, slug, action_field_id, title, description, horizon, first_quarter, last_quarter, office, cost_from_cents, \
         cost_to_cents, funding, status, created_at, updated_at FROM measure \
         WHERE municipality_id = $1 AND id = (SELECT measure_id FROM measure_origin WHERE municipality_id = $1 AND idea_id = $2)",
    )
    .bind(municipality)
    .bind(idea)
    .optional()
    .await
}
