//! Whether the votes are as they were sealed, counted and published: for `dorflinde verify`. It finds what was changed behind the program's
//! back. Nothing is changed here.

mod numbers;

use super::rules::Access;
use super::sealed::{Sealed, commitment, fingerprint};
use super::sealing::{self, BallotBox};
use super::shares::Turnout;
use super::store::{self, Stored};
use super::{counting, roll};
use crate::actor::Actor;
use crate::consultations::store::{self as consultations, Move};
use crate::db::Tx;
use crate::error::Result;
use crate::outcomes;

/// What is wrong with a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The sealed text has another fingerprint than was published.
    Seal,
    /// The rules, the list of those entitled, the codes, the measures or their costs are not the sealed ones.
    Rules,
    /// Somebody is named as entitled of whom the audit log does not know, or the list has another number of lines than it says.
    Entitled,
    /// Ballots, voters, receipts and used codes, or what the result says of them, of paper and of reasons, do not agree.
    Numbers,
    /// The times are not the sealed ones, and no two administrators have moved them in public; or it was counted before its end.
    Times,
    /// The number for lots is not the one that was promised.
    Seed,
    /// The published ballots have another fingerprint than the result names.
    Published,
    /// The stored ballots do not count to the stored result.
    Count,
    /// Ballots and result are not the ones of which the audit log has noted the fingerprint.
    Noted,
}

/// What a check of one vote found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub title: String,
    /// Of its sealed rules.
    pub fingerprint: String,
    pub flaw: Option<Flaw>,
}

/// Checks all votes of the actor's municipality that have begun.
///
/// # Errors
/// `Unavailable` when the database does not answer; `Internal` when something cannot even be read.
pub async fn verify(tx: &mut Tx, actor: &Actor) -> Result<Vec<Verdict>> {
    let mut verdicts = Vec::new();
    for stored in store::list_sealed(tx, actor).await? {
        let mut flaw = check(tx, actor, &stored).await?;
        if flaw.is_some() {
            // What was counted or moved while it was looked at is looked at once more.
            let now = store::list_sealed(tx, actor).await?.into_iter().find(|now| now.consultation_id == stored.consultation_id);
            if let Some(now) = now.filter(|now| *now != stored) {
                flaw = check(tx, actor, &now).await?;
            }
        }
        verdicts.push(Verdict { title: stored.title, fingerprint: stored.seal.fingerprint, flaw });
    }
    Ok(verdicts)
}

async fn check(tx: &mut Tx, actor: &Actor, stored: &Stored) -> Result<Option<Flaw>> {
    let published = store::find_published_fingerprint(tx, actor, stored.consultation_id).await?;
    if fingerprint(&stored.seal.sealed) != stored.seal.fingerprint || published.as_ref() != Some(&stored.seal.fingerprint) {
        return Ok(Some(Flaw::Seal));
    }
    let Ok(sealed) = Sealed::from_text(&stored.seal.sealed) else { return Ok(Some(Flaw::Seal)) };
    if commitment(&stored.tie_seed) != sealed.tie_commitment {
        return Ok(Some(Flaw::Seed));
    }
    let flaw = match stored.closed_at {
        None => check_running(tx, actor, stored, &sealed).await?,
        Some(_) => check_counted(tx, actor, stored, sealed.clone()).await?,
    };
    match flaw {
        None => check_times(tx, actor, stored, &sealed).await,
        flaw => Ok(flaw),
    }
}

/// Nobody has counted yet: the tables must say what the seal says.
async fn check_running(tx: &mut Tx, actor: &Actor, stored: &Stored, sealed: &Sealed) -> Result<Option<Flaw>> {
    let options = store::list_sealed_options(tx, actor, stored.consultation_id).await?;
    let rules = store::find_rules(tx, actor, stored.consultation_id).await?;
    let roll = roll::fingerprint(tx, actor, stored.consultation_id, &rules).await?;
    // Codes were not sealed at first; a seal that names them cannot lose them.
    let is_other_roll = roll != sealed.roll && (sealed.rules.access == Access::Account || sealed.roll.is_some());
    if is_other_roll || rules != sealed.rules || options != sealed.options || stored.rung != sealed.rung {
        return Ok(Some(Flaw::Rules));
    }
    numbers::check_running(tx, actor, stored, sealed).await
}

/// The end is the sealed one, or where two administrators have moved it in public; and it was waited for.
async fn check_times(tx: &mut Tx, actor: &Actor, stored: &Stored, sealed: &Sealed) -> Result<Option<Flaw>> {
    let changes = store::list_confirmed_changes(tx, actor, stored.consultation_id).await?;
    let moves = consultations::list_moves(tx, actor, stored.consultation_id).await?;
    let is_agreed = |moved: &&Move| changes.iter().any(|change| (change.from_at, change.to_at) == (moved.from, moved.to));
    let mut agreed: Vec<&Move> = moves.iter().filter(is_agreed).collect();
    let mut end = sealed.closes_at;
    while let Some(next) = agreed.iter().position(|moved| moved.from == end) {
        end = agreed.remove(next).to;
    }
    let is_other = stored.opens_at != sealed.opens_at || stored.closes_at != end;
    let is_early = stored.closed_at.is_some_and(|closed_at| closed_at < end);
    Ok((is_other || is_early).then_some(Flaw::Times))
}

async fn check_counted(tx: &mut Tx, actor: &Actor, stored: &Stored, sealed: Sealed) -> Result<Option<Flaw>> {
    let id = stored.consultation_id;
    let outcome = outcomes::store::find(tx, actor, id).await?;
    let Some(vote) = outcome.and_then(|outcome| outcome.vote) else { return Ok(Some(Flaw::Count)) };
    let Some(counted) = &vote.counted else { return Ok(Some(Flaw::Count)) };
    let file = store::find_ballot_file(tx, actor, id).await?;
    if file.as_deref().map(tally::file::fingerprint) != counted.ballots_fingerprint {
        return Ok(Some(Flaw::Published));
    }
    let ballots = sealing::list(tx, actor, id, &sealed).await?;
    let fingerprint = stored.seal.fingerprint.clone();
    let ballots = BallotBox { sealed, seed: stored.tie_seed.clone(), fingerprint, ballots, reasons: Vec::new(), paper: None };
    let turnout = Turnout { cast: vote.participants, entitled: vote.entitled };
    let again = counting::recount(&ballots, turnout, file.as_deref())?;
    let same_lines = file.is_none_or(|file| lines(&file) == lines(&again.file));
    let is_same = again.result == counted.result && again.measures == vote.measures && same_lines;
    if !is_same || counted.rules_fingerprint != stored.seal.fingerprint {
        return Ok(Some(Flaw::Count));
    }
    numbers::check_counted(tx, actor, id, &vote, counted).await
}

/// The lines of a ballot file in an order of their own, without the last one: they stand in a random order, which is not kept.
fn lines(file: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = file.trim_end().lines().collect();
    lines.pop();
    lines.sort_unstable();
    lines
}

#[cfg(test)]
mod tests;
