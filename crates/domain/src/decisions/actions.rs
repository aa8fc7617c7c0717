//! What the council does: it decides on a measure.

use serde_json::json;
use uuid::Uuid;

use super::{DecisionEntry, notices, store};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::DecisionId;
use crate::rights::Right;
use crate::strategy::words::Status;
use crate::{events, measures, proposals, requests, versions};

/// Records a decision on a measure of which somebody has seen this version of its facts (`versions`); the measure's status, horizon and period follow it, and so does the roadmap. What votes proposed for it is answered
/// by it. Everybody concerned is told.
///
/// # Errors
/// `NotAllowed` unless a member of the council asks, `NotFound`, `Closed("measure_done")`, `Conflict` when somebody else decided or
/// changed the measure meanwhile, `Invalid` with all that is wrong, also for a day
/// before that of a decision which is known already: the newest decision holds.
pub async fn decide(
    tx: &mut Tx,
    actor: &Actor,
    request_id: Uuid,
    slug: &str,
    seen: &str,
    entry: &DecisionEntry,
) -> Result<DecisionId> {
    actor.must(Right::Decide)?;
    // Without the version: the same decision sent again from a page that is newer is the same decision.
    let body = format!("{slug} {entry:?}");
    if let Some(id) = requests::find_answer(tx, actor, request_id, "decisions/decide", &body).await? {
        return id.parse();
    }
    let measure = measures::store::lock(tx, actor.municipality, slug).await?.ok_or(Error::NotFound)?;
    if measure.status == Status::Done {
        return Err(Error::Closed("measure_done"));
    }
    let decision = entry.check(actor.now.day())?;
    versions::check(seen, &measure.facts())?;
    let decided = store::list_of_measure(tx, actor.municipality, measure.id).await?;
    if decided.iter().any(|newer| newer.decided_on > decision.decided_on) {
        return Err(Error::field("decided_on", "decision_newer"));
    }
    let after = decision.applied_to(&measure.facts());
    let id = store::insert(tx, actor, &measure, &decision, &after).await?;
    measures::store::update(tx, actor, measure.id, &after).await?;
    proposals::store::update_decided(tx, actor, measure.id, id, &decision.answered()).await?;
    let data = json!({
        "slug": measure.slug, "title": measure.title, "verdict": decision.verdict, "paper_number": decision.paper_number,
        "status_before": measure.status, "status": after.status, "horizon_before": measure.horizon, "horizon": after.horizon,
    });
    events::record(tx, actor, "measure.decided", measure.id.0, &data).await?;
    notices::enqueue(tx, actor, id).await?;
    requests::remember(tx, actor, request_id, "decisions/decide", &body, &id.to_string()).await?;
    Ok(id)
}

#[cfg(test)]
mod tests;
