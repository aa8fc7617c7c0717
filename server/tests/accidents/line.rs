//! PostgreSQL goes away, comes back as a standby, or cannot be reached in the middle of a sentence.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use check_votes::client::Answer;
use check_votes::cluster::Cluster;
use check_votes::sql::Base;
use check_votes::stage::dorflinde::Dorflinde;
use check_votes::town::Town;
use check_votes::wire::{Mood, Wire};

use crate::place::{PROGRAM, Place, folder, is_on_postgres, length, revision, status};

/// After a restart the first vote is acknowledged within this time.
const BACK: Duration = Duration::from_secs(5);
/// Nobody waits longer for an answer, whatever has become of the database.
const BOUND: Duration = Duration::from_secs(20);
const VOTERS: usize = 8;

/// Votes again and again until told; fails on any answer that is neither yes, nor "not done", nor "unknown". What may be stored then.
fn vote_on(place: &Place, voter: usize, is_over: &AtomicBool) -> Vec<&'static str> {
    let mut possible = Vec::new();
    for number in 0.. {
        let choice = check_votes::CHOICES[number % 3];
        let answer = place.vote(voter, number, choice);
        match &answer {
            Answer::Done { .. } => possible = vec![choice],
            Answer::Refused { status: 503, .. } => {}
            Answer::Unknown { status: 0 | 504, .. } => possible.push(choice),
            other => panic!("voter {voter}: {other:?}"),
        }
        if is_over.load(Ordering::Relaxed) {
            break;
        }
        // One vote a second is what one person may cast for long.
        std::thread::sleep(Duration::from_millis(300));
    }
    possible
}

#[test]
fn du13_a_restart_of_the_database_under_load_costs_seconds_and_no_vote() {
    if !is_on_postgres() {
        return;
    }
    let place = Place::on_postgres(VOTERS + 1);
    let is_over = AtomicBool::new(false);
    let possible: Vec<_> = std::thread::scope(|scope| {
        let (place, is_over) = (&place, &is_over);
        let voting: Vec<_> = (0..VOTERS).map(|voter| scope.spawn(move || vote_on(place, voter, is_over))).collect();
        for round in 0..length(2, 20) {
            let cluster = place.stage.cluster.as_ref().expect("a cluster");
            cluster.stop(["fast", "immediate"][round % 2]).expect("stopped");
            cluster.begin().expect("begun");
            let begun = Instant::now();
            while revision(&place.vote(VOTERS, round, "yes")).is_none() {
                assert!(begun.elapsed() < BACK, "round {round}: not back in time");
                std::thread::sleep(Duration::from_millis(100));
            }
        }
        is_over.store(true, Ordering::Relaxed);
        voting.into_iter().map(|voting| voting.join().expect("no panic")).collect()
    });
    for (voter, possible) in possible.iter().enumerate() {
        let seen = place.seen(voter);
        assert!(seen.as_deref().is_some_and(|seen| possible.contains(&seen)), "voter {voter}: {seen:?}, {possible:?}");
    }
}

#[test]
fn du14_connections_to_a_server_that_has_become_a_standby_are_left_and_made_anew() {
    if !is_on_postgres() {
        return;
    }
    let place = Place::on_postgres(3);
    assert_eq!(revision(&place.vote(0, 0, "yes")), Some(1));
    // From now on open connections can only read, and new ones can write: as when an address moves on to another server while lines stay open.
    let base = &place.stage.base;
    base.ask("ALTER DATABASE dorflinde SET default_transaction_read_only = off").expect("for new ones");
    base.ask("ALTER SYSTEM SET default_transaction_read_only = on").expect("for open ones");
    base.ask("SELECT pg_reload_conf()").expect("told");
    std::thread::sleep(Duration::from_millis(500));
    let begun = Instant::now();
    let mut number = 0;
    loop {
        let answer = place.vote(1, 0, "no");
        if revision(&answer) == Some(1) {
            break;
        }
        assert_eq!(status(&answer), 503, "{answer:?}");
        assert!(begun.elapsed() < BACK, "still on the old connections after {number} tries");
        number += 1;
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(place.seen(0).as_deref(), Some("yes"));
}

#[test]
fn du14_while_the_only_server_is_a_standby_reading_goes_on_and_voting_says_503() {
    if !is_on_postgres() {
        return;
    }
    let mut place = Place::on_postgres(2);
    assert_eq!(revision(&place.vote(0, 0, "yes")), Some(1));
    let cluster = place.stage.cluster.as_ref().expect("a cluster");
    cluster.become_standby().expect("a standby");
    let seen = (0..20).find_map(|_| {
        std::thread::sleep(Duration::from_millis(100));
        let view = place.client(0).view(&place.town.tokens[0], &place.town.polls[0].slug);
        view.ok().filter(|view| !view.choices.is_empty())
    });
    assert!(seen.is_some(), "reading goes on");
    let refused = place.vote(1, 0, "yes");
    assert_eq!(status(&refused), 503, "{refused:?}");
    cluster.promote().expect("a primary again");
    let begun = Instant::now();
    while revision(&place.vote(1, 0, "yes")) != Some(1) {
        assert!(begun.elapsed() < BACK, "not back in time");
    }
    place.has_stored(2);
}

#[test]
fn du15_a_line_that_breaks_around_commit_is_resolved_by_sending_the_form_again() {
    if !is_on_postgres() {
        return;
    }
    let (folder, town, cluster) = (folder("wire"), Arc::new(Town::new(40, 0)), Cluster::start().expect("a cluster"));
    let wire = Wire::start(([127, 0, 0, 1], cluster.port()).into()).expect("a line");
    cluster.database("dorflinde").expect("a database");
    let base = Base::Postgres(format!("postgres://dorflinde@{}/dorflinde", wire.address));
    let stage = Dorflinde::start(Path::new(PROGRAM), folder.path(), &town, base, Some(cluster), 1).expect("it starts");
    let mut place = Place { stage, town, folder };
    let mut voters = 0;
    for mood in [Mood::CutBefore, Mood::CutAfter] {
        let voter = cut(&place, &wire, mood, &mut voters);
        assert_eq!(place.seen(voter).is_some(), mood == Mood::CutAfter, "{mood:?}");
        assert_eq!(revision(&place.vote(voter, 0, "no")), Some(1), "{mood:?}");
    }
    for mood in [Mood::Slow, Mood::Hole] {
        let voter = voters;
        voters += 1;
        wire.set(mood);
        let begun = Instant::now();
        let mut client = place.client(voter);
        client.patience = BOUND;
        let (token, poll, measure) = (&place.town.tokens[voter], &place.town.polls[0].id, &place.town.measures[0]);
        let request_id = format!("00000000-0000-4000-8000-{:012x}", voter * 1_000_000);
        let cast = check_votes::client::Cast { token, poll, measure, choice: "no", request_id: &request_id, revision: None };
        let answer = client.cast(&cast);
        assert!([200, 503, 504].contains(&status(&answer)), "{mood:?}: {answer:?} after {:?}", begun.elapsed());
        wire.set(Mood::Passes);
        let begun = Instant::now();
        while revision(&place.vote(voter, 0, "no")) != Some(1) {
            assert!(begun.elapsed() < BOUND, "{mood:?}: not back in time");
        }
    }
    place.has_stored(voters);
}

/// One voter after the other, until the line is cut at the `COMMIT` of a vote and not at that of something else; who it was.
fn cut(place: &Place, wire: &Wire, mood: Mood, voters: &mut usize) -> usize {
    loop {
        let voter = *voters;
        *voters += 1;
        wire.set(mood);
        let answer = place.vote(voter, 0, "no");
        wire.set(Mood::Passes);
        if status(&answer) == 504 {
            return voter;
        }
        assert!(matches!(answer, Answer::Done { .. } | Answer::Refused { status: 503, .. }), "{mood:?}: {answer:?}");
        assert!(revision(&place.vote(voter, 0, "no")).is_some(), "{mood:?}");
    }
}
