//! Voting, tried from outside: one vote each, until the end, about what is asked. What is secret, what is counted and who votes how stand
//! in the files beside this one.

use domain::Role;
use domain::clock::{DAY, HOUR};
use domain::consultations::actions as consultations;
use domain::consultations::draft::LocalTime;
use domain::consultations::testing::measure;
use domain::votes::RulesDraft;
use domain::votes::changes::{self, End};

use crate::kit::{Browser, Site};
use crate::polls::{CAST, REQUEST, cast, choice, counts_what_is_stored, planned, poll, poll_by, rules, told, voted};
use crate::towns::{Town, Who, Writer};

#[tokio::test(flavor = "multi_thread")]
async fn vi01_vi04_two_devices_and_a_form_sent_again_are_one_vote() {
    let (site, r) = poll().await;
    let actor = site.world.resident("Anna").await;
    let (phone, desk) = (site.browser(&actor).await, site.browser(&actor).await);
    for device in [&phone, &phone, &desk] {
        cast(device, &r, "yes", &[("request_id", REQUEST)]).await.expect(200).shows("\"revision\":1");
    }
    cast(&desk, &r, "no", &[]).await.expect(200).shows("\"revision\":2");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 1);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM participation").await, 1);
    counts_what_is_stored(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vi05_vi13_the_last_moment_counts_and_after_the_end_nothing_moves_for_nobody() {
    let (site, r) = poll().await;
    let (anna, admin) = (site.resident("Anna").await, site.browser(&r.admin).await);
    cast(&anna, &r, "yes", &[]).await.expect(200);
    site.world.clock.advance(DAY - 1);
    let anna_again = site.resident("Anna").await;
    cast(&anna_again, &r, "no", &[]).await.expect(200).shows("\"revision\":2");
    site.world.clock.advance(1);
    for late in [anna_again, admin] {
        // The administrator's session may have ended meanwhile, which is no vote either.
        let status = cast(&late, &r, "yes", &[]).await.status;
        assert!([401, 409].contains(&status), "{status}");
    }
    let marks = site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=-1'").await;
    assert_eq!(marks, 1, "what was cast in time");
    counts_what_is_stored(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vi13_a_vote_is_changed_withdrawn_and_changed_back_from_two_devices_and_moves_by_one_each_time() {
    let (site, r) = poll().await;
    let actor = site.world.resident("Anna").await;
    let (phone, desk) = (site.browser(&actor).await, site.browser(&actor).await);
    let (id, page) = (r.id.to_string(), format!("/beteiligungen/{}/abstimmung", r.slug));
    let withdraw = async |device: &Browser, request: &str| {
        device.post("/api/v1/votes/withdraw", &page, &[("consultation", &id), ("request_id", request)]).await
    };
    let standing = async || {
        let yes = site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=1'").await;
        [yes, site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=-1'").await]
    };
    withdraw(&phone, REQUEST).await.expect(409).shows("data-code=\"nothing_cast\"");
    let first = cast(&phone, &r, "yes", &[]).await.expect(200).shows("\"revision\":1");
    let receipt = told(&first, "receipt").as_str().expect("a receipt").to_owned();
    assert_eq!(standing().await, [1, 0]);
    cast(&desk, &r, "no", &[]).await.expect(200).shows("\"revision\":2");
    assert_eq!(standing().await, [0, 1]);
    desk.get(&page).await.expect(200).shows("Stimme zurückziehen").shows(&receipt);
    assert_eq!(withdraw(&desk, REQUEST).await.expect(303).location(), page);
    desk.get(&page).await.expect(200).shows("Zurückgezogen").hides(&receipt);
    site.visitor().post("/quittung", "", &[("code", &receipt)]).await.expect(404);
    assert_eq!(standing().await, [0, 0]);
    withdraw(&desk, REQUEST).await.expect(303);
    counts_what_is_stored(&site).await;
    cast(&phone, &r, "yes", &[("revision", "2")]).await.expect(409).shows("\"conflict\"");
    cast(&phone, &r, "yes", &[("revision", "3")]).await.expect(200).shows("\"revision\":4");
    assert_eq!(standing().await, [1, 0]);
    site.visitor().post("/quittung", "", &[("code", &receipt)]).await.expect(200).shows("Angekommen");
    counts_what_is_stored(&site).await;
    site.world.clock.advance(DAY);
    let late = site.browser(&actor).await;
    withdraw(&late, "00000000-0000-4000-8000-00000000aaaa").await.expect(409).shows("voting_closed");
    assert_eq!(standing().await, [1, 0]);
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
    counts_what_is_stored(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vi10_a_vote_or_measure_of_elsewhere_is_not_here_and_what_is_not_asked_about_is_refused() {
    let (site, r) = poll().await;
    let there = Writer::write(&site.world, "b", "Haselnuss", "09999102", 2001).await;
    let mut tx = site.world.write().await;
    let sql = "INSERT INTO municipality_host (host, municipality_id) VALUES ('127.0.0.1', $1)";
    tx.query(sql).bind(site.world.municipality).execute().await.expect("a host");
    tx.commit().await.expect("a commit");
    let (anna, id, first) = (site.resident("Anna").await, r.id.to_string(), choice(&r, 0));
    let foreign = |thing: &str| there.things[thing].clone();
    let never = "00000000-0000-4000-8000-000000000000";
    let told = async |id: &str| {
        let answer = anna.call(CAST, &[("consultation", id), (&first, "yes")]).await;
        (answer.status, answer.text)
    };
    assert_eq!(told(&foreign("consultation id")).await, told(never).await, "as if it had never been");
    assert_eq!(told(never).await.0, 404);
    let not_asked = measure(&site.world, site.world.municipality, r.field, "Nicht gefragt").await.to_string();
    for option in [not_asked, foreign("measure id")] {
        let fields = [("consultation", id.as_str()), (&format!("choice[m-{option}]"), "yes"), (&first, "yes")];
        anna.call(CAST, &fields).await.expect(422).shows("\"unknown\"");
    }
    nobody_of_elsewhere_votes_here(&site, &there, &id, &first).await;
    // A measure on a ballot that people may hold cannot be taken off it.
    let admin = site.browser(&r.admin).await;
    let remove = [("consultation", r.slug.as_str()), ("measure", &r.measures[0].to_string())];
    admin.call("/api/v1/votes/remove-option", &remove).await.expect(409).shows("rules_frozen");
    assert_eq!(
        site.world.count("SELECT COUNT(*) FROM ballot WHERE marks <> '1=1'").await,
        0,
        "the one of the other town is whole"
    );
    cast(&anna, &r, "yes", &[]).await.expect(200);
}

async fn nobody_of_elsewhere_votes_here(site: &Site, there: &Town, id: &str, first: &str) {
    let fields = [("consultation", id), (first, "yes")];
    let own = site.browser(&there.people[&Who::Resident]).await;
    own.call(CAST, &fields).await.expect(401);
    own.at(&there.host).call(CAST, &fields).await.expect(404).shows("\"not_found\"");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi10_a_measure_that_was_taken_off_before_the_vote_began_is_as_one_never_asked_about() {
    let site = Site::new().await;
    let r = planned(&site, HOUR, DAY).await;
    let removed = r.measures[2];
    let admin = site.browser(&r.admin).await;
    let remove = [("consultation", r.slug.as_str()), ("measure", &removed.to_string())];
    admin.call("/api/v1/votes/remove-option", &remove).await.expect(200);
    site.world.clock.advance(2 * HOUR);
    let (anna, id) = (site.resident("Anna").await, r.id.to_string());
    anna.call(CAST, &[("consultation", &id), (&choice(&r, 2), "yes")]).await.expect(422).shows("\"unknown\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
    cast(&anna, &r, "yes", &[]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi12_what_is_no_choice_is_no_vote() {
    let (site, r) = poll().await;
    let (anna, id) = (site.resident("Anna").await, r.id.to_string());
    for wrong in ["7", "-1", "9223372036854775808", "1e309", "NaN", "maybe"] {
        cast(&anna, &r, wrong, &[]).await.expect(422);
    }
    anna.call(CAST, &[("consultation", &id)]).await.expect(422);
    let stranger = site.world.found("Nachbarau", "09999002").await;
    let stranger = site.browser(&site.world.person(stranger, "Nora", Role::Resident).await).await;
    cast(&stranger, &r, "yes", &[]).await.expect(401);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
    counts_what_is_stored(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vi12_too_many_too_few_and_twice_the_same_are_no_vote() {
    let of = |method: &str| RulesDraft { seats: "1".into(), budget: "3.000".into(), ..rules(method) };
    let two = RulesDraft { choices_min: "2".into(), choices_max: "2".into(), ..of("approval") };
    let refused = [
        (&two, vec![(0, "on")], "too_few_marks", vec![(0, "on"), (1, "on")]),
        (&two, vec![(0, "on"), (1, "on"), (2, "on")], "too_many_marks", vec![(0, "on"), (1, "on")]),
        (&of("points"), vec![(0, "60"), (1, "41")], "too_many_points", vec![(0, "60"), (1, "40")]),
        (&of("budget"), vec![(0, "on"), (1, "on")], "over_budget", vec![(0, "on")]),
        (&of("ranking"), vec![(0, "1"), (1, "1")], "rank_twice", vec![(0, "1"), (1, "2")]),
        (&of("ranking"), vec![(0, "1"), (1, "3")], "rank_gap", vec![(0, "1"), (1, "2")]),
    ];
    for (rules, wrong, code, right) in refused {
        let (site, r) = poll_by(rules).await;
        let anna = site.resident("Anna").await;
        let say = async |said: &[(usize, &str)]| {
            let fields = said.iter().map(|(place, value)| (choice(&r, *place), (*value).to_owned()));
            let fields: Vec<(String, String)> =
                std::iter::once(("consultation".to_owned(), r.id.to_string())).chain(fields).collect();
            anna.call(CAST, &fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>()).await
        };
        say(&wrong).await.expect(422).shows(code);
        assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0, "{code}");
        say(&right).await.expect(200);
        counts_what_is_stored(&site).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn vi12_two_answers_about_one_measure_are_no_vote_however_its_name_is_written() {
    let (site, r) = poll().await;
    let (anna, id) = (site.resident("Anna").await, r.measures[0].to_string());
    for name in [id.to_uppercase(), id.replace('-', ""), format!("{{{id}}}")] {
        cast(&anna, &r, "yes", &[(&format!("choice[m-{name}]"), "no")]).await.expect(422).shows("twice");
    }
    let status = cast(&anna, &r, "yes", &[(&choice(&r, 0), "no")]).await.status;
    assert!([400, 422].contains(&status), "{status}");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
    cast(&anna, &r, "yes", &[]).await.expect(200);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi14_a_request_used_again_for_something_else_is_refused_and_what_is_kept_tells_no_choice() {
    let (site, r) = poll().await;
    let (anna, request) = (site.resident("Anna").await, ("request_id", REQUEST));
    cast(&anna, &r, "yes", &[request]).await.expect(200);
    cast(&anna, &r, "no", &[request]).await.expect(422).shows("id_reused");
    cast(&site.resident("Ben").await, &r, "no", &[request]).await.expect(200);
    let sql = "SELECT requests FROM ballot";
    let kept: Vec<(Vec<u8>,)> = site.world.read().await.query(sql).all().await.expect("rows");
    let halves: std::collections::BTreeSet<&[u8]> = kept.iter().flat_map(|(requests,)| requests.chunks(16)).collect();
    assert_eq!((kept.len(), halves.len()), (2, 4), "hashes only, of each person their own");
    assert!(kept.iter().all(|(requests,)| requests.len() == 32), "of one request each");
    counts_what_is_stored(&site).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn vi14_a_request_is_known_after_a_day_and_while_its_vote_runs() {
    let site = Site::new().await;
    let r = planned(&site, -HOUR, 3 * DAY).await;
    let actor = site.world.resident("Anna").await;
    let first = cast(&site.browser(&actor).await, &r, "yes", &[("request_id", REQUEST)]).await.expect(200);
    site.world.clock.advance(DAY + HOUR);
    let again = cast(&site.browser(&actor).await, &r, "yes", &[("request_id", REQUEST)]).await.expect(200);
    for name in ["receipt", "revision"] {
        assert_eq!(told(&again, name), told(&first, name), "{name}");
    }
    cast(&site.browser(&actor).await, &r, "no", &[("request_id", REQUEST)]).await.expect(422).shows("id_reused");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=1'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi30_no_address_that_is_opened_casts_a_vote() {
    let (site, r) = poll().await;
    let anna = site.resident("Anna").await;
    // All that a form of this page would send.
    let query = format!("?consultation={}&{}=yes&revision=0&request_id={REQUEST}", r.id, choice(&r, 0));
    let door = anna.get(&format!("{CAST}{query}")).await;
    let page = anna.get(&format!("/beteiligungen/{}/abstimmung{query}", r.slug)).await;
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 0);
    door.expect(405);
    page.expect(200);
    cast(&anna, &r, "yes", &[("revision", "0"), ("request_id", REQUEST)]).await.expect(200);
}
