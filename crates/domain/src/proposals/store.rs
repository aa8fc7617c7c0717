//! All SQL of proposals. Everybody may read them: the vote is counted, and the council decides in public.

use sqlx::FromRow;
use uuid::Uuid;

use super::{Answer, Answered, Kind, Proposal};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ConsultationId, DecisionId, MeasureId, ProposalId};

/// More than a council looks at in a term.
const OPEN_MAX: i64 = 100;

/// Proposals with what they are about; `$which` says which ones.
macro_rules! proposals {
    ($which:literal) => {
        concat!(
            "SELECT p.id, p.kind, p.at, p.measure_id, m.slug AS measure_slug, m.title AS measure_title, c.slug AS consultation_slug, \
             c.title AS consultation_title, p.answer, p.reason, p.decided_on, p.paper_number FROM proposal p \
             JOIN measure m ON m.municipality_id = p.municipality_id AND m.id = p.measure_id \
             JOIN consultation c ON c.municipality_id = p.municipality_id AND c.id = p.consultation_id \
             WHERE p.municipality_id = $1 AND ",
            $which
        )
    };
}

/// Writes an answer; `$which` says to which proposals of what is bound second.
macro_rules! answer_where {
    ($which:literal) => {
        concat!(
            "UPDATE proposal SET answer = $3, reason = $4, decided_on = $5, paper_number = $6, decision_id = $7, author_id = $8, \
             answered_at = $9 WHERE municipality_id = $1 AND ",
            $which
        )
    };
}

#[derive(FromRow)]
struct Row {
    id: ProposalId,
    #[sqlx(try_from = "String")]
    kind: Kind,
    at: Instant,
    measure_id: MeasureId,
    measure_slug: String,
    measure_title: String,
    consultation_slug: String,
    consultation_title: String,
    answer: Option<String>,
    reason: Option<String>,
    decided_on: Option<String>,
    paper_number: Option<String>,
}

/// # Errors
/// `Unavailable` when the database does not answer, like every function here.
pub(super) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    measure: MeasureId,
    kind: Kind,
    place: i64,
) -> Result<()> {
    tx.query(
        "INSERT INTO proposal (municipality_id, id, consultation_id, measure_id, kind, position, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(actor.municipality)
    .bind(ProposalId(actor.random.id(actor.now)))
    .bind(consultation)
    .bind(measure)
    .bind(kind.as_str())
    .bind(place)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// A proposal.
///
/// # Errors
/// As `insert`.
pub async fn find(tx: &mut Tx, actor: &Actor, id: ProposalId) -> Result<Option<Proposal>> {
    let row: Option<Row> = tx.query(proposals!("p.id = $2")).bind(actor.municipality).bind(id).optional().await?;
    row.map(read).transpose()
}

/// A proposal, its row locked by writing to it: of two who answer at once the second finds the answer.
pub(super) async fn lock(tx: &mut Tx, actor: &Actor, id: ProposalId) -> Result<Option<Proposal>> {
    let sql = "UPDATE proposal SET position = position WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    find(tx, actor, id).await
}

/// What the vote of a consultation proposes, in the order of its result.
///
/// # Errors
/// As `insert`.
pub async fn list_of_consultation(tx: &mut Tx, actor: &Actor, consultation: ConsultationId) -> Result<Vec<Proposal>> {
    let rows: Vec<Row> = tx
        .query(proposals!("p.consultation_id = $2 ORDER BY p.position"))
        .bind(actor.municipality)
        .bind(consultation)
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

/// What waits for the council, the newest vote first, each in the order of its result.
///
/// # Errors
/// As `insert`.
pub async fn list_open(tx: &mut Tx, actor: &Actor) -> Result<Vec<Proposal>> {
    let rows: Vec<Row> = tx
        .query(proposals!("p.answer IS NULL ORDER BY p.at DESC, p.consultation_id, p.position LIMIT $2"))
        .bind(actor.municipality)
        .bind(OPEN_MAX)
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

pub(super) async fn update_answered(
    tx: &mut Tx,
    actor: &Actor,
    id: ProposalId,
    answered: &Answered,
    decision: Option<DecisionId>,
) -> Result<()> {
    write_answer(tx, actor, answer_where!("id = $2"), id.0, answered, decision).await
}

/// A decision on a measure is an answer to all that was proposed for it and not answered.
pub(crate) async fn update_decided(
    tx: &mut Tx,
    actor: &Actor,
    measure: MeasureId,
    decision: DecisionId,
    answered: &Answered,
) -> Result<()> {
    write_answer(tx, actor, answer_where!("measure_id = $2 AND answer IS NULL"), measure.0, answered, Some(decision)).await
}

async fn write_answer(
    tx: &mut Tx,
    actor: &Actor,
    sql: &'static str,
    about: Uuid,
    answered: &Answered,
    decision: Option<DecisionId>,
) -> Result<()> {
    tx.query(sql)
        .bind(actor.municipality)
        .bind(about)
        .bind(answered.answer.as_str())
        .bind(answered.reason.clone())
        .bind(answered.decided_on.to_string())
        .bind(answered.paper_number.clone())
        .bind(decision)
        .bind(actor.person()?.id)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}

fn read(row: Row) -> Result<Proposal> {
    let strange = |what: &str| Error::internal(format!("proposal.{what} of {}", row.id));
    let answered = match (&row.answer, &row.reason, &row.decided_on, &row.paper_number) {
        (Some(answer), Some(reason), Some(decided_on), Some(paper_number)) => Some(Answered {
            answer: Answer::from_word(answer).ok_or_else(|| strange("answer"))?,
            reason: reason.clone(),
            decided_on: decided_on.parse().map_err(|_| strange("decided_on"))?,
            paper_number: paper_number.clone(),
        }),
        _ => None,
    };
    let Row { id, kind, at, measure_id, measure_slug, measure_title, consultation_slug, consultation_title, .. } = row;
    Ok(Proposal { id, kind, at, measure_id, measure_slug, measure_title, consultation_slug, consultation_title, answered })
}
