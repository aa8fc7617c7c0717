//! `/datenschutz`, `/verwaltung/verarbeitungsverzeichnis`, `/konto/daten`, `/konto/loeschen`.

use domain::Role;
use domain::accounts::{self, NewAccount, Passwords, Verified};
use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::privacy::testing::fill;
use domain::privacy::{ErasedList, Texts};
use domain::testkit::commit_beside;

use crate::kit::{Answer, Browser, Site};
use crate::sink::{Sink, worker};

const PASSWORD: &str = "vier alte Birnen im Korb";
const SIGN_IN: (&str, &str) = ("/api/v1/accounts/sign-in", "/konto/anmelden");
const ERASE: (&str, &str) = ("/api/v1/privacy/erase", "/konto/loeschen");

/// Somebody with a password.
async fn registered(site: &Site, name: &str, role: Role) {
    let (email, name) = (format!("{}@example.org", name.to_lowercase()), name.to_owned());
    let new = NewAccount { email, name, password: PASSWORD.to_owned(), lang: "de".to_owned() };
    let hashed = Passwords::for_test().hash(PASSWORD, &site.world.random).await.expect("a hash");
    let mut tx = site.world.write().await;
    accounts::create(&mut tx, &site.world.visitor(), &new, &hashed, role).await.expect("an account");
    tx.commit().await.expect("a commit");
}

async fn sign_in(site: &Site, name: &str) -> Answer {
    let email = format!("{}@example.org", name.to_lowercase());
    site.visitor().post(SIGN_IN.0, SIGN_IN.1, &[("email", &email), ("password", PASSWORD)]).await
}

fn cookie(answer: &Answer) -> String {
    let cookies = answer.headers.get_all("set-cookie").iter().filter_map(|cookie| cookie.to_str().ok());
    cookies
        .filter_map(|cookie| cookie.split(';').next())
        .find(|cookie| cookie.starts_with("sitzung="))
        .expect("a session")
        .to_owned()
}

async fn at_home(site: &Site, name: &str) -> Browser {
    let answer = sign_in(site, name).await.expect(303);
    site.visitor().with_cookie(&cookie(&answer))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_privacy_notice_says_what_the_register_does_in_three_languages() {
    let site = Site::new().await;
    for (lang, sentence) in [
        ("de", "Konten mit unbestätigter Adresse: 7 Tage."),
        ("de-simple", "Konten ohne bestätigte E-Mail-Adresse: 7 Tage."),
        ("en", "Accounts with an unconfirmed address: 7 days."),
    ] {
        let page = site.visitor().with_cookie(&format!("sprache={lang}")).get("/datenschutz").await.expect(200);
        page.shows(sentence).shows("/konto/loeschen");
    }
    let de = site.visitor().get("/datenschutz").await.expect(200);
    de.shows("Inhalt einer E-Mail: 24 Stunden nach dem Versand.")
        .shows("Art. 6 Abs. 1 Buchst. e DSGVO")
        .hides("installation_key");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_processing_is_for_administrators_and_names_every_table() {
    let site = Site::new().await;
    let chief = site.staff(Role::Administrator).await;
    let page = chief.get("/verwaltung/verarbeitungsverzeichnis").await.expect(200).shows("identity_proof").shows("Stimmen");
    let file = chief.get("/verwaltung/verarbeitungsverzeichnis.csv").await.expect(200);
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    for table in domain::privacy::tables() {
        assert!(page.text.contains(table.name) && file.text.contains(table.name), "{}", table.name);
    }
    for person in [site.staff(Role::Moderator).await, site.resident("Anna").await] {
        person.get("/verwaltung/verarbeitungsverzeichnis").await.expect(403);
        person.get("/verwaltung/verarbeitungsverzeichnis.csv").await.expect(403);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn people_see_and_download_all_about_themselves() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let zirbel = fill(&site.world, &board, "zirbel", 1).await;
    fill(&site.world, &board, "buche", 2).await;
    let browser = site.browser(&zirbel.actor).await;
    browser.get("/konto").await.expect(200).shows("/konto/daten").shows("/konto/loeschen");
    let page = browser.get("/konto/daten").await.expect(200).shows("zirbel@example.org").shows(&zirbel.words);
    page.hides("buche").hides(&zirbel.secret).shows("Firefox zirbel").shows("Meldung");
    let file = browser.get("/konto/daten.json").await.expect(200).shows(&zirbel.words).shows(&zirbel.official).hides("buche");
    assert_eq!(file.headers["content-disposition"], "attachment; filename=\"meine-daten.json\"");
    assert_eq!(file.headers["cache-control"], "no-store");
    let file: serde_json::Value = serde_json::from_str(&file.text).expect("JSON");
    assert_eq!(file["data"]["account"][0]["email"], "zirbel@example.org");
    assert_eq!(file["data"]["account"][0].get("password_hash"), None);
    assert_eq!(file["data"]["participation"].as_array().map(Vec::len), Some(2), "that they took part, never what they said");
    site.visitor().get("/konto/daten.json").await.expect(303);
    site.visitor().get("/konto/daten").await.expect(303);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_erased_with_its_password_and_everything_ends() {
    let (site, (sink, url)) = (Site::new().await, Sink::start().await);
    let folder = tempfile::tempdir().expect("a folder");
    let list = site.app.erased.get_or_init(|| ErasedList::beside(&folder.path().join("dorflinde.db"))).clone();
    registered(&site, "Zirbel", Role::Resident).await;
    let (here, elsewhere) = (at_home(&site, "Zirbel").await, at_home(&site, "Zirbel").await);
    here.get(ERASE.1).await.expect(200).shows("Was gelöscht wird").shows("Ehemals beteiligte Person");
    here.post(ERASE.0, ERASE.1, &[("password", PASSWORD)]).await.expect(422).shows("Bitte machen Sie hier eine Angabe");
    let wrong = [("password", "falsch geraten 17"), ("texts", "stay")];
    here.post(ERASE.0, ERASE.1, &wrong).await.expect(422).shows("Das Passwort stimmt nicht");
    assert_eq!(list.read(), Ok(vec![]), "nothing has happened");
    let done = here.post(ERASE.0, ERASE.1, &[("password", PASSWORD), ("texts", "stay")]).await.expect(303);
    assert_eq!(done.headers["clear-site-data"], "\"cache\", \"storage\"");
    assert_eq!(cookie(&done), "sitzung=", "and signed out");
    assert_eq!(list.read().map(|list| list.len()), Ok(1), "on disk before the answer");
    for browser in [&here, &elsewhere] {
        assert_eq!(browser.get("/konto").await.expect(303).location(), "/konto/anmelden?zurueck=%2Fkonto");
    }
    sign_in(&site, "Zirbel").await.expect(422);
    worker(&site, &url).work().await;
    let mails = sink.mails();
    assert!(mails.len() == 1 && mails[0].contains("zirbel@example.org"), "{mails:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_sends_while_their_account_is_erased_is_not_kept() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas]).await;
    let anna = site.world.resident("Anna").await;
    let browser = site.browser(&anna).await;
    let mut erasing = site.world.write().await;
    let proof = Verified::for_test(anna.account().expect("an account"));
    domain::privacy::erase(&mut erasing, &anna, &proof, Texts::Stay).await.expect("erased");
    let sending = async move {
        let idea = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Bus"), ("text", "Öfter")];
        browser.call("/api/v1/ideas/submit", &idea).await
    };
    commit_beside(erasing, sending).await.expect(401).shows("login_required");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM idea").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_that_stay_are_nobodys_at_once_also_on_pages_that_are_kept() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    registered(&site, "Zirbel", Role::Resident).await;
    let browser = at_home(&site, "Zirbel").await;
    let idea = [("consultation", board.slug.as_str()), ("field", "digitales-rathaus"), ("title", "Bus"), ("text", "Öfter")];
    browser.post("/api/v1/ideas/submit", "/ideen/neu", &idea).await.expect(303);
    let approve = [("kind", "idea"), ("id", "1"), ("back", "/moderation")];
    site.staff(Role::Moderator).await.post("/api/v1/moderation/approve", "/moderation", &approve).await.expect(303);
    site.visitor().get("/ideen/1").await.expect(200).shows("Zirbel");
    browser.get(ERASE.1).await.expect(200).shows("Ideen: 1");
    browser.post(ERASE.0, ERASE.1, &[("password", PASSWORD), ("texts", "stay")]).await.expect(303);
    site.visitor().get("/ideen/1").await.expect(200).hides("Zirbel").shows("Ehemals beteiligte Person").shows("Öfter");
    site.visitor().get("/ideen").await.expect(200).hides("Zirbel");
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_that_go_are_gone_for_everybody() {
    let site = Site::new().await;
    let board = running(&site.world, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    let zirbel = fill(&site.world, &board, "zirbel", 1).await;
    site.visitor().get("/ideen/11").await.expect(200).shows(&zirbel.words);
    let sql =
        "UPDATE account SET password_hash = (SELECT password_hash FROM account WHERE name = 'Vorlage') WHERE name = 'zirbel'";
    registered(&site, "Vorlage", Role::Resident).await;
    let mut tx = site.world.write().await;
    tx.query(sql).execute().await.expect("a password");
    tx.commit().await.expect("a commit");
    let browser = site.browser(&zirbel.actor).await;
    browser.post(ERASE.0, ERASE.1, &[("password", PASSWORD), ("texts", "go")]).await.expect(303);
    site.visitor().get("/ideen/11").await.expect(404);
    let other = site.visitor().get("/ideen/13").await.expect(200).hides(&zirbel.words).shows(&zirbel.official);
    assert!(!other.text.replace(&zirbel.official, "").contains(&zirbel.personal), "{}", other.text);
    site.staff(Role::Moderator).await.get("/moderation/ideen/11").await.expect(200).hides(&zirbel.words).hides(&zirbel.personal);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_administrator_is_told_to_hand_the_task_on_first() {
    let site = Site::new().await;
    registered(&site, "Chefin", Role::Administrator).await;
    let chief = at_home(&site, "Chefin").await;
    let fields = [("password", PASSWORD), ("texts", "stay")];
    chief
        .post(ERASE.0, ERASE.1, &fields)
        .await
        .expect(409)
        .shows("data-code=\"last_admin\"")
        .shows("letzte Person in der Verwaltung");
    chief.get("/konto").await.expect(200);
}
