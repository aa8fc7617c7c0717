//! Pabulib files with all their traps; the texts are our own.

use super::*;
use crate::election::{Completion, Rule, Settings, Utility, count};

fn file(meta: &str, votes: &str) -> String {
    format!(
        "\u{feff}META\r\nkey;value\r\ndescription;\"Garten; Haus\"\r\nnum_projects;3\r\nnum_votes;3\r\nbudget;1000,50\r\n{meta}\r\n\
         PROJECTS\r\nproject_id;cost;votes;name\r\nBO.D1.56/23;500.5;2;\"Der \"\"Turm\"\"\"\r\n2;600;1;Zaun\r\nX;0;0;Nichts\r\n\
         VOTES\r\n{votes}\r\n"
    )
}

#[test]
fn byte_order_marks_quotes_decimals_and_odd_ids_are_read() {
    let text = file("vote_type;approval", "voter_id;age;vote\r\n1;30;BO.D1.56/23\r\n2;;\"BO.D1.56/23,2\"\r\n3;4;");
    let read = read_pabulib(&text).expect("in order");
    assert_eq!((read.election.budget, read.election.candidates[0].cost), (Some(100_050), Some(50_050)));
    assert_eq!((read.head.title.as_str(), read.head.titles[0].as_str()), ("Garten; Haus", "Der \"Turm\""));
    assert_eq!(read.election.candidates[0].id, "BO.D1.56/23");
    assert_eq!((read.election.ballots.cast(), read.warnings.len()), (3, 0), "an empty vote is a vote");
}

#[test]
fn numbers_that_differ_from_the_ballots_are_warnings() {
    let text = file("vote_type;approval", "voter_id;vote\n1;2\n2;BO.D1.56/23,2");
    let warnings: Vec<String> = read_pabulib(&text).expect("counted").warnings.iter().map(ToString::to_string).collect();
    let expected = [
        "the file states 3 votes, it has 2",
        "option BO.D1.56/23: the file states 2 votes, its ballots have 1",
        "option 2: the file states 1 votes, its ballots have 2",
    ];
    assert_eq!(warnings, expected);
}

#[test]
fn points_and_rankings_are_read() {
    let text = file("vote_type;cumulative", "voter_id;vote;points\n1;2,X;3.0,2");
    let read = read_pabulib(&text).expect("in order");
    assert_eq!(read.election.ballots.marks(0).collect::<Vec<_>>(), [(1, 3), (2, 2)]);
    let text = file("vote_type;ordinal", "voter_id;vote\n1;X,2");
    let ballots = read_pabulib(&text).expect("in order").election.ballots;
    assert_eq!(ballots.levels(0).flatten().collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn what_cannot_be_read_is_refused_with_its_line() {
    let refused = |meta: &str, votes: &str| {
        let error = read_pabulib(&file(meta, votes)).expect_err("refused");
        (error.line, error.reason)
    };
    assert_eq!(refused("vote_type;approval", "voter_id;vote\n1;7"), (15, "project \"7\" is not among the projects".to_owned()));
    assert_eq!(refused("vote_type;approval", "voter_id;vote\n1;2,2"), (15, "project \"2\" is named twice".to_owned()));
    assert_eq!(refused("vote_type;approval", "voter_id\n1").0, 15);
    assert_eq!(refused("vote_type;dance", "voter_id;vote").0, 13);
    assert_eq!(refused("a;b", "voter_id;vote").0, 13);
    assert_eq!(refused("vote_type;cumulative", "voter_id;vote;points\n1;2,X;3").0, 15);
    assert_eq!(refused("vote_type;cumulative", "voter_id;vote;points\n1;2,X;3,1.5").0, 15);
    assert_eq!(read_pabulib("PROJECTS\nproject_id;cost\n1;x\n").expect_err("refused").line, 3);
    assert!(read_pabulib("").is_err());
}

#[test]
fn a_real_budget_ends_as_it_officially_did() {
    let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/input");
    let folder = std::env::var_os("REAL_DATA").map_or_else(|| usual.into(), std::path::PathBuf::from).join("elections");
    let Ok(text) = std::fs::read_to_string(folder.join("poland_wieliczka_2023_green-budget.pb")) else {
        eprintln!("skipped: no elections in {}", folder.display());
        return;
    };
    let expected = std::fs::read_to_string(folder.join("poland_wieliczka_2023.expected.json")).expect("beside it");
    let expected: serde_json::Value = serde_json::from_str(&expected).expect("JSON");
    let mut expected: Vec<&str> = expected["winners"].as_array().expect("a list").iter().filter_map(|id| id.as_str()).collect();
    let read = read_pabulib(&text).expect("in order");
    let rule = Rule::EqualShares { utility: Utility::Cost, completion: Completion::Add1 };
    let counted = count(&read.election, &Settings::new(rule)).expect("fits");
    let mut winners: Vec<&str> = counted.winners.iter().map(|option| read.election.candidates[*option].id.as_str()).collect();
    winners.sort_unstable();
    expected.sort_unstable();
    assert_eq!(winners, expected);
    assert!(read.warnings.is_empty(), "{:?}", read.warnings);
}
