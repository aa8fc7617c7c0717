//! All SQL of decisions, and of who is told of them.

use std::collections::BTreeMap;

use sqlx::FromRow;

use super::decision::Checked;
use super::{Decision, Verdict};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, DecisionId, MeasureId, MunicipalityId};
use crate::measures::{Measure, MeasureFacts};
use crate::strategy::words::{Horizon, Status};

#[derive(FromRow)]
struct Row {
    id: DecisionId,
    measure_id: MeasureId,
    #[sqlx(try_from = "String")]
    verdict: Verdict,
    reason: String,
    decided_on: String,
    paper_number: String,
    #[sqlx(try_from = "String")]
    status_before: Status,
    #[sqlx(try_from = "String")]
    status_after: Status,
    #[sqlx(try_from = "String")]
    horizon_before: Horizon,
    #[sqlx(try_from = "String")]
    horizon_after: Horizon,
    at: Instant,
}

/// A finished consultation that says something about a measure.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Ground {
    pub measure_id: MeasureId,
    pub slug: String,
    pub title: String,
}

/// # Errors
/// `Unavailable` when the database does not answer, `Internal` for a day that is none; like every function here.
pub async fn find(tx: &mut Tx, municipality: MunicipalityId, id: DecisionId) -> Result<Option<Decision>> {
    let row: Option<Row> = tx
        .query(
            "SELECT id, measure_id, verdict, reason, decided_on, paper_number, status_before, status_after, horizon_before, \
             horizon_after, at FROM decision WHERE municipality_id = $1 AND id = $2",
        )
        .bind(municipality)
        .bind(id)
        .optional()
        .await?;
    row.map(read).transpose()
}

#[derive(FromRow)]
struct Said {
    measure_id: MeasureId,
    #[sqlx(try_from = "String")]
    verdict: Verdict,
}

/// What the council said last, of each measure it decided on.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_verdicts(tx: &mut Tx, municipality: MunicipalityId) -> Result<BTreeMap<MeasureId, Verdict>> {
    let said: Vec<Said> = tx
        .query("SELECT measure_id, verdict FROM decision WHERE municipality_id = $1 ORDER BY decided_on, at, id")
        .bind(municipality)
        .all()
        .await?;
    Ok(said.into_iter().map(|row| (row.measure_id, row.verdict)).collect())
}

/// The decisions on a measure, newest first.
///
/// # Errors
/// As `find`.
pub async fn list_of_measure(tx: &mut Tx, municipality: MunicipalityId, measure: MeasureId) -> Result<Vec<Decision>> {
    let rows: Vec<Row> = tx
        .query(
            "SELECT id, measure_id, verdict, reason, decided_on, paper_number, status_before, status_after, horizon_before, \
             horizon_after, at FROM decision WHERE municipality_id = $1 AND measure_id = $2 ORDER BY decided_on DESC, id DESC",
        )
        .bind(municipality)
        .bind(measure)
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

/// The newest decisions of a municipality.
///
/// # Errors
/// As `find`.
pub async fn list_newest(tx: &mut Tx, municipality: MunicipalityId, limit: i64) -> Result<Vec<Decision>> {
    let rows: Vec<Row> = tx
        .query(
            "SELECT id, measure_id, verdict, reason, decided_on, paper_number, status_before, status_after, horizon_before, \
             horizon_after, at FROM decision WHERE municipality_id = $1 ORDER BY decided_on DESC, id DESC LIMIT $2",
        )
        .bind(municipality)
        .bind(limit)
        .all()
        .await?;
    rows.into_iter().map(read).collect()
}

/// The finished consultations that speak about measures, newest first.
///
/// # Errors
/// As `find`.
pub async fn list_grounds(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<Ground>> {
    tx.query(
        "SELECT said.measure_id, consultation.slug, consultation.title FROM \
           (SELECT DISTINCT measure_id, consultation_id FROM evidence WHERE municipality_id = $1 AND measure_id IS NOT NULL) AS said \
         JOIN consultation ON consultation.municipality_id = $1 AND consultation.id = said.consultation_id \
         ORDER BY consultation.closes_at DESC, consultation.slug",
    )
    .bind(municipality)
    .all()
    .await
}

/// # Errors
/// As `find`.
pub(super) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    measure: &Measure,
    decision: &Checked,
    after: &MeasureFacts,
) -> Result<DecisionId> {
    let id = DecisionId(actor.random.id(actor.now));
    tx.query(
        "INSERT INTO decision (municipality_id, id, measure_id, verdict, reason, decided_on, paper_number, status_before, \
         status_after, horizon_before, horizon_after, author_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(measure.id)
    .bind(decision.verdict.as_str())
    .bind(decision.reason.clone())
    .bind(decision.decided_on.to_string())
    .bind(decision.paper_number.clone())
    .bind(measure.status.as_str())
    .bind(after.status.as_str())
    .bind(measure.horizon.as_str())
    .bind(after.horizon.as_str())
    .bind(actor.person()?.id)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(id)
}

/// A page of the people whom a decision on this measure concerns, by account: authors, supporters and commenters of the ideas it
/// comes from and of those merged into them, and who took part in a vote on it. What they voted is not asked.
///
/// # Errors
/// As `find`.
pub(super) async fn list_concerned(
    tx: &mut Tx,
    municipality: MunicipalityId,
    measure: MeasureId,
    after: AccountId,
    limit: i64,
) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = tx
        .query(
            "WITH RECURSIVE origin (id) AS ( \
               SELECT idea_id FROM measure_origin WHERE municipality_id = $1 AND measure_id = $2 \
               UNION SELECT idea.id FROM origin CROSS JOIN idea WHERE idea.municipality_id = $1 AND idea.merged_into_id = origin.id) \
             SELECT account.id FROM account \
             WHERE account.municipality_id = $1 AND account.confirmed_at IS NOT NULL AND account.id > $3 AND account.id IN ( \
               SELECT author_id FROM idea WHERE municipality_id = $1 AND id IN (SELECT id FROM origin) \
               UNION SELECT account_id FROM support WHERE municipality_id = $1 AND idea_id IN (SELECT id FROM origin) \
               UNION SELECT author_id FROM comment \
                 WHERE municipality_id = $1 AND state = 'published' AND idea_id IN (SELECT id FROM origin) \
               UNION SELECT participation.account_id FROM vote_option CROSS JOIN participation \
                 WHERE vote_option.municipality_id = $1 AND vote_option.measure_id = $2 AND participation.municipality_id = $1 \
                   AND participation.consultation_id = vote_option.consultation_id AND participation.part = 'vote') \
             ORDER BY account.id LIMIT $4",
        )
        .bind(municipality)
        .bind(measure)
        .bind(after)
        .bind(limit)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

fn read(row: Row) -> Result<Decision> {
    let decided_on = row.decided_on.parse();
    Ok(Decision {
        decided_on: decided_on.map_err(|e| Error::internal(format!("decision.decided_on of {}: {e}", row.id)))?,
        id: row.id,
        measure_id: row.measure_id,
        verdict: row.verdict,
        reason: row.reason,
        paper_number: row.paper_number,
        status_before: row.status_before,
        status_after: row.status_after,
        horizon_before: row.horizon_before,
        horizon_after: row.horizon_after,
        at: row.at,
    })
}
