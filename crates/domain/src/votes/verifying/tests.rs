//! Changes behind the program's back, on a real database.

use uuid::Uuid;

use super::*;
use crate::clock::DAY;
use crate::consultations::testing::{Running, running, unprotect};
use crate::consultations::{Part, closing};
use crate::testkit::World;
use crate::votes::{ABSTAIN, NO, Paper, YES, casting, testing};

pub(super) fn program(t: &World) -> Actor {
    Actor::program(t.municipality, t.clock.now(), t.random.clone())
}

pub(super) async fn voted(t: &World, people: usize) -> Running {
    let r = running(t, &[Part::Vote]).await;
    for n in 0..people {
        let voter = t.resident(&format!("Person {n}")).await;
        let mut tx = t.write().await;
        let paper = Paper::of(&[(r.measures[0], if n % 3 == 0 { NO } else { YES })]);
        casting::cast(&mut tx, &voter, r.id, &paper, Uuid::from_u128(n as u128), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
    r
}

pub(super) async fn close(t: &World, r: &Running) {
    t.clock.advance(DAY);
    let mut tx = t.write().await;
    closing::close_due(&mut tx, &program(t), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
}

pub(super) async fn flaw(t: &World) -> Option<Flaw> {
    let mut verdicts = verify(&mut t.read().await, &program(t)).await.expect("an answer");
    verdicts.pop().expect("one vote").flaw
}

/// What the check says once this was done to the database.
pub(super) async fn flaw_after(t: &World, sql: &'static str) -> Option<Flaw> {
    let mut tx = t.write().await;
    tx.query(sql).execute().await.expect("a change");
    tx.commit().await.expect("a commit");
    flaw(t).await
}

#[tokio::test]
async fn a_running_vote_that_nobody_touched_is_whole_also_when_its_end_was_moved_in_public() {
    let t = World::new().await;
    let r = voted(&t, 3).await;
    assert_eq!(flaw(&t).await, None);
    let mut tx = t.write().await;
    testing::move_end(&mut tx, &r.admin, r.id, t.clock.now().plus(2 * DAY)).await.expect("moved");
    tx.commit().await.expect("a commit");
    assert_eq!(flaw(&t).await, None);
    let mut tx = t.write().await;
    testing::end_now(&mut tx, &r.admin, r.id).await.expect("ended by two");
    tx.commit().await.expect("a commit");
    assert_eq!(flaw(&t).await, None);
}

#[tokio::test]
async fn an_end_that_one_person_moved_or_that_was_not_waited_for_is_found() {
    for sql in [
        "UPDATE vote_change SET to_at = to_at + 60000",
        "DELETE FROM vote_change",
        "DELETE FROM event WHERE kind = 'consultation.deadline_moved'",
        "UPDATE consultation SET closes_at = closes_at + 60000",
    ] {
        let t = World::new().await;
        let r = voted(&t, 3).await;
        let mut tx = t.write().await;
        testing::move_end(&mut tx, &r.admin, r.id, t.clock.now().plus(2 * DAY)).await.expect("moved");
        tx.commit().await.expect("a commit");
        assert_eq!(flaw_after(&t, sql).await, Some(Flaw::Times), "{sql}");
    }
    let t = World::new().await;
    let r = voted(&t, 3).await;
    close(&t, &r).await;
    assert_eq!(flaw(&t).await, None);
    assert_eq!(flaw_after(&t, "UPDATE consultation SET closed_at = closes_at - 1").await, Some(Flaw::Times));
}

#[tokio::test]
async fn whatever_is_changed_in_a_running_vote_is_found() {
    for (sql, expected) in [
        ("UPDATE vote SET sealed = REPLACE(sealed, 'simple', 'absolute')", Flaw::Seal),
        ("UPDATE vote SET fingerprint = 'abc'", Flaw::Seal),
        ("UPDATE vote SET rules = REPLACE(rules, 'simple', 'absolute')", Flaw::Rules),
        ("UPDATE vote_option SET cost_cents = 1", Flaw::Rules),
        ("DELETE FROM vote_option WHERE position = 1", Flaw::Rules),
        ("UPDATE consultation SET vote_rung = 'eid'", Flaw::Rules),
        ("UPDATE consultation SET closes_at = closes_at + 60000", Flaw::Times),
    ] {
        let t = World::new().await;
        voted(&t, 3).await;
        assert_eq!(flaw_after(&t, sql).await, Some(expected), "{sql}");
    }
    let t = World::new().await;
    voted(&t, 3).await;
    let mut tx = t.write().await;
    tx.query("UPDATE vote SET tie_seed = $1").bind(t.random.bytes().to_vec()).execute().await.expect("a change");
    tx.commit().await.expect("a commit");
    assert_eq!(flaw(&t).await, Some(Flaw::Seed));
}

#[tokio::test]
async fn whatever_is_changed_in_a_counted_vote_is_found() {
    for (sql, expected) in [
        ("UPDATE ballot SET marks = '1=1' WHERE marks = '1=-1'", Flaw::Count),
        ("DELETE FROM ballot WHERE marks = '1=-1'", Flaw::Count),
        ("UPDATE vote SET ballot_file = ballot_file || 'x'", Flaw::Published),
        ("UPDATE outcome SET body = REPLACE(body, '\"winners\":[0]', '\"winners\":[1]')", Flaw::Count),
    ] {
        let t = World::new().await;
        let r = voted(&t, 33).await;
        close(&t, &r).await;
        assert_eq!(flaw(&t).await, None);
        unprotect(&t).await;
        assert_eq!(flaw_after(&t, sql).await, Some(expected), "{sql}");
    }
}

/// The file as it was written before files knew abstentions, and the result that names it.
async fn published_before(t: &World, r: &Running) {
    let mut tx = t.write().await;
    let file = store::find_ballot_file(&mut tx, &program(t), r.id).await.expect("an answer").expect("a file");
    let read = tally::file::read_ours(&file).expect("an own file");
    let settings = read.settings.expect("its settings");
    let before = tally::file::write_ours_as(tally::file::Version::One, &read.head, &read.election, &settings);
    let [now, then] = [&file, &before].map(|file| tally::file::fingerprint(file));
    tx.query("UPDATE vote SET ballot_file = $1").bind(before).execute().await.expect("a change");
    tx.query("UPDATE outcome SET body = REPLACE(body, $1, $2)").bind(now).bind(then).execute().await.expect("a change");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn a_vote_that_was_published_before_files_knew_abstentions_is_as_whole_as_it_was() {
    let t = World::new().await;
    let r = voted(&t, 33).await;
    for n in 0..4 {
        let voter = t.resident(&format!("Enthalten {n}")).await;
        let mut tx = t.write().await;
        let paper = Paper::of(&[(r.measures[0], ABSTAIN)]);
        casting::cast(&mut tx, &voter, r.id, &paper, Uuid::from_u128(100 + n), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
    close(&t, &r).await;
    unprotect(&t).await;
    published_before(&t, &r).await;
    let kept = t
        .count("SELECT COUNT(*) FROM vote WHERE ballot_file LIKE 'dorflinde-ballots 1%' AND ballot_file NOT LIKE '% 0 x4%'")
        .await;
    assert_eq!((kept, flaw(&t).await), (1, None));
    assert_eq!(flaw_after(&t, "UPDATE ballot SET marks = '1=1' WHERE marks = '1=0'").await, Some(Flaw::Count));
}
