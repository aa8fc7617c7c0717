//! The verbs of voters: cast a ballot, look at it. None of them writes an event or a line: who voted when belongs into no log. What is kept and
//! not cast is in `keeping`, the mail that it arrived in `confirming`.

use std::ops::Deref;
use std::sync::Arc;

use uuid::Uuid;

use super::ballot::{Ballot, Paper, Pseudonym, Receipt};
use super::marks::{self, Mark};
use super::repeating::{Raising, is_known, raise};
use super::requests::Request;
use super::rules::{Access, Secrecy};
use super::sealed::Sealed;
use super::{beginning, codes, confirming, entitling, keeping, locks, reasons, store};
use crate::accounts;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::consultations::Consultation;
use crate::consultations::store as consultations;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId};
use crate::random::normalise_receipt;

/// A vote that can be voted in.
pub(super) struct Vote {
    pub id: ConsultationId,
    pub slug: String,
    pub title: String,
    pub opens_at: Instant,
    pub closes_at: Instant,
    secret: Vec<u8>,
    pub sealed: Sealed,
}

/// The vote that somebody is about to vote in; those who vote together share it.
pub(super) struct Open {
    vote: Arc<Vote>,
    pub account: AccountId,
}

impl Deref for Open {
    type Target = Vote;
    fn deref(&self) -> &Vote {
        &self.vote
    }
}

impl Vote {
    pub(super) fn of(consultation: Consultation, secret: Vec<u8>, sealed: Sealed) -> Arc<Self> {
        let Consultation { id, slug, title, opens_at, closes_at, .. } = consultation;
        Arc::new(Self { id, slug, title, opens_at, closes_at, secret, sealed })
    }
}

impl Open {
    pub(super) fn of(vote: Arc<Vote>, account: AccountId) -> Self {
        Self { vote, account }
    }

    pub(super) fn person(&self) -> Pseudonym<'_> {
        Pseudonym { secret: &self.secret, account: self.account }
    }

    /// What casts this.
    fn request(&self, paper: &Paper, id: Uuid) -> Request {
        let person = self.person();
        Request { id: person.request(id), body: person.body(id, paper) }
    }

    pub(super) fn receipt(&self, revision: i64) -> Receipt {
        let is_final = self.sealed.rules.secrecy == Secrecy::Secret || self.sealed.rules.access == Access::Code;
        Receipt { code: self.person().receipt(), revision, slug: self.slug.clone(), is_final }
    }
}

/// Casts a ballot by a code, once: it lies in the box under a key that leads nowhere, as in a secret vote. The same request again has the
/// same answer and no effect.
///
/// # Errors
/// As [`cast`]; `Conflict("code_used")`, `Invalid` for a code that was never given out; in a vote by account `SignInNeeded` without one, else
/// `Conflict("no_codes_here")`.
pub async fn cast_by_code(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    code: &str,
    paper: &Paper,
    request_id: Uuid,
) -> Result<Receipt> {
    let (consultation, secret, sealed) = consultations::find_open_vote_by_code(tx, actor, id).await?;
    let sealed = sealed_rules(tx, actor, &consultation, sealed).await?;
    if sealed.rules.access != Access::Code {
        return Err(if actor.account().is_none() { Error::SignInNeeded } else { Error::Conflict("no_codes_here") });
    }
    if normalise_receipt(code).is_empty() {
        return Err(Error::field("code", "required"));
    }
    if paper.marks.is_empty() {
        return Err(Error::field("choice", "required"));
    }
    let account = codes::person(&secret, code);
    let open = Open::of(Vote::of(consultation, secret, sealed), account);
    if is_known(tx, actor, id, &open.request(paper, request_id)).await? {
        return Ok(open.receipt(1));
    }
    codes::use_up(tx, actor, id, code, None).await?;
    put_in(tx, actor, &open, paper).await
}

/// Casts a ballot, or changes it. Where each measure has an answer of its own, what is not named stays as it was; any other ballot is
/// replaced. The same request again has the same answer and no effect. `expected_revision` is the revision that the voter saw (0: none
/// yet).
///
/// # Errors
/// `NotAllowed` for whom the vote is not for (`Lack::code`), `Conflict("voted_before")` for whoever has voted with another account;
/// `Closed("voting_closed")` from the end on, `Conflict` when the ballot was changed elsewhere meanwhile, `Conflict("already_voted")` in a
/// secret vote, `Invalid` for what the rules do not allow and for a request id that was used for something else.
pub async fn cast(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    paper: &Paper,
    request_id: Uuid,
    expected_revision: Option<i64>,
) -> Result<Receipt> {
    let open = open(tx, actor, consultation).await?;
    if paper.marks.is_empty() {
        return Err(Error::field("choice", "required"));
    }
    match open.sealed.rules.secrecy {
        Secrecy::Confidential => cast_confidential(tx, actor, &open, paper, request_id, expected_revision).await,
        Secrecy::Secret => cast_secret(tx, actor, &open, paper, request_id).await,
    }
}

/// The vote in which the actor may vote now; who is not erased meanwhile.
pub(super) async fn open(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Open> {
    let account = actor.participant()?.id;
    accounts::hold(tx, actor).await?;
    let (consultation, secret, sealed) = consultations::find_open_vote(tx, actor, id).await?;
    let sealed = sealed_rules(tx, actor, &consultation, sealed).await?;
    if sealed.rules.access == Access::Code {
        return Err(Error::field("code", "required"));
    }
    entitling::admit(tx, actor, id, &sealed.rules, sealed.closes_at).await?;
    Ok(Open::of(Vote::of(consultation, secret, sealed), account))
}

/// The sealed rules; sealed now where nobody was before.
async fn sealed_rules(tx: &mut Tx, actor: &Actor, consultation: &Consultation, sealed: Option<String>) -> Result<Sealed> {
    match sealed {
        Some(text) => Sealed::from_text(&text),
        None => beginning::seal(tx, actor, consultation).await,
    }
}

async fn cast_confidential(
    tx: &mut Tx,
    actor: &Actor,
    open: &Open,
    paper: &Paper,
    request_id: Uuid,
    expected: Option<i64>,
) -> Result<Receipt> {
    let (person, id) = (open.person(), open.id);
    let voter = person.voter();
    let request = open.request(paper, request_id);
    let raised = match raise(tx, actor, id, &voter, &request).await? {
        Raising::Raised(raised) => raised,
        Raising::Answered(revision) => return Ok(open.receipt(revision)),
    };
    if expected.is_some_and(|expected| expected != raised.revision - 1) {
        return Err(Error::Conflict("conflict"));
    }
    let before = before(&open.sealed, &raised.marks)?;
    let marks = merged(&before, &paper.marks);
    marks::check(&open.sealed, &marks)?;
    let (written, reasons) = (marks::write(&open.sealed, &marks), reasons::of(tx, actor, open, &voter).await?);
    store::update_ballot(tx, actor, id, &voter, (written.clone(), request.added_to(&raised.requests))).await?;
    reasons::write(tx, actor, open, paper, &voter, &before).await?;
    if raised.marks.is_empty() {
        locks::take(tx, actor, id, &person).await?;
        store::insert_receipt(tx, actor, id, hash(person.receipt().as_bytes())).await?;
    }
    keeping::forget(tx, actor, open).await?;
    if written != raised.marks || reasons != reasons::of(tx, actor, open, &voter).await? {
        store::note_vote(tx, actor, id, open.account, confirming::due(actor)).await?;
    }
    Ok(open.receipt(raised.revision))
}

/// Once, and under a key that leads nowhere. That somebody voted is the lock; the receipt says no more than that.
async fn cast_secret(tx: &mut Tx, actor: &Actor, open: &Open, paper: &Paper, request_id: Uuid) -> Result<Receipt> {
    if is_known(tx, actor, open.id, &open.request(paper, request_id)).await? {
        return Ok(open.receipt(1));
    }
    locks::take(tx, actor, open.id, &open.person()).await?;
    let receipt = put_in(tx, actor, open, paper).await?;
    confirming::confirm_secret(tx, actor, open, &receipt).await?;
    Ok(receipt)
}

/// Into the box.
async fn put_in(tx: &mut Tx, actor: &Actor, open: &Open, paper: &Paper) -> Result<Receipt> {
    let id = open.id;
    if !store::insert_participation(tx, actor, id, open.account).await? {
        return Err(Error::Conflict("already_voted"));
    }
    marks::check(&open.sealed, &paper.marks)?;
    let key = actor.random.bytes().to_vec();
    store::insert_sealed_ballot(tx, actor, id, key.clone(), marks::write(&open.sealed, &paper.marks)).await?;
    reasons::write(tx, actor, open, paper, &key, &[]).await?;
    store::insert_receipt(tx, actor, id, hash(open.person().receipt().as_bytes())).await?;
    Ok(open.receipt(1))
}

/// What stands on a ballot of which something may stay: none of any but those that ask each measure.
pub(super) fn before(sealed: &Sealed, stored: &str) -> Result<Vec<Mark>> {
    if sealed.rules.method.asks_each() { marks::read_stored(sealed, stored) } else { Ok(Vec::new()) }
}

/// What will stand on the ballot.
pub(super) fn merged(before: &[Mark], new: &[Mark]) -> Vec<Mark> {
    let stays = |(measure, _): &&Mark| new.iter().all(|(named, _)| named != measure);
    before.iter().filter(stays).chain(new).copied().collect()
}

/// What the actor has on the ballot, with what is kept and not cast first; `None` for visitors, before anything, and after the end, when
/// nobody can know it any more.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn own_ballot(tx: &mut Tx, actor: &Actor, consultation: ConsultationId) -> Result<Option<Ballot>> {
    let Some(account) = actor.account() else { return Ok(None) };
    let Some(secret) = consultations::find_secret(tx, actor, consultation).await? else { return Ok(None) };
    let Some(seal) = store::find_seal(tx, actor, consultation).await? else { return Ok(None) };
    let sealed = Sealed::from_text(&seal.sealed)?;
    let person = Pseudonym { secret: &secret, account };
    if sealed.rules.secrecy == Secrecy::Secret {
        let has_voted = store::has_participated(tx, actor, consultation, account).await?;
        let receipt = has_voted.then(|| person.receipt());
        let ballot = Ballot { marks: Vec::new(), reasons: Vec::new(), revision: 1, receipt, is_kept: false };
        return Ok(has_voted.then_some(ballot));
    }
    let voter = person.voter();
    let cast = store::find_ballot(tx, actor, consultation, &voter).await?;
    let kept = keeping::find(tx, actor, consultation, &sealed.rules, &voter).await?;
    let is_kept = kept.is_some();
    let is_cast = cast.as_ref().is_some_and(|(_, marks)| !marks.is_empty());
    let (revision, stored, reasons) = match (cast, kept) {
        (None, None) => return Ok(None),
        (cast, Some((marks, reasons))) => (cast.map_or(0, |(revision, _)| revision), marks, reasons),
        (Some((revision, marks)), None) if sealed.rules.method.asks_each() => {
            (revision, marks, store::list_reasons_of(tx, actor, consultation, &voter).await?)
        }
        (Some((revision, marks)), None) => (revision, marks, Vec::new()),
    };
    let marks = marks::read_stored(&sealed, &stored)?;
    let receipt = is_cast.then(|| person.receipt());
    Ok(Some(Ballot { marks, reasons, revision, receipt, is_kept }))
}

#[cfg(test)]
mod tests;
