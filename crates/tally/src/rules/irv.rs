//! Instant runoff: the option with the fewest votes goes out, its ballots go on to their next choice, until one has more than half of the
//! votes that are left. Shares all of its counting with [`super::stv`].

use super::stv::piles::Piles;
use crate::election::{Election, Fraction, Order, Outcome, Reason, Round, Standing, Step};

/// One winner, or none where nobody ranks anything.
pub(crate) fn count(election: &Election, order: &Order) -> Outcome {
    let options = election.candidates.len();
    let mut piles = Piles::new(&election.ballots, options);
    let mut running: Vec<usize> = piles.named();
    let mut out: Vec<Option<(usize, String)>> = vec![None; options];
    let mut outcome = Outcome::default();
    while !running.is_empty() {
        let (round, tallies, exhausted) =
            (outcome.rounds.len() + 1, piles.tallies(&running), Some(piles.exhausted().to_string()));
        let all = running.iter().fold(Fraction::zero(), |sum, option| &sum + piles.total(*option));
        let half = all.over(2);
        let leader = running.iter().copied().find(|option| *piles.total(*option) > half || running.len() == 1);
        let step = if let Some(option) = leader {
            outcome.winners.push(option);
            Step::Elected { options: vec![option], needed: Some(half.to_string()) }
        } else {
            let least = super::stv::least(&piles, &running);
            let Some(picked) = order.last(round, &least) else { break };
            let option = outcome.take(picked);
            out[option] = Some((round, piles.total(option).to_string()));
            running.retain(|other| *other != option);
            piles.move_all(option, &running);
            Step::Eliminated { option }
        };
        outcome.rounds.push(Round { tallies, step, exhausted, left: None });
        if leader.is_some() {
            break;
        }
    }
    outcome.standings = standings(&outcome, &piles, &out);
    outcome
}

fn standings(outcome: &Outcome, piles: &Piles, out: &[Option<(usize, String)>]) -> Vec<Standing> {
    let standing = |(option, out): (usize, &Option<(usize, String)>)| {
        let score = out.as_ref().map_or_else(|| piles.total(option).to_string(), |(_, own)| own.clone());
        let last = outcome.winners.first();
        let reason = match (out, last) {
            (Some((round, own)), _) => Reason::Eliminated { round: *round, own: own.clone() },
            (None, Some(winner)) if *winner == option => Reason::Elected { round: outcome.rounds.len() },
            (None, Some(winner)) if piles.is_named(option) => {
                Reason::FewerSupporters { own: score.clone(), last_winner: piles.total(*winner).to_string() }
            }
            (None, _) => Reason::NobodyVoted,
        };
        Standing { option, score, reason }
    };
    out.iter().enumerate().map(standing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Ballots, Kind, Rule, Settings, count as count_all};

    fn outcome(ballots: &[(u32, &[u16])]) -> Outcome {
        let mut all = Ballots::new(Kind::Ranking);
        for (weight, ranking) in ballots {
            let marks: Vec<(u16, i64)> = ranking.iter().zip(1..).map(|(option, rank)| (*option, rank)).collect();
            all.push(&marks, *weight);
        }
        count_all(&Election::new(&["a", "b", "c", "d"], all), &Settings::new(Rule::Irv)).expect("fits")
    }

    #[test]
    fn votes_go_on_until_one_has_more_than_half() {
        let counted = outcome(&[(8, &[0]), (6, &[1, 2]), (5, &[2, 1])]);
        assert_eq!(counted.winners, [1], "5 go on from c to b: 11 of 19");
        assert_eq!(counted.standings[2].reason, Reason::Eliminated { round: 1, own: "5".to_owned() });
        assert_eq!(counted.standings[0].reason, Reason::FewerSupporters { own: "8".to_owned(), last_winner: "11".to_owned() });
        assert_eq!(counted.standings[3].reason, Reason::NobodyVoted);
    }

    #[test]
    fn more_than_half_is_of_the_votes_that_are_left() {
        let counted = outcome(&[(4, &[0]), (3, &[1]), (2, &[2])]);
        assert_eq!((counted.winners.as_slice(), counted.rounds.len()), ([0].as_slice(), 2), "4 of 7, two are exhausted");
        assert_eq!(counted.rounds[1].exhausted.as_deref(), Some("2"));
    }

    #[test]
    fn among_the_last_the_rule_for_ties_decides_who_goes_out() {
        let counted = outcome(&[(3, &[0]), (2, &[1, 2]), (2, &[2, 0])]);
        assert_eq!(counted.ties.len(), 1);
        assert_eq!(counted.ties[0].chosen, 2, "b stands before c and stays");
        assert_eq!(counted.winners, [0]);
    }

    #[test]
    fn nobody_wins_where_nobody_is_ranked() {
        assert!(outcome(&[(3, &[])]).winners.is_empty());
    }
}
