//! The demo is played on a fresh database, by the same verbs that people use.

use std::collections::BTreeSet;

use domain::clock::DAY;
use domain::consultations::State;
use domain::ideas::{Filter, Sorting};
use domain::{Actor, Db, Instant, Role};

use super::*;

/// 22 November 2026, 18:00 in Germany.
const TODAY: Instant = Instant(1_795_366_800_000);

async fn fresh() -> (tempfile::TempDir, Db) {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Db::open(&format!("sqlite:{}", folder.path().join("demo.db").display())).await.expect("a database");
    db.migrate().await.expect("migrates");
    (folder, db)
}

async fn visitor(db: &Db) -> Actor {
    let municipalities = domain::municipalities::list(&mut db.read().await.expect("a reader")).await.expect("a list");
    let first = municipalities.iter().find(|municipality| municipality.name == "Waldlinden").expect("Waldlinden");
    Actor::program(first.id, TODAY, Random::seeded(1))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_municipality_is_alive_on_whatever_day_it_is_written() {
    // Among them the nights in which the clock changes, and a leap day.
    for today in [TODAY, TODAY.plus(126 * DAY), TODAY.plus(-28 * DAY), TODAY.plus(464 * DAY)] {
        let (_folder, db) = fresh().await;
        write(&db, today).await.expect("the demo is written");
        let actor = Actor { now: today, ..visitor(&db).await };
        let mut tx = db.read().await.expect("a reader");
        let consultations = domain::consultations::store::list(&mut tx, &actor).await.expect("a list");
        let open = consultations.iter().filter(|consultation| consultation.state(today) == State::Open).count();
        let counted = consultations.iter().filter(|consultation| consultation.is_counted()).count();
        assert_eq!((consultations.len(), open, counted), (8, 4, 4));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_files_say_has_happened() {
    let (_folder, db) = fresh().await;
    write(&db, TODAY).await.expect("the demo is written");
    let actor = visitor(&db).await;
    let mut tx = db.read().await.expect("a reader");
    let filter = Filter { consultation: None, field: None, sorting: Sorting::MostSupported, page: 1 };
    let ideas = domain::ideas::store::list(&mut tx, &actor, &filter).await.expect("a page");
    assert_eq!(ideas.total, 60 - 5 - 2 - 3, "without those that wait, are hidden or were merged");
    let first = &ideas.rows[0];
    assert!(first.title.starts_with("Mitfahr-App") && first.is_answered && first.is_measure);
    assert!(
        first.support_count > 47 && first.support_count <= 47 + 15,
        "merged supports count once each: {}",
        first.support_count
    );
    let measures = domain::measures::store::list(&mut tx, actor.municipality).await.expect("a list");
    assert_eq!(measures.len(), 29);
    assert!(measures.iter().all(|measure| measure.period().is_some()));
    let statuses: BTreeSet<_> = measures.iter().map(|measure| measure.status).collect();
    assert_eq!(statuses.len(), 6, "every status occurs: {statuses:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_mailbox_is_full_and_nothing_waits_to_be_sent() {
    let (_folder, db) = fresh().await;
    write(&db, TODAY).await.expect("the demo is written");
    let actor = visitor(&db).await;
    let mut tx = db.read().await.expect("a reader");
    let mails = domain::mail::list_of_demo(&mut tx, actor.municipality, 1_000).await.expect("mails");
    assert!(mails.len() > 100 && mails.iter().all(|mail| mail.created_at <= TODAY), "{} mails", mails.len());
    for kind in [domain::mail::JOB, domain::decisions::JOB] {
        assert_eq!(domain::jobs::is_due(&mut tx, kind, TODAY).await, Ok(false), "{kind}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn writing_it_again_changes_nothing_and_every_role_can_sign_in() {
    let (_folder, db) = fresh().await;
    let logins = write(&db, TODAY).await.expect("the demo is written");
    let actor = visitor(&db).await;
    let accounts = domain::accounts::count(&mut db.read().await.expect("a reader"), actor.municipality).await.expect("a number");
    assert_eq!(write(&db, TODAY.plus(DAY)).await.as_ref(), Ok(&logins));
    let again = domain::accounts::count(&mut db.read().await.expect("a reader"), actor.municipality).await.expect("a number");
    assert_eq!(accounts, again);
    let roles: BTreeSet<_> = logins.iter().map(|login| login.role.as_str()).collect();
    assert_eq!(roles.len(), Role::all().len());
    for login in &logins {
        let passwords = Passwords::new(Costs::default());
        assert!(domain::accounts::prove(&db, &passwords, &actor, &login.email, PASSWORD).await.is_ok(), "{}", login.email);
    }
}
