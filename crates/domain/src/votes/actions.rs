//! The verbs of votes: choose what is asked, and vote. Voting writes no event and no line: who voted when belongs into no log.

use uuid::Uuid;

use super::ballot::{Ballot, Pseudonym, Receipt, check_choices, field};
use super::{Choice, store};
use crate::actor::Actor;
use crate::audit;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part, State};
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::identity::Action;
use crate::ids::{ConsultationId, MeasureId};
use crate::rights::Right;

/// More measures than this nobody weighs on one page.
pub const OPTIONS_MAX: i64 = 30;

/// Asks about one more proposed measure.
///
/// # Errors
/// `Frozen` once a ballot is cast, `Invalid` for what is no proposed measure of the municipality.
pub async fn add_option(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, measure: MeasureId) -> Result<()> {
    lock_rules(tx, actor, consultation).await?;
    let count = store::count_options(tx, actor, consultation).await?;
    if count >= OPTIONS_MAX {
        return Err(Error::field("measure", "too_many"));
    }
    if store::insert_option(tx, actor, consultation, measure).await? { Ok(()) } else { Err(Error::field("measure", "unknown")) }
}

/// No longer asks about a measure.
///
/// # Errors
/// `Frozen` once a ballot is cast, `NotFound` when it was not asked about.
pub async fn remove_option(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, measure: MeasureId) -> Result<()> {
    lock_rules(tx, actor, consultation).await?;
    if store::delete_option(tx, actor, consultation, measure).await? { Ok(()) } else { Err(Error::NotFound) }
}

/// The vote, held still; and a line in the audit log, as every change of what is asked comes this way.
async fn lock_rules(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actor.must(Right::EditOptions)?;
    let consultation = consultations::lock(tx, actor, id).await?;
    if consultation.state(actor.now) == State::Closed {
        return Err(Error::Closed("closed"));
    }
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound);
    }
    if store::has_ballots(tx, actor, id).await? {
        return Err(Error::Frozen);
    }
    audit::record(tx, actor, "vote.options_changed", id.0, &serde_json::json!({ "title": consultation.title })).await
}

/// Votes, or changes the vote, on one or more measures; what is not named stays as it was. The same request again has the same
/// answer and no effect. `expected_revision` is the revision that the voter saw (0: none yet).
///
/// # Errors
/// `Closed("voting_closed")` from the end on, `Conflict` when the ballot was changed elsewhere meanwhile, `Invalid` for a measure
/// that is not asked about and for a request id that was used for something else.
pub async fn cast(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    choices: &[(MeasureId, Choice)],
    request_id: Uuid,
    expected_revision: Option<i64>,
) -> Result<Receipt> {
    let account = actor.participant()?.id;
    let (Consultation { slug, .. }, secret) = consultations::find_open_with_secret(tx, actor, consultation, Action::Vote).await?;
    check_choices(choices)?;
    let person = Pseudonym { secret: &secret, account };
    let voter = person.voter();
    // Writing to the ballot is the lock: casts of one person run one after the other.
    let revision = store::raise_revision(tx, actor, consultation, &voter).await?;
    let (request, body) = (person.request(request_id), person.body(request_id, choices));
    if !store::insert_request(tx, actor, consultation, &request, &body, revision).await? {
        let known = store::find_request(tx, actor, consultation, &request).await?;
        if known.body != body {
            return Err(Error::field("request_id", "id_reused"));
        }
        store::lower_revision(tx, actor, consultation, &voter).await?;
        return Ok(Receipt { code: person.receipt(), revision: known.revision, slug });
    }
    if expected_revision.is_some_and(|expected| expected != revision - 1) {
        return Err(Error::Conflict("conflict"));
    }
    for (measure, choice) in choices {
        if !store::upsert_choice(tx, actor, consultation, *measure, &voter, *choice).await? {
            return Err(Error::field(field(*measure), "unknown"));
        }
    }
    if revision == 1 {
        store::insert_participation(tx, actor, consultation, account).await?;
        store::insert_receipt(tx, actor, consultation, hash(person.receipt().as_bytes())).await?;
    }
    Ok(Receipt { code: person.receipt(), revision, slug })
}

/// What the actor has chosen; `None` for visitors, before the first vote, and after the end, when nobody can know it any more.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn own_ballot(tx: &mut Tx, actor: &Actor, consultation: ConsultationId) -> Result<Option<Ballot>> {
    let Some(account) = actor.account() else { return Ok(None) };
    let Some(secret) = consultations::find_secret(tx, actor, consultation).await? else { return Ok(None) };
    let person = Pseudonym { secret: &secret, account };
    let Some((revision, choices)) = store::find_ballot(tx, actor, consultation, &person.voter()).await? else { return Ok(None) };
    Ok(Some(Ballot { choices, revision, receipt: person.receipt() }))
}

#[cfg(test)]
mod tests;
