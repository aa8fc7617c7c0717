//! Confirmations on a real database: one for each state of a ballot, never with what stands on it.

use serde_json::Value;
use uuid::Uuid;

use super::*;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running, running_by};
use crate::jobs;
use crate::mail::{drop_mail, mark_sent};
use crate::testkit::World;
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

#[tokio::test]
async fn of_several_changes_in_a_row_the_last_is_confirmed_and_what_changes_nothing_is_not() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    voted(&t, &anna, &r, &[(r.measures[1], NO)], 2).await;
    let told = mails(&t).await;
    assert_eq!(told.iter().map(|(_, data, _)| data["version"].as_i64()).collect::<Vec<_>>(), [Some(2)]);
    t.clock.advance(WAITS);
    let mut tx = t.write().await;
    let sql = "SELECT id FROM mail WHERE kind = 'ballot_cast'";
    let (id,) = tx.query(sql).one::<(crate::ids::MailId,)>().await.expect("it");
    mark_sent(&mut tx, t.municipality, id, t.clock.now()).await.expect("sent");
    tx.commit().await.expect("a commit");
    voted(&t, &anna, &r, &[(r.measures[1], NO)], 3).await;
    assert_eq!(mails(&t).await.len(), 1, "nothing has changed");
    voted(&t, &anna, &r, &[(r.measures[1], YES)], 4).await;
    assert_eq!(mails(&t).await.len(), 2, "a change after the mail has one of its own");
}

#[tokio::test]
async fn a_mail_that_may_be_on_its_way_is_not_written_anew() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 1).await;
    t.clock.advance(WAITS);
    voted(&t, &anna, &r, &[(r.measures[0], NO)], 2).await;
    let versions: Vec<_> = mails(&t).await.into_iter().map(|(_, data, _)| data["version"].as_i64()).collect();
    assert_eq!(versions, [Some(1), Some(2)]);
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'mail'").await, 2);
    voted(&t, &anna, &r, &[(r.measures[0], YES)], 3).await;
    let versions: Vec<_> = mails(&t).await.into_iter().map(|(_, data, _)| data["version"].as_i64()).collect();
    assert_eq!(versions, [Some(1), Some(3)], "the one that waits tells the last");
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'mail'").await, 2, "and goes by the job that it had");
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
    let began = t.clock.now().plus(-1_234_567 - crate::clock::HOUR);
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
