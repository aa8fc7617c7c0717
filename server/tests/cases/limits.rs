//! How often something may be done, and who counts as one.

use domain::clock::DAY;
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::limits::{Limits, SIGN_IN as SIGN_IN_LIMIT};
use domain::testkit::START;
use domain::{Actor, Clock, Random, events, privacy};

use crate::kit::{Answer, Site};

const SIGN_IN: &str = "/api/v1/accounts/sign-in";
const PAGE: &str = "/konto/anmelden";
const BURST: usize = 20;

/// Tries to sign in as somebody else each time. Without a password nothing is hashed, and it counts all the same.
async fn try_as(site: &Site, number: usize, headers: &[(&str, &str)]) -> Answer {
    let email = format!("person{number}@example.org");
    let fields = [("email", email.as_str()), ("password", ""), ("_page", PAGE)];
    site.visitor().post_from(SIGN_IN, headers, &fields).await
}

#[tokio::test(flavor = "multi_thread")]
async fn au06_one_password_against_many_accounts_is_stopped_after_twenty() {
    let site = Site::new().await;
    for number in 0..BURST {
        try_as(&site, number, &[]).await.expect(422);
    }
    let refused = try_as(&site, 99, &[]).await.expect(429).shows("data-code=\"too_many\"").shows("person99@example.org");
    assert_eq!(refused.headers["retry-after"], "6");
    let fields = [("email", "person99@example.org"), ("password", "x")];
    site.visitor().call(SIGN_IN, &fields).await.expect(429).shows("\"code\":\"too_many\"").shows("\"retry_after\":6");
    site.world.clock.advance(6_000);
    try_as(&site, 99, &[]).await.expect(422);
    try_as(&site, 99, &[]).await.expect(429);
}

#[tokio::test(flavor = "multi_thread")]
async fn au07_no_header_makes_somebody_new_unless_a_trusted_proxy_wrote_it() {
    let bare = Site::new().await;
    let behind = Site::behind(&["127.0.0.1"]).await;
    for number in 0..=BURST {
        let made_up = format!("203.0.113.{number}");
        let forwarded = format!("for={made_up}");
        let headers = [("x-forwarded-for", made_up.as_str()), ("x-real-ip", &made_up), ("forwarded", &forwarded)];
        let wanted = if number < BURST { 422 } else { 429 };
        try_as(&bare, number, &headers).await.expect(wanted);
        let chain = format!("{made_up}, 198.51.100.9");
        let headers = [("x-forwarded-for", chain.as_str()), ("x-real-ip", &made_up), ("forwarded", &forwarded)];
        try_as(&behind, number, &headers).await.expect(wanted);
    }
    try_as(&behind, 0, &[("x-forwarded-for", "198.51.100.9, 198.51.100.10")]).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn av13_a_64_is_one_and_ever_more_others_take_no_room() {
    let site = Site::behind(&["127.0.0.1"]).await;
    for number in 0..=BURST {
        let walking = format!("2001:db8:7:7:{number:x}::{number:x}");
        let wanted = if number < BURST { 422 } else { 429 };
        try_as(&site, number, &[("x-forwarded-for", &walking)]).await.expect(wanted);
    }
    try_as(&site, 0, &[("x-forwarded-for", "2001:db8:7:8::1")]).await.expect(422);
    let limits = Limits::new(Clock::still(START), Random::seeded(1));
    let before = resident_kb();
    for number in 0..300_000_u32 {
        assert!(limits.count(&SIGN_IN_LIMIT, &number.to_be_bytes()).is_ok());
    }
    assert!(resident_kb() < before + 16 * 1024, "the places are fixed");
}

/// What this process holds in memory.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status.lines().find(|line| line.starts_with("VmRSS")).expect("a line");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("a number")
}

#[tokio::test(flavor = "multi_thread")]
async fn av07_looking_up_is_limited_and_strange_words_cost_nothing() {
    let site = Site::new().await;
    let _board = running(&site.world, &[Part::Ideas]).await;
    let words = "wort+".repeat(700);
    for query in ["*", "a", "%25", "\"NEAR(*", &words] {
        site.visitor().get(&format!("/ideen?feld={query}")).await;
        site.visitor().post("/quittung", "/quittung", &[("code", query)]).await.expect(404);
    }
    for number in 0..25 {
        site.visitor().post("/quittung", "/quittung", &[("code", &number.to_string())]).await.expect(404);
    }
    let refused =
        site.visitor().post("/quittung", "/quittung", &[("code", "x")]).await.expect(429).shows("data-code=\"too_many\"");
    assert_eq!(refused.headers["retry-after"], "2");
    site.visitor().get("/quittung").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn av05_a_flood_of_registrations_meets_the_limit_and_then_the_nod_of_a_moderator() {
    const REGISTER: &str = "/api/v1/accounts/register";
    let site = Site::behind(&["127.0.0.1"]).await;
    let visitor = Actor::program(site.world.municipality, START, site.world.random.clone());
    let mut tx = site.world.write().await;
    for _ in 0..51 {
        events::record(&mut tx, &visitor, "account.registered", site.world.random.secret_id(), &()).await.expect("an event");
    }
    tx.commit().await.expect("a commit");
    let register = async |network: &str, email: &str| {
        let fields =
            [("name", "Anna"), ("email", email), ("password", "vier alte Birnen im Korb"), ("_page", "/konto/registrieren")];
        site.visitor().post_from(REGISTER, &[("x-forwarded-for", network)], &fields).await
    };
    register("192.0.2.1", "anna@example.org").await.expect(303);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account_approval WHERE verdict = 'waiting'").await, 1);
    // An address of a blocked domain is refused before anything is hashed, and counts.
    for _ in 0..19 {
        register("192.0.2.1", "a@mailinator.com").await.expect(422);
    }
    let refused = register("192.0.2.1", "bert@example.org").await.expect(429).shows("value=\"bert@example.org\"");
    assert_eq!(refused.headers["retry-after"], "180");
    register("192.0.2.2", "a@mailinator.com").await.expect(422);
    site.world.clock.advance(8 * DAY);
    privacy::forget(&site.world.db, &site.world.random, site.world.clock.now()).await.expect("forgotten");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account").await, 0, "nobody confirmed it");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account_approval").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn av06_nobodys_mailbox_is_flooded_by_strangers() {
    let site = Site::new().await;
    for _ in 0..5 {
        let fields = [("name", "Anna"), ("email", "anna@example.org"), ("password", "vier alte Birnen im Korb")];
        site.visitor().call("/api/v1/accounts/register", &fields).await.expect(200);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn au18_addresses_that_could_steer_a_mail_are_refused() {
    let site = Site::new().await;
    let long = format!("{}@example.org", "a".repeat(250));
    let hostile = [
        "a@b.de\r\nBcc: c@d.de",
        "a@b.de\nX: y",
        "\"a b\"@c.de",
        "a(comment)@b.de",
        "a@b.de, c@d.de",
        "Anna <a@b.de>",
        "<a@b.de>",
        "a@b.de;c@d.de",
        "a@[127.0.0.1]",
        "a@-b.de",
        "a@b\u{202e}.de",
        &long,
    ];
    for email in hostile {
        let fields = [("name", "Anna"), ("email", email), ("password", "vier alte Birnen im Korb")];
        site.visitor().call("/api/v1/accounts/register", &fields).await.expect(422).shows("email_invalid");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail").await, 0);
}
