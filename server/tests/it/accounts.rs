//! `/konto`: registering, confirming by the mail's link, signing in and out, one's own devices. `/demo/postfach`.

use domain::Role;
use domain::clock::HOUR;

use crate::kit::{Answer, Browser, Site};

const PASSWORD: &str = "vier alte Birnen im Korb";
const REGISTER: (&str, &str) = ("/api/v1/accounts/register", "/konto/registrieren");
const SIGN_IN: (&str, &str) = ("/api/v1/accounts/sign-in", "/konto/anmelden");

/// A site whose mails can be read.
async fn demo() -> Site {
    let site = Site::new().await;
    let mut tx = site.world.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    site
}

async fn register(site: &Site, name: &str, email: &str, password: &str) -> Answer {
    let fields = [("name", name), ("email", email), ("password", password)];
    site.visitor().post(REGISTER.0, REGISTER.1, &fields).await
}

async fn sign_in(site: &Site, email: &str, password: &str) -> Answer {
    site.visitor().post(SIGN_IN.0, SIGN_IN.1, &[("email", email), ("password", password), ("back", "/strategie")]).await
}

/// The path of the first link in the demo's newest mail.
async fn newest_link(site: &Site) -> String {
    let page = site.visitor().get("/demo/postfach").await.expect(200);
    let link = page.text.split("/konto/bestaetigen/").nth(1).and_then(|rest| rest.split('"').next());
    format!("/konto/bestaetigen/{}", link.expect("a link in a mail"))
}

/// The browser that this answer signed in.
fn signed_in(site: &Site, answer: &Answer) -> Browser {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    let session = cookies.filter(|cookie| cookie.starts_with("sitzung=")).filter_map(|cookie| cookie.split(';').next()).next();
    site.visitor().with_cookie(session.expect("a session"))
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_registers_confirms_by_the_mails_link_and_is_signed_in() {
    let site = demo().await;
    let sent = register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    assert_eq!(sent.location(), "/konto/bestaetigen");
    site.visitor().get(sent.location()).await.expect(200).shows("Bitte sehen Sie in Ihr Postfach");
    let link = newest_link(&site).await;
    for _ in 0..2 {
        let page = site.visitor().get(&link).await.expect(200).shows("Anna Huber").shows("anna@example.org");
        assert_eq!(page.headers["cache-control"], "no-store", "a link for one person is kept nowhere");
    }
    let token = link.rsplit('/').next().expect("a token");
    let wrong = [("token", token), ("password", "falsch geraten 17")];
    site.visitor().post("/api/v1/accounts/confirm", &link, &wrong).await.expect(422).shows("passen nicht zusammen");
    let right = [("token", token), ("password", PASSWORD)];
    let confirmed = site.visitor().post("/api/v1/accounts/confirm", &link, &right).await.expect(303);
    let anna = signed_in(&site, &confirmed);
    anna.get("/konto").await.expect(200).shows("Angemeldet als Anna Huber").hides("noch nicht bestätigt");
    site.visitor().get(&link).await.expect(410).shows("Dieser Link gilt nicht mehr");
    site.visitor().post("/api/v1/accounts/confirm", &link, &right).await.expect(410).shows("link_expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_whether_an_address_has_an_account() {
    let site = demo().await;
    let first = register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    let second = register(&site, "Jemand", "Anna@Example.org", "ein ganz anderes Wort").await.expect(303);
    assert_eq!(first.location(), second.location());
    assert_eq!(first.headers.get("set-cookie"), second.headers.get("set-cookie"));
    let unknown = sign_in(&site, "berta@example.org", PASSWORD).await.expect(422);
    let wrong = sign_in(&site, "anna@example.org", "falsch geraten 17").await.expect(422);
    let same = |page: &Answer| page.text.split("data-code=").nth(1).expect("a code").split("</h2>").next().map(str::to_owned);
    assert_eq!(same(&unknown), same(&wrong));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_registration_gives_back_what_was_typed_but_never_the_password() {
    let site = demo().await;
    let page = register(&site, "Anna <b>Huber</b>", "anna", "kurz").await.expect(422);
    let page = page.shows("Bitte prüfen Sie 2 Angaben").shows("mindestens 12 Zeichen").shows("gültige E-Mail-Adresse");
    let page = page.shows("value=\"Anna &lt;b&gt;Huber&lt;/b&gt;\"").shows("value=\"anna\"").hides("value=\"kurz\"");
    assert!(page.text.contains("href=\"#email\""), "the summary leads to the field");
    register(&site, "Anna", "anna@example.org", "Lindach 2026!").await.expect(422).shows("leicht zu erraten");
    register(&site, &"x".repeat(61), "anna@example.org", PASSWORD).await.expect(422).shows("zu lang");
    let data = site.visitor().call(REGISTER.0, &[("name", ""), ("email", "a"), ("password", "")]).await.expect(422);
    data.shows("\"name\":\"email\",\"code\":\"email_invalid\"").shows("\"name\":\"password\",\"code\":\"required\"");
    site.visitor().get("/demo/postfach").await.expect(200).shows("Noch keine E-Mails");
}

#[tokio::test(flavor = "multi_thread")]
async fn signing_in_goes_on_where_one_was_and_only_on_this_site() {
    let site = demo().await;
    register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    let sent_away = site.visitor().get("/konto").await.expect(303);
    assert_eq!(sent_away.location(), "/konto/anmelden?zurueck=%2Fkonto");
    site.visitor().get(sent_away.location()).await.expect(200).shows("name=\"back\" value=\"/konto\"");
    assert_eq!(sign_in(&site, "anna@example.org", PASSWORD).await.expect(303).location(), "/strategie");
    for evil in ["//evil.example", "https://evil.example/", "/\\evil.example"] {
        let fields = [("email", "anna@example.org"), ("password", PASSWORD), ("back", evil)];
        assert_eq!(site.visitor().post(SIGN_IN.0, SIGN_IN.1, &fields).await.expect(303).location(), "/", "{evil}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unconfirmed_person_is_told_what_is_missing_and_can_ask_again() {
    let site = demo().await;
    register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    let anna = signed_in(&site, &sign_in(&site, "anna@example.org", PASSWORD).await.expect(303));
    anna.get("/konto").await.expect(200).shows("noch nicht bestätigt");
    let resend = "/api/v1/accounts/resend-confirmation";
    let older = newest_link(&site).await;
    for _ in 0..2 {
        anna.post(resend, "/konto", &[]).await.expect(303);
    }
    let limited = anna.post(resend, "/konto", &[]).await.expect(429);
    assert_eq!(limited.headers["retry-after"], "3600");
    site.visitor().get(&older).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn people_see_their_devices_and_end_them() {
    let site = demo().await;
    register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    let phone = signed_in(&site, &sign_in(&site, "anna@example.org", PASSWORD).await);
    let desk = signed_in(&site, &sign_in(&site, "anna@example.org", PASSWORD).await);
    let page = phone.get("/konto").await.expect(200).shows("dieses Gerät");
    let other =
        page.text.split("name=\"session\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the other session");
    let berta = site.resident("Berta").await;
    berta.post("/api/v1/accounts/end-session", "/konto", &[("session", other)]).await.expect(404);
    desk.get("/konto").await.expect(200);
    phone.post("/api/v1/accounts/end-session", "/konto", &[("session", other)]).await.expect(303);
    desk.get("/konto").await.expect(303);
    phone.post("/api/v1/accounts/end-session", "/konto", &[("session", "no-uuid")]).await.expect(404);
    let out = phone.post("/api/v1/accounts/sign-out", "/konto", &[]).await.expect(303);
    let cookies: Vec<_> = out.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok()).collect();
    assert!(cookies.iter().any(|cookie| cookie.starts_with("sitzung=;") && cookie.contains("Max-Age=0")), "{cookies:?}");
    phone.get("/konto").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_cookie_is_out_of_reach_of_scripts_and_other_sites_and_staff_are_signed_out_by_the_clock() {
    let site = demo().await;
    register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    let answer = sign_in(&site, "anna@example.org", PASSWORD).await.expect(303);
    let cookie = answer.headers["set-cookie"].to_str().expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Max-Age=15552000"), "{cookie}");
    let moderator = site.staff(Role::Moderator).await;
    moderator.get("/konto").await.expect(200);
    site.world.clock.advance(HOUR);
    moderator.get("/konto").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_language_chosen_by_somebody_signed_in_is_the_one_of_their_mails() {
    let site = demo().await;
    register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    let anna = signed_in(&site, &sign_in(&site, "anna@example.org", PASSWORD).await);
    anna.post("/api/v1/visits/language", "/konto", &[("language", "en"), ("page", "/konto")]).await.expect(303);
    anna.post("/api/v1/accounts/resend-confirmation", "/konto", &[]).await.expect(303);
    site.visitor().get("/demo/postfach").await.expect(200).shows("Please confirm your e-mail address");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_demo_shows_its_mails() {
    let site = Site::new().await;
    register(&site, "Anna Huber", "anna@example.org", PASSWORD).await.expect(303);
    site.visitor().get("/demo/postfach").await.expect(404).hides("anna@example.org");
    site.staff(Role::Administrator).await.get("/demo/postfach").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_site_sends_a_form_in_somebodys_name() {
    let site = demo().await;
    let anna = site.resident("Anna").await;
    for headers in
        [&[("sec-fetch-site", "cross-site")][..], &[("sec-fetch-site", "same-site")], &[("origin", "https://evil.example")], &[]]
    {
        anna.post_with("/api/v1/accounts/sign-out", headers).await.expect(403).shows("cross_site");
    }
    anna.get("/konto").await.expect(200);
    let origin = site.base.clone();
    anna.post_with("/api/v1/accounts/sign-out", &[("origin", &origin)]).await.expect(200);
    anna.get("/konto").await.expect(303);
}
