//! The program from outside: what it prints, what it refuses, and that our own files need no rule on the command line.

use std::process::{Command, Output};

use serde_json::Value;
use tally::election::{Ballots, Election, Kind, Majority, Rule, Settings};
use tally::file::{Head, write_ours};

fn recount(name: &str, text: &str, args: &str) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(name);
    std::fs::write(&file, text).expect("written");
    let args = args.split(' ').filter(|arg| !arg.is_empty());
    Command::new(env!("CARGO_BIN_EXE_recount")).arg(&file).args(args).output().expect("it starts")
}

fn json(output: &Output) -> Value {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

fn our_file() -> String {
    let mut ballots = Ballots::new(Kind::YesNo);
    ballots.push(&[(0, 1), (1, -1)], 20);
    ballots.push(&[(0, -1), (1, 1)], 10);
    ballots.push(&[(1, 0)], 4);
    ballots.push(&[], 1);
    let settings = Settings { quorum: Some(30), ..Settings::new(Rule::YesNo(Majority::TwoThirds)) };
    let head = Head {
        title: "Zwei Fragen".to_owned(),
        notes: vec!["Lindenau".to_owned()],
        titles: vec!["Brunnen".to_owned(), "Mauer".to_owned()],
    };
    write_ours(&head, &Election::new(&["b", "m"], ballots), &settings)
}

const BUDGET: &str = "META\nkey;value\nvote_type;approval\nbudget;100\nPROJECTS\nproject_id;cost;votes\n1;60,50;2\n2;50;9\n3;39.5;1\n\
                      VOTES\nvoter_id;vote\n1;1,2\n2;1,3\n";

#[test]
fn our_own_file_says_by_itself_how_it_is_counted() {
    let counted = json(&recount("vote.txt", &our_file(), "--json"));
    assert_eq!((&counted["rule"], &counted["ballots"]), (&Value::from("yes-no"), &Value::from(35)));
    assert_eq!(counted["winners"], serde_json::json!(["b"]), "20 of 30 are two thirds");
    assert_eq!(counted["standings"][1]["reason"], "no_majority");
    let said = |option: usize| ["yes", "no", "abstain"].map(|answer| counted["standings"][option][answer].clone());
    assert_eq!(said(0), [20, 10, 0].map(Value::from));
    assert_eq!(said(1), [10, 20, 4].map(Value::from), "an abstention decides nothing and is told");
    let table = text(&recount("vote.txt", &our_file(), "").stdout);
    assert!(table.contains("20 : 10 : 0  R1") && table.contains("10 : 20 : 4  10 : 20 / 35"), "{table}");
    assert_eq!(counted["cost"], Value::Null);
    let stated = our_file().lines().last().and_then(|line| line.strip_prefix("fingerprint: ").map(str::to_owned));
    assert_eq!(counted["fingerprint"].as_str(), stated.as_deref());
    let stricter = json(&recount("vote.txt", &our_file(), "--json --majority two_thirds_of_cast"));
    assert_eq!(stricter["winners"], serde_json::json!([]), "20 of 35 are not");
}

#[test]
fn a_file_from_before_counts_as_it_did_and_says_nothing_about_abstentions() {
    let before = "dorflinde-ballots 1\ntitle: Zwei Fragen\nrule: yes-no\nmajority: simple\ntie: id\nkind: yes-no\nlines: marks\nballots: 35\n\
                  option 1: b |  |  | Brunnen\noption 2: m |  |  | Mauer\n---\n1 -1 x10\n1 1 x20\n2 -1 x20\n2 1 x10\n---\n";
    let sealed = format!("{before}fingerprint: {}\n", tally::file::fingerprint(before));
    let counted = json(&recount("vote.txt", &sealed, "--json"));
    assert_eq!((&counted["ballots"], &counted["winners"]), (&Value::from(35), &serde_json::json!(["b"])));
    let standing = &counted["standings"][1];
    assert_eq!((&standing["yes"], &standing["no"], standing.get("abstain")), (&Value::from(10), &Value::from(20), None));
}

#[test]
fn a_changed_file_and_another_file_are_refused() {
    let changed = recount("vote.txt", &our_file().replace("1 1 x20", "1 1 x21"), "--json");
    assert!(!changed.status.success() && changed.stdout.is_empty());
    assert!(text(&changed.stderr).contains("one was changed, dropped or added"), "{}", text(&changed.stderr));
    let another = recount("vote.txt", &our_file(), "--fingerprint 00ff");
    assert!(!another.status.success());
    assert!(text(&another.stderr).contains("another file"));
    assert!(!recount("vote.txt", &our_file(), "--rule equal-shares --seats 1").status.success(), "single marks are no ballots");
}

#[test]
fn a_column_of_votes_that_differs_is_a_warning_in_both_places() {
    let output = recount("a.pb", BUDGET, "--rule greedy --json");
    let counted = json(&output);
    assert_eq!(counted["winners"], serde_json::json!(["1", "3"]), "2 costs more than the 39.50 left");
    assert_eq!(counted["cost"], 100);
    assert_eq!(counted["rounds"][0]["left"], 39.5);
    let warning = "option 2: the file states 9 votes, its ballots have 1";
    assert_eq!(counted["warnings"], serde_json::json!([warning]));
    assert!(text(&output.stderr).contains(warning));
}

#[test]
fn the_table_needs_no_words() {
    let output = recount("a.pb", BUDGET, "--rule greedy");
    let table = text(&output.stdout);
    let lines: Vec<&str> = table.lines().skip(2).collect();
    let expected = [
        "+1    1  2  R1",
        "+2    3  1  R3",
        "-     2  1  50.00 > 39.50",
        "",
        "R1    + 1  60.50  [39.50]",
        "R2    - 2  50.00  [39.50]",
        "R3    + 3  39.50  [0.00]",
        "R2    = 2 3 → 2",
        "Σ     100.00",
    ];
    assert_eq!(lines, expected, "{table}");
}

#[test]
fn files_that_cannot_be_counted_are_refused_with_their_line() {
    let refused = |name: &str, text_of: &str, args: &str| {
        let output = recount(name, text_of, args);
        assert!(!output.status.success(), "{name} {args}");
        text(&output.stderr)
    };
    assert!(refused("a.pb", &BUDGET.replace("1,3", "1,4"), "--rule greedy").contains("line 13: project \"4\""));
    assert!(refused("a.pb", BUDGET, "").contains("--rule"));
    assert!(refused("a.pb", BUDGET, "--rule schulze").contains("schulze cannot count ballots of the kind approval"));
    assert!(refused("a.csv", "a,b\n", "--rule greedy").contains("line 1"));
    assert!(refused("a.soi", "# NUMBER ALTERNATIVES: 2\n1: 1,3\n", "--rule irv").contains("line 2"));
    assert!(refused("a.soi", "# NUMBER ALTERNATIVES: 2\n1: 1,2\n", "--rule greedy").contains("budget"));
}

#[test]
fn lots_are_drawn_the_same_everywhere() {
    // printf linde:1 | sha256sum gives d40a…, for 2 it is 3753…, for 3 c656…: the smallest goes first.
    let tied = "# NUMBER ALTERNATIVES: 3\n1: 1\n1: 2\n1: 3\n";
    let counted = json(&recount("a.soi", tied, "--rule plurality --json --tie lot:linde"));
    assert_eq!(counted["winners"], serde_json::json!(["2"]));
    assert_eq!(counted["ties"], serde_json::json!([{ "round": 1, "between": ["1", "2", "3"], "chosen": "2" }]));
}

#[test]
fn the_duels_of_schulze_s_method_are_told_two_by_two() {
    // Five ballots: the last option is on none of them.
    let ranked = "# NUMBER ALTERNATIVES: 3\n3: 1,2\n2: 2,1\n";
    let counted = json(&recount("a.soi", ranked, "--rule schulze --json"));
    let expected = serde_json::json!({ "1": { "2": 3, "3": 5 }, "2": { "1": 2, "3": 5 }, "3": { "1": 0, "2": 0 } });
    assert_eq!((&counted["duels"], &counted["winners"]), (&expected, &serde_json::json!(["1"])));
    for field in ["rule", "winners", "cost", "rounds", "ties", "fingerprint"] {
        assert!(counted.get(field).is_some(), "{field} is always there");
    }
    assert_eq!(json(&recount("a.soi", ranked, "--rule irv --json")).get("duels"), None, "nothing is compared two by two");
    let table = text(&recount("a.soi", ranked, "--rule schulze").stdout);
    assert!(table.ends_with("\n\n1 > 2  3 : 2\n1 > 3  5 : 0\n2 > 3  5 : 0\n"), "{table}");
}
