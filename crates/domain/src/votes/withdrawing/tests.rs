//! Ballots that are taken back, on a real database.

use super::*;
use crate::clock::DAY;
use crate::consultations::testing::{Running, running_by};
use crate::consultations::{Part, closing};
use crate::outcomes;
use crate::testkit::World;
use crate::votes::casting::{cast, own_ballot};
use crate::votes::{Mark, NO, Paper, RulesDraft, YES};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

async fn vote(t: &World, actor: &Actor, r: &Running, marks: &[Mark], request: u128, expected: Option<i64>) -> Result<i64> {
    let mut tx = t.write().await;
    let paper =
        Paper { reasons: marks.iter().map(|(measure, _)| (*measure, "Zu teuer.".to_owned())).collect(), ..Paper::of(marks) };
    let receipt = cast(&mut tx, &t.now(actor), r.id, &paper, id(request), expected).await?;
    tx.commit().await.map(|()| receipt.revision)
}

async fn take_back(t: &World, actor: &Actor, r: &Running, request: u128) -> Result<()> {
    let mut tx = t.write().await;
    withdraw(&mut tx, &t.now(actor), r.id, id(request)).await?;
    tx.commit().await
}

/// Rows that tell of somebody who has voted.
async fn traces(t: &World) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in [
        "SELECT COUNT(*) FROM ballot WHERE marks <> ''",
        "SELECT COUNT(*) FROM participation",
        "SELECT COUNT(*) FROM vote_receipt",
        "SELECT COUNT(*) FROM ballot_lock",
        "SELECT COUNT(*) FROM ballot_reason",
        "SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL",
    ] {
        counts.push(t.count(sql).await);
    }
    counts
}

#[tokio::test]
async fn what_is_taken_back_leaves_nothing_that_counts_and_can_be_cast_again() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &RulesDraft::default()).await;
    let (anna, no) = (t.resident("Anna").await, [(r.measures[0], NO)]);
    assert_eq!(take_back(&t, &anna, &r, 1).await, Err(Error::Conflict("nothing_cast")));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 0, "asking makes no ballot");
    vote(&t, &anna, &r, &no, 2, None).await.expect("a vote");
    assert_eq!(traces(&t).await, [1, 1, 1, 1, 1, 1]);
    take_back(&t, &anna, &r, 3).await.expect("taken back");
    assert_eq!(traces(&t).await, [0; 6]);
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'ballot_withdrawn'").await, 1);
    let own = own_ballot(&mut t.read().await, &t.now(&anna), r.id).await.expect("an answer").expect("an empty one");
    assert_eq!((own.marks.len(), own.revision, own.is_cast(), own.is_kept), (0, 2, false, false));
    take_back(&t, &anna, &r, 3).await.expect("the same request again");
    assert_eq!(take_back(&t, &anna, &r, 4).await, Err(Error::Conflict("nothing_cast")));
    assert_eq!(take_back(&t, &anna, &r, 2).await, Err(Error::field("request_id", "id_reused")), "the id of her vote");
    let stale = vote(&t, &anna, &r, &no, 5, Some(1)).await;
    assert_eq!(stale, Err(Error::Conflict("conflict")), "another device has not noticed");
    assert_eq!(vote(&t, &anna, &r, &no, 6, Some(2)).await, Ok(3));
    assert_eq!(traces(&t).await, [1, 1, 1, 1, 1, 1], "as if for the first time");
}

#[tokio::test]
async fn a_ballot_that_was_taken_back_is_not_counted() {
    for method in ["yes_no", "approval"] {
        let t = World::new().await;
        let seats = if method == "approval" { "1" } else { "" };
        let draft = RulesDraft { method: method.into(), seats: seats.into(), ..RulesDraft::default() };
        let r = running_by(&t, &[Part::Vote], &draft).await;
        let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
        for (request, person) in (1..).zip([&anna, &ben]) {
            vote(&t, person, &r, &[(r.measures[0], YES)], request, None).await.expect("a vote");
        }
        take_back(&t, &anna, &r, 9).await.expect("taken back");
        t.clock.advance(DAY);
        assert_eq!(take_back(&t, &ben, &r, 10).await, Err(Error::Closed("voting_closed")));
        let mut tx = t.write().await;
        let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
        closing::close_due(&mut tx, &program, r.id).await.expect("closed");
        let outcome = outcomes::store::find(&mut tx, &program, r.id).await.expect("an answer").expect("an outcome");
        tx.commit().await.expect("a commit");
        let participants = outcome.vote.expect("a vote").participants;
        assert_eq!((participants, t.count("SELECT COUNT(*) FROM ballot").await), (1, 1), "{method}");
    }
}

#[tokio::test]
async fn nobody_takes_a_secret_ballot_back() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &RulesDraft { secrecy: "secret".into(), ..RulesDraft::default() }).await;
    let anna = t.resident("Anna").await;
    vote(&t, &anna, &r, &[(r.measures[0], YES)], 1, None).await.expect("a vote");
    assert_eq!(take_back(&t, &anna, &r, 2).await, Err(Error::Conflict("already_voted")));
    assert_eq!(take_back(&t, &t.visitor(), &r, 3).await, Err(Error::SignInNeeded));
}
