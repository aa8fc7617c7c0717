//! Links in mails: each is used once, for its own purpose, for a while.

use domain::Role;
use domain::clock::{DAY, HOUR, MINUTE};

use crate::anna::{
    ANNA, NEW, PASSWORD, RESET, browser, newest_link, post_token, register, reset, sign_in, signed_in, site_of_anna, token,
};
use crate::kit::Site;

const CHANGE: (&str, &str) = ("/api/v1/accounts/request-email-change", "/konto/e-mail");
const CHANGED: &str = "/api/v1/accounts/confirm-email-change";
const UNDO: &str = "/api/v1/accounts/undo-email-change";

/// Somebody signs in and asks for another address; the link that is sent there.
async fn link_to(site: &Site, email: &str, wanted: &str) -> String {
    site.world.clock.advance(MINUTE);
    let browser = browser(site, &sign_in(site, email, PASSWORD).await.expect(303));
    browser.post(CHANGE.0, CHANGE.1, &[("email", wanted), ("password", PASSWORD)]).await.expect(303);
    newest_link(site, "/konto/e-mail/neu/").await
}

/// Anna has gone to a new address; the link that takes it back.
async fn moved(site: &Site) -> String {
    let link = link_to(site, ANNA, "neu@example.org").await;
    post_token(site, CHANGED, &link).await.expect(303);
    newest_link(site, "/konto/e-mail/zurueck/").await
}

#[tokio::test(flavor = "multi_thread")]
async fn au13_a_link_to_reset_is_used_once_for_an_hour_and_looking_uses_nothing_up() {
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
async fn au13_a_new_password_voids_a_link_that_was_sent_before() {
    let site = site_of_anna().await;
    let anna = signed_in(&site).await;
    site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    let fields = [("old_password", PASSWORD), ("password", NEW)];
    anna.post("/api/v1/accounts/change-password", "/konto/passwort", &fields).await.expect(303);
    reset(&site, &link, PASSWORD).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn au16_a_new_address_asks_the_password_is_confirmed_once_and_undone_from_the_old_one() {
    let site = site_of_anna().await;
    let anna = signed_in(&site).await;
    for password in ["", "falsch geraten 17"] {
        let refused = anna.post(CHANGE.0, CHANGE.1, &[("email", "neu@example.org"), ("password", password)]).await.expect(422);
        refused.shows("value=\"neu@example.org\"");
    }
    anna.post(CHANGE.0, CHANGE.1, &[("email", "neu@example.org"), ("password", PASSWORD)]).await.expect(303);
    sign_in(&site, ANNA, PASSWORD).await.expect(303);
    let link = newest_link(&site, "/konto/e-mail/neu/").await;
    for _ in 0..2 {
        site.visitor().get(&link).await.expect(200).shows("neu@example.org");
    }
    post_token(&site, CHANGED, &link).await.expect(303);
    post_token(&site, CHANGED, &link).await.expect(410);
    sign_in(&site, ANNA, PASSWORD).await.expect(422);
    sign_in(&site, "neu@example.org", PASSWORD).await.expect(303);
    let undo = newest_link(&site, "/konto/e-mail/zurueck/").await;
    site.world.clock.advance(7 * DAY - 1);
    site.visitor().get(&undo).await.expect(200).shows(ANNA).shows("Alte Adresse wiederherstellen");
    let thief = browser(&site, &sign_in(&site, "neu@example.org", PASSWORD).await.expect(303));
    post_token(&site, UNDO, &undo).await.expect(303);
    thief.get("/konto").await.expect(303);
    sign_in(&site, ANNA, PASSWORD).await.expect(422);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    reset(&site, &link, NEW).await.expect(303);
    sign_in(&site, ANNA, NEW).await.expect(303);
    site.visitor().get(&undo).await.expect(410);
}

#[tokio::test(flavor = "multi_thread")]
async fn au16_an_address_that_two_want_goes_to_the_first_to_confirm_it_and_to_nobody_else() {
    let site = site_of_anna().await;
    site.with_password("berta@example.org", PASSWORD, Role::Resident).await;
    register(&site, "Squatter", "neu@example.org").await.expect(303);
    let first = link_to(&site, ANNA, "neu@example.org").await;
    let second = link_to(&site, "berta@example.org", "Neu@Example.ORG").await;
    post_token(&site, CHANGED, &first).await.expect(303);
    post_token(&site, CHANGED, &second).await.expect(409).shows("data-code=\"email_taken\"");
    for email in ["neu@example.org", "berta@example.org"] {
        sign_in(&site, email, PASSWORD).await.expect(303);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM account").await, 2, "who never confirmed it has made room");
    site.world.clock.advance(HOUR);
    let links = site.world.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_email_change'").await;
    let berta = browser(&site, &sign_in(&site, "berta@example.org", PASSWORD).await.expect(303));
    berta.post(CHANGE.0, CHANGE.1, &[("email", "neu@example.org"), ("password", PASSWORD)]).await.expect(303);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_email_change'").await, links);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_exists'").await, 1, "its owner is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn au16_the_old_address_comes_back_for_seven_days_and_from_nobody_who_has_it_by_then() {
    let site = site_of_anna().await;
    let late = moved(&site).await;
    site.world.clock.advance(7 * DAY);
    site.visitor().get(&late).await.expect(410);
    post_token(&site, UNDO, &late).await.expect(410);
    let site = site_of_anna().await;
    let undo = moved(&site).await;
    site.world.clock.advance(MINUTE);
    register(&site, "Cora", ANNA).await.expect(303);
    let link = newest_link(&site, "/konto/bestaetigen/").await;
    let fields = [("token", token(&link)), ("password", PASSWORD)];
    site.visitor().post("/api/v1/accounts/confirm", &link, &fields).await.expect(303);
    post_token(&site, UNDO, &undo).await.expect(409).shows("data-code=\"email_taken\"");
    for email in [ANNA, "neu@example.org"] {
        sign_in(&site, email, PASSWORD).await.expect(303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pr08_forms_of_pages_with_a_token_work_in_browsers_that_say_nothing_but_their_origin() {
    let site = site_of_anna().await;
    site.visitor().post(RESET.0, RESET.1, &[("email", ANNA)]).await.expect(303);
    let link = newest_link(&site, "/konto/passwort-vergessen/neu/").await;
    let page = site.visitor().get(&link).await.expect(200).hides("name=\"referrer\"");
    // Of these a browser takes the last one that it knows. Under `no-referrer` the form would come from `Origin: null`; under any policy that
    // sends paths, a style sheet or a proxy would learn the token.
    let policies = page.headers["referrer-policy"].to_str().expect("ASCII");
    assert_eq!(policies.rsplit(", ").next(), Some("strict-origin"), "{policies}");
    let fields = [("token", token(&link)), ("password", NEW), ("_page", link.as_str())];
    site.visitor().post_by_origin("/api/v1/accounts/reset", "null", &fields).await.expect(403);
    site.visitor().post_by_origin("/api/v1/accounts/reset", "https://evil.example", &fields).await.expect(403);
    site.visitor().post_by_origin("/api/v1/accounts/reset", &site.base, &fields).await.expect(303);
    sign_in(&site, ANNA, NEW).await.expect(303);
}
