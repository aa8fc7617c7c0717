//! File descriptors, memory and threads run out, one after the other: nobody is answered wrongly, and it goes on when there are some again.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::Duration;

use check_votes::program::until;

use crate::place::{is_on_postgres, revision, status};
use crate::shortage::{SOON, Short};

const VOTERS: usize = 30;
/// Else the program has a gigabyte of its own from the beginning.
const NO_STOCK: &str = "MIMALLOC_ARENA_RESERVE=0";
/// A hash takes 128 MiB: where it has no room, all else has.
const DEAR: &str = "DORFLINDE_PASSWORD_MEMORY_KIB=131072";
const ROOM: u64 = 64 << 20;
/// 50 MB of forms; the allocator takes 32 MiB at a time.
const FORMS: usize = 250;
/// Each asks the database something else.
const PAGES: [&str; 6] =
    ["/strategie", "/beteiligungen", "/beteiligungen/wahl-0", "/handlungsfelder/feld", "/massnahmen/m000x", "/konto"];
/// Whoever looks ten times a second for a descriptor has not looked more often in a few seconds.
const LINES_MAX: usize = 60;

/// What voters are answered who come all at once, each in a way.
fn at_once<W: Send, A: Send>(ways: Vec<W>, ask: impl Fn(usize, W) -> A + Sync) -> Vec<A> {
    thread::scope(|scope| {
        let ask = &ask;
        let asking: Vec<_> = ways.into_iter().enumerate().map(|(voter, way)| scope.spawn(move || ask(voter, way))).collect();
        asking.into_iter().map(|asking| asking.join().expect("no panic")).collect()
    })
}

/// A line that has been answered once, and is kept.
fn inside(address: SocketAddr) -> TcpStream {
    let mut line = TcpStream::connect(address).expect("a line");
    line.set_read_timeout(Some(SOON)).expect("patience");
    line.write_all(b"GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n").expect("asked");
    let (mut heard, mut piece) = (Vec::new(), [0; 1_024]);
    while !heard.ends_with(b"\r\n\r\nok") {
        let length = line.read(&mut piece).expect("an answer");
        assert!(length > 0, "closed");
        heard.extend_from_slice(&piece[..length]);
    }
    line
}

#[test]
fn du27_without_file_descriptors_those_inside_are_answered_rightly_and_then_others_come_in_again() {
    let Some(mut short) = Short::start(VOTERS, &[]) else { return };
    let lines: Vec<TcpStream> = (0..VOTERS).map(|_| inside(short.address)).collect();
    let most = short.descriptors() + 5;
    short.limit(&format!("--nofile={most}")).expect("a limit");
    let (mut held, mut outside) = (Vec::new(), short.place.client(0));
    outside.patience = Duration::from_secs(1);
    let is_full = || {
        held.push(TcpStream::connect(short.address).expect("a line"));
        short.descriptors() >= most && outside.get("/healthz", "").is_err()
    };
    until("nobody else comes in", SOON, is_full).expect("full");
    let answers = at_once(lines, |voter, line| short.place.vote_over(line, voter, 0, "yes"));
    let said = fs::read_to_string(short.place.folder.path().join("log-0")).expect("a log");
    let tries = said.matches("no connection accepted").count();
    assert!((1..LINES_MAX).contains(&tries), "{tries} tries");
    assert!(!said.contains('\u{1b}'), "a file has no colours: {said}");
    drop(held);
    until("others come in", SOON, || outside.get("/healthz", "").is_ok_and(|heard| heard.status == 200)).expect("accepted");
    assert!(answers.iter().all(|answer| [200, 503].contains(&status(answer))), "{answers:?}");
    assert!(answers.iter().any(|answer| revision(answer) == Some(1)), "{answers:?}");
    short.all_is_well(&answers);
}

#[test]
fn du27_without_memory_for_a_hash_no_password_is_right_or_wrong() {
    let Some(mut short) = Short::start(1, &[NO_STOCK, DEAR]) else { return };
    let password = short.password.clone();
    assert_eq!(short.sign_in(&password), 200);
    short.limit(&format!("--data={}", short.memory() + ROOM)).expect("a limit");
    assert_eq!([&password, "falsch"].map(|typed| short.sign_in(typed)), [503, 503]);
    let answer = short.place.vote(0, 0, "yes");
    assert_eq!(revision(&answer), Some(1), "who needs little goes on: {answer:?}");
    short.lift("--data=unlimited");
    assert_eq!(["falsch", &password].map(|typed| short.sign_in(typed)), [422, 200]);
    short.all_is_well(&[answer]);
}

/// A form of some length of which the end does not come: it waits in memory.
fn half_a_form(address: SocketAddr) -> Option<TcpStream> {
    let mut line = TcpStream::connect(address).ok()?;
    let head = "POST /api/v1/votes/cast HTTP/1.1\r\nhost: a\r\nsec-fetch-site: same-origin\r\ncontent-length: 250000\r\n\r\n";
    line.write_all(format!("{head}{}", "x".repeat(200_000)).as_bytes()).ok()?;
    Some(line)
}

/// The program ends where Rust has no memory, or a new thread none to begin with; SQLite says so and goes on.
#[test]
fn du27_without_any_memory_a_vote_is_done_or_not_or_the_program_ends_and_no_vote_is_lost() {
    // On PostgreSQL nobody but Rust needs memory here: with a stock it is not short of any.
    for settings in [&[][..], &[NO_STOCK]].into_iter().skip(usize::from(is_on_postgres())) {
        let Some(mut short) = Short::start(VOTERS, settings) else { return };
        let vote = |voter: usize| short.place.vote(voter, 0, "yes");
        let page = |voter: usize, path: &str| short.place.client(voter).get(path, &short.place.town.tokens[voter]);
        // Then all connections to the database are open, each with a thread of its own.
        at_once(vec!["/beteiligungen/wahl-0/abstimmung"; VOTERS], |voter, path| page(voter, path).expect("a page"));
        let mut answers = vec![vote(0)];
        // Less than it has: not even what it gives back can be had again.
        short.limit("--data=1").expect("a limit");
        answers.extend(at_once((1..VOTERS).collect(), |_, voter| vote(voter)));
        let mut statuses: Vec<u16> = answers.iter().map(status).collect();
        let forms: Vec<TcpStream> = (0..FORMS).filter_map(|_| half_a_form(short.address)).collect();
        for path in PAGES {
            statuses.extend(at_once(vec![path; 8], |voter, path| page(voter, path).map_or(0, |heard| heard.status)));
        }
        let said = fs::read_to_string(short.place.folder.path().join("log-0")).expect("a log");
        // 502: so the proxy says that nobody is there.
        assert!(statuses.iter().all(|status| [200, 503, 504, 502, 0].contains(status)), "{statuses:?}: {said}");
        assert!(!said.contains("internal error"), "{said}");
        assert!(statuses.iter().any(|status| *status != 200), "nothing was short");
        drop(forms);
        short.lift("--data=unlimited");
        short.all_is_well(&answers);
    }
}

#[test]
fn du27_without_threads_nobody_signs_in_and_then_everybody_does_again() {
    let Some(mut short) = Short::start_counted(VOTERS) else { return };
    let password = short.password.clone();
    short.limit("--nproc=1").expect("a limit");
    until("those that have just done something else are gone", SOON * 2, || short.has_idle_threads_gone()).expect("gone");
    let tries = [&password, "falsch", &password, &password].map(|typed| short.sign_in(typed));
    assert_eq!(tries, [503; 4]);
    let answers = at_once((0..VOTERS).collect(), |_, voter| short.place.vote(voter, 0, "yes"));
    assert!(answers.iter().all(|answer| [200, 503].contains(&status(answer))), "{answers:?}");
    assert!(answers.iter().any(|answer| revision(answer) == Some(1)), "{answers:?}");
    short.lift("--nproc=4096");
    assert_eq!(["falsch", &password].map(|typed| short.sign_in(typed)), [422, 200]);
    short.all_is_well(&answers);
}
