//! `/konto`: what strangers try at other people's accounts. The cases they belong to are in `cases/au.toml` and `cases/wb.toml`.

use domain::clock::{DAY, HOUR, MINUTE};

use crate::kit::{Answer, Browser, Site};

const PASSWORD: &str = "vier alte Birnen im Korb";
const NEW: &str = "sieben neue Gabeln im Heu";
const ANNA: &str = "anna@example.org";
const RESET: (&str, &str) = ("/api/v1/accounts/request-reset", "/konto/passwort-vergessen");

/// A site whose mails can be read, with Anna, who has registered and confirmed.
async fn site_of_anna() -> Site {
    let site = Site::new().await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    register(&site, "Anna Huber", ANNA).await.expect(303);
    let link = newest_link(&site, "/konto/bestaetigen/").await;
    let fields = [("token", token(&link)), ("password", PASSWORD)];
    site.visitor().post("/api/v1/accounts/confirm", &link, &fields).await.expect(303);
    site
}

async fn register(site: &Site, name: &str, email: &str) -> Answer {
    let fields = [("name", name), ("email", email), ("password", PASSWORD)];
    site.visitor().post("/api/v1/accounts/register", "/konto/registrieren", &fields).await
}

async fn sign_in(site: &Site, email: &str, password: &str) -> Answer {
    let fields = [("email", email), ("password", password)];
    site.visitor().post("/api/v1/accounts/sign-in", "/konto/anmelden", &fields).await
}

async fn signed_in(site: &Site) -> Browser {
    browser(site, &sign_in(site, ANNA, PASSWORD).await.expect(303))
}

/// The browser that this answer signed in.
fn browser(site: &Site, answer: &Answer) -> Browser {
    site.visitor().with_cookie(&session(answer).expect("a session"))
}

fn session(answer: &Answer) -> Option<String> {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let session = cookies.filter(|cookie| cookie.starts_with("sitzung=")).filter_map(|cookie| cookie.split(';').next());
    session.map(str::to_owned).next()
}

/// The path of the newest mail's link that begins so.
async fn newest_link(site: &Site, begin: &str) -> String {
    let page = site.visitor().get("/demo/postfach").await.expect(200);
    let link = page.text.split(begin).nth(1).and_then(|rest| rest.split(['"', ' ', '<']).next());
    format!("{begin}{}", link.expect("a link in a mail"))
}

fn token(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or_default()
}

/// What somebody outside can tell an answer by: status, headers and page, without what is random in every answer.
fn told(answer: &Answer) -> (u16, Vec<(String, String)>, String) {
    let mut headers: Vec<_> =
        answer.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned())).collect();
    headers.retain(|(name, _)| name != "date" && name != "x-request-id");
    let mut parts = answer.text.split("name=\"request_id\" value=\"");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str(part.get(36..).unwrap_or_default());
    }
    (answer.status, headers, text)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_address_and_a_wrong_password_have_one_answer() {
    let site = site_of_anna().await;
    let known = sign_in(&site, ANNA, "falsch geraten 17").await.expect(422);
    let unknown = sign_in(&site, "bert@example.org", "falsch geraten 17").await.expect(422);
    let without_address = |answer: &Answer| {
        let (status, headers, text) = told(answer);
        (status, headers, text.replace(ANNA, "").replace("bert@example.org", ""))
    };
    assert_eq!(without_address(&known), without_address(&unknown));
    assert_eq!(known.text.len(), unknown.text.len() + ANNA.len() - "bert@example.org".len());
}

#[tokio::test(flavor = "multi_thread")]
async fn registering_a_known_address_looks_like_a_new_one_and_the_owner_is_told() {
    let site = site_of_anna().await;
    let (known, new) = (register(&site, "Jemand", ANNA).await, register(&site, "Bert", "bert@example.org").await);
    assert_eq!(told(&known), told(&new));
    let mailbox = site.visitor().get("/demo/postfach").await.expect(200).shows("Sie haben schon ein Konto");
    mailbox.shows("/konto/anmelden").shows("/konto/passwort-vergessen");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account WHERE email_folded = 'anna@example.org'").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account WHERE name = 'Anna Huber'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_reset_has_one_answer_and_only_an_owner_gets_a_mail() {
    let site = site_of_anna().await;
    register(&site, "Cora", "cora@example.org").await.expect(303);
    let mut answers = Vec::new();
    for email in [ANNA, "unbekannt@example.org", "cora@example.org"] {
        answers.push(told(&site.visitor().post(RESET.0, RESET.1, &[("email", email)]).await.expect(303)));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_reset'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answers_that_tell_nothing_cost_the_same_work() {
    let site = site_of_anna().await;
    let work = || (site.app.passwords.hashes(), site.world.db.statements());
    let since = |before: (u64, u64)| (work().0 - before.0, work().1 - before.1);
    let mut wrong = Vec::new();
    for email in [ANNA, "bert@example.org"] {
        let before = work();
        sign_in(&site, email, "falsch geraten 17").await.expect(422);
        wrong.push(since(before));
    }
    assert_eq!(wrong[0], wrong[1], "hashes and statements of a wrong password and of an unknown address");
    for (door, page, name) in [("/api/v1/accounts/register", "/konto/registrieren", "Bert"), (RESET.0, RESET.1, "")] {
        let mut costs = Vec::new();
        for email in [ANNA, "neu@example.org"] {
            let before = work();
            let fields = [("name", name), ("email", email), ("password", PASSWORD)];
            site.visitor().post(door, page, &fields).await.expect(303);
            costs.push(since(before));
        }
        assert_eq!(costs[0].0, costs[1].0, "{door}: a hash takes long enough to be seen");
        // Rows for a mail are microseconds in a transaction that is synced to disk either way.
        assert!(costs[0].1.abs_diff(costs[1].1) <= 3, "{door}: {costs:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn capital_letters_and_spaces_make_no_second_account_and_no_second_count() {
    let site = site_of_anna().await;
    let spellings = ["Anna@Example.ORG", " anna@example.org ", "ANNA@EXAMPLE.ORG"];
    for email in spellings {
        register(&site, "Anna", email).await.expect(303);
        sign_in(&site, email, PASSWORD).await.expect(303);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account").await, 1);
    for n in 0..10 {
        sign_in(&site, spellings[n % 3], "falsch geraten 17").await.expect(422);
    }
    for email in spellings {
        sign_in(&site, email, PASSWORD).await.expect(429);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_wrong_passwords_come_to_a_pause_that_throws_nobody_out() {
    let site = site_of_anna().await;
    let anna = signed_in(&site).await;
    for _ in 0..10 {
        sign_in(&site, ANNA, "falsch geraten 17").await.expect(422);
    }
    let paused = sign_in(&site, ANNA, PASSWORD).await.expect(429);
    assert_eq!(paused.headers["retry-after"], "60");
    anna.get("/konto").await.expect(200).shows("Anna Huber");
    site.world.clock.advance(MINUTE);
    sign_in(&site, ANNA, PASSWORD).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_proof_of_who_one_is_gives_a_new_cookie_and_the_old_one_is_dead() {
    let site = site_of_anna().await;
    let first = sign_in(&site, ANNA, PASSWORD).await.expect(303);
    let anna = browser(&site, &first);
    let fields = [("email", ANNA), ("password", PASSWORD)];
    let second = anna.post("/api/v1/accounts/sign-in", "/konto/anmelden", &fields).await.expect(303);
    assert_ne!(session(&first), session(&second));
    anna.get("/konto").await.expect(303);
    let anna = browser(&site, &second);
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    let third = anna.post("/api/v1/accounts/change-password", "/konto/passwort", &fields).await.expect(303);
    assert_ne!(session(&second), session(&third));
    anna.get("/konto").await.expect(303);
    browser(&site, &third).get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_that_a_neighbouring_host_can_plant_is_not_read() {
    let site = Site::secure().await;
    let token = site.world.session(&site.world.resident("Anna").await).await;
    // Only a cookie with this prefix is bound to one host by every browser; a sibling of the domain can plant any other.
    site.visitor().with_cookie(&format!("sitzung={token}")).get("/konto").await.expect(303);
    site.visitor().with_cookie(&format!("__Host-sitzung={token}")).get("/konto").await.expect(200);
    let anna = site.visitor().with_cookie(&format!("sitzung={}; __Host-sitzung={token}", "a".repeat(64)));
    let out = anna.post("/api/v1/accounts/sign-out", "/konto", &[]).await.expect(303);
    let cookies: Vec<_> = out.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
    let session = cookies.iter().find(|cookie| cookie.starts_with("__Host-sitzung=")).expect("a session cookie");
    assert!(session.contains("; Secure") && session.contains("; Path=/") && session.contains("; HttpOnly"), "{session}");
    assert!(session.contains("; SameSite=Lax") && !session.contains("Domain"), "{session}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_ends_every_other_session_at_once() {
    let site = site_of_anna().await;
    let (desk, phone) = (signed_in(&site).await, signed_in(&site).await);
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    let changed = desk.post("/api/v1/accounts/change-password", "/konto/passwort", &fields).await.expect(303);
    phone.get("/konto").await.expect(303);
    browser(&site, &changed).get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reset_ends_all_sessions_at_once() {
    let site = site_of_anna().await;
    let phone = signed_in(&site).await;
    site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    phone.get("/konto").await.expect(200);
    reset(&site, &link, NEW).await.expect(303);
    phone.get("/konto").await.expect(303);
}

/// Presses the button of a link's page.
async fn post_token(site: &Site, door: &str, link: &str) -> Answer {
    site.visitor().post(door, link, &[("token", token(link))]).await
}

/// Waits until the use of a session is written down, which happens beside the request.
async fn noted(site: &Site) {
    let now = site.world.clock.now();
    loop {
        let (newest,): (domain::Instant,) =
            site.world.read().await.query("SELECT MAX(last_seen_at) FROM session").one().await.expect("a session");
        if newest == now {
            return;
        }
        tokio::task::yield_now().await;
    }
}

async fn reset(site: &Site, link: &str, password: &str) -> Answer {
    site.visitor().post("/api/v1/accounts/reset", link, &[("token", token(link)), ("password", password)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_reset_is_used_once_for_an_hour_and_looking_uses_nothing_up() {
    let site = site_of_anna().await;
    let ask = || async {
        site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
        newest_link(&site, "/konto/passwort-vergessen/neu/").await
    };
    let older = ask().await;
    site.world.clock.advance(MINUTE);
    let newer = ask().await;
    site.visitor().get(&older).await.expect(410).shows("data-code=\"link_expired\"");
    for _ in 0..3 {
        site.visitor().get(&newer).await.expect(200).shows("name=\"password\"");
    }
    reset(&site, &newer, "kurz").await.expect(422).shows("mindestens 12 Zeichen");
    reset(&site, &newer, NEW).await.expect(303);
    sign_in(&site, ANNA, NEW).await.expect(303);
    let data = site.visitor().call("/api/v1/accounts/reset", &[("token", token(&newer)), ("password", NEW)]).await;
    data.expect(410).shows("\"code\":\"link_expired\"");
    site.visitor().get(&newer).await.expect(410);
    let late = ask().await;
    site.world.clock.advance(HOUR);
    reset(&site, &late, PASSWORD).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_voids_a_link_that_was_sent_before() {
    let site = site_of_anna().await;
    let anna = signed_in(&site).await;
    site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    anna.post("/api/v1/accounts/change-password", "/konto/passwort", &fields).await.expect(303);
    reset(&site, &link, PASSWORD).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_address_asks_the_password_is_confirmed_once_and_undone_from_the_old_one() {
    let site = site_of_anna().await;
    let anna = signed_in(&site).await;
    let door = ("/api/v1/accounts/request-email-change", "/konto/e-mail");
    for password in ["", "falsch geraten 17"] {
        let refused = anna.post(door.0, door.1, &[("email", "neu@example.org"), ("password", password)]).await.expect(422);
        refused.shows("value=\"neu@example.org\"");
    }
    anna.post(door.0, door.1, &[("email", "neu@example.org"), ("password", PASSWORD)]).await.expect(303);
    sign_in(&site, ANNA, PASSWORD).await.expect(303);
    let link = newest_link(&site, "/konto/e-mail/neu/").await;
    for _ in 0..2 {
        site.visitor().get(&link).await.expect(200).shows("neu@example.org");
    }
    post_token(&site, "/api/v1/accounts/confirm-email-change", &link).await.expect(303);
    post_token(&site, "/api/v1/accounts/confirm-email-change", &link).await.expect(410);
    sign_in(&site, ANNA, PASSWORD).await.expect(422);
    sign_in(&site, "neu@example.org", PASSWORD).await.expect(303);
    let undo = newest_link(&site, "/konto/e-mail/zurueck/").await;
    site.world.clock.advance(7 * DAY - 1);
    site.visitor().get(&undo).await.expect(200).shows(ANNA).shows("Alte Adresse wiederherstellen");
    let thief = browser(&site, &sign_in(&site, "neu@example.org", PASSWORD).await.expect(303));
    post_token(&site, "/api/v1/accounts/undo-email-change", &undo).await.expect(303);
    thief.get("/konto").await.expect(303);
    sign_in(&site, ANNA, PASSWORD).await.expect(422);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    reset(&site, &link, NEW).await.expect(303);
    sign_in(&site, ANNA, NEW).await.expect(303);
    site.visitor().get(&undo).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn passwords_have_documented_lengths_and_none_is_cut_off() {
    let site = site_of_anna().await;
    let try_one = |n: usize, password: String| {
        let site = &site;
        async move {
            let email = format!("p{n}@example.org");
            let fields = [("name", "Paul"), ("email", email.as_str()), ("password", password.as_str())];
            site.visitor().post("/api/v1/accounts/register", "/konto/registrieren", &fields).await
        }
    };
    for (n, bad) in
        ["Kieselx", "elf Zeichen", "Lindach2026", "Lindach 2026!", "passwort1234", &"Birne!".repeat(43)].iter().enumerate()
    {
        try_one(n, (*bad).to_owned()).await.expect(422);
    }
    let hashes = site.app.passwords.hashes();
    try_one(20, "Birne!".repeat(200_000)).await.expect(413);
    try_one(21, "Birne!".repeat(20_000)).await.expect(422);
    assert_eq!(site.app.passwords.hashes(), hashes, "what is refused for its length is not hashed");
    let start = "Größe 🍐 im Korb, weit mehr als zweiundsiebzig Bytes lang, damit nichts abgeschnitten wird ".to_owned();
    try_one(30, format!("{start}A")).await.expect(303);
    sign_in(&site, "p30@example.org", &format!("{start}B")).await.expect(422);
    sign_in(&site, "p30@example.org", &format!("{start}A")).await.expect(303);
    try_one(31, "x7 Kisten Äpfel und 64 Zeichen muss man nehmen duerfen, gell? Ja".to_owned()).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn broken_huge_and_foreign_cookies_are_nobodys() {
    let site = site_of_anna().await;
    let good = session(&sign_in(&site, ANNA, PASSWORD).await.expect(303)).expect("a session");
    let cut = &good[..good.len() - 1];
    let turned = format!("{cut}{}", if good.ends_with('0') { '1' } else { '0' });
    let many = (0..100).map(|n| format!("k{n}=v")).collect::<Vec<_>>().join("; ");
    let other = Site::new().await;
    let foreign = other.world.session(&other.world.resident("Anna").await).await;
    let long = format!("sitzung={}", "a".repeat(8_000));
    for cookie in [
        cut,
        &turned,
        "sitzung=",
        "sitzung",
        "sitzung=%00;;=;",
        &long,
        &format!("sitzung={foreign}"),
        &format!("{many}; sitzung=x"),
    ] {
        let answer = site.visitor().with_cookie(cookie).get("/konto").await;
        assert!(answer.status == 303 || answer.status == 431, "{} for {}", answer.status, &cookie[..cookie.len().min(40)]);
        site.visitor().with_cookie(cookie).get("/").await;
    }
    site.visitor().with_cookie(&format!("{many}; {good}")).get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn sessions_end_by_rest_and_by_age_and_people_end_their_own() {
    let site = site_of_anna().await;
    let (rests, walks) = (signed_in(&site).await, signed_in(&site).await);
    for _ in 0..6 {
        site.world.clock.advance(30 * DAY - HOUR);
        walks.get("/konto").await.expect(200);
        noted(&site).await;
    }
    rests.get("/konto").await.expect(303);
    site.world.clock.advance(6 * HOUR);
    walks.get("/konto").await.expect(303);
    let (desk, phone, tablet) = (signed_in(&site).await, signed_in(&site).await, signed_in(&site).await);
    desk.post("/api/v1/accounts/end-other-sessions", "/konto", &[]).await.expect(303);
    for gone in [phone, tablet] {
        gone.get("/konto").await.expect(303);
    }
    desk.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_signed_in_or_out_by_a_foreign_page() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    for headers in
        [&[("sec-fetch-site", "cross-site")][..], &[("sec-fetch-site", "same-site")], &[("origin", "https://evil.example")]]
    {
        for door in ["/api/v1/accounts/sign-in", "/api/v1/accounts/sign-out", "/api/v1/accounts/end-other-sessions"] {
            anna.post_with(door, headers).await.expect(403).shows("cross_site");
            let stranger = site.visitor().post_with(door, headers).await.expect(403);
            assert!(!stranger.headers.contains_key("set-cookie"), "{door}");
        }
    }
    anna.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_signing_out_an_old_tab_and_the_next_person_find_nothing() {
    let site = Site::new().await;
    let anna = site.resident("Anna").await;
    let page = anna.get("/konto").await.expect(200);
    assert_eq!(page.headers["cache-control"], "no-store", "the back button finds nothing");
    let out = anna.post("/api/v1/accounts/sign-out", "/konto", &[]).await.expect(303);
    assert_eq!(out.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert!(out.headers.get_all("set-cookie").iter().any(|cookie| cookie.as_bytes().starts_with(b"sitzung=;")));
    anna.post("/api/v1/accounts/resend-confirmation", "/konto", &[]).await.expect(303);
    anna.call("/api/v1/accounts/resend-confirmation", &[]).await.expect(401);
    let berta = site.resident("Berta").await;
    berta.get("/konto").await.expect(200).hides("Anna");
}
