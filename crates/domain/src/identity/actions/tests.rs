//! Rungs on a real database: set, frozen, asked for, moved up.

use super::*;
use crate::actor::Role;
use crate::consultations::Part;
use crate::consultations::testing::{Running, ask_for, running};
use crate::identity::{Admission, admission};
use crate::testkit::World;
use crate::votes::{self, Paper, YES};
use uuid::Uuid;

/// Puts somebody on a rung.
async fn raise(t: &World, actor: &Actor, rung: Rung) {
    let mut tx = t.write().await;
    assert!(store::insert_proof(&mut tx, actor, actor.account().expect("a person"), rung, None).await.expect("a proof"));
    tx.commit().await.expect("a commit");
}

async fn set(t: &World, r: &Running, rungs: Rungs) -> Result<()> {
    let mut tx = t.write().await;
    set_rungs(&mut tx, &r.admin, r.id, "", rungs).await?;
    tx.commit().await
}

async fn vote(t: &World, r: &Running, actor: &Actor, request: u128) -> Result<()> {
    let mut tx = t.write().await;
    let choice = [(r.measures[0], YES)];
    votes::casting::cast(&mut tx, actor, r.id, &Paper::of(&choice), Uuid::from_u128(request), None).await?;
    tx.commit().await
}

#[tokio::test]
async fn who_stands_too_low_is_refused_until_they_have_moved_up_and_keeps_what_they_did() {
    let t = World::new().await;
    let r = running(&t, &[Part::Ideas, Part::Vote]).await;
    ask_for(&t, &r, Rung::Code).await;
    let anna = t.resident("Anna").await;
    assert_eq!(vote(&t, &r, &anna, 1).await, Err(Error::NotAllowed("rung_needed")));
    raise(&t, &anna, Rung::Code).await;
    vote(&t, &r, &anna, 1).await.expect("a vote");
    raise(&t, &anna, Rung::Counter).await;
    vote(&t, &r, &anna, 2).await.expect("the same vote again");
    assert_eq!(store::find_rung(&mut t.read().await, &anna).await, Ok(Rung::Counter));
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 1, "two rungs are one person");
}

#[tokio::test]
async fn what_somebody_has_done_keeps_its_rung_and_the_rest_may_change() {
    let t = World::new().await;
    let r = running(&t, &[Part::Ideas, Part::Vote]).await;
    let anna = t.resident("Anna").await;
    vote(&t, &r, &anna, 1).await.expect("a vote");
    assert_eq!(set(&t, &r, Rungs::default().with(Action::Vote, Rung::Code)).await, Err(Error::Frozen));
    let ideas = Rungs::default().with(Action::Idea, Rung::None);
    assert_eq!(set(&t, &r, ideas).await, Ok(()));
    let mut tx = t.write().await;
    let stale = versions::version_of(&Rungs::default());
    let second = set_rungs(&mut tx, &r.admin, r.id, &stale, ideas.with(Action::Comment, Rung::None)).await;
    assert_eq!(second, Err(Error::Conflict("conflict")), "who saves second is told");
    drop(tx);
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'consultation.rungs_changed'").await, 1);
}

#[tokio::test]
async fn a_vote_without_an_account_cannot_be_set_and_only_administrators_set_anything() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    for action in [Action::Vote, Action::Support] {
        let refused = set(&t, &r, Rungs::default().with(action, Rung::None)).await;
        assert_eq!(refused, Err(Error::field(action.as_str(), "account_needed")));
    }
    let moderator = t.staff(Role::Moderator).await;
    let mut tx = t.write().await;
    assert_eq!(set_rungs(&mut tx, &moderator, r.id, "", Rungs::default()).await, Err(Error::NotAllowed("forbidden")));
}

#[tokio::test]
async fn each_visitor_is_told_what_is_missing() {
    let t = World::new().await;
    let anna = t.resident("Anna").await;
    let mut unconfirmed = anna.clone();
    unconfirmed.person.as_mut().expect("a person").is_confirmed = false;
    let mut tx = t.read().await;
    let (guests, codes) = (Rungs::default().with(Action::Idea, Rung::None), Rungs::default().with(Action::Idea, Rung::Code));
    for (actor, rungs, expected) in [
        (t.visitor(), guests, Admission::Guest),
        (t.visitor(), Rungs::default(), Admission::SignIn),
        (unconfirmed.clone(), guests, Admission::Confirm),
        (unconfirmed, codes, Admission::Confirm),
        (anna.clone(), guests, Admission::Member),
        (anna, codes, Admission::MoveUp),
    ] {
        assert_eq!(admission(&mut tx, &actor, &rungs, Action::Idea).await, Ok(expected));
    }
}
