//! Voters write down what they were answered while servers are killed; a judge compares. A short version of `make check-votes`.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use check_votes::at_once;
use check_votes::cluster::Cluster;
use check_votes::run::{Plan, kills_min, run};
use check_votes::stage::Stage as _;
use check_votes::stage::dorflinde::Dorflinde;
use check_votes::town::Town;

use crate::place::{PROGRAM, folder, is_on_postgres, length};

const VOTERS: usize = 30;
const FRESH_POLLS: usize = 1;

fn stage(town: &Arc<Town>, folder: &Path) -> Dorflinde {
    let program = Path::new(PROGRAM);
    let started = if is_on_postgres() {
        Dorflinde::on_postgres(program, folder, town, Cluster::start().expect("a cluster"))
    } else {
        Dorflinde::on_sqlite(program, folder, town)
    };
    started.expect("it starts")
}

#[test]
fn du01_du13_no_vote_is_lost_or_counted_twice_while_program_and_database_are_killed() {
    let (town, folder) = (Arc::new(Town::new(VOTERS, FRESH_POLLS)), folder("history"));
    let mut stage = stage(&town, folder.path());
    let time = Duration::from_secs(u64::try_from(length(12, 60)).expect("few"));
    let plan =
        Plan { seed: 11, time, kills_min: kills_min(time), pause_ms: (300, 900), fault_every_ms: (700, 1_500), file: None };
    let outcome = run(&plan, &town, &mut stage).expect("a run");
    println!("{outcome}");
    assert!(outcome.faults >= 2 && outcome.acknowledged > 100, "{outcome}");
    assert!(outcome.violations.is_empty(), "{outcome}");
}

#[test]
fn fifty_casts_of_one_voter_at_once_are_none_lost_and_none_double() {
    let (town, folder) = (Arc::new(Town::new(length(10, 1_000), 0)), folder("at-once"));
    let mut stage = stage(&town, folder.path());
    let wrong = at_once::run(stage.address(), &town, 1).expect("pages");
    assert_eq!(wrong, [""; 0]);
    assert_eq!(at_once::stored(&stage.stored().expect("the tables"), &town), None);
}
