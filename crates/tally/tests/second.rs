//! Counts small random elections a second time, by the shortest program for each rule that is obviously right, and compares.

#[path = "second/budgets.rs"]
mod budgets;
#[path = "second/rankings.rs"]
mod rankings;

use proptest::prelude::*;
use tally::election::{Ballots, Candidate, Completion, Election, Fraction, Kind, Rule, Settings, Tie, Utility, count};

/// Ids whose order as text is not the order of the options.
const IDS: [&str; 6] = ["b", "10", "9", "a", "2", "1"];

fn elect(election: &Election, rule: Rule, seats: Option<usize>) -> Vec<usize> {
    let settings = Settings { seats, tie: Tie::Id, ..Settings::new(rule) };
    count(election, &settings).expect("it fits").winners
}

/// Costs, a budget, and ballots that list options with points.
type Money = (Vec<u64>, u64, Vec<Vec<(usize, u64)>>);

/// How many options there are, and ballots that list options with ranks.
type Ranked = (usize, Vec<Vec<(usize, i64)>>);

/// Costs of up to nine units, many of them equal and some nothing; budgets from nothing to everything; ballots with up to six points.
fn budget() -> impl Strategy<Value = Money> {
    (2usize..=6).prop_flat_map(|options| {
        let points = prop::collection::vec(prop_oneof![3 => Just(0u64), 2 => 1u64..4], options);
        let ballot = points.prop_map(|points| points.into_iter().enumerate().filter(|(_, points)| *points > 0).collect());
        (prop::collection::vec(0u64..10, options), 0u64..30, prop::collection::vec(ballot, 1..10))
    })
}

fn with_money(costs: &[u64], budget: u64, ballots: &[Vec<(usize, u64)>], kind: Kind) -> Election {
    let mut all = Ballots::new(kind);
    for ballot in ballots {
        let marks: Vec<(u16, i64)> = ballot.iter().map(|(option, points)| (*option as u16, *points as i64)).collect();
        all.push(&marks, 1);
    }
    let candidate = |(id, cost): (&&str, &u64)| Candidate { id: (*id).to_owned(), cost: Some(cost * 100), group: None };
    let candidates = IDS.iter().zip(costs).map(candidate).collect();
    Election { candidates, ballots: all, budget: Some(budget * 100), ceilings: Vec::new() }
}

/// Rankings with equal ranks where `tied`, of some of up to six options.
fn rankings(tied: bool) -> impl Strategy<Value = Ranked> {
    (2usize..=6).prop_flat_map(move |options| {
        let order =
            (Just((0..options).collect::<Vec<_>>()).prop_shuffle(), 0..=options, prop::collection::vec(any::<bool>(), options));
        let ballot = order.prop_map(move |(order, length, steps)| {
            let mut rank = 1;
            let mut ranked = Vec::new();
            for (option, step) in order.into_iter().take(length).zip(steps) {
                ranked.push((option, rank));
                rank += i64::from(step || !tied);
            }
            ranked
        });
        (Just(options), prop::collection::vec(ballot, 1..14))
    })
}

fn ranked(options: usize, ballots: &[Vec<(usize, i64)>]) -> Election {
    let mut all = Ballots::new(Kind::Ranking);
    for ballot in ballots {
        let marks: Vec<(u16, i64)> = ballot.iter().map(|(option, rank)| (*option as u16, *rank)).collect();
        all.push(&marks, 1);
    }
    Election::new(&IDS[..options], all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn greedy_budgets_agree((costs, budget, ballots) in budget()) {
        let election = with_money(&costs, budget, &ballots, Kind::Points);
        prop_assert_eq!(elect(&election, Rule::Greedy, None), budgets::greedy(&costs, budget, &ballots));
    }

    #[test]
    fn equal_shares_agree_with_every_utility_and_completion((costs, budget, ballots) in budget()) {
        let election = with_money(&costs, budget, &ballots, Kind::Points);
        for utility in [Utility::Cost, Utility::Score] {
            for completion in [Completion::None, Completion::Add1, Completion::Add1e, Completion::Greedy] {
                let winners = elect(&election, Rule::EqualShares { utility, completion }, None);
                let second = budgets::equal_shares(&costs, budget, &ballots, utility, completion);
                prop_assert_eq!(winners, second, "{} {}", utility, completion);
            }
        }
    }

    #[test]
    fn phragmen_agrees((costs, budget, ballots) in budget()) {
        let election = with_money(&costs, budget, &ballots, Kind::Approval);
        prop_assert_eq!(elect(&election, Rule::Phragmen, None), budgets::phragmen(&costs, budget, &ballots));
    }

    #[test]
    fn borda_agrees((options, ballots) in rankings(true)) {
        let election = ranked(options, &ballots);
        prop_assert_eq!(elect(&election, Rule::Borda, Some(options)), rankings::borda(options, &ballots));
    }

    #[test]
    fn schulze_agrees((options, ballots) in rankings(true)) {
        let election = ranked(options, &ballots);
        prop_assert_eq!(elect(&election, Rule::Schulze, Some(options)), rankings::schulze(options, &ballots));
    }

    #[test]
    fn instant_runoff_agrees((options, ballots) in rankings(true)) {
        let election = ranked(options, &ballots);
        prop_assert_eq!(elect(&election, Rule::Irv, None), rankings::runoff(options, &ballots));
    }

    #[test]
    fn transferable_votes_agree((options, ballots) in rankings(false), seats in 1usize..4) {
        let election = ranked(options, &ballots);
        prop_assert_eq!(elect(&election, Rule::Stv, Some(seats)), rankings::transferable(options, &ballots, seats, false));
        prop_assert_eq!(elect(&election, Rule::StvScottish, Some(seats)), rankings::transferable(options, &ballots, seats, true));
    }

    #[test]
    fn the_order_of_ballots_and_their_grouping_change_nothing((options, ballots) in rankings(true)) {
        let election = ranked(options, &ballots);
        let backwards: Vec<usize> = (0..ballots.len()).rev().collect();
        let turned = Election { ballots: election.ballots.reordered(&backwards), ..election.clone() };
        let grouped = Election { ballots: election.ballots.grouped(), ..election.clone() };
        for rule in [Rule::Plurality, Rule::Borda, Rule::Schulze, Rule::Irv, Rule::Stv, Rule::StvScottish] {
            let settings = Settings { seats: Some(if rule == Rule::Irv { 1 } else { 2 }), ..Settings::new(rule) };
            let counted = count(&election, &settings);
            prop_assert_eq!(&counted, &count(&turned, &settings));
            prop_assert_eq!(&counted, &count(&grouped, &settings));
        }
    }
}

/// The first by text of the ids.
fn first(mut options: Vec<usize>) -> usize {
    options.sort_by_key(|option| IDS[*option]);
    options[0]
}

fn last(mut options: Vec<usize>) -> usize {
    options.sort_by_key(|option| IDS[*option]);
    options[options.len() - 1]
}

fn whole(number: u64) -> Fraction {
    Fraction::whole(number)
}
