//! The outcome of a vote by its rules, `/beteiligungen/{slug}/ergebnis`; beside it its ballots as files, and what it says about its action field.

mod fields;
mod files;

use domain::clock::{DAY, HOUR};
use domain::consultations::draft::LocalTime;
use domain::consultations::testing::{action_field, measure};
use domain::consultations::{Draft, Part, actions as consultations, store};
use domain::ids::{ActionFieldId, ConsultationId, MeasureId};
use domain::outcomes::Counted;
use domain::testkit::World;
use domain::votes::{NO, Paper, RulesDraft, actions, casting, sealed};
use domain::{Actor, Role};

use crate::kit::{Answer, Site};

/// A running vote on three measures.
struct Poll {
    id: ConsultationId,
    slug: String,
    admin: Actor,
    field: ActionFieldId,
    measures: Vec<MeasureId>,
}

const TITLES: [&str; 3] = ["Terminvergabe", "Mitfahrbank", "Vereinskalender"];

fn rules(method: &str) -> RulesDraft {
    RulesDraft { method: method.into(), ..RulesDraft::default() }
}

/// A vote by these rules; where something costs, in the order of the measures, so much.
async fn poll(t: &World, rules: &RulesDraft, costs: &[&str]) -> Poll {
    let poll = draft(t, rules, costs).await;
    let mut tx = t.write().await;
    consultations::publish(&mut tx, &poll.admin, poll.id).await.expect("published");
    tx.commit().await.expect("a commit");
    poll
}

async fn draft(t: &World, rules: &RulesDraft, costs: &[&str]) -> Poll {
    let field = action_field(t, t.municipality, "Digitales Rathaus").await;
    let mut measures = Vec::new();
    for title in TITLES {
        measures.push(measure(t, t.municipality, field, title).await);
    }
    let poll = draft_about(t, "Was zuerst?", rules, field, measures).await;
    let mut tx = t.write().await;
    for (measure, cost) in poll.measures.iter().zip(costs) {
        actions::set_cost(&mut tx, &poll.admin, poll.id, *measure, cost).await.expect("a cost");
    }
    tx.commit().await.expect("a commit");
    poll
}

async fn draft_about(t: &World, title: &str, rules: &RulesDraft, field: ActionFieldId, measures: Vec<MeasureId>) -> Poll {
    let admin = t.staff(Role::Administrator).await;
    let now = t.clock.now();
    let draft = Draft {
        title: title.into(),
        summary: "Drei Vorschläge.".into(),
        parts: vec![Part::Vote],
        action_fields: vec![field],
        opens: LocalTime::of(now.plus(-HOUR)),
        closes: LocalTime::of(now.plus(DAY)),
    };
    let mut tx = t.write().await;
    let slug = consultations::create(&mut tx, &admin, &draft, t.random.secret_id()).await.expect("a draft");
    let id = store::find_by_slug(&mut tx, &admin, &slug).await.expect("the draft").id;
    for measure in &measures {
        actions::add_option(&mut tx, &admin, id, *measure).await.expect("an option");
    }
    actions::set_rules(&mut tx, &admin, id, rules).await.expect("rules");
    tx.commit().await.expect("a commit");
    Poll { id, slug, admin, field, measures }
}

impl Poll {
    /// So many people cast the same ballot: measures by their place, each with its number.
    async fn cast(&self, t: &World, people: &str, count: usize, marks: &[(usize, i64)]) {
        let marks: Vec<_> = marks.iter().map(|(place, value)| (self.measures[*place], *value)).collect();
        let objected = marks.iter().filter(|(_, value)| *value == NO);
        let reasons = objected.map(|(measure, _)| (*measure, format!("Grund von {people}"))).collect();
        let paper = Paper { marks, reasons };
        for number in 0..count {
            let voter = t.resident(&format!("{people} {number}")).await;
            let mut tx = t.write().await;
            casting::cast(&mut tx, &voter, self.id, &paper, t.random.secret_id(), None).await.expect("a ballot");
            tx.commit().await.expect("a commit");
        }
    }

    async fn close(&self, t: &World) -> Option<Counted> {
        let mut tx = t.write().await;
        domain::votes::testing::end_now(&mut tx, &self.admin, self.id).await.expect("closed");
        tx.commit().await.expect("a commit");
        let outcome = domain::outcomes::store::find(&mut t.read().await, &self.admin, self.id).await.expect("an answer");
        outcome.expect("an outcome").vote.expect("a vote").counted
    }

    fn page(&self) -> String {
        format!("/beteiligungen/{}/ergebnis", self.slug)
    }

    fn file(&self) -> String {
        format!("/beteiligungen/{}/stimmzettel.txt", self.slug)
    }

    fn pabulib(&self) -> String {
        format!("/beteiligungen/{}/stimmzettel.pb", self.slug)
    }
}

/// What stands in the element of this test id.
fn told(answer: &Answer, id: &str) -> String {
    let at = answer.text.find(&format!("data-testid=\"{id}\"")).unwrap_or_else(|| panic!("{id} in {}", answer.text));
    let inside = answer.text[at..].split_once('>').map(|(_, inside)| inside).unwrap_or_default();
    inside.split('<').next().unwrap_or_default().to_owned()
}

/// Twenty tick the first measure, nine the second, five both.
async fn approved(t: &World) -> Poll {
    let poll = poll(t, &RulesDraft { seats: "1".into(), ..rules("approval") }, &[]).await;
    poll.cast(t, "Anna", 20, &[(0, 1)]).await;
    poll.cast(t, "Bert", 9, &[(1, 1)]).await;
    poll.cast(t, "Cleo", 5, &[(0, 1), (1, 1)]).await;
    poll
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_first_who_won_with_how_many_of_how_many_and_then_why_the_others_did_not() {
    let site = Site::new().await;
    let poll = approved(&site.world).await;
    poll.close(&site.world).await;
    let page = site.visitor().get(&poll.page()).await.expect(200);
    assert_eq!(told(&page, "headline"), "„Terminvergabe“ hat die meisten Stimmen: 25 von 34.");
    let place = |id: &str| page.text.find(&format!("data-testid=\"{id}\""));
    assert!(place("headline") < place("participation"), "who won comes before how many voted: {}", page.text);
    let page =
        page.shows("Abgestimmt haben 34 von etwa 1.900 Berechtigten.").shows("Gewählt ist die Maßnahme mit den meisten Stimmen.");
    let page = page.shows("Gewählt, weil keine andere Maßnahme mehr hat: 25 Stimmen.");
    let page = page.shows("Nicht gewählt, weil andere mehr haben: 14 Stimmen. Bei der letzten gewählten: 25 Stimmen.");
    let page = page
        .shows("Nicht gewählt, weil niemand für sie gestimmt hat.")
        .shows("data-testid=\"result-mitfahrbank\" data-place=\"2\"");
    let page = page.shows("in einzelne Kreuze zerlegt").shows("recount stimmzettel.txt").hides("data-testid=\"rounds\"");
    page.hides("Weniger als 5 Personen, Stimmen oder Antworten zeigen wir nicht");
    for language in ["de-simple", "en"] {
        let page = site.visitor().with_cookie(&format!("sprache={language}")).get(&poll.page()).await.expect(200);
        assert!(told(&page, "headline").contains("25") && !page.text.contains("outcome-"), "{}", page.text);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ranking_shows_who_went_out_in_which_round() {
    let site = Site::new().await;
    let t = &site.world;
    let ranked = poll(t, &RulesDraft { counting: "irv".into(), ..rules("ranking") }, &[]).await;
    ranked.cast(t, "Anna", 14, &[(0, 1)]).await;
    ranked.cast(t, "Bert", 11, &[(1, 1), (2, 2)]).await;
    ranked.cast(t, "Cleo", 9, &[(2, 1), (1, 2)]).await;
    ranked.close(t).await;
    let page = site.visitor().get(&ranked.page()).await.expect(200);
    assert_eq!(told(&page, "headline"), "„Mitfahrbank“ ist gewählt: Am Ende hat sie 20 von 34 Stimmen.");
    let page = page.shows("Runde 2").shows("Gewählt: „Mitfahrbank“. Die Hälfte wäre: 17 Stimmen.");
    let page = page.shows("Nicht gewählt, weil sie in Runde 1 die wenigsten Stimmen hatte und ausschied: 9 Stimmen.");
    page.shows("data-testid=\"round-2-0\"").shows("Veröffentlicht sind ganze Stimmzettel");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_shows_where_the_money_went_and_the_report_has_the_same_numbers() {
    let site = Site::new().await;
    let t = &site.world;
    let draft = RulesDraft { budget: "10.000".into(), completion: "none".into(), ..rules("budget") };
    let poll = poll(t, &draft, &["6.000", "5.000", "2.500,50"]).await;
    poll.cast(t, "Anna", 20, &[(0, 1), (2, 1)]).await;
    poll.cast(t, "Bert", 10, &[(1, 1)]).await;
    poll.close(t).await;
    let page =
        site.visitor().get(&poll.page()).await.expect(200).shows("Das Geld, Schritt für Schritt").shows("data-testid=\"step-1\"");
    let headline = told(&page, "headline");
    assert!(headline.starts_with("Gewählt ist eine Maßnahme für ") && headline.contains("von 10.000 €"), "{headline}");
    page.shows("2.500,50 €").shows("Nicht gewählt, weil sie 5.000 € kostet und alle, die für sie gestimmt haben");
    let report = format!("/beteiligungen/{}/bericht", poll.slug);
    site.visitor().get(&report).await.expect(200).shows(&headline).shows("Methode der gleichen Anteile").shows("2.500,50\u{a0}€");
    let json: serde_json::Value =
        serde_json::from_str(&site.visitor().get(&format!("{report}.json")).await.expect(200).text).expect("JSON");
    assert_eq!(json["findings"][0], serde_json::json!(headline));
    let rows = json["sections"][0]["tables"][0]["rows"].as_array().expect("rows");
    let row = rows.iter().find(|row| row[0]["text"] == "Mitfahrbank").expect("a row");
    assert_eq!((&row[1]["score"]["exact"], &row[2]["cents"]), (&serde_json::json!("10"), &serde_json::json!(500_000)), "{row}");
    assert_eq!(row[3]["text"], "nicht gewählt");
    let csv = site.visitor().get(&format!("{report}.csv")).await.expect(200);
    let line = csv.text.lines().find(|line| line.contains("Mitfahrbank") && line.contains(";Begründung;")).expect("a reason");
    assert!(line.contains("Nicht gewählt, weil sie 5.000 € kostet"), "{line}");
    site.visitor().get(&format!("{report}.xlsx")).await.expect(200);
}

/// The first and the second have twelve each, the third has eight.
async fn level(t: &World, tie: &str, costs: &[&str]) -> Poll {
    let poll = poll(t, &RulesDraft { seats: "1".into(), tie: tie.into(), ..rules("approval") }, costs).await;
    poll.cast(t, "Anna", 12, &[(0, 1)]).await;
    poll.cast(t, "Bert", 12, &[(1, 1)]).await;
    poll.cast(t, "Cleo", 8, &[(2, 1)]).await;
    poll
}

/// What stands below the heading of ties.
fn ties(page: &Answer) -> &str {
    let (_, ties) = page.text.split_once("data-testid=\"ties\"").unwrap_or_else(|| panic!("no ties in {}", page.text));
    ties.split("</div>").next().unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tie_by_lot_is_told_and_anybody_can_draw_the_lot_again() {
    let site = Site::new().await;
    let poll = level(&site.world, "lot", &[]).await;
    let counted = poll.close(&site.world).await.expect("a result");
    let lot = |number: usize| sealed::fingerprint(&format!("{}:{number}", counted.tie_seed));
    let (won, lost) = if lot(1) < lot(2) { (0, 1) } else { (1, 0) };
    let page = site.visitor().get(&poll.page()).await.expect(200);
    let told =
        format!("Gleichstand zwischen „Terminvergabe“ und „Mitfahrbank“. Es entschied: das Los. Vorn ist „{}“.", TITLES[won]);
    assert!(ties(&page).contains(&told), "{told} in {}", page.text);
    assert!(ties(&page).contains("Losnummer"), "how it was drawn: {}", ties(&page));
    let page = page.shows("12 Stimmen. Bei Gleichstand entschied das Los.").shows(&counted.tie_seed);
    page.shows(&format!("weil sie gleichauf mit „{}“ liegt (12 Stimmen) und das Los für diese entschied.", TITLES[won]));
    assert_eq!(counted.result.winners, [won], "{} drew the greater number", TITLES[lost]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tie_by_cost_goes_to_the_cheaper_one_on_the_page_and_in_the_ballot_file() {
    let site = Site::new().await;
    let poll = level(&site.world, "cost", &["3.000", "1.250,50", "9"]).await;
    let counted = poll.close(&site.world).await.expect("a result");
    assert_eq!(counted.result.winners, [1]);
    let page = site.visitor().get(&poll.page()).await.expect(200);
    let told = "Es entschied: die niedrigeren Kosten und danach die Nummern auf dem Stimmzettel. Vorn ist „Mitfahrbank“.";
    assert!(ties(&page).contains(told), "{}", ties(&page));
    let page = page.shows("12 Stimmen. Bei Gleichstand entschieden die niedrigeren Kosten.");
    page.shows("weil sie gleichauf mit „Mitfahrbank“ liegt (12 Stimmen) und diese weniger kostet.");
    let file = site.visitor().get(&poll.file()).await.expect(200).shows("| 1250.50 |");
    let read = tally::file::read_ours(&file.text).expect("readable");
    let again = tally::election::count(&read.election, &read.settings.expect("its own"));
    assert_eq!(again, Ok(counted.result), "{}", file.text);
}

#[tokio::test(flavor = "multi_thread")]
async fn why_somebody_objected_is_read_by_administrators_alone() {
    let site = Site::new().await;
    let t = &site.world;
    let poll = poll(t, &rules("consent"), &[]).await;
    poll.cast(t, "Anna", 30, &[(0, 1), (1, 1)]).await;
    poll.cast(t, "Bert", 2, &[(0, 1), (1, NO)]).await;
    poll.close(t).await;
    for browser in
        [site.visitor(), site.resident("Dora").await, site.staff(Role::Council).await, site.staff(Role::Moderator).await]
    {
        browser.get(&poll.page()).await.expect(200).hides("Grund von Bert");
    }
    let page =
        site.browser(&poll.admin).await.get(&poll.page()).await.expect(200).shows("Gründe dagegen").shows("Grund von Bert");
    let page = page.shows("Angenommen, weil niemand einen Einwand hat.").shows("Nicht angenommen, weil es 2 Einwände gibt.");
    page.shows("Kein Einwand").hides("Mehrheit dafür.");
    for end in ["", ".csv", ".json"] {
        let report = site.browser(&poll.admin).await.get(&format!("/beteiligungen/{}/bericht{end}", poll.slug)).await.expect(200);
        report.shows("2 Einwände").hides("Grund von Bert");
    }
    site.visitor().get(&poll.file()).await.expect(200).hides("Grund von Bert");
}
