//! Counts elections that other programs have counted as well: invented ones, beside this file, and real ones where they are at hand. The
//! results of the invented ones come from pabutools 1.2.3 (`budgets.json`), abcvoting 2.19.2 (`committees.json`) and votekit 3.5.0
//! (`rankings.json`, without ties, which votekit breaks differently). Options that nobody voted for are left out of them.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What the program prints as JSON.
fn recount(file: &Path, rule: &str) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_recount"))
        .arg(file)
        .args(["--json", "--rule"])
        .args(rule.split(' '))
        .output()
        .expect("it starts");
    assert!(output.status.success(), "{rule}: {}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn sorted(list: &Value) -> Vec<String> {
    let mut ids: Vec<String> = list.as_array().expect("a list").iter().map(|id| id.as_str().expect("text").to_owned()).collect();
    ids.sort_unstable();
    ids
}

fn compare(instances: &str, end: &str, at_least: usize) {
    let instances: Vec<Value> = serde_json::from_str(instances).expect("JSON");
    let folder = tempfile::tempdir().expect("a folder");
    let mut compared = 0;
    for (place, instance) in instances.iter().enumerate() {
        let end = instance["end"].as_str().unwrap_or(end);
        let file = folder.path().join(format!("{place}.{end}"));
        std::fs::write(&file, instance["file"].as_str().expect("text")).expect("written");
        for (rule, expected) in instance["expected"].as_object().expect("rules") {
            assert_eq!(sorted(&recount(&file, rule)["winners"]), sorted(expected), "instance {place} by {rule}");
            compared += 1;
        }
    }
    assert!(compared >= at_least, "only {compared} compared");
}

#[test]
fn budgets_end_as_pabutools_counts_them() {
    compare(include_str!("instances/budgets.json"), "pb", 375);
}

#[test]
fn committees_end_as_abcvoting_counts_them() {
    compare(include_str!("instances/committees.json"), "cat", 80);
}

#[test]
fn rankings_end_as_votekit_counts_them() {
    compare(include_str!("instances/rankings.json"), "soi", 100);
}

fn real(name: &str) -> Option<PathBuf> {
    let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/input");
    let folder = std::env::var_os("REAL_DATA").map_or_else(|| usual.into(), PathBuf::from);
    let file = folder.join("elections").join(name);
    if !file.exists() {
        eprintln!("skipped: no {}", file.display());
    }
    file.exists().then_some(file)
}

fn json(file: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(file).expect("readable")).expect("JSON")
}

#[test]
fn a_real_budget_ends_as_it_officially_did() {
    let Some(file) = real("poland_wieliczka_2023_green-budget.pb") else { return };
    let expected = json(&real("poland_wieliczka_2023.expected.json").expect("beside it"));
    let counted = recount(&file, "equal-shares --completion add1");
    assert_eq!(sorted(&counted["winners"]), sorted(&expected["winners"]));
    assert_eq!(counted["cost"], 995_079, "what the thirty cost in the file");
}

#[test]
fn a_real_ward_ends_as_three_programs_count_it() {
    let Some(file) = real("eilean_siar_2012_ward3.ballots.json") else { return };
    let expected = json(&real("eilean_siar_2012_ward3.expected.json").expect("beside it"));
    let folder = tempfile::tempdir().expect("a folder");
    let ward = folder.path().join("ward.soi");
    std::fs::write(&ward, as_soi(&json(&file))).expect("written");
    let scores = |rule: &str| {
        let standings = recount(&ward, rule)["standings"].clone();
        let score = |standing: &Value| (standing["id"].as_str().expect("text").to_owned(), standing["score"].clone());
        Value::from(standings.as_array().expect("a list").iter().map(score).collect::<serde_json::Map<String, Value>>())
    };
    assert_eq!(scores("borda"), expected["borda"]["average_points_for_unranked"]);
    assert_eq!(recount(&ward, "schulze --seats 4")["winners"], serde_json::json!(["1", "3", "4", "2"]));
    assert_eq!(recount(&ward, "irv")["winners"], serde_json::json!(["1"]));
    for (rule, name) in [("stv --seats 3", "stv_wigm"), ("stv-scottish --seats 3", "stv_scottish")] {
        let counted = recount(&ward, rule);
        assert_eq!(counted["winners"], serde_json::json!(["1", "3", "2"]));
        // Electing and moving the first surplus are two rounds here, and one there.
        let rounds = counted["rounds"].as_array().expect("a list");
        let tallies: Vec<&Value> = [0, 2, 3, 4].map(|round: usize| &rounds[round]["tallies"]).to_vec();
        let expected: Vec<&Value> =
            expected[name]["rounds"].as_array().expect("a list").iter().map(|round| &round["tally"]).collect();
        assert_eq!(tallies, expected, "{rule}");
    }
}

fn as_soi(ward: &Value) -> String {
    let candidates = ward["candidates"].as_array().expect("a list").len();
    let mut text = format!("# DATA TYPE: soi\n# NUMBER ALTERNATIVES: {candidates}\n# NUMBER VOTERS: {}\n", ward["num_ballots"]);
    for ballot in ward["ballots"].as_array().expect("a list") {
        let order: Vec<String> = ballot[1].as_array().expect("a list").iter().map(ToString::to_string).collect();
        text.push_str(&format!("{}: {}\n", ballot[0], order.join(",")));
    }
    text
}
