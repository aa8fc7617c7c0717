//! All SQL about votes. Ballots are kept under pseudonyms or, in secret votes, under nothing; `participation` holds the people, without any
//! key to them.

mod ballots;
mod changes;
mod codes;
mod drafts;
mod locks;
mod notices;
mod numbers;
mod reasons;
mod resting;
mod roll;
mod rules;
mod together;

use super::ballot::VoteOption;
use crate::actor::Actor;
use crate::consultations::Consultation;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, MeasureId, MunicipalityId};
use crate::random::normalise_receipt;

pub(super) use ballots::{
    Raised, delete_participation, delete_pseudonyms, delete_receipt, find_ballot, find_request, has_participated,
    insert_older_requests, insert_participation, insert_receipt, insert_request, insert_sealed_ballot, list_marks,
    list_older_requests, lower_revision, raise_revision, update_ballot,
};
pub(super) use changes::{
    confirm_change, delete_change, delete_waiting_change, find_change, find_waiting_change, insert_change, list_confirmed_changes,
};
pub(super) use codes::{is_code_used, list_code_hashes, use_code};
pub(super) use drafts::{
    Draft, VoteWithDrafts, delete_draft, find_draft, find_draft_state, list_accounts, list_unreminded, list_votes_with_drafts,
    mark_reminded, upsert_draft,
};
pub(super) use locks::{delete_lock, list_identifiers, take_lock};
pub(super) use notices::{find_first_due, forget_notices, note_all_votes, note_vote, take_notices};
pub(super) use numbers::{Numbers, count_stored, list_kept_ballots, list_named_accounts};
pub(super) use reasons::{delete_reason, delete_reasons_of, list_reasons, list_reasons_of, upsert_reason};
pub(super) use resting::list_running;
pub use roll::{Marked, Roll, find_roll, list_marked};
pub(super) use roll::{
    count_codes, count_marks, delete_list, delete_mark, delete_roll, find_account, find_email, find_roll_key, has_mark,
    has_roll_entry, insert_mark, insert_roll, insert_roll_entry, list_marked_emails, list_named, list_roll_entries,
};
pub use rules::{Seal, find_ballot_file, find_rules, find_seal};
pub(super) use rules::{
    Stored, find_published_fingerprint, find_seed, hold_sealed_options, list_by_code, list_sealed, list_sealed_options,
    update_ballot_file, update_cost, update_sealed, upsert_rules,
};
pub(super) use together::{
    Incoming, Older, Outgoing, Standing, Wanted, delete_all_drafts, delete_all_reasons, find_all_standing,
    insert_all_older_requests, insert_all_receipts, take_all_locks, write_all_ballots,
};

/// The measures that a vote asks about, in its order.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_options(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<VoteOption>> {
    tx.query(
        "SELECT o.measure_id, m.slug, m.title, m.description, o.cost_cents, m.action_field_id FROM vote_option o \
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

/// Whether a measure stands on the sealed ballot of a vote that is not counted yet: then its words stay as they are read.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn is_being_voted_on(tx: &mut Tx, municipality: MunicipalityId, measure: MeasureId) -> Result<bool> {
    let row: Option<(ConsultationId,)> = tx
        .query(
            "SELECT c.id FROM vote_option o \
             JOIN consultation c ON c.municipality_id = o.municipality_id AND c.id = o.consultation_id \
             JOIN vote v ON v.municipality_id = c.municipality_id AND v.consultation_id = c.id \
             WHERE o.municipality_id = $1 AND o.measure_id = $2 AND v.sealed IS NOT NULL AND c.closed_at IS NULL LIMIT 1",
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

/// Appends a proposed measure, at the most that it may cost; `false` when there is no such one here. Asked about already, it stays where it is.
pub(super) async fn insert_option(tx: &mut Tx, actor: &Actor, id: ConsultationId, measure: MeasureId) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO vote_option (municipality_id, consultation_id, measure_id, position, cost_cents) \
             SELECT municipality_id, $2, id, (SELECT COALESCE(MAX(position), 0) + 1 FROM vote_option \
             WHERE municipality_id = $1 AND consultation_id = $2), cost_to_cents \
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
