//! Survey answers without an account: of guests, where a consultation allows it, and of people who came or phoned, entered by a clerk.
//! Nobody can know whether one person gave several, so they are counted apart, and no participation is noted.

use uuid::Uuid;

use super::actions::{Receipt, sorted};
use super::answers::Answers;
use super::store;
use crate::actor::Actor;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part};
use crate::crypto::{hash, keyed_hash};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::ideas::Origin;
use crate::identity::Action;
use crate::ids::ConsultationId;
use crate::random::receipt_code;
use crate::rights::Right;

/// Hands in answers without an account. The same request again has the same receipt and no effect.
///
/// # Errors
/// `SignInNeeded` where the survey asks for an account; else as `surveys::actions::respond`.
pub async fn respond(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    version: &str,
    answers: &Answers,
    request_id: Uuid,
) -> Result<Receipt> {
    let (found, secret) = consultations::find_open_with_secret(tx, actor, consultation, Action::Respond).await?;
    let key = keyed_hash(&secret, &[b"survey", b"guest", request_id.as_bytes()]);
    take_in(tx, actor, Origin::Guest, found, version, answers, receipt_code(&key)).await
}

/// Enters the answers of somebody who came or phoned.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators; else as `respond`.
pub async fn respond_at_counter(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    version: &str,
    answers: &Answers,
    request_id: Uuid,
) -> Result<Receipt> {
    let clerk = actor.must(Right::EnterForOthers)?.id;
    let (found, secret) = consultations::find_open_at_counter(tx, actor, consultation, Part::Survey).await?;
    let key = keyed_hash(&secret, &[b"survey", b"counter", clerk.0.as_bytes(), request_id.as_bytes()]);
    take_in(tx, actor, Origin::Counter, found, version, answers, receipt_code(&key)).await
}

async fn take_in(
    tx: &mut Tx,
    actor: &Actor,
    origin: Origin,
    consultation: Consultation,
    version: &str,
    answers: &Answers,
    code: String,
) -> Result<Receipt> {
    let survey = store::find_survey(tx, actor, consultation.id).await?;
    if survey.version() != version {
        return Err(Error::Conflict("survey_changed"));
    }
    let checked = answers.check(&survey)?;
    let receipt_hash = hash(code.as_bytes());
    let receipt = Receipt { code, slug: consultation.slug };
    let response = actor.random.secret_id();
    if store::insert_response(tx, actor, consultation.id, response, (origin, receipt_hash.clone())).await? {
        store::insert_answers(tx, actor, consultation.id, response, &checked).await?;
        if origin == Origin::Counter {
            // That a clerk entered answers is logged; which ones, nobody can tell: a response has neither time nor order.
            let told = serde_json::json!({ "slug": receipt.slug });
            events::record(tx, actor, "survey.taken_at_counter", consultation.id.0, &told).await?;
        }
        return Ok(receipt);
    }
    let given = store::find_answers(tx, actor, consultation.id, receipt_hash).await?.ok_or(Error::Conflict("repeat"))?;
    if sorted(given) == sorted(checked) { Ok(receipt) } else { Err(Error::field("request_id", "id_reused")) }
}

#[cfg(test)]
mod tests;
