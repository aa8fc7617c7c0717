//! All SQL about outcomes. What they are evidence for is the view `evidence`, which `measures` and `decisions` read.

use tally::{Shown, together};

use super::outcome::{Board, Outcome, RankedIdea};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;

/// The most supported ideas that an outcome names; a larger board is read on its own page.
pub(crate) const IDEAS_MAX: i64 = 500;

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

/// How many people have taken part in a consultation, each once: in any way, and in each part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Participants {
    pub total: u64,
    /// Authors, supporters and commenters.
    pub ideas: u64,
    pub survey: u64,
    pub vote: u64,
}

impl Participants {
    /// The total as everybody may see it beside the numbers of the parts.
    pub fn shown(self) -> Shown {
        together(self.total, &[self.ideas, self.survey, self.vote])
    }
}

/// `CROSS JOIN` keeps SQLite to this order: from the board's ideas, not through all supports of the municipality.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count_participants(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Participants> {
    let (total, ideas, survey, vote): (i64, i64, i64, i64) = tx
        .query(
            "SELECT COUNT(DISTINCT account_id), COUNT(DISTINCT CASE WHEN part = 'ideas' THEN account_id END), \
             COUNT(DISTINCT CASE WHEN part = 'survey' THEN account_id END), COUNT(DISTINCT CASE WHEN part = 'vote' THEN account_id END) \
             FROM (SELECT part, account_id FROM participation WHERE municipality_id = $1 AND consultation_id = $2 \
             UNION ALL SELECT 'ideas', author_id FROM idea \
               WHERE municipality_id = $1 AND consultation_id = $2 AND author_id IS NOT NULL \
             UNION ALL SELECT 'ideas', s.account_id FROM idea i CROSS JOIN support s \
               WHERE i.municipality_id = $1 AND i.consultation_id = $2 AND s.municipality_id = $1 AND s.idea_id = i.id \
             UNION ALL SELECT 'ideas', k.author_id FROM idea i CROSS JOIN comment k WHERE i.municipality_id = $1 AND i.consultation_id = $2 \
               AND k.municipality_id = $1 AND k.idea_id = i.id AND k.author_id IS NOT NULL) AS people",
        )
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    let count = |count: i64| u64::try_from(count).unwrap_or(0);
    Ok(Participants { total: count(total), ideas: count(ideas), survey: count(survey), vote: count(vote) })
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

/// The board as it is now: how many published ideas, and the most supported of them.
pub(crate) async fn count_board(tx: &mut Tx, actor: &Actor, id: ConsultationId, participants: u64) -> Result<Board> {
    let (idea_count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND consultation_id = $2 AND state = 'published'")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    let ideas: Vec<RankedIdea> = tx
        .query(
            "SELECT i.number, i.title, f.id AS action_field_id, f.title AS action_field, i.support_count AS supports FROM idea i \
             JOIN action_field f ON f.municipality_id = i.municipality_id AND f.id = i.action_field_id \
             WHERE i.municipality_id = $1 AND i.consultation_id = $2 AND i.state = 'published' \
             ORDER BY i.support_count DESC, i.number LIMIT $3",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(IDEAS_MAX)
        .all()
        .await?;
    Ok(Board { participants, idea_count: u64::try_from(idea_count).unwrap_or(0), ideas })
}

/// Lists the ideas of counted boards again after the moderation or an import touched one; who took part stays as it was counted.
pub(crate) async fn recount_boards(tx: &mut Tx, actor: &Actor, mut boards: Vec<ConsultationId>) -> Result<()> {
    // Always in this order, so that two never wait for each other.
    boards.sort_unstable();
    boards.dedup();
    for id in boards {
        let row: Option<(String,)> = tx
            .query("UPDATE outcome SET body = body WHERE municipality_id = $1 AND consultation_id = $2 RETURNING body")
            .bind(actor.municipality)
            .bind(id)
            .optional()
            .await?;
        let Some((body,)) = row else { continue };
        let mut outcome = Outcome::from_stored(&body)?;
        let Some(board) = outcome.ideas else { continue };
        outcome.ideas = Some(count_board(tx, actor, id, board.participants).await?);
        tx.query("UPDATE outcome SET body = $3 WHERE municipality_id = $1 AND consultation_id = $2")
            .bind(actor.municipality)
            .bind(id)
            .bind(stored(&outcome)?)
            .execute()
            .await?;
    }
    Ok(())
}

fn stored(outcome: &Outcome) -> Result<String> {
    serde_json::to_string(outcome).map_err(|error| Error::internal(format!("outcome: {error}")))
}

pub(crate) async fn insert(tx: &mut Tx, actor: &Actor, id: ConsultationId, outcome: &Outcome) -> Result<()> {
    let body = stored(outcome)?;
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
