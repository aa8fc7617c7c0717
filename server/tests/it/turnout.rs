//! Of how many people a vote is, wherever its outcome is told: the page of the result, the report, the strategy, the consultation.

use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::papers::testing::{counted, invalid, pile, readers, valid};
use domain::testkit::World;
use domain::votes::testing::{ask_for, end_now, list};
use domain::votes::{Circle, Eligibility, Paper, YES, casting};

use crate::kit::Site;

/// On the list; the first of them vote.
const ENTITLED: usize = 4_120;
const VOTERS: usize = 34;

async fn cast(t: &World, r: &Running, name: &str) {
    let voter = t.resident(name).await;
    let mut tx = t.write().await;
    let paper = Paper::of(&[(r.measures[0], YES)]);
    casting::cast(&mut tx, &voter, r.id, &paper, t.random.secret_id(), None).await.expect("a ballot");
    tx.commit().await.expect("a commit");
}

async fn vote(t: &World, r: &Running) {
    for number in 0..VOTERS {
        cast(t, r, &format!("Anna {number}")).await;
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

/// Eleven digital ballots, 23 valid and six invalid sheets, and a pile of seven that nobody let count.
async fn mixed(t: &World) -> Running {
    let r = running(t, &[Part::Vote]).await;
    for number in 0..11 {
        cast(t, &r, &format!("Anna {number}")).await;
    }
    let people = readers(t).await;
    let mut sheets: Vec<_> = (0..23).map(|_| valid("111")).collect();
    sheets.extend((0..4).map(|_| invalid("empty")).chain((0..2).map(|_| invalid("signed"))));
    counted(t, &r, &people, &sheets).await;
    pile(t, &r, &people.first, 7).await;
    end(t, &r).await;
    r
}

#[tokio::test(flavor = "multi_thread")]
async fn digital_paper_and_invalid_ballots_stand_apart_wherever_their_total_is_told() {
    let site = Site::new().await;
    let r = mixed(&site.world).await;
    let (zoe, said) = (site.resident("Zoe").await, "Abgegebene Stimmzettel: 40. Davon digital 11, auf Papier 23, ungültig 6.");
    let page = format!("/beteiligungen/{}", r.slug);
    let result = zoe.get(&format!("{page}/ergebnis")).await.expect(200);
    let [figure, ways, chapter] = ["data-testid=\"participation\"", said, "id=\"abstimmung\""].map(|text| result.text.find(text));
    assert!(figure < ways && ways < chapter && figure.is_some(), "the figure at the top has them beside it: {}", result.text);
    result.shows("leer: 4").shows("7 Blätter waren am Ende");
    for card in ["/massnahmen/terminvergabe", "/handlungsfelder/digitales-rathaus"] {
        zoe.get(card).await.expect(200).shows(said).shows("Abgestimmt haben 34 von etwa 1.900 Berechtigten.");
    }
    zoe.get("/massnahmen/terminvergabe").await.expect(200).shows("gültige Stimmzettel: 34.");
    let report = zoe.get(&format!("{page}/bericht")).await.expect(200).shows(said).shows("mit Namen oder Zeichen versehen");
    report.shows("am Ende der Abstimmung nicht freigegeben").shows("Abgegebene Stimmzettel zusammen");
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_find_each_way_and_each_reason_in_a_cell_of_its_own() {
    let site = Site::new().await;
    let r = mixed(&site.world).await;
    let (zoe, report) = (site.resident("Zoe").await, format!("/beteiligungen/{}/bericht", r.slug));
    let json: serde_json::Value = serde_json::from_str(&zoe.get(&format!("{report}.json")).await.expect(200).text).expect("JSON");
    let tables = json["sections"][0]["tables"].as_array().expect("tables");
    let rows = |caption: &str| {
        let table = tables.iter().find(|table| table["caption"] == caption).expect("a table");
        let rows = table["rows"].as_array().expect("rows").iter();
        rows.map(|row| (row[0]["text"].as_str().unwrap_or_default().to_owned(), row[1].to_string())).collect::<Vec<_>>()
    };
    let exact = |label: &str, count: u64| (label.to_owned(), format!("{{\"shown\":{{\"exact\":{count}}}}}"));
    let ways = [
        exact("Digital", 11),
        exact("Auf Papier, gültig", 23),
        exact("Auf Papier, ungültig", 6),
        exact("Abgegebene Stimmzettel zusammen", 40),
        exact("Berechtigte, geschätzt: alle ab 14 Jahren", 1900),
    ];
    assert_eq!(rows("Wie die Stimmzettel kamen"), ways);
    let left_out = ("am Ende der Abstimmung nicht freigegeben".to_owned(), "{\"number\":7}".to_owned());
    let reasons = [exact("leer", 4), exact("mit Namen oder Zeichen versehen", 2), left_out];
    assert_eq!(rows("Blätter, die nicht zählen"), reasons);
    let csv = zoe.get(&format!("{report}.csv")).await.expect(200);
    for (row, count) in [("Digital", 11), ("Auf Papier, gültig", 23), ("Auf Papier, ungültig", 6), ("leer", 4)] {
        assert!(
            csv.text.contains(&format!(";{row};Anzahl;{count}\r\n")) || csv.text.contains(&format!(";{row};Blätter;{count}\r\n"))
        );
    }
    assert!(csv.text.contains(";Abgegebene Stimmzettel zusammen;Anzahl;40\r\n"), "{}", csv.text);
    zoe.get(&format!("{report}.xlsx")).await.expect(200);
}
