//! The outbox on a real database.

use super::*;
use crate::clock::DAY;
use crate::privacy::forget;
use crate::testkit::World;

async fn enqueued(t: &World, kind: &'static str) -> MailId {
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    let to = anna.account().expect("an account");
    let id = enqueue(&mut tx, &anna, to, kind, &"Mitfahrbank").await.expect("a mail");
    tx.commit().await.expect("a commit");
    id
}

#[tokio::test]
async fn a_mail_waits_with_its_job_until_it_is_sent_once() {
    let t = World::new().await;
    let news = enqueued(&t, "idea-published").await;
    let urgent = enqueued(&t, "account_confirm").await;
    let mut tx = t.write().await;
    let job = jobs::claim(&mut tx, JOB, t.clock.now()).await.expect("an answer").expect("a job");
    assert_eq!(serde_json::from_str::<MailId>(&job.payload).expect("an id"), urgent);
    let mail = find_unsent(&mut tx, t.municipality, news).await.expect("an answer").expect("waiting");
    assert_eq!(
        (mail.to_email.as_str(), mail.to_name.as_str(), mail.data::<String>()),
        ("anna@example.org", "Anna", Ok("Mitfahrbank".into()))
    );
    mark_sent(&mut tx, t.municipality, news, t.clock.now()).await.expect("marked");
    assert_eq!(find_unsent(&mut tx, t.municipality, news).await, Ok(None));
}

#[tokio::test]
async fn a_mail_is_gone_with_the_transaction_of_its_cause() {
    let t = World::new().await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    enqueue(&mut tx, &anna, anna.account().expect("an account"), "idea-published", &()).await.expect("a mail");
    drop(tx);
    assert_eq!(t.count("SELECT COUNT(*) FROM mail").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM job").await, 0);
}

#[tokio::test]
async fn a_demo_shows_its_mails_and_sends_none() {
    let t = World::new().await;
    assert_eq!(list_of_demo(&mut t.read().await, t.municipality, 9).await, Err(Error::NotFound));
    let mut tx = t.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    enqueued(&t, "idea-published").await;
    assert_eq!(t.count("SELECT COUNT(*) FROM job").await, 0);
    assert_eq!(list_of_demo(&mut t.read().await, t.municipality, 9).await.map(|mails| mails.len()), Ok(1));
}

#[tokio::test]
async fn what_a_mail_said_is_forgotten_after_a_day_and_the_mail_after_thirty() {
    let t = World::new().await;
    let id = enqueued(&t, "idea-published").await;
    let mut tx = t.write().await;
    mark_sent(&mut tx, t.municipality, id, t.clock.now()).await.expect("marked");
    tx.commit().await.expect("a commit");
    let words = "SELECT COUNT(*) FROM mail WHERE data = '{}'";
    for (ms, without_words, rows) in [(DAY - 1, 0, 1), (DAY, 1, 1), (30 * DAY - 1, 1, 1), (30 * DAY, 0, 0)] {
        forget(&t.db, &t.random, t.clock.now().plus(ms)).await.expect("forgotten");
        assert_eq!((t.count(words).await, t.count("SELECT COUNT(*) FROM mail").await), (without_words, rows), "{ms}");
    }
}
