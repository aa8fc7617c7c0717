//! An electronic identity: somebody is sent to the provider, comes back with a code, and the account moves up. Stored of the identity is
//! one keyed hash of the pseudonym that the provider has for this person, so that one person counts for one account; no name, no birthday.
//!
//! The provider is asked between these verbs, never inside a transaction.

use uuid::Uuid;

use super::rung::Rung;
use super::store::{self, eid as sql};
use crate::actor::Actor;
use crate::clock::{Instant, MINUTE};
use crate::crypto::{hex, keyed_hash};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::{events, mail};

/// So long somebody may take at the provider's.
const HOLDS: i64 = 10 * MINUTE;
const EXPIRED: Error = Error::Expired("link_expired");

/// One way to the provider and back. Everything in it follows from the installation's key and the id of a row, and belongs to one account.
#[derive(Clone, PartialEq, Eq)]
pub struct Attempt {
    id: Uuid,
    /// Goes with the browser and comes back with it.
    pub state: String,
    /// Stands in the provider's answer: it is for this attempt and no other.
    pub nonce: String,
    /// Known to nobody but us until the code is exchanged (PKCE).
    pub verifier: String,
}

/// Whom the provider has identified: only what tells the same person again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identified {
    pub issuer: String,
    pub subject: String,
}

impl Attempt {
    fn of(key: &[u8], actor: &Actor, id: Uuid) -> Self {
        let account = actor.account().map(|account| account.0).unwrap_or_default();
        let part = |name: &str| {
            let municipality = actor.municipality.0;
            hex(&keyed_hash(key, &[b"eid", name.as_bytes(), municipality.as_bytes(), account.as_bytes(), id.as_bytes()]))
        };
        Self { id, state: part("state"), nonce: part("nonce"), verifier: part("verifier") }
    }

    /// Two hashes are compared, so that the time tells nothing about where they differ.
    fn is(&self, state: &str) -> bool {
        let hashed = |text: &str| keyed_hash(self.verifier.as_bytes(), &[text.as_bytes()]);
        hashed(&self.state) == hashed(state)
    }
}

/// Begins an attempt in place of an older one.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `Conflict("already_proved")`.
pub async fn begin(tx: &mut Tx, actor: &Actor) -> Result<()> {
    let person = actor.participant()?.id;
    if store::has_proof(tx, actor, person, Rung::Eid).await? {
        return Err(Error::Conflict("already_proved"));
    }
    sql::replace(tx, actor, actor.random.secret_id(), actor.now.plus(HOLDS)).await
}

/// The actor's attempt.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `Expired` when there is none any more.
pub async fn find(tx: &mut Tx, actor: &Actor) -> Result<Attempt> {
    actor.participant()?;
    let id = sql::find(tx, actor).await?.ok_or(EXPIRED)?;
    Ok(Attempt::of(&mail::key(tx).await?, actor, id))
}

/// The attempt with which somebody comes back.
///
/// # Errors
/// As `find`; `Expired` too for a state that is used, voided, too old, somebody else's or made up.
pub async fn find_by_state(tx: &mut Tx, actor: &Actor, state: &str) -> Result<Attempt> {
    let attempt = find(tx, actor).await?;
    if attempt.is(state) { Ok(attempt) } else { Err(EXPIRED) }
}

/// Uses the attempt up and moves the actor up.
///
/// # Errors
/// As `find_by_state`; `Conflict("already_proved")`, `Conflict("eid_used")` when this identity counts for another account.
pub async fn finish(tx: &mut Tx, actor: &Actor, attempt: &Attempt, who: &Identified) -> Result<()> {
    let person = actor.participant()?.id;
    give_up(tx, actor, attempt).await?;
    if store::has_proof(tx, actor, person, Rung::Eid).await? {
        return Err(Error::Conflict("already_proved"));
    }
    let key = mail::key(tx).await?;
    let municipality = actor.municipality.0;
    let source = keyed_hash(&key, &[b"eid", b"subject", municipality.as_bytes(), who.issuer.as_bytes(), who.subject.as_bytes()]);
    if !store::insert_proof(tx, actor, person, Rung::Eid, Some(source.to_vec())).await? {
        return Err(Error::Conflict("eid_used"));
    }
    events::record(tx, actor, "identity.proved", person.0, &serde_json::json!({ "rung": Rung::Eid.as_str() })).await
}

/// Uses the attempt up without anything coming of it.
///
/// # Errors
/// `Expired` when a newer one voided it, or it was used meanwhile.
pub async fn give_up(tx: &mut Tx, actor: &Actor, attempt: &Attempt) -> Result<()> {
    if sql::delete(tx, actor, attempt.id).await? { Ok(()) } else { Err(EXPIRED) }
}

/// Attempts whose time is over.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn forget_old(tx: &mut Tx, now: Instant) -> Result<()> {
    sql::delete_ended(tx, now).await
}

#[cfg(test)]
mod tests;
