//! How often something may be done, and who counts as one.

use domain::clock::{DAY, HOUR};
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::limits::{Limits, SIGN_IN as SIGN_IN_LIMIT};
use domain::testkit::START;
use domain::{Actor, Clock, Random, Role, events, privacy};

use crate::anna::{PASSWORD, browser, sign_in};
use crate::kit::{Answer, Site};
use crate::somebody;

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
    let board = running(&site.world, &[Part::Ideas]).await;
    let (anna, moderator) = (site.resident("Anna").await, site.staff(Role::Moderator).await);
    let field = "digitales-rathaus";
    let idea = [("consultation", board.slug.as_str()), ("field", field), ("title", "Mehr Bänke"), ("text", "Am Weg.")];
    anna.call("/api/v1/ideas/submit", &idea).await.expect(200);
    moderator.call("/api/v1/moderation/approve", &[("kind", "idea"), ("id", "1")]).await.expect(200);
    let list = async |field: &str| {
        let before = site.world.db.statements();
        let page = site.visitor().get(&format!("/ideen?feld={field}")).await.expect(200);
        (page, site.world.db.statements() - before)
    };
    let (page, statements) = list(field).await;
    page.shows("Mehr Bänke");
    let words = "wort+".repeat(700);
    for query in ["*", "a", "%25", "\"NEAR(*", &words] {
        let (page, asked) = list(query).await;
        page.hides("Mehr Bänke").shows("empty-ideas.svg");
        assert!(asked <= statements, "{query}: {asked} statements");
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

/// One of the ways to have a mail sent to somebody; for some of them Bert needs his own account.
async fn ask(site: &Site, way: &str, email: &str) -> u16 {
    let (visitor, email) = (site.visitor(), ("email", email));
    let answer = match way {
        "register" => visitor.call("/api/v1/accounts/register", &[("name", "Anna"), email, ("password", PASSWORD)]).await,
        "reset" => visitor.call("/api/v1/accounts/request-reset", &[email]).await,
        "code" => visitor.call("/api/v1/factors/request-mail-code", &[email]).await,
        "notice" => {
            let about = [("kind", "idea"), ("id", "11"), ("reason", "privacy"), ("text", "Nennt mich"), email];
            visitor.call("/api/v1/notices/give", &about).await
        }
        _ => {
            let bert = browser(site, &sign_in(site, "bert@example.org", PASSWORD).await.expect(303));
            bert.call("/api/v1/accounts/request-email-change", &[email, ("password", PASSWORD)]).await
        }
    };
    answer.status
}

#[tokio::test(flavor = "multi_thread")]
async fn av06_whichever_way_strangers_ask_a_mailbox_gets_three_mails_an_hour() {
    let site = somebody::site().await.0;
    let mails = async || site.world.count("SELECT COUNT(*) FROM mail").await;
    for email in ["anna@example.org", "bert@example.org"] {
        site.with_password(email, PASSWORD, Role::Resident).await;
    }
    for way in ["notice", "register", "reset", "code", "change"] {
        let before = mails().await;
        assert_eq!(ask(&site, way, "anna@example.org").await, 200, "{way}");
        assert_eq!(mails().await, before + 1, "{way}");
        for other in ["register", "register", way] {
            assert!([200, 429].contains(&ask(&site, other, "Anna@Example.org").await), "{way}, {other}");
        }
        assert_eq!(mails().await, before + 3, "{way}");
        site.world.clock.advance(HOUR);
    }
    let before = mails().await;
    // Nobody has this address, or not yet.
    for way in ["notice", "change", "notice", "notice", "change", "register"] {
        ask(&site, way, "dora@example.org").await;
    }
    assert_eq!(mails().await, before + 3, "an address without an account");
    for way in ["register", "register", "notice"] {
        assert_eq!(ask(&site, way, "carla@example.org").await, 200);
    }
    let carla = browser(&site, &sign_in(&site, "carla@example.org", PASSWORD).await.expect(303));
    carla.call("/api/v1/accounts/resend-confirmation", &[]).await.expect(429);
    assert_eq!(mails().await, before + 6, "whoever asks in her name");
}

#[tokio::test(flavor = "multi_thread")]
async fn au18_addresses_that_could_steer_a_mail_are_refused() {
    let site = Site::new().await;
    let address = |local, label, last| {
        let (local, label, last) = ("a".repeat(local), "b".repeat(label), "c".repeat(last));
        format!("{local}@{label}.{}.{last}.de", "d".repeat(63))
    };
    // One character too many each: before the @, in a part behind it, in all.
    let long = [address(65, 1, 1), address(1, 64, 1), address(64, 63, 59)];
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
    ];
    for email in hostile.into_iter().chain(long.iter().map(String::as_str)) {
        let fields = [("name", "Anna"), ("email", email), ("password", "vier alte Birnen im Korb")];
        site.visitor().call("/api/v1/accounts/register", &fields).await.expect(422).shows("email_invalid");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail").await, 0);
    let fields = [("name", "Anna"), ("email", &address(64, 63, 58)), ("password", "vier alte Birnen im Korb")];
    site.visitor().call("/api/v1/accounts/register", &fields).await.expect(200);
}
