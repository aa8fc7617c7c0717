//! A SQLite file, struck at a chosen call: killed at the n-th write or sync, syncs that fail, writes that are refused. By `strace`.

use check_votes::client::Answer;
use check_votes::strace::Tracer;
use check_votes::syncs;
use std::path::Path;
use std::time::Duration;

use crate::place::{PROGRAM, Place, folder, is_on_postgres, length, revision, skip, status};

/// One or the other, as SQLite was compiled.
const SYNC: &str = "fsync,fdatasync";

fn cannot() -> bool {
    let is_there = Tracer::is_there();
    if !is_there {
        skip("there is no strace here that may look at others");
    }
    is_on_postgres() || !is_there
}

fn attach(place: &Place, call: &str, what: &str) -> Tracer {
    let (trace, inject) = (format!("trace={call}"), format!("inject={call}:{what}"));
    Tracer::attach(place.process(), &["-e", &trace, "-e", &inject], &place.folder.path().join("trace")).expect("attached")
}

#[test]
fn du02_killed_at_whatever_write_or_sync_nothing_acknowledged_is_lost_and_nothing_is_half_done() {
    if cannot() {
        return;
    }
    let mut place = Place::on_sqlite(folder("strokes"), 200);
    let mut voter = 0;
    for call in ["pwrite64", SYNC] {
        let mut n = 1;
        loop {
            let tracer = attach(&place, call, &format!("signal=KILL:when={n}"));
            let answer = place.vote(voter, 0, "no");
            let has_survived = revision(&answer).is_some();
            drop(tracer);
            if !has_survived {
                assert!(matches!(answer, Answer::Unknown { .. }), "{call} {n}: {answer:?}");
                drop(place.stage.instances[0].take());
                place.stage.begin().expect("it starts again");
            }
            let seen = place.seen(voter);
            assert!(seen.is_none() || seen.as_deref() == Some("no"), "{call} {n}: {seen:?}");
            assert!(seen.is_some() || !has_survived, "{call} {n}: acknowledged and gone");
            assert_eq!(revision(&place.vote(voter, 0, "no")), Some(1), "{call} {n}: the form again has one effect");
            voter += 1;
            if has_survived {
                break;
            }
            n += 1 + length(n / 2, 0);
        }
        assert!(n > 1, "{call}: nothing was struck");
    }
    place.has_stored(voter);
}

#[test]
fn du03_no_vote_is_acknowledged_before_it_is_synced_to_disk() {
    if cannot() {
        return;
    }
    let (folder, votes) = (folder("syncs"), length(20, 100));
    let found = syncs::check(Path::new(PROGRAM), folder.path(), votes).expect("watched");
    assert!(found.answers >= votes && found.syncs >= votes, "{found:?}");
    assert_eq!(found.unsynced, 0, "{found:?}");
}

#[test]
fn du06_while_nothing_can_be_written_reading_goes_on_and_voting_says_503() {
    if cannot() {
        return;
    }
    let mut place = Place::on_sqlite(folder("read-only"), 3);
    assert_eq!(revision(&place.vote(0, 0, "yes")), Some(1));
    let tracer = attach(&place, "pwrite64", "error=EROFS");
    let refused = place.vote(1, 0, "yes");
    assert_eq!(status(&refused), 503, "{refused:?}");
    assert_eq!(place.seen(0).as_deref(), Some("yes"));
    assert_eq!(place.client(0).get("/beteiligungen", "x").expect("a page").status, 200);
    drop(tracer);
    for (voter, number) in [(1, 0), (2, 0)] {
        assert_eq!(revision(&place.vote(voter, number, "yes")), Some(1), "without a new start");
    }
    place.has_stored(3);
}

#[test]
fn after_a_failed_sync_the_outcome_is_unknown_and_the_program_writes_no_more_until_it_is_started_anew() {
    if cannot() {
        return;
    }
    let mut place = Place::on_sqlite(folder("failed-sync"), 2);
    assert_eq!(revision(&place.vote(0, 0, "yes")), Some(1));
    let tracer = attach(&place, SYNC, "error=EIO:when=1");
    let unknown = place.vote(1, 0, "yes");
    // The first sync may be that of the session, whose time is noted; then the vote finds that nothing is written any more.
    assert!([503, 504].contains(&status(&unknown)), "{unknown:?}");
    drop(tracer);
    let instance = place.stage.instances[0].as_mut().expect("it was started");
    check_votes::program::until("it ends, for a service manager to start it", Duration::from_secs(20), || instance.has_ended())
        .expect("a second sync might report success for what is lost");
    drop(place.stage.instances[0].take());
    place.stage.begin().expect("it starts again");
    assert_eq!(revision(&place.vote(1, 0, "yes")), Some(1), "the form again is safe");
    place.has_stored(2);
}
