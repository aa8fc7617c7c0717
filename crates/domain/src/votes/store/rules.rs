//! SQL about the rules of a vote, before and after they are sealed.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::identity::Rung;
use crate::ids::{ConsultationId, MeasureId};
use crate::votes::rules::{Access, Rules};
use crate::votes::sealed::SealedOption;

/// The sealed rules of a vote.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Seal {
    /// The published bytes (`votes::Sealed`).
    pub sealed: String,
    pub fingerprint: String,
    pub sealed_at: Instant,
}

/// The rules as they stand; the usual ones where nobody has set any.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_rules(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Rules> {
    let row: Option<(String,)> = tx
        .query("SELECT rules FROM vote WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    row.map_or_else(|| Ok(Rules::default()), |(stored,)| Rules::from_stored(&stored))
}

/// The votes by code.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(in crate::votes) async fn list_by_code(tx: &mut Tx, actor: &Actor) -> Result<Vec<ConsultationId>> {
    let rows: Vec<(ConsultationId, String)> =
        tx.query("SELECT consultation_id, rules FROM vote WHERE municipality_id = $1").bind(actor.municipality).all().await?;
    let read = rows.into_iter().map(|(id, stored)| Ok((id, Rules::from_stored(&stored)?.access)));
    let by_code = read.filter_map(|vote| vote.map(|(id, access)| (access == Access::Code).then_some(id)).transpose());
    by_code.collect()
}

/// The seal, once the vote has begun.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_seal(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Seal>> {
    tx.query(
        "SELECT sealed, fingerprint, sealed_at FROM vote WHERE municipality_id = $1 AND consultation_id = $2 AND sealed IS NOT NULL",
    )
    .bind(actor.municipality)
    .bind(id)
    .optional()
    .await
}

/// A vote that has begun, with all that its seal must agree with.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub(in crate::votes) struct Stored {
    pub consultation_id: ConsultationId,
    pub title: String,
    pub opens_at: Instant,
    pub closes_at: Instant,
    pub closed_at: Option<Instant>,
    #[sqlx(try_from = "String")]
    pub rung: Rung,
    pub tie_seed: Vec<u8>,
    #[sqlx(flatten)]
    pub seal: Seal,
}

/// All votes that have begun, the oldest first.
pub(in crate::votes) async fn list_sealed(tx: &mut Tx, actor: &Actor) -> Result<Vec<Stored>> {
    tx.query(
        "SELECT v.consultation_id, c.title, c.opens_at, c.closes_at, c.closed_at, c.vote_rung AS rung, v.tie_seed, v.sealed, \
         v.fingerprint, v.sealed_at FROM vote v \
         JOIN consultation c ON c.municipality_id = v.municipality_id AND c.id = v.consultation_id \
         WHERE v.municipality_id = $1 AND v.sealed IS NOT NULL ORDER BY v.sealed_at, v.consultation_id",
    )
    .bind(actor.municipality)
    .all()
    .await
}

/// The fingerprint that stands in the log of events since the vote began.
pub(in crate::votes) async fn find_published_fingerprint(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .query("SELECT data FROM event WHERE municipality_id = $1 AND subject_id = $2 AND kind = 'vote.begun' ORDER BY at, id LIMIT 1")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    let begun = row.and_then(|(data,)| serde_json::from_str::<Begun>(&data).ok());
    Ok(begun.map(|begun| begun.fingerprint))
}

#[derive(serde::Deserialize)]
struct Begun {
    fingerprint: String,
}

/// The number from which lots are drawn.
pub(in crate::votes) async fn find_seed(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = tx
        .query("SELECT tie_seed FROM vote WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(row.map(|(seed,)| seed))
}

/// Sets the rules. The seed is that of the first time.
pub(in crate::votes) async fn upsert_rules(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    rules: String,
    seed: Vec<u8>,
) -> Result<()> {
    tx.query(
        "INSERT INTO vote (municipality_id, consultation_id, rules, tie_seed) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (municipality_id, consultation_id) DO UPDATE SET rules = excluded.rules",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rules)
    .bind(seed)
    .execute()
    .await?;
    Ok(())
}

/// Seals; `false` when somebody else was first.
pub(in crate::votes) async fn update_sealed(tx: &mut Tx, actor: &Actor, id: ConsultationId, seal: &Seal) -> Result<bool> {
    let updated = tx
        .query(
            "UPDATE vote SET sealed = $3, fingerprint = $4, sealed_at = $5 \
             WHERE municipality_id = $1 AND consultation_id = $2 AND sealed IS NULL",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(seal.sealed.clone())
        .bind(seal.fingerprint.clone())
        .bind(seal.sealed_at)
        .execute()
        .await?;
    Ok(updated == 1)
}

macro_rules! options_sql {
    ($lock:literal) => {
        concat!(
            "SELECT o.position AS number, o.measure_id AS measure, m.slug, m.title, m.action_field_id AS action_field, o.cost_cents \
             FROM vote_option o JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
             WHERE o.municipality_id = $1 AND o.consultation_id = $2 ORDER BY o.position, o.measure_id",
            $lock
        )
    };
}

/// What is asked about, as it will be sealed: the ballot's order counts from 1.
pub(in crate::votes) async fn list_sealed_options(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<SealedOption>> {
    let query = tx.query(options_sql!(""));
    query.bind(actor.municipality).bind(id).all().await.map(numbered)
}

/// The same, with the measures held until the seal is written: whoever gives one other words waits, and finds that it is being voted on.
pub(in crate::votes) async fn hold_sealed_options(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<SealedOption>> {
    // SQLite has no row locks and needs none.
    let query = tx.query_for(options_sql!(""), options_sql!(" FOR SHARE OF m"));
    query.bind(actor.municipality).bind(id).all().await.map(numbered)
}

fn numbered(mut options: Vec<SealedOption>) -> Vec<SealedOption> {
    for (number, option) in (1..).zip(&mut options) {
        option.number = number;
    }
    options
}

/// What a measure costs on the ballot; `false` when it is not asked about.
pub(in crate::votes) async fn update_cost(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    measure: MeasureId,
    cents: i64,
) -> Result<bool> {
    let updated = tx
        .query("UPDATE vote_option SET cost_cents = $4 WHERE municipality_id = $1 AND consultation_id = $2 AND measure_id = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(measure)
        .bind(cents)
        .execute()
        .await?;
    Ok(updated == 1)
}

/// Keeps what is published of the ballots; `None` where nothing is.
pub(in crate::votes) async fn update_ballot_file(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    file: Option<String>,
) -> Result<()> {
    tx.query("UPDATE vote SET ballot_file = $3 WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .bind(file)
        .execute()
        .await?;
    Ok(())
}

/// The published ballots.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_ballot_file(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<String>> {
    let row: Option<(Option<String>,)> = tx
        .query("SELECT ballot_file FROM vote WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(row.and_then(|(file,)| file))
}
