//! The list, the page of a consultation, and its administration.

use domain::consultations::Part;
use domain::consultations::testing::{action_field, running};
use domain::{Role, clock};

use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn the_list_and_the_page_show_what_runs_and_until_when() {
    let site = Site::new().await;
    site.visitor().get("/beteiligungen").await.expect(200).shows("Noch keine Beteiligung");
    let r = running(&site.world, &[Part::Survey, Part::Vote]).await;
    site.world.clock.advance(clock::MINUTE);
    let list = site.resident("Anna").await.get("/beteiligungen").await.expect(200);
    list.shows("Läuft gerade").shows("Wie geht es weiter?").shows("Umfrage, Abstimmung").shows("0 haben abgestimmt");
    let page = site.visitor().get(&format!("/beteiligungen/{}", r.slug)).await.expect(200);
    let page = page.shows("Drei Vorschläge.").shows("23. November 2026, 18:00 Uhr (MEZ)").shows("Digitales Rathaus");
    page.shows(&format!("/beteiligungen/{}/abstimmung", r.slug)).hides("/verwaltung/");
    site.visitor().get("/beteiligungen/gibt-es-nicht").await.expect(404);
    site.visitor().get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200).shows("Noch kein Ergebnis");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consultation_goes_from_form_to_public_and_its_end_moves_in_public() {
    let site = Site::new().await;
    let field = format!("action_fields[f-{}]", action_field(&site.world, site.world.municipality, "Rathaus").await);
    let admin = site.staff(Role::Administrator).await;
    let new = "/verwaltung/beteiligungen/neu";
    admin.get(new).await.expect(200).shows("datetime-local").shows("2026-11-23T08:00");
    site.resident("Anna").await.get(new).await.expect(403);
    let form = [
        ("title", "Was soll die App können?"),
        ("summary", "Wir sammeln."),
        ("parts[ideas]", "on"),
        (field.as_str(), "on"),
        ("opens_at", "2026-11-22T17:00"),
        ("closes_at", "2026-12-12T18:00"),
    ];
    let done = admin.post("/api/v1/consultations/create", new, &form).await.expect(303);
    assert_eq!(done.location(), "/verwaltung/beteiligungen/was-soll-die-app-koennen");
    let (public, manage) = ("/beteiligungen/was-soll-die-app-koennen", "/verwaltung/beteiligungen/was-soll-die-app-koennen");
    site.visitor().get(public).await.expect(404);
    admin.get(public).await.expect(200).shows("Entwurf");
    let slug = ("consultation", "was-soll-die-app-koennen");
    admin.post("/api/v1/consultations/publish", manage, &[slug]).await.expect(303);
    site.visitor().get(public).await.expect(200).shows("Läuft bis 12. Dezember 2026");
    let move_deadline = "/api/v1/consultations/move-deadline";
    let past = [slug, ("_form", "ende"), ("closes_at", "2026-11-01T18:00")];
    let past = admin.post(move_deadline, manage, &past).await.expect(422);
    past.shows("liegt in der Vergangenheit").shows("2026-11-01T18:00");
    admin.post(move_deadline, manage, &[slug, ("closes_at", "2026-12-20T18:00")]).await.expect(303);
    let page = admin.get(public).await.expect(200).shows("Ende verschoben");
    page.shows("bisher 12. Dezember 2026, 18:00 Uhr (MEZ), jetzt 20. Dezember 2026, 18:00 Uhr (MEZ)");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_again_is_the_same_consultation_however_many_boxes_are_ticked() {
    let site = Site::new().await;
    let admin = site.staff(Role::Administrator).await;
    let mut boxes = vec!["parts[ideas]".to_owned(), "parts[survey]".to_owned(), "parts[vote]".to_owned()];
    for title in ["Rathaus", "Bildung", "Verkehr", "Energie", "Gesundheit"] {
        boxes.push(format!("action_fields[f-{}]", action_field(&site.world, site.world.municipality, title).await));
    }
    let mut form = vec![
        ("request_id", "00000000-0000-4000-8000-00000000abcd"),
        ("title", "Alles"),
        ("summary", "Wir sammeln."),
        ("opens_at", "2026-11-22T17:00"),
        ("closes_at", "2026-12-12T18:00"),
    ];
    form.extend(boxes.iter().map(|name| (name.as_str(), "on")));
    for _ in 0..8 {
        let done = admin.post("/api/v1/consultations/create", "/verwaltung/beteiligungen/neu", &form).await.expect(303);
        assert_eq!(done.location(), "/verwaltung/beteiligungen/alles");
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM consultation").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_forms_come_back_with_everything_and_ask_for_the_hour_that_comes_twice() {
    let site = Site::new().await;
    let field = format!("action_fields[f-{}]", action_field(&site.world, site.world.municipality, "Rathaus").await);
    let admin = site.staff(Role::Administrator).await;
    let new = "/verwaltung/beteiligungen/neu";
    let empty = [("title", ""), ("summary", "Wir sammeln."), ("opens_at", ""), ("closes_at", "")];
    let refused = admin.post("/api/v1/consultations/create", new, &empty).await.expect(422);
    refused.shows("Bitte prüfen Sie 5 Angaben").shows("Wir sammeln.");
    let mut form = vec![
        ("title", "Zeitumstellung"),
        ("summary", "Wir sammeln."),
        ("parts[vote]", "on"),
        (field.as_str(), "on"),
        ("opens_at", "2027-03-28T02:30"),
        ("closes_at", "2027-10-31T02:30"),
    ];
    let refused = admin.post("/api/v1/consultations/create", new, &form).await.expect(422);
    refused.shows("Die Uhr wird vorgestellt").shows("name=\"closes_hour\"").shows("value=\"2027-03-28T02:30\"");
    form[4].1 = "2027-03-28T03:30";
    form.push(("closes_hour", "second"));
    admin.post("/api/v1/consultations/create", new, &form).await.expect(303);
    admin.get("/verwaltung/beteiligungen").await.expect(200).shows("Zeitumstellung");
    let manage = "/verwaltung/beteiligungen/zeitumstellung";
    let refused = admin.post("/api/v1/consultations/publish", manage, &[("consultation", "zeitumstellung")]).await.expect(422);
    refused.shows("fragt noch nach keiner Maßnahme");
}

/// Six answer, seven vote, eight in all: two have only answered.
#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_participants_tells_neither_before_nor_after_the_end_how_few_did_one_thing_only() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Survey, Part::Vote]).await;
    let mut tx = site.world.write().await;
    for (part, people) in [("survey", 0..6_u128), ("vote", 1..8)] {
        for person in people {
            tx.query("INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, $3, $4)")
                .bind(site.world.municipality)
                .bind(r.id)
                .bind(part)
                .bind(uuid::Uuid::from_u128(person))
                .execute()
                .await
                .expect("a participation");
        }
    }
    tx.commit().await.expect("a commit");
    let page = format!("/beteiligungen/{}", r.slug);
    let hidden = "data-testid=\"participants\">nicht gezeigt";
    site.visitor().get(&page).await.expect(200).shows(hidden);
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    site.world.clock.advance(clock::MINUTE);
    site.visitor().get(&page).await.expect(200).shows(hidden);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_names_its_own_ideas_as_evidence_not_those_of_the_whole_board() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Ideas]).await;
    let town_hall = r.field;
    let roads = action_field(&site.world, site.world.municipality, "Verkehr").await;
    let mut tx = site.world.write().await;
    tx.query("INSERT INTO consultation_field (municipality_id, consultation_id, action_field_id) VALUES ($1, $2, $3)")
        .bind(site.world.municipality)
        .bind(r.id)
        .bind(roads)
        .execute()
        .await
        .expect("linked");
    for (field, title) in [(town_hall, "Terminkalender"), (roads, "Radweg")] {
        domain::ideas::actions::import(&mut tx, &r.admin, r.id, field, title, "", "Moers").await.expect("taken");
    }
    tx.query("UPDATE idea SET support_count = 3").execute().await.expect("supported");
    domain::votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    let page = site.visitor().get("/handlungsfelder/verkehr").await.expect(200);
    page.shows("Am stärksten unterstützt: „Radweg“").hides("Terminkalender");
    let outcome = site.visitor().get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
    outcome.shows("<td data-label=\"Unterstützungen\" class=\"dl-number\">3</td>").shows("2 Ideen");
    let report = site.visitor().get(&format!("/beteiligungen/{}/bericht", r.slug)).await.expect(200);
    report.shows("Es gab 2 Ideen. Mitgemacht haben: 0.").hides("Am meisten unterstützt");
}
