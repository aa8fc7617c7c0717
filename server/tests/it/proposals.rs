//! What a counted vote proposes: beside its result for everybody, and on the council's pages, where it is answered.

use domain::Role;
use domain::consultations::Part;
use domain::consultations::testing::{Running, running_by};
use domain::votes::testing::end_now;
use domain::votes::{NO, Paper, RulesDraft, YES, casting};

use crate::kit::{Browser, Site};

const DOOR: &str = "/api/v1/proposals/answer";

/// Thirty people want the first of three measures and no other; the vote is counted.
async fn counted() -> (Site, Running) {
    let site = Site::new().await;
    let world = &site.world;
    let running = running_by(world, &[Part::Vote], &RulesDraft::default()).await;
    let mut voters = Vec::new();
    for nth in 0..30 {
        voters.push(world.resident(&format!("Wählerin {nth}")).await);
    }
    let mut tx = world.write().await;
    for voter in &voters {
        let paper = Paper::of(&[(running.measures[0], YES), (running.measures[1], NO)]);
        casting::cast(&mut tx, &world.now(voter), running.id, &paper, world.random.secret_id(), None).await.expect("a vote");
    }
    end_now(&mut tx, &world.now(&running.admin), running.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    (site, running)
}

fn result(running: &Running) -> String {
    format!("/beteiligungen/{}/ergebnis", running.slug)
}

/// The form of the proposal for a measure, as the council's page links to it.
async fn form_of(council: &Browser, title: &str) -> String {
    let page = council.get("/gemeinderat").await.expect(200);
    let links = page.text.split("href=\"").filter(|rest| rest.starts_with("/gemeinderat/vorschlaege/"));
    let mut links = links.filter(|rest| rest.split("</a>").next().is_some_and(|link| link.contains(title)));
    links.next().and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{title} in {}", page.text)).to_owned()
}

async fn answered(council: &Browser, title: &str, answer: &str) {
    let form = form_of(council, title).await;
    let page = council.get(&form).await.expect(200);
    let id = form.rsplit('/').next().expect("an id").to_owned();
    let version = page.text.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a version");
    let fields = [
        ("proposal", id.as_str()),
        ("version", version),
        ("answer", answer),
        ("reason", "Wir haben lange beraten."),
        ("decided_on", "2026-11-20"),
        ("paper_number", "Vorlage 77"),
    ];
    let done = council.post(DOOR, &form, &fields).await.expect(303);
    assert!(done.location().ends_with("/ergebnis"), "{}", done.location());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_elected_is_proposed_to_everybody_and_accepted_by_the_council() {
    let (site, running) = counted().await;
    let page = site.resident("Anna").await.get(&result(&running)).await.expect(200);
    let page = page.shows("Was daraus folgen soll").shows("Vorschlag: wird vorgezogen").shows("Vorschlag: wird zurückgestellt");
    page.shows("Noch nicht entschieden").hides("Antwort eintragen");
    let council = site.staff(Role::Council).await;
    council.get(&result(&running)).await.expect(200).shows("Antwort eintragen");
    answered(&council, "Terminvergabe", "accept").await;
    let page = site.visitor().get(&result(&running)).await.expect(200);
    page.shows("Angenommen").shows("Wir haben lange beraten.").shows("Vorlage 77").shows("20. November 2026");
    site.visitor().get("/massnahmen/terminvergabe").await.expect(200).shows("geplant").shows("Vorlage 77");
    site.visitor().get("/fahrplan").await.expect(200).shows("geplant");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM decision WHERE verdict = 'adopt'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_proposal_moves_nothing_and_everybody_reads_why() {
    let (site, running) = counted().await;
    let council = site.staff(Role::Council).await;
    answered(&council, "Mitfahrbank", "decline").await;
    let page = site.visitor().get(&result(&running)).await.expect(200);
    page.shows("Abgelehnt").shows("Wir haben lange beraten.");
    site.visitor().get("/massnahmen/mitfahrbank").await.expect(200).shows("vorgeschlagen");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM decision").await, 0);
    council.get("/gemeinderat").await.expect(200).shows("Vorschläge aus Abstimmungen");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_council_answers_and_a_wrong_form_comes_back() {
    let (site, _) = counted().await;
    let council = site.staff(Role::Council).await;
    let form = form_of(&council, "Terminvergabe").await;
    let id = form.rsplit('/').next().expect("an id").to_owned();
    for browser in [site.resident("Anna").await, site.staff(Role::Administrator).await, site.staff(Role::Moderator).await] {
        browser.get(&form).await.expect(403);
        browser.post(DOOR, &form, &[("proposal", id.as_str()), ("answer", "accept")]).await.expect(403);
    }
    let typed = [("proposal", id.as_str()), ("answer", "accept"), ("reason", "Weil es gut ist."), ("decided_on", "2027-01-01")];
    let refused = council.post(DOOR, &form, &typed).await.expect(422);
    refused.shows("Dieser Tag liegt in der Zukunft.").shows("Weil es gut ist.").shows("value=\"accept\" checked");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM proposal WHERE answer IS NOT NULL").await, 0);
    council.get("/gemeinderat/vorschlaege/00000000-0000-4000-8000-00000000dead").await.expect(404);
}
