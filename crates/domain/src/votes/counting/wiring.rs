//! Whatever administrators can set reaches the count as it is meant: every setting stands in a group of settings that differ in one thing,
//! and by the same ballots each of a group has another result. No database.

use uuid::Uuid;

use super::*;
use crate::ids::{ActionFieldId, MeasureId};
use crate::votes::RulesDraft;
use crate::votes::sealed::SealedOption;
use crate::votes::shares::Whole;

/// The number whose lots put the second of three measures first: `printf '02:2' | sha256sum` is the smallest of the three.
const SEED: [u8; 1] = [2];

/// How many may vote.
const ENTITLED: u64 = 20;

/// What is asked: cost in cents and number of the action field of each measure.
type Asked = &'static [(i64, u128)];
/// How often the same ballot was cast: marks by the place of their measure.
type Cast = &'static [(usize, &'static [(usize, i64)])];
/// Rules, and who wins by them.
type Case = (RulesDraft, &'static [usize]);

struct Group {
    asked: Asked,
    cast: Cast,
    cases: Vec<Case>,
}

/// Nothing costs anything.
const FREE: Asked = &[(0, 1), (0, 1), (0, 1), (0, 1)];

fn by(method: &str) -> RulesDraft {
    RulesDraft { method: method.into(), tie: "order".into(), ..RulesDraft::default() }
}

fn seats(seats: &str, rules: RulesDraft) -> RulesDraft {
    RulesDraft { seats: seats.into(), ..rules }
}

fn ranked(counting: &str, number: &str) -> RulesDraft {
    seats(number, RulesDraft { counting: counting.into(), ..by("ranking") })
}

fn money(euros: &str, counting: &str) -> RulesDraft {
    RulesDraft { budget: euros.into(), counting: counting.into(), ..by("budget") }
}

fn majorities() -> Group {
    let majority = |majority: &str| RulesDraft { majority: majority.into(), ..by("yes_no") };
    Group {
        asked: FREE,
        // Six to five, eight to five, four to two, of fifteen; nobody is against the last one.
        cast: &[
            (4, &[(0, 1), (1, 1), (2, 1)]),
            (2, &[(0, 1), (1, 1), (2, -1), (3, 1)]),
            (2, &[(0, -1), (1, 1)]),
            (3, &[(0, -1), (1, -1)]),
            (2, &[(1, -1)]),
            (2, &[(3, 0)]),
        ],
        cases: vec![
            (majority("simple"), &[1, 0, 2, 3]),
            (majority("absolute"), &[1]),
            (majority("two_thirds"), &[2, 3]),
            (majority("two_thirds_of_cast"), &[]),
            (by("consent"), &[3]),
        ],
    }
}

/// Three equals.
fn ties() -> Group {
    let tie = |tie: &str| seats("1", RulesDraft { tie: tie.into(), ..by("approval") });
    let cases: Vec<Case> = vec![(tie("order"), &[0]), (tie("lot"), &[1]), (tie("cost"), &[2])];
    Group { asked: &[(300, 1), (200, 1), (100, 1)], cast: &[(2, &[(0, 1), (1, 1), (2, 1)])], cases }
}

fn rankings() -> Group {
    Group {
        asked: FREE,
        cast: &[(5, &[(2, 1), (0, 2), (1, 3)]), (4, &[(3, 1), (1, 2), (2, 3), (0, 4)]), (2, &[(1, 1), (3, 2)])],
        cases: vec![
            (ranked("schulze", ""), &[1]),
            (ranked("schulze", "2"), &[1, 3]),
            (ranked("irv", ""), &[3]),
            (ranked("borda", "1"), &[2]),
            (ranked("borda", "2"), &[2, 1]),
            (ranked("stv", "2"), &[2, 3]),
        ],
    }
}

/// The first is elected with nine votes of six. A third of three ballots goes on: one vote exactly, and 0.99999 by the Scottish rules.
fn transfers() -> Group {
    let cases: Vec<Case> = vec![(ranked("stv", "2"), &[0, 1]), (ranked("stv_scottish", "2"), &[0, 2])];
    Group { asked: FREE, cast: &[(3, &[(0, 1), (1, 2)]), (6, &[(0, 1)]), (3, &[(1, 1)]), (4, &[(2, 1)])], cases }
}

fn budgets() -> Group {
    let completed = |completion: &str| RulesDraft { completion: completion.into(), ..money("320", "") };
    Group {
        asked: &[(27_000, 1), (25_000, 1), (7_000, 1), (21_000, 1)],
        cast: &[
            (4, &[(0, 1), (1, 1), (2, 1)]),
            (7, &[(3, 1)]),
            (4, &[(0, 1), (1, 1), (3, 1)]),
            (3, &[(1, 1), (2, 1)]),
            (2, &[(1, 1), (2, 1), (3, 1)]),
        ],
        cases: vec![
            (completed("none"), &[2]),
            (completed("add1"), &[1]),
            (completed("add1e"), &[3, 2]),
            (completed("greedy"), &[2, 1]),
            (RulesDraft { utility: "score".into(), ..completed("add1") }, &[2, 3]),
            (money("320", "greedy"), &[1, 2]),
        ],
    }
}

/// The same ballots by Phragmén's rule, which likes what equal shares by score does.
fn loads() -> Group {
    let cases: Vec<Case> =
        vec![(money("320", "equal_shares"), &[1]), (money("320", "greedy"), &[1, 2]), (money("320", "phragmen"), &[2, 3])];
    Group { cases, ..budgets() }
}

/// The first two are of one action field, the third is of another one.
fn ceilings(counting: &str) -> Group {
    let most = |field: u128, euros: &str| RulesDraft {
        ceilings: vec![(ActionFieldId(Uuid::from_u128(field)), euros.into())],
        ..money("130", counting)
    };
    Group {
        asked: &[(4_000, 1), (4_000, 1), (4_000, 2)],
        cast: &[(5, &[(0, 1), (1, 1), (2, 1)]), (1, &[(0, 1), (1, 1)]), (1, &[(0, 1)])],
        cases: vec![(money("130", counting), &[0, 1, 2]), (most(1, "40"), &[0, 2]), (most(2, "30"), &[0, 1])],
    }
}

/// The first has five, the second three.
fn thresholds(rules: &RulesDraft) -> Group {
    let least = |least: &str| RulesDraft { threshold: least.into(), ..rules.clone() };
    let cases: Vec<Case> = vec![(rules.clone(), &[0, 1]), (least("4"), &[0]), (least("6"), &[])];
    Group { asked: &[(100, 1), (100, 1)], cast: &[(2, &[(0, 1)]), (3, &[(0, 1), (1, 1)])], cases }
}

/// Seven came.
fn quorums() -> Group {
    let least = |least: &str| RulesDraft { quorum: least.into(), ..by("yes_no") };
    let cases: Vec<Case> = vec![(least("7"), &[0]), (least("8"), &[])];
    Group { asked: FREE, cast: &[(2, &[(0, 1)]), (5, &[(0, 0)])], cases }
}

/// The same of those who may vote: seven of twenty are thirty-five percent.
fn quorum_shares() -> Group {
    let least = |percent: &str| RulesDraft { quorum_percent: percent.into(), ..by("yes_no") };
    let cases: Vec<Case> = vec![(least("35"), &[0]), (least("36"), &[])];
    Group { cases, ..quorums() }
}

/// Three of five ballots are sixty percent of them, and fifteen of those who may vote.
fn threshold_shares(rules: &RulesDraft) -> [Group; 2] {
    let least =
        |percent: &str, of: &str| RulesDraft { threshold_percent: percent.into(), threshold_of: of.into(), ..rules.clone() };
    let group = |cases| Group { cases, ..thresholds(rules) };
    let of_cast: Vec<Case> = vec![(least("60", "cast"), &[0, 1]), (least("61", "cast"), &[0]), (least("60", "entitled"), &[])];
    [group(of_cast), group(vec![(least("15", "entitled"), &[0, 1]), (least("16", "entitled"), &[0])])]
}

/// Two want the second, and one gives the first nine points.
fn sums() -> Group {
    let points = |number: &str| seats(number, RulesDraft { points: "9".into(), ..by("points") });
    let cases: Vec<Case> = vec![(seats("1", by("approval")), &[1]), (points("1"), &[0]), (points("2"), &[0, 1])];
    Group { asked: FREE, cast: &[(2, &[(1, 1)]), (1, &[(0, 9)])], cases }
}

fn groups() -> Vec<Group> {
    let points = RulesDraft { points: "9".into(), ..by("points") };
    let score = RulesDraft { score_max: "9".into(), ..by("score") };
    let added = [by("approval"), points, score].map(|rules| thresholds(&seats("2", rules)));
    let spent = ["greedy", "equal_shares", "phragmen"];
    let shared = [by("yes_no"), seats("2", by("approval")), money("10", "greedy"), money("10", "equal_shares")];
    let mut groups = vec![majorities(), ties(), rankings(), transfers(), budgets(), loads(), quorums(), quorum_shares(), sums()];
    groups.extend(shared.iter().flat_map(threshold_shares));
    groups.push(thresholds(&by("yes_no")));
    groups.extend(added);
    groups.extend(spent.map(|counting| thresholds(&money("10", counting))));
    groups.extend(spent.map(ceilings));
    groups
}

fn sealed(asked: Asked, rules: &RulesDraft) -> Sealed {
    let option = |(number, (cost, field)): (i64, &(i64, u128))| SealedOption {
        number,
        measure: MeasureId(Uuid::from_u128(number as u128)),
        slug: format!("option-{number}"),
        title: format!("Option {number}"),
        action_field: ActionFieldId(Uuid::from_u128(*field)),
        cost_cents: Some(*cost),
    };
    Sealed::for_tests(rules.check().expect("rules"), (1..).zip(asked).map(option).collect())
}

/// Who wins, and the ballot file, which tells the same.
fn counted(group: &Group, rules: &RulesDraft) -> (Vec<usize>, String) {
    let sealed = sealed(group.asked, rules);
    let marks = |marks: &[(usize, i64)]| marks.iter().map(|(place, value)| (sealed.options[*place].measure, *value)).collect();
    let all = group.cast.iter().flat_map(|(times, cast)| vec![marks(cast); *times]);
    let ballots: Vec<Vec<Mark>> = all.collect();
    let election = election(&sealed, &ballots, ballots.len() as u64);
    let settings = settings(&sealed, &SEED, Turnout { cast: ballots.len() as u64, entitled: Some(ENTITLED) });
    let outcome = election::count(&election, &settings).expect("countable");
    let file = write_ours(&Head::default(), &election, &settings);
    let again = tally::file::read_ours(&file).expect("readable");
    assert_eq!(election::count(&again.election, &again.settings.expect("its own")).as_ref(), Ok(&outcome), "{file}");
    (outcome.winners, file)
}

#[test]
fn every_setting_makes_the_result_that_it_promises_and_another_one_than_its_neighbours() {
    for group in groups() {
        for (place, (rules, winners)) in group.cases.iter().enumerate() {
            let (found, file) = counted(&group, rules);
            assert_eq!(found, *winners, "{rules:?}\n{file}");
            let others = group.cases.iter().take(place).map(|(_, others)| others);
            assert!(others.into_iter().all(|others| others != winners), "tells nothing about {rules:?}");
        }
    }
}

#[test]
fn no_choice_is_left_out() {
    let groups = groups();
    let all: Vec<Rules> = groups.iter().flat_map(|group| &group.cases).map(|(rules, _)| rules.check().expect("rules")).collect();
    let is_tried = |is_so: &dyn Fn(&Rules) -> bool| all.iter().any(is_so);
    assert!(Method::all().iter().all(|method| is_tried(&|rules| rules.method == *method)));
    assert!(Counting::all().iter().all(|counting| is_tried(&|rules| rules.counting == *counting)));
    assert!(Majority::all().iter().all(|majority| is_tried(&|rules| rules.majority == *majority)));
    assert!(TieRule::all().iter().all(|tie| is_tried(&|rules| rules.tie == *tie)));
    assert!(Utility::all().iter().all(|utility| is_tried(&|rules| rules.utility == *utility)));
    assert!(Whole::all().iter().all(|of| is_tried(&|rules| rules.threshold_share.is_some_and(|share| share.of == *of))));
    assert!(Completion::all().iter().all(|completion| is_tried(&|rules| rules.completion == *completion)));
}

#[test]
fn the_ballot_file_names_the_rule_that_was_set() {
    for (group, rules) in groups().iter().flat_map(|group| group.cases.iter().map(move |(rules, _)| (group, rules))) {
        let name = match rules.check().expect("rules").counting {
            Counting::Majority => "yes-no".to_owned(),
            counting => counting.as_str().replace('_', "-"),
        };
        let (_, file) = counted(group, rules);
        assert!(file.contains(&format!("\nrule: {name}\n")), "{name}: {file}");
    }
}
