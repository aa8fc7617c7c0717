//! The end of a running vote: wished by one administrator, decided by another one, told to everybody.

use domain::Role;
use domain::clock::DAY;
use domain::consultations::Part;
use domain::consultations::draft::LocalTime;
use domain::consultations::testing::{Running, running};

use crate::kit::{Browser, Site};

const PROPOSE: &str = "/api/v1/votes/propose-end";
const CLOSE: &str = "/api/v1/votes/propose-close";
const CONFIRM: &str = "/api/v1/votes/confirm-change";
const WHY: &str = "Die Halle ist an diesem Tag belegt.";

async fn poll() -> (Site, Running, Browser, String) {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    let (admin, manage) = (site.browser(&r.admin).await, format!("/verwaltung/beteiligungen/{}", r.slug));
    (site, r, admin, manage)
}

fn wish(page: &str) -> String {
    let at = page.find("name=\"change\" value=\"").expect("a wish") + "name=\"change\" value=\"".len();
    page[at..at + 36].to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_administrator_wishes_another_end_a_second_one_agrees_and_everybody_reads_why() {
    let (site, r, admin, manage) = poll().await;
    let second = site.world.person(site.world.municipality, "Berta", Role::Administrator).await;
    let second = site.browser(&second).await;
    let end = LocalTime::of(site.world.clock.now().plus(3 * DAY)).at;
    let refused = [("consultation", r.slug.as_str()), ("_form", "ende"), ("closes_at", end.as_str()), ("reason", "Darum.")];
    admin.post(PROPOSE, &manage, &refused).await.expect(422).shows("Dieser Text ist zu kurz").shows("Darum.").shows(&end);
    let fields = [("consultation", r.slug.as_str()), ("closes_at", end.as_str()), ("reason", WHY)];
    assert_eq!(admin.post(PROPOSE, &manage, &fields).await.expect(303).location(), manage);
    let own = admin.get(&manage).await.expect(200).shows("Das ist Ihr eigener Wunsch").shows(WHY).hides(PROPOSE).hides(CONFIRM);
    let change = wish(&own.text);
    admin.post(CONFIRM, &manage, &[("change", &change)]).await.expect(403);
    site.visitor().with_cookie("x=1").get(&format!("/beteiligungen/{}", r.slug)).await.expect(200).hides(WHY);
    second.get(&manage).await.expect(200).shows("Zustimmen").shows("Vorgeschlagen von administrator");
    second.post(CONFIRM, &manage, &[("change", &change)]).await.expect(303);
    for page in ["", "/abstimmung"] {
        let page = site.visitor().with_cookie("x=1").get(&format!("/beteiligungen/{}{page}", r.slug)).await.expect(200);
        page.shows("Ende verschoben von 23. November 2026, 18:00 Uhr (MEZ) auf 25. November 2026, 18:00 Uhr (MEZ)").shows(WHY);
    }
    admin.get("/verwaltung/protokoll").await.expect(200).shows("Anderes Ende vorgeschlagen: Wie geht es weiter?");
    site.world.clock.advance(4 * DAY);
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    let (from, to) = ("23. November 2026, 18:00 Uhr (MEZ)", "25. November 2026, 18:00 Uhr (MEZ)");
    let result = site.visitor().get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
    let result = result.shows("data-testid=\"moves\"").shows("<time datetime=\"2026-11-22T18:00+01:00\"");
    result.shows(&format!("Ende verschoben von {from} auf {to}: {WHY}"));
    let report = format!("/beteiligungen/{}/bericht", r.slug);
    site.visitor().get(&report).await.expect(200).shows("Bisheriges Ende").shows(from).shows("Neues Ende").shows(to).shows(WHY);
    let json: serde_json::Value =
        serde_json::from_str(&site.visitor().get(&format!("{report}.json")).await.expect(200).text).expect("JSON");
    let tables = json["sections"][0]["tables"].as_array().expect("tables");
    let moved = tables.iter().find(|table| table["caption"] == "Ende verschoben").expect("a table");
    let cells = ["22. November 2026, 18:00 Uhr (MEZ)", from, to, WHY].map(|text| serde_json::json!({ "text": text }));
    assert_eq!(moved["rows"], serde_json::json!([cells]));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_end_that_was_moved_back_to_where_it_was_is_told_with_both_reasons_everywhere() {
    let (site, r, admin, manage) = poll().await;
    let second = site.world.person(site.world.municipality, "Berta", Role::Administrator).await;
    let second = site.browser(&second).await;
    let first = site.world.clock.now().plus(DAY);
    let reasons = [WHY, "Die Halle ist nun doch frei."];
    for (end, why) in [first.plus(DAY), first].into_iter().zip(reasons) {
        let end = LocalTime::of(end).at;
        let fields = [("consultation", r.slug.as_str()), ("closes_at", end.as_str()), ("reason", why)];
        admin.post(PROPOSE, &manage, &fields).await.expect(303);
        let change = wish(&second.get(&manage).await.expect(200).text);
        second.post(CONFIRM, &manage, &[("change", &change)]).await.expect(303);
    }
    let look = async |pages: &[&str]| {
        for page in pages {
            let page = site.visitor().with_cookie("x=1").get(&format!("/beteiligungen/{}{page}", r.slug)).await.expect(200);
            page.shows(reasons[0]).shows(reasons[1]);
        }
    };
    look(&["", "/abstimmung"]).await;
    site.world.clock.advance(2 * DAY);
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    look(&["", "/abstimmung", "/ergebnis", "/bericht", "/bericht.csv", "/bericht.json"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_early_end_is_told_with_its_reason_and_one_person_alone_cannot_have_it() {
    let (site, r, admin, manage) = poll().await;
    let page = admin.get(&manage).await.expect(200).hides(PROPOSE).hides("/api/v1/consultations/close");
    page.shows("Das Ende kann sich nur zu zweit ändern").shows("create-admin --existing");
    let alone = [("consultation", r.slug.as_str()), ("reason", WHY)];
    admin.post(CLOSE, &manage, &alone).await.expect(409).shows("data-code=\"second_admin_needed\"");
    admin.post("/api/v1/consultations/close", &manage, &alone[..1]).await.expect(409).shows("data-code=\"second_person_needed\"");
    let second = site.world.person(site.world.municipality, "Berta", Role::Administrator).await;
    admin.post(CLOSE, &manage, &alone).await.expect(303);
    let second = site.browser(&second).await;
    let change = wish(&second.get(&manage).await.expect(200).text);
    second.post(CONFIRM, &manage, &[("change", &change)]).await.expect(303);
    site.visitor()
        .with_cookie("x=1")
        .get(&format!("/beteiligungen/{}/abstimmung", r.slug))
        .await
        .expect(200)
        .shows("ist beendet")
        .shows(WHY);
    for page in ["", "/ergebnis", "/bericht", "/bericht.csv"] {
        site.visitor().with_cookie("x=1").get(&format!("/beteiligungen/{}{page}", r.slug)).await.expect(200).shows(WHY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_outcome_of_a_vote_whose_end_stayed_says_nothing_about_moving() {
    let (site, r, ..) = poll().await;
    site.world.clock.advance(2 * DAY);
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    for page in ["/ergebnis", "/bericht"] {
        let page = site.visitor().get(&format!("/beteiligungen/{}{page}", r.slug)).await.expect(200);
        page.hides("Ende verschoben").hides("data-testid=\"moves\"");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn boards_and_surveys_end_by_one_person_as_before() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas, Part::Survey]).await;
    let (admin, manage) = (site.browser(&r.admin).await, format!("/verwaltung/beteiligungen/{}", r.slug));
    let end = LocalTime::of(site.world.clock.now().plus(3 * DAY)).at;
    let fields = [("consultation", r.slug.as_str()), ("closes_at", end.as_str())];
    admin.post("/api/v1/consultations/move-deadline", &manage, &fields).await.expect(303);
    admin.post("/api/v1/consultations/close", &manage, &fields[..1]).await.expect(303);
    site.visitor()
        .with_cookie("x=1")
        .get(&format!("/beteiligungen/{}", r.slug))
        .await
        .expect(200)
        .shows("Das Ende wurde verschoben");
}
