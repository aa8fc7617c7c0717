//! Who may vote: told to whoever may not, and to nobody else; and what becomes of a vote whose voter may not any more.

use domain::Role;
use domain::clock::MINUTE;
use domain::consultations::Part;
use domain::consultations::testing::{Running, running};
use domain::identity::residents;
use domain::votes::Eligibility;
use domain::votes::eligibility::Circle;
use domain::votes::testing::{ask_for, end_now, list};

use crate::kit::{Browser, Site};

const CAST: &str = "/api/v1/votes/cast";
const FILE: &str = "name;geburtsdatum;plz;ortsteil\nAnna Huber;3.7.1958;94481;Oberdorf\nBert Maier;24.11.2010;94481;Oberdorf\n\
                    Carla Wolf;1.1.1990;94481;Unterdorf\n";

/// A running vote for people of sixteen and older in one part of the municipality.
async fn poll(asked: Eligibility) -> (Site, Running, String) {
    let site = Site::new().await;
    let r = running(&site.world, &[Part::Vote]).await;
    ask_for(&site.world, &r, &asked).await;
    let page = format!("/beteiligungen/{}/abstimmung", r.slug);
    (site, r, page)
}

/// Somebody whom the list knows.
async fn found(site: &Site, name: &str, born: &str) -> Browser {
    let person = site.world.resident(name).await;
    let mut tx = site.world.write().await;
    assert_eq!(residents::find_me(&mut tx, &person, name, born, "94481").await, Ok(true));
    tx.commit().await.expect("a commit");
    site.browser(&person).await
}

async fn vote(browser: &Browser, r: &Running, said: &str) -> crate::kit::Answer {
    let choice = format!("choice[m-{}]", r.measures[0]);
    browser.call(CAST, &[("consultation", &r.id.to_string()), (&choice, said)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn vi11_who_may_not_vote_is_told_why_and_what_to_do_and_nobody_else() {
    let asked = Eligibility { age_min: Some(16), districts: vec!["Oberdorf".into()], circle: Circle::Everybody };
    let (site, r, page) = poll(asked).await;
    let mut tx = site.world.write().await;
    residents::load(&mut tx, &r.admin, FILE, "2026-12-31").await.expect("an answer").expect("loaded");
    tx.commit().await.expect("a commit");
    let seen = site.visitor().get(&page).await.expect(200).hides("data-lack");
    seen.shows("am 23. November 2026 mindestens 16 Jahre alt, laut Melderegister").shows("wohnhaft in: Oberdorf");
    for (name, born, lack, way) in [
        ("Bert Maier", "24.11.2010", "age", "/kontakt"),
        ("Carla Wolf", "1.1.1990", "district", "/kontakt"),
        ("Dora", "", "age_proof", "/konto/identitaet"),
    ] {
        let browser = match born {
            "" => site.resident(name).await,
            born => found(&site, name, born).await,
        };
        let told = browser.get(&page).await.expect(200).shows(&format!("data-lack=\"{lack}\"")).shows(way);
        told.hides("action=\"/api/v1/votes/cast\"");
        vote(&browser, &r, "yes").await.expect(403).shows(&format!("\"code\":\"not_eligible_{lack}\""));
    }
    let anna = found(&site, "Anna Huber", "3.7.1958").await;
    anna.get(&page).await.expect(200).hides("data-lack").shows("action=\"/api/v1/votes/cast\"");
    vote(&anna, &r, "yes").await.expect(200);
    vote(&site.visitor(), &r, "yes").await.expect(401);
    let staff = vote(&site.staff(Role::Council).await, &r, "yes").await.expect(403);
    staff.shows("not_eligible_age_proof");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi11_a_vote_for_some_is_for_those_on_its_list_and_those_whom_staff_have_named() {
    let (site, r, page) = poll(Eligibility { circle: Circle::Named, ..Eligibility::default() }).await;
    list(&site.world, &r, &["anna@example.org"]).await;
    let (anna, dora) = (site.resident("Anna").await, site.resident("Dora").await);
    dora.get(&page).await.expect(200).shows("data-lack=\"name\"").shows("von der Gemeinde als berechtigt eingetragen");
    vote(&anna, &r, "yes").await.expect(200);
    vote(&dora, &r, "yes").await.expect(403).shows("not_eligible_name");
    let admin = site.browser(&r.admin).await;
    let manage = format!("/verwaltung/beteiligungen/{}/berechtigte", r.slug);
    let fields = [("consultation", r.slug.as_str()), ("email", "Dora@Example.org")];
    dora.post("/api/v1/votes/entitle", &manage, &fields).await.expect(403);
    admin.post("/api/v1/votes/entitle", &manage, &fields).await.expect(303);
    vote(&dora, &r, "yes").await.expect(200);
    // Not of all who live here.
    site.visitor()
        .get(&format!("/beteiligungen/{}", r.slug))
        .await
        .expect(200)
        .shows("data-testid=\"participants\"")
        .hides("von etwa");
    admin.get("/verwaltung/protokoll").await.expect(200).shows("Als berechtigt eingetragen: Dora");
}

#[tokio::test(flavor = "multi_thread")]
async fn vi04_vi32_what_was_cast_counts_when_its_voter_may_not_vote_any_more_and_nobody_takes_it_out() {
    let (site, r, page) = poll(Eligibility::default()).await;
    site.visitor()
        .get(&page)
        .await
        .expect(200)
        .shows("Wer das Stimmrecht später verliert")
        .shows("Einzelne Stimmen nimmt niemand heraus");
    let (anna, bert) = (site.world.resident("Anna").await, site.world.resident("Bert").await);
    for voter in [&anna, &bert] {
        vote(&site.browser(voter).await, &r, "yes").await.expect(200);
    }
    site.world.clock.advance(MINUTE);
    let admin = site.browser(&r.admin).await;
    let id = anna.account().expect("hers").to_string();
    admin.call("/api/v1/staff/block", &[("account", &id), ("reason", "Unter falschem Namen.")]).await.expect(200);
    let mut tx = site.world.write().await;
    domain::privacy::testing::erase(&mut tx, &site.world.now(&bert)).await;
    tx.commit().await.expect("a commit");
    vote(&site.browser(&anna).await, &r, "no").await.expect(401);
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=1'").await, 2, "both still lie in the box");
    let mut tx = site.world.write().await;
    end_now(&mut tx, &site.world.now(&r.admin), r.id).await.expect("ended");
    tx.commit().await.expect("a commit");
    assert_eq!(site.world.count("SELECT participants FROM outcome").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn vi26_an_account_that_is_erased_and_made_anew_is_no_second_ballot() {
    let (site, r, _) = poll(Eligibility { circle: Circle::Named, ..Eligibility::default() }).await;
    list(&site.world, &r, &["anna@example.org"]).await;
    let anna = site.world.resident("Anna").await;
    vote(&site.browser(&anna).await, &r, "yes").await.expect(200);
    let mut tx = site.world.write().await;
    domain::privacy::testing::erase(&mut tx, &site.world.now(&anna)).await;
    tx.commit().await.expect("a commit");
    let again = site.resident("Anna").await;
    vote(&again, &r, "no").await.expect(409).shows("\"code\":\"voted_before\"");
    assert_eq!(site.world.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=1'").await, 1);
}
