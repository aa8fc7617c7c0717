//! Setting who may vote, and asking whether somebody may: by the verbs, and by the page before one begins.

use super::eligibility::{Circle, Eligibility, EligibilityDraft, Lack};
use super::rules::{Access, Rules};
use super::{actions, roll, store};
use crate::actor::Actor;
use crate::audit;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::identity::residents::{Attested, find_attested, list_districts};
use crate::identity::{self, Action, Rung};
use crate::ids::ConsultationId;
use crate::rights::Right;

/// Sets who may vote. What only the residents' list knows asks for its rung; whom a vote is for by name is forgotten when it is for everybody
/// again.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Frozen` once the vote has begun, `Invalid` with every wrong field, and in a vote by code.
pub async fn set(tx: &mut Tx, actor: &Actor, id: ConsultationId, draft: &EligibilityDraft) -> Result<()> {
    actor.must(Right::SetRungs)?;
    let consultation = actions::hold_unsealed(tx, actor, id).await?;
    let before = store::find_rules(tx, actor, id).await?;
    let mut known = list_districts(tx, actor).await?;
    known.extend_from_slice(&before.eligibility.districts);
    let eligibility = draft.check(&known)?;
    if before.access == Access::Code && eligibility != Eligibility::default() {
        return Err(Error::field("circle", "eligibility_of_codes"));
    }
    let (needs_list, circle) = (eligibility.needs_list(), eligibility.circle);
    let rules = Rules { eligibility, ..before };
    let stored = serde_json::to_string(&rules).map_err(|error| Error::internal(format!("rules: {error}")))?;
    store::upsert_rules(tx, actor, id, stored, actor.random.bytes().to_vec()).await?;
    if needs_list && consultation.rungs.vote < Rung::List {
        // What one person rests on, wherever that is said.
        identity::store::update_rungs(tx, actor, id, &consultation.rungs.with(Action::Vote, Rung::List)).await?;
    }
    if circle == Circle::Everybody {
        store::delete_roll(tx, actor, id).await?;
    }
    audit::record(tx, actor, "vote.rules_changed", id.0, &serde_json::json!({ "title": consultation.title })).await?;
    actions::check_announced(tx, actor, id).await
}

/// What is missing to the actor, by rules that are sealed for this end or would be; `None` for whoever may vote as far as this goes.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn lack(tx: &mut Tx, actor: &Actor, id: ConsultationId, rules: &Rules, closes_at: Instant) -> Result<Option<Lack>> {
    let asked = &rules.eligibility;
    if *asked == Eligibility::default() {
        return Ok(None);
    }
    let attested = if asked.needs_list() { find_attested(tx, actor).await? } else { Attested::default() };
    let is_named = asked.circle == Circle::Named && roll::names(tx, actor, id).await?;
    Ok(asked.lack(&attested, is_named, closes_at))
}

/// The same as an error, for voters.
///
/// # Errors
/// `NotAllowed` with a code for each reason (`Lack::code`).
pub(super) async fn admit(tx: &mut Tx, actor: &Actor, id: ConsultationId, rules: &Rules, closes_at: Instant) -> Result<()> {
    match lack(tx, actor, id, rules, closes_at).await? {
        None => Ok(()),
        Some(lack) => Err(Error::NotAllowed(lack.code())),
    }
}

#[cfg(test)]
mod tests;
