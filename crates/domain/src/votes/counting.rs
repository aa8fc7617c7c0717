//! From the ballot box to the result: the sealed rules as the crate `tally` reads them, and what is published of the ballots. The counting
//! itself is `tally`'s, the same code that `recount` runs.

use tally::election::{self, Ballots, Candidate, Election, Kind, Settings, Tie};
use tally::file::{Head, Version, fingerprint, write_ours, write_ours_as};

use super::marks::{ABSTAIN, Mark, NO, YES};
use super::rules::{Completion, Counting, Majority, Method, Rules, TieRule, Utility};
use super::sealed::Sealed;
use super::sealing::{self, BallotBox};
use super::shares::{Share, Turnout};
use super::{beginning, roll, store, written};
use crate::actor::Actor;
use crate::consultations::Consultation;
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::outcomes::{Counted, CountedOption, MeasureTally, VoteCount};

/// From so many ballots on, the count is exact and the ballots are published. Below, a count would be about people one knows: then only what
/// the small numbers allow is shown, and nothing is published.
pub const BALLOTS_MIN: u64 = 30;

/// Ends a vote: empties the box, counts, keeps what will be published. The consultation's row must be locked.
pub(crate) async fn close(tx: &mut Tx, actor: &Actor, consultation: &Consultation) -> Result<VoteCount> {
    let id = consultation.id;
    let online = store::count_voters(tx, actor, id).await?;
    beginning::seal(tx, actor, consultation).await?;
    store::delete_waiting_change(tx, actor, id).await?;
    let ballots = sealing::empty(tx, actor, id).await?;
    let participants = online + ballots.paper.as_ref().map_or(0, |paper| paper.valid);
    let entitled = roll::count(tx, actor, id, &ballots.sealed.rules).await?;
    store::delete_roll(tx, actor, id).await?;
    let election = election(&ballots.sealed, &ballots.ballots, participants);
    let settings = settings(&ballots.sealed, &ballots.seed, Turnout { cast: participants, entitled });
    let result = result(&election, &settings)?;
    let file = (participants >= BALLOTS_MIN).then(|| write_ours(&head(&ballots), &election, &settings));
    let ballots_fingerprint = file.as_deref().map(fingerprint);
    store::update_ballot_file(tx, actor, id, file).await?;
    let count = VoteCount {
        participants,
        entitled,
        paper: ballots.paper.clone(),
        measures: tallies(&ballots),
        counted: Some(Counted {
            options: options(&ballots.sealed),
            rules: ballots.sealed.rules,
            rules_fingerprint: ballots.fingerprint,
            tie_seed: hex(&ballots.seed),
            ballots_fingerprint,
            reasons: ballots.reasons,
            result,
        }),
    };
    written::note(tx, actor, consultation, &count).await?;
    Ok(count)
}

/// What a second count of the stored ballots gives.
pub(super) struct Again {
    pub result: election::Outcome,
    pub measures: Vec<MeasureTally>,
    /// What would be published of them.
    pub file: String,
}

/// Counts what is stored of a vote that has ended, once more. `published`: its file, which may be of an older version.
pub(super) fn recount(ballots: &BallotBox, turnout: Turnout, published: Option<&str>) -> Result<Again> {
    let election = election(&ballots.sealed, &ballots.ballots, turnout.cast);
    let settings = settings(&ballots.sealed, &ballots.seed, turnout);
    Ok(Again {
        result: result(&election, &settings)?,
        measures: tallies(ballots),
        file: match published.and_then(Version::of) {
            Some(version) => write_ours_as(version, &head(ballots), &election, &settings),
            None => write_ours(&head(ballots), &election, &settings),
        },
    })
}

fn result(election: &Election, settings: &Settings) -> Result<election::Outcome> {
    election::count(election, settings).map_err(|error| Error::internal(format!("a sealed vote cannot be counted: {error}")))
}

fn options(sealed: &Sealed) -> Vec<CountedOption> {
    let options = sealed.options.iter().map(|option| CountedOption {
        id: option.measure,
        slug: option.slug.clone(),
        title: option.title.clone(),
        cost_cents: option.cost_cents,
    });
    options.collect()
}

/// Where each measure has an answer of its own.
fn tallies(ballots: &BallotBox) -> Vec<MeasureTally> {
    if !ballots.sealed.rules.method.asks_each() {
        return Vec::new();
    }
    let says = |measure, said: i64| ballots.ballots.iter().flatten().filter(|mark| **mark == (measure, said)).count() as u64;
    let tallies = ballots.sealed.options.iter().map(|option| MeasureTally {
        id: option.measure,
        slug: option.slug.clone(),
        title: option.title.clone(),
        tally: tally::Tally {
            yes: says(option.measure, YES),
            no: says(option.measure, NO),
            abstain: says(option.measure, ABSTAIN),
        },
    });
    tallies.collect()
}

/// The ballots by the places of their options.
fn election(sealed: &Sealed, ballots: &[Vec<Mark>], participants: u64) -> Election {
    let mut cast = Ballots::new(kind(sealed.rules.method));
    let place = |measure| sealed.options.iter().position(|option| option.measure == measure);
    for ballot in ballots {
        let marks: Vec<(u16, i64)> =
            ballot.iter().filter_map(|(measure, value)| Some((u16::try_from(place(*measure)?).ok()?, *value))).collect();
        cast.push(&marks, 1);
    }
    if !sealed.rules.counting.needs_whole_ballots() {
        cast.state_cast(participants);
    }
    let width = sealed.options.len().to_string().len();
    let cents = |cents: i64| u64::try_from(cents).unwrap_or(0);
    let candidates = sealed.options.iter().map(|option| Candidate {
        // As wide as the last one, so that the order of the texts is the order of the ballot.
        id: format!("{:0width$}", option.number),
        cost: option.cost_cents.filter(|_| sealed.rules.needs_costs()).map(cents),
        group: (!sealed.rules.ceilings.is_empty()).then(|| option.action_field.to_string()),
    });
    let ceilings = sealed.rules.ceilings.iter().map(|ceiling| (ceiling.action_field.to_string(), cents(ceiling.cents)));
    Election {
        candidates: candidates.collect(),
        ballots: cast,
        budget: sealed.rules.budget_cents.map(cents),
        ceilings: ceilings.collect(),
    }
}

fn kind(method: Method) -> Kind {
    match method {
        Method::YesNo => Kind::YesNo,
        Method::Consent => Kind::Consent,
        Method::Approval | Method::Budget => Kind::Approval,
        Method::Points => Kind::Points,
        Method::Score => Kind::Score,
        Method::Ranking => Kind::Ranking,
    }
}

fn settings(sealed: &Sealed, seed: &[u8], turnout: Turnout) -> Settings {
    let rules = &sealed.rules;
    let tie = match rules.tie {
        TieRule::Lot => Tie::Lot(hex(seed)),
        TieRule::Cost => Tie::Cost,
        TieRule::Order => Tie::Order,
    };
    let count = |number: i64| u64::try_from(number).unwrap_or(0);
    let share = |share: Option<Share>| share.map(|share| turnout.number(share));
    Settings {
        rule: rule(rules),
        seats: rules.seats.and_then(|seats| usize::try_from(seats).ok()),
        tie,
        quorum: rules.quorum.map(count).or_else(|| share(rules.quorum_share())),
        threshold: rules.threshold.map(count).or_else(|| share(rules.threshold_share)),
    }
}

fn rule(rules: &Rules) -> election::Rule {
    let majority = match rules.majority {
        Majority::Simple => election::Majority::Simple,
        Majority::Absolute => election::Majority::Absolute,
        Majority::TwoThirds => election::Majority::TwoThirds,
        Majority::TwoThirdsOfCast => election::Majority::TwoThirdsOfCast,
    };
    let utility = match rules.utility {
        Utility::Cost => election::Utility::Cost,
        Utility::Score => election::Utility::Score,
    };
    let completion = match rules.completion {
        Completion::None => election::Completion::None,
        Completion::Add1 => election::Completion::Add1,
        Completion::Add1Exhaustive => election::Completion::Add1e,
        Completion::Greedy => election::Completion::Greedy,
    };
    match rules.counting {
        Counting::Majority => election::Rule::YesNo(majority),
        Counting::Consent => election::Rule::Consent,
        Counting::Approval => election::Rule::Approval,
        Counting::Points => election::Rule::Points,
        Counting::Score => election::Rule::Score,
        Counting::Schulze => election::Rule::Schulze,
        Counting::Borda => election::Rule::Borda,
        Counting::Irv => election::Rule::Irv,
        Counting::Stv => election::Rule::Stv,
        Counting::StvScottish => election::Rule::StvScottish,
        Counting::Greedy => election::Rule::Greedy,
        Counting::EqualShares => election::Rule::EqualShares { utility, completion },
        Counting::Phragmen => election::Rule::Phragmen,
    }
}

fn head(ballots: &BallotBox) -> Head {
    Head {
        title: ballots.sealed.title.clone(),
        notes: vec![format!("rules sha256 {}", ballots.fingerprint)],
        titles: ballots.sealed.options.iter().map(|option| option.title.clone()).collect(),
    }
}

#[cfg(test)]
mod extremes;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wiring;
