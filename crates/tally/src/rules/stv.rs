//! Single transferable vote: weighted inclusive Gregory. All votes of an elected option pass on at a part of their value, whenever they
//! came; exactly, or with values cut to five decimals as in Scotland.

pub(crate) mod piles;

use piles::Piles;

use crate::election::{Election, Fraction, Order, Outcome, Reason, Round, Settings, Standing, Step};

/// Whether transfer values are cut.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cut {
    Never,
    FiveDecimals,
}

/// Everything that changes while votes are transferred.
struct Count<'a> {
    order: &'a Order,
    piles: Piles<'a>,
    seats: usize,
    quota: Fraction,
    running: Vec<usize>,
    /// Elected, with a surplus that has not been moved yet.
    waiting: Vec<usize>,
    outcome: Outcome,
    elected_in: Vec<Option<usize>>,
    out: Vec<Option<(usize, String)>>,
    final_scores: Vec<Option<String>>,
}

/// Elects `seats` options (one, if none are stated) by the quota ⌊votes / (seats + 1)⌋ + 1.
pub(crate) fn count(election: &Election, settings: &Settings, order: &Order, cut: Cut) -> Outcome {
    let (options, seats) = (election.candidates.len(), settings.seats.unwrap_or(1));
    let piles = Piles::new(&election.ballots, options);
    let quota = piles.valid() / (seats as u64 + 1) + 1;
    let running = piles.named();
    let mut count = Count {
        order,
        seats,
        quota: Fraction::whole(quota),
        running,
        piles,
        waiting: Vec::new(),
        outcome: Outcome::default(),
        elected_in: vec![None; options],
        out: vec![None; options],
        final_scores: vec![None; options],
    };
    while count.outcome.winners.len() < seats && !(count.running.is_empty() && count.waiting.is_empty()) {
        count.round(cut);
    }
    count.finish()
}

impl Count<'_> {
    /// Elects whoever can be; else moves one surplus; else takes one option out.
    fn round(&mut self, cut: Cut) {
        let round = self.outcome.rounds.len() + 1;
        let tallied: Vec<usize> = (0..self.out.len()).filter(|option| self.stands(*option)).collect();
        let (tallies, exhausted) = (self.piles.tallies(&tallied), Some(self.piles.exhausted().to_string()));
        let reached = self.elect(round);
        let step = if !reached.is_empty() {
            Step::Elected { options: reached, needed: Some(self.quota.to_string()) }
        } else if let Some(option) = self.largest_surplus(round) {
            let surplus = self.piles.total(option) - &self.quota;
            self.waiting.retain(|other| *other != option);
            self.piles.move_surplus(option, &surplus, &self.quota, &self.running, cut);
            Step::SurplusMoved { option, surplus: surplus.to_string() }
        } else if let Some(picked) = self.order.last(round, &least(&self.piles, &self.running)) {
            let option = self.outcome.take(picked);
            self.out[option] = Some((round, self.piles.total(option).to_string()));
            self.running.retain(|other| *other != option);
            self.piles.move_all(option, &self.running);
            Step::Eliminated { option }
        } else {
            Step::Ended
        };
        self.outcome.rounds.push(Round { tallies, step, exhausted, left: None });
    }

    fn stands(&self, option: usize) -> bool {
        self.running.contains(&option) || self.elected_in[option].is_some()
    }

    /// Elects all who reach the quota, or all who are left where as many seats are. Most votes first.
    fn elect(&mut self, round: usize) -> Vec<usize> {
        let free = self.seats - self.outcome.winners.len();
        let reaches = |option: &usize| *self.piles.total(*option) >= self.quota;
        let mut reached: Vec<usize> = self.running.iter().copied().filter(reaches).collect();
        if self.running.len() <= free {
            reached.clone_from(&self.running);
        }
        let piles = &self.piles;
        reached.sort_by(|a, b| piles.total(*b).cmp(piles.total(*a)).then_with(|| self.order.of(*a, *b)));
        for option in &reached {
            self.elected_in[*option] = Some(round);
            self.final_scores[*option] = Some(piles.total(*option).to_string());
            self.outcome.winners.push(*option);
        }
        self.running.retain(|option| !reached.contains(option));
        self.waiting.extend(reached.iter().copied().filter(|option| *piles.total(*option) > self.quota));
        reached
    }

    fn largest_surplus(&mut self, round: usize) -> Option<usize> {
        let most = self.waiting.iter().map(|option| self.piles.total(*option)).max()?;
        let equals: Vec<usize> = self.waiting.iter().copied().filter(|option| self.piles.total(*option) == most).collect();
        let picked = self.order.first(round, &equals)?;
        Some(self.outcome.take(picked))
    }

    fn finish(mut self) -> Outcome {
        let last = self.outcome.winners.iter().map(|option| self.piles.total(*option)).min().map(ToString::to_string);
        let standing = |option: usize| {
            let own = self.piles.total(option).to_string();
            let score = match (&self.final_scores[option], &self.out[option]) {
                (Some(score), _) | (None, Some((_, score))) => score.clone(),
                (None, None) => own.clone(),
            };
            let reason = match (self.elected_in[option], &self.out[option], &last) {
                (Some(round), _, _) => Reason::Elected { round },
                (None, Some((round, own)), _) => Reason::Eliminated { round: *round, own: own.clone() },
                (None, None, Some(last)) if self.piles.is_named(option) => {
                    Reason::FewerSupporters { own, last_winner: last.clone() }
                }
                (None, None, _) => Reason::NobodyVoted,
            };
            Standing { option, score, reason }
        };
        self.outcome.standings = (0..self.out.len()).map(standing).collect();
        self.outcome
    }
}

/// The options with the fewest votes.
pub(crate) fn least(piles: &Piles<'_>, running: &[usize]) -> Vec<usize> {
    let Some(fewest) = running.iter().map(|option| piles.total(*option)).min() else { return Vec::new() };
    running.iter().copied().filter(|option| piles.total(*option) == fewest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Ballots, Kind, Rule, count as count_all};

    fn outcome(rule: Rule, seats: usize, ballots: &[(u32, &[u16])]) -> Outcome {
        let mut all = Ballots::new(Kind::Ranking);
        for (weight, ranking) in ballots {
            let marks: Vec<(u16, i64)> = ranking.iter().zip(1..).map(|(option, rank)| (*option, rank)).collect();
            all.push(&marks, *weight);
        }
        let settings = Settings { seats: Some(seats), ..Settings::new(rule) };
        count_all(&Election::new(&["a", "b", "c", "d"], all), &settings).expect("fits")
    }

    #[test]
    fn a_surplus_goes_on_at_a_part_of_its_value() {
        // 10 votes, 2 seats, quota 4: a has 3 too many, each of its 7 votes goes on at 3/7.
        let counted = outcome(Rule::Stv, 2, &[(4, &[0, 1]), (3, &[0, 2]), (1, &[1]), (2, &[2])]);
        assert_eq!(counted.winners, [0, 2]);
        let after: Vec<&str> = counted.rounds[2].tallies.iter().map(|tallied| tallied.score.as_str()).collect();
        assert_eq!(after, ["4", "19/7", "23/7"]);
    }

    #[test]
    fn scotland_cuts_the_value_to_five_decimals() {
        let counted = outcome(Rule::StvScottish, 2, &[(4, &[0, 1]), (3, &[0, 2]), (1, &[1]), (2, &[2])]);
        let after: Vec<&str> = counted.rounds[2].tallies.iter().map(|tallied| tallied.score.as_str()).collect();
        assert_eq!(after, ["4", "67857/25000", "328571/100000"], "0.42857 for each");
    }

    #[test]
    fn whoever_is_left_for_as_many_seats_is_elected_without_a_quota() {
        let counted = outcome(Rule::Stv, 3, &[(5, &[0]), (2, &[1]), (1, &[2])]);
        assert_eq!(counted.winners, [0, 1, 2]);
        assert_eq!(counted.standings[3].reason, Reason::NobodyVoted);
    }

    #[test]
    fn more_seats_than_options_are_left_empty() {
        assert_eq!(outcome(Rule::Stv, 9, &[(5, &[0, 1])]).winners, [0, 1]);
        assert!(outcome(Rule::Stv, 2, &[]).winners.is_empty());
    }
}
