//! All SQL about votes while they run. Ballots are kept under pseudonyms; `participation` holds the people, without any key to them.

use sqlx::FromRow;

use super::Choice;
use super::ballot::{VoteOption, from_word, word};
use crate::actor::Actor;
use crate::consultations::Consultation;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, MeasureId, MunicipalityId};
use crate::random::normalise_receipt;

/// The measures that a vote asks about, in its order.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_options(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<VoteOption>> {
    tx.query(
        "SELECT o.measure_id, m.slug, m.title, m.description FROM vote_option o \
         JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
         WHERE o.municipality_id = $1 AND o.consultation_id = $2 ORDER BY o.position, o.measure_id",
    )
    .bind(actor.municipality)
    .bind(id)
    .all()
    .await
}

/// How many people have voted.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count_voters(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<u64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM participation WHERE municipality_id = $1 AND consultation_id = $2 AND part = 'vote'")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Whether somebody has voted on a measure in a vote that is not counted yet: then its words stay as they were read.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn is_being_voted_on(tx: &mut Tx, municipality: MunicipalityId, measure: MeasureId) -> Result<bool> {
    let row: Option<(ConsultationId,)> = tx
        .query(
            "SELECT c.id FROM vote_option o \
             JOIN consultation c ON c.municipality_id = o.municipality_id AND c.id = o.consultation_id \
             JOIN participation p ON p.municipality_id = c.municipality_id AND p.consultation_id = c.id AND p.part = 'vote' \
             WHERE o.municipality_id = $1 AND o.measure_id = $2 AND c.closed_at IS NULL LIMIT 1",
        )
        .bind(municipality)
        .bind(measure)
        .optional()
        .await?;
    Ok(row.is_some())
}

/// The consultation of a vote's receipt, however it was typed. Never tells who or what.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_receipt(tx: &mut Tx, actor: &Actor, typed: &str) -> Result<Option<Consultation>> {
    tx.query(
        "SELECT c.id, c.slug, c.title, c.summary, c.has_ideas, c.has_survey, c.has_vote, c.opens_at, c.closes_at, c.published_at, \
         c.closed_at, c.idea_rung, c.support_rung, c.comment_rung, c.respond_rung, c.vote_rung FROM vote_receipt r \
         JOIN consultation c ON c.municipality_id = r.municipality_id AND c.id = r.consultation_id \
         WHERE r.municipality_id = $1 AND r.receipt_hash = $2",
    )
    .bind(actor.municipality)
    .bind(hash(normalise_receipt(typed).as_bytes()))
    .optional()
    .await
}

pub(super) async fn count_options(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM vote_option WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count)
}

/// Appends a proposed measure; `false` when there is no such one here. Asked about already, it stays where it is.
pub(super) async fn insert_option(tx: &mut Tx, actor: &Actor, id: ConsultationId, measure: MeasureId) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO vote_option (municipality_id, consultation_id, measure_id, position) \
             SELECT municipality_id, $2, id, (SELECT COALESCE(MAX(position), 0) + 1 FROM vote_option \
             WHERE municipality_id = $1 AND consultation_id = $2) \
             FROM measure WHERE municipality_id = $1 AND id = $3 AND status = 'proposed' \
             ON CONFLICT (municipality_id, consultation_id, measure_id) DO UPDATE SET position = vote_option.position",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(measure)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(super) async fn delete_option(tx: &mut Tx, actor: &Actor, id: ConsultationId, measure: MeasureId) -> Result<bool> {
    let deleted = tx
        .query("DELETE FROM vote_option WHERE municipality_id = $1 AND consultation_id = $2 AND measure_id = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(measure)
        .execute()
        .await?;
    Ok(deleted == 1)
}

pub(super) async fn has_ballots(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<bool> {
    let found: Option<(i64,)> = tx
        .query("SELECT revision FROM ballot WHERE municipality_id = $1 AND consultation_id = $2 LIMIT 1")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(found.is_some())
}

/// Makes the ballot, or raises its revision; returns the revision.
pub(super) async fn raise_revision(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<i64> {
    let (revision,): (i64,) = tx
        .query(
            "INSERT INTO ballot (municipality_id, consultation_id, voter, revision) VALUES ($1, $2, $3, 1) \
             ON CONFLICT (municipality_id, consultation_id, voter) DO UPDATE SET revision = ballot.revision + 1 RETURNING revision",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .one()
        .await?;
    Ok(revision)
}

/// Takes back what `raise_revision` did, for a request that was answered before.
pub(super) async fn lower_revision(tx: &mut Tx, actor: &Actor, id: ConsultationId, voter: &[u8]) -> Result<()> {
    tx.query("UPDATE ballot SET revision = revision - 1 WHERE municipality_id = $1 AND consultation_id = $2 AND voter = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .execute()
        .await?;
    Ok(())
}

/// A request that was answered before.
#[derive(FromRow)]
pub(super) struct Known {
    pub body: Vec<u8>,
    pub revision: i64,
}

/// Remembers a request; `false` when it is known.
pub(super) async fn insert_request(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    request: &[u8],
    body: &[u8],
    revision: i64,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO ballot_request (municipality_id, consultation_id, request, body, revision) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(request.to_vec())
        .bind(body.to_vec())
        .bind(revision)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(super) async fn find_request(tx: &mut Tx, actor: &Actor, id: ConsultationId, request: &[u8]) -> Result<Known> {
    tx.query("SELECT body, revision FROM ballot_request WHERE municipality_id = $1 AND consultation_id = $2 AND request = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(request.to_vec())
        .one()
        .await
}

/// Writes a choice; `false` when the vote does not ask about this measure. Asking and writing are one statement.
pub(super) async fn upsert_choice(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    measure: MeasureId,
    voter: &[u8],
    choice: Choice,
) -> Result<bool> {
    let written = tx
        .query(
            "INSERT INTO ballot_choice (municipality_id, consultation_id, measure_id, voter, choice) \
             SELECT municipality_id, consultation_id, measure_id, $4, $5 FROM vote_option \
             WHERE municipality_id = $1 AND consultation_id = $2 AND measure_id = $3 \
             ON CONFLICT (municipality_id, consultation_id, measure_id, voter) DO UPDATE SET choice = excluded.choice",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(measure)
        .bind(voter.to_vec())
        .bind(word(choice))
        .execute()
        .await?;
    Ok(written == 1)
}

pub(super) async fn insert_participation(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<()> {
    tx.query("INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, 'vote', $3)")
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .execute()
        .await?;
    Ok(())
}

pub(super) async fn insert_receipt(tx: &mut Tx, actor: &Actor, id: ConsultationId, receipt_hash: Vec<u8>) -> Result<()> {
    tx.query("INSERT INTO vote_receipt (municipality_id, receipt_hash, consultation_id) VALUES ($1, $2, $3)")
        .bind(actor.municipality)
        .bind(receipt_hash)
        .bind(id)
        .execute()
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct ChoiceRow {
    revision: i64,
    measure_id: MeasureId,
    choice: String,
}

/// The ballot of a pseudonym, its choices in the order of the vote.
pub(super) async fn find_ballot(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    voter: &[u8],
) -> Result<Option<(i64, Vec<(MeasureId, Choice)>)>> {
    let rows: Vec<ChoiceRow> = tx
        .query(
            "SELECT b.revision, c.measure_id, c.choice FROM ballot b \
             JOIN ballot_choice c ON c.municipality_id = b.municipality_id AND c.consultation_id = b.consultation_id \
               AND c.voter = b.voter \
             JOIN vote_option o ON o.municipality_id = c.municipality_id AND o.consultation_id = c.consultation_id \
               AND o.measure_id = c.measure_id \
             WHERE b.municipality_id = $1 AND b.consultation_id = $2 AND b.voter = $3 ORDER BY o.position, o.measure_id",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(voter.to_vec())
        .all()
        .await?;
    let Some(revision) = rows.first().map(|row| row.revision) else { return Ok(None) };
    let choices = rows.iter().map(|row| Ok((row.measure_id, choice_of(&row.choice)?))).collect::<Result<_>>()?;
    Ok(Some((revision, choices)))
}

pub(super) fn choice_of(stored: &str) -> Result<Choice> {
    from_word(stored).ok_or_else(|| Error::internal(format!("ballot_choice.choice: {stored:?} is no choice")))
}
