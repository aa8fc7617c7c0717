//! What a counted vote proposes, written when it closes. Only where the count is published: below thirty ballots a proposal would tell what the
//! numbers hide. And only where it is valid, about measures that are not on their way or over.

use tally::election::Reason;

use super::Kind;
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{ConsultationId, MeasureId};
use crate::measures;
use crate::outcomes::{Counted, VoteCount};
use crate::strategy::words::Status;

/// Writes the proposals of a vote that has just been counted.
pub(crate) async fn make(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, vote: &VoteCount) -> Result<()> {
    let Some(counted) = vote.counted.as_ref().filter(|counted| counted.ballots_fingerprint.is_some()) else { return Ok(()) };
    let all = measures::store::list(tx, actor.municipality).await?;
    let is_open = |measure: MeasureId| {
        let found = all.iter().find(|known| known.id == measure);
        found.is_some_and(|known| matches!(known.status, Status::Proposed | Status::Planned | Status::Postponed))
    };
    for (place, (measure, kind)) in (1..).zip(proposed(counted)) {
        if is_open(measure) {
            store::insert(tx, actor, consultation, measure, kind, place).await?;
        }
    }
    Ok(())
}

/// Winners in their order, then the others as they stood on the ballot. Nothing when too few took part for the result to be valid.
fn proposed(counted: &Counted) -> Vec<(MeasureId, Kind)> {
    let is_void = |reason: &Reason| matches!(reason, Reason::QuorumMissed { .. } | Reason::NobodyVoted);
    if counted.result.winners.is_empty() && counted.result.standings.iter().any(|standing| is_void(&standing.reason)) {
        return Vec::new();
    }
    let winners = counted.result.winners.iter().filter_map(|place| Some((counted.options.get(*place)?.id, Kind::Advance)));
    let others = counted.options.iter().zip(0..).filter(|(_, place)| !counted.result.winners.contains(place));
    winners.chain(others.map(|(option, _)| (option.id, Kind::Postpone))).collect()
}

#[cfg(test)]
mod tests;
