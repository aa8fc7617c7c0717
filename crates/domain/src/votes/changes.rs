//! Changing a vote that has begun. Its rules are sealed; only its end can still move, and only when one administrator wishes it with a reason
//! that everybody reads, and another one agrees. A wish waits no longer than the vote runs.

use serde::Serialize;
use sqlx::FromRow;

use super::store;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::consultations::draft::LocalTime;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part, actions, closing};
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{AccountId, ConsultationId, VoteChangeId};
use crate::rights::Right;
use crate::{events, mail, staff, text};

/// A reason has so many characters: shorter ones say nothing, longer ones nobody reads.
pub const REASON_MIN: usize = 10;
pub const REASON_MAX: usize = 500;

/// A change that waits for a second administrator.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Change {
    pub id: VoteChangeId,
    pub consultation_id: ConsultationId,
    /// The new end; `None`: as soon as somebody agrees.
    pub closes_at: Option<Instant>,
    pub reason: String,
    pub proposed_by: AccountId,
    /// `None` when they do not work here any more.
    pub proposed_by_name: Option<String>,
    pub proposed_at: Instant,
}

/// What administrators see of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub waiting: Option<Change>,
    /// Whether there is anybody else who could agree.
    pub has_second: bool,
}

/// When the vote is to end.
#[derive(Clone, Copy, Debug)]
pub enum End<'a> {
    Now,
    At(&'a LocalTime),
}

#[derive(Serialize)]
struct Asked<'a> {
    title: &'a str,
    slug: &'a str,
    reason: &'a str,
}

/// What waits, and whether anybody could agree.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn standing(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Standing> {
    let admin = actor.must(Right::MoveDeadlines)?.id;
    let waiting = store::find_waiting_change(tx, actor, id).await?;
    let has_second = !staff::list_other_administrators(tx, actor, admin).await?.is_empty();
    Ok(Standing { waiting, has_second })
}

/// Wishes another end, with a reason for everybody, and tells the other administrators.
///
/// # Errors
/// `NotAllowed` for anybody but administrators; `Closed` or `Conflict("not_open")` when it does not run; `Invalid` with `closes_at` and
/// `reason`; `Conflict` with `second_admin_needed` when nobody else could agree, `change_waits` while another wish waits.
pub async fn propose(tx: &mut Tx, actor: &Actor, id: ConsultationId, end: End<'_>, reason: &str) -> Result<()> {
    let admin = actor.must(right(matches!(end, End::Now)))?.id;
    let consultation = consultations::lock(tx, actor, id).await?;
    check_runs(&consultation, actor)?;
    let mut errors = FieldErrors::default();
    let closes_at = match end {
        End::Now => None,
        End::At(typed) => errors.take("closes_at", actions::new_end(&consultation, typed, actor.now).map(Some)),
    };
    if closes_at == Some(consultation.closes_at) {
        errors.add("closes_at", "end_unchanged");
    }
    let reason = errors.take("reason", checked_reason(reason));
    errors.check()?;
    let others = staff::list_other_administrators(tx, actor, admin).await?;
    if others.is_empty() {
        return Err(Error::Conflict("second_admin_needed"));
    }
    let change = VoteChangeId(actor.random.id(actor.now));
    if !store::insert_change(tx, actor, change, id, closes_at, &reason).await? {
        return Err(Error::Conflict("change_waits"));
    }
    let asked = Asked { title: &consultation.title, slug: &consultation.slug, reason: &reason };
    for other in others {
        let told = serde_json::json!({ "title": consultation.title, "reason": reason });
        mail::enqueue(tx, actor, other, "staff_end_asked", &told).await?;
    }
    events::record(tx, actor, "vote.change_asked", id.0, &asked).await
}

fn checked_reason(typed: &str) -> std::result::Result<String, &'static str> {
    let reason = text::paragraphs(typed, REASON_MAX)?;
    if reason.chars().count() < REASON_MIN { Err("too_short") } else { Ok(reason) }
}

/// A second administrator agrees, and it is done: the end moves in public with its reason, or the vote is counted. Returns the address.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, and with `four_eyes` for one's own wish; `NotFound` when it waits no longer; `Closed` after
/// the end; `Conflict("end_passed")` when the wished end has passed meanwhile.
pub async fn confirm(tx: &mut Tx, actor: &Actor, id: VoteChangeId) -> Result<String> {
    let (change, consultation, admin) = find(tx, actor, id).await?;
    if change.proposed_by == admin {
        return Err(Error::NotAllowed("four_eyes"));
    }
    let to = change.closes_at.unwrap_or(actor.now);
    if to < actor.now || to <= consultation.opens_at || (change.closes_at.is_some() && to == actor.now) {
        return Err(Error::Conflict("end_passed"));
    }
    if !store::confirm_change(tx, actor, id, consultation.closes_at, to).await? {
        return Err(Error::NotFound);
    }
    let moved = actions::set_end(tx, actor, &consultation, to, Some(&change.reason)).await?;
    if change.closes_at.is_none() {
        closing::end(tx, actor, &moved).await?;
    }
    Ok(consultation.slug)
}

/// A second administrator does not agree. Returns the address.
///
/// # Errors
/// As `confirm`, without what is about times.
pub async fn refuse(tx: &mut Tx, actor: &Actor, id: VoteChangeId) -> Result<String> {
    let (change, consultation, admin) = find(tx, actor, id).await?;
    if change.proposed_by == admin {
        return Err(Error::NotAllowed("four_eyes"));
    }
    drop_change(tx, actor, &change, consultation, "vote.change_refused").await
}

/// Whoever wished it takes it back. Returns the address.
///
/// # Errors
/// `NotAllowed` for anybody else, `NotFound` when it waits no longer.
pub async fn withdraw(tx: &mut Tx, actor: &Actor, id: VoteChangeId) -> Result<String> {
    let (change, consultation, admin) = find(tx, actor, id).await?;
    if change.proposed_by != admin {
        return Err(Error::NotAllowed("forbidden"));
    }
    drop_change(tx, actor, &change, consultation, "vote.change_withdrawn").await
}

async fn drop_change(tx: &mut Tx, actor: &Actor, change: &Change, vote: Consultation, kind: &str) -> Result<String> {
    store::delete_change(tx, actor, change.id).await?;
    let asked = Asked { title: &vote.title, slug: &vote.slug, reason: &change.reason };
    events::record(tx, actor, kind, vote.id.0, &asked).await?;
    Ok(vote.slug)
}

/// The wish, its vote held still, and who decides.
async fn find(tx: &mut Tx, actor: &Actor, id: VoteChangeId) -> Result<(Change, Consultation, AccountId)> {
    actor.must(Right::MoveDeadlines)?;
    let change = store::find_change(tx, actor, id).await?.ok_or(Error::NotFound)?;
    let admin = actor.must(right(change.closes_at.is_none()))?.id;
    let consultation = consultations::lock(tx, actor, change.consultation_id).await?;
    check_runs(&consultation, actor)?;
    Ok((change, consultation, admin))
}

fn right(ends_now: bool) -> Right {
    if ends_now { Right::CloseConsultations } else { Right::MoveDeadlines }
}

fn check_runs(consultation: &Consultation, actor: &Actor) -> Result<()> {
    match consultation.check_open(Part::Vote, actor.now) {
        Err(Error::Closed("not_open")) => Err(Error::Conflict("not_open")),
        Err(Error::Closed(_)) => Err(Error::Closed("closed")),
        checked => checked,
    }
}

#[cfg(test)]
mod tests;
