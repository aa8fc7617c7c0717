//! Two administrators and the end of a running vote, on a real database.

use super::*;
use crate::actor::Role;
use crate::clock::{DAY, HOUR};
use crate::consultations::draft::{Draft, version};
use crate::consultations::testing::{Running, measure, running};
use crate::identity::{self, Action, Rung};
use crate::testkit::World;
use crate::votes::{RulesDraft, actions as rules, codes};

const WHY: &str = "Die Halle ist an diesem Tag belegt.";

/// A running vote, its administrator and a second one.
async fn world() -> (World, Running, Actor) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let second = t.person(t.municipality, "Berta", Role::Administrator).await;
    (t, r, second)
}

fn later(t: &World, days: i64) -> LocalTime {
    LocalTime::of(t.clock.now().plus(days * DAY))
}

async fn waiting(tx: &mut Tx, r: &Running) -> VoteChangeId {
    standing(tx, &r.admin, r.id).await.expect("an answer").waiting.expect("a wish").id
}

#[tokio::test]
async fn the_end_moves_when_two_agree_and_everybody_reads_why() {
    let (t, r, second) = world().await;
    let mut tx = t.write().await;
    let before = consultations::find(&mut tx, &r.admin, r.id).await.expect("the vote").closes_at;
    propose(&mut tx, &r.admin, r.id, End::At(&later(&t, 3)), WHY).await.expect("wished");
    let wish = waiting(&mut tx, &r).await;
    assert_eq!(consultations::find(&mut tx, &r.admin, r.id).await.expect("the vote").closes_at, before, "a wish changes nothing");
    assert_eq!(confirm(&mut tx, &r.admin, wish).await, Err(Error::NotAllowed("four_eyes")));
    assert_eq!(refuse(&mut tx, &r.admin, wish).await, Err(Error::NotAllowed("four_eyes")));
    assert_eq!(propose(&mut tx, &second, r.id, End::Now, WHY).await, Err(Error::Conflict("change_waits")));
    assert_eq!(confirm(&mut tx, &second, wish).await, Ok(r.slug.clone()));
    assert_eq!(confirm(&mut tx, &second, wish).await, Err(Error::NotFound), "once");
    let moves = consultations::list_moves(&mut tx, &t.visitor(), r.id).await.expect("moves");
    assert_eq!(moves.len(), 1);
    assert_eq!((moves[0].from, moves[0].to), (before, later(&t, 3).instant().expect("a time")));
    assert_eq!(moves[0].reason.as_deref(), Some(WHY));
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE kind = 'vote.change_asked'").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE kind = 'consultation.deadline_moved'").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'staff_end_asked'").await, 1, "the other one is told");
}

#[tokio::test]
async fn a_vote_ends_early_when_two_agree_and_by_one_person_only_after_its_end() {
    let (t, r, second) = world().await;
    let mut tx = t.write().await;
    assert_eq!(closing::close(&mut tx, &r.admin, r.id).await, Err(Error::Conflict("second_person_needed")));
    propose(&mut tx, &r.admin, r.id, End::Now, WHY).await.expect("wished");
    let wish = waiting(&mut tx, &r).await;
    confirm(&mut tx, &second, wish).await.expect("ended");
    let vote = consultations::find(&mut tx, &r.admin, r.id).await.expect("the vote");
    assert!(vote.is_counted() && vote.closes_at == second.now, "{vote:?}");
    let moves = consultations::list_moves(&mut tx, &t.visitor(), r.id).await.expect("moves");
    assert_eq!(moves.last().and_then(|moved| moved.reason.as_deref()), Some(WHY));
    let (t, r, _) = world().await;
    t.clock.advance(DAY);
    closing::close(&mut t.write().await, &t.now(&r.admin), r.id).await.expect("what is over anybody of them counts");
}

#[tokio::test]
async fn without_a_reason_without_a_second_one_and_by_others_nothing_is_wished() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    let alone = propose(&mut tx, &r.admin, r.id, End::Now, WHY).await;
    assert_eq!(alone, Err(Error::Conflict("second_admin_needed")));
    assert!(!standing(&mut tx, &r.admin, r.id).await.expect("an answer").has_second);
    drop(tx);
    let (t, r, _) = world().await;
    let mut others = Vec::new();
    for role in [Role::Moderator, Role::Council, Role::Resident] {
        others.push(t.person(t.municipality, role.as_str(), role).await);
    }
    let mut tx = t.write().await;
    for (reason, code) in [("", "required"), ("Darum.", "too_short"), (&"x".repeat(REASON_MAX + 1), "too_long")] {
        assert_eq!(propose(&mut tx, &r.admin, r.id, End::Now, reason).await, Err(Error::field("reason", code)));
    }
    let before = LocalTime::of(consultations::find(&mut tx, &r.admin, r.id).await.expect("the vote").closes_at);
    let same = propose(&mut tx, &r.admin, r.id, End::At(&before), WHY).await;
    assert_eq!(same, Err(Error::field("closes_at", "end_unchanged")));
    for somebody in others {
        assert_eq!(propose(&mut tx, &somebody, r.id, End::Now, WHY).await, Err(Error::NotAllowed("forbidden")));
    }
}

#[tokio::test]
async fn a_wish_can_be_refused_or_taken_back_and_ends_with_the_vote() {
    let (t, r, second) = world().await;
    let mut tx = t.write().await;
    propose(&mut tx, &r.admin, r.id, End::Now, WHY).await.expect("wished");
    let wish = waiting(&mut tx, &r).await;
    assert_eq!(withdraw(&mut tx, &second, wish).await, Err(Error::NotAllowed("forbidden")));
    refuse(&mut tx, &second, wish).await.expect("refused");
    propose(&mut tx, &r.admin, r.id, End::Now, WHY).await.expect("wished again");
    let wish = waiting(&mut tx, &r).await;
    withdraw(&mut tx, &r.admin, wish).await.expect("taken back");
    propose(&mut tx, &r.admin, r.id, End::At(&LocalTime::of(t.clock.now().plus(HOUR))), WHY).await.expect("wished");
    let wish = waiting(&mut tx, &r).await;
    tx.commit().await.expect("a commit");
    t.clock.advance(2 * HOUR);
    let mut tx = t.write().await;
    assert_eq!(confirm(&mut tx, &t.now(&second), wish).await, Err(Error::Conflict("end_passed")));
    drop(tx);
    t.clock.advance(DAY);
    let mut tx = t.write().await;
    assert_eq!(confirm(&mut tx, &t.now(&second), wish).await, Err(Error::Closed("closed")));
    closing::close(&mut tx, &t.now(&second), r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM vote_change").await, 0, "nothing that waited is kept");
}

#[tokio::test]
async fn a_wish_does_not_outlast_the_role_of_whoever_wished_it() {
    let (t, r, second) = world().await;
    let mut tx = t.write().await;
    propose(&mut tx, &second, r.id, End::Now, WHY).await.expect("wished");
    staff::change_role(&mut tx, &second, second.account().expect("theirs"), "resident").await.expect("resigned");
    assert_eq!(standing(&mut tx, &r.admin, r.id).await.expect("an answer").waiting, None);
}

#[tokio::test]
async fn nothing_but_the_end_of_a_begun_vote_can_be_changed() {
    let (t, r, _) = world().await;
    let more = measure(&t, t.municipality, r.field, "Noch eine").await;
    let mut tx = t.write().await;
    assert_eq!(rules::add_option(&mut tx, &r.admin, r.id, more).await, Err(Error::Frozen));
    assert_eq!(rules::remove_option(&mut tx, &r.admin, r.id, r.measures[0]).await, Err(Error::Frozen));
    assert_eq!(rules::set_cost(&mut tx, &r.admin, r.id, r.measures[0], "5").await, Err(Error::Frozen));
    assert_eq!(rules::set_rules(&mut tx, &r.admin, r.id, &RulesDraft::default()).await, Err(Error::Frozen));
    assert_eq!(codes::set_access(&mut tx, &r.admin, r.id, "code").await, Err(Error::Frozen));
    let found = consultations::find(&mut tx, &r.admin, r.id).await.expect("the vote");
    let seen = crate::versions::version_of(&found.rungs);
    let rungs = found.rungs.with(Action::Vote, Rung::List);
    assert_eq!(identity::actions::set_rungs(&mut tx, &r.admin, r.id, &seen, rungs).await, Err(Error::Frozen));
    let linked = consultations::list_fields_of(&mut tx, &r.admin, r.id).await.expect("fields");
    let seen = version(&found, &linked);
    let draft = Draft {
        title: found.title.clone(),
        summary: found.summary.clone(),
        parts: found.parts(),
        action_fields: vec![r.field],
        opens: LocalTime::of(found.opens_at),
        closes: LocalTime::of(found.closes_at),
    };
    let other_end = Draft { closes: later(&t, 5), ..draft.clone() };
    let other_start = Draft { opens: LocalTime::of(found.opens_at.plus(-HOUR)), ..draft.clone() };
    let other_title = Draft { title: "Etwas anderes".into(), ..draft.clone() };
    let other_parts = Draft { parts: vec![Part::Ideas, Part::Vote], ..draft };
    let update = async |tx: &mut Tx, draft: &Draft| actions::update(tx, &r.admin, r.id, &seen, draft).await;
    assert_eq!(update(&mut tx, &other_end).await, Err(Error::field("closes_at", "move_deadline")));
    for other in [other_start, other_title, other_parts] {
        assert_eq!(update(&mut tx, &other).await, Err(Error::Frozen), "{other:?}");
    }
    let moved = actions::move_deadline(&mut tx, &r.admin, r.id, &later(&t, 5)).await;
    assert_eq!(moved, Err(Error::Conflict("second_person_needed")));
}
