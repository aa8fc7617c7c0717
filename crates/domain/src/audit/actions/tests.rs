//! The log on a real database: what gets into it, that nothing gets out, and that the check finds whatever was done to it.

use super::*;
use crate::audit::{Broken, Flaw, Verdict, verify};
use crate::events;
use crate::testkit::{World, commit_beside};

async fn written(t: &World, actor: &Actor, count: i64) {
    let mut tx = t.write().await;
    for number in 1..=count {
        record(&mut tx, actor, "staff.invited", t.random.secret_id(), &number).await.expect("a line");
    }
    tx.commit().await.expect("a commit");
}

async fn checked(t: &World) -> Verdict {
    verify(&mut t.read().await, t.municipality).await.expect("a verdict")
}

/// What somebody could do who has the file: the guards first, then anything.
async fn tampered(t: &World, sql: &'static str) {
    let mut tx = t.write().await;
    let guards = [
        ("DROP TRIGGER audit_never_changed", "DROP TRIGGER audit_never_changed ON audit"),
        ("DROP TRIGGER audit_only_ages", "SELECT 1"),
    ];
    for (sqlite, postgres) in guards {
        tx.query_for(sqlite, postgres).execute().await.expect("gone");
    }
    tx.query(sql).execute().await.expect("done");
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn an_untouched_log_is_whole_and_an_empty_one_too() {
    let t = World::new().await;
    assert_eq!(checked(&t).await.broken, None);
    let chief = t.staff(Role::Administrator).await;
    written(&t, &chief, 3).await;
    let verdict = checked(&t).await;
    assert_eq!((verdict.first, verdict.last, verdict.broken), (1, 3, None));
}

#[tokio::test]
async fn whatever_is_done_to_a_line_is_found_where_it_was_done() {
    for (sql, seq, flaw) in [
        ("UPDATE audit SET data = '9' WHERE seq = 3", 3, Flaw::Changed),
        ("UPDATE audit SET at = at + 1 WHERE seq = 1", 1, Flaw::Changed),
        ("UPDATE audit SET actor_id = NULL WHERE seq = 5", 5, Flaw::Changed),
        ("UPDATE audit SET hash = (SELECT hash FROM audit WHERE seq = 1) WHERE seq = 2", 2, Flaw::Changed),
        ("DELETE FROM audit WHERE seq = 1", 1, Flaw::Missing),
        ("DELETE FROM audit WHERE seq = 4", 4, Flaw::Missing),
        ("DELETE FROM audit WHERE seq = 5", 5, Flaw::Missing),
        ("UPDATE audit SET seq = 9 WHERE seq = 5", 5, Flaw::Missing),
        ("UPDATE audit_head SET seq = 4", 4, Flaw::Changed),
        ("UPDATE audit_head SET removed_seq = 2", 1, Flaw::Added),
        ("DELETE FROM audit_head", 1, Flaw::Added),
    ] {
        let t = World::new().await;
        written(&t, &t.staff(Role::Administrator).await, 5).await;
        tampered(&t, sql).await;
        assert_eq!(checked(&t).await.broken, Some(Broken { seq, flaw }), "{sql}");
    }
}

#[tokio::test]
async fn two_lines_that_changed_places_are_found() {
    let t = World::new().await;
    written(&t, &t.staff(Role::Administrator).await, 4).await;
    tampered(&t, "UPDATE audit SET seq = 9 WHERE seq = 2").await;
    let mut tx = t.write().await;
    for sql in ["UPDATE audit SET seq = 2 WHERE seq = 3", "UPDATE audit SET seq = 3 WHERE seq = 9"] {
        tx.query(sql).execute().await.expect("changed places");
    }
    tx.commit().await.expect("a commit");
    assert_eq!(checked(&t).await.broken, Some(Broken { seq: 2, flaw: Flaw::Changed }));
}

#[tokio::test]
async fn the_database_itself_refuses_to_change_or_delete_a_line() {
    let t = World::new().await;
    written(&t, &t.staff(Role::Administrator).await, 2).await;
    for sql in ["UPDATE audit SET data = '9'", "DELETE FROM audit", "DELETE FROM audit WHERE seq = 2"] {
        let mut tx = t.write().await;
        assert!(matches!(tx.query(sql).execute().await, Err(Error::Internal(_))), "{sql}");
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM audit").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_written_at_once_have_numbers_of_their_own_and_one_chain() {
    let t = World::new().await;
    let chief = t.staff(Role::Administrator).await;
    let tasks = (0..20).map(|_| {
        let (db, chief) = (t.db.clone(), chief.clone());
        tokio::spawn(async move {
            let mut tx = db.write().await.expect("a transaction");
            record(&mut tx, &chief, "staff.invited", chief.random.secret_id(), &()).await.expect("a line");
            tx.commit().await.expect("a commit");
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("no panic");
    }
    let verdict = checked(&t).await;
    assert_eq!((verdict.last, verdict.broken), (20, None));
}

#[tokio::test]
async fn what_staff_do_as_staff_is_written_and_what_they_do_for_themselves_is_not() {
    let t = World::new().await;
    let (chief, anna) = (t.staff(Role::Administrator).await, t.resident("Anna").await);
    let mut tx = t.write().await;
    for (actor, kind) in [
        (&chief, "idea.submitted"),
        (&chief, "account.password_changed"),
        (&chief, "identity.proved"),
        (&anna, "idea.submitted"),
        (&t.visitor(), "account.registered"),
        (&chief, "idea.hidden"),
        (&chief, "consultation.deadline_moved"),
        (&t.visitor(), "account.created"),
    ] {
        let told = serde_json::json!({ "number": 7, "title": "Geheim" });
        events::record(&mut tx, actor, kind, t.random.secret_id(), &told).await.expect("an event");
    }
    let log = list(&mut tx, &chief, None, 1).await.expect("a page");
    let lines: Vec<_> = log.rows.iter().map(|line| (line.kind.as_str(), line.actor_role.as_str())).collect();
    let moved = ("consultation.deadline_moved", "administrator");
    assert_eq!(lines, [("account.created", "program"), moved, ("idea.hidden", "administrator")]);
    assert_eq!(log.rows[2].data, "{\"number\":7}", "no words of a contribution");
    assert_eq!((log.total, log.rows[1].actor_name.as_deref()), (3, Some("administrator")));
    assert_eq!(list(&mut tx, &chief, Some(Topic::Consultations), 1).await.map(|page| (page.total, page.rows.len())), Ok((1, 1)));
    assert_eq!(list(&mut tx, &anna, None, 1).await, Err(Error::NotAllowed("forbidden")));
}

#[tokio::test]
async fn the_beginning_goes_after_a_term_and_a_year_and_what_is_left_still_holds_together() {
    let t = World::new().await;
    let chief = t.staff(Role::Administrator).await;
    written(&t, &chief, 3).await;
    t.clock.advance(DAY);
    written(&t, &t.now(&chief), 2).await;
    let mut tx = t.write().await;
    forget_old(&mut tx, t.clock.now().plus(KEPT - DAY - 1)).await.expect("nothing yet");
    assert_eq!(list(&mut tx, &chief, None, 1).await.map(|page| page.total), Ok(5));
    forget_old(&mut tx, t.clock.now().plus(KEPT - 1)).await.expect("the beginning");
    tx.commit().await.expect("a commit");
    let verdict = checked(&t).await;
    assert_eq!((verdict.first, verdict.last, verdict.broken), (4, 5, None));
    written(&t, &t.now(&chief), 1).await;
    let mut tx = t.write().await;
    assert_eq!(list(&mut tx, &chief, None, 1).await.map(|page| page.total), Ok(3));
    forget_old(&mut tx, t.clock.now().plus(KEPT + DAY)).await.expect("all of it");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM audit").await, 0);
    written(&t, &t.now(&chief), 1).await;
    assert_eq!(checked(&t).await.broken, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_two_take_away_at_once_does_not_come_back_in_the_head() {
    let t = World::new().await;
    let chief = t.staff(Role::Administrator).await;
    written(&t, &chief, 1).await;
    t.clock.advance(DAY);
    written(&t, &t.now(&chief), 2).await;
    let now = t.clock.now();
    let mut first = t.write().await;
    forget_old(&mut first, now.plus(KEPT + 1)).await.expect("all of it");
    let db = t.db.clone();
    let second = async move {
        let mut tx = db.write().await?;
        forget_old(&mut tx, now.plus(KEPT - 1)).await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Ok(()));
    assert_eq!(t.count("SELECT removed_seq FROM audit_head").await, 3);
    assert_eq!(checked(&t).await.broken, None);
}
