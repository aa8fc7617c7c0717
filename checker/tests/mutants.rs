//! The checker checked: a server that does everything right has no violation, and each of six wrong ones is noticed.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use check_votes::judge::summary;
use check_votes::program::Folder;
use check_votes::run::{Outcome, Plan, run};
use check_votes::stage::toy::Toy;
use check_votes::town::Town;

const VOTERS: usize = 30;
const FRESH_POLLS: usize = 3;

fn run_against(fault: &str) -> Outcome {
    let folder = Folder::new(&format!("toy-{fault}")).expect("a folder");
    let program = Path::new(env!("CARGO_BIN_EXE_check-votes"));
    let mut toy = Toy::start(program, folder.path(), fault, (VOTERS, FRESH_POLLS)).expect("a toy");
    let (time, kills_min) = (Duration::from_secs(11), 3);
    let plan = Plan { seed: 7, time, pause_ms: (60, 220), fault_every_ms: (700, 1_400), kills_min, file: None };
    run(&plan, &Arc::new(Town::new(VOTERS, FRESH_POLLS)), &mut toy).expect("a run")
}

#[test]
fn a_right_server_passes_and_each_of_six_wrong_ones_is_noticed_by_its_rule() {
    if std::env::var_os("TEST_DATABASE_URL").is_some() {
        // Once is enough: a toy has no database.
        return;
    }
    let expected = [
        ("nothing", None),
        ("loses", Some("C1")),
        ("doubles", Some("C2")),
        ("races", Some("C2")),
        ("early", Some("C1")),
        ("forgets", Some("C7")),
        ("late", Some("C5")),
    ];
    let outcomes = std::thread::scope(|scope| {
        let runs = expected.map(|(fault, rule)| (fault, rule, scope.spawn(move || run_against(fault))));
        runs.map(|(fault, rule, run)| (fault, rule, run.join().expect("no panic")))
    });
    for (fault, rule, outcome) in outcomes {
        println!("{fault}: {outcome}");
        match rule {
            None => assert!(outcome.violations.is_empty(), "{fault}: {outcome}"),
            Some(rule) => assert!(summary(&outcome.violations).contains_key(rule), "{fault}, not by {rule}: {outcome}"),
        }
    }
}
