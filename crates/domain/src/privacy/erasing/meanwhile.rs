//! What somebody does while their account is being erased, or was erased since their session was looked up.

use uuid::Uuid;

use super::*;
use crate::clock::DAY;
use crate::consultations::testing::{Running, running};
use crate::consultations::{Part, closing};
use crate::db::Db;
use crate::ideas::actions::comment;
use crate::ideas::fixture::Lindach;
use crate::ids::MeasureId;
use crate::testkit::{World, commit_beside};
use crate::votes::casting::cast;
use crate::votes::{Paper, Receipt, YES};

async fn world() -> (World, Running, Actor) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    (t, r, anna)
}

fn proof(actor: &Actor) -> Verified {
    Verified::for_test(actor.account().expect("an account"))
}

async fn vote(tx: &mut Tx, (vote, measure): (ConsultationId, MeasureId), actor: &Actor) -> Result<Receipt> {
    cast(tx, actor, vote, &Paper::of(&[(measure, YES)]), Uuid::from_u128(1), None).await
}

/// Somebody erases their account, with all that they wrote.
async fn leave(db: Db, person: Actor) -> Result<()> {
    let mut tx = db.write().await?;
    erase(&mut tx, &person, &proof(&person), Texts::Go).await?;
    tx.commit().await
}

/// The vote ends, and what the program says about it is right.
async fn is_counted(t: &World, r: &Running, ballots: i64) {
    t.clock.advance(DAY);
    let mut tx = t.write().await;
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    closing::close_due(&mut tx, &program, r.id).await.expect("counted");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, ballots);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, ballots);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_erased_meanwhile_casts_nothing() {
    let (t, r, anna) = world().await;
    let mut erasing = t.write().await;
    erase(&mut erasing, &anna, &proof(&anna), Texts::Stay).await.expect("erased");
    let (db, voter, asked) = (t.db.clone(), anna.clone(), (r.id, r.measures[0]));
    let voting = async move {
        let mut tx = db.write().await.expect("a transaction");
        let answer = vote(&mut tx, asked, &voter).await;
        tx.commit().await.expect("a commit");
        answer
    };
    assert_eq!(commit_beside(erasing, voting).await, Err(Error::SignInNeeded));
    is_counted(&t, &r, 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_casts_is_erased_with_their_ballot_in_the_box() {
    let (t, r, anna) = world().await;
    let mut voting = t.write().await;
    vote(&mut voting, (r.id, r.measures[0]), &anna).await.expect("cast");
    assert_eq!(commit_beside(voting, leave(t.db.clone(), anna)).await, Ok(()));
    is_counted(&t, &r, 1).await;
}

#[tokio::test]
async fn a_confirmation_that_nobody_can_be_sent_keeps_no_vote_from_its_count() {
    let (t, r, anna) = world().await;
    let mut tx = t.write().await;
    vote(&mut tx, (r.id, r.measures[0]), &anna).await.expect("cast");
    tx.query("UPDATE participation SET account_id = $1").bind(Uuid::from_u128(99)).execute().await.expect("nobody's");
    tx.commit().await.expect("a commit");
    is_counted(&t, &r, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_click_erases_nobody_twice() {
    let (t, _, anna) = world().await;
    let mut first = t.write().await;
    erase(&mut first, &anna, &proof(&anna), Texts::Go).await.expect("erased");
    assert_eq!(commit_beside(first, leave(t.db.clone(), anna)).await, Err(Error::SignInNeeded));
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_erased'").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'account.erased'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_is_confirmed_meanwhile_is_not_forgotten() {
    let (t, _, anna) = world().await;
    let mut tx = t.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL WHERE name = 'Anna'").execute().await.expect("unconfirmed");
    tx.commit().await.expect("a commit");
    let mut confirming = t.write().await;
    let confirmed = "UPDATE account SET confirmed_at = 1 WHERE name = 'Anna'";
    confirming.query(confirmed).execute().await.expect("confirmed");
    let (db, random, later) = (t.db.clone(), t.random.clone(), anna.now.plus(8 * DAY));
    let forgetting = async move { crate::privacy::forget(&db, &random, later).await };
    assert_eq!(commit_beside(confirming, forgetting).await, Ok(()));
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE name = 'Anna'").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_while_writing_comments_waits_for_the_last_one() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let (bus, bahn) = (t.published(&mut tx, &anna, "Bus").await, t.published(&mut tx, &bert, "Bahn").await);
    tx.commit().await.expect("a commit");
    let mut writing = t.world.write().await;
    comment(&mut writing, &anna, bahn, "Auch am Sonntag", Uuid::from_u128(1)).await.expect("a comment");
    let leaving = tokio::spawn(leave(t.world.db.clone(), anna.clone()));
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    comment(&mut writing, &anna, bus, "Und am Abend", Uuid::from_u128(2)).await.expect("nobody waits for the other");
    writing.commit().await.expect("a commit");
    assert_eq!(leaving.await.expect("no panic"), Ok(()));
    assert_eq!(t.world.count("SELECT COUNT(*) FROM comment WHERE text <> ''").await, 0);
}
