//! Equal shares by hand. `tests/second.rs` compares it with a second implementation.

use proptest::prelude::*;

use super::*;
use crate::election::{Ballots, Kind, Rule, count as count_all};

/// Costs and budget in units of the currency.
fn election(costs: &[u64], budget: u64, ballots: &[(u32, &[u16])]) -> Election {
    let mut all = Ballots::new(Kind::Approval);
    for (weight, options) in ballots {
        let marks: Vec<(u16, i64)> = options.iter().map(|option| (*option, 1)).collect();
        all.push(&marks, *weight);
    }
    let names = ["a", "b", "c", "d"];
    let mut election = Election::new(&names[..costs.len()], all);
    election.candidates.iter_mut().zip(costs).for_each(|(candidate, cost)| candidate.cost = Some(cost * UNIT));
    Election { budget: Some(budget * UNIT), ..election }
}

fn outcome(election: &Election, utility: Utility, completion: Completion) -> Outcome {
    count_all(election, &Settings::new(Rule::EqualShares { utility, completion })).expect("fits")
}

#[test]
fn a_small_group_buys_what_its_shares_afford() {
    // Shares of 10. Six pay all they have for a; the other four pay for d.
    let election = election(&[60, 50, 30, 40], 100, &[(6, &[0, 1, 2]), (4, &[3])]);
    let counted = outcome(&election, Utility::Cost, Completion::None);
    assert_eq!((counted.winners.as_slice(), counted.cost), ([0, 3].as_slice(), Some(10_000)));
    assert_eq!(counted.standings[1].reason, Reason::SupportersTooPoor { cost: 5_000, has: 0 });
    let prices: Vec<&Step> = counted.rounds.iter().map(|round| &round.step).collect();
    assert_eq!(*prices[1], Step::Bought { option: 0, cost: 6_000, price: Some("1000".to_owned()) });
    assert_eq!(counted.ties[0].between, [0, 1, 2], "measured by cost, the same supporters make all equally cheap");
}

#[test]
fn with_score_utility_cheaper_projects_come_first() {
    let election = election(&[60, 50, 30, 40], 100, &[(6, &[0, 1, 2]), (4, &[3])]);
    let counted = outcome(&election, Utility::Score, Completion::None);
    assert_eq!(counted.winners, [2, 3], "30 of 60 are spent by six, and 50 are too much for the rest");
    assert_eq!(counted.standings[1].reason, Reason::SupportersTooPoor { cost: 5_000, has: 3_000 });
}

#[test]
fn completions_spend_what_is_left() {
    // Shares of 10: nobody can afford anything alone.
    let election = election(&[30, 25, 20], 60, &[(2, &[0]), (2, &[1]), (1, &[2]), (1, &[])]);
    assert!(outcome(&election, Utility::Cost, Completion::None).winners.is_empty());
    let add1 = outcome(&election, Utility::Cost, Completion::Add1);
    assert_eq!((add1.winners.as_slice(), add1.cost), ([0, 1].as_slice(), Some(5_500)));
    assert_eq!(add1.rounds[0].step, Step::Share { share: "1900".to_owned(), raised: 9 }, "with 20 each, c would be too much");
    let add1e = outcome(&election, Utility::Cost, Completion::Add1e);
    assert_eq!(add1e.rounds[0].step, Step::Share { share: "1500".to_owned(), raised: 5 }, "nothing more fits into the 5 left");
    assert_eq!(outcome(&election, Utility::Cost, Completion::Greedy).winners, [0, 1], "most votes, then the smaller id");
}

#[test]
fn what_is_free_is_worth_something_only_by_score() {
    let election = election(&[0, 10, 0], 10, &[(1, &[0]), (1, &[1])]);
    let by_cost = outcome(&election, Utility::Cost, Completion::None);
    assert!(by_cost.winners.is_empty());
    assert_eq!(by_cost.standings[0].reason, Reason::CostsNothing);
    assert_eq!(outcome(&election, Utility::Score, Completion::None).winners, [0]);
    assert_eq!(outcome(&election, Utility::Cost, Completion::Greedy).winners, [0, 1]);
    assert_eq!(by_cost.standings[2].reason, Reason::NobodyVoted);
}

#[test]
fn a_ceiling_cannot_make_the_raising_endless() {
    let mut election = election(&[30, 30, 10], 100, &[(2, &[0, 1, 2])]);
    election.candidates[0].group = Some("north".to_owned());
    election.candidates[1].group = Some("north".to_owned());
    election.ceilings = vec![("north".to_owned(), 4_000)];
    let counted = outcome(&election, Utility::Cost, Completion::Add1);
    assert_eq!(counted.winners, [0, 2]);
    assert_eq!(counted.standings[1].reason, Reason::CeilingReached { group: "north".to_owned(), cost: 3_000, left: 1_000 });
}

#[test]
fn shares_are_raised_quickly_for_something_dear_that_one_person_wants() {
    let election = election(&[3, 9_000_000], 10_000_000, &[(20, &[0]), (1, &[1])]);
    let counted = outcome(&election, Utility::Cost, Completion::Add1);
    assert_eq!(counted.winners, [0, 1]);
    // 10,000,000 / 21 is 476,190.47...; 8,523,810 units later it is enough.
    let Step::Share { raised, .. } = counted.rounds[0].step else { panic!("the share comes first") };
    assert_eq!(raised, 8_523_810);
}

#[test]
fn seats_without_money_make_a_committee() {
    let mut election = election(&[0, 0, 0, 0], 0, &[(6, &[0, 1, 2]), (3, &[3])]);
    election.candidates.iter_mut().for_each(|candidate| candidate.cost = None);
    election.budget = None;
    let rule = Rule::EqualShares { utility: Utility::Score, completion: Completion::None };
    let counted = count_all(&election, &Settings { seats: Some(3), ..Settings::new(rule) }).expect("fits");
    assert_eq!((counted.winners.as_slice(), counted.cost), ([0, 1, 3].as_slice(), None));
}

proptest! {
    #[test]
    fn how_fine_the_bounds_are_changes_nothing(
        costs in prop::collection::vec(1u64..30, 4), budget in 1u64..60, raised in 0u64..5, seed in any::<[u16; 12]>(),
    ) {
        let mut ballots = Ballots::new(Kind::Points);
        for vote in seed {
            let marks: Vec<(u16, i64)> = (0..4).map(|option| (option, i64::from(vote >> (3 * option) & 3))).collect();
            ballots.push(&marks, u32::from(vote >> 12) + 1);
        }
        let election = Election { ballots, ..election(&costs, budget, &[]) };
        let order = Order::new(&election, &crate::election::Tie::Id);
        for utility in [Utility::Cost, Utility::Score] {
            let supports = Supports::new(&election, utility, &[0, 1, 2, 3]);
            let mut runner = Runner::new(&election, &supports, &order);
            let fine = runner.run(budget * UNIT, raised);
            for bits in [0, 1, 3] {
                runner.bits = bits;
                let coarse = runner.run(budget * UNIT, raised);
                let bought = |result: &Result| result.bought.iter().map(|bought| bought.option).collect::<Vec<_>>();
                prop_assert_eq!(bought(&coarse), bought(&fine));
                prop_assert_eq!((&coarse.ties, &coarse.has), (&fine.ties, &fine.has));
            }
        }
    }
}
