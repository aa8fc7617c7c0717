//! Long readers beside many who vote: the log of SQLite does not grow without end.

use std::fs;
use std::io::Write as _;
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use check_votes::program::until;
use check_votes::strace::Tracer;

use crate::place::{PROGRAM, Place, folder, is_on_postgres, length, revision, skip};

const LOG_MAX: u64 = 256 << 20;
/// What SQLite keeps of a log that is no longer needed (`journal_size_limit`).
const LOG_KEPT: u64 = 64 << 20;
/// After so much SQLite folds it into the file (`LOG_PAGES`, each with a head), and begins again at the front.
const LOG_FOLDED: u64 = 4_000 * 4_120;
/// The last vote before it is folded writes some pages beyond.
const LAST_VOTE: u64 = 1 << 20;
const WRITERS: usize = 4;
/// Longer than the program needs for something.
const SECONDS: Duration = Duration::from_secs(10);

#[test]
fn du10_a_long_backup_and_slow_readers_beside_many_votes_let_no_log_grow_without_end() {
    if is_on_postgres() {
        return;
    }
    let place = Place::on_sqlite(folder("export"), 400);
    let log = place.folder.path().join("data/dorflinde.db-wal");
    // Whoever takes an answer slowly holds up no log: what is shown was read before.
    let slow: Vec<TcpStream> = (0..8)
        .map(|_| {
            let mut stream = TcpStream::connect(place.stage.instances[0].as_ref().expect("it runs").address).expect("a line");
            let page = &place.town.polls[0].slug;
            write!(stream, "GET /beteiligungen/{page}/abstimmung HTTP/1.1\r\nhost: a\r\n\r\n").expect("asked");
            stream
        })
        .collect();
    let mut backup = long_backup(&place);
    let (is_over, mut most) = (AtomicBool::new(false), 0);
    let votes = std::thread::scope(|scope| {
        let voting: Vec<_> = (0..WRITERS)
            .map(|writer| {
                scope.spawn({
                    let (place, is_over) = (&place, &is_over);
                    move || vote(place, writer, is_over)
                })
            })
            .collect();
        let ended = loop {
            most = most.max(length_of(&log));
            if let Some(status) = backup.try_wait().expect("a state") {
                break status;
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        is_over.store(true, Ordering::Relaxed);
        assert!(ended.success(), "the backup is whole");
        voting.into_iter().map(|voting| voting.join().expect("no panic")).sum::<usize>()
    });
    assert!(votes > 50 && most < LOG_MAX, "{votes} votes, {most} bytes of log");
    for voter in 0..200 {
        assert!(revision(&place.vote(voter, 900_000, "yes")).is_some());
    }
    let left = length_of(&log);
    assert!(left <= LOG_KEPT, "{left} bytes of log are left");
    assert!(left <= most.max(LOG_FOLDED) + LAST_VOTE, "{left} bytes of log are left of {most}: nothing was folded");
    drop(slow);
}

/// Requests are kept for two days and then forgotten, all of them at once: one transaction that no log is folded in the middle of.
#[test]
fn du10_what_one_large_change_has_made_of_the_log_is_cut_again() {
    const VOTERS: usize = 50;
    if is_on_postgres() {
        return;
    }
    let mut place = Place::on_sqlite(folder("large"), VOTERS);
    let log = place.folder.path().join("data/dorflinde.db-wal");
    place.stage.end().expect("it ends");
    let old = "INSERT INTO request (municipality_id, account_id, request_id, verb, body_hash, answer, at) \
               WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n WHERE n < 1500) \
               SELECT id, id, randomblob(16), 'x', x'', hex(zeroblob(25000)), 0 FROM n, municipality;\n";
    place.stage.base.run(old).expect("old requests");
    place.stage.begin().expect("it begins");
    until("they are forgotten", SECONDS, || length_of(&log) > LOG_KEPT + LAST_VOTE).expect("a long log");
    let mut number = 0;
    let is_cut = || {
        number += 1;
        assert!(revision(&place.vote(number % VOTERS, number, "yes")).is_some(), "voting goes on");
        length_of(&log) <= LOG_KEPT
    };
    until("it is cut", SECONDS, is_cut).expect("a short log");
}

fn length_of(log: &Path) -> u64 {
    fs::metadata(log).map_or(0, |file| file.len())
}

fn vote(place: &Place, writer: usize, is_over: &AtomicBool) -> usize {
    let voters = (writer..place.town.tokens.len() - 1).step_by(WRITERS).cycle();
    let mut votes = 0;
    for (number, voter) in voters.enumerate() {
        if is_over.load(Ordering::Relaxed) {
            break;
        }
        assert!(revision(&place.vote(voter, number, "yes")).is_some(), "voting goes on");
        votes += 1;
    }
    votes
}

/// A backup that takes seconds, because its disk does: it reads all the while.
fn long_backup(place: &Place) -> std::process::Child {
    let plain = place.stage.program(&["backup", "copy.db"]);
    let delay = format!("inject=pwrite64:delay_enter={}:when=3", length(3_000_000, 20_000_000));
    let mut command = if Tracer::is_there() {
        let mut command = Command::new("strace");
        command.args(["-f", "-q", "-o", "/dev/null", "-e", "trace=pwrite64", "-e", &delay, PROGRAM]).args(plain.get_args());
        command
    } else {
        skip("the backup is as quick as it is: there is no strace to slow it down");
        let mut command = Command::new(PROGRAM);
        command.args(plain.get_args());
        command
    };
    for (name, value) in plain.get_envs() {
        if let Some(value) = value {
            command.env(name, value);
        }
    }
    command.current_dir(place.folder.path()).spawn().expect("it starts")
}
