//! Phragmén's sequential rule. Everybody's load grows evenly by what is bought for them; next is always what leaves its supporters with the
//! smallest load. With costs and a budget it ends at the first option that would exceed the budget.

use num_bigint::BigInt;
use num_integer::Integer as _;

use super::greedy::left_out;
use super::sums::totals;
use crate::election::{Ballots, Election, Fraction, Order, Outcome, Purse, Reason, Round, Settings, Standing, Step};

/// All loads over one common denominator, and how many of an option's supporters have which.
struct Loads<'a> {
    ballots: &'a Ballots,
    denominator: BigInt,
    /// The load after each round; the first is nothing.
    loads: Vec<BigInt>,
    /// The round that each ballot's load is of.
    last: Vec<u32>,
    /// For each option, how many supporters have the load of each round.
    supporters: Vec<Vec<u64>>,
}

impl<'a> Loads<'a> {
    fn new(ballots: &'a Ballots, options: usize) -> Self {
        let mut supporters = vec![vec![0]; options];
        for ballot in 0..ballots.len() {
            for (option, _) in ballots.marks(ballot).filter(|(_, value)| *value > 0) {
                supporters[option][0] += ballots.weight(ballot);
            }
        }
        Self { ballots, denominator: BigInt::from(1), loads: vec![BigInt::default()], last: vec![0; ballots.len()], supporters }
    }

    fn people(&self, option: usize) -> u64 {
        self.supporters[option].iter().sum()
    }

    /// What an option's supporters would carry together if it were bought; over the denominator.
    fn together(&self, option: usize, cost: u64) -> BigInt {
        let carried: BigInt = self.loads.iter().zip(&self.supporters[option]).map(|(load, people)| load * *people).sum();
        &self.denominator * cost + carried
    }

    /// Spreads what they carry evenly over an option's supporters.
    fn buy(&mut self, option: usize, cost: u64) -> Fraction {
        let (together, people) = (self.together(option, cost), BigInt::from(self.people(option)));
        let common = together.gcd(&people);
        let factor = people / &common;
        self.denominator *= &factor;
        self.loads.iter_mut().for_each(|load| *load *= &factor);
        let load = together / common;
        self.loads.push(load.clone());
        self.supporters.iter_mut().for_each(|supporters| supporters.push(0));
        let round = self.loads.len() - 1;
        for ballot in 0..self.ballots.len() {
            if self.ballots.marks(ballot).any(|(other, value)| other == option && value > 0) {
                let before = self.last[ballot] as usize;
                for (other, _) in self.ballots.marks(ballot).filter(|(_, value)| *value > 0) {
                    self.supporters[other][before] -= self.ballots.weight(ballot);
                    self.supporters[other][round] += self.ballots.weight(ballot);
                }
                self.last[ballot] = u32::try_from(round).unwrap_or(u32::MAX);
            }
        }
        Fraction::new(load, self.denominator.clone())
    }

    /// The options that would leave their supporters with the smallest load.
    fn smallest(&self, running: &[usize], costs: &[u64]) -> Vec<usize> {
        let mut best: Vec<usize> = Vec::new();
        let mut least: Option<(BigInt, u64)> = None;
        for option in running {
            let (own, people) = (self.together(*option, costs[*option]), self.people(*option));
            let order =
                least.as_ref().map_or(std::cmp::Ordering::Less, |(other, others)| (&own * *others).cmp(&(other * people)));
            if order.is_lt() {
                (best, least) = (vec![*option], Some((own, people)));
            } else if order.is_eq() {
                best.push(*option);
            }
        }
        best
    }
}

/// As many as the budget or the seats allow.
pub(crate) fn count(election: &Election, settings: &Settings, order: &Order) -> Outcome {
    let options = election.candidates.len();
    let votes = totals(&election.ballots, options, true);
    let costs = if election.budget.is_some() { election.costs() } else { vec![1; options] };
    let mut purse = Purse::new(election, election.budget.unwrap_or(u64::MAX));
    let seats = settings.seats.unwrap_or(options);
    let takes_part = |option: &usize| left_out(settings, &votes, *option).is_none() && costs[*option] <= purse.left();
    let mut running: Vec<usize> = (0..options).filter(takes_part).collect();
    let mut loads = Loads::new(&election.ballots, options);
    let mut outcome = Outcome::default();
    let mut passed: Vec<(usize, Reason)> = Vec::new();
    while outcome.winners.len() < seats {
        let equals = loads.smallest(&running, &costs);
        let Some(picked) = order.first(outcome.rounds.len() + 1, &equals) else { break };
        if equals.iter().any(|option| costs[*option] > purse.left()) {
            break;
        }
        let option = outcome.take(picked);
        running.retain(|other| *other != option);
        let (cost, paid) = (costs[option], election.budget.is_some());
        let step = if let Some(reason) = purse.refuses(election, option, cost) {
            passed.push((option, reason));
            Step::PassedOver { option, cost }
        } else {
            purse.pay(election, option, cost);
            outcome.winners.push(option);
            Step::Bought { option, cost: if paid { cost } else { 0 }, price: Some(loads.buy(option, cost).decimal(4)) }
        };
        outcome.rounds.push(Round { left: paid.then(|| purse.left()), ..Round::new(Vec::new(), step) });
    }
    outcome.standings = standings(&outcome, settings, &votes, passed, &|option| {
        let last = outcome.winners.last().map_or(0, |last| votes[*last]);
        match election.budget {
            Some(budget) if costs[option] > budget => Reason::NotAffordable { cost: costs[option], left: budget },
            Some(_) if outcome.winners.len() < seats => Reason::NotAffordable { cost: costs[option], left: purse.left() },
            Some(_) | None => Reason::FewerSupporters { own: votes[option].to_string(), last_winner: last.to_string() },
        }
    });
    outcome
}

/// The reasons of the greedy rule, and for those it knows nothing of, the rule's own.
fn standings(
    outcome: &Outcome,
    settings: &Settings,
    votes: &[i128],
    passed: Vec<(usize, Reason)>,
    not_reached: &dyn Fn(usize) -> Reason,
) -> Vec<Standing> {
    let open = |option: &usize| {
        let is_settled = outcome.winners.contains(option) || passed.iter().any(|(other, _)| other == option);
        !is_settled && left_out(settings, votes, *option).is_none()
    };
    let rest: Vec<(usize, Reason)> = (0..votes.len()).filter(open).map(|option| (option, not_reached(option))).collect();
    super::greedy::standings(outcome, settings, votes, passed.into_iter().chain(rest).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Kind, Rule, count as count_all};

    fn election(ballots: &[(u32, &[u16])]) -> Election {
        let mut all = Ballots::new(Kind::Approval);
        for (weight, options) in ballots {
            let marks: Vec<(u16, i64)> = options.iter().map(|option| (*option, 1)).collect();
            all.push(&marks, *weight);
        }
        Election::new(&["a", "b", "c", "d"], all)
    }

    #[test]
    fn a_large_group_and_a_small_one_both_get_their_part() {
        let settings = Settings { seats: Some(3), ..Settings::new(Rule::Phragmen) };
        let counted = count_all(&election(&[(6, &[0, 1, 2]), (3, &[3])]), &settings).expect("fits");
        assert_eq!(counted.winners, [0, 1, 3], "loads 1/6, then 2/6 for b and 1/3 for d");
        assert_eq!(counted.ties[0].between, [0, 1, 2]);
    }

    #[test]
    fn it_ends_where_the_next_would_exceed_the_budget() {
        let mut election = election(&[(3, &[0]), (2, &[1]), (1, &[2])]);
        election.candidates.iter_mut().zip([30, 50, 10, 0]).for_each(|(candidate, cost)| candidate.cost = Some(cost));
        election.budget = Some(60);
        let counted = count_all(&election, &Settings::new(Rule::Phragmen)).expect("fits");
        assert_eq!(counted.winners, [0, 2], "10 and 10 for each, then 25 for b");
        assert_eq!(counted.standings[1].reason, Reason::NotAffordable { cost: 50, left: 20 });
        assert_eq!(counted.standings[3].reason, Reason::NobodyVoted);
    }
}
