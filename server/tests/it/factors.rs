//! `/konto/zweiter-faktor`, `/konto/anmelden/code`, `/konto/anmelden/mail`: a second factor, and signing in by a mailed code.

use domain::Role;
use domain::clock::{HOUR, MINUTE};
use domain::factors::code_at;

use crate::kit::{Answer, Browser, Site};

const PASSWORD: &str = "vier alte Birnen im Korb";
const GERDA: &str = "gerda@example.org";
const SIGN_IN: (&str, &str) = ("/api/v1/accounts/sign-in", "/konto/anmelden");
const BEGIN: (&str, &str) = ("/api/v1/factors/begin-app", "/konto/zweiter-faktor");
const CODE: (&str, &str) = ("/api/v1/factors/enter-code", "/konto/anmelden/code");
const ASK: (&str, &str) = ("/api/v1/factors/request-mail-code", "/konto/anmelden/mail");
const TYPE: (&str, &str) = ("/api/v1/factors/enter-mail-code", "/konto/anmelden/mail/code");

async fn site_with(role: Role) -> Site {
    let site = Site::new().await;
    site.with_password(GERDA, PASSWORD, role).await;
    site
}

/// A browser that has sent the password, and the answer.
async fn with_password(site: &Site, back: &str) -> (Browser, Answer) {
    let browser = site.visitor();
    let answer =
        browser.post(SIGN_IN.0, SIGN_IN.1, &[("email", GERDA), ("password", PASSWORD), ("back", back)]).await.expect(303);
    (browser.after(&answer), answer)
}

/// The secret that the page shows, as bytes.
fn secret(page: &Answer) -> Vec<u8> {
    let text = page.text.split("data-testid=\"secret\">").nth(1).and_then(|rest| rest.split('<').next()).expect("a secret");
    let (mut bytes, mut buffer, mut bits) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes().filter(u8::is_ascii_alphanumeric) {
        let value = if letter.is_ascii_digit() { letter - b'2' + 26 } else { letter - b'A' };
        buffer = buffer << 5 | u32::from(value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(buffer >> bits & 255).expect("a byte"));
        }
    }
    bytes
}

/// Sets up an app; the browser afterwards, the secret, the codes on paper.
async fn with_app(site: &Site) -> (Browser, Vec<u8>, Vec<String>) {
    let (browser, _) = with_password(site, "/").await;
    let begun = browser.post(BEGIN.0, BEGIN.1, &[("password", PASSWORD)]).await.expect(303);
    let browser = browser.after(&begun);
    let secret = secret(&browser.get("/konto/zweiter-faktor").await.expect(200));
    let code = code_at(&secret, site.world.clock.now());
    let shown = browser.post("/konto/zweiter-faktor", "/konto/zweiter-faktor", &[("code", &code)]).await.expect(200);
    let items = shown.text.split("data-testid=\"recovery-code\"").skip(1);
    let codes = items.filter_map(|rest| rest.split(['>', '<']).nth(1));
    let codes = codes.map(str::to_owned).collect();
    (browser.after(&shown), secret, codes)
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_are_led_to_a_second_factor_and_have_their_rights_with_it() {
    let site = site_with(Role::Moderator).await;
    let (browser, _) = with_password(&site, "/").await;
    let refused = browser.get("/moderation").await.expect(403).shows("data-code=\"factor_needed\"");
    refused.shows("href=\"/konto/zweiter-faktor\"");
    browser.get("/konto").await.expect(200).shows("Es fehlt noch ein zweiter Faktor").hides("href=\"/moderation\"");
    browser.post(BEGIN.0, BEGIN.1, &[("password", "falsch geraten 17")]).await.expect(422).shows("Das Passwort stimmt nicht");
    let begun = browser.post(BEGIN.0, BEGIN.1, &[("password", PASSWORD)]).await.expect(303);
    browser.get("/konto").await.expect(303);
    let browser = browser.after(&begun);
    let page = browser.get("/konto/zweiter-faktor").await.expect(200).shows("otpauth://totp/Lindach:gerda%40example.org?secret=");
    assert_eq!(page.headers["cache-control"], "no-store");
    let secret = secret(&page);
    let late = code_at(&secret, site.world.clock.now().plus(5 * MINUTE));
    let wrong = browser.post("/konto/zweiter-faktor", "/konto/zweiter-faktor", &[("code", &late)]).await.expect(422);
    wrong.shows("Dieser Code stimmt nicht").shows("data-testid=\"secret\"");
    browser.get("/moderation").await.expect(403);
    let code = code_at(&secret, site.world.clock.now());
    let shown = browser.post("/konto/zweiter-faktor", "/konto/zweiter-faktor", &[("code", &code)]).await.expect(200);
    let shown = shown.shows("Ihre Ersatz-Codes");
    assert_eq!(
        (shown.text.matches("data-testid=\"recovery-code\"").count(), &shown.headers["cache-control"]),
        (10, &"no-store".parse().expect("a value"))
    );
    browser.get("/konto").await.expect(303);
    let browser = browser.after(&shown);
    browser.get("/moderation").await.expect(200);
    browser.get("/konto/zweiter-faktor").await.expect(200).shows("noch 10 Ersatz-Codes").hides("data-testid=\"secret\"");
    browser.get("/konto").await.expect(200).hides("Es fehlt noch ein zweiter Faktor");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_password_comes_the_code_and_then_the_page_one_wanted() {
    let site = site_with(Role::Moderator).await;
    let (_, secret, codes) = with_app(&site).await;
    let (halfway, answer) = with_password(&site, "/moderation").await;
    assert_eq!(answer.location(), "/konto/anmelden/code?zurueck=%2Fmoderation");
    assert!(halfway.cookie("sitzung").is_none() && halfway.cookie("schritt").is_some(), "a step is no session");
    let page = halfway.get(answer.location()).await.expect(200).shows("name=\"back\" value=\"/moderation\"");
    assert_eq!(page.headers["cache-control"], "no-store");
    halfway.get("/konto").await.expect(303);
    halfway.get("/konto/zweiter-faktor").await.expect(303);
    site.world.clock.advance(30_000);
    let code = code_at(&secret, site.world.clock.now());
    let done = halfway.post(CODE.0, answer.location(), &[("code", &code), ("back", "/moderation")]).await.expect(303);
    assert_eq!(done.location(), "/moderation");
    let inside = halfway.after(&done);
    assert!(inside.cookie("schritt").is_none());
    inside.get("/moderation").await.expect(200);
    halfway.get(answer.location()).await.expect(410).shows("step_over").shows("/konto/anmelden?zurueck=%2Fmoderation");
    let (halfway, _) = with_password(&site, "/").await;
    let done = halfway.post(CODE.0, CODE.1, &[("code", &codes[0].to_lowercase()), ("back", "//evil.example")]).await.expect(303);
    assert_eq!(done.location(), "/");
    halfway.after(&done).get("/konto/zweiter-faktor").await.expect(200).shows("noch 9 Ersatz-Codes");
    site.visitor().get(CODE.1).await.expect(410).shows("step_over");
    site.visitor().post(CODE.0, CODE.1, &[("code", "123456")]).await.expect(410).shows("step_over");
}

#[tokio::test(flavor = "multi_thread")]
async fn codes_are_renewed_and_the_app_taken_away_with_the_password() {
    let site = site_with(Role::Resident).await;
    let (browser, _, old) = with_app(&site).await;
    let page = "/konto/zweiter-faktor/codes";
    browser.post(page, page, &[("password", "falsch geraten 17")]).await.expect(422).shows("Das Passwort stimmt nicht");
    let shown = browser.post(page, page, &[("password", PASSWORD)]).await.expect(200).hides(&old[0]);
    browser.get("/konto").await.expect(303);
    let browser = browser.after(&shown);
    let removed = browser.post("/api/v1/factors/remove-app", BEGIN.1, &[("password", PASSWORD)]).await.expect(303);
    let browser = browser.after(&removed);
    browser.get("/konto/zweiter-faktor").await.expect(200).shows("App entfernt");
    browser.post(page, page, &[("password", PASSWORD)]).await.expect(409).shows("nur zusammen mit einer App");
    assert_eq!(with_password(&site, "/strategie").await.1.location(), "/strategie", "the password is enough again");
    for path in ["/konto/zweiter-faktor", page] {
        site.visitor().post(path, path, &[("code", "1"), ("password", "x")]).await.expect(303);
    }
}

/// The code in the newest mail to an address.
async fn mailed_code(site: &Site) -> String {
    let page = site.visitor().get("/demo/postfach").await.expect(200);
    let words = page.text.split(|c: char| !c.is_ascii_digit());
    words.filter(|word| word.len() == 8).map(str::to_owned).next().expect("a code in a mail")
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_in_by_a_mailed_code_in_the_browser_that_asked_for_it() {
    let site = site_with(Role::Resident).await;
    site.show_mails().await;
    site.visitor().get("/konto/anmelden?zurueck=%2Fkonto").await.expect(200).shows("/konto/anmelden/mail?zurueck=%2Fkonto");
    let browser = site.visitor();
    let asked = browser.post(ASK.0, ASK.1, &[("email", " GERDA@example.org"), ("back", "/konto")]).await.expect(303);
    assert_eq!(asked.location(), "/konto/anmelden/mail/code?zurueck=%2Fkonto");
    let browser = browser.after(&asked);
    browser.get(asked.location()).await.expect(200).shows("name=\"back\" value=\"/konto\"");
    let code = mailed_code(&site).await;
    let fields = [("code", code.as_str()), ("back", "/konto")];
    site.visitor().post(TYPE.0, TYPE.1, &fields).await.expect(422).shows("Dieser Code stimmt nicht oder gilt nicht mehr");
    let wrong = if code == "00000000" { "11111111" } else { "00000000" };
    browser.post(TYPE.0, TYPE.1, &[("code", wrong)]).await.expect(422);
    let done = browser.post(TYPE.0, TYPE.1, &fields).await.expect(303);
    assert_eq!(done.location(), "/konto");
    browser.after(&done).get("/konto").await.expect(200).shows("Angemeldet als Gerda Moser");
    browser.post(TYPE.0, TYPE.1, &fields).await.expect(422);
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_code_tells_nobody_whether_an_address_is_known() {
    let site = site_with(Role::Resident).await;
    let told = async |email: &str| {
        let asked = site.visitor().post(ASK.0, ASK.1, &[("email", email)]).await.expect(303);
        let cookie = asked.headers["set-cookie"].to_str().expect("a cookie").to_owned();
        let wrong = site.visitor().after(&asked).post(TYPE.0, TYPE.1, &[("code", "12345678")]).await.expect(422);
        (asked.location().to_owned(), cookie.len(), wrong.text.contains("mail_code_wrong"), wrong.headers.len())
    };
    assert_eq!(told(GERDA).await, told("nobody@example.org").await);
    for _ in 0..2 {
        site.visitor().post(ASK.0, ASK.1, &[("email", "nobody@example.org")]).await.expect(303);
    }
    let refused = site.visitor().post(ASK.0, ASK.1, &[("email", "nobody@example.org")]).await.expect(429);
    assert_eq!(refused.headers["retry-after"], "1200", "known or not");
    site.world.clock.advance(HOUR);
    site.visitor().post(ASK.0, ASK.1, &[("email", "nobody@example.org")]).await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mailed_code_is_only_the_first_half_where_there_is_an_app_and_none_of_the_second_for_staff() {
    let site = site_with(Role::Moderator).await;
    let by_mail = async || {
        // One is newer than the other.
        site.world.clock.advance(MINUTE);
        let browser = site.visitor();
        let browser = browser.after(&browser.post(ASK.0, ASK.1, &[("email", GERDA)]).await.expect(303));
        let mails: Vec<(String,)> = site
            .world
            .read()
            .await
            .query("SELECT data FROM mail WHERE kind = 'account_code' ORDER BY created_at DESC, id DESC")
            .all()
            .await
            .expect("mails");
        let code: String = mails[0].0.chars().filter(char::is_ascii_digit).collect();
        let answer = browser.post(TYPE.0, TYPE.1, &[("code", &code), ("back", "/moderation")]).await.expect(303);
        (browser.after(&answer), answer.location().to_owned())
    };
    let (browser, location) = by_mail().await;
    assert_eq!(location, "/moderation");
    browser.get("/moderation").await.expect(403).shows("factor_needed");
    with_app(&site).await;
    let (browser, location) = by_mail().await;
    assert_eq!(location, "/konto/anmelden/code?zurueck=%2Fmoderation");
    browser.get("/konto").await.expect(303);
    browser.get(&location).await.expect(200);
}
