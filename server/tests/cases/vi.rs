//! Voting, tried from outside: what is refused, what is secret, and that everybody counts to the same.

use domain::Role;
use domain::clock::{DAY, HOUR};
use domain::consultations::draft::LocalTime;
use domain::consultations::testing::{Running, measure, running};
use domain::consultations::{Part, actions as consultations};
use domain::votes::changes::{self, End};
use domain::votes::verifying::{self, Flaw};
use domain::votes::{NO, Paper, YES, casting};

use crate::kit::Site;

const CAST: &str = "/api/v1/votes/cast";

async fn poll() -> (Site, Running) {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    (site, r)
}

fn choice(r: &Running, place: usize) -> String {
    format!("choice[m-{}]", r.measures[place])
}

/// So many people vote, every third of them no.
async fn voted(site: &Site, r: &Running, people: usize) {
    for n in 0..people {
        let voter = site.world.resident(&format!("Person {n}")).await;
        let mut tx = site.world.write().await;
        let paper = Paper::of(&[(r.measures[0], if n % 3 == 0 { NO } else { YES }), (r.measures[1], YES)]);
        casting::cast(&mut tx, &voter, r.id, &paper, site.world.random.secret_id(), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
}

async fn close(site: &Site, r: &Running) {
    let mut tx = site.world.write().await;
    domain::votes::testing::end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi01_vi04_two_devices_and_a_form_sent_again_are_one_vote() {
    let (site, r) = poll().await;
    let (first, id) = (choice(&r, 0), r.id.to_string());
    let actor = site.world.resident("Anna").await;
    let (phone, desk) = (site.browser(&actor).await, site.browser(&actor).await);
    let fields = [("consultation", id.as_str()), ("request_id", "00000000-0000-4000-8000-00000000abcd"), (&first, "yes")];
    for device in [&phone, &phone, &desk] {
        device.call(CAST, &fields).await.expect(200).shows("\"revision\":1");
    }
    desk.call(CAST, &[("consultation", &id), (&first, "no")]).await.expect(200).shows("\"revision\":2");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM participation").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi05_vi13_the_last_moment_counts_and_after_the_end_nothing_moves_for_nobody() {
    let (site, r) = poll().await;
    let (first, id) = (choice(&r, 0), r.id.to_string());
    let (anna, admin) = (site.resident("Anna").await, site.browser(&r.admin).await);
    anna.call(CAST, &[("consultation", &id), (&first, "yes")]).await.expect(200);
    site.world.clock.advance(DAY - 1);
    let anna_again = site.resident("Anna").await;
    anna_again.call(CAST, &[("consultation", &id), (&first, "no")]).await.expect(200).shows("\"revision\":2");
    site.world.clock.advance(1);
    for late in [anna_again, admin] {
        // The administrator's session may have ended meanwhile, which is no vote either.
        let status = late.call(CAST, &[("consultation", &id), (&first, "yes")]).await.status;
        assert!([401, 409].contains(&status), "{status}");
    }
    let marks = site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=-1'").await;
    assert_eq!(marks, 1, "what was cast in time");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi07_moving_the_end_is_public_loses_no_vote_and_never_goes_into_the_past() {
    let (site, r) = poll().await;
    voted(&site, &r, 3).await;
    let second = site.world.person(site.world.municipality, "Berta", Role::Administrator).await;
    let mut tx = site.world.write().await;
    let at = |from_now: i64| LocalTime::of(site.world.clock.now().plus(from_now));
    let (past, later, why) = (at(-HOUR), at(3 * DAY), "Die Halle ist an diesem Tag belegt.");
    assert_eq!(
        consultations::move_deadline(&mut tx, &r.admin, r.id, &later).await,
        Err(domain::Error::Conflict("second_person_needed"))
    );
    assert_eq!(
        changes::propose(&mut tx, &r.admin, r.id, End::At(&past), why).await,
        Err(domain::Error::field("closes_at", "time_past"))
    );
    changes::propose(&mut tx, &r.admin, r.id, End::At(&later), why).await.expect("wished");
    let wish = changes::standing(&mut tx, &second, r.id).await.expect("an answer").waiting.expect("a wish").id;
    assert_eq!(changes::confirm(&mut tx, &r.admin, wish).await, Err(domain::Error::NotAllowed("four_eyes")));
    changes::confirm(&mut tx, &second, wish).await.expect("moved");
    tx.commit().await.expect("a commit");
    for page in ["", "/abstimmung"] {
        site.visitor().get(&format!("/beteiligungen/{}{page}", r.slug)).await.expect(200).shows(why);
    }
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi10_vi12_what_is_foreign_or_no_choice_is_no_vote() {
    let (site, r) = poll().await;
    let (anna, id, first) = (site.resident("Anna").await, r.id.to_string(), choice(&r, 0));
    let other = measure(&site.world, site.world.municipality, r.field, "Nicht gefragt").await;
    anna.call(CAST, &[("consultation", &id), (&format!("choice[m-{other}]"), "yes")]).await.expect(422);
    anna.call(CAST, &[("consultation", "00000000-0000-4000-8000-000000000000"), (&first, "yes")]).await.expect(404);
    for wrong in ["7", "-1", "9223372036854775808", "1e309", "NaN", "maybe"] {
        anna.call(CAST, &[("consultation", &id), (&first, wrong)]).await.expect(422);
    }
    anna.call(CAST, &[("consultation", &id)]).await.expect(422);
    let t = &site.world;
    let stranger = t.person(t.found("Nachbarau", "09999002").await, "Nora", Role::Resident).await;
    site.browser(&stranger).await.call(CAST, &[("consultation", &id), (&first, "yes")]).await.expect(401);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi14_a_request_used_again_for_something_else_is_refused_and_what_is_kept_tells_no_choice() {
    let (site, r) = poll().await;
    let (anna, id, first) = (site.resident("Anna").await, r.id.to_string(), choice(&r, 0));
    let request = ("request_id", "00000000-0000-4000-8000-00000000abcd");
    anna.call(CAST, &[("consultation", &id), request, (&first, "yes")]).await.expect(200);
    anna.call(CAST, &[("consultation", &id), request, (&first, "no")]).await.expect(422).shows("id_reused");
    site.resident("Ben").await.call(CAST, &[("consultation", &id), request, (&first, "no")]).await.expect(200);
    let sql = "SELECT body FROM ballot_request";
    let kept: Vec<(Vec<u8>,)> = site.world.read().await.query(sql).all().await.expect("rows");
    assert!(kept.iter().all(|(body,)| body.len() == 32) && kept[0] != kept[1], "hashes only, of each person their own");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi18_vi19_vi29_page_report_and_file_count_to_the_same_and_a_changed_ballot_is_noticed() {
    let (site, r) = poll().await;
    voted(&site, &r, 33).await;
    close(&site, &r).await;
    let page = site.visitor().get(&format!("/beteiligungen/{}/ergebnis", r.slug)).await.expect(200);
    page.shows("22").shows("11").shows("33");
    let csv = site.visitor().get(&format!("/beteiligungen/{}/bericht.csv", r.slug)).await.expect(200);
    csv.shows("22").shows("11");
    let file = site.visitor().get(&format!("/beteiligungen/{}/stimmzettel.txt", r.slug)).await.expect(200);
    let read = tally::file::read_ours(&file.text).expect("an own file");
    assert_eq!(read.election.ballots.cast(), 33);
    let again = tally::election::count(&read.election, &read.settings.expect("its settings")).expect("a count");
    assert_eq!(again.winners, [1, 0], "the two that have more yes than no, the larger majority first");
    let flaw = async || {
        let program = domain::Actor::program(site.world.municipality, site.world.clock.now(), site.world.random.clone());
        verifying::verify(&mut site.world.read().await, &program).await.expect("an answer").pop().expect("a vote").flaw
    };
    assert_eq!(flaw().await, None);
    let mut tx = site.world.write().await;
    tx.query("UPDATE ballot SET marks = '1=1' WHERE marks = '1=-1'").execute().await.expect("a change");
    tx.commit().await.expect("a commit");
    assert_eq!(flaw().await, Some(Flaw::Count));
}

#[tokio::test(flavor = "multi_thread")]
async fn vi23_while_it_runs_nobody_sees_a_result_and_few_stay_hidden_afterwards() {
    let (site, r) = poll().await;
    voted(&site, &r, 4).await;
    let outcome = format!("/beteiligungen/{}/ergebnis", r.slug);
    for asker in [site.visitor(), site.staff(Role::Council).await, site.browser(&r.admin).await] {
        asker.get(&outcome).await.expect(200).hides("data-testid=\"tally-");
        asker.get(&format!("/beteiligungen/{}/bericht.json", r.slug)).await.expect(404);
    }
    close(&site, &r).await;
    let page = site.staff(Role::Administrator).await.get(&outcome).await.expect(200);
    page.shows("data-testid=\"too-few\"").hides("Angenommen, weil");
    site.visitor().get(&format!("/beteiligungen/{}/stimmzettel.txt", r.slug)).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi24_a_receipt_tells_recorded_and_counted_and_nothing_else() {
    let (site, r) = poll().await;
    let anna = site.world.resident("Anna").await;
    let mut tx = site.world.write().await;
    let paper = Paper::of(&[(r.measures[0], NO)]);
    let code = casting::cast(&mut tx, &anna, r.id, &paper, site.world.random.secret_id(), None).await.expect("a vote").code;
    tx.commit().await.expect("a commit");
    let ask = async || site.visitor().post("/quittung", "", &[("code", &code)]).await.expect(200);
    ask().await.shows("Angekommen").hides("Anna").hides("Terminvergabe").hides("Nein");
    close(&site, &r).await;
    ask().await.shows("Gezählt").hides("Anna").hides("Terminvergabe").hides("Nein");
    site.visitor().post("/quittung", "", &[("code", "0000-0000-0000-0000")]).await.expect(404);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi30_no_address_that_is_opened_casts_a_vote() {
    let (site, r) = poll().await;
    let anna = site.resident("Anna").await;
    let query = format!("?consultation={}&{}=yes", r.id, choice(&r, 0));
    anna.get(&format!("{CAST}{query}")).await.expect(405);
    anna.get(&format!("/beteiligungen/{}/abstimmung{query}", r.slug)).await.expect(200);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
}
