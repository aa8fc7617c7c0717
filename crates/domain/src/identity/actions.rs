//! The verb that sets what a consultation asks for. How one moves up is in a file for each way.

use serde::Serialize;

use super::rung::{Action, Rung, Rungs};
use super::store;
use crate::actor::Actor;
use crate::consultations::{self, State};
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;
use crate::votes::{self, Access};
use crate::{events, versions};

#[derive(Serialize)]
struct Named<'a> {
    title: &'a str,
    slug: &'a str,
}

/// Sets what each action of a consultation asks of a person. `seen` is the version of the rungs that the form showed. What somebody
/// has already done keeps its rung.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Conflict` when somebody else changed them meanwhile, `Frozen` for an action that
/// somebody has done and for a vote that has begun, `Closed` after the end, `Invalid` for a vote or a support without an account.
pub async fn set_rungs(tx: &mut Tx, actor: &Actor, id: ConsultationId, seen: &str, rungs: Rungs) -> Result<()> {
    actor.must(Right::SetRungs)?;
    let consultation = consultations::store::lock(tx, actor, id).await?;
    let state = consultation.state(actor.now);
    if state == State::Closed {
        return Err(Error::Closed("closed"));
    }
    let mut errors = FieldErrors::default();
    for action in Action::all() {
        let rung = rungs.of(*action);
        if !action.rungs().any(|offered| offered == rung) {
            errors.add(action.as_str(), if rung == Rung::None { "account_needed" } else { "unknown" });
        }
    }
    errors.check()?;
    let before = consultation.rungs;
    if rungs == before {
        return Ok(());
    }
    versions::check(seen, &before)?;
    let rules = votes::store::find_rules(tx, actor, id).await?;
    if rules.access == Access::Code && rungs.vote != before.vote {
        return Err(Error::field(Action::Vote.as_str(), "rung_of_codes"));
    }
    if rules.eligibility.needs_list() && rungs.vote < Rung::List {
        return Err(Error::field(Action::Vote.as_str(), "rung_of_list"));
    }
    let is_frozen = votes::actions::is_frozen(tx, actor, &consultation).await?;
    for action in Action::all() {
        let is_sealed = *action == Action::Vote && is_frozen;
        if rungs.of(*action) != before.of(*action) && (is_sealed || store::has_contributions(tx, actor, id, *action).await?) {
            return Err(Error::Frozen);
        }
    }
    store::update_rungs(tx, actor, id, &rungs).await?;
    if state == State::Draft {
        return Ok(());
    }
    let named = Named { title: &consultation.title, slug: &consultation.slug };
    events::record(tx, actor, "consultation.rungs_changed", id.0, &named).await
}

#[cfg(test)]
mod tests;
