//! The second factor, and tokens that open what they are for and nothing else.

use domain::clock::{HOUR, MINUTE};
use domain::factors::code_at;
use domain::mail::{Topic, choices};
use domain::{Role, mail};

use crate::kit::{Answer, Browser, Site};

const PASSWORD: &str = "vier alte Birnen im Korb";
const GERDA: &str = "gerda@example.org";
const SIGN_IN: &str = "/api/v1/accounts/sign-in";
const CODE: &str = "/api/v1/factors/enter-code";

/// Sends the password; the browser afterwards.
async fn with_password(site: &Site) -> Browser {
    let browser = site.visitor();
    let answer = browser.call(SIGN_IN, &[("email", GERDA), ("password", PASSWORD)]).await.expect(200);
    browser.after(&answer)
}

/// A moderator with an app: its secret, and the browser in which it was set up.
async fn moderator_with_app() -> (Site, Vec<u8>, Browser) {
    let site = Site::new().await;
    site.with_password(GERDA, PASSWORD, Role::Moderator).await;
    let browser = with_password(&site).await;
    let begun = browser.call("/api/v1/factors/begin-app", &[("password", PASSWORD)]).await.expect(200);
    let browser = browser.after(&begun);
    let secrets: Vec<(Vec<u8>,)> = site.world.read().await.query("SELECT secret FROM factor_app").all().await.expect("a secret");
    let secret = secrets[0].0.clone();
    let code = code_at(&secret, site.world.clock.now());
    let shown = browser.post("/konto/zweiter-faktor", "/konto/zweiter-faktor", &[("code", &code)]).await.expect(200);
    let browser = browser.after(&shown);
    (site, secret, browser)
}

async fn typed(browser: &Browser, code: &str) -> Answer {
    browser.call(CODE, &[("code", code)]).await
}

/// New codes on paper, which void those before; the browser afterwards.
async fn paper(inside: &Browser) -> (Vec<String>, Browser) {
    let page = "/konto/zweiter-faktor/codes";
    let shown = inside.post(page, page, &[("password", PASSWORD)]).await.expect(200);
    let items = shown.text.split("data-testid=\"recovery-code\"").skip(1);
    (items.filter_map(|rest| rest.split(['>', '<']).nth(1)).map(str::to_owned).collect(), inside.after(&shown))
}

/// Six digits that no app shows around now.
fn wrong_code(site: &Site, secret: &[u8]) -> String {
    let now = site.world.clock.now();
    let shown: Vec<String> = [-30_000, 0, 30_000].map(|ms| code_at(secret, now.plus(ms))).to_vec();
    (0..).map(|n| format!("{n:06}")).find(|code| !shown.contains(code)).expect("there is one")
}

#[tokio::test(flavor = "multi_thread")]
async fn au21_a_code_counts_once_and_one_step_early_or_late_at_most() {
    let (site, secret, _) = moderator_with_app().await;
    site.world.clock.advance(10 * MINUTE);
    let now = site.world.clock.now();
    for (ms, status) in [
        (-5 * MINUTE, 422),
        (5 * MINUTE, 422),
        (-60_000, 422),
        (60_000, 422),
        (-30_000, 200),
        (-30_000, 422),
        (0, 200),
        (0, 422),
        (30_000, 200),
        (0, 422),
    ] {
        let halfway = with_password(&site).await;
        let told = typed(&halfway, &code_at(&secret, now.plus(ms))).await.expect(status);
        assert_eq!(told.text.contains("code_wrong"), status == 422, "{ms}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au21_a_code_on_paper_counts_once_and_none_of_an_older_paper() {
    let (site, _, inside) = moderator_with_app().await;
    let (old, inside) = paper(&inside).await;
    let (new, _) = paper(&inside).await;
    let typed_otherwise = new[0].to_lowercase();
    for (code, status) in [(&old[0], 422), (&new[0], 200), (&new[0], 422), (&typed_otherwise, 422), (&new[1], 200)] {
        let told = typed(&with_password(&site).await, code).await.expect(status);
        assert_eq!(told.text.contains("code_wrong"), status == 422, "{code}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au21_after_twenty_wrong_codes_there_is_a_pause() {
    let (site, secret, inside) = moderator_with_app().await;
    let begin = site.world.clock.now();
    for _ in 0..4 {
        let halfway = with_password(&site).await;
        for _ in 0..5 {
            typed(&halfway, &wrong_code(&site, &secret)).await.expect(422);
            site.world.clock.advance(6_000);
        }
        typed(&halfway, &wrong_code(&site, &secret)).await.expect(410).shows("step_over");
        site.world.clock.advance(6_000);
    }
    let halfway = with_password(&site).await;
    let right = code_at(&secret, site.world.clock.now());
    let refused = typed(&halfway, &right).await.expect(429).shows("\"code\":\"too_many\"");
    let left = (HOUR - (site.world.clock.now().0 - begin.0)) / 1_000;
    assert_eq!(refused.headers["retry-after"], left.to_string());
    inside.get("/moderation").await.expect(200);
    site.world.clock.advance(HOUR);
    let halfway = with_password(&site).await;
    typed(&halfway, &code_at(&secret, site.world.clock.now())).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au21_no_door_lets_anybody_past_the_second_step() {
    let (site, ..) = moderator_with_app().await;
    let halfway = with_password(&site).await;
    let step = halfway.cookie("schritt").expect("a step");
    let as_session = site.visitor().with_cookie(&format!("sitzung={step}"));
    let doors = [
        ("/api/v1/moderation/approve", vec![("kind", "idea"), ("id", "1")]),
        ("/api/v1/moderation/merge", vec![("number", "1"), ("other", "2"), ("reason", "x")]),
        ("/api/v1/spam/approve-all", vec![("until", "0")]),
        ("/api/v1/accounts/change-password", vec![("old_password", PASSWORD), ("password", "sieben neue Gabeln im Heu")]),
        ("/api/v1/factors/begin-app", vec![("password", PASSWORD)]),
        ("/api/v1/factors/remove-app", vec![("password", PASSWORD)]),
        ("/api/v1/factors/ask-passkey", vec![("password", PASSWORD)]),
    ];
    for (door, fields) in &doors {
        for browser in [&halfway, &as_session] {
            browser.call(door, fields).await.expect(401).shows("login_required");
        }
    }
    for page in ["/moderation", "/konto", "/konto/zweiter-faktor", "/schalter"] {
        halfway.get(page).await.expect(303);
        as_session.get(page).await.expect(303);
    }
    site.with_password("hans@example.org", PASSWORD, Role::Administrator).await;
    let fields = [("email", "hans@example.org"), ("password", PASSWORD)];
    let unproven = site.visitor();
    let unproven = unproven.after(&unproven.call(SIGN_IN, &fields).await.expect(200));
    for (door, fields) in &doors[..3] {
        unproven.call(door, fields).await.expect(403).shows("factor_needed");
    }
    for page in ["/moderation", "/verwaltung", "/verwaltung/rechte", "/verwaltung/codes", "/schalter"] {
        unproven.get(page).await.expect(403).shows("factor_needed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn au09_signing_in_and_proving_oneself_again_each_give_a_new_cookie_and_the_old_one_is_dead() {
    let site = Site::new().await;
    site.with_password(GERDA, PASSWORD, Role::Resident).await;
    let mut browser = with_password(&site).await;
    let planted = site.visitor().with_cookie("sitzung=planted");
    let answer = planted.call(SIGN_IN, &[("email", GERDA), ("password", PASSWORD)]).await.expect(200);
    assert_ne!(planted.after(&answer).cookie("sitzung"), Some("planted".to_owned()));
    for (door, fields) in [
        (SIGN_IN, vec![("email", GERDA), ("password", PASSWORD)]),
        ("/api/v1/factors/begin-app", vec![("password", PASSWORD)]),
        ("/api/v1/accounts/request-email-change", vec![("email", "neu@example.org"), ("password", PASSWORD)]),
        ("/api/v1/accounts/change-password", vec![("old_password", PASSWORD), ("password", "sieben neue Gabeln im Heu")]),
    ] {
        browser.get("/konto").await.expect(200);
        let answer = browser.call(door, &fields).await.expect(200);
        browser.get("/konto").await.expect(303);
        let after = browser.after(&answer);
        assert_ne!(after.cookie("sitzung"), browser.cookie("sitzung"), "{door}");
        browser = after;
    }
    browser.get("/konto").await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn au22_a_token_opens_what_it_is_for_and_nothing_else() {
    let (site, _, inside) = moderator_with_app().await;
    let actor = site.world.now(&site.world.visitor());
    let (id,): (domain::ids::AccountId,) =
        site.world.read().await.query("SELECT id FROM account").one().await.expect("the account");
    let key = mail::key(&mut site.world.read().await).await.expect("a key");
    let unsubscribe = choices::token(&key, actor.municipality, id, Topic::Contributions);
    let halfway = with_password(&site).await;
    let asked = site.visitor().call("/api/v1/factors/request-mail-code", &[("email", GERDA)]).await.expect(200);
    let mail_step = site.visitor().after(&asked).cookie("schritt").expect("a token");
    site.visitor().call("/api/v1/accounts/request-reset", &[("email", GERDA)]).await.expect(200);
    let (data,): (String,) =
        site.world.read().await.query("SELECT data FROM mail WHERE kind = 'account_reset'").one().await.expect("a mail");
    let reset = data.split('"').nth(3).expect("a token").to_owned();
    let tokens = [
        ("unsubscribe", unsubscribe),
        ("step", halfway.cookie("schritt").expect("a step")),
        ("mailed code", mail_step),
        ("reset", reset),
        ("session", inside.cookie("sitzung").expect("a session")),
    ];
    for (name, token) in &tokens {
        if *name != "session" {
            site.visitor().with_cookie(&format!("sitzung={token}")).get("/konto").await.expect(303);
        }
        if *name != "step" {
            typed(&site.visitor().with_cookie(&format!("schritt={token}")), "123456").await.expect(410);
        }
        let by_mail = site.visitor().with_cookie(&format!("schritt={token}"));
        by_mail.call("/api/v1/factors/enter-mail-code", &[("code", "12345678")]).await.expect(422).shows("mail_code_wrong");
        site.world.clock.advance(MINUTE);
        for (door, field) in [("confirm-email-change", "token"), ("undo-email-change", "token")] {
            site.visitor().call(&format!("/api/v1/accounts/{door}"), &[(field, token)]).await.expect(410);
        }
        site.visitor().call("/api/v1/accounts/confirm", &[("token", token), ("password", PASSWORD)]).await.expect(410);
        if *name != "reset" {
            let fields = [("token", token.as_str()), ("password", "sieben neue Gabeln im Heu")];
            site.visitor().call("/api/v1/accounts/reset", &fields).await.expect(410);
        }
        if *name != "unsubscribe" {
            site.visitor().call("/api/v1/mails/unsubscribe", &[("token", token)]).await.expect(404);
        }
    }
}
