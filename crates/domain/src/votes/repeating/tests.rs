//! Requests that come again, on a real database.

use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::DAY;
use crate::consultations::testing::{Running, running};
use crate::consultations::{self, Part, closing};
use crate::error::{Error, Result};
use crate::testkit::World;
use crate::votes::ballot::Pseudonym;
use crate::votes::casting::cast;
use crate::votes::desk::Desk;
use crate::votes::{Cast, Mark, NO, Paper, YES};

/// More than a ballot has room for, twice.
const REQUESTS: i64 = 20;

async fn vote(t: &World, actor: &Actor, r: &Running, mark: i64, request: i64) -> Result<i64> {
    let (paper, request) = (Paper::of(&[(r.measures[0], mark)]), Uuid::from_u128(request.unsigned_abs().into()));
    let mut tx = t.write().await;
    let receipt = cast(&mut tx, &t.now(actor), r.id, &paper, request, None).await?;
    tx.commit().await.map(|()| receipt.revision)
}

/// What the request with this number says.
fn mark(request: i64) -> i64 {
    if request % 2 == 0 { YES } else { NO }
}

async fn all_are_known(t: &World, anna: &Actor, r: &Running) {
    for request in 1..=REQUESTS {
        assert_eq!(vote(t, anna, r, mark(request), request).await, Ok(request), "the answer of the first time");
        let other = vote(t, anna, r, -mark(request), request).await;
        assert_eq!(other, Err(Error::field("request_id", "id_reused")));
    }
    let revision = t.count("SELECT MAX(revision) FROM ballot").await;
    assert_eq!(revision, REQUESTS, "nothing has an effect again");
}

#[tokio::test]
async fn every_request_is_known_however_often_a_ballot_was_changed() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    for request in 1..=REQUESTS {
        assert_eq!(vote(&t, &anna, &r, mark(request), request).await, Ok(request));
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_older_requests").await, 2);
    all_are_known(&t, &anna, &r).await;
    assert_eq!(vote(&t, &t.resident("Ben").await, &r, NO, 1).await, Ok(1), "the id of another voter is another id");
}

#[tokio::test]
async fn those_that_are_cast_together_are_known_as_well() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let (desk, anna, ben) = (Desk::new(t.db.clone(), t.clock.clone()), t.resident("Anna").await, t.resident("Ben").await);
    let one = |actor: &Actor, request: i64| Cast {
        actor: t.now(actor),
        vote: r.id,
        paper: Paper::of(&[(r.measures[0], mark(request))] as &[Mark]),
        request_id: Uuid::from_u128(request.unsigned_abs().into()),
        expected_revision: None,
    };
    for request in 1..=REQUESTS {
        // The first is written alone, and those that come meanwhile together.
        let others = (0..3).map(|number| desk.cast(one(if number % 2 == 0 { &anna } else { &ben }, request)));
        for answer in futures::future::join_all(others).await {
            assert_eq!(answer.map(|receipt| receipt.revision), Ok(request));
        }
    }
    all_are_known(&t, &anna, &r).await;
    all_are_known(&t, &ben, &r).await;
}

#[tokio::test]
async fn nothing_of_it_is_left_when_the_vote_is_counted() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    for request in 1..=REQUESTS {
        vote(&t, &anna, &r, mark(request), request).await.expect("a vote");
    }
    t.clock.advance(2 * DAY);
    let mut tx = t.write().await;
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    closing::close_due(&mut tx, &program, r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    let left = "SELECT (SELECT COUNT(*) FROM ballot_older_requests) + (SELECT COUNT(*) FROM ballot WHERE LENGTH(requests) > 0)";
    assert_eq!((t.count("SELECT COUNT(*) FROM ballot").await, t.count(left).await), (1, 0));
}

#[tokio::test]
async fn a_request_from_before_the_program_was_renewed_is_known() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    assert_eq!(vote(&t, &anna, &r, NO, 1).await, Ok(1));
    let mut tx = t.write().await;
    let secret = consultations::store::find_secret(&mut tx, &anna, r.id).await.expect("an answer").expect("a secret");
    let person = Pseudonym { secret: &secret, account: anna.account().expect("an account") };
    let (request, paper) = (Uuid::from_u128(1), Paper::of(&[(r.measures[0], NO)]));
    // As it stood before version 16 of the tables.
    tx.query("UPDATE ballot SET requests = $1").bind(Vec::<u8>::new()).execute().await.expect("none on the ballot");
    tx.query("INSERT INTO ballot_request (municipality_id, consultation_id, request, body, revision) VALUES ($1, $2, $3, $4, 1)")
        .bind(t.municipality)
        .bind(r.id)
        .bind(person.request(request))
        .bind(person.body(request, &paper))
        .execute()
        .await
        .expect("a row of its own");
    tx.commit().await.expect("a commit");
    assert_eq!(vote(&t, &anna, &r, YES, 2).await, Ok(2));
    assert_eq!(vote(&t, &anna, &r, NO, 1).await, Ok(1));
    assert_eq!(vote(&t, &anna, &r, YES, 1).await, Err(Error::field("request_id", "id_reused")));
}
