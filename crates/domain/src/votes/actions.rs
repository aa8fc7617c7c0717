//! The verbs of administrators: what a vote asks, and by which rules. All of it can be changed until the vote begins.

use super::rules::{Access, Rules};
use super::ruling::RulesDraft;
use super::sealed::Sealed;
use super::{fitting, roll, store};
use crate::actor::Actor;
use crate::audit;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part, State};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{ConsultationId, MeasureId};
use crate::rights::Right;
use crate::typed;

/// More measures than this nobody weighs on one page.
pub const OPTIONS_MAX: i64 = 30;

/// Asks about one more proposed measure.
///
/// # Errors
/// `Frozen` once the vote has begun, `Invalid` for what is no proposed measure of the municipality, and for one without the cost that an
/// announced vote needs.
pub async fn add_option(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, measure: MeasureId) -> Result<()> {
    lock_rules(tx, actor, consultation, "vote.options_changed").await?;
    let count = store::count_options(tx, actor, consultation).await?;
    if count >= OPTIONS_MAX {
        return Err(Error::field("measure", "too_many"));
    }
    if !store::insert_option(tx, actor, consultation, measure).await? {
        return Err(Error::field("measure", "unknown"));
    }
    check_announced(tx, actor, consultation).await
}

/// No longer asks about a measure.
///
/// # Errors
/// `Frozen` once the vote has begun, `NotFound` when it was not asked about, `Invalid` for the last one of a vote that is announced.
pub async fn remove_option(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, measure: MeasureId) -> Result<()> {
    lock_rules(tx, actor, consultation, "vote.options_changed").await?;
    if !store::delete_option(tx, actor, consultation, measure).await? {
        return Err(Error::NotFound);
    }
    check_announced(tx, actor, consultation).await
}

/// Says what a measure costs on a ballot with a budget, in euros as typed.
///
/// # Errors
/// `Frozen` once the vote has begun, `NotFound` when it is not asked about, `Invalid` for what is no amount, and for a cost with which nobody
/// could cast in an announced vote.
pub async fn set_cost(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, measure: MeasureId, typed: &str) -> Result<()> {
    lock_rules(tx, actor, consultation, "vote.options_changed").await?;
    let cents = typed::cents(typed).ok_or_else(|| Error::field("cost", "amount_invalid"))?;
    if !store::update_cost(tx, actor, consultation, measure, cents).await? {
        return Err(Error::NotFound);
    }
    check_announced(tx, actor, consultation).await
}

/// Sets the rules.
///
/// # Errors
/// `Frozen` once the vote has begun, `Invalid` with every wrong field, and for rules by which an announced vote could not be counted.
pub async fn set_rules(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, draft: &RulesDraft) -> Result<()> {
    lock_rules(tx, actor, consultation, "vote.rules_changed").await?;
    let Rules { access, eligibility, .. } = store::find_rules(tx, actor, consultation).await?;
    let rules = Rules { access, eligibility, ..draft.check()? };
    let stored = serde_json::to_string(&rules).map_err(|error| Error::internal(format!("rules: {error}")))?;
    store::upsert_rules(tx, actor, consultation, stored, actor.random.bytes().to_vec()).await?;
    check_announced(tx, actor, consultation).await
}

/// What is announced will begin by itself, so nothing may be missing any more: a vote that cannot be counted would never end, and in one whose
/// ballots cannot be filled in, or for which nobody has a code, nobody could take part.
pub(crate) async fn check_announced(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    if consultations::find(tx, actor, id).await?.published_at.is_none() {
        return Ok(());
    }
    match missing(tx, actor, id).await? {
        Some(code) => Err(Error::field("options", code)),
        None => Ok(()),
    }
}

/// What is missing before the vote can be announced, as a code beside `options`.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub(crate) async fn missing(tx: &mut Tx, actor: &Actor, consultation: ConsultationId) -> Result<Option<&'static str>> {
    let rules = store::find_rules(tx, actor, consultation).await?;
    let options = store::list_sealed_options(tx, actor, consultation).await?;
    if options.is_empty() {
        return Ok(Some("options_missing"));
    }
    if rules.needs_costs() && options.iter().any(|option| option.cost_cents.is_none()) {
        return Ok(Some("costs_missing"));
    }
    if rules.needs_entitled() && !rules.knows_entitled() {
        return Ok(Some("entitled_unknown"));
    }
    if roll::count(tx, actor, consultation, &rules).await? == Some(0) {
        return Ok(Some(if rules.access == Access::Code { "codes_missing" } else { "nobody_entitled" }));
    }
    let found = consultations::find(tx, actor, consultation).await?;
    Ok(fitting::hindrance(&Sealed::new(&found, rules, options, &[])))
}

/// The vote, held still before it begins; and a line in the audit log, as every change of what is asked comes this way.
async fn lock_rules(tx: &mut Tx, actor: &Actor, id: ConsultationId, kind: &'static str) -> Result<()> {
    actor.must(Right::EditOptions)?;
    let consultation = hold_unsealed(tx, actor, id).await?;
    audit::record(tx, actor, kind, id.0, &serde_json::json!({ "title": consultation.title })).await
}

/// The vote, held still before it begins. By the clock of this instance it may not have begun and be sealed already by another one's.
pub(super) async fn hold_unsealed(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Consultation> {
    let consultation = consultations::lock(tx, actor, id).await?;
    check_unsealed(&consultation, actor)?;
    if is_frozen(tx, actor, &consultation).await? { Err(Error::Frozen) } else { Ok(consultation) }
}

/// Whether nothing that people are asked may change any more, by the clock or because it is sealed.
pub(crate) async fn is_frozen(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<bool> {
    if !consultation.has(Part::Vote) {
        return Ok(false);
    }
    let has_come = consultation.state(actor.now) == State::Open;
    Ok(has_come || store::find_seal(tx, actor, consultation.id).await?.is_some())
}

/// The same as a look by the clock alone.
pub(super) fn check_unsealed(consultation: &Consultation, actor: &Actor) -> Result<()> {
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound);
    }
    match consultation.state(actor.now) {
        State::Draft | State::Scheduled => Ok(()),
        State::Open => Err(Error::Frozen),
        State::Closed => Err(Error::Closed("closed")),
    }
}

#[cfg(test)]
mod tests;
