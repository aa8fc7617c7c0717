//! The ballot of each method: `/beteiligungen/{slug}/abstimmung` with `votes/cast` and `votes/keep`. Yes and no is in `votes.rs`.

use domain::clock::{DAY, HOUR};
use domain::consultations::testing::{Drafted, action_field, drafted, measure, running_by};
use domain::consultations::{Part, actions as consultations};
use domain::votes::{RulesDraft, actions};

use crate::kit::{Answer, Browser, Site};

const CAST: &str = "/api/v1/votes/cast";
const KEEP: &str = "/api/v1/votes/keep";

/// A running vote on three measures, and somebody who may vote.
struct Poll {
    site: Site,
    anna: Browser,
    id: String,
    page: String,
    measures: Vec<String>,
}

impl Poll {
    /// By these rules; each measure costs 2.000 €.
    async fn by(rules: RulesDraft) -> Self {
        let site = Site::new().await;
        let running = running_by(&site.world, &[Part::Vote], &rules).await;
        let anna = site.resident("Anna").await;
        let measures = running.measures.iter().map(ToString::to_string).collect();
        Self { anna, id: running.id.to_string(), page: format!("/beteiligungen/{}/abstimmung", running.slug), measures, site }
    }

    fn field(&self, place: usize) -> String {
        format!("choice[m-{}]", self.measures[place])
    }

    /// Sends the plain form: values of the measures in their order, empty ones left open.
    async fn send(&self, door: &str, revision: &str, values: [&str; 3]) -> Answer {
        let names: Vec<String> = (0..3).map(|place| self.field(place)).collect();
        let mut fields = vec![("consultation", self.id.as_str()), ("revision", revision)];
        fields.extend(names.iter().map(String::as_str).zip(values).filter(|(_, value)| !value.is_empty()));
        self.anna.post(door, &self.page, &fields).await
    }

    async fn look(&self) -> Answer {
        self.anna.get(&self.page).await.expect(200)
    }

    /// The element of a measure's field.
    fn tag(&self, page: &Answer, place: usize, value: &str) -> String {
        let name = format!("name=\"{}\"", self.field(place));
        let tags = page.text.split('<').filter(|tag| tag.starts_with("input") && tag.contains(&name));
        let mut tags = tags.filter(|tag| value.is_empty() || tag.contains(&format!("value=\"{value}\"")));
        tags.next().unwrap_or_else(|| panic!("no field {place} with {value:?} in {}", page.text)).to_owned()
    }

    /// What is said beside a measure's field, by the id of its message.
    fn message(&self, page: &Answer, place: usize) -> String {
        let id = format!("id=\"choice-m-{}--error\"", self.measures[place]);
        let at = page.text.find(&id).unwrap_or_else(|| panic!("no {id} in {}", page.text));
        page.text[at..].split("</p>").next().unwrap_or_default().to_owned()
    }
}

fn rules(method: &str) -> RulesDraft {
    RulesDraft { method: method.into(), seats: "1".into(), ..RulesDraft::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_without_casting_sees_it_wherever_they_pass_by() {
    let poll = Poll::by(rules("consent")).await;
    let consultation = poll.page.trim_end_matches("/abstimmung");
    let mark = format!("data-testid=\"unfinished-{}\"", consultation.rsplit('/').next().expect("a slug"));
    let pages = [consultation, "/", "/meine-beitraege"];
    for page in pages {
        poll.anna.get(page).await.expect(200).hides(&mark);
    }
    let (name, reason) = (poll.field(1), format!("reason[m-{}]", poll.measures[1]));
    let fields = [("consultation", poll.id.as_str()), (&name, "no"), (&reason, "Der Weg ist zu steil.")];
    poll.anna.post(KEEP, &poll.page, &fields).await.expect(303);
    let ballot = poll.look().await.shows("Noch nicht abgegeben. Ihre Auswahl ist zwischengespeichert");
    ballot.shows("Der Weg ist zu steil.");
    for page in pages {
        let seen = poll.anna.get(page).await.expect(200);
        seen.shows(&mark).shows("Noch nicht abgegeben").shows(&format!("href=\"{}\"", poll.page));
        poll.site.resident("Ben").await.get(page).await.expect(200).hides(&mark);
    }
    poll.site.visitor().get("/").await.expect(200).hides(&mark);
    poll.anna.post(CAST, &poll.page, &[fields[0], ("revision", "0"), fields[1], fields[2]]).await.expect(303);
    for page in pages {
        poll.anna.get(page).await.expect(200).hides(&mark);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ballot_of_yes_and_no_is_cast_answer_by_answer_and_keeps_nothing() {
    let poll = Poll::by(rules("yes_no")).await;
    poll.look().await.hides("formaction=\"/api/v1/votes/keep\"");
    poll.send(KEEP, "0", ["yes", "", ""]).await.expect(409);
    assert_eq!(poll.site.world.count("SELECT COUNT(*) FROM ballot_draft").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_needs_its_reason_and_both_come_back() {
    let poll = Poll::by(rules("consent")).await;
    poll.look().await.shows("Noch nicht abgegeben").shows("Kein Einwand").shows("Zwischenspeichern");
    let refused = poll.send(CAST, "0", ["yes", "no", ""]).await.expect(422);
    assert!(poll.message(&refused, 1).contains("Zu einem Einwand gehört ein Grund"), "{}", refused.text);
    assert!(poll.tag(&refused, 1, "no").contains("checked") && poll.tag(&refused, 0, "yes").contains("checked"));
    let (name, reason) = (poll.field(1), format!("reason[m-{}]", poll.measures[1]));
    let fields = [("consultation", poll.id.as_str()), ("revision", "0"), (&name, "no"), (&reason, "Der Weg ist zu steil.")];
    poll.anna.post(CAST, &poll.page, &fields).await.expect(303);
    poll.look().await.shows("Abgegeben, Fassung 1").shows("Der Weg ist zu steil.").shows("data-testid=\"receipt\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn approval_keeps_to_the_number_of_marks() {
    let poll = Poll::by(RulesDraft { choices_max: "2".into(), ..rules("approval") }).await;
    poll.look().await.shows("Höchstens 2 Vorschläge").shows("Noch 2 von 2 möglich");
    let refused = poll.send(CAST, "0", ["on", "on", "on"]).await.expect(422).shows("id=\"choice\"").shows("zu viele Vorschläge");
    assert!((0..3).all(|place| poll.tag(&refused, place, "").contains("checked")), "what was ticked stays so");
    poll.send(CAST, "0", ["on", "", "on"]).await.expect(303);
    let page = poll.look().await.shows("Noch 0 von 2 möglich").shows("Abgegeben, Fassung 1");
    assert!(poll.tag(&page, 0, "").contains("checked") && !poll.tag(&page, 1, "").contains("checked"));
    poll.send(CAST, "1", ["", "on", ""]).await.expect(303);
    let page = poll.look().await.shows("Abgegeben, Fassung 2");
    assert!(!poll.tag(&page, 0, "").contains("checked"), "another ballot, not one more mark");
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_added_up_and_wrong_ones_come_back_as_typed() {
    let poll = Poll::by(RulesDraft { points: "10".into(), points_per_option: "7".into(), ..rules("points") }).await;
    poll.look().await.shows("10 Punkte sind zu vergeben.").shows("Höchstens 7 Punkte für einen Vorschlag.");
    let refused = poll.send(CAST, "0", ["6", "5", ""]).await.expect(422).shows("zu viele Punkte");
    assert!(poll.tag(&refused, 0, "6").contains("value=\"6\""));
    for wrong in ["8", "viele", "-1", "1,5"] {
        let refused = poll.send(CAST, "0", ["2", wrong, ""]).await.expect(422);
        assert!(poll.tag(&refused, 1, wrong).contains("aria-invalid=\"true\""), "{wrong}");
        assert!(poll.message(&refused, 1).contains("ganze Zahl"), "{wrong}");
    }
    poll.send(CAST, "0", ["7", "2", ""]).await.expect(303);
    let page = poll.look().await.shows("Noch zu vergeben: 1 von 10 Punkten");
    poll.tag(&page, 0, "7");
}

#[tokio::test(flavor = "multi_thread")]
async fn grades_are_chosen_from_a_scale_or_typed_and_none_is_an_answer() {
    let poll = Poll::by(RulesDraft { score_max: "5".into(), ..rules("score") }).await;
    poll.look().await.shows("5: sehr gut").shows("Keine Note");
    let refused = poll.send(CAST, "0", ["6", "", ""]).await.expect(422);
    assert!(poll.message(&refused, 0).contains("ganze Zahl"));
    poll.send(CAST, "0", ["0", "5", ""]).await.expect(303);
    let page = poll.look().await;
    assert!(poll.tag(&page, 0, "0").contains("checked") && poll.tag(&page, 1, "5").contains("checked"));
    assert!(!poll.tag(&page, 2, "0").contains("checked"), "0 is a grade, and nothing is none");
    let long = Poll::by(RulesDraft { score_max: "100".into(), ..rules("score") }).await;
    let page = long.look().await;
    assert!(long.tag(&page, 0, "").contains("inputmode=\"numeric\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_has_each_place_once_and_no_gap() {
    let poll = Poll::by(rules("ranking")).await;
    let refused = poll.send(CAST, "0", ["1", "1", ""]).await.expect(422);
    assert!(refused.text.contains("Diesen Platz gibt es zweimal"), "{}", refused.text);
    let refused = poll.send(CAST, "0", ["1", "", "3"]).await.expect(422);
    assert!(poll.message(&refused, 2).contains("Davor fehlt ein Platz"), "{}", refused.text);
    assert!(poll.tag(&refused, 2, "3").contains("aria-invalid"));
    poll.send(CAST, "0", ["2", "", "1"]).await.expect(303);
    let page = poll.look().await.shows("Abgegeben, Fassung 1");
    poll.tag(&page, 0, "2");
    let order = page.text.split("data-testid=\"order\"").nth(1).expect("the order").split("</ol>").next().unwrap_or_default();
    assert!(order.find("Vereinskalender") < order.find("Terminvergabe"), "{order}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_basket_shows_what_things_cost_and_what_is_left() {
    let poll = Poll::by(RulesDraft { budget: "5.000".into(), ..rules("budget") }).await;
    let page = poll.look().await;
    assert!(page.text.replace('\u{a0}', " ").contains("Rest: 5.000 € von 5.000 €"), "{}", page.text);
    assert!(poll.tag(&page, 0, "on").contains("data-weight=\"200000\""));
    let refused = poll.send(CAST, "0", ["on", "on", "on"]).await.expect(422);
    refused.shows("Der Korb ist teurer als das Budget");
    poll.send(CAST, "0", ["on", "", "on"]).await.expect(303);
    let page = poll.look().await;
    assert!(page.text.replace('\u{a0}', " ").contains("Rest: 1.000 € von 5.000 €"), "{}", page.text);
}

/// What each language says of costs that decide ties, and of the cost of a measure.
const COSTS: [(&str, &str, &str); 3] = [
    ("de", "entscheiden die Kosten: Das Günstigere geht vor.", "2.000 €"),
    ("de-simple", "Dann gewinnt der billigere Vorschlag.</p>", "2.000 €"),
    ("en", "the costs decide: the cheaper one goes first.", "2,000 €"),
];

#[tokio::test(flavor = "multi_thread")]
async fn costs_that_break_ties_stand_on_each_kind_of_ballot_also_for_those_who_may_not_vote() {
    for method in ["yes_no", "consent", "approval", "points", "score", "ranking", "budget"] {
        let own = |of: &str, value: &str| if method == of { value.to_owned() } else { String::new() };
        let rules = RulesDraft {
            points: own("points", "10"),
            score_max: own("score", "5"),
            budget: own("budget", "5.000"),
            seats: ["approval", "points", "score"].map(|of| own(of, "1")).concat(),
            tie: "cost".into(),
            ..RulesDraft { method: method.into(), ..RulesDraft::default() }
        };
        let poll = Poll::by(rules.clone()).await;
        let text = |page: Answer| page.text.replace('\u{a0}', " ");
        for (language, tie, cost) in COSTS {
            let anna = poll.site.resident(&format!("Anna {language}")).await.with_cookie(&format!("sprache={language}"));
            let page = text(anna.get(&poll.page).await.expect(200));
            let ballot = page.split_once("id=\"stimmzettel\"").expect("a ballot").1;
            assert!(ballot.contains(tie), "{method} {language}: {ballot}");
            assert!(ballot.matches(cost).count() >= 3, "{method} {language}: {ballot}");
        }
        let page = text(poll.site.visitor().get(&poll.page).await.expect(200));
        assert_eq!(page.matches("Kosten: 2.000 €").count(), 3, "{method}: {page}");
        let by_lot = text(Poll::by(RulesDraft { tie: "lot".into(), ..rules }).await.look().await);
        assert_eq!(by_lot.contains("2.000 €"), method == "budget", "where costs decide nothing, they are not named: {method}");
        assert!(!by_lot.contains(COSTS[0].1), "{method}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn costs_that_break_ties_weigh_nothing_on_a_ballot_without_a_budget() {
    let approval = RulesDraft { choices_max: "2".into(), tie: "cost".into(), ..rules("approval") };
    let poll = Poll::by(approval).await;
    let page = poll.look().await.shows("Noch 2 von 2 möglich");
    assert!(poll.tag(&page, 0, "on").contains("data-weight=\"1\""), "a mark is one mark");
}

/// Two measures of a field with a ceiling of 3.000 €, and one of a field with 4.000 €; each costs 2.000 €.
async fn capped() -> Poll {
    let site = Site::new().await;
    let t = &site.world;
    let what = Drafted { title: "Was zuerst?", field: "Digitales Rathaus", opens_in: -HOUR, closes_in: DAY };
    let mut r = drafted(t, &what, &[Part::Vote], &["Terminvergabe", "Mitfahrbank"]).await;
    let other = action_field(t, t.municipality, "Verkehr").await;
    r.measures.push(measure(t, t.municipality, other, "Ladesäule").await);
    let ceilings = vec![(r.field, "3.000".into()), (other, "4.000".into())];
    let mut tx = t.write().await;
    actions::add_option(&mut tx, &r.admin, r.id, r.measures[2]).await.expect("an option");
    let rules = RulesDraft { budget: "10.000".into(), ceilings, ..rules("budget") };
    actions::set_rules(&mut tx, &r.admin, r.id, &rules).await.expect("rules");
    for measure in &r.measures {
        actions::set_cost(&mut tx, &r.admin, r.id, *measure, "2.000").await.expect("a cost");
    }
    consultations::publish(&mut tx, &r.admin, r.id).await.expect("published");
    tx.commit().await.expect("a commit");
    let (anna, measures) = (site.resident("Anna").await, r.measures.iter().map(ToString::to_string).collect());
    Poll { anna, id: r.id.to_string(), page: format!("/beteiligungen/{}/abstimmung", r.slug), measures, site }
}

/// The lines below the basket; those that are passed with an exclamation mark.
fn basket(page: &Answer) -> Vec<String> {
    let (_, basket) = page.text.split_once("data-testid=\"basket\"").unwrap_or_else(|| panic!("no basket in {}", page.text));
    let lines = basket.split("</div>").next().unwrap_or_default().split("</p>").filter_map(|line| line.split_once("<p"));
    let said = lines.map(|(_, line)| {
        let (tag, text) = line.split_once('>').unwrap_or_default();
        let sign = if tag.contains("dl-basket__line--over") { "!" } else { "" };
        format!("{sign}{}", text.replace('\u{a0}', " ").replace("<!>", ""))
    });
    said.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_basket_shows_what_is_left_of_each_ceiling() {
    let poll = capped().await;
    let full = ["Rest: 10.000 € von 10.000 €", "Digitales Rathaus, Rest: 3.000 €", "Verkehr, Rest: 4.000 €"];
    assert_eq!(basket(&poll.look().await), full);
    poll.send(KEEP, "0", ["on", "", "on"]).await.expect(303);
    let page = poll.look().await;
    let left = ["Rest: 6.000 € von 10.000 €", "Digitales Rathaus, Rest: 1.000 €", "Verkehr, Rest: 2.000 €"];
    assert_eq!(basket(&page), left);
    let group = |place: usize| {
        poll.tag(&page, place, "on").split("data-group=\"").nth(1).map(|rest| rest.split('"').next().map(str::to_owned))
    };
    assert!(group(0) == group(1) && group(0) != group(2), "what the browser adds up by");
    poll.send(CAST, "0", ["on", "on", ""]).await.expect(422).shows("In einem Handlungsfeld ist der Korb zu teuer");
    poll.send(KEEP, "0", ["on", "on", ""]).await.expect(303);
    let over = ["Rest: 6.000 € von 10.000 €", "!Digitales Rathaus: 1.000 € über der Obergrenze", "Verkehr, Rest: 4.000 €"];
    assert_eq!(basket(&poll.look().await), over);
    for (language, said) in [("de-simple", "Digitales Rathaus. Noch da: 3.000 €"), ("en", "Digitales Rathaus, left: 3,000 €")]
    {
        let berta = poll.site.resident("Berta").await.with_cookie(&format!("sprache={language}"));
        assert_eq!(basket(&berta.get(&poll.page).await.expect(200))[1], said);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_is_told_from_a_ballot_and_ends_with_it() {
    let poll = Poll::by(RulesDraft { points: "10".into(), ..rules("points") }).await;
    let page = poll.look().await.shows("formaction=\"/api/v1/votes/keep\"");
    assert!(page.text.contains(">Noch nicht abgegeben</p>"), "{}", page.text);
    let refused = poll.send(KEEP, "0", ["4", "vier", ""]).await.expect(422);
    assert!(poll.message(&refused, 1).contains("ganze Zahl"), "what the second button sent comes back");
    poll.tag(&refused, 0, "4");
    let kept = poll.send(KEEP, "0", ["4", "20", ""]).await.expect(303);
    assert_eq!(kept.location(), poll.page);
    let page =
        poll.look().await.shows("Ihre Auswahl ist zwischengespeichert").shows("Stimme abgeben").hides("data-testid=\"receipt\"");
    poll.tag(&page, 1, "20");
    let mut tx = poll.site.world.write().await;
    let (ballots,): (i64,) = tx.query("SELECT COUNT(*) FROM ballot").one().await.expect("a number");
    assert_eq!(ballots, 0, "nothing is cast");
    drop(tx);
    poll.send(CAST, "0", ["4", "2", ""]).await.expect(303);
    let page = poll.look().await.shows("Abgegeben, Fassung 1").hides("zwischengespeichert,");
    poll.tag(&page, 1, "2");
    poll.send(KEEP, "1", ["9", "1", ""]).await.expect(303);
    poll.look().await.shows("Abgegeben ist Fassung 1. Was hier steht, ist zwischengespeichert").shows("Stimme ändern");
    poll.site.visitor().call(KEEP, &[("consultation", &poll.id), (&poll.field(0), "1")]).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_ballot_is_cast_once_and_never_seen_again() {
    let poll = Poll::by(RulesDraft { secrecy: "secret".into(), ..rules("approval") }).await;
    let page =
        poll.look().await.shows("können Sie Ihre Stimme nicht mehr ändern").shows("ohne Namen und ohne Kennung gespeichert");
    page.hides("formaction=\"/api/v1/votes/keep\"");
    poll.send(KEEP, "0", ["on", "", ""]).await.expect(409);
    poll.send(CAST, "0", ["on", "", ""]).await.expect(303);
    let page = poll.look().await.shows("data-testid=\"receipt\"").shows(">Abgegeben</p>").shows("liegt in der Urne");
    page.hides("name=\"choice[").hides("checked");
    let again = poll.send(CAST, "0", ["", "on", ""]).await.expect(409);
    again.shows("data-code=\"already_voted\"").shows("Sie haben schon abgestimmt").hides("name=\"choice[");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_yes_or_no_is_not_cast_by_the_first_choice() {
    let poll = Poll::by(RulesDraft { secrecy: "secret".into(), ..rules("yes_no") }).await;
    let page = poll.look().await;
    assert!(
        page.text.contains("data-component=\"DraftBallot") && !page.text.contains("data-component=\"LiveBallot"),
        "{}",
        page.text
    );
    poll.send(CAST, "0", ["yes", "no", ""]).await.expect(303);
    poll.look().await.shows(">Abgegeben</p>").hides("name=\"choice[");
}
