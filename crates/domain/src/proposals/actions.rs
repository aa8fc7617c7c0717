//! What the council does with proposals: it accepts or declines each, with a reason, a day and a paper number.

use serde_json::json;
use uuid::Uuid;

use super::{Answer, AnswerEntry, Answered, Proposal, store};
use crate::actor::Actor;
use crate::db::Tx;
use crate::decisions::{self, minutes};
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{DecisionId, ProposalId};
use crate::quarter::Quarter;
use crate::rights::Right;
use crate::{events, measures, requests};

/// Answers a proposal. Accepting is a decision on the measure of which somebody has seen this version of its facts: it moves the measure as
/// the proposal says, and everybody concerned is told. Declining changes nothing but is public with its reason. Returns the address of the
/// consultation.
///
/// # Errors
/// `NotAllowed` unless a member of the council asks, `NotFound`, `Conflict("proposal_answered")`, `Invalid` with all that is wrong; for an
/// acceptance as [`decisions::actions::decide`].
pub async fn answer(
    tx: &mut Tx,
    actor: &Actor,
    request_id: Uuid,
    id: ProposalId,
    seen: &str,
    entry: &AnswerEntry,
) -> Result<String> {
    actor.must(Right::Decide)?;
    let body = format!("{id} {entry:?}");
    if let Some(slug) = requests::find_answer(tx, actor, request_id, "proposals/answer", &body).await? {
        return Ok(slug);
    }
    let proposal = store::lock(tx, actor, id).await?.ok_or(Error::NotFound)?;
    if proposal.answered.is_some() {
        return Err(Error::Conflict("proposal_answered"));
    }
    let answered = checked(actor, entry)?;
    let decision = match answered.answer {
        Answer::Accept => Some(accept(tx, actor, &proposal, seen, entry).await?),
        Answer::Decline | Answer::Decided => None,
    };
    store::update_answered(tx, actor, id, &answered, decision).await?;
    let data = json!({
        "slug": proposal.measure_slug, "title": proposal.measure_title, "kind": proposal.kind, "answer": answered.answer,
        "consultation": proposal.consultation_slug, "paper_number": answered.paper_number,
    });
    events::record(tx, actor, "measure.proposal_answered", proposal.measure_id.0, &data).await?;
    let slug = proposal.consultation_slug;
    requests::remember(tx, actor, request_id, "proposals/answer", &body, &slug).await?;
    Ok(slug)
}

fn checked(actor: &Actor, entry: &AnswerEntry) -> Result<Answered> {
    let mut errors = FieldErrors::default();
    let answer = Answer::from_word(&entry.answer).filter(|answer| *answer != Answer::Decided);
    if answer.is_none() {
        errors.add("answer", "required");
    }
    let minutes = minutes(&mut errors, [&entry.reason, &entry.decided_on, &entry.paper_number], actor.now.day());
    errors.check()?;
    let (Some(answer), Some(decided_on)) = (answer, minutes.decided_on) else {
        unreachable!("what is missing was noted as an error");
    };
    Ok(Answered { answer, reason: minutes.reason, decided_on, paper_number: minutes.paper_number })
}

/// By the verb of every decision, under a request of its own: the form's is remembered with the answer.
async fn accept(tx: &mut Tx, actor: &Actor, proposal: &Proposal, seen: &str, entry: &AnswerEntry) -> Result<DecisionId> {
    let slug = &proposal.measure_slug;
    let measure = measures::store::lock(tx, actor.municipality, slug).await?.ok_or(Error::NotFound)?;
    let decision = entry.decision(proposal.kind, &measure.facts(), Quarter::of(actor.now.day()));
    decisions::actions::decide(tx, actor, actor.random.secret_id(), slug, seen, &decision).await
}

#[cfg(test)]
mod tests;
