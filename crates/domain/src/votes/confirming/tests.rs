//! Confirmations on a real database: one for each state of a ballot, never with what stands on it.

use serde_json::Value;
use uuid::Uuid;

use super::*;
use crate::clock::HOUR;
use crate::consultations::testing::{Running, running, running_by};
use crate::consultations::{Part, closing};
use crate::jobs;
use crate::mail::{drop_mail, mark_sent};
use crate::testkit::{World, commit_beside};
use crate::votes::casting::cast;
use crate::votes::{Mark, NO, Paper, RulesDraft, YES};

async fn voted(t: &World, actor: &Actor, r: &Running, marks: &[Mark], request: u128) -> Receipt {
    let mut tx = t.write().await;
    let id = Uuid::from_u128(request);
    let receipt = cast(&mut tx, &t.now(actor), r.id, &Paper::of(marks), id, None).await.expect("a vote");
    tx.commit().await.expect("a commit");
    receipt
}

/// Kind and data of the confirmations, with the time at which they were written.
async fn mails(t: &World) -> Vec<(String, Value, Instant)> {
    let sql = "SELECT kind, data, created_at FROM mail WHERE kind LIKE 'ballot_cast%' ORDER BY created_at, id";
    let rows: Vec<(String, String, Instant)> = t.read().await.query(sql).all().await.expect("mails");
    rows.into_iter().map(|(kind, data, at)| (kind, serde_json::from_str(&data).expect("JSON"), at)).collect()
}

#[tokio::test]
async fn a_ballot_is_confirmed_once_with_version_receipt_and_end_and_without_the_choice() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let receipt = voted(&t, &anna, &r, &[(r.measures[0], YES), (r.measures[1], NO)], 1).await;
    voted(&t, &anna, &r, &[(r.measures[0], YES), (r.measures[1], NO)], 1).await;
    t.clock.advance(WAITS);
    work(&t).await;
    let told = mails(&t).await;
    assert_eq!(told.len(), 1, "the same request is no other ballot");
    let data = &told[0].1;
    assert_eq!(data.as_object().expect("an object").len(), 5, "nothing else: {data}");
    assert_eq!((data["version"].as_i64(), data["receipt"].as_str()), (Some(1), Some(receipt.code.as_str())));
    assert!(data["changeable_until"].is_i64(), "{data}");
    for measure in &r.measures {
        assert!(!data.to_string().contains(&measure.to_string()), "{data}");
    }
}

/// What the program does by itself until then: the jobs that make mails of notices.
async fn work(t: &World) {
    let mut tx = t.write().await;
    while let Some(job) = jobs::claim(&mut tx, JOB, t.clock.now()).await.expect("an answer") {
        let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
        tell_due(&mut tx, &program, serde_json::from_str(&job.payload).expect("an id")).await.expect("told");
        jobs::finish(&mut tx, &job).await.expect("finished");
    }
    tx.commit().await.expect("a commit");
}

async fn told_versions(t: &World) -> Vec<Option<i64>> {
    work(t).await;
    mails(t).await.into_iter().map(|(_, data, _)| data["version"].as_i64()).collect()
}

#[tokio::test]
async fn of_several_changes_in_a_row_the_last_is_confirmed_and_what_changes_nothing_is_not() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    assert_eq!(told_versions(&t).await, [], "it waits for what else she does");
    t.clock.advance(WAITS - 1);
    voted(&t, &anna, &r, &[(r.measures[1], NO)], 2).await;
    assert_eq!(told_versions(&t).await, []);
    t.clock.advance(PAUSE);
    assert_eq!(told_versions(&t).await, [Some(2)], "when the first would have been");
    voted(&t, &anna, &r, &[(r.measures[1], NO)], 3).await;
    t.clock.advance(WAITS + PAUSE);
    assert_eq!(told_versions(&t).await, [Some(2)], "nothing has changed");
    voted(&t, &anna, &r, &[(r.measures[1], YES)], 4).await;
    t.clock.advance(WAITS + PAUSE);
    assert_eq!(told_versions(&t).await, [Some(2), Some(4)], "a change after the mail has one of its own");
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'mail'").await, 2);
}

#[tokio::test]
async fn one_job_waits_for_each_vote_that_runs_and_writes_mails_page_by_page() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    for (number, request) in (0..PAGE + 1).zip(1..) {
        let person = t.resident(&format!("Person {number}")).await;
        voted(&t, &person, &r, &[(r.measures[0], YES)], request).await;
    }
    t.clock.advance(WAITS);
    work(&t).await;
    let counts = [
        "SELECT COUNT(*) FROM mail WHERE kind = 'ballot_cast'",
        "SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL",
    ];
    assert_eq!((t.count(counts[0]).await, t.count(counts[1]).await), (PAGE + 1, 0));
    let next = "SELECT COUNT(*) FROM job WHERE kind = 'confirm_ballots'";
    assert_eq!(t.count(next).await, 1);
    let due = format!("SELECT COUNT(*) FROM job WHERE kind = 'confirm_ballots' AND run_at = {}", t.clock.now().plus(WAITS).0);
    let due: &'static str = due.leak();
    assert_eq!(t.count(due).await, 1, "nothing can be due before that");
}

#[tokio::test]
async fn what_waits_when_the_vote_is_counted_is_told_then_and_the_jobs_end() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    t.clock.advance(DAY - 2 * HOUR);
    let anna = t.resident("Anna").await;
    let receipt = voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    let mut tx = t.write().await;
    tx.query("UPDATE participation SET confirm_at = confirm_at + 86400000").execute().await.expect("by a clock that goes ahead");
    let (end,) = tx.query("SELECT closes_at FROM consultation").one::<(Instant,)>().await.expect("the end");
    let program = Actor::program(t.municipality, end, t.random.clone());
    closing::close_due(&mut tx, &program, r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    let told = mails(&t).await;
    assert_eq!(told[0].1["receipt"].as_str(), Some(receipt.code.as_str()));
    assert_eq!((told.len(), &told[0].1["changeable_until"]), (1, &Value::Null), "it cannot be changed any more");
    t.clock.advance(DAY);
    work(&t).await;
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'confirm_ballots'").await, 0);
}

#[tokio::test]
async fn a_vote_that_runs_when_the_program_is_renewed_has_its_job_too() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    for sql in [BACK[0], BACK[1], BACK[2], "DELETE FROM _sqlx_migrations WHERE version IN (15, 17)", "DELETE FROM job"] {
        tx.query(sql).execute().await.expect(sql);
    }
    tx.commit().await.expect("a commit");
    t.db.migrate().await.expect("renewed");
    voted(&t, &t.resident("Anna").await, &r, &[(r.measures[0], YES)], 1).await;
    t.clock.advance(WAITS);
    assert_eq!(told_versions(&t).await, [Some(1)]);
}

/// What version 17 of the tables did, undone.
const BACK: [&str; 3] = [
    "DROP INDEX participation_confirm",
    "ALTER TABLE participation DROP COLUMN confirm_at",
    "CREATE INDEX participation_account ON participation (municipality_id, account_id)",
];

#[tokio::test]
async fn who_was_to_be_told_when_the_program_is_renewed_is_told() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    t.clock.advance(WAITS);
    assert_eq!(told_versions(&t).await, [Some(1)]);
    let receipt = voted(&t, &ben, &r, &[(r.measures[0], NO)], 2).await;
    let mut tx = t.write().await;
    for sql in BACK.into_iter().chain([
        "CREATE TABLE ballot_notice AS SELECT p.municipality_id, p.consultation_id, p.account_id, 1 AS revision, a.created_at AS due_at \
         FROM participation p JOIN account a ON a.id = p.account_id AND a.name = 'Ben'",
        "DELETE FROM _sqlx_migrations WHERE version = 17",
    ]) {
        tx.query(sql).execute().await.expect(sql);
    }
    tx.commit().await.expect("a commit");
    t.db.migrate().await.expect("renewed");
    t.clock.advance(WAITS);
    work(&t).await;
    let told = mails(&t).await;
    assert_eq!((told.len(), told[1].1["receipt"].as_str()), (2, Some(receipt.code.as_str())), "and nobody twice");
}

#[tokio::test]
async fn in_a_demo_the_mailbox_does_not_wait() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    let anna = t.resident("Anna").await;
    for (request, version) in [(1, vec![Some(1)]), (2, vec![Some(1), Some(2)])] {
        voted(&t, &anna, &r, &[(r.measures[request - 1], YES)], request as u128).await;
        t.clock.advance(PAUSE);
        assert_eq!(told_versions(&t).await, version);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_confirmation_is_lost_when_a_vote_ends_while_others_are_written() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    for number in 0..PAGE + 50 {
        let voter = t.resident(&format!("Person {number}")).await;
        voted(&t, &voter, &r, &[(r.measures[0], YES)], number as u128).await;
    }
    t.clock.advance(25 * HOUR);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let mut telling = t.write().await;
    tell_due(&mut telling, &program, r.id).await.expect("told");
    let (db, id) = (t.db.clone(), r.id);
    let ending = async move {
        let mut tx = db.write().await.expect("a transaction");
        closing::close_due(&mut tx, &program, id).await.expect("counted");
        tx.commit().await.expect("a commit");
    };
    commit_beside(telling, ending).await;
    assert_eq!(t.count("SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL").await, 0);
    assert_eq!(mails(&t).await.len() as i64, PAGE + 50);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_comes_while_the_version_before_is_told_is_told_as_well() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    t.clock.advance(WAITS);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let mut telling = t.write().await;
    tell_due(&mut telling, &program, r.id).await.expect("told");
    let (db, actor, id, no) = (t.db.clone(), t.now(&anna), r.id, Paper::of(&[(r.measures[0], NO)]));
    let changing = async move {
        let mut tx = db.write().await.expect("a transaction");
        cast(&mut tx, &actor, id, &no, Uuid::from_u128(2), None).await.expect("a change");
        tx.commit().await.expect("a commit");
    };
    commit_beside(telling, changing).await;
    t.clock.advance(WAITS + PAUSE);
    assert_eq!(told_versions(&t).await, [Some(1), Some(2)]);
}

#[tokio::test]
async fn nothing_kept_of_a_secret_ballots_mail_tells_when_it_was_cast() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &RulesDraft { secrecy: "secret".into(), ..RulesDraft::default() }).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    t.clock.advance(1_234_567);
    voted(&t, &ben, &r, &[(r.measures[0], NO)], 1).await;
    let told = mails(&t).await;
    let began = t.clock.now().plus(-1_234_567 - HOUR);
    for (kind, data, at) in &told {
        assert_eq!((kind.as_str(), *at, &data["changeable_until"]), (UNTIMED, began, &Value::Null));
    }
    let sql = "SELECT COUNT(*) FROM job WHERE kind = 'mail' AND run_at = (SELECT opens_at FROM consultation)";
    assert_eq!((told.len(), t.count(sql).await), (2, 2));
    let mut tx = t.write().await;
    let mut jobs = Vec::new();
    while let Some(job) = jobs::claim(&mut tx, mail::JOB, t.clock.now()).await.expect("an answer") {
        jobs.push(serde_json::from_str(&job.payload).expect("an id"));
    }
    mark_sent(&mut tx, t.municipality, jobs[0], t.clock.now()).await.expect("sent");
    drop_mail(&mut tx, t.municipality, jobs[1], mail::Dropped::Unwanted, t.clock.now()).await.expect("dropped");
    tx.commit().await.expect("a commit");
    assert_eq!(mails(&t).await, [], "the rows go with the mails");
}
