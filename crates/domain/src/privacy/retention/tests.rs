//! The retention on a real database with something in every table.

use super::*;
use crate::clock::{DAY, HOUR};
use crate::consultations::Part;
use crate::consultations::testing::running;
use crate::privacy::testing::fill;
use crate::testkit::World;

#[tokio::test]
async fn what_is_old_is_forgotten_by_the_published_durations() {
    let t = World::new().await;
    let board = running(&t, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    fill(&t, &board, "zirbel", 1).await;
    let mut tx = t.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL WHERE name = 'zirbel'").execute().await.expect("an unconfirmed account");
    tx.query("INSERT INTO solved_task (task_hash, ends_at) VALUES ($1, $2)")
        .bind(vec![1_u8])
        .bind(t.clock.now())
        .execute()
        .await
        .expect("a task");
    tx.commit().await.expect("a commit");
    let counts = async || {
        let mut counts = Vec::new();
        for sql in [
            "SELECT COUNT(*) FROM account WHERE confirmed_at IS NULL",
            "SELECT COUNT(*) FROM session",
            "SELECT COUNT(*) FROM account_token",
            "SELECT COUNT(*) FROM counter_code",
            "SELECT COUNT(*) FROM request WHERE verb = 'idea.submit'",
            "SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL AND data <> '{}'",
            "SELECT COUNT(*) FROM mail WHERE sent_at IS NOT NULL",
            "SELECT COUNT(*) FROM event WHERE kind LIKE 'account.%'",
            "SELECT COUNT(*) FROM solved_task",
        ] {
            counts.push(t.count(sql).await);
        }
        counts
    };
    let begin = t.clock.now();
    for (ms, left) in [
        (0, vec![1, 1, 1, 1, 1, 1, 1, 1, 0]),
        (HOUR, vec![1, 1, 1, 0, 1, 1, 1, 1, 0]),
        (DAY, vec![1, 0, 1, 0, 1, 0, 1, 1, 0]),
        (DAY + HOUR, vec![1, 0, 0, 0, 1, 0, 1, 1, 0]),
        (2 * DAY, vec![1, 0, 0, 0, 0, 0, 1, 1, 0]),
        (7 * DAY, vec![0, 0, 0, 0, 0, 0, 0, 1, 0]),
        (90 * DAY, vec![0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ] {
        forget(&t.db, &t.random, begin.plus(ms)).await.expect("forgotten");
        assert_eq!(counts().await, left, "after {ms} ms");
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM identity_proof").await, 1, "what stays");
}

#[tokio::test]
async fn more_unconfirmed_accounts_than_go_at_once_all_go() {
    let t = World::new().await;
    t.resident("Anna").await;
    let mut tx = t.write().await;
    for number in 0..AT_ONCE + 5 {
        tx.query(
            "INSERT INTO account (municipality_id, id, email, email_folded, name, password_hash, role, lang, created_at) \
             VALUES ($1, $2, $3, $3, 'x', '', 'resident', 'de', 0)",
        )
        .bind(t.municipality)
        .bind(t.random.secret_id())
        .bind(format!("{number}@example.org"))
        .execute()
        .await
        .expect("an account");
    }
    tx.commit().await.expect("a commit");
    forget(&t.db, &t.random, t.clock.now()).await.expect("forgotten");
    assert_eq!(t.count("SELECT COUNT(*) FROM account").await, 1);
}

#[tokio::test]
async fn who_gave_a_notice_is_forgotten_half_a_year_after_the_decision() {
    let t = World::new().await;
    let board = running(&t, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    fill(&t, &board, "zirbel", 1).await;
    let mut tx = t.write().await;
    let sql = "UPDATE notice SET verdict = 'keep', decided_at = $1 WHERE verdict IS NULL";
    tx.query(sql).bind(t.clock.now()).execute().await.expect("decided");
    tx.commit().await.expect("a commit");
    let named = "SELECT COUNT(*) FROM notice WHERE account_id IS NOT NULL OR name <> '' OR email <> '' OR text <> ''";
    for (ms, left) in [(180 * DAY - 1, 2), (180 * DAY, 0)] {
        forget(&t.db, &t.random, t.clock.now().plus(ms)).await.expect("forgotten");
        assert_eq!(t.count(named).await, left);
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM notice").await, 2, "that there was one stays");
}
