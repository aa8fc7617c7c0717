//! Method of Equal Shares: everybody has the same share of the budget; a project is paid for by those who voted for it, and the next one
//! is always the one that costs its supporters least for what it is worth to them. What stays unspent, a completion spends.

mod jump;
mod ledger;
mod market;
mod price;
mod run;
mod supports;

use run::{Result, Runner};
use supports::Supports;

use super::greedy::{self, Greedy};
use super::sums::totals;
use crate::election::{Completion, Election, Order, Outcome, Purse, Reason, Round, Settings, Step, Utility};

/// One unit of the currency, in cents: by so much `add1` raises everybody's share.
const UNIT: u64 = 100;

/// Counts; see the head of this file.
pub(crate) fn count(
    election: &Election,
    settings: &Settings,
    utility: Utility,
    completion: Completion,
    order: &Order,
) -> Outcome {
    let seats;
    let election = match (election.budget, settings.seats) {
        (None, Some(places)) => {
            seats = by_seats(election, places);
            &seats
        }
        (Some(_) | None, _) => election,
    };
    let budget = election.budget.unwrap_or(0);
    let votes = totals(&election.ballots, election.candidates.len(), utility == Utility::Cost);
    let running: Vec<usize> = (0..votes.len()).filter(|option| greedy::left_out(settings, &votes, *option).is_none()).collect();
    let supports = Supports::new(election, utility, &running);
    let mut runner = Runner::new(election, &supports, order);
    let result = complete(&mut runner, budget, completion);
    let mut outcome = result.outcome(&supports, budget);
    let mut purse = Purse::new(election, budget);
    outcome.winners.iter().for_each(|option| purse.pay(election, *option, supports.costs[*option]));
    let mut passed = result.refused(election, &supports, budget);
    if completion == Completion::Greedy {
        let greedy = Greedy { election, order, votes: &votes };
        let rest = running.iter().copied().filter(|option| !outcome.winners.contains(option)).collect();
        passed = greedy.spend(&mut outcome, &mut purse, rest);
    }
    outcome.standings = greedy::standings(&outcome, settings, &votes, passed);
    outcome
}

/// A committee: each place costs one unit, and there are as many units as places.
fn by_seats(election: &Election, seats: usize) -> Election {
    let mut election = election.clone();
    election.candidates.iter_mut().for_each(|candidate| candidate.cost = Some(UNIT));
    election.budget = Some(UNIT * seats as u64);
    election
}

/// The result for the share that the completion leads to. It ends: once everything is paid for there is nothing to raise it for.
fn complete(runner: &mut Runner<'_>, budget: u64, completion: Completion) -> Result {
    let mut result = runner.run(budget, 0);
    if !matches!(completion, Completion::Add1 | Completion::Add1e) {
        return result;
    }
    loop {
        let is_done = match completion {
            Completion::Add1e => runner.is_exhaustive(&result, budget),
            Completion::None | Completion::Add1 | Completion::Greedy => result.is_final(),
        };
        if is_done || runner.cast() == 0 {
            return result;
        }
        let raised = result.raised + runner.safe_steps(&result);
        let next = runner.run(budget, raised);
        if runner.spent(&next) > budget {
            return result;
        }
        result = next;
    }
}

impl Result {
    /// Whether no larger share would buy more: everything is paid for, or its group has had its part.
    fn is_final(&self) -> bool {
        self.unpaid.iter().all(|option| self.capped.contains(option))
    }

    /// The rounds of this result: first the share, then what was bought.
    fn outcome(&self, supports: &Supports, budget: u64) -> Outcome {
        let share = Step::Share { share: self.share.to_string(), raised: self.raised };
        let mut left = budget;
        let mut rounds = vec![Round { left: Some(left), ..Round::new(Vec::new(), share) }];
        for bought in &self.bought {
            let cost = supports.costs[bought.option];
            left = left.saturating_sub(cost);
            let step = Step::Bought { option: bought.option, cost, price: Some(bought.price.clone()) };
            rounds.push(Round { left: Some(left), ..Round::new(Vec::new(), step) });
        }
        let winners = self.bought.iter().map(|bought| bought.option).collect();
        let mut ties = self.ties.clone();
        // The share is the first round.
        ties.iter_mut().for_each(|tie| tie.round += 1);
        Outcome { winners, rounds, ties, ..Outcome::default() }
    }

    /// Why each project that takes part was not paid for.
    fn refused(&self, election: &Election, supports: &Supports, budget: u64) -> Vec<(usize, Reason)> {
        let mut purse = Purse::new(election, budget);
        self.bought.iter().for_each(|bought| purse.pay(election, bought.option, supports.costs[bought.option]));
        let reason = |option: usize, has: u64| {
            let cost = supports.costs[option];
            match purse.refuses(election, option, cost) {
                _ if cost > budget => Reason::NotAffordable { cost, left: budget },
                Some(reason @ Reason::CeilingReached { .. }) => reason,
                Some(_) | None => Reason::SupportersTooPoor { cost, has },
            }
        };
        let unpaid = self.unpaid.iter().zip(&self.has).map(|(option, has)| (*option, reason(*option, *has)));
        unpaid.chain(supports.worthless.iter().map(|option| (*option, Reason::CostsNothing))).collect()
    }
}

#[cfg(test)]
mod tests;
