//! Who may vote by age and part of the municipality, on a real database.

use uuid::Uuid;

use super::*;
use crate::actor::Role;
use crate::clock::HOUR;
use crate::consultations::draft::{Draft, LocalTime};
use crate::consultations::store as consultations;
use crate::consultations::testing::{Running, measure, running};
use crate::consultations::{Part, actions as drafts};
use crate::identity::residents;
use crate::ids::MeasureId;
use crate::testkit::World;
use crate::votes::testing::ask_for;
use crate::votes::{Paper, YES, casting};

const FILE: &str = "name;geburtsdatum;plz;ortsteil\nAnna Huber;3.7.1958;94481;Oberdorf\nBert Maier;24.11.2010;94481;Oberdorf\n\
                    Carla Wolf;1.1.1990;94481;Unterdorf\n";

async fn vote(t: &World, voter: &Actor, id: ConsultationId, measure: MeasureId) -> Result<()> {
    let mut tx = t.write().await;
    casting::cast(&mut tx, &t.now(voter), id, &Paper::of(&[(measure, YES)]), t.random.secret_id(), None).await?;
    tx.commit().await
}

/// Somebody who was found on the list.
async fn found(t: &World, name: &str, born: &str) -> Actor {
    let person = t.resident(name).await;
    let mut tx = t.write().await;
    assert_eq!(residents::find_me(&mut tx, &person, name, born, "94481").await, Ok(true));
    tx.commit().await.expect("a commit");
    person
}

async fn world(asked: Eligibility) -> (World, Running) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    ask_for(&t, &r, &asked).await;
    let mut tx = t.write().await;
    assert_eq!(residents::load(&mut tx, &r.admin, FILE, "2026-12-31").await, Ok(Ok(3)));
    tx.commit().await.expect("a commit");
    (t, r)
}

#[tokio::test]
async fn an_age_counts_on_the_day_of_the_end_and_as_the_list_says_it() {
    // The vote ends on 23 November 2026; Bert is sixteen a day later.
    let (t, r) = world(Eligibility { age_min: Some(16), ..Eligibility::default() }).await;
    let (anna, bert) = (found(&t, "Anna Huber", "3.7.1958").await, found(&t, "Bert Maier", "24.11.2010").await);
    let unknown = t.resident("Dora").await;
    assert_eq!(vote(&t, &anna, r.id, r.measures[0]).await, Ok(()));
    assert_eq!(vote(&t, &bert, r.id, r.measures[0]).await, Err(Error::NotAllowed("not_eligible_age")));
    assert_eq!(vote(&t, &unknown, r.id, r.measures[0]).await, Err(Error::NotAllowed("not_eligible_age_proof")));
    let mut tx = t.write().await;
    crate::votes::testing::move_end(&mut tx, &r.admin, r.id, t.clock.now().plus(72 * HOUR)).await.expect("moved");
    tx.commit().await.expect("a commit");
    let still = vote(&t, &bert, r.id, r.measures[0]).await;
    assert_eq!(still, Err(Error::NotAllowed("not_eligible_age")), "the sealed end decides, wherever it is moved");
}

#[tokio::test]
async fn a_part_of_the_municipality_is_where_the_list_says_that_people_live() {
    let (t, r) = world(Eligibility { districts: vec!["Oberdorf".into()], ..Eligibility::default() }).await;
    let (anna, carla) = (found(&t, "Anna Huber", "3.7.1958").await, found(&t, "Carla Wolf", "1.1.1990").await);
    assert_eq!(vote(&t, &anna, r.id, r.measures[0]).await, Ok(()));
    assert_eq!(vote(&t, &carla, r.id, r.measures[0]).await, Err(Error::NotAllowed("not_eligible_district")));
    let unknown = t.resident("Dora").await;
    assert_eq!(vote(&t, &unknown, r.id, r.measures[0]).await, Err(Error::NotAllowed("not_eligible_district_proof")));
    assert_eq!(list_districts(&mut t.read().await, &r.admin).await, Ok(vec!["Oberdorf".into(), "Unterdorf".into()]));
    let list = residents::find_current(&mut t.read().await, &r.admin).await.expect("an answer").expect("a list");
    let mut tx = t.write().await;
    residents::destroy_due(&mut tx, &r.admin, list.id).await.expect("destroyed at its day");
    tx.commit().await.expect("a commit");
    assert_eq!(vote(&t, &anna, r.id, r.measures[0]).await, Ok(()), "what was attested stays");
}

#[tokio::test]
async fn administrators_set_it_until_the_vote_begins_and_the_rung_follows() {
    let (t, r) = world(Eligibility::default()).await;
    let now = t.clock.now();
    let draft = Draft {
        title: "Im Advent".into(),
        summary: "Später.".into(),
        parts: vec![Part::Vote],
        action_fields: vec![r.field],
        opens: LocalTime::of(now.plus(HOUR)),
        closes: LocalTime::of(now.plus(2 * HOUR)),
    };
    let mut tx = t.write().await;
    let slug = drafts::create(&mut tx, &r.admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    let later = consultations::find_by_slug(&mut tx, &r.admin, &slug).await.expect("the draft").id;
    let age = EligibilityDraft { age_min: "16".into(), districts: vec!["Unterdorf".into()], ..EligibilityDraft::default() };
    set(&mut tx, &r.admin, later, &age).await.expect("set");
    let rungs = consultations::find(&mut tx, &r.admin, later).await.expect("the draft").rungs;
    assert_eq!(rungs.vote, Rung::List, "only the list knows an age");
    let lower = identity::actions::set_rungs(&mut tx, &r.admin, later, "", rungs.with(Action::Vote, Rung::Mail)).await;
    assert_eq!(lower, Err(Error::field("vote", "rung_of_list")));
    actions::set_rules(&mut tx, &r.admin, later, &crate::votes::RulesDraft::default()).await.expect("other rules");
    let rules = store::find_rules(&mut tx, &r.admin, later).await.expect("rules");
    assert_eq!(rules.eligibility.age_min, Some(16), "other rules leave it");
    crate::votes::codes::set_access(&mut tx, &r.admin, later, "code").await.expect("by code");
    assert_eq!(store::find_rules(&mut tx, &r.admin, later).await.expect("rules").eligibility, Eligibility::default());
    assert_eq!(set(&mut tx, &r.admin, later, &age).await, Err(Error::field("circle", "eligibility_of_codes")));
    assert_eq!(set(&mut tx, &r.admin, r.id, &age).await, Err(Error::Frozen), "it has begun");
    drop(tx);
    let moderator = t.staff(Role::Moderator).await;
    let refused = set(&mut t.write().await, &moderator, r.id, &age).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
}

#[tokio::test]
async fn a_vote_for_some_is_not_announced_for_nobody_and_forgets_its_list_when_it_is_for_everybody() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let asked = measure(&t, t.municipality, r.field, "Bücherbus").await;
    let now = t.clock.now();
    let draft = Draft {
        title: "Für die Schule".into(),
        summary: "Später.".into(),
        parts: vec![Part::Vote],
        action_fields: vec![r.field],
        opens: LocalTime::of(now.plus(HOUR)),
        closes: LocalTime::of(now.plus(2 * HOUR)),
    };
    let mut tx = t.write().await;
    let slug = drafts::create(&mut tx, &r.admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    let id = consultations::find_by_slug(&mut tx, &r.admin, &slug).await.expect("the draft").id;
    actions::add_option(&mut tx, &r.admin, id, asked).await.expect("an option");
    assert_eq!(roll::load(&mut tx, &r.admin, id, "email\nanna@example.org\n").await, Err(Error::Conflict("not_for_some")));
    let named = EligibilityDraft { circle: "named".into(), ..EligibilityDraft::default() };
    set(&mut tx, &r.admin, id, &named).await.expect("for some");
    assert_eq!(drafts::publish(&mut tx, &r.admin, id).await, Err(Error::field("options", "nobody_entitled")));
    assert_eq!(roll::load(&mut tx, &r.admin, id, "email\nanna@example.org\n").await, Ok(Ok(1)));
    drafts::publish(&mut tx, &r.admin, id).await.expect("announced");
    assert_eq!(roll::destroy(&mut tx, &r.admin, id).await, Err(Error::field("options", "nobody_entitled")));
    set(&mut tx, &r.admin, id, &EligibilityDraft::default()).await.expect("for everybody");
    assert_eq!(roll::find_roll(&mut tx, &r.admin, id).await, Ok(None));
}
