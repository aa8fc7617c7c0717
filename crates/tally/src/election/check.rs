//! Whether election and settings fit together, before anything is counted.

use std::collections::HashSet;

use super::{CountError, Election, Kind, MAX_CANDIDATES, Rule, Settings};

/// Ten billion in the currency: sums of all costs of an election stay far from what whole numbers hold.
const MONEY_MAX: u64 = 1_000_000_000_000;

pub(super) fn check(election: &Election, settings: &Settings) -> Result<(), CountError> {
    options(election)?;
    let (rule, kind) = (settings.rule, election.ballots.kind());
    if !rule.reads(kind) {
        return Err(CountError::WrongKind { rule: rule.name(), kind });
    }
    if election.ballots.are_marks() && !rule.adds_up() {
        return Err(CountError::OnlyMarks { rule: rule.name() });
    }
    let options = election.candidates.len();
    if let Some(option) = election.ballots.largest_option().filter(|option| *option >= options) {
        return Err(CountError::UnknownCandidate { option, options });
    }
    if rule == Rule::Plurality && kind == Kind::Approval && election.ballots.names_several() {
        return Err(CountError::SeveralNamed { rule: rule.name() });
    }
    if settings.seats == Some(0) {
        return Err(CountError::NoSeats);
    }
    if rule == Rule::Irv && settings.seats.is_some_and(|seats| seats > 1) {
        return Err(CountError::NotForRule { setting: "more than one winner", rule: rule.name() });
    }
    let is_ranked = matches!(rule, Rule::Borda | Rule::Schulze | Rule::Irv | Rule::Stv | Rule::StvScottish | Rule::Consent);
    if settings.threshold.is_some() && is_ranked {
        return Err(CountError::NotForRule { setting: "a threshold", rule: rule.name() });
    }
    money(election, settings)
}

fn options(election: &Election) -> Result<(), CountError> {
    if election.candidates.is_empty() {
        return Err(CountError::NoCandidates);
    }
    if election.candidates.len() > MAX_CANDIDATES {
        return Err(CountError::TooManyCandidates { max: MAX_CANDIDATES });
    }
    let mut seen = HashSet::new();
    match election.candidates.iter().find(|candidate| !seen.insert(candidate.id.as_str())) {
        Some(twice) => Err(CountError::DuplicateId { id: twice.id.clone() }),
        None => Ok(()),
    }
}

fn money(election: &Election, settings: &Settings) -> Result<(), CountError> {
    let ceilings = election.ceilings.iter().map(|(_, most)| *most);
    let costs = election.candidates.iter().filter_map(|candidate| candidate.cost);
    if costs.chain(election.budget).chain(ceilings).any(|amount| amount > MONEY_MAX) {
        return Err(CountError::TooExpensive { max: MONEY_MAX });
    }
    let rule = settings.rule;
    if !rule.spends() {
        return Ok(());
    }
    if election.budget.is_none() {
        let by_seats = rule != Rule::Greedy && settings.seats.is_some();
        return if by_seats { Ok(()) } else { Err(CountError::NoBudget { rule: rule.name() }) };
    }
    if settings.seats.is_some() && rule != Rule::Phragmen {
        return Err(CountError::NotForRule { setting: "a number of winners beside a budget", rule: rule.name() });
    }
    match election.candidates.iter().find(|candidate| candidate.cost.is_none()) {
        Some(free) => Err(CountError::CostMissing { id: free.id.clone() }),
        None => Ok(()),
    }
}
