//! Somebody sets the clock of the machine while people vote. By `libfaketime`, which shows the program another time and leaves the
//! machine's alone.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::Duration;

use check_votes::client::{Answer, Cast, Client};
use check_votes::program::{Program, free_address, until};
use check_votes::sql::Base;
use check_votes::stage::dorflinde::{program, run};
use check_votes::town::Town;

use crate::place::{PROGRAM, folder, is_on_postgres, revision, skip};

/// Debian's package `libfaketime`.
fn library() -> Option<PathBuf> {
    let folders = fs::read_dir("/usr/lib").ok()?.flatten();
    folders.map(|folder| folder.path().join("faketime/libfaketimeMT.so.1")).find(|file| file.exists())
}

#[test]
fn du18_setting_the_clock_lets_nobody_in_or_out_and_is_written_into_the_log() {
    if is_on_postgres() {
        return;
    }
    let Some(library) = library() else { return skip("there is no libfaketime here (Debian: apt install libfaketime)") };
    let (folder, town) = (folder("clock"), Town::new(4, 0));
    let base = Base::Sqlite(folder.path().join("data/dorflinde.db"));
    run(program(Path::new(PROGRAM), folder.path(), &base, &["migrate"])).expect("a database");
    town.write(&base).expect("a town");
    let (clock, log, address) = (folder.path().join("clock"), folder.path().join("log"), free_address().expect("an address"));
    let set = |offset: &str| fs::write(&clock, offset).expect("set");
    set("+0");
    let mut serving = program(Path::new(PROGRAM), folder.path(), &base, &["serve"]);
    serving.env("LD_PRELOAD", library).env("FAKETIME_TIMESTAMP_FILE", &clock).env("FAKETIME_NO_CACHE", "1");
    serving.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("DONT_FAKE_MONOTONIC", "1");
    let _server = Program::start(serving, address, &log).expect("it starts");
    let vote = |voter: usize, number: usize| {
        let (token, poll, measure) = (&town.tokens[voter], &town.polls[0].id, &town.measures[0]);
        let request_id = format!("00000000-0000-4000-8000-{:012x}", voter * 1_000 + number);
        Client::new(address, voter).cast(&Cast { token, poll, measure, choice: "yes", request_id: &request_id, revision: None })
    };
    let refused = |answer: Answer, code: &str| {
        assert!(matches!(&answer, Answer::Refused { code: heard, .. } if heard == code), "{code}: {answer:?}");
    };
    // Limits go by a clock that nobody sets.
    let limited = |mut numbers: Range<usize>| {
        let refusal = |number| Some(vote(3, number)).filter(|answer| revision(answer).is_none());
        refused(numbers.find_map(refusal).expect("a limit"), "too_many");
    };
    limited(0..90);
    for (offset, number) in [("-30m", 0), ("+0", 1), ("+1h", 2)] {
        set(offset);
        assert!(revision(&vote(0, number)).is_some(), "open at {offset}");
        // A second brings one more, an hour would bring all.
        limited(100 + number * 20..120 + number * 20);
    }
    for offset in ["-2h", "-1d"] {
        set(offset);
        refused(vote(1, 0), "not_open");
    }
    set("+0");
    assert_eq!(revision(&vote(1, 1)), Some(1), "back in its time");
    set("+1d");
    refused(vote(2, 0), "voting_closed");
    let said = || fs::read_to_string(&log).unwrap_or_default();
    std::thread::sleep(Duration::from_secs(3));
    set("+0");
    refused(vote(2, 1), "voting_closed");
    until("it is written into the log", Duration::from_secs(10), || said().contains("the clock was set")).expect("an alarm");
}
