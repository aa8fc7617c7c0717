//! Many things at once: storms, instances, backups beside votes.

use std::time::Duration;

use domain::consultations::testing::running;
use domain::consultations::{Part, closing};
use domain::votes::{self, NO, Paper, YES};
use domain::{Db, jobs, mail};

use crate::kit::{Browser, Site};
use crate::sink::{Sink, worker};

const QUICK: Duration = Duration::from_millis(20);
/// So many mails wait in an outbox that two instances empty.
const MAILS: usize = 8;

#[tokio::test(flavor = "multi_thread")]
async fn av04_a_storm_of_wrong_passwords_is_turned_away_while_others_read() {
    let site = Site::behind(&["127.0.0.1"]).await;
    let mut storm = tokio::task::JoinSet::new();
    for n in 0..160_usize {
        let (browser, network) = (site.visitor(), format!("198.51.100.{}", n % 4));
        storm.spawn(async move {
            let email = format!("person{n}@example.org");
            let fields = [("email", email.as_str()), ("password", "falsch geraten 17"), ("_page", "/konto/anmelden")];
            browser.post_from("/api/v1/accounts/sign-in", &[("x-forwarded-for", &network)], &fields).await.status
        });
    }
    for _ in 0..5 {
        site.visitor().with_cookie("x=1").get("/ideen").await.expect(200);
    }
    let told = storm.join_all().await;
    let turned_away = told.iter().filter(|status| [429, 503].contains(*status)).count();
    assert!(told.iter().all(|status| [422, 429, 503].contains(status)), "{told:?}");
    assert!(turned_away >= 160 - 4 * 21, "twenty at once for each network: {turned_away}");
    assert!(site.app.passwords.hashes() <= 4 * 21, "and nothing was computed for the others");
}

/// A site with a consultation that was counted; the address of its report.
async fn counted() -> (Site, String) {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas, Part::Vote]).await;
    let mut tx = site.world.write().await;
    votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    (site, format!("/beteiligungen/{}/bericht", r.slug))
}

#[tokio::test(flavor = "multi_thread")]
async fn av08_twenty_exports_at_once_leave_room_for_readers() {
    let (site, report) = counted().await;
    let mut exports = tokio::task::JoinSet::new();
    for n in 0..20 {
        let (browser, end) = (site.visitor().with_cookie("x=1"), [".xlsx", ".csv", ".json", ""][n % 4]);
        let path = format!("{report}{end}");
        exports.spawn(async move { browser.get(&path).await.status });
    }
    for _ in 0..10 {
        site.visitor().with_cookie("x=1").get("/ideen").await.expect(200);
    }
    let told = exports.join_all().await;
    assert!(told.iter().all(|status| [200, 429, 503].contains(status)) && told.contains(&200), "{told:?}");
}

async fn status(browser: Browser, path: String) -> u16 {
    browser.get(&path).await.status
}

/// Files are written beside the threads that answer pages. Here one thread can do that, and it is busy at first: whoever has a place keeps it,
/// and the database is asked for as many reports as there are places.
#[test]
fn av08_four_files_are_written_at_once_the_next_wait_and_places_come_back() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(1).build();
    runtime.expect("a runtime").block_on(async {
        let (site, report) = counted().await;
        let (visitor, path) = (|| site.visitor().with_cookie("x=1"), format!("{report}.csv"));
        status(visitor(), path.clone()).await;
        let before = site.world.db.statements();
        status(visitor(), path.clone()).await;
        let (since, each) = (site.world.db.statements(), site.world.db.statements() - before);
        let (go_on, told) = std::sync::mpsc::channel::<()>();
        tokio::task::spawn_blocking(move || told.recv());
        let mut exports = tokio::task::JoinSet::new();
        for _ in 0..6 {
            exports.spawn(status(visitor(), path.clone()));
        }
        let four = async {
            while site.world.db.statements() < since + 4 * each {
                tokio::time::sleep(QUICK).await;
            }
        };
        tokio::time::timeout(500 * QUICK, four).await.expect("four have a place");
        tokio::time::sleep(10 * QUICK).await;
        assert_eq!(site.world.db.statements(), since + 4 * each, "and two wait");
        drop(go_on);
        assert_eq!(exports.join_all().await, [200; 6], "places come back");
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn du23_a_backup_beside_votes_has_what_was_acknowledged_before_it_and_none_by_halves() {
    let site = Site::new().await;
    if !site.world.db.is_sqlite() {
        return;
    }
    let r = running(&site.world, &[Part::Vote]).await;
    let cast = async |n: usize| {
        let voter = site.world.resident(&format!("Person {n}")).await;
        let mut tx = site.world.write().await;
        let choices = [(r.measures[0], YES), (r.measures[1], NO)];
        votes::casting::cast(&mut tx, &voter, r.id, &Paper::of(&choices), site.world.random.secret_id(), None)
            .await
            .expect("a vote");
        tx.commit().await.expect("acknowledged");
    };
    for n in 0..10 {
        cast(n).await;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("backup.db");
    let voting = async {
        for n in 10..40 {
            cast(n).await;
        }
    };
    let (written, ()) = tokio::join!(site.world.db.back_up(&file), voting);
    written.expect("a checked backup");
    let copy = Db::open(&format!("sqlite:{}", file.display())).await.expect("the copy");
    let counts =
        "SELECT (SELECT COUNT(*) FROM participation), (SELECT COUNT(*) FROM ballot), (SELECT COUNT(*) FROM vote_receipt)";
    let (people, ballots, receipts): (i64, i64, i64) =
        copy.read().await.expect("a reader").query(counts).one().await.expect("counts");
    assert!((10..=40).contains(&people), "{people}");
    assert_eq!((ballots, receipts), (people, people));
    let whole: (i64,) = copy
        .read()
        .await
        .expect("a reader")
        .query("SELECT COUNT(*) FROM ballot WHERE marks = '1=1 2=-1'")
        .one()
        .await
        .expect("a count");
    assert_eq!(whole.0, people, "none is half");
}

#[tokio::test(flavor = "multi_thread")]
async fn du25_two_instances_do_each_job_once() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let r = running(&site.world, &[Part::Ideas]).await;
    for n in 0..MAILS {
        mail_to(&site, &format!("Person {n}")).await;
    }
    let end = site.world.count("SELECT MAX(closes_at) FROM consultation").await;
    site.world.clock.advance(end - site.world.clock.now().0 + 1);
    let (one, other) = (worker(&site, &url), worker(&site, &url));
    tokio::join!(one.work(), other.work());
    tokio::join!(one.work(), other.work());
    assert_eq!(site.world.count("SELECT COUNT(*) FROM outcome").await, 1, "{}", r.slug);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM event WHERE kind = 'consultation.closed'").await, 1);
    let now = site.world.clock.now();
    assert_eq!(jobs::is_due(&mut site.world.read().await, closing::JOB, now).await, Ok(false));
    let mut ids = sink.ids();
    let sent = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!((ids.len(), sent), (MAILS, MAILS), "each mail once");
}

/// Puts a mail into the outbox.
async fn mail_to(site: &Site, name: &str) {
    let person = site.world.resident(name).await;
    let (to, data) = (person.account().expect("an account"), serde_json::json!({ "number": 1, "title": "Bus" }));
    let mut tx = site.world.write().await;
    mail::enqueue(&mut tx, &person, to, "idea_published", &data).await.expect("a mail");
    tx.commit().await.expect("a commit");
}
