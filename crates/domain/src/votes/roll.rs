//! Whom a vote for some only is for: a list of mail addresses, loaded before it begins and kept as hashes until the count, and accounts that
//! somebody who works here has named, also while it runs. Nobody who was named can be struck off once it has begun.

use serde::Serialize;

use super::eligibility::Circle;
use super::roll_file;
use super::rules::{Access, Rules};
use super::{actions, store};
use crate::accounts::fold_email;
use crate::actor::Actor;
use crate::audit;
use crate::consultations::store as consultations;
use crate::consultations::{Consultation, Part, State};
use crate::crypto::{hash, hex};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::events;
use crate::identity::residents_file::Mistake;
use crate::ids::{AccountId, ConsultationId};
use crate::rights::Right;

pub use super::store::{Marked, Roll, find_roll, list_marked};

#[derive(Serialize)]
struct Told<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<i64>,
    /// Where the subject is somebody who was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    vote: Option<ConsultationId>,
}

/// Loads the list in place of another one: all of it or nothing. Returns the number of people, or what is wrong in which line.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Frozen` once the vote has begun, `Conflict("not_for_some")` when it is for everybody.
pub async fn load(tx: &mut Tx, actor: &Actor, id: ConsultationId, file: &str) -> Result<std::result::Result<i64, Vec<Mistake>>> {
    let consultation = lock(tx, actor, id).await?;
    let people = match roll_file::read(file) {
        Ok(people) => people,
        Err(mistakes) => return Ok(Err(mistakes)),
    };
    let (key, lines) = (actor.random.bytes().to_vec(), i64::try_from(people.len()).unwrap_or(i64::MAX));
    store::delete_list(tx, actor, id).await?;
    store::insert_roll(tx, actor, id, key.clone(), lines).await?;
    for person in &people {
        store::insert_roll_entry(tx, actor, id, roll_file::hash(&key, person)).await?;
    }
    forget_listed(tx, actor, id, &people).await?;
    let told = Told { title: &consultation.title, lines: Some(lines), vote: None };
    events::record(tx, actor, "vote.roll_loaded", id.0, &told).await?;
    Ok(Ok(lines))
}

/// Who was named and is on the list now is one person.
async fn forget_listed(tx: &mut Tx, actor: &Actor, id: ConsultationId, people: &[String]) -> Result<()> {
    for (account, email) in store::list_marked_emails(tx, actor, id).await? {
        if people.contains(&email) {
            store::delete_mark(tx, actor, id, account).await?;
        }
    }
    Ok(())
}

/// Destroys the list and its key before the vote begins.
///
/// # Errors
/// As `load`; `Invalid` when an announced vote would be for nobody.
pub async fn destroy(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let consultation = lock(tx, actor, id).await?;
    store::delete_list(tx, actor, id).await?;
    events::record(tx, actor, "vote.roll_destroyed", id.0, &Told { title: &consultation.title, lines: None, vote: None }).await?;
    actions::check_announced(tx, actor, id).await
}

/// The vote, held still before it begins, if it is for some only.
async fn lock(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Consultation> {
    actor.must(Right::SetRungs)?;
    let consultation = actions::hold_unsealed(tx, actor, id).await?;
    check_named(tx, actor, id).await?;
    Ok(consultation)
}

async fn check_named(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let rules = store::find_rules(tx, actor, id).await?;
    if rules.eligibility.circle == Circle::Named { Ok(()) } else { Err(Error::Conflict("not_for_some")) }
}

/// Names the account of a mail address, as it was typed. The look at whether there is one is written down.
///
/// # Errors
/// As `mark`; `NotAllowed` for anybody but administrators, `Invalid` with `email` when no confirmed account has it.
pub async fn mark_by_mail(tx: &mut Tx, actor: &Actor, id: ConsultationId, typed: &str) -> Result<()> {
    actor.must(Right::SetRungs)?;
    let found = store::find_account(tx, actor, fold_email(typed)).await?;
    let count = i64::from(found.is_some());
    audit::record(tx, actor, "look.searched", actor.municipality.0, &serde_json::json!({ "count": count })).await?;
    mark(tx, actor, id, found.ok_or(Error::field("email", "account_unknown"))?).await
}

/// Names an account, until the vote ends. Logged as an act of staff.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators, and with `own_content` for one's own account; `Closed` after the end;
/// `Conflict` with `not_for_some`, `already_entitled`.
pub async fn mark(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<()> {
    let clerk = actor.must(Right::CheckIdentities)?.id;
    let consultation = consultations::lock(tx, actor, id).await?;
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound);
    }
    if consultation.state(actor.now) == State::Closed {
        return Err(Error::Closed("closed"));
    }
    check_named(tx, actor, id).await?;
    if clerk == account {
        return Err(Error::NotAllowed("own_content"));
    }
    if names_account(tx, actor, id, account).await? || !store::insert_mark(tx, actor, id, account).await? {
        return Err(Error::Conflict("already_entitled"));
    }
    let told = Told { title: &consultation.title, lines: None, vote: Some(id) };
    events::record(tx, actor, "vote.entitled", account.0, &told).await
}

/// Takes back that an account was named, before the vote begins.
///
/// # Errors
/// As `load`; `NotFound` when it was not named.
pub async fn unmark(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<()> {
    let consultation = lock(tx, actor, id).await?;
    if !store::delete_mark(tx, actor, id, account).await? {
        return Err(Error::NotFound);
    }
    let told = Told { title: &consultation.title, lines: None, vote: Some(id) };
    events::record(tx, actor, "vote.entitled_withdrawn", account.0, &told).await?;
    actions::check_announced(tx, actor, id).await
}

/// The votes of which a clerk can name somebody: for some only, and not ended.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators.
pub async fn list_votes(tx: &mut Tx, actor: &Actor) -> Result<Vec<Consultation>> {
    actor.must(Right::CheckIdentities)?;
    let named = store::list_named(tx, actor).await?;
    let all = consultations::list(tx, actor).await?.into_iter();
    let takes = |vote: &Consultation| {
        vote.has(Part::Vote) && vote.published_at.is_some() && vote.state(actor.now) != State::Closed && named.contains(&vote.id)
    };
    Ok(all.filter(takes).collect())
}

/// Whether the actor is on the list or was named.
pub(super) async fn names(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<bool> {
    match actor.account() {
        Some(account) => names_account(tx, actor, id, account).await,
        None => Ok(false),
    }
}

async fn names_account(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<bool> {
    if store::has_mark(tx, actor, id, account).await? {
        return Ok(true);
    }
    let Some(key) = store::find_roll_key(tx, actor, id).await? else { return Ok(false) };
    let Some(email) = store::find_email(tx, actor, account).await? else { return Ok(false) };
    store::has_roll_entry(tx, actor, id, roll_file::hash(&key, &email)).await
}

/// How many people a vote is for, where that is known: those on the list and those named, or the codes that were given out.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count(tx: &mut Tx, actor: &Actor, id: ConsultationId, rules: &Rules) -> Result<Option<u64>> {
    let number = |count: i64| Some(u64::try_from(count).unwrap_or(0));
    if rules.access == Access::Code {
        return Ok(number(store::count_codes(tx, actor, id).await?));
    }
    if rules.eligibility.circle != Circle::Named {
        return Ok(None);
    }
    let listed = find_roll(tx, actor, id).await?.map_or(0, |roll| roll.line_count);
    Ok(number(listed + store::count_marks(tx, actor, id).await?))
}

/// SHA-256 of the list as it is kept, or of the codes that were given out, sealed with the rules: whoever changes them later is found.
pub(super) async fn fingerprint(tx: &mut Tx, actor: &Actor, id: ConsultationId, rules: &Rules) -> Result<Option<String>> {
    let entries = match (rules.access, rules.eligibility.circle) {
        (Access::Code, _) => store::list_code_hashes(tx, actor, id).await?,
        (Access::Account, Circle::Named) => store::list_roll_entries(tx, actor, id).await?,
        (Access::Account, Circle::Everybody) => return Ok(None),
    };
    Ok(Some(hex(&hash(&entries.concat()))))
}

#[cfg(test)]
mod tests;
