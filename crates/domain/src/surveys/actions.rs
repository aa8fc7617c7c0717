//! Answering a survey: once per person, kept apart from the person. Nothing here writes an event.

use uuid::Uuid;

use super::answers::{Answer, Answers};
use super::store;
use crate::actor::Actor;
use crate::consultations::Consultation;
use crate::consultations::store as consultations;
use crate::crypto::{hash, keyed_hash};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::Origin;
use crate::identity::Action;
use crate::ids::ConsultationId;
use crate::random::receipt_code;

/// The answer to answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub code: String,
    /// The address of the consultation.
    pub slug: String,
}

/// Hands in the answers; returns the receipt. The same request again has the same receipt and no effect. `version` is that of the
/// questions that the person saw.
///
/// # Errors
/// `Closed("survey_closed")` from the end on, `Conflict("already_answered")` for a second time, `Conflict("survey_changed")` when
/// the questions are not those the person saw, `Invalid` with every wrong field.
pub async fn respond(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    version: &str,
    answers: &Answers,
    request_id: Uuid,
) -> Result<Receipt> {
    let account = actor.participant()?.id;
    let (Consultation { slug, .. }, secret) =
        consultations::find_open_with_secret(tx, actor, consultation, Action::Respond).await?;
    let survey = store::find_survey(tx, actor, consultation).await?;
    if survey.version() != version {
        return Err(Error::Conflict("survey_changed"));
    }
    let checked = answers.check(&survey)?;
    let key = keyed_hash(&secret, &[b"survey", account.0.as_bytes(), request_id.as_bytes()]);
    let receipt = Receipt { code: receipt_code(&key), slug };
    let receipt_hash = hash(receipt.code.as_bytes());
    if !store::insert_participation(tx, actor, consultation, account).await? {
        let Some(given) = store::find_answers(tx, actor, consultation, receipt_hash).await? else {
            return Err(Error::Conflict("already_answered"));
        };
        let is_same = sorted(given) == sorted(checked);
        return if is_same { Ok(receipt) } else { Err(Error::field("request_id", "id_reused")) };
    }
    let response = actor.random.secret_id();
    store::insert_response(tx, actor, consultation, response, (Origin::Account, receipt_hash)).await?;
    store::insert_answers(tx, actor, consultation, response, &checked).await?;
    Ok(receipt)
}

/// Whether the actor has answered already.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn has_answered(tx: &mut Tx, actor: &Actor, consultation: ConsultationId) -> Result<bool> {
    match actor.account() {
        Some(account) => store::has_participated(tx, actor, consultation, account).await,
        None => Ok(false),
    }
}

pub(super) fn sorted(mut answers: Vec<Answer>) -> Vec<Answer> {
    answers.sort_unstable_by_key(Answer::question);
    answers
}

#[cfg(test)]
mod tests;
