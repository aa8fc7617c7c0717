//! Votes for some only, on a real database.

use super::*;
use crate::actor::Role;
use crate::clock::MINUTE;
use crate::consultations::testing::{Running, running};
use crate::outcomes;
use crate::privacy;
use crate::testkit::World;
use crate::votes::testing::{ask_for, end_now, list};
use crate::votes::verifying::{self, Flaw};
use crate::votes::{Eligibility, NO, Paper, YES, casting};

fn named() -> Eligibility {
    Eligibility { circle: Circle::Named, ..Eligibility::default() }
}

async fn world() -> (World, Running) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    ask_for(&t, &r, &named()).await;
    list(&t, &r, &["anna@example.org", "bert@example.org"]).await;
    (t, r)
}

async fn vote(t: &World, voter: &Actor, r: &Running, said: i64) -> Result<()> {
    let mut tx = t.write().await;
    casting::cast(&mut tx, &t.now(voter), r.id, &Paper::of(&[(r.measures[0], said)]), t.random.secret_id(), None).await?;
    tx.commit().await
}

#[tokio::test]
async fn those_on_the_list_vote_and_nobody_else_and_no_address_is_stored() {
    let (t, r) = world().await;
    let (anna, dora) = (t.resident("Anna").await, t.resident("Dora").await);
    assert_eq!(vote(&t, &anna, &r, YES).await, Ok(()));
    assert_eq!(vote(&t, &dora, &r, YES).await, Err(Error::NotAllowed("not_eligible_name")));
    assert_eq!(vote(&t, &r.admin, &r, YES).await, Err(Error::NotAllowed("not_eligible_name")), "whatever the role");
    let kept: Vec<(Vec<u8>,)> = t.read().await.query("SELECT entry_hash FROM vote_roll_entry").all().await.expect("rows");
    assert!(kept.iter().all(|(entry,)| entry.len() == 32));
}

#[tokio::test]
async fn an_entry_of_the_list_is_one_ballot_also_when_the_account_is_erased_and_made_anew() {
    let (t, r) = world().await;
    let anna = t.resident("Anna").await;
    assert_eq!(vote(&t, &anna, &r, YES).await, Ok(()));
    t.clock.advance(MINUTE);
    let mut tx = t.write().await;
    privacy::testing::erase(&mut tx, &t.now(&anna)).await;
    tx.commit().await.expect("a commit");
    let again = t.resident("Anna").await;
    assert_eq!(vote(&t, &again, &r, NO).await, Err(Error::Conflict("voted_before")));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1);
}

#[tokio::test]
async fn staff_name_an_account_while_it_runs_which_is_logged_and_cannot_be_taken_back() {
    let (t, r) = world().await;
    let (moderator, dora) = (t.staff(Role::Moderator).await, t.resident("Dora").await);
    let (of_dora, of_anna) = (dora.account().expect("hers"), t.resident("Anna").await.account().expect("hers"));
    let mut tx = t.write().await;
    assert_eq!(mark(&mut tx, &dora, r.id, of_dora).await, Err(Error::NotAllowed("forbidden")));
    let own = moderator.account().expect("theirs");
    assert_eq!(mark(&mut tx, &moderator, r.id, own).await, Err(Error::NotAllowed("own_content")));
    mark(&mut tx, &moderator, r.id, of_dora).await.expect("named");
    assert_eq!(mark(&mut tx, &moderator, r.id, of_dora).await, Err(Error::Conflict("already_entitled")));
    assert_eq!(mark(&mut tx, &moderator, r.id, of_anna).await, Err(Error::Conflict("already_entitled")), "on the list");
    assert_eq!(unmark(&mut tx, &r.admin, r.id, of_dora).await, Err(Error::Frozen));
    assert_eq!(mark_by_mail(&mut tx, &moderator, r.id, "dora@example.org").await, Err(Error::NotAllowed("forbidden")));
    let unknown = mark_by_mail(&mut tx, &r.admin, r.id, "niemand@example.org").await;
    assert_eq!(unknown, Err(Error::field("email", "account_unknown")));
    let rules = store::find_rules(&mut tx, &r.admin, r.id).await.expect("rules");
    assert_eq!(count(&mut tx, &r.admin, r.id, &rules).await, Ok(Some(3)));
    tx.commit().await.expect("a commit");
    assert_eq!(vote(&t, &dora, &r, YES).await, Ok(()));
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE kind = 'vote.entitled'").await, 1);
}

#[tokio::test]
async fn the_list_stands_still_once_it_runs_and_who_changes_it_behind_is_found() {
    let (t, r) = world().await;
    assert_eq!(vote(&t, &t.resident("Anna").await, &r, YES).await, Ok(()));
    let mut tx = t.write().await;
    assert_eq!(load(&mut tx, &r.admin, r.id, "email\ndora@example.org\n").await, Err(Error::Frozen));
    assert_eq!(destroy(&mut tx, &r.admin, r.id).await, Err(Error::Frozen));
    drop(tx);
    let program = Actor::program(t.municipality, t.clock.now(), t.random.clone());
    let flaw = async || verifying::verify(&mut t.read().await, &program).await.expect("an answer").pop().expect("a vote").flaw;
    assert_eq!(flaw().await, None);
    let mut tx = t.write().await;
    store::insert_roll_entry(&mut tx, &r.admin, r.id, t.random.bytes().to_vec()).await.expect("smuggled in");
    tx.commit().await.expect("a commit");
    assert_eq!(flaw().await, Some(Flaw::Rules));
}

#[tokio::test]
async fn the_result_has_the_number_of_those_entitled_and_the_list_is_destroyed() {
    let (t, r) = world().await;
    assert_eq!(vote(&t, &t.resident("Anna").await, &r, YES).await, Ok(()));
    let mut tx = t.write().await;
    end_now(&mut tx, &r.admin, r.id).await.expect("ended");
    tx.commit().await.expect("a commit");
    let outcome = outcomes::store::find(&mut t.read().await, &r.admin, r.id).await.expect("an answer").expect("an outcome");
    assert_eq!(outcome.vote.expect("a vote").entitled, Some(2));
    for sql in ["SELECT COUNT(*) FROM vote_roll", "SELECT COUNT(*) FROM vote_roll_entry", "SELECT COUNT(*) FROM vote_mark"] {
        assert_eq!(t.count(sql).await, 0, "{sql}");
    }
}
