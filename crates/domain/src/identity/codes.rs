//! Codes from letters: an administrator makes a package, its codes are shown once to be printed, and whoever gets one moves up – or, with a
//! package for a vote, votes (`votes::codes`).

use serde::Serialize;
use uuid::Uuid;

use super::rung::Rung;
use super::store::{self, TryKind, codes as sql};
use crate::actor::Actor;
use crate::clock::{DAY, HOUR, Instant};
use crate::consultations::Consultation;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::random::{normalise_receipt, receipt_code};
use crate::rights::Right;
use crate::{events, requests, text, typed, votes};

pub use super::store::codes::{Package, find, list};

/// One page of letters is no book; more people get a second package.
pub const CODES_MAX: i64 = 1_000;
/// A code of last year's letter is forgotten in a drawer.
const HOLDS_MAX: i64 = 400 * DAY;
/// So many codes somebody may mistype in an hour.
const TRIES_MAX: i64 = 10;

/// A package as typed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct NewPackage {
    pub purpose: String,
    /// The id of the vote in which each code is one ballot; empty for codes that move accounts up.
    pub vote: String,
    pub count: String,
    /// The last day on which its codes can be used; those of a vote end with it.
    pub last_day: String,
}

#[derive(Serialize)]
struct Told<'a> {
    purpose: &'a str,
    count: i64,
}

/// Prepares a package; its codes are made when they are shown. Returns its id.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Invalid` with every wrong field.
pub async fn prepare(tx: &mut Tx, actor: &Actor, new: &NewPackage, request_id: Uuid) -> Result<Uuid> {
    actor.must(Right::IssueCodes)?;
    let body = serde_json::to_string(new).map_err(|error| Error::internal(error.to_string()))?;
    if let Some(id) = requests::find_answer(tx, actor, request_id, "identity.prepare_codes", &body).await? {
        return id.parse().map_err(|_| Error::internal(format!("request {request_id}: {id:?} is no package")));
    }
    let mut errors = FieldErrors::default();
    let purpose = errors.take("purpose", text::line(&new.purpose, text::TITLE_MAX));
    let count = errors.take("count", new.count.trim().parse::<i64>().map_err(|_| "number_invalid"));
    if !errors.0.iter().any(|(field, _)| field == "count") && !(1..=CODES_MAX).contains(&count) {
        errors.add("count", "count_invalid");
    }
    let vote = find_vote(tx, actor, &new.vote, &mut errors).await?;
    let ends_at = match &vote {
        Some(vote) => vote.closes_at,
        None if !new.vote.trim().is_empty() => actor.now,
        None => errors.take("last_day", end_of(&new.last_day, actor.now)),
    };
    errors.check()?;
    let id = actor.random.secret_id();
    sql::insert(tx, actor, id, vote.map(|vote| vote.id), &purpose, count, ends_at).await?;
    requests::remember(tx, actor, request_id, "identity.prepare_codes", &body, &id.to_string()).await?;
    events::record(tx, actor, "identity.codes_prepared", id, &Told { purpose: &purpose, count }).await?;
    Ok(id)
}

/// The vote that codes are for, where one is named.
async fn find_vote(tx: &mut Tx, actor: &Actor, typed: &str, errors: &mut FieldErrors) -> Result<Option<Consultation>> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let found = votes::codes::list_votes(tx, actor).await?.into_iter().find(|vote| vote.id.to_string() == typed.trim());
    match &found {
        Some(vote) => votes::codes::check_not_begun(tx, actor, vote.id).await?,
        None => errors.add("vote", "vote_without_codes"),
    }
    Ok(found)
}

/// Who may vote is frozen once a vote has begun: no code is given out and none taken back any more.
async fn check_vote(tx: &mut Tx, actor: &Actor, package: &Package) -> Result<()> {
    match package.consultation_id {
        Some(vote) => votes::codes::check_not_begun(tx, actor, vote).await,
        None => Ok(()),
    }
}

/// Whether nothing of a package can change any more, because its vote has begun.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn is_frozen(tx: &mut Tx, actor: &Actor, package: &Package) -> Result<bool> {
    match package.consultation_id {
        Some(vote) => votes::codes::has_begun(tx, actor, vote).await,
        None => Ok(false),
    }
}

/// The end of a day in Germany, not in the past and not too far ahead.
fn end_of(typed: &str, now: Instant) -> std::result::Result<Instant, &'static str> {
    if typed.trim().is_empty() {
        return Err("required");
    }
    let day = typed::day(typed.trim()).ok_or("date_invalid")?;
    let next = day.tomorrow().map_err(|_| "date_invalid")?;
    let end = Instant::from_germany(next.at(0, 0, 0, 0), Some(false))?;
    if end <= now {
        Err("time_past")
    } else if end > now.plus(HOLDS_MAX) {
        Err("too_late")
    } else {
        Ok(end)
    }
}

/// A package whose codes can still be given out, as far as a look tells.
///
/// # Errors
/// `NotFound`, `Conflict("codes_shown")` when they were given out before, `Conflict("revoked")`.
pub async fn find_printable(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Package> {
    actor.must(Right::IssueCodes)?;
    let package = find(tx, actor, id).await?;
    match &package {
        Package { revoked_at: Some(_), .. } => Err(Error::Conflict("revoked")),
        Package { printed_at: Some(_), .. } => Err(Error::Conflict("codes_shown")),
        Package { .. } => Ok(package),
    }
}

/// Codes for a package, good for nothing until they are given out.
pub fn draw(actor: &Actor, package: &Package) -> Vec<String> {
    (0..package.code_count).map(|_| receipt_code(&actor.random.bytes())).collect()
}

/// Gives drawn codes out. From then on they are good, and nobody can read them any more but whoever has drawn them.
///
/// # Errors
/// As [`find_printable`]; `Frozen` when they are for a vote that has begun.
pub async fn give_out(tx: &mut Tx, actor: &Actor, id: Uuid, codes: &[String]) -> Result<Package> {
    let package = find_printable(tx, actor, id).await?;
    check_vote(tx, actor, &package).await?;
    if !sql::mark_printed(tx, actor, id).await? {
        return Err(Error::Conflict("codes_shown"));
    }
    for code in codes {
        sql::insert_code(tx, actor, id, hash(code.as_bytes())).await?;
    }
    events::record(tx, actor, "identity.codes_shown", id, &Told { purpose: &package.purpose, count: package.code_count }).await?;
    Ok(package)
}

/// Draws the codes of a package, gives them out and returns them: the one time that anybody can read them.
///
/// # Errors
/// As [`give_out`].
pub async fn make(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<(Package, Vec<String>)> {
    let codes = draw(actor, &find_printable(tx, actor, id).await?);
    Ok((give_out(tx, actor, id, &codes).await?, codes))
}

/// Voids the codes of a package that nobody has used yet. Who moved up by one stays where they are.
///
/// # Errors
/// `NotFound`, `Conflict("revoked")` when it was before, `Frozen` when they are for a vote that has begun, `Invalid` when an announced one would
/// be left without codes.
pub async fn revoke(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<()> {
    actor.must(Right::IssueCodes)?;
    let package = find(tx, actor, id).await?;
    check_vote(tx, actor, &package).await?;
    if !sql::mark_revoked(tx, actor, id).await? {
        return Err(Error::Conflict("revoked"));
    }
    // What was never given out is missed by nobody.
    if let (Some(vote), Some(_)) = (package.consultation_id, package.printed_at) {
        votes::actions::check_announced(tx, actor, vote).await?;
    }
    events::record(tx, actor, "identity.codes_revoked", id, &Told { purpose: &package.purpose, count: package.code_count }).await
}

/// Moves the actor up by a code. `false`: no such code, or it is used, revoked or past its day: all are the same. Commit that too, so
/// that the try counts.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `Conflict("already_proved")`, `TooMany` after ten tries of an hour.
pub async fn redeem(tx: &mut Tx, actor: &Actor, code: &str) -> Result<bool> {
    let person = actor.participant()?.id;
    if store::take_try(tx, actor, TryKind::Code, Some(HOUR)).await? > TRIES_MAX {
        return Err(Error::TooMany { retry_after_s: 3_600 });
    }
    if store::has_proof(tx, actor, person, Rung::Code).await? {
        return Err(Error::Conflict("already_proved"));
    }
    let code_hash = hash(normalise_receipt(code).as_bytes());
    if !sql::use_up(tx, actor, code_hash.clone()).await? {
        return Ok(false);
    }
    store::prove(tx, actor, person, Rung::Code, Some(code_hash)).await?;
    Ok(true)
}

#[cfg(test)]
mod tests;
