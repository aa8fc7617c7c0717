//! The council's pages and the door through which it decides.

use domain::Role;

use crate::strategy::site;

const DECISION: [(&str, &str); 6] = [
    ("slug", "mitfahrbank"),
    ("verdict", "adopt"),
    ("reason", "Wir folgen der Abstimmung."),
    ("decided_on", "2026-11-20"),
    ("paper_number", "Vorlage 041"),
    ("status", "running"),
];
const PAGE: &str = "/gemeinderat/massnahmen/mitfahrbank";
const DOOR: &str = "/api/v1/decisions/decide";

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_recorded_and_the_roadmap_follows() {
    let site = site().await;
    let council = site.staff(Role::Council).await;
    council.get("/gemeinderat").await.expect(200).shows("/gemeinderat/massnahmen/mitfahrbank");
    council.get(PAGE).await.expect(200).shows("name=\"verdict\"").shows("value=\"2026 Q1\"");
    let done = council.post(DOOR, PAGE, &DECISION).await.expect(303);
    assert_eq!(done.location(), "/massnahmen/mitfahrbank");
    let measure = site.visitor().get("/massnahmen/mitfahrbank").await.expect(200);
    measure.shows("Wir folgen der Abstimmung.").shows("20. November 2026").shows("Vorlage 041").shows("läuft");
    site.visitor().get("/fahrplan").await.expect(200).shows("läuft").hides("dl-bar--proposed q-from");
    site.visitor().get("/").await.expect(200).shows("Beschluss vom 20. November 2026");
    council.get("/gemeinderat").await.expect(200).shows("Zurzeit wartet keine Maßnahme");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_form_comes_back_as_it_was_typed() {
    let site = site().await;
    let council = site.staff(Role::Council).await;
    let wrong: Vec<_> =
        DECISION.iter().map(|(name, value)| (*name, if *name == "decided_on" { "2027-01-01" } else { *value })).collect();
    let refused = council.post(DOOR, PAGE, &wrong).await.expect(422);
    refused.shows("Dieser Tag liegt in der Zukunft.").shows("Wir folgen der Abstimmung.").shows("value=\"adopt\" checked");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM decision").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_council_decides() {
    let site = site().await;
    for browser in [site.resident("Anna").await, site.staff(Role::Administrator).await] {
        browser.get("/gemeinderat").await.expect(403);
        browser.get(PAGE).await.expect(403);
        browser.post(DOOR, PAGE, &DECISION).await.expect(403);
    }
    site.visitor()
        .call(DOOR, &[("request_id", "00000000-0000-4000-8000-000000000001"), ("slug", "mitfahrbank")])
        .await
        .expect(401);
}
