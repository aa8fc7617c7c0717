//! The start page: always a next step, and what runs with its end and without small numbers.

use domain::consultations::Part;
use domain::consultations::testing::running;
use domain::votes::{self, Paper, YES};

use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_municipality_shows_a_next_step_and_no_empty_parts() {
    let site = Site::new().await;
    site.visitor().get("/").await.expect(200).shows("Fahrplan ansehen").hides("Das läuft gerade").hides("Nächste Termine");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_is_shown_with_its_end_and_small_numbers_are_not() {
    let site = Site::new().await;
    let it = running(&site.world, &[Part::Ideas, Part::Vote]).await;
    let voter = site.world.resident("Anna").await;
    let mut tx = site.world.write().await;
    votes::casting::cast(&mut tx, &voter, it.id, &Paper::of(&[(it.measures[0], YES)]), site.world.random.secret_id(), None)
        .await
        .expect("a vote");
    tx.commit().await.expect("a commit");
    let page = site.visitor().get("/").await.expect(200);
    page.shows("Idee schreiben")
        .shows("Wie geht es weiter?")
        .shows("Läuft bis 23. November 2026")
        .shows("unter 5 haben abgestimmt");
}
