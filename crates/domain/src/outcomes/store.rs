//! All SQL about outcomes and the evidence they are for action fields and measures.

use sqlx::FromRow;

use super::outcome::{Board, Outcome, RankedIdea};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ActionFieldId, ConsultationId, MeasureId};

/// The most supported ideas that an outcome names; a larger board is read on its own page.
const IDEAS_MAX: i64 = 500;

/// The outcome of a consultation, once it is counted.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Outcome>> {
    let row: Option<(String,)> = tx
        .query("SELECT body FROM outcome WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    row.map(|(body,)| Outcome::from_stored(&body)).transpose()
}

/// How many people have taken part in a consultation in any way, each once.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count_participants(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<u64> {
    let (count,): (i64,) = tx
        .query(
            "SELECT COUNT(*) FROM (\
             SELECT account_id FROM participation WHERE municipality_id = $1 AND consultation_id = $2 \
             UNION SELECT author_id FROM idea WHERE municipality_id = $1 AND consultation_id = $2 AND author_id IS NOT NULL \
             UNION SELECT s.account_id FROM support s JOIN idea i ON i.municipality_id = s.municipality_id AND i.id = s.idea_id \
               WHERE s.municipality_id = $1 AND i.consultation_id = $2 \
             UNION SELECT k.author_id FROM comment k JOIN idea i ON i.municipality_id = k.municipality_id AND i.id = k.idea_id \
               WHERE k.municipality_id = $1 AND i.consultation_id = $2 AND k.author_id IS NOT NULL) AS people",
        )
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// The same for its idea board alone: authors, supporters, commenters.
async fn count_board_participants(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<u64> {
    let (count,): (i64,) = tx
        .query(
            "SELECT COUNT(*) FROM (\
             SELECT author_id FROM idea WHERE municipality_id = $1 AND consultation_id = $2 AND author_id IS NOT NULL \
             UNION SELECT s.account_id FROM support s JOIN idea i ON i.municipality_id = s.municipality_id AND i.id = s.idea_id \
               WHERE s.municipality_id = $1 AND i.consultation_id = $2 \
             UNION SELECT k.author_id FROM comment k JOIN idea i ON i.municipality_id = k.municipality_id AND i.id = k.idea_id \
               WHERE k.municipality_id = $1 AND i.consultation_id = $2 AND k.author_id IS NOT NULL) AS people",
        )
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// How many people could take part.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count_residents(tx: &mut Tx, actor: &Actor) -> Result<u64> {
    let (residents,): (i64,) =
        tx.query("SELECT residents_over_14 FROM municipality WHERE id = $1").bind(actor.municipality).one().await?;
    Ok(u64::try_from(residents).unwrap_or(0))
}

pub(crate) async fn count_board(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Board> {
    let participants = count_board_participants(tx, actor, id).await?;
    let ideas: Vec<RankedIdea> = tx
        .query(
            "SELECT i.number, i.title, f.title AS action_field, i.support_count AS supports, i.comment_count AS comments FROM idea i \
             JOIN action_field f ON f.municipality_id = i.municipality_id AND f.id = i.action_field_id \
             WHERE i.municipality_id = $1 AND i.consultation_id = $2 AND i.state = 'published' \
             ORDER BY i.support_count DESC, i.number LIMIT $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(IDEAS_MAX)
        .all()
        .await?;
    Ok(Board { participants, ideas })
}

pub(crate) async fn insert(tx: &mut Tx, actor: &Actor, id: ConsultationId, outcome: &Outcome) -> Result<()> {
    let body = serde_json::to_string(outcome).map_err(|error| Error::internal(format!("outcome: {error}")))?;
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    tx.query(
        "INSERT INTO outcome (municipality_id, consultation_id, participants, residents, body, computed_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(number(outcome.participants))
    .bind(number(outcome.residents))
    .bind(body)
    .bind(outcome.computed_at)
    .execute()
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct Place {
    action_field_id: ActionFieldId,
    measure_id: Option<MeasureId>,
}

/// Attaches the outcome to its action fields, to the measures that were voted on, and to those that came from its ideas.
pub(crate) async fn insert_evidence(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let mut places: Vec<Place> = tx
        .query(
            "SELECT m.action_field_id, m.id AS measure_id FROM measure m WHERE m.municipality_id = $1 AND (\
             m.id IN (SELECT measure_id FROM vote_option WHERE municipality_id = $1 AND consultation_id = $2) \
             OR m.id IN (SELECT o.measure_id FROM measure_origin o \
               JOIN idea i ON i.municipality_id = o.municipality_id AND i.id = o.idea_id \
               WHERE o.municipality_id = $1 AND i.consultation_id = $2))",
        )
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    let fields: Vec<(ActionFieldId,)> = tx
        .query("SELECT action_field_id FROM consultation_field WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    places.extend(fields.into_iter().map(|(action_field_id,)| Place { action_field_id, measure_id: None }));
    for place in places {
        tx.query(
            "INSERT INTO evidence (municipality_id, id, consultation_id, action_field_id, measure_id) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(actor.municipality)
        .bind(actor.random.id(actor.now))
        .bind(id)
        .bind(place.action_field_id)
        .bind(place.measure_id)
        .execute()
        .await?;
    }
    Ok(())
}
