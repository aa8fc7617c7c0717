//! `/konto/identitaet/eid`: to a provider of electronic identities and back, with one that keeps to the rules and one that does not.

use domain::Role;
use domain::clock::{HOUR, MINUTE};
use domain::consultations::Part;
use domain::consultations::testing::{ask_for, running};
use domain::identity::Rung;

use crate::kit::{Answer, Browser, Site};
use crate::provider::{Key, Mood, Provider, carried, led_back, link};

const BEGIN: &str = "/api/v1/identity/begin-eid";
const FINISH: &str = "/api/v1/identity/finish-eid";
const OWN: &str = "/konto/identitaet";
const LEAVE: &str = "/konto/identitaet/eid";
const BACK: &str = "/konto/identitaet/eid/zurueck";

/// A site with a provider.
async fn site() -> (Site, Provider) {
    site_demanding(None).await
}

async fn site_demanding(acr: Option<&str>) -> (Site, Provider) {
    let provider = Provider::start("http://127.0.0.1:9").await;
    (provider.connected(acr).await, provider)
}

/// Presses the first button; the page after it, with the link to the provider.
async fn begin(browser: &Browser) -> Answer {
    let begun = browser.post(BEGIN, OWN, &[("_form", "online-ausweis")]).await.expect(303);
    assert_eq!(begun.location(), LEAVE);
    browser.get(LEAVE).await.expect(200)
}

/// There and back, up to the last button.
async fn returned(site: &Site, browser: &Browser) -> String {
    led_back(site, &begin(browser).await.text).await
}

async fn finish(browser: &Browser, path: &str) -> Answer {
    let [(_, state), (_, code)] = carried(path);
    browser.post(FINISH, path, &[("state", &state), ("code", &code)]).await
}

async fn proofs(site: &Site) -> i64 {
    site.world.count("SELECT COUNT(*) FROM identity_proof").await
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_goes_to_the_provider_comes_back_and_moves_up() {
    let (site, provider) = site().await;
    let anna = site.resident("Anna").await;
    anna.get(OWN).await.expect(200).shows("BayernID").shows("Weiter zum Online-Ausweis");
    assert!(provider.calls().is_empty(), "a page of ours calls nobody");
    let to = link(&begin(&anna).await.text);
    let page = anna.get(LEAVE).await.expect(200).shows("Weiter zu BayernID").shows("Das erfahren wir");
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(link(&page.text), to, "looking again changes nothing");
    assert!(to.starts_with(&provider.base) && to.contains("scope=openid&"), "{to}");
    let path = led_back(&site, &page.text).await;
    for _ in 0..2 {
        let page = anna.get(&path).await.expect(200).shows("Mit meinem Konto verbinden");
        assert_eq!(page.headers["cache-control"], "no-store");
    }
    assert_eq!(proofs(&site).await, 0, "no GET changes anything");
    assert!(!provider.calls().contains(&"/token".to_owned()));
    assert_eq!(finish(&anna, &path).await.expect(303).location(), OWN);
    anna.get(OWN).await.expect(200).shows("data-rung=\"eid\"").shows("Seit 22. November 2026").hides("Weiter zum Online-Ausweis");
    finish(&anna, &path).await.expect(410).shows("Dieser Schritt gilt nur einmal").hides("Mit meinem Konto verbinden");
    anna.post(BEGIN, OWN, &[("_form", "online-ausweis")]).await.expect(409);
    assert_eq!(provider.calls(), ["/.well-known/openid-configuration", "/jwks", "/authorize", "/token"], "asked once, kept");
    let told = "SELECT COUNT(*) FROM event WHERE data LIKE '%pseudonym%' OR data LIKE '%Zirbelnuss%' OR data LIKE '%1958%'";
    assert_eq!(site.world.count(told).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_highest_rung_can_be_asked_for_and_opens_what_asks_for_it() {
    let (site, _provider) = site().await;
    let r = running(&site.world, &[Part::Vote]).await;
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    let manage = format!("/verwaltung/beteiligungen/{}", r.slug);
    admin.get(&manage).await.expect(200).shows("Online-Ausweis");
    ask_for(&site.world, &r, Rung::Eid).await;
    let ballot = format!("/beteiligungen/{}/abstimmung", r.slug);
    anna.get(&ballot).await.expect(200).shows("Eine Person heißt hier: ein Online-Ausweis.").hides("Stimme abgeben");
    let path = returned(&site, &anna).await;
    finish(&anna, &path).await.expect(303);
    anna.get(&ballot).await.expect(200).shows("Stimme abgeben");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_installation_without_a_provider_knows_nothing_of_it() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    let (admin, anna) = (site.staff(Role::Administrator).await, site.resident("Anna").await);
    anna.get(OWN).await.expect(200).hides("Online-Ausweis");
    for browser in [&anna, &admin, &site.visitor()] {
        browser.get(LEAVE).await.expect(404);
        browser.get(&format!("{BACK}?state=a&code=b")).await.expect(404);
        browser.call(BEGIN, &[]).await.expect(404);
        browser.call(FINISH, &[("state", "a"), ("code", "b")]).await.expect(404);
    }
    let manage = format!("/verwaltung/beteiligungen/{}", r.slug);
    admin.get(&manage).await.expect(200).hides("value=\"eid\"");
    let fields = [("consultation", r.slug.as_str()), ("_form", "stufen"), ("vote", "eid")];
    admin.post("/api/v1/identity/set-rungs", &manage, &fields).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_state_is_for_one_account_once_for_ten_minutes_and_until_a_newer_one() {
    let (site, provider) = site().await;
    let (anna, bert) = (site.resident("Anna").await, site.resident("Bert").await);
    anna.get(LEAVE).await.expect(410).shows("Bitte beginnen Sie neu.");
    let path = returned(&site, &anna).await;
    returned(&site, &bert).await;
    let made_up = format!("{BACK}?state={}&code=x", "0".repeat(64));
    for wrong in [path.as_str(), made_up.as_str(), BACK] {
        bert.get(wrong).await.expect(410).shows("nur für das Konto").hides("Mit meinem Konto verbinden");
        finish(&bert, wrong).await.expect(410);
    }
    let visitor = site.visitor();
    let away = visitor.get(&path).await.expect(303);
    assert_eq!(away.location(), "/konto/anmelden?zurueck=%2Fkonto%2Fidentitaet", "the code goes nowhere");
    finish(&visitor, &path).await.expect(303);
    visitor.call(FINISH, &[("state", "x"), ("code", "y")]).await.expect(401).shows("login_required");
    let newer = returned(&site, &anna).await;
    anna.get(&path).await.expect(410);
    finish(&anna, &path).await.expect(410);
    site.world.clock.advance(10 * MINUTE);
    anna.get(&newer).await.expect(410);
    finish(&anna, &newer).await.expect(410);
    assert!(!provider.calls().contains(&"/token".to_owned()), "no code of theirs was ever tried");
    assert_eq!(proofs(&site).await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_people_with_a_confirmed_address_are_sent_there_and_not_without_end() {
    let (site, provider) = site().await;
    let (anna, bert) = (site.resident("Anna").await, site.resident("Bert").await);
    for _ in 0..10 {
        bert.call(BEGIN, &[]).await.expect(200);
    }
    bert.call(BEGIN, &[]).await.expect(429).shows("too_many");
    let mut tx = site.world.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL").execute().await.expect("nobody is confirmed");
    tx.commit().await.expect("a commit");
    for (browser, status) in [(&anna, 403), (&site.visitor(), 401)] {
        browser.call(BEGIN, &[]).await.expect(status);
        browser.call(FINISH, &[("state", "x"), ("code", "y")]).await.expect(status);
    }
    anna.get(LEAVE).await.expect(403).shows("confirm_email");
    anna.get(&format!("{BACK}?state=x&code=y")).await.expect(403);
    anna.get(OWN).await.expect(200).hides("Weiter zum Online-Ausweis");
    site.visitor().get(LEAVE).await.expect(303);
    assert!(provider.calls().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn one_electronic_identity_is_one_account() {
    let (site, provider) = site().await;
    let (anna, bert) = (site.resident("Anna").await, site.resident("Bert").await);
    let path = returned(&site, &anna).await;
    finish(&anna, &path).await.expect(303);
    let path = returned(&site, &bert).await;
    let refused = finish(&bert, &path).await.expect(409);
    refused.shows("data-code=\"eid_used\"").shows("fragen Sie bitte im Rathaus nach").hides("Mit meinem Konto verbinden");
    provider.identifies("pseudonym-b");
    let path = returned(&site, &bert).await;
    finish(&bert, &path).await.expect(303);
    assert_eq!(proofs(&site).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_provider_says_is_believed_only_if_it_is_true_and_for_us() {
    let (site, provider) = site().await;
    for mood in [
        Mood::WrongNonce,
        Mood::NoNonce,
        Mood::Unsigned,
        Mood::OtherKey,
        Mood::SignedWithSecret,
        Mood::Expired,
        Mood::OtherAudience,
        Mood::TwoAudiences,
        Mood::OtherParty,
        Mood::OtherIssuer,
        Mood::NoToken,
        Mood::CodeRefused,
    ] {
        provider.is(mood);
        let anna = site.resident(&format!("Anna {mood:?}")).await;
        let path = returned(&site, &anna).await;
        let refused = finish(&anna, &path).await;
        assert_eq!((refused.status, proofs(&site).await), (422, 0), "{mood:?}: {}", refused.text);
        refused.shows("data-code=\"eid_refused\"").hides("Mit meinem Konto verbinden");
        provider.is(Mood::Honest);
        finish(&anna, &path).await.expect(410);
    }
    let bert = site.resident("Bert").await;
    let path = returned(&site, &bert).await;
    let told = bert.call(FINISH, &[("state", "x"), ("code", "y")]).await.expect(410);
    told.shows("\"code\":\"link_expired\"");
    let [(_, state), _] = carried(&path);
    let told = bert.call(FINISH, &[("state", &state), ("code", "made up")]).await.expect(422);
    told.shows("\"code\":\"eid_refused\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_that_does_not_answer_costs_nothing_but_another_try() {
    let (site, provider) = site().await;
    let anna = site.resident("Anna").await;
    let path = returned(&site, &anna).await;
    for mood in [Mood::Broken, Mood::Slow, Mood::Huge, Mood::LeadsElsewhere, Mood::SecretRefused] {
        provider.is(mood);
        let away = finish(&anna, &path).await;
        assert_eq!((away.status, proofs(&site).await), (503, 0), "{mood:?}: {}", away.text);
        assert!(away.headers.contains_key("retry-after"), "{mood:?}");
        away.shows("data-code=\"eid_away\"").shows("antwortet gerade nicht").shows("Mit meinem Konto verbinden");
    }
    provider.is(Mood::Honest);
    finish(&anna, &path).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_cancels_or_cannot_be_identified_finds_the_way_back() {
    let (site, provider) = site().await;
    let anna = site.resident("Anna").await;
    begin(&anna).await;
    let asked = provider.calls().len();
    let cancelled = anna.get(&format!("{BACK}?error=access_denied&state=x")).await.expect(200);
    cancelled.shows("Sie haben abgebrochen.").shows("href=\"/konto/identitaet\"");
    let failed = anna.get(&format!("{BACK}?error=%3Cb%3E&error_description=%3Cscript%3E")).await.expect(200);
    failed.shows("konnte Sie nicht ausweisen").hides("<b>").hides("<script>");
    assert_eq!(provider.calls().len(), asked);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_of_the_provider_is_asked_for_at_most_once_a_minute() {
    let (site, provider) = site().await;
    let (anna, bert) = (site.resident("Anna").await, site.resident("Bert").await);
    let path = returned(&site, &anna).await;
    provider.signs_with(Key::rsa("second"));
    finish(&anna, &path).await.expect(422);
    let asked = |provider: &Provider| provider.calls().iter().filter(|path| *path == "/jwks").count();
    assert_eq!(asked(&provider), 1, "within the minute nobody asks");
    site.world.clock.advance(MINUTE);
    let path = returned(&site, &anna).await;
    finish(&anna, &path).await.expect(303);
    assert_eq!(asked(&provider), 2);
    provider.identifies("pseudonym-b");
    let path = returned(&site, &bert).await;
    finish(&bert, &path).await.expect(303);
    assert_eq!(asked(&provider), 2);
    site.world.clock.advance(HOUR);
    begin(&site.resident("Carla").await).await;
    assert_eq!(asked(&provider), 3, "after an hour everybody asks again");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_level_is_demanded_no_other_is_enough() {
    let (site, provider) = site_demanding(Some("hoch")).await;
    let anna = site.resident("Anna").await;
    let path = returned(&site, &anna).await;
    finish(&anna, &path).await.expect(422);
    provider.confirms("niedrig");
    let page = begin(&anna).await;
    assert!(link(&page.text).contains("acr_values=hoch"));
    let path = led_back(&site, &page.text).await;
    finish(&anna, &path).await.expect(422);
    provider.confirms("hoch");
    let path = returned(&site, &anna).await;
    finish(&anna, &path).await.expect(303);
}
