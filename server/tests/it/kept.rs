//! Kept pages: the same bytes for anonymous visitors, never for anybody who is known, and never stale.

use crate::kit::Site;

#[tokio::test(flavor = "multi_thread")]
async fn an_anonymous_page_is_made_once_and_costs_no_statement_after_that() {
    let site = Site::new().await;
    site.visitor().get("/").await.expect(200);
    let before = site.world.db.statements();
    for _ in 0..5 {
        site.visitor().get("/").await.expect(200);
    }
    assert_eq!(site.world.db.statements(), before, "kept pages ask nothing");
    site.resident("Anna").await.get("/").await.expect(200);
    assert!(site.world.db.statements() > before, "a known person's page is made for them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_known_person_is_shown_their_own_page_and_nobody_else_is() {
    let site = Site::new().await;
    site.resident("Annegret Huber").await.get("/").await.expect(200).shows("Annegret Huber");
    site.visitor().get("/").await.expect(200).hides("Annegret Huber");
    let page = site.resident("Annegret Huber").await.get("/").await.expect(200);
    assert_eq!(page.headers["cache-control"], "no-store");
}

#[tokio::test(flavor = "multi_thread")]
async fn languages_are_kept_apart() {
    let site = Site::new().await;
    site.visitor().get("/").await.shows("lang=\"de\"");
    site.visitor().with_cookie("sprache=en").get("/").await.shows("lang=\"en\"");
    site.visitor().get("/").await.shows("lang=\"de\"");
}
