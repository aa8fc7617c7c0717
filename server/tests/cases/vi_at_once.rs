//! One voter, many casts: at the same moment, through two instances, and again after an answer that never arrived.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use domain::Actor;
use domain::consultations::testing::Running;
use tokio::sync::Barrier;
use tokio::task::JoinSet;

use crate::kit::{Answer, Browser, Site};
use crate::polls::{CAST, REQUEST, cast, choice, counts_what_is_stored, poll, poll_by, rules, secret, told};

/// So many casts of one voter begin together. Fewer than the limit of a minute.
const AT_ONCE: usize = 50;

/// How many ballots, people and receipts there are, two digits each.
const ROWS: &str = "SELECT (SELECT COUNT(*) FROM ballot) * 10000 + (SELECT COUNT(*) FROM participation) * 100 + (SELECT COUNT(*) FROM vote_receipt)";

fn repetitions() -> usize {
    if std::env::var_os("LONG").is_some() { 1_000 } else { 5 }
}

/// The browser at the first instance and at a second one. Only PostgreSQL takes two; on SQLite both are the same.
async fn two_instances(site: &Site, voter: &Actor) -> [Browser; 2] {
    let browser = site.browser(voter).await;
    let other = if site.world.db.is_sqlite() { browser.through(&site.base) } else { browser.through(&site.instance().await) };
    [browser, other]
}

#[tokio::test(flavor = "multi_thread")]
async fn vi03_double_clicks_tabs_resubmits_and_going_back_through_two_instances_are_one_vote() {
    let (site, r) = poll().await;
    let [one, other] = two_instances(&site, &site.world.resident("Anna").await).await;
    // A double click: the same form twice at the same moment.
    let double = tokio::join!(
        cast(&one, &r, "yes", &[("request_id", REQUEST), ("revision", "0")]),
        cast(&other, &r, "yes", &[("request_id", REQUEST), ("revision", "0")])
    );
    let [first, second] = [double.0.expect(200), double.1.expect(200)];
    assert_eq!((told(&first, "receipt"), told(&first, "revision")), (told(&second, "receipt"), told(&second, "revision")));
    // A browser that sends the form again, by the other instance.
    cast(&other, &r, "yes", &[("request_id", REQUEST), ("revision", "0")]).await.expect(200).shows("\"revision\":1");
    // Back to the page as it was before, and another choice on it.
    cast(&other, &r, "no", &[("revision", "0")]).await.expect(409).shows("\"conflict\"");
    // Two tabs, both opened when nothing had been cast: one is the vote, the other is told.
    let [one, other] = two_instances(&site, &site.world.resident("Ben").await).await;
    let tabs = tokio::join!(cast(&one, &r, "yes", &[("revision", "0")]), cast(&other, &r, "no", &[("revision", "0")]));
    let mut statuses = [tabs.0.status, tabs.1.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 409]);
    assert_eq!(site.world.count(ROWS).await, 20_202, "two people, two votes");
    assert_eq!(site.world.count("SELECT MAX(revision) FROM ballot").await, 1);
    counts_what_is_stored(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vi03_a_secret_ballot_through_two_instances_is_in_the_box_once() {
    let (site, r) = poll_by(&secret(rules("yes_no"))).await;
    for name in ["Anna", "Ben", "Cem"] {
        let [one, other] = two_instances(&site, &site.world.resident(name).await).await;
        let tabs = tokio::join!(cast(&one, &r, "yes", &[]), cast(&other, &r, "no", &[]));
        let refused = if tabs.0.status == 200 { tabs.1 } else { tabs.0 };
        refused.expect(409).shows("already_voted");
    }
    assert_eq!(site.world.count(ROWS).await, 30_303);
    counts_what_is_stored(&site).await;
}

/// Each cast gives another number of points, so that the stored ballot tells which one it was.
async fn cast_all_at_once(browsers: &[Arc<Browser>; 2], r: &Running) -> Vec<(usize, Answer)> {
    let (barrier, mut casts) = (Arc::new(Barrier::new(AT_ONCE)), JoinSet::new());
    for points in 1..=AT_ONCE {
        let (browser, barrier) = (browsers[points % 2].clone(), barrier.clone());
        let (id, first) = (r.id.to_string(), choice(r, 0));
        casts.spawn(async move {
            let value = points.to_string();
            barrier.wait().await;
            (points, browser.call(CAST, &[("consultation", &id), (&first, &value)]).await)
        });
    }
    casts.join_all().await
}

#[tokio::test(flavor = "multi_thread")]
async fn vi01_vi03_fifty_casts_of_one_voter_at_once_lose_none_and_double_none() {
    let (site, r) = poll_by(&rules("points")).await;
    let base = if site.world.db.is_sqlite() { site.base.clone() } else { site.instance().await };
    let (mut expected, mut done, mut busy) = (Vec::new(), 0, 0);
    for n in 0..repetitions() {
        let browser = site.resident(&format!("Person {n}")).await;
        let browsers = [Arc::new(browser.through(&base)), Arc::new(browser)];
        let answers = cast_all_at_once(&browsers, &r).await;
        let mut accepted: Vec<(i64, usize)> = Vec::new();
        for (points, answer) in answers {
            match answer.status {
                200 => accepted.push((told(&answer, "revision").as_i64().expect("a number"), points)),
                // Not done, and said so.
                503 => busy += 1,
                status => panic!("{status}: {}", answer.text),
            }
        }
        accepted.sort_unstable();
        let revisions: Vec<i64> = accepted.iter().map(|(revision, _)| *revision).collect();
        let all: Vec<i64> = (1..=i64::try_from(accepted.len()).expect("fifty")).collect();
        assert_eq!(revisions, all, "repetition {n}: each accepted cast is one change, none is lost and none is done twice");
        let (last, points) = accepted.pop().expect("at least one was accepted");
        done += last;
        expected.push((last, format!("1={points}")));
        let people = i64::try_from(n + 1).expect("a thousand");
        for sql in ["SELECT COUNT(*) FROM ballot", "SELECT COUNT(*) FROM participation", "SELECT COUNT(*) FROM vote_receipt"] {
            assert_eq!(site.world.count(sql).await, people, "repetition {n}: {sql}");
        }
    }
    let sql = "SELECT revision, marks FROM ballot";
    let mut stored: Vec<(i64, String)> = site.world.read().await.query(sql).all().await.expect("rows");
    stored.sort();
    expected.sort();
    assert_eq!(stored, expected, "each ballot is that of its voter's last change");
    println!("{} repetitions, {done} casts accepted, {busy} turned away", repetitions());
    counts_what_is_stored(&site).await;
}

/// Sends the form of a ballot over a line that breaks before the answer has arrived, but after it was done.
async fn cast_into_the_dark(site: &Site, voter: &Actor, r: &Running, people: i64) {
    let host = site.base.trim_start_matches("http://").to_owned();
    let token = site.world.session(voter).await;
    let body = format!(
        "request_id={REQUEST}&consultation={}&{}=yes&revision=0",
        r.id,
        choice(r, 0).replace('[', "%5B").replace(']', "%5D")
    );
    let form = format!(
        "POST {CAST} HTTP/1.1\r\nhost: {host}\r\ncookie: sitzung={token}\r\nsec-fetch-site: same-origin\r\naccept: application/json\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(&host).expect("a connection");
    stream.write_all(form.as_bytes()).expect("sent");
    for _ in 0..200 {
        if site.world.count("SELECT COUNT(*) FROM participation").await == people {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM participation").await, people, "it was done");
    // A proxy would have taken the first bytes of the answer and died.
    stream.set_read_timeout(Some(Duration::from_secs(3))).expect("a time limit");
    let mut first = [0; 12];
    stream.read_exact(&mut first).expect("the beginning of an answer");
    assert_eq!(&first, b"HTTP/1.1 200");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi15_an_answer_that_got_lost_is_given_again_and_nothing_is_done_twice() {
    for rules in [rules("yes_no"), secret(rules("yes_no"))] {
        let (site, r) = poll_by(&rules).await;
        let anna = site.world.resident("Anna").await;
        cast_into_the_dark(&site, &anna, &r, 1).await;
        let page = site.browser(&anna).await.get(&format!("/beteiligungen/{}/abstimmung", r.slug)).await.expect(200);
        let again = [("request_id", REQUEST), ("revision", "0")];
        let answer = cast(&site.browser(&anna).await, &r, "yes", &again).await.expect(200);
        let receipt = told(&answer, "receipt");
        assert!(page.text.contains(receipt.as_str().expect("a receipt")), "the receipt is that of the first time");
        assert_eq!(told(&answer, "revision"), 1);
        assert_eq!(site.world.count(ROWS).await, 10_101);
        site.visitor().post("/quittung", "", &[("code", receipt.as_str().expect("a receipt"))]).await.expect(200);
        counts_what_is_stored(&site).await;
    }
}
