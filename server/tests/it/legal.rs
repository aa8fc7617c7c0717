//! `/impressum`, `/barrierefreiheit`, `/nutzungsregeln`, `/kontakt`, `/verwaltung/rechtstexte`.

use domain::Role;

use crate::kit::{Browser, Site};

const PAGES: [&str; 5] = ["/impressum", "/datenschutz", "/barrierefreiheit", "/nutzungsregeln", "/kontakt"];
const FACTS: (&str, &str) = ("/api/v1/legal/save-facts", "/verwaltung/rechtstexte");
const TEXT: (&str, &str) = ("/api/v1/legal/save-text", "/verwaltung/rechtstexte/rules/de");

/// A visitor who chose the language: with a cookie nobody gets a page of the last second.
fn german(site: &Site) -> Browser {
    site.visitor().with_cookie("sprache=de")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_leads_to_the_legal_pages_and_they_say_something_at_once() {
    let site = Site::new().await;
    for lang in ["de", "de-simple", "en"] {
        let visitor = site.visitor().with_cookie(&format!("sprache={lang}"));
        for page in PAGES {
            let shown = visitor.get(page).await.expect(200);
            for other in PAGES {
                assert!(shown.text.contains(&format!("href=\"{other}\"")), "{page} leads to {other}");
            }
        }
        visitor.get("/impressum").await.shows("Lindach").shows("Landkreis Linden");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn administrators_complete_the_imprint_and_are_told_what_is_missing() {
    let site = Site::new().await;
    let chief = site.staff(Role::Administrator).await;
    chief.get("/impressum").await.expect(200).shows("Im Impressum fehlen noch Angaben");
    site.visitor().get("/impressum").await.expect(200).hides("fehlen noch Angaben");
    let wrong = [("email", "rathaus"), ("conformity", "partial"), ("street", "Lindenplatz 1")];
    chief.post(FACTS.0, FACTS.1, &wrong).await.expect(422).shows("gültige E-Mail-Adresse").shows("Lindenplatz 1");
    let facts = [
        ("authority", "Markt Lindach"),
        ("represented_by", "Erste Bürgermeisterin Anna Huber"),
        ("street", "Lindenplatz 1"),
        ("place", "94481 Lindach"),
        ("phone", "08552 / 12-0"),
        ("email", "rathaus@lindach.example"),
        ("conformity", "full"),
        ("checked_on", "2026-11-01"),
        ("enforcement", "Landesstelle <b>Bayern</b>"),
    ];
    chief.post(FACTS.0, FACTS.1, &facts).await.expect(303);
    let imprint = german(&site).get("/impressum").await.expect(200).shows("Markt Lindach").shows("Anna Huber");
    imprint.shows("href=\"tel:08552120\"").shows("href=\"mailto:rathaus@lindach.example\"");
    let statement =
        site.visitor().get("/barrierefreiheit").await.expect(200).shows("vollständig mit den Anforderungen vereinbar");
    statement.shows("1. November 2026").hides("<b>Bayern").shows("Barriere melden");
    chief.get("/impressum").await.hides("fehlen noch Angaben");
    let visitor = site.visitor().post(FACTS.0, FACTS.1, &facts).await.expect(303);
    assert!(visitor.location().starts_with("/konto/anmelden"));
    site.staff(Role::Moderator).await.post(FACTS.0, FACTS.1, &facts).await.expect(403);
}

#[tokio::test(flavor = "multi_thread")]
async fn own_words_replace_the_usual_ones_and_stand_in_german_for_other_languages() {
    let site = Site::new().await;
    let chief = site.staff(Role::Administrator).await;
    chief.get(TEXT.1).await.expect(200).shows("Bleiben Sie freundlich");
    let fields = [("page", "rules"), ("lang", "de"), ("text", "**Unsere Regeln**\n\n<script>alert(1)</script>")];
    chief.post(TEXT.0, TEXT.1, &fields).await.expect(303);
    german(&site).get("/nutzungsregeln").await.expect(200).shows("<strong>Unsere Regeln</strong>").hides("<script>alert");
    let english = site.visitor().with_cookie("sprache=en").get("/nutzungsregeln").await.expect(200);
    english.shows("This text exists in German only").shows("lang=\"de\"").shows("Unsere Regeln");
    chief.get("/verwaltung/rechtstexte").await.expect(200);
    chief.post(TEXT.0, TEXT.1, &[("page", "rules"), ("lang", "de"), ("text", " ")]).await.expect(303);
    german(&site).get("/nutzungsregeln").await.shows("Bleiben Sie freundlich");
    site.resident("Anna").await.get("/verwaltung/rechtstexte").await.expect(403);
    chief.get("/verwaltung/rechtstexte/nichts/de").await.expect(404);
}
