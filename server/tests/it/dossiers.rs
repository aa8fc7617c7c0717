//! The dossier: only of what is counted, and the same numbers in every form.

use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::testkit::World;
use domain::votes::{self, ABSTAIN, NO, Paper, YES};

use crate::kit::Site;

/// Twelve say yes to the first measure, six say no, one abstains.
async fn counted(t: &World) -> Running {
    let it = running(t, &[Part::Vote]).await;
    for n in 0..19 {
        let voter = t.resident(&format!("Person {n}")).await;
        let choice = match n {
            0..12 => YES,
            12..18 => NO,
            _ => ABSTAIN,
        };
        let mut tx = t.write().await;
        votes::casting::cast(&mut tx, &voter, it.id, &Paper::of(&[(it.measures[0], choice)]), t.random.secret_id(), None)
            .await
            .expect("a vote");
        tx.commit().await.expect("a commit");
    }
    let mut tx = t.write().await;
    votes::testing::end_now(&mut tx, &it.admin, it.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    it
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_exists_once_the_consultation_is_counted() {
    let site = Site::new().await;
    let it = running(&site.world, &[Part::Vote]).await;
    for end in ["", ".csv", ".xlsx", ".json"] {
        site.visitor().get(&format!("/beteiligungen/{}/bericht{end}", it.slug)).await.expect(404);
    }
    site.visitor().get("/beteiligungen/gibt-es-nicht/bericht").await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_shows_the_same_numbers_and_hides_the_same_ones() {
    let site = Site::new().await;
    let it = counted(&site.world).await;
    let address = format!("/beteiligungen/{}/bericht", it.slug);
    let page = site.visitor().get(&address).await.expect(200).shows("19 von etwa 1.900").shows("nicht gezeigt").shows("unter 5");
    let page = page.shows("„Terminvergabe“ findet eine Mehrheit: 12 Ja von 19 Stimmen.");
    assert!(page.text.contains("data-testid=\"as-of\" datetime=\"2026-11-22T17:00:00Z\""), "{}", page.text);
    let json: serde_json::Value =
        serde_json::from_str(&site.visitor().get(&format!("{address}.json")).await.expect(200).text).expect("JSON");
    assert_eq!(json["participation"]["people"], serde_json::json!({ "exact": 19 }));
    let rows = &json["sections"][0]["tables"][0]["rows"];
    assert_eq!(rows[0][1], serde_json::json!({ "shown": { "exact": 12 } }), "{rows}");
    let csv = site.visitor().get(&format!("{address}.csv")).await.expect(200);
    assert!(csv.text.contains("Terminvergabe") && csv.text.contains("12") && csv.text.contains("unter 5"), "{}", csv.text);
    let xlsx = site.visitor().get(&format!("{address}.xlsx")).await.expect(200);
    assert_eq!(xlsx.headers["content-disposition"], format!("attachment; filename=\"bericht-{}.xlsx\"", it.slug));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_file_after_file_has_to_wait_and_what_was_not_made_does_not_count() {
    let site = Site::new().await;
    let it = counted(&site.world).await;
    let (anna, address) = (site.resident("Anna").await, format!("/beteiligungen/{}/bericht.csv", it.slug));
    for _ in 0..12 {
        anna.get("/beteiligungen/gibt-es-nicht/bericht.csv").await.expect(404);
    }
    for _ in 0..10 {
        anna.get(&address).await.expect(200);
    }
    let refused = anna.get(&address).await.expect(429).shows("data-code=\"too_many\"");
    assert_eq!(refused.headers["retry-after"], "360");
    site.visitor().get(&address).await.expect(200);
}
