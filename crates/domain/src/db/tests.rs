//! Transactions: what is kept of them, and what they do to each other.

use crate::testkit::World;
use crate::{Db, Error};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_committed_is_gone_and_hurts_nobody_in_its_group() {
    let t = World::new().await;
    let tasks = (0..60).map(|n: i64| {
        let db = t.db.clone();
        tokio::spawn(async move {
            let mut tx = db.write().await.expect("a turn");
            tx.query("INSERT INTO registry_entry (ags, name, kind, district, region) VALUES ($1, 'a', 'b', 'c', 'd')")
                .bind(format!("{n:08}"))
                .execute()
                .await
                .expect("a row");
            if n % 3 != 0 {
                tx.commit().await.expect("a commit");
            }
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("no panic");
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM registry_entry").await, 40);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_waiter_that_gives_up_does_not_leave_a_finished_one_waiting() {
    let t = World::new().await;
    let mut first = t.write().await;
    first
        .query("INSERT INTO municipality_host (host, municipality_id) VALUES ('a', $1)")
        .bind(t.municipality)
        .execute()
        .await
        .expect("row");
    let db = t.db.clone();
    let second = tokio::spawn(async move { db.write().await.map(drop) });
    tokio::task::yield_now().await;
    let commit = tokio::spawn(first.commit());
    second.abort();
    assert_eq!(commit.await.expect("no panic"), Ok(()));
    assert_eq!(t.count("SELECT COUNT(*) FROM municipality_host").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_while_a_transaction_begins_leaves_nothing_open() {
    let t = World::new().await;
    let mut nobody = std::task::Context::from_waker(std::task::Waker::noop());
    for n in 0..20 {
        let mut begun = Box::pin(t.db.write());
        // So many looks, and then away: in the middle of `BEGIN`, of the savepoint, or just before the end.
        let is_done = (0..n).any(|_| begun.as_mut().poll(&mut nobody).is_ready());
        drop(begun);
        let mut next = t.db.write().await.expect("the next turn begins well");
        next.query("INSERT INTO municipality_host (host, municipality_id) VALUES ($1, $2)")
            .bind(format!("host-{n}-{is_done}"))
            .bind(t.municipality)
            .execute()
            .await
            .expect("a row");
        next.commit().await.expect("a commit");
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM municipality_host").await, 20);
}

#[tokio::test]
async fn sqlite_is_new_enough_not_to_corrupt_the_log() {
    if std::env::var_os("TEST_DATABASE_URL").is_some() {
        return;
    }
    let t = World::new().await;
    let (version,): (String,) = t.read().await.query("SELECT sqlite_version()").one().await.expect("a version");
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    assert!(parts >= vec![3, 51, 3], "SQLite {version} has the write-ahead-log bug fixed in 3.51.3");
}

/// Flags that a new version of the library would not take any more cost votes and are missed by nobody.
#[tokio::test]
async fn sqlite_is_built_without_what_nobody_asks_of_it() {
    let t = World::new().await;
    if !t.db.is_sqlite() {
        return;
    }
    let said: Vec<(String,)> = t.read().await.query("PRAGMA compile_options").all().await.expect("options");
    let has = |name: &str| said.iter().any(|(option,)| option == name);
    assert!(has("DEFAULT_MEMSTATUS=0"), "{said:?}");
    assert!(!has("ENABLE_MEMORY_MANAGEMENT") && !has("ENABLE_API_ARMOR"), "{said:?}");
}

#[tokio::test]
async fn a_nul_in_a_text_is_refused_before_the_database() {
    assert_eq!(crate::text::line("a\0b", 9), Ok("ab".to_owned()));
}

const HOST: &str = "INSERT INTO municipality_host (host, municipality_id) VALUES ($1, $2)";
const HOSTS: &str = "SELECT COUNT(*) FROM municipality_host";

#[tokio::test]
async fn what_is_put_off_is_there_for_the_next_statement_and_after_the_commit() {
    let t = World::new().await;
    let mut tx = t.write().await;
    for host in ["a", "b"] {
        tx.query(HOST).bind(host).bind(t.municipality).later().await.expect("put off");
    }
    let changed = tx.query("UPDATE municipality_host SET host = $2 WHERE host = $1").bind("b").bind("c").execute().await;
    assert_eq!(changed, Ok(1), "only its own rows count");
    tx.query(HOST).bind("d").bind(t.municipality).later().await.expect("put off");
    assert_eq!(tx.query(HOSTS).one::<(i64,)>().await, Ok((3,)));
    tx.query(HOST).bind("e").bind(t.municipality).later().await.expect("put off");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count(HOSTS).await, 4);
}

#[tokio::test]
async fn what_is_put_off_and_fails_is_told_and_takes_its_transaction_along_but_no_other() {
    let t = World::new().await;
    let (mut first, db, municipality) = (t.write().await, t.db.clone(), t.municipality);
    first.query(HOST).bind("a").bind(municipality).later().await.expect("put off");
    // It waits, so that both share a commit.
    let second = tokio::spawn(async move {
        let mut second = db.write().await?;
        for host in ["b", "b"] {
            second.query(HOST).bind(host).bind(municipality).later().await?;
        }
        second.commit().await
    });
    tokio::task::yield_now().await;
    assert_eq!(first.commit().await, Ok(()));
    assert!(matches!(second.await.expect("no panic"), Err(Error::Internal(_))));
    assert_eq!(t.count(HOSTS).await, 1);
}

#[tokio::test]
async fn what_is_put_off_and_not_committed_is_gone() {
    let t = World::new().await;
    let mut tx = t.write().await;
    tx.query(HOST).bind("a").bind(t.municipality).later().await.expect("put off");
    drop(tx);
    t.write().await.commit().await.expect("a commit of nothing");
    assert_eq!(t.count(HOSTS).await, 0);
}

#[tokio::test]
async fn many_that_are_put_off_do_not_wait_for_the_last() {
    let t = World::new().await;
    let mut tx = t.write().await;
    for number in 0..100 {
        tx.query(HOST).bind(format!("host-{number}")).bind(t.municipality).later().await.expect("put off");
    }
    tx.commit().await.expect("a commit");
    assert_eq!(t.count(HOSTS).await, 100);
}

/// As it does without memory. Else the next one would commit by itself, and be told that nobody knows.
#[tokio::test]
async fn after_a_transaction_that_sqlite_has_ended_itself_the_next_one_is_done_and_told_so() {
    if std::env::var_os("TEST_DATABASE_URL").is_some() {
        return;
    }
    let t = World::new().await;
    let mut tx = t.write().await;
    tx.query("ROLLBACK").execute().await.expect("ended");
    drop(tx);
    let mut next = t.write().await;
    next.query(HOST).bind("a").bind(t.municipality).execute().await.expect("a row");
    assert_eq!(next.commit().await, Ok(()));
    assert_eq!(t.count(HOSTS).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_transaction_could_not_begin_nothing_is_done_outside_of_it() {
    let t = World::new().await;
    if !t.db.is_sqlite() {
        return;
    }
    let foreign = Db::open(&t.url()).await.expect("the same file");
    let mut lock = foreign.write().await.expect("its turn");
    lock.query("SELECT 1").one::<(i64,)>().await.expect("the lock");
    let mut tx = t.write().await;
    let sql = "UPDATE municipality SET name = 'Anderswo'";
    assert_eq!(tx.query(sql).execute().await, Err(Error::Unavailable));
    drop(lock);
    foreign.close().await;
    assert!(tx.query(sql).execute().await.is_err(), "it would be a transaction of its own");
    assert_eq!(tx.commit().await, Err(Error::Unavailable), "and is not done");
    let mut tx = t.write().await;
    let (changed,): (i64,) =
        tx.query("SELECT COUNT(*) FROM municipality WHERE name = 'Anderswo'").one().await.expect("the next one works");
    assert_eq!(changed, 0);
}
