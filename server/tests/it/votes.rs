//! The ballot and the receipt: `/beteiligungen/{slug}/abstimmung`, `/quittung`, and the doors of votes.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::{Running, measure, running};

use crate::kit::Site;

const CAST: &str = "/api/v1/votes/cast";

struct Poll {
    site: Site,
    running: Running,
    page: String,
    id: String,
    /// The fields of the first two measures.
    first: String,
    second: String,
}

async fn poll() -> Poll {
    let site = Site::new().await;
    let running = running(&site.world, &[Part::Vote]).await;
    let page = format!("/beteiligungen/{}/abstimmung", running.slug);
    let name = |place: usize| format!("choice[m-{}]", running.measures[place]);
    let (id, first, second) = (running.id.to_string(), name(0), name(1));
    Poll { site, running, page, id, first, second }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_reads_the_rules_and_is_asked_to_sign_in() {
    let poll = poll().await;
    let page = poll.site.visitor().get(&poll.page).await.expect(200);
    let page = page.shows("So wird abgestimmt").shows("Meinungsbild, keine rechtsverbindliche Wahl").shows("Terminvergabe");
    page.shows("/konto/anmelden?zurueck=").hides("name=\"choice[");
    let refused =
        poll.site.visitor().post(CAST, &poll.page, &[("consultation", &poll.id), (&poll.first, "yes")]).await.expect(303);
    assert!(refused.location().starts_with("/konto/anmelden"), "{}", refused.location());
    poll.site.visitor().call(CAST, &[("consultation", &poll.id), (&poll.first, "yes")]).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_form_votes_changes_the_vote_and_gets_a_receipt() {
    let poll = poll().await;
    let anna = poll.site.resident("Anna").await;
    let fields =
        [("consultation", poll.id.as_str()), ("revision", "0"), (poll.first.as_str(), "yes"), (poll.second.as_str(), "no")];
    let done = anna.post(CAST, &poll.page, &fields).await.expect(303);
    assert_eq!(done.location(), poll.page);
    let page = anna.get(&poll.page).await.expect(200).shows("Stimme ändern");
    let checked = |choice: &str, text: &str| {
        let at = text.find(&format!("name=\"{}\" value=\"{choice}\"", poll.first)).expect("the choice");
        text[at..].split('>').next().is_some_and(|tag| tag.contains("checked"))
    };
    assert!(checked("yes", &page.text) && !checked("no", &page.text), "{}", page.text);
    let stale = anna.post(CAST, &poll.page, &fields).await.expect(409);
    stale.shows("data-code=\"conflict\"").shows("name=\"revision\" value=\"1\"");
    let fields = [("consultation", poll.id.as_str()), ("revision", "1"), (poll.first.as_str(), "abstain")];
    anna.post(CAST, &poll.page, &fields).await.expect(303);
    let receipt = receipt_of(&anna.get(&poll.page).await.expect(200).text);
    let recorded = poll.site.visitor().post("/quittung", "", &[("code", &receipt.to_lowercase())]).await.expect(200);
    recorded.shows("Angekommen").shows("Wie geht es weiter?").hides("Anna");
    poll.site
        .visitor()
        .post("/quittung", "", &[("code", "0000-0000-0000-0000")])
        .await
        .expect(404)
        .shows("Zu diesem Code gibt es nichts");
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_ballots_have_their_status_and_keep_what_was_chosen() {
    let poll = poll().await;
    let (anna, consultation) = (poll.site.resident("Anna").await, ("consultation", poll.id.as_str()));
    let empty = anna.post(CAST, &poll.page, &[consultation, ("revision", "0")]).await.expect(422);
    empty.shows("data-code=\"invalid\"").shows("Ihr Stimmzettel");
    let wrong = anna.post(CAST, &poll.page, &[consultation, (&poll.first, "yes"), (&poll.second, "maybe")]).await.expect(422);
    let at = wrong.text.find(&format!("name=\"{}\" value=\"yes\"", poll.first)).expect("the choice");
    assert!(wrong.text[at..].split('>').next().is_some_and(|tag| tag.contains("checked")), "what was chosen is kept");
    let other = measure(&poll.site.world, poll.site.world.municipality, poll.running.field, "Nicht gefragt").await;
    let foreign = format!("choice[m-{other}]");
    anna.post(CAST, &poll.page, &[consultation, (&foreign, "yes")]).await.expect(422);
    let id = "00000000-0000-4000-8000-00000000abcd";
    anna.call(CAST, &[("request_id", id), consultation, (&poll.first, "yes")]).await.expect(200).shows("\"revision\":1");
    anna.call(CAST, &[("request_id", id), consultation, (&poll.first, "yes")]).await.expect(200).shows("\"revision\":1");
    let reused = anna.call(CAST, &[("request_id", id), consultation, (&poll.first, "no")]).await.expect(422);
    reused.shows("id_reused");
    let unknown = "00000000-0000-4000-8000-000000000000";
    anna.call(CAST, &[("consultation", unknown), (&poll.first, "yes")]).await.expect(404);
    anna.call(CAST, &[("consultation", "x"), (&poll.first, "yes")]).await.expect(404);
    let t = &poll.site.world;
    let stranger = t.person(t.found("Nachbarau", "09999002").await, "Nora", Role::Resident).await;
    let stranger = poll.site.browser(&stranger).await;
    stranger.call(CAST, &[consultation, (&poll.first, "yes")]).await.expect(401);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_the_end_nobody_votes_and_the_outcome_tells_the_count() {
    let poll = poll().await;
    let t = &poll.site.world;
    let choices = [["yes"; 9].as_slice(), &["no"; 7], &["abstain"; 2]].concat();
    for (number, choice) in choices.into_iter().enumerate() {
        let browser = poll.site.resident(&format!("Person {number}")).await;
        let fields = [("consultation", poll.id.as_str()), (poll.first.as_str(), choice), (poll.second.as_str(), "yes")];
        browser.call(CAST, &fields).await.expect(200);
    }
    let anna = poll.site.resident("Person 0").await;
    let receipt = receipt_of(&anna.get(&poll.page).await.expect(200).text);
    t.clock.advance(domain::clock::DAY);
    let anna = poll.site.resident("Person 0").await;
    let late = anna.post(CAST, &poll.page, &[("consultation", &poll.id), (&poll.first, "no")]).await.expect(409);
    late.shows("data-code=\"voting_closed\"").shows("Die Abstimmung ist beendet");
    let admin = poll.site.staff(Role::Administrator).await;
    let manage = format!("/verwaltung/beteiligungen/{}", poll.running.slug);
    let closed = admin.post("/api/v1/consultations/close", &manage, &[("consultation", &poll.running.slug)]).await.expect(303);
    let outcome = poll.site.visitor().get(closed.location()).await.expect(200);
    let outcome = outcome.shows("Mehrheit dafür").shows("von etwa 1.900").shows("data-testid=\"as-of\"");
    let row = |id: &str| {
        let at = outcome.text.find(&format!("data-testid=\"{id}\"")).unwrap_or_else(|| panic!("{id} in {}", outcome.text));
        outcome.text[at..].split("</tr>").next().unwrap_or_default().to_owned()
    };
    assert!(row("tally-mitfahrbank-0").contains(">18</td>"), "{}", row("tally-mitfahrbank-0"));
    assert!(row("tally-mitfahrbank-0").contains("100 %"), "{}", row("tally-mitfahrbank-0"));
    assert!(row("tally-terminvergabe-2").contains("unter 5"), "two abstentions are names");
    assert!(!row("tally-terminvergabe-1").contains(">7</td>"), "and their companion would tell them");
    poll.site.visitor().post("/quittung", "", &[("code", &receipt)]).await.expect(200).shows("Gezählt");
    anna.get(&poll.page).await.expect(200).shows("Die Abstimmung ist beendet").hides(&receipt);
}

/// The receipt that a page shows.
fn receipt_of(page: &str) -> String {
    let at = page.find("data-testid=\"receipt\"").unwrap_or_else(|| panic!("no receipt in {page}"));
    page[at..].split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}
