//! Rules that add up one number for each option: plurality, approval, points, score and Borda.

use super::ranked;
use crate::election::{
    Ballots, Election, Fraction, Kind, Order, Outcome, Reason, Round, Rule, Settings, Standing, Step, Tallied,
};

/// The best by their sums. An option nobody voted for never wins.
pub(crate) fn count(election: &Election, settings: &Settings, order: &Order) -> Outcome {
    let (scores, supported) = match settings.rule {
        Rule::Borda => borda(election),
        Rule::Plurality => plurality(election),
        _ => sums(election, settings.rule),
    };
    let is_enough = |score: &Fraction| settings.threshold.is_none_or(|threshold| *score >= Fraction::whole(threshold));
    let refused = |option: usize| match settings.threshold {
        _ if !supported[option] => Some(Reason::NobodyVoted),
        Some(threshold) if !is_enough(&scores[option]) => {
            Some(Reason::BelowThreshold { own: scores[option].to_string(), threshold })
        }
        Some(_) | None => None,
    };
    let reasons: Vec<Option<Reason>> = (0..scores.len()).map(refused).collect();
    let running: Vec<usize> = (0..scores.len()).filter(|option| reasons[*option].is_none()).collect();
    let mut outcome = Outcome::default();
    ranked::elect(&mut outcome, &running, &scores, settings.seats.unwrap_or(1), order);
    let last = outcome.winners.last().copied();
    let standing = |(option, reason): (usize, Option<Reason>)| {
        let reason = reason.unwrap_or_else(|| ranked::reason(&outcome.winners, last, &scores, option));
        Standing { option, score: scores[option].to_string(), reason }
    };
    outcome.standings = reasons.into_iter().enumerate().map(standing).collect();
    let tallies = scores.iter().enumerate().map(|(option, score)| Tallied::new(option, score)).collect();
    outcome.rounds.push(Round::new(tallies, Step::Elected { options: outcome.winners.clone(), needed: None }));
    outcome
}

/// What each option's votes, approvals or points add up to. Of rankings, each option named is approved.
pub(crate) fn totals(ballots: &Ballots, options: usize, counts_once: bool) -> Vec<i128> {
    let mut sums = vec![0i128; options];
    for ballot in 0..ballots.len() {
        let weight = i128::from(ballots.weight(ballot));
        for (option, value) in ballots.marks(ballot) {
            sums[option] += if counts_once { i128::from(value > 0) } else { i128::from(value) } * weight;
        }
    }
    sums
}

fn sums(election: &Election, rule: Rule) -> (Vec<Fraction>, Vec<bool>) {
    let sums = totals(&election.ballots, election.candidates.len(), rule == Rule::Approval);
    let supported = sums.iter().map(|sum| *sum > 0).collect();
    (sums.into_iter().map(Fraction::whole).collect(), supported)
}

/// The first choice of each ballot; where several share the first rank, each gets its part.
fn plurality(election: &Election) -> (Vec<Fraction>, Vec<bool>) {
    let ballots = &election.ballots;
    let mut firsts = vec![Fraction::zero(); election.candidates.len()];
    let mut whole = vec![0u64; firsts.len()];
    for ballot in 0..ballots.len() {
        let Some(level) = ballots.levels(ballot).next() else { continue };
        let part = level.len() as u64;
        for option in level {
            match part {
                1 => whole[option] += ballots.weight(ballot),
                _ => firsts[option] = &firsts[option] + &Fraction::new(ballots.weight(ballot), part),
            }
        }
    }
    let scores: Vec<Fraction> = firsts.iter().zip(whole).map(|(shared, whole)| shared + &Fraction::whole(whole)).collect();
    let supported = scores.iter().map(|score| !score.is_zero()).collect();
    (scores, supported)
}

/// Of n options the first gets n - 1 points, the next n - 2, and so on. Equal ranks share the points of their places equally, and so do
/// those that are not ranked at all. An option is supported if some ballot ranks it.
fn borda(election: &Election) -> (Vec<Fraction>, Vec<bool>) {
    let (ballots, options) = (&election.ballots, election.candidates.len());
    debug_assert_eq!(ballots.kind(), Kind::Ranking, "checked before");
    // Halves of points, so that everything stays whole.
    let mut doubled = vec![0i128; options];
    let mut supported = vec![false; options];
    let mut from_all: i128 = 0;
    for ballot in 0..ballots.len() {
        let weight = i128::from(ballots.weight(ballot));
        let ranked: usize = ballots.levels(ballot).map(|level| level.len()).sum();
        let rest = (options - ranked) as i128 - 1;
        from_all += rest.max(0) * weight;
        let mut above = 0;
        for level in ballots.levels(ballot) {
            let size = level.len();
            let points = 2 * (options - 1 - above) as i128 - (size as i128 - 1);
            for option in level {
                doubled[option] += (points - rest.max(0)) * weight;
                supported[option] = true;
            }
            above += size;
        }
    }
    (doubled.into_iter().map(|points| Fraction::new(points + from_all, 2)).collect(), supported)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::election::{Tie, count as count_all};

    fn outcome(kind: Kind, rule: Rule, seats: usize, ballots: &[(&[(u16, i64)], u32)]) -> Outcome {
        let mut all = Ballots::new(kind);
        ballots.iter().for_each(|(marks, weight)| all.push(marks, *weight));
        let settings = Settings { seats: Some(seats), tie: Tie::Id, ..Settings::new(rule) };
        count_all(&Election::new(&["a", "b", "c", "d"], all), &settings).expect("fits")
    }

    fn scores(outcome: &Outcome) -> Vec<&str> {
        outcome.standings.iter().map(|standing| standing.score.as_str()).collect()
    }

    #[test]
    fn approvals_points_and_scores_add_up() {
        let counted = outcome(Kind::Approval, Rule::Approval, 2, &[(&[(0, 1), (1, 1)], 3), (&[(1, 1), (2, 1)], 2)]);
        assert_eq!((counted.winners.clone(), scores(&counted)), (vec![1, 0], vec!["3", "5", "2", "0"]));
        assert_eq!(counted.standings[2].reason, Reason::FewerSupporters { own: "2".to_owned(), last_winner: "3".to_owned() });
        assert_eq!(counted.standings[3].reason, Reason::NobodyVoted);
        let counted = outcome(Kind::Points, Rule::Points, 1, &[(&[(0, 3), (1, 2)], 2), (&[(1, 5)], 1)]);
        assert_eq!((counted.winners.clone(), scores(&counted)), (vec![1], vec!["6", "9", "0", "0"]));
    }

    #[test]
    fn a_tie_at_the_edge_is_broken_and_told() {
        let counted = outcome(Kind::Approval, Rule::Approval, 2, &[(&[(0, 1), (1, 1), (2, 1)], 2), (&[(3, 1)], 3)]);
        assert_eq!(counted.winners, [3, 0]);
        assert_eq!(counted.ties, [crate::election::TieBroken { round: 1, between: vec![0, 1, 2], chosen: 0 }]);
        assert_eq!(counted.standings[1].reason, Reason::TieLost { own: "2".to_owned(), last_winner: 0 });
    }

    #[test]
    fn borda_shares_points_among_equal_and_unranked_options() {
        let counted = outcome(Kind::Ranking, Rule::Borda, 1, &[(&[(0, 1), (1, 2), (2, 2)], 1)]);
        assert_eq!(scores(&counted), ["3", "3/2", "3/2", "0"]);
        let counted = outcome(Kind::Ranking, Rule::Borda, 1, &[(&[(0, 1)], 1)]);
        assert_eq!(scores(&counted), ["3", "1", "1", "1"]);
    }

    #[test]
    fn plurality_counts_first_ranks_and_splits_shared_ones() {
        let counted = outcome(Kind::Ranking, Rule::Plurality, 1, &[(&[(0, 1), (1, 1)], 1), (&[(1, 1), (0, 2)], 1)]);
        assert_eq!(scores(&counted), ["1/2", "3/2", "0", "0"]);
    }
}
