//! What a vote asks and by which rules, on a real database.

use uuid::Uuid;

use super::*;
use crate::clock::{DAY, HOUR};
use crate::consultations::draft::LocalTime;
use crate::consultations::testing::{Drafted, action_field, drafted, measure, running};
use crate::consultations::{self, Draft};
use crate::identity::actions::set_rungs;
use crate::identity::{Action, Rung};
use crate::measures::{self, MeasureEntry};
use crate::testkit::{World, commit_beside};
use crate::versions;
use crate::votes::sealed::{Sealed, fingerprint};
use crate::votes::{EligibilityDraft, Paper, YES, beginning, casting, codes, entitling};

/// An announced vote that begins in an hour.
async fn announced(t: &World, rules: &RulesDraft) -> (Actor, ConsultationId, MeasureId) {
    let what = Drafted { title: "Wie geht es weiter?", field: "Digitales Rathaus", opens_in: HOUR, closes_in: DAY };
    let r = drafted(t, &what, &[Part::Vote], &["Terminvergabe"]).await;
    let mut tx = t.write().await;
    set_rules(&mut tx, &r.admin, r.id, rules).await.expect("rules");
    consultations::actions::publish(&mut tx, &r.admin, r.id).await.expect("published");
    tx.commit().await.expect("a commit");
    (r.admin, r.id, r.measures[0])
}

fn budget() -> RulesDraft {
    RulesDraft { method: "budget".into(), budget: "5.000".into(), ..RulesDraft::default() }
}

#[tokio::test]
async fn what_is_asked_and_how_can_change_until_the_vote_begins_and_is_sealed_then() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    let anna = t.resident("Anna").await;
    let field = action_field(&t, t.municipality, "Mobilität").await;
    let more = measure(&t, t.municipality, field, "Noch eine").await;
    let mut tx = t.write().await;
    add_option(&mut tx, &admin, id, more).await.expect("it has not begun");
    add_option(&mut tx, &admin, id, more).await.expect("twice is once");
    remove_option(&mut tx, &admin, id, more).await.expect("it has not begun");
    assert_eq!(add_option(&mut tx, &anna, id, more).await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(set_rules(&mut tx, &anna, id, &RulesDraft::default()).await, Err(Error::NotAllowed("forbidden")));
    set_rules(&mut tx, &admin, id, &RulesDraft { quorum: "50".into(), ..RulesDraft::default() }).await.expect("not begun");
    assert_eq!(store::find_seal(&mut tx, &anna, id).await, Ok(None));
    tx.commit().await.expect("a commit");
    t.clock.advance(HOUR);
    let (admin, mut tx) = (t.now(&admin), t.write().await);
    assert_eq!(add_option(&mut tx, &admin, id, more).await, Err(Error::Frozen));
    assert_eq!(remove_option(&mut tx, &admin, id, asked).await, Err(Error::Frozen));
    assert_eq!(set_cost(&mut tx, &admin, id, asked, "5").await, Err(Error::Frozen));
    assert_eq!(set_rules(&mut tx, &admin, id, &RulesDraft::default()).await, Err(Error::Frozen));
    beginning::seal_due(&mut tx, &Actor::program(t.municipality, admin.now, t.random.clone()), id).await.expect("sealed");
    let seal = store::find_seal(&mut tx, &anna, id).await.expect("an answer").expect("sealed");
    let sealed = Sealed::from_text(&seal.sealed).expect("readable");
    assert_eq!((sealed.rules.quorum, sealed.options.len(), seal.sealed_at), (Some(50), 1, admin.now));
    assert_eq!(seal.fingerprint, fingerprint(&seal.sealed));
}

#[tokio::test]
async fn the_first_voter_finds_sealed_rules_also_when_the_job_is_late() {
    let t = World::new().await;
    let (_, id, asked) = announced(&t, &RulesDraft::default()).await;
    t.clock.advance(HOUR);
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    casting::cast(&mut tx, &t.now(&anna), id, &Paper::of(&[(asked, YES)]), Uuid::from_u128(1), None).await.expect("a vote");
    assert!(store::find_seal(&mut tx, &anna, id).await.expect("an answer").is_some());
}

#[tokio::test]
async fn an_announced_vote_keeps_what_it_needs_to_be_counted() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    let mut tx = t.write().await;
    assert_eq!(remove_option(&mut tx, &admin, id, asked).await, Err(Error::field("options", "options_missing")));
    drop(tx);
    let mut tx = t.write().await;
    assert_eq!(set_rules(&mut tx, &admin, id, &budget()).await, Err(Error::field("options", "costs_missing")));
}

#[tokio::test]
async fn a_vote_about_nothing_cannot_be_added_to_what_is_announced() {
    let t = World::new().await;
    let board = running(&t, &[Part::Ideas]).await;
    let found = consultations::store::find(&mut t.read().await, &board.admin, board.id).await.expect("seen");
    let with_vote = Draft {
        title: found.title,
        summary: found.summary,
        parts: vec![Part::Ideas, Part::Vote],
        action_fields: vec![board.field],
        opens: LocalTime::of(found.opens_at),
        closes: LocalTime::of(found.closes_at),
    };
    let mut tx = t.write().await;
    let refused = consultations::actions::update(&mut tx, &board.admin, board.id, "", &with_vote).await;
    assert_eq!(refused, Err(Error::field("options", "options_missing")), "a vote about nothing");
}

#[tokio::test]
async fn a_budget_needs_the_cost_of_each_measure() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    let mut tx = t.write().await;
    assert_eq!(set_cost(&mut tx, &admin, id, asked, "viel").await, Err(Error::field("cost", "amount_invalid")));
    set_cost(&mut tx, &admin, id, asked, "1.250,50").await.expect("an amount");
    set_rules(&mut tx, &admin, id, &budget()).await.expect("not begun");
    assert_eq!(missing(&mut tx, &admin, id).await, Ok(None));
    let options = store::list_options(&mut tx, &admin, id).await.expect("options");
    assert_eq!(options[0].cost_cents, Some(125_050));
}

#[tokio::test]
async fn what_people_vote_on_keeps_its_words_until_it_is_counted() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let find = async |t: &World| measures::store::find(&mut t.read().await, t.municipality, r.measures[0]).await;
    let asked = find(&t).await.expect("an answer").expect("the measure");
    let entry = MeasureEntry {
        action_field: "digitales-rathaus".to_owned(),
        title: asked.title.clone(),
        description: asked.description.clone(),
        horizon: "short".to_owned(),
        status: "proposed".to_owned(),
        ..MeasureEntry::default()
    };
    let other = MeasureEntry { title: "Terminvergabe, aber nur am Montag".to_owned(), ..entry.clone() };
    action_field(&t, t.municipality, "Mobilität").await;
    let moved = MeasureEntry { action_field: "mobilitaet".to_owned(), ..entry.clone() };
    let office = MeasureEntry { office: "Hauptamt".to_owned(), ..entry };
    let mut tx = t.write().await;
    for entry in [&other, &moved] {
        assert_eq!(measures::actions::update(&mut tx, &r.admin, &asked.slug, "", entry).await, Err(Error::Frozen));
    }
    assert_eq!(measures::actions::update(&mut tx, &r.admin, &asked.slug, "", &office).await, Ok(()));
    drop(tx);
    let (mut tx, admin) = (t.write().await, t.now(&r.admin));
    crate::votes::testing::end_now(&mut tx, &admin, r.id).await.expect("closed");
    assert_eq!(measures::actions::update(&mut tx, &r.admin, &asked.slug, "", &other).await, Ok(()));
}

#[tokio::test]
async fn what_another_instance_has_sealed_is_frozen_though_the_own_clock_is_behind() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    let field = action_field(&t, t.municipality, "Mobilität").await;
    let more = measure(&t, t.municipality, field, "Noch eine").await;
    let ahead = Actor::program(t.municipality, t.clock.now().plus(HOUR), t.random.clone());
    let mut tx = t.write().await;
    beginning::seal_due(&mut tx, &ahead, id).await.expect("sealed");
    tx.commit().await.expect("a commit");
    let mut tx = t.write().await;
    assert_eq!(add_option(&mut tx, &admin, id, more).await, Err(Error::Frozen));
    assert_eq!(set_cost(&mut tx, &admin, id, asked, "5").await, Err(Error::Frozen));
    assert_eq!(set_rules(&mut tx, &admin, id, &RulesDraft::default()).await, Err(Error::Frozen));
    assert_eq!(codes::set_access(&mut tx, &admin, id, "code").await, Err(Error::Frozen));
    assert_eq!(entitling::set(&mut tx, &admin, id, &EligibilityDraft::default()).await, Err(Error::Frozen));
    let rungs = consultations::store::find(&mut tx, &admin, id).await.expect("the vote").rungs;
    let (seen, higher) = (versions::version_of(&rungs), rungs.with(Action::Vote, Rung::Counter));
    assert_eq!(set_rungs(&mut tx, &admin, id, &seen, higher).await, Err(Error::Frozen));
}

#[tokio::test(flavor = "multi_thread")]
async fn words_that_change_while_a_vote_is_sealed_are_those_of_the_seal() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    t.clock.advance(HOUR);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let measure = measures::store::find(&mut t.read().await, t.municipality, asked).await.expect("an answer").expect("it");
    let mut sealing = t.write().await;
    beginning::seal_due(&mut sealing, &program, id).await.expect("sealed");
    let (db, clerk) = (t.db.clone(), t.now(&admin));
    let other = async move {
        let entry = MeasureEntry {
            action_field: "digitales-rathaus".to_owned(),
            title: "Terminvergabe, aber nur am Montag".to_owned(),
            horizon: "short".to_owned(),
            status: "proposed".to_owned(),
            ..MeasureEntry::default()
        };
        let mut tx = db.write().await.expect("a transaction");
        let seen = versions::version_of(&measure.facts());
        let changed = measures::actions::update(&mut tx, &clerk, &measure.slug, &seen, &entry).await;
        tx.commit().await.expect("a commit");
        changed
    };
    assert_eq!(commit_beside(sealing, other).await, Err(Error::Frozen));
    let seal = store::find_seal(&mut t.read().await, &admin, id).await.expect("an answer").expect("sealed");
    let now = measures::store::find(&mut t.read().await, t.municipality, asked).await.expect("an answer").expect("it");
    assert_eq!(Sealed::from_text(&seal.sealed).expect("readable").options[0].title, now.title);
}

#[tokio::test]
async fn costs_that_break_ties_are_asked_for_too_also_of_what_is_added_later() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    let field = action_field(&t, t.municipality, "Mobilität").await;
    let more = measure(&t, t.municipality, field, "Noch eine").await;
    let by_cost = RulesDraft { tie: "cost".into(), ..RulesDraft::default() };
    let mut tx = t.write().await;
    assert_eq!(set_rules(&mut tx, &admin, id, &by_cost).await, Err(Error::field("options", "costs_missing")));
    drop(tx);
    let mut tx = t.write().await;
    set_cost(&mut tx, &admin, id, asked, "1.250").await.expect("an amount");
    set_rules(&mut tx, &admin, id, &by_cost).await.expect("nothing is missing");
    assert_eq!(add_option(&mut tx, &admin, id, more).await, Err(Error::field("options", "costs_missing")));
}

#[tokio::test]
async fn what_nobody_could_cast_is_not_announced_and_nothing_announced_becomes_so() {
    let t = World::new().await;
    let (admin, id, asked) = announced(&t, &RulesDraft::default()).await;
    let two = RulesDraft { method: "ranking".into(), choices_min: "2".into(), ..RulesDraft::default() };
    let mut tx = t.write().await;
    assert_eq!(set_rules(&mut tx, &admin, id, &two).await, Err(Error::field("options", "marks_over_options")));
    drop(tx);
    let mut tx = t.write().await;
    set_cost(&mut tx, &admin, id, asked, "5.000").await.expect("an amount");
    set_rules(&mut tx, &admin, id, &budget()).await.expect("it fits");
    let too_dear = set_cost(&mut tx, &admin, id, asked, "5.000,01").await;
    assert_eq!(too_dear, Err(Error::field("options", "basket_never_fits")));
    drop(tx);
    let what = Drafted { title: "Und dann?", field: "Mobilität", opens_in: HOUR, closes_in: DAY };
    let draft = drafted(&t, &what, &[Part::Vote], &["Bus", "Bahn", "Rad"]).await;
    let mut tx = t.write().await;
    let five = RulesDraft { choices_min: "5".into(), seats: "1".into(), method: "approval".into(), ..RulesDraft::default() };
    set_rules(&mut tx, &draft.admin, draft.id, &five).await.expect("it is a draft");
    let refused = consultations::actions::publish(&mut tx, &draft.admin, draft.id).await;
    assert_eq!(refused, Err(Error::field("options", "marks_over_options")));
}
