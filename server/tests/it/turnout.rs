//! Of how many people a vote is, wherever its outcome is told: the page of the result, the report, the strategy, the consultation.

use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::testkit::World;
use domain::votes::testing::{ask_for, end_now, list};
use domain::votes::{Circle, Eligibility, Paper, YES, casting};

use crate::kit::Site;

/// On the list; the first of them vote.
const ENTITLED: usize = 4_120;
const VOTERS: usize = 34;

async fn vote(t: &World, r: &Running) {
    for number in 0..VOTERS {
        let voter = t.resident(&format!("Anna {number}")).await;
        let mut tx = t.write().await;
        let paper = Paper::of(&[(r.measures[0], YES)]);
        casting::cast(&mut tx, &voter, r.id, &paper, t.random.secret_id(), None).await.expect("a ballot");
        tx.commit().await.expect("a commit");
    }
}

/// Some who took part in the survey only.
async fn answer(t: &World, r: &Running, count: usize) {
    for number in 0..count {
        let person = t.resident(&format!("Bert {number}")).await;
        let mut tx = t.write().await;
        let sql = "INSERT INTO participation (municipality_id, consultation_id, part, account_id) VALUES ($1, $2, 'survey', $3)";
        tx.query(sql).bind(t.municipality).bind(r.id).bind(person.account()).execute().await.expect("taken part");
        tx.commit().await.expect("a commit");
    }
}

async fn end(t: &World, r: &Running) {
    let mut tx = t.write().await;
    end_now(&mut tx, &t.now(&r.admin), r.id).await.expect("ended by two");
    tx.commit().await.expect("a commit");
}

/// A vote for those on a list.
async fn for_some(t: &World, parts: &[Part]) -> Running {
    let r = running(t, parts).await;
    ask_for(t, &r, &Eligibility { circle: Circle::Named, ..Eligibility::default() }).await;
    let addresses: Vec<String> = (0..ENTITLED).map(|number| format!("anna-{number}@example.org")).collect();
    list(t, &r, &addresses.iter().map(String::as_str).collect::<Vec<_>>()).await;
    vote(t, &r).await;
    r
}

const SAID: &str = "Abgestimmt haben 34 von 4.120 Berechtigten.";

#[tokio::test(flavor = "multi_thread")]
async fn the_result_of_a_vote_for_some_has_their_number_in_the_sentence_the_figure_the_bar_and_the_share() {
    let site = Site::new().await;
    let r = for_some(&site.world, &[Part::Vote]).await;
    end(&site.world, &r).await;
    let address = format!("/beteiligungen/{}/ergebnis", r.slug);
    let result = site.visitor().get(&address).await.expect(200).shows(SAID).hides("1.900");
    let result = result.shows(">34</span>").shows(">von 4.120 Berechtigten</span>").shows("Das sind 1 %.");
    // 34 of 4,120 are eight thousandths.
    result.shows("<rect width=\"8\"");
    for language in ["de-simple", "en"] {
        let page = site.visitor().with_cookie(&format!("sprache={language}")).get(&address).await;
        let page = page.expect(200).hides("outcome-").hides("tally-base");
        assert!(page.text.contains("4.120") || page.text.contains("4,120"), "{}", page.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_on_a_vote_for_some_has_their_number_on_the_first_page_and_in_the_chapter() {
    let site = Site::new().await;
    let r = for_some(&site.world, &[Part::Vote]).await;
    end(&site.world, &r).await;
    let address = format!("/beteiligungen/{}/bericht", r.slug);
    let report = site.visitor().get(&address).await.expect(200).shows(SAID).hides("1.900");
    report.shows("data-testid=\"participants\">34 von 4.120 Berechtigten<");
    let csv = site.visitor().get(&format!("{address}.csv")).await.expect(200);
    assert!(csv.text.contains(SAID) && !csv.text.contains("1.900"), "{}", csv.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_strategy_tells_a_vote_for_some_with_their_number() {
    let site = Site::new().await;
    let r = for_some(&site.world, &[Part::Vote]).await;
    end(&site.world, &r).await;
    let zoe = site.resident("Zoe").await;
    zoe.get("/massnahmen/terminvergabe").await.expect(200).shows(SAID).hides("1.900");
    zoe.get("/handlungsfelder/digitales-rathaus").await.expect(200).shows(SAID).hides("1.900");
    let consultation = zoe.get(&format!("/beteiligungen/{}", r.slug)).await.expect(200);
    consultation.shows("data-testid=\"participants\">34 von 4.120 Berechtigten<");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_beside_a_survey_is_told_with_its_own_voters_and_its_own_base() {
    let site = Site::new().await;
    let r = for_some(&site.world, &[Part::Survey, Part::Vote]).await;
    answer(&site.world, &r, 16).await;
    end(&site.world, &r).await;
    let zoe = site.resident("Zoe").await;
    let result = zoe.get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200).shows(SAID);
    let result = result.shows(">50</span>").shows(">von etwa 1.900 Einwohnerinnen und Einwohnern ab 14 Jahren</span>");
    result.shows("Das sind 3 %.").shows(">34</span>").shows(">von 4.120 Berechtigten</span>").shows("Das sind 1 %.");
    zoe.get(&format!("/beteiligungen/{}/bericht", r.slug)).await.expect(200).shows(SAID).shows("50 von etwa 1.900");
    zoe.get("/massnahmen/terminvergabe").await.expect(200).shows(SAID).hides("50 von etwa 1.900");
    let field = zoe.get("/handlungsfelder/digitales-rathaus").await.expect(200);
    field.shows(SAID).shows("50 von etwa 1.900 Menschen ab 14 Jahren haben mitgemacht.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_for_everybody_rests_on_the_residents_and_one_by_age_on_nobody_who_was_counted() {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    vote(&site.world, &r).await;
    end(&site.world, &r).await;
    let said = "Abgestimmt haben 34 von etwa 1.900 Berechtigten.";
    for page in [format!("/beteiligungen/{}/ergebnis", r.slug), format!("/beteiligungen/{}/bericht", r.slug)] {
        site.visitor().get(&page).await.expect(200).shows(said).shows("34");
    }
    site.visitor().get("/massnahmen/terminvergabe").await.expect(200).shows(said);
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    vote(&site.world, &r).await;
    let aged = "UPDATE vote SET sealed = REPLACE(sealed, '\"age_min\": null', '\"age_min\": 60')";
    let mut tx = site.world.write().await;
    tx.query(aged).execute().await.expect("by age");
    tx.commit().await.expect("a commit");
    end(&site.world, &r).await;
    for page in [format!("/beteiligungen/{}/ergebnis", r.slug), "/massnahmen/terminvergabe".to_owned()] {
        let page = site.visitor().get(&page).await.expect(200).shows("Berechtigt waren nicht alle.");
        page.hides("Berechtigt waren alle ab 14 Jahren").hides("von etwa 1.900");
    }
}
