//! Schulze's method with winning votes: who is preferred to whom, directly or along a chain of preferences.

use crate::election::{Ballots, Election, Order, Outcome, Reason, Round, Settings, Standing, Step, Tallied};

/// Of more options than this nobody reads a table of all pairs.
const DUELS_MAX: usize = 40;

/// The best by the strengths of their strongest paths. Each place goes to one that nobody left beats; among several, the rule for ties
/// decides.
pub(crate) fn count(election: &Election, settings: &Settings, order: &Order) -> Outcome {
    let options = election.candidates.len();
    let (prefers, ranked) = preferences(&election.ballots, options);
    let strength = strongest_paths(&prefers, options);
    let beats = |a: usize, b: usize| strength[a * options + b] > strength[b * options + a];
    let mut left: Vec<usize> = (0..options).filter(|option| ranked[*option] > 0).collect();
    let wins = |option: usize| (0..options).filter(|other| *other != option && beats(option, *other)).count();
    let tallies = left.iter().map(|option| Tallied::new(*option, wins(*option))).collect();
    let mut outcome = Outcome::default();
    while outcome.winners.len() < settings.seats.unwrap_or(1) {
        let unbeaten: Vec<usize> = left.iter().copied().filter(|a| !left.iter().any(|b| beats(*b, *a))).collect();
        let Some(picked) = order.first(outcome.winners.len() + 1, &unbeaten) else { break };
        let winner = outcome.take(picked);
        outcome.winners.push(winner);
        left.retain(|option| *option != winner);
    }
    outcome.rounds.push(Round::new(tallies, Step::Elected { options: outcome.winners.clone(), needed: None }));
    let standing = |option: usize| {
        let place = outcome.winners.iter().position(|winner| *winner == option);
        let better = outcome.winners.iter().rev().copied().find(|winner| beats(*winner, option));
        let reason = match (place, better, outcome.winners.last()) {
            _ if ranked[option] == 0 => Reason::NobodyVoted,
            (Some(place), _, _) => Reason::Elected { round: place + 1 },
            (None, Some(by), _) => {
                Reason::Beaten { by, own: strength[option * options + by], theirs: strength[by * options + option] }
            }
            (None, None, Some(last)) => Reason::TieLost { own: wins(option).to_string(), last_winner: *last },
            (None, None, None) => Reason::NobodyVoted,
        };
        Standing { option, score: wins(option).to_string(), reason }
    };
    outcome.standings = (0..options).map(standing).collect();
    if (1..=DUELS_MAX).contains(&options) {
        outcome.duels = prefers.chunks(options).map(<[u64]>::to_vec).collect();
    }
    outcome
}

/// How many prefer `a` to `b`, at `a * options + b`, and how many rank each at all. Whoever is ranked stands before all who are not.
fn preferences(ballots: &Ballots, options: usize) -> (Vec<u64>, Vec<u64>) {
    // Only pairs that a ballot ranks are looked at, so that short ballots are fast; the others follow from sums.
    let mut before = vec![0u64; options * options];
    let mut beside = vec![0u64; options * options];
    let mut ranked = vec![0u64; options];
    let mut above: Vec<usize> = Vec::new();
    for ballot in 0..ballots.len() {
        let weight = ballots.weight(ballot);
        above.clear();
        for level in ballots.levels(ballot) {
            for option in level.clone() {
                ranked[option] += weight;
                above.iter().for_each(|better| before[better * options + option] += weight);
                if level.len() > 1 {
                    level.clone().for_each(|equal| beside[option * options + equal] += weight);
                }
            }
            above.extend(level);
        }
    }
    let mut prefers = vec![0; options * options];
    for a in 0..options {
        for b in (0..options).filter(|b| *b != a) {
            let both = before[a * options + b] + before[b * options + a] + beside[a * options + b];
            prefers[a * options + b] = before[a * options + b] + ranked[a] - both;
        }
    }
    (prefers, ranked)
}

/// The strength of the strongest path between each two: a chain is as strong as its weakest link, and a link is as strong as the votes for
/// its winner.
fn strongest_paths(prefers: &[u64], options: usize) -> Vec<u64> {
    let at = |a: usize, b: usize| a * options + b;
    let mut strength = vec![0; options * options];
    for a in 0..options {
        for b in 0..options {
            if prefers[at(a, b)] > prefers[at(b, a)] {
                strength[at(a, b)] = prefers[at(a, b)];
            }
        }
    }
    for over in 0..options {
        for from in (0..options).filter(|from| *from != over) {
            let first = strength[at(from, over)];
            for to in (0..options).filter(|to| *to != from && *to != over) {
                strength[at(from, to)] = strength[at(from, to)].max(first.min(strength[at(over, to)]));
            }
        }
    }
    strength
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Kind, Rule, count as count_all};

    fn outcome(names: &[&str], seats: usize, ballots: &[(u32, &str)]) -> Outcome {
        let mut all = Ballots::new(Kind::Ranking);
        for (weight, ranking) in ballots {
            let place = |name: char| names.iter().position(|known| *known == name.to_string()).expect("known");
            let marks: Vec<(u16, i64)> =
                ranking.chars().enumerate().map(|(rank, name)| (place(name) as u16, rank as i64 + 1)).collect();
            all.push(&marks, *weight);
        }
        let settings = Settings { seats: Some(seats), ..Settings::new(Rule::Schulze) };
        count_all(&Election::new(names, all), &settings).expect("fits")
    }

    #[test]
    fn the_example_of_the_method_s_paper_is_counted_as_there() {
        let ballots =
            [(5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC")];
        let counted = outcome(&["A", "B", "C", "D", "E"], 5, &ballots);
        assert_eq!(counted.winners, [4, 0, 2, 1, 3], "E A C B D");
        assert!(counted.ties.is_empty());
    }

    #[test]
    fn whoever_loses_is_told_to_whom() {
        let counted = outcome(&["A", "B", "C"], 1, &[(3, "AB"), (2, "BA")]);
        assert_eq!(counted.winners, [0]);
        assert_eq!(counted.standings[1].reason, Reason::Beaten { by: 0, own: 0, theirs: 3 });
        assert_eq!(counted.duels, [[0, 3, 5], [2, 0, 5], [0, 0, 0]], "who is ranked stands before who is not");
        assert_eq!(counted.standings[2].reason, Reason::NobodyVoted);
    }

    #[test]
    fn two_who_are_equal_are_told_apart_by_the_rule_for_ties() {
        let counted = outcome(&["A", "B"], 1, &[(1, "AB"), (1, "BA")]);
        assert_eq!((counted.winners.as_slice(), counted.ties.len()), ([0].as_slice(), 1));
    }
}
