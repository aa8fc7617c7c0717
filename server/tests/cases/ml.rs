//! Mail, at a relay that misbehaves.

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use domain::Role;
use domain::clock::{HOUR, MINUTE};
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::ids::AccountId;
use domain::jobs::{self, LEASE};
use domain::mail;

use crate::kit::Site;
use crate::sink::{Mood, Sink, worker};

pub const WAITING: &str = "SELECT COUNT(*) FROM mail WHERE sent_at IS NULL AND dropped_at IS NULL";
const DROPPED: &str = "SELECT COUNT(*) FROM mail WHERE dropped_at IS NOT NULL";

/// A mail to somebody, as a verb writes it.
pub async fn written(site: &Site, name: &str, kind: &'static str) -> AccountId {
    let person = site.world.resident(name).await;
    let (to, actor) = (person.account().expect("an account"), site.world.now(&person));
    let mut tx = site.world.write().await;
    let data = serde_json::json!({ "number": 7, "title": "Mitfahrbank", "token": "ab12" });
    mail::enqueue(&mut tx, &actor, to, kind, &data).await.expect("a mail");
    tx.commit().await.expect("a commit");
    to
}

#[tokio::test(flavor = "multi_thread")]
async fn ml00_a_mail_is_written_with_its_cause_or_not_at_all() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    let fields = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Bus"), ("text", "Text")];
    anna.call("/api/v1/ideas/submit", &fields).await.expect(200);
    let rename = async |sql: &'static str| {
        let mut tx = site.world.write().await;
        tx.query(sql).execute().await.expect("renamed");
        tx.commit().await.expect("a commit");
    };
    let approve = async || moderator.call("/api/v1/moderation/approve", &[("kind", "idea"), ("id", "1")]).await;
    // The verb fails in its midst, as it would on a full disk.
    rename("ALTER TABLE moderation RENAME TO moderation_away").await;
    approve().await.expect(500);
    assert_eq!(site.world.count(WAITING).await, 0, "no mail of what did not happen");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea WHERE state = 'pending'").await, 1);
    rename("ALTER TABLE moderation_away RENAME TO moderation").await;
    approve().await.expect(200);
    assert_eq!(site.world.count(WAITING).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml01_a_relay_that_was_away_while_the_program_restarted_gets_everything_once() {
    let site = Site::new().await;
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port");
    let url = format!("smtp://{free}");
    written(&site, "Anna", "account_confirm").await;
    written(&site, "Berta", "idea_published").await;
    for _ in 0..3 {
        worker(&site, &url).work().await;
        site.world.clock.advance(20 * MINUTE);
    }
    assert_eq!(site.world.count(WAITING).await, 2);
    let (sink, _) = Sink::start_at(free).await;
    site.world.clock.advance(HOUR);
    for _ in 0..2 {
        worker(&site, &url).work().await;
        site.world.clock.advance(HOUR);
    }
    assert_eq!(sink.mails().len(), 2);
    assert_eq!(site.world.count(WAITING).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml04_an_address_that_does_not_exist_is_marked_and_left_alone() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let worker = worker(&site, &url);
    sink.set(Mood::NoSuchUser);
    written(&site, "Anna", "account_confirm").await;
    worker.work().await;
    assert_eq!((site.world.count(DROPPED).await, site.world.count("SELECT COUNT(*) FROM job").await), (1, 0), "no retry");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail_bounce WHERE reply LIKE '%@%'").await, 0, "not the relay's words");
    let chief = site.staff(Role::Administrator).await;
    chief
        .get("/verwaltung/e-mails")
        .await
        .expect(200)
        .shows("Adressen, die es nicht gibt")
        .shows("Anna")
        .hides("anna@example.org");
    sink.set(Mood::Good);
    written(&site, "Anna", "idea_published").await;
    worker.work().await;
    assert_eq!(sink.mails().len(), 0, "news rest");
    written(&site, "Anna", "account_confirm").await;
    worker.work().await;
    written(&site, "Anna", "idea_published").await;
    worker.work().await;
    assert_eq!(sink.mails().len(), 2, "what she asked for is tried, and as it arrives, news go on");
    chief.get("/verwaltung/e-mails").await.hides("Adressen, die es nicht gibt");
    sink.set(Mood::Refuses554);
    written(&site, "Berta", "idea_published").await;
    worker.work().await;
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE dropped_for = 'refused'").await, 1);
    chief.get("/verwaltung").await.expect(200).shows("E-Mails konnten nicht zugestellt werden");
}

#[tokio::test(flavor = "multi_thread")]
async fn ml05_killed_before_the_mark_it_is_sent_once_more_under_the_same_id() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    sink.set(Mood::SilentAfterDot);
    written(&site, "Anna", "account_confirm").await;
    let killed = worker(&site, &url);
    let working = tokio::spawn(async move { killed.work().await });
    while sink.mails().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    working.abort();
    sink.set(Mood::Good);
    let next = worker(&site, &url);
    next.work().await;
    assert_eq!(sink.mails().len(), 1, "it belongs to the dead one as long as its lease runs");
    site.world.clock.advance(LEASE);
    next.work().await;
    next.work().await;
    let ids = sink.ids();
    assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
    assert_eq!(site.world.count(WAITING).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml06_cut_after_the_dot_it_is_sent_once_more_under_the_same_id() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    sink.set(Mood::CutAfterDot);
    written(&site, "Anna", "account_confirm").await;
    let worker = worker(&site, &url);
    worker.work().await;
    assert_eq!(site.world.count(WAITING).await, 1, "not taken for sent");
    sink.set(Mood::Good);
    site.world.clock.advance(MINUTE);
    worker.work().await;
    let ids = sink.ids();
    assert!(ids.len() == 2 && ids[0] == ids[1], "{ids:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn ml07_what_somebody_waits_for_overtakes_fifty_thousand_news() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let mut tx = site.world.write().await;
    // Two dialects, as each engine has its own way to make ids.
    tx.query_for(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) \
         INSERT INTO job (id, municipality_id, kind, payload, priority, run_at) \
         SELECT randomblob(16), $1, 'mail', '\"00000000-0000-0000-0000-000000000000\"', 5, 0 FROM n",
        "INSERT INTO job (id, municipality_id, kind, payload, priority, run_at) \
         SELECT gen_random_uuid(), $1, 'mail', '\"00000000-0000-0000-0000-000000000000\"', 5, 0 FROM generate_series(1, 50000)",
    )
    .bind(site.world.municipality)
    .execute()
    .await
    .expect("many jobs");
    tx.commit().await.expect("a commit");
    written(&site, "Anna", "account_reset").await;
    let worker = worker(&site, &url);
    let working = tokio::spawn(async move { worker.work().await });
    let arrived = async {
        while sink.mails().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(5), arrived).await.expect("it goes first");
    working.abort();
    assert!(sink.mails()[0].contains("anna@example.org"));
    assert!(site.world.count("SELECT COUNT(*) FROM job WHERE priority = 5").await > 49_000, "before the others");
}

#[tokio::test(flavor = "multi_thread")]
async fn ml08_a_link_that_is_void_by_now_is_not_sent() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    written(&site, "Anna", "account_confirm").await;
    site.world.clock.advance(48 * HOUR);
    worker(&site, &url).work().await;
    assert_eq!(sink.mails().len(), 0);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE dropped_for = 'stale'").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM job").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml09_two_workers_send_each_mail_once() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    for n in 0..20 {
        written(&site, &format!("Person {n}"), "idea_published").await;
    }
    let (one, two) = (worker(&site, &url), worker(&site, &url));
    tokio::join!(one.work(), two.work());
    let mut ids = sink.ids();
    assert_eq!(ids.len(), 20);
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn ml10_without_tls_or_with_a_wrong_certificate_nothing_is_said_and_administrators_see_it() {
    let site = Site::new().await;
    // Reached on this machine, but by a name that does not say so.
    let (sink, url) = Sink::start_at(SocketAddr::from(([0, 0, 0, 0], 0))).await;
    written(&site, "Anna", "account_confirm").await;
    for (mood, url) in [
        (Mood::Good, url.clone()),
        (Mood::WrongCertificate, url.clone()),
        (Mood::Good, url.replace("smtp://", "smtps://").replace("0.0.0.0", "127.0.0.1")),
    ] {
        sink.set(mood);
        worker(&site, &url).work().await;
        site.world.clock.advance(2 * HOUR);
        let said = sink.lines();
        assert!(!said.iter().any(|line| line.starts_with("MAIL") || line.starts_with("AUTH")), "{mood:?}: {said:?}");
        assert_eq!(site.world.count(WAITING).await, 1);
    }
    assert!(sink.lines().contains(&"no TLS".to_owned()), "the certificate was looked at: {:?}", sink.lines());
    let attempts = site.world.count("SELECT attempts FROM job").await;
    assert_eq!(attempts, 3);
    let chief = site.staff(Role::Administrator).await;
    chief.get("/verwaltung").await.expect(200).shows("E-Mails kommen gerade nicht weg");
}

#[tokio::test(flavor = "multi_thread")]
async fn ml11_nothing_goes_to_an_address_that_was_changed() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    written(&site, "Anna", "idea_published").await;
    let mut tx = site.world.write().await;
    let sql = "UPDATE account SET email = 'neu@example.org', email_folded = 'neu@example.org' WHERE name = 'Anna'";
    tx.query(sql).execute().await.expect("a new address");
    tx.commit().await.expect("a commit");
    worker(&site, &url).work().await;
    let said = sink.lines();
    assert!(said.iter().any(|line| line.contains("neu@example.org")), "{said:?}");
    assert!(!said.iter().any(|line| line.contains("anna@example.org")), "{said:?}");
    assert_eq!(jobs::is_due(&mut site.world.read().await, mail::JOB, site.world.clock.now()).await, Ok(false));
}
