//! `/konto/passkeys`, and signing in by one. The device is a small program; a journey does the same with Chromium's.

use domain::Role;
use domain::clock::MINUTE;
use serde_json::Value;

use crate::device::Device;
use crate::kit::{Answer, Browser, Site};

const PASSWORD: &str = "vier alte Birnen im Korb";
const GERDA: &str = "gerda@example.org";
const ORIGIN: &str = "https://mitmachen.example";
const SESSION: &str = "__Host-sitzung";
const ASK: &str = "/api/v1/factors/ask-passkey";
const ADD: &str = "/api/v1/factors/add-passkey";
const ASK_SIGN_IN: &str = "/api/v1/factors/ask-sign-in";
const SIGN_IN: &str = "/api/v1/factors/passkey-sign-in";
const PAGE: &str = "/konto/passkeys";

/// A moderator of a town with a name, signed in by a password.
async fn moderator() -> (Site, Browser) {
    let site = Site::secure().await;
    site.with_password(GERDA, PASSWORD, Role::Moderator).await;
    let browser = with_password(&site).await;
    (site, browser)
}

async fn with_password(site: &Site) -> Browser {
    let browser = site.visitor();
    let answer = browser.call("/api/v1/accounts/sign-in", &[("email", GERDA), ("password", PASSWORD)]).await.expect(200);
    browser.after(&answer)
}

/// The challenge and the options that a door gives.
fn question(answer: &Answer) -> (String, String) {
    let data: Value = serde_json::from_str(&answer.text).expect("JSON");
    let part = |name: &str| data[name].as_str().expect("a text").to_owned();
    (part("challenge"), part("options"))
}

async fn add(browser: &Browser, device: &mut Device, name: &str) -> Answer {
    let (challenge, options) = question(&browser.call(ASK, &[("password", PASSWORD)]).await.expect(200));
    let answer = device.create(&options);
    browser.post(ADD, PAGE, &[("name", name), ("challenge", &challenge), ("answer", &answer)]).await
}

async fn sign_in(site: &Site, device: &mut Device) -> (Browser, Answer) {
    let browser = site.visitor();
    let (challenge, options) = question(&browser.call(ASK_SIGN_IN, &[]).await.expect(200));
    let answer = device.sign(&options);
    let fields = [("challenge", challenge.as_str()), ("answer", &answer), ("back", "/moderation"), ("_form", "passkey")];
    let answer = browser.post(SIGN_IN, "/konto/anmelden", &fields).await;
    (browser.after(&answer), answer)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_is_added_with_the_password_and_is_both_halves_of_signing_in() {
    let (site, browser) = moderator().await;
    let mut phone = Device::new(1, ORIGIN);
    browser.call(ASK, &[("password", "falsch geraten 17")]).await.expect(422).shows("password_wrong");
    browser.get("/moderation").await.expect(403);
    let added = add(&browser, &mut phone, "Gerdas Telefon").await.expect(303);
    browser.get("/konto").await.expect(303);
    let browser = browser.after(&added);
    browser.get(PAGE).await.expect(200).shows("Gerdas Telefon");
    browser.get("/moderation").await.expect(200);
    let (inside, answer) = sign_in(&site, &mut phone).await;
    assert_eq!((answer.status, answer.location()), (303, "/moderation"));
    inside.get("/moderation").await.expect(200);
    with_password(&site).await.get("/moderation").await.expect(403).shows("factor_needed");
    inside.get(PAGE).await.expect(200).shows("Zuletzt benutzt");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_password_alone_adds_no_passkey_where_there_is_one() {
    let (site, browser) = moderator().await;
    let mut phone = Device::new(1, ORIGIN);
    add(&browser, &mut phone, "Gerdas Telefon").await.expect(303);
    let thief = with_password(&site).await;
    thief.call(ASK, &[("password", PASSWORD)]).await.expect(403).shows("factor_needed");
    for (door, fields) in [
        ("/api/v1/factors/begin-app", vec![("password", PASSWORD)]),
        ("/api/v1/accounts/request-email-change", vec![("email", "dieb@example.org"), ("password", PASSWORD)]),
        ("/api/v1/accounts/change-password", vec![("old_password", PASSWORD), ("password", "sieben neue Gabeln im Heu")]),
    ] {
        thief.call(door, &fields).await.expect(403).shows("factor_needed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_device_signs_counts_once_in_its_time_at_its_place_and_by_its_owner() {
    let (site, browser) = moderator().await;
    let mut phone = Device::new(1, ORIGIN);
    add(&browser, &mut phone, "Gerdas Telefon").await.expect(303);
    let refused = |answer: Answer| answer.expect(409).shows("passkey_refused");
    let visitor = site.visitor();
    let (challenge, options) = question(&visitor.call(ASK_SIGN_IN, &[]).await.expect(200));
    let answer = phone.sign(&options);
    let fields = [("challenge", challenge.as_str()), ("answer", answer.as_str())];
    visitor.call(SIGN_IN, &fields).await.expect(200);
    refused(visitor.call(SIGN_IN, &fields).await);
    phone.wind_back();
    refused(sign_in(&site, &mut phone).await.1);
    phone.origin = "https://mitmachen.example.evil.example".to_owned();
    refused(sign_in(&site, &mut phone).await.1);
    phone.origin = ORIGIN.to_owned();
    phone.is_verified = false;
    refused(sign_in(&site, &mut phone).await.1);
    phone.is_verified = true;
    refused(sign_in(&site, &mut Device::new(2, ORIGIN)).await.1);
    let (challenge, options) = question(&visitor.call(ASK_SIGN_IN, &[]).await.expect(200));
    let answer = phone.sign(&options);
    site.world.clock.advance(5 * MINUTE);
    refused(visitor.call(SIGN_IN, &[("challenge", challenge.as_str()), ("answer", &answer)]).await);
    for nonsense in ["", "{}", "[]", "null", "{\"id\":1}", "\u{1f511}"] {
        let (challenge, _) = question(&visitor.call(ASK_SIGN_IN, &[]).await.expect(200));
        refused(visitor.call(SIGN_IN, &[("challenge", challenge.as_str()), ("answer", nonsense)]).await);
    }
    assert_eq!(sign_in(&site, &mut phone).await.1.status, 303, "and after all that it still does");
}

#[tokio::test(flavor = "multi_thread")]
async fn people_see_and_remove_their_own_passkeys_and_nobody_elses() {
    let (site, browser) = moderator().await;
    let mut phone = Device::new(1, ORIGIN);
    let browser = browser.after(&add(&browser, &mut phone, "Gerdas Telefon").await.expect(303));
    let page = browser.get(PAGE).await.expect(200);
    let id =
        page.text.split("name=\"passkey\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("an id").to_owned();
    site.with_password("hans@example.org", PASSWORD, Role::Resident).await;
    let hans = site.visitor();
    let answer =
        hans.call("/api/v1/accounts/sign-in", &[("email", "hans@example.org"), ("password", PASSWORD)]).await.expect(200);
    let hans = hans.after(&answer);
    hans.get(PAGE).await.expect(200).hides("Gerdas Telefon");
    let fields = [("passkey", id.as_str()), ("password", PASSWORD)];
    hans.call("/api/v1/factors/remove-passkey", &fields).await.expect(404);
    let removed = browser.post("/api/v1/factors/remove-passkey", PAGE, &fields).await.expect(303);
    assert!(browser.after(&removed).cookie(SESSION).is_some());
    sign_in(&site, &mut phone).await.1.expect(409);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_of_numbers_offers_none() {
    let site = Site::new().await;
    site.visitor().get("/konto/anmelden").await.expect(200).hides("data-passkey");
    site.visitor().call(ASK_SIGN_IN, &[]).await.expect(409).shows("no_passkeys_here");
    site.resident("Anna").await.get(PAGE).await.expect(200).shows("Hier nicht möglich").hides("data-passkey");
    Site::secure().await.visitor().get("/konto/anmelden").await.expect(200).shows("data-passkey=\"sign-in\"");
}
