//! The greedy budget: most votes first; what does not fit into the money that is left is passed over.

use super::sums::totals;
use crate::election::{Election, Order, Outcome, Purse, Reason, Round, Settings, Standing, Step, Tallied};

/// Votes, costs and reasons while a budget is spent greedily.
pub(crate) struct Greedy<'a> {
    pub election: &'a Election,
    pub order: &'a Order,
    pub votes: &'a [i128],
}

impl Greedy<'_> {
    /// Buys from `running` as long as the purse allows; says for each option that was passed over why.
    pub fn spend(&self, outcome: &mut Outcome, purse: &mut Purse, mut running: Vec<usize>) -> Vec<(usize, Reason)> {
        let costs = self.election.costs();
        let mut passed = Vec::new();
        while let Some(most) = running.iter().map(|option| self.votes[*option]).max() {
            let tallies = running.iter().map(|option| Tallied::new(*option, self.votes[*option])).collect();
            let equals: Vec<usize> = running.iter().copied().filter(|option| self.votes[*option] == most).collect();
            let Some(picked) = self.order.first(outcome.rounds.len() + 1, &equals) else { break };
            let option = outcome.take(picked);
            let cost = costs[option];
            running.retain(|other| *other != option);
            let step = if let Some(reason) = purse.refuses(self.election, option, cost) {
                passed.push((option, reason));
                Step::PassedOver { option, cost }
            } else {
                purse.pay(self.election, option, cost);
                outcome.winners.push(option);
                Step::Bought { option, cost, price: None }
            };
            outcome.rounds.push(Round { left: Some(purse.left()), ..Round::new(tallies, step) });
        }
        passed
    }
}

/// Most votes first.
pub(crate) fn count(election: &Election, settings: &Settings, order: &Order) -> Outcome {
    let votes = totals(&election.ballots, election.candidates.len(), false);
    let greedy = Greedy { election, order, votes: &votes };
    let running = (0..votes.len()).filter(|option| left_out(settings, &votes, *option).is_none()).collect();
    let mut purse = Purse::new(election, election.budget.unwrap_or(0));
    let mut outcome = Outcome::default();
    let passed = greedy.spend(&mut outcome, &mut purse, running);
    outcome.standings = standings(&outcome, settings, &votes, passed);
    outcome
}

/// Why an option does not take part in spending: nobody voted for it, or too few.
pub(crate) fn left_out(settings: &Settings, votes: &[i128], option: usize) -> Option<Reason> {
    let own = votes[option];
    match settings.threshold {
        _ if own <= 0 => Some(Reason::NobodyVoted),
        Some(threshold) if own < i128::from(threshold) => Some(Reason::BelowThreshold { own: own.to_string(), threshold }),
        Some(_) | None => None,
    }
}

/// One standing for each option: bought in its round, passed over for its reason, or left out from the beginning.
pub(crate) fn standings(outcome: &Outcome, settings: &Settings, votes: &[i128], passed: Vec<(usize, Reason)>) -> Vec<Standing> {
    let mut reasons: Vec<Option<Reason>> = (0..votes.len()).map(|option| left_out(settings, votes, option)).collect();
    for (option, reason) in passed {
        reasons[option] = Some(reason);
    }
    for (round, step) in outcome.rounds.iter().enumerate().map(|(place, round)| (place + 1, &round.step)) {
        if let Step::Bought { option, .. } = step {
            reasons[*option] = Some(Reason::Elected { round });
        }
    }
    let standing = |(option, reason): (usize, Option<Reason>)| Standing {
        option,
        score: votes[option].to_string(),
        reason: reason.unwrap_or(Reason::NobodyVoted),
    };
    reasons.into_iter().enumerate().map(standing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Ballots, Kind, Rule, count as count_all};

    fn election(costs: &[u64], budget: u64, ballots: &[(u32, &[u16])]) -> Election {
        let mut all = Ballots::new(Kind::Approval);
        for (weight, options) in ballots {
            let marks: Vec<(u16, i64)> = options.iter().map(|option| (*option, 1)).collect();
            all.push(&marks, *weight);
        }
        let mut election = Election::new(&["a", "b", "c", "d"], all);
        election.candidates.iter_mut().zip(costs).for_each(|(candidate, cost)| candidate.cost = Some(*cost));
        Election { budget: Some(budget), ..election }
    }

    fn outcome(election: &Election) -> Outcome {
        count_all(election, &Settings::new(Rule::Greedy)).expect("fits")
    }

    #[test]
    fn what_does_not_fit_is_passed_over_and_cheaper_things_follow() {
        let counted = outcome(&election(&[60, 50, 30, 0], 100, &[(3, &[0, 1]), (2, &[0, 2])]));
        assert_eq!((counted.winners.as_slice(), counted.cost), ([0, 2].as_slice(), Some(90)));
        assert_eq!(counted.standings[1].reason, Reason::NotAffordable { cost: 50, left: 40 });
        assert_eq!(counted.standings[3].reason, Reason::NobodyVoted, "although it costs nothing");
    }

    #[test]
    fn a_ceiling_stops_a_group_and_not_the_others() {
        let mut election = election(&[60, 50, 30, 0], 200, &[(3, &[0, 1]), (2, &[0, 2])]);
        election.ceilings = vec![("north".to_owned(), 100)];
        election.candidates[0].group = Some("north".to_owned());
        election.candidates[1].group = Some("north".to_owned());
        let counted = outcome(&election);
        assert_eq!(counted.winners, [0, 2]);
        assert_eq!(counted.standings[1].reason, Reason::CeilingReached { group: "north".to_owned(), cost: 50, left: 40 });
    }

    #[test]
    fn a_threshold_keeps_out_what_few_want() {
        let settings = Settings { threshold: Some(3), ..Settings::new(Rule::Greedy) };
        let counted = count_all(&election(&[60, 50, 30, 0], 200, &[(3, &[0, 1]), (2, &[0, 2])]), &settings).expect("fits");
        assert_eq!(counted.winners, [0, 1]);
        assert_eq!(counted.standings[2].reason, Reason::BelowThreshold { own: "2".to_owned(), threshold: 3 });
    }
}
