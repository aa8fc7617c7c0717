//! What outcomes say about the measures of an action field: evidence, and their order.

use domain::clock::HOUR;
use domain::consultations::actions as consultations;
use domain::consultations::testing::measure;
use domain::votes::RulesDraft;

use super::{Poll, approved, draft_about, poll, rules};
use crate::kit::{Answer, Site};

#[tokio::test(flavor = "multi_thread")]
async fn the_outcome_is_evidence_for_each_measure_and_orders_those_of_its_action_field() {
    let site = Site::new().await;
    let poll = approved(&site.world).await;
    // Somebody signed in: a visitor's page would be kept for a second.
    let zoe = site.resident("Zoe").await;
    let before = zoe.get("/handlungsfelder/digitales-rathaus").await.expect(200).hides("measure-order");
    let places =
        |page: &Answer, titles: [&str; 2]| titles.map(|title| page.text.find(&format!("/massnahmen/{title}")).expect("a card"));
    let [first, second] = places(&before, ["mitfahrbank", "terminvergabe"]);
    poll.close(&site.world).await;
    let page = site.visitor().get("/massnahmen/mitfahrbank").await.expect(200);
    let page = page.shows("Abstimmung (ankreuzen), gültige Stimmzettel: 34.").shows("Platz 2 von 3.").shows("34 von etwa 1.900");
    page.shows("Nicht gewählt, weil andere mehr haben: 14 Stimmen.");
    let field =
        site.visitor().get("/handlungsfelder/digitales-rathaus").await.expect(200).shows("in der Reihenfolge dieser Abstimmung:");
    let field = field.shows("„Terminvergabe“ hat die meisten Stimmen: 25 von 34.");
    let [third, fourth] = places(&field, ["mitfahrbank", "terminvergabe"]);
    assert!(fourth < third, "the vote put it first; before it was {first} {second}");
}

/// The measures of the page in their order, and the votes that it names for it.
fn cards_and_sources(page: &Answer) -> (Vec<String>, Vec<String>) {
    let links = |text: &str, before: &str| {
        let found = text.split(before).skip(1).map(|rest| rest.split(['"', '/']).next().unwrap_or_default().to_owned());
        found.collect::<Vec<_>>()
    };
    let (cards, rest) = page.text.split_once("data-testid=\"measure-order\"").expect("a note");
    (links(cards, "href=\"/massnahmen/"), links(rest.split("</ol>").next().unwrap_or_default(), "href=\"/beteiligungen/"))
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_votes_on_one_action_field_the_newest_orders_first_and_the_page_names_them() {
    // Of two that were counted at the same moment, the first by address counts as newer.
    for between in [HOUR, 0] {
        let (site, one) = (Site::new().await, RulesDraft { seats: "1".into(), ..rules("approval") });
        let t = &site.world;
        let older = poll(t, &one, &[]).await;
        older.cast(t, "Anna", 20, &[(2, 1)]).await;
        older.cast(t, "Bert", 12, &[(0, 1), (2, 1)]).await;
        let more = measure(t, t.municipality, older.field, "Fähre").await;
        let newer = draft_about(t, "Was danach?", &one, older.field, vec![older.measures[1], more]).await;
        let mut tx = t.write().await;
        consultations::publish(&mut tx, &newer.admin, newer.id).await.expect("published");
        tx.commit().await.expect("a commit");
        newer.cast(t, "Cleo", 20, &[(1, 1)]).await;
        newer.cast(t, "Dora", 11, &[(0, 1)]).await;
        older.close(t).await.expect("a result");
        t.clock.advance(between);
        Poll { admin: t.now(&newer.admin), ..newer }.close(t).await.expect("a result");
        let page = site.visitor().get("/handlungsfelder/digitales-rathaus").await.expect(200);
        let (cards, sources) = cards_and_sources(&page);
        assert_eq!(cards, ["faehre", "mitfahrbank", "vereinskalender", "terminvergabe"], "{between}");
        assert_eq!(sources, ["was-danach", "was-zuerst"], "{between}");
        page.shows("zuerst die Maßnahmen der neuesten Abstimmung");
    }
}
