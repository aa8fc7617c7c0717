//! One ballot for one person with two accounts, on a real database.

use super::*;
use crate::clock::MINUTE;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running, running_by};
use crate::identity::residents;
use crate::privacy;
use crate::testkit::World;
use crate::votes::{NO, Paper, RulesDraft, YES, casting};

async fn vote(t: &World, voter: &Actor, r: &Running, said: i64) -> Result<()> {
    let mut tx = t.write().await;
    casting::cast(&mut tx, &t.now(voter), r.id, &Paper::of(&[(r.measures[0], said)]), t.random.secret_id(), None).await?;
    tx.commit().await
}

async fn erase(t: &World, person: &Actor) {
    t.clock.advance(MINUTE);
    let mut tx = t.write().await;
    privacy::testing::erase(&mut tx, &t.now(person)).await;
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn an_account_that_was_erased_and_made_anew_is_no_second_ballot() {
    for secrecy in ["confidential", "secret"] {
        let t = World::new().await;
        let r = running_by(&t, &[Part::Vote], &RulesDraft { secrecy: secrecy.into(), ..RulesDraft::default() }).await;
        let anna = t.resident("Anna").await;
        assert_eq!(vote(&t, &anna, &r, YES).await, Ok(()));
        erase(&t, &anna).await;
        let again = t.resident("Anna").await;
        assert_ne!(again.account(), anna.account(), "another account with the same address");
        assert_eq!(vote(&t, &again, &r, NO).await, Err(Error::Conflict("voted_before")), "{secrecy}");
        assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1);
        assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 1);
    }
}

#[tokio::test]
async fn whoever_has_not_voted_may_with_a_new_account_and_everybody_may_change_their_own() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    erase(&t, &anna).await;
    let again = t.resident("Anna").await;
    assert_eq!(vote(&t, &again, &r, YES).await, Ok(()));
    assert_eq!(vote(&t, &again, &r, NO).await, Ok(()));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot WHERE marks = '1=-1'").await, 1);
}

#[tokio::test]
async fn an_entry_of_the_residents_list_votes_once_whatever_becomes_of_its_account() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    let file = "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\n";
    residents::load(&mut tx, &r.admin, file, "2026-12-31").await.expect("an answer").expect("loaded");
    let anna = t.resident("Anna");
    tx.commit().await.expect("a commit");
    let anna = anna.await;
    let find = async |person: &Actor| {
        let mut tx = t.write().await;
        let found = residents::find_me(&mut tx, &t.now(person), "Anna Huber", "3.7.1958", "94481").await;
        tx.commit().await.expect("a commit");
        found
    };
    assert_eq!(find(&anna).await, Ok(true));
    crate::consultations::testing::ask_for(&t, &r, crate::identity::Rung::List).await;
    assert_eq!(vote(&t, &anna, &r, YES).await, Ok(()));
    erase(&t, &anna).await;
    let other = t.resident("Anna Neu").await;
    assert_eq!(find(&other).await, Ok(false), "the entry is used");
    assert_eq!(vote(&t, &other, &r, NO).await, Err(Error::NotAllowed("rung_needed")));
}

#[tokio::test]
async fn what_is_kept_tells_no_address_and_nothing_of_it_outlives_the_count() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    assert_eq!(vote(&t, &t.resident("Anna").await, &r, YES).await, Ok(()));
    let kept: Vec<(Vec<u8>,)> = t.read().await.query("SELECT lock FROM ballot_lock").all().await.expect("rows");
    assert!(kept.len() == 1 && kept[0].0.len() == 32);
    let mut tx = t.write().await;
    crate::votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("ended");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_lock").await, 0);
}
