//! The list from the residents' register: loaded by an administrator, asked by people about themselves, destroyed at its day. What may be
//! said about a failed match tells nothing about who is on the list.
//!
//! Each list has a key of its own, so nobody can tell whether entries of two lists are one person. Therefore only what the latest one has proved
//! counts, and none takes the place of another while a vote runs that rests on it.

use serde::Serialize;
use uuid::Uuid;

use super::residents_file::{self, Facts, Mistake};
use super::rung::Rung;
use super::store::{self, TryKind, residents as sql};
use crate::actor::Actor;
use crate::clock::{DAY, Instant};
use crate::consultations::closing::SWEEP_SECRETS_JOB;
use crate::consultations::store as consultations;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::rights::Right;
use crate::votes::resting::{self, Resting};
use crate::{events, jobs, typed};

pub use super::store::residents::{Attested, Locked, ResidentsList, find_attested, find_current, list_districts, list_locked};

/// The kind of the job that destroys a list at its day; its payload is the list's id.
pub const JOB: &str = "destroy_list";
/// A list is kept for what runs, not for the next time.
const KEPT_MAX: i64 = 366 * DAY;
/// So often somebody may try to be found; then an administrator looks.
const TRIES_MAX: i64 = 5;

#[derive(Serialize)]
struct Told {
    lines: i64,
}

/// Loads a list: all of it or nothing. Returns the number of people, or what is wrong in which line. What an earlier list proved ends with it:
/// everybody is found anew, once.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Conflict` with `list_exists` while another one is there and `list_in_use` as in
/// [`find_hold`], `Invalid` for a day that cannot be.
pub async fn load(tx: &mut Tx, actor: &Actor, file: &str, last_day: &str) -> Result<std::result::Result<i64, Vec<Mistake>>> {
    actor.must(Right::KeepResidentsList)?;
    let destroy_at = end_of(last_day, actor.now).map_err(|code| Error::field("last_day", code))?;
    let read = match residents_file::read(file, actor.now) {
        Ok(read) => read,
        Err(mistakes) => return Ok(Err(mistakes)),
    };
    consultations::lock_votes(tx, actor).await?;
    check_free(tx, actor).await?;
    let (id, key) = (actor.random.secret_id(), actor.random.bytes().to_vec());
    let lines = i64::try_from(read.people.len()).unwrap_or(i64::MAX);
    if !sql::insert(tx, actor, id, read.place, lines, key.clone(), destroy_at).await? {
        return Err(Error::Conflict("list_exists"));
    }
    sql::delete_proofs(tx, actor).await?;
    for person in &read.people {
        sql::insert_entry(tx, actor, person.facts.hash(&key), person.district.clone()).await?;
    }
    jobs::enqueue(tx, actor, JOB, &id, destroy_at, 0).await?;
    events::record(tx, actor, "identity.list_loaded", id, &Told { lines }).await?;
    Ok(Ok(lines))
}

/// The vote because of which no list can be destroyed by hand or loaded now: it runs and rests on what a list has proved, and somebody was
/// found on one.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_hold(tx: &mut Tx, actor: &Actor) -> Result<Option<Resting>> {
    if sql::has_proofs(tx, actor).await? { resting::find_last(tx, actor).await } else { Ok(None) }
}

async fn check_free(tx: &mut Tx, actor: &Actor) -> Result<()> {
    if find_hold(tx, actor).await?.is_none() { Ok(()) } else { Err(Error::Conflict("list_in_use")) }
}

fn end_of(typed: &str, now: Instant) -> std::result::Result<Instant, &'static str> {
    let day = typed::day(typed.trim()).ok_or(if typed.trim().is_empty() { "required" } else { "date_invalid" })?;
    let next = day.tomorrow().map_err(|_| "date_invalid")?;
    let end = Instant::from_germany(next.at(0, 0, 0, 0), Some(false))?;
    match end {
        end if end <= now => Err("time_past"),
        end if end > now.plus(KEPT_MAX) => Err("too_late"),
        end => Ok(end),
    }
}

/// Destroys the list and its key now; what was proved by it stays until there is another one.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Conflict` with `no_list` when there is none, `list_in_use` as in [`find_hold`].
pub async fn destroy(tx: &mut Tx, actor: &Actor) -> Result<()> {
    actor.must(Right::KeepResidentsList)?;
    let list = find_current(tx, actor).await?.ok_or(Error::Conflict("no_list"))?;
    if !destroyed(tx, actor, list.id).await? {
        return Err(Error::Conflict("no_list"));
    }
    // Looked at last: whoever was just being found on it has been by now.
    check_free(tx, actor).await
}

/// The same at its day, for the program's own job, also while a vote runs: that was promised. Does nothing when it is done already.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn destroy_due(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<()> {
    destroyed(tx, actor, id).await.map(drop)
}

async fn destroyed(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool> {
    if !sql::mark_destroyed(tx, actor, id).await? {
        return Ok(false);
    }
    sql::delete_entries(tx, actor).await?;
    // Also out of what the database keeps of deleted rows.
    jobs::enqueue(tx, actor, SWEEP_SECRETS_JOB, &(), actor.now, 0).await?;
    events::record(tx, actor, "identity.list_destroyed", id, &()).await?;
    Ok(true)
}

/// Moves the actor up if they are on the list. `false`: not on it, or somebody else was found there before: both are the same. Commit that
/// too, so that the try counts.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `Conflict("no_list")`, `Conflict("already_proved")`, `NotAllowed("list_locked")` after
/// five tries, `Invalid` for what cannot be a name, a date or a place.
pub async fn find_me(tx: &mut Tx, actor: &Actor, name: &str, born: &str, place: &str) -> Result<bool> {
    let person = actor.participant()?.id;
    let list = sql::find_key(tx, actor).await?.ok_or(Error::Conflict("no_list"))?;
    if store::has_proof(tx, actor, person, Rung::List).await? {
        return Err(Error::Conflict("already_proved"));
    }
    let facts = Facts::typed(name, born, place, list.place, actor.now)?;
    if store::take_try(tx, actor, TryKind::List, None).await? > TRIES_MAX {
        return Err(Error::NotAllowed("list_locked"));
    }
    let entry = facts.hash(&list.key);
    let Some(district) = sql::find_entry(tx, actor, entry.clone()).await? else { return Ok(false) };
    if !store::insert_proof(tx, actor, person, Rung::List, Some(entry)).await? {
        return Ok(false);
    }
    sql::update_attested(tx, actor, person, facts.born(), district).await?;
    events::record(tx, actor, "identity.proved", person.0, &serde_json::json!({ "rung": Rung::List.as_str() })).await?;
    Ok(true)
}

/// Lets somebody try again, after a look.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `NotFound` for somebody who is not locked.
pub async fn unlock(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<()> {
    actor.must(Right::KeepResidentsList)?;
    if !sql::delete_tries(tx, actor, account, TRIES_MAX).await? {
        return Err(Error::NotFound);
    }
    events::record(tx, actor, "identity.list_unlocked", account.0, &()).await
}

#[cfg(test)]
mod tests;
