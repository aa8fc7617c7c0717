//! What is written is read back by our own reader as the same election, and counts to the same.

use proptest::prelude::*;

use super::*;
use crate::election::{Utility, count};
use crate::file::{Head, Warning, read_ours, read_pabulib, write_ours};

const ORIGIN: Origin<'_> = Origin { country: "Germany", unit: "Lindach", instance: "2026" };
const COMPLETIONS: [Completion; 4] = [Completion::None, Completion::Add1, Completion::Add1e, Completion::Greedy];

fn contents(ballots: Ballots, costs: &[u64], rule: Rule) -> Contents {
    let candidate = |(place, cost): (usize, &u64)| Candidate { id: format!("{place:02}"), cost: Some(*cost), group: None };
    let candidates: Vec<Candidate> = costs.iter().enumerate().map(candidate).collect();
    let titles = (0..costs.len()).map(|place| format!("Vorhaben {place}")).collect();
    Contents {
        head: Head { title: "Kleine Dinge".to_owned(), notes: Vec::new(), titles },
        election: Election { candidates, ballots, budget: Some(100_050), ceilings: Vec::new() },
        settings: Some(Settings { tie: Tie::Lot("6f1c".to_owned()), ..Settings::new(rule) }),
        version: None,
        warnings: Vec::new(),
    }
}

fn ballots(kind: Kind, cast: &[(&[(u16, i64)], u32)]) -> Ballots {
    let mut all = Ballots::new(kind);
    cast.iter().for_each(|(marks, weight)| all.push(marks, *weight));
    all
}

const SHARES: Rule = Rule::EqualShares { utility: Utility::Cost, completion: Completion::Add1 };

#[test]
fn a_basket_is_written_as_others_read_it() {
    let mut contents = contents(ballots(Kind::Approval, &[(&[(0, 1), (2, 1)], 2), (&[(1, 1)], 1)]), &[12_050, 0, 90_000], SHARES);
    contents.head.title = "Haus; \"Garten\"\nund Zaun".to_owned();
    contents.settings.as_mut().expect("has some").threshold = Some(2);
    let expected = "META\nkey;value\ndescription;Haus, 'Garten' und Zaun\ncountry;Germany\nunit;Lindach\ninstance;2026\nnum_projects;3\n\
                    num_votes;3\nbudget;1000.50\nvote_type;approval\nrule;equalshares/add1\n\
                    comment;recount FILE --rule equal-shares --utility cost --completion add1 --tie lot:6f1c --threshold 2\n\
                    PROJECTS\nproject_id;cost;votes;name\n00;120.50;2;Vorhaben 0\n01;0;1;Vorhaben 1\n02;900;2;Vorhaben 2\n\
                    VOTES\nvoter_id;vote\n1;00,02\n2;00,02\n3;01\n";
    assert_eq!(write_pabulib(&contents, &ORIGIN).as_deref(), Some(expected));
}

#[test]
fn points_and_ranks_stand_in_their_order() {
    let points = contents(ballots(Kind::Points, &[(&[(0, 3), (2, 2)], 1)]), &[1, 2, 3], SHARES);
    let text = write_pabulib(&points, &ORIGIN).expect("fits");
    assert!(text.contains("vote_type;cumulative\n") && text.ends_with("voter_id;vote;points\n1;00,02;3,2\n"), "{text}");
    assert!(text.contains("\n02;0.03;1;2;Vorhaben 2\n"), "{text}");
    let ranks = contents(ballots(Kind::Ranking, &[(&[(0, 2), (2, 1)], 1)]), &[1, 2, 3], SHARES);
    let text = write_pabulib(&ranks, &ORIGIN).expect("fits");
    assert!(text.contains("vote_type;ordinal\n") && text.ends_with("voter_id;vote\n1;02,00\n"), "{text}");
}

#[test]
fn what_the_format_cannot_say_is_not_written() {
    let basket = || contents(ballots(Kind::Approval, &[(&[(0, 1)], 3)]), &[100, 200], SHARES);
    assert!(write_pabulib(&basket(), &ORIGIN).is_some());
    let without = |change: &dyn Fn(&mut Election)| {
        let mut changed = basket();
        change(&mut changed.election);
        write_pabulib(&changed, &ORIGIN)
    };
    assert_eq!(without(&|election| election.ceilings.push(("Nord".to_owned(), 100))), None, "others would count past it");
    assert_eq!(without(&|election| election.ballots.state_cast(3)), None, "single marks are no ballots");
    assert_eq!(without(&|election| election.budget = None), None);
    assert_eq!(without(&|election| election.candidates[1].cost = None), None);
    for id in ["", "1,2", "A B", "VOTES"] {
        assert_eq!(without(&|election| id.clone_into(&mut election.candidates[1].id)), None, "{id:?}");
    }
    assert_eq!(without(&|election| election.ballots = ballots(Kind::YesNo, &[(&[(0, -1)], 1)])), None);
    assert_eq!(without(&|election| election.ballots = ballots(Kind::Ranking, &[(&[(0, 1), (1, 1)], 1)])), None, "equal ranks");
}

fn kinds() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Approval), Just(Kind::Points), Just(Kind::Score), Just(Kind::Ranking)]
}

/// Up to five options and eleven ballots, some of them empty.
fn elections() -> impl Strategy<Value = Contents> {
    (kinds(), prop::collection::vec(0u64..60_000, 1..6), 0..4usize).prop_flat_map(|(kind, costs, completion)| {
        let named = prop::collection::vec(0..costs.len(), 0..=costs.len());
        let cast = prop::collection::vec((named, prop::collection::vec(1..9i64, costs.len())), 1..12);
        cast.prop_map(move |cast| {
            let mut all = Ballots::new(kind);
            for (named, points) in cast {
                let mut marks: Vec<(u16, i64)> = Vec::new();
                for option in named {
                    let rank = i64::try_from(marks.len()).expect("few") + 1;
                    let value = match kind {
                        Kind::Ranking => rank,
                        Kind::Approval => 1,
                        _ => points[option],
                    };
                    if marks.iter().all(|(known, _)| usize::from(*known) != option) {
                        marks.push((u16::try_from(option).expect("few"), value));
                    }
                }
                all.push(&marks, 1);
            }
            let utility = if kind == Kind::Approval { Utility::Cost } else { Utility::Score };
            contents(all, &costs, Rule::EqualShares { utility, completion: COMPLETIONS[completion] })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_budget_is_read_back_as_it_was_and_counts_to_the_same(contents in elections()) {
        let text = write_pabulib(&contents, &ORIGIN).expect("has words for all of it");
        let read = read_pabulib(&text).expect("our own reader");
        prop_assert_eq!(&read.election, &contents.election, "{}", text);
        prop_assert_eq!(&read.head.titles, &contents.head.titles);
        prop_assert_eq!(read.warnings, Vec::<Warning>::new());
        let settings = contents.settings.expect("its rule");
        prop_assert_eq!(count(&read.election, &settings), count(&contents.election, &settings));
        // And so it is by way of the published file.
        let ours = read_ours(&write_ours(&contents.head, &contents.election, &settings)).expect("written by us");
        prop_assert_eq!(write_pabulib(&ours, &ORIGIN), Some(text));
    }
}
