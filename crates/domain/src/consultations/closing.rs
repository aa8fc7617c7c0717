//! The end of a consultation, in one transaction: count, store the outcome, which from then on is evidence, propose what follows for the
//! roadmap, and cut every way from a person to what they voted or answered. Afterwards a job sweeps what the database itself keeps of deleted rows.

use serde::Serialize;

use super::consultation::{Consultation, Part, State};
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::Origin;
use crate::ids::ConsultationId;
use crate::outcomes::{Apart, Outcome, counting};
use crate::rights::Right;
use crate::{events, jobs, outcomes, proposals, surveys, votes};

/// The kind of the job that closes a consultation at its end; its payload is the consultation's id.
pub const JOB: &str = "close";
/// The kind of the job that calls [`crate::Db::forget_deleted`].
pub const SWEEP_JOB: &str = "sweep";
/// The kind of the job that calls [`crate::Db::forget_secrets`].
pub const SWEEP_SECRETS_JOB: &str = "sweep_secrets";
/// Before mails: until it has run, more is stored than was promised.
const PRIORITY: i64 = 0;

#[derive(Serialize)]
struct Closed<'a> {
    title: &'a str,
    slug: &'a str,
}

/// Ends a running consultation now. A vote that has begun is ended by two (`votes::changes`); what has reached its end anybody of them counts.
///
/// # Errors
/// `Conflict` when it has not begun or is counted already, and with `second_person_needed` for a running vote; `NotAllowed` for anybody but
/// administrators.
pub async fn close(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actor.must(Right::CloseConsultations)?;
    let consultation = store::lock(tx, actor, id).await?;
    match consultation.state(actor.now) {
        State::Draft | State::Scheduled => Err(Error::Conflict("not_open")),
        _ if consultation.is_counted() => Err(Error::Conflict("conflict")),
        State::Open if consultation.has(Part::Vote) => Err(Error::Conflict("second_person_needed")),
        State::Open | State::Closed => end(tx, actor, &consultation).await,
    }
}

/// Ends a consultation whose time has come; does nothing otherwise, also when it runs twice. For the program's own job.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn close_due(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let consultation = store::lock(tx, actor, id).await?;
    if consultation.state(actor.now) == State::Closed && !consultation.is_counted() {
        end(tx, actor, &consultation).await?;
    }
    Ok(())
}

/// The row must be locked by writing: nobody is taking part any more, nobody else is closing.
pub(crate) async fn end(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<()> {
    let id = consultation.id;
    votes::confirming::tell_all(tx, actor, consultation).await?;
    store::update_closed(tx, actor, id).await?;
    let participants = outcomes::store::count_participants(tx, actor, id).await?;
    let residents = outcomes::store::count_residents(tx, actor).await?;
    let mut outcome = Outcome {
        participants: participants.total,
        residents,
        computed_at: actor.now,
        ideas: None,
        survey: None,
        vote: None,
        apart: Vec::new(),
    };
    if consultation.has(Part::Ideas) {
        outcome.ideas = Some(outcomes::store::count_board(tx, actor, id, participants.ideas).await?);
    }
    if consultation.has(Part::Survey) {
        let survey = surveys::store::find_survey(tx, actor, id).await?;
        let responses = surveys::sealing::seal(tx, actor, id).await?;
        outcome.survey = Some(counting::count_survey(&survey, &counting::of(Origin::Account, &responses)));
        for origin in [Origin::Guest, Origin::Counter] {
            let responses = counting::of(origin, &responses);
            if !responses.is_empty() {
                outcome.apart.push(Apart { origin, survey: counting::count_survey(&survey, &responses) });
            }
        }
    }
    if consultation.has(Part::Vote) {
        let vote = votes::counting::close(tx, actor, consultation).await?;
        // Nobody can know who of those on paper took part otherwise too.
        outcome.participants += vote.paper.as_ref().map_or(0, |paper| paper.valid);
        outcome.vote = Some(vote);
    }
    outcomes::store::insert(tx, actor, id, &outcome).await?;
    if let Some(vote) = &outcome.vote {
        proposals::making::make(tx, actor, id, vote).await?;
    }
    jobs::enqueue(tx, actor, SWEEP_SECRETS_JOB, &(), actor.now, PRIORITY).await?;
    let closed = Closed { title: &consultation.title, slug: &consultation.slug };
    events::record(tx, actor, "consultation.closed", id.0, &closed).await
}

/// Makes sure that a consultation closes at its end, wherever that has been moved.
pub(super) async fn enqueue(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<()> {
    jobs::enqueue(tx, actor, JOB, &consultation.id, consultation.closes_at, PRIORITY).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
