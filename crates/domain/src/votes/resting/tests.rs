//! One person, two accounts, two lists, on a real database.

use super::*;
use crate::clock::DAY;
use crate::consultations::Part;
use crate::consultations::testing::{Running, ask_for as ask_for_rung, running};
use crate::error::Error;
use crate::identity::residents;
use crate::testkit::World;
use crate::votes::testing::ask_for;
use crate::votes::{Eligibility, NO, Paper, YES, casting};

/// What the register says of one person.
const ENTRY: &str = "name;geburtsdatum;plz\nAnna Huber;3.7.1958;94481\n";

async fn load(t: &World, admin: &Actor) -> Result<()> {
    let mut tx = t.write().await;
    residents::load(&mut tx, &t.now(admin), ENTRY, "2026-12-31").await?.expect("a list");
    tx.commit().await
}

async fn destroy(t: &World, admin: &Actor) -> Result<()> {
    let mut tx = t.write().await;
    residents::destroy(&mut tx, &t.now(admin)).await?;
    tx.commit().await
}

async fn find(t: &World, person: &Actor) -> Result<bool> {
    let mut tx = t.write().await;
    let found = residents::find_me(&mut tx, &t.now(person), "Anna Huber", "3.7.1958", "94481").await?;
    tx.commit().await.map(|()| found)
}

async fn vote(t: &World, voter: &Actor, r: &Running, said: i64) -> Result<()> {
    let mut tx = t.write().await;
    casting::cast(&mut tx, &t.now(voter), r.id, &Paper::of(&[(r.measures[0], said)]), t.random.secret_id(), None).await?;
    tx.commit().await
}

/// A running vote that asks for this, and a list, the first one.
async fn listed(t: &World, rung: Rung, eligibility: &Eligibility) -> Running {
    let r = running(t, &[Part::Vote]).await;
    ask_for_rung(t, &r, rung).await;
    ask_for(t, &r, eligibility).await;
    load(t, &r.admin).await.expect("the first one may come late");
    r
}

#[tokio::test]
async fn a_second_account_on_a_new_list_is_no_second_ballot() {
    let grown_up = Eligibility { age_min: Some(18), ..Eligibility::default() };
    let anybody = Eligibility::default();
    for (rung, eligibility) in [(Rung::List, &anybody), (Rung::Code, &anybody), (Rung::Mail, &grown_up)] {
        let t = World::new().await;
        let r = listed(&t, rung, eligibility).await;
        let (anna, again) = (t.resident("Anna").await, t.resident("Anna 2").await);
        assert_eq!(find(&t, &anna).await, Ok(true));
        assert_eq!(vote(&t, &anna, &r, YES).await, Ok(()));
        let mut said = vec![destroy(&t, &r.admin).await, load(&t, &r.admin).await];
        said.extend([find(&t, &again).await.map(drop), vote(&t, &again, &r, NO).await]);
        assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1, "{rung:?}: {said:?}");
        assert_eq!(said[0], Err(Error::Conflict("list_in_use")));
        let held = residents::find_hold(&mut t.read().await, &t.now(&r.admin)).await.expect("an answer").expect("a vote");
        assert_eq!((held.title.as_str(), held.closes_at), ("Wie geht es weiter?", t.clock.now().plus(DAY)));
        t.clock.advance(DAY);
        assert_eq!(destroy(&t, &r.admin).await, Ok(()), "{rung:?}: after the end");
    }
}

#[tokio::test]
async fn a_list_that_ends_at_its_day_has_no_other_one_after_it_until_the_vote_ends() {
    let t = World::new().await;
    let r = listed(&t, Rung::List, &Eligibility::default()).await;
    assert_eq!(find(&t, &t.resident("Anna").await).await, Ok(true));
    let list = residents::find_current(&mut t.read().await, &r.admin).await.expect("an answer").expect("a list");
    let mut tx = t.write().await;
    residents::destroy_due(&mut tx, &t.now(&r.admin), list.id).await.expect("destroyed");
    tx.commit().await.expect("a commit");
    assert_eq!(load(&t, &r.admin).await, Err(Error::Conflict("list_in_use")));
    t.clock.advance(DAY);
    assert_eq!(load(&t, &r.admin).await, Ok(()), "after the end");
}

#[tokio::test]
async fn a_wrong_list_is_replaced_while_nobody_was_found_and_where_no_vote_rests_on_it() {
    let t = World::new().await;
    let r = listed(&t, Rung::List, &Eligibility::default()).await;
    assert_eq!(destroy(&t, &r.admin).await, Ok(()));
    assert_eq!(load(&t, &r.admin).await, Ok(()));
    for rung in [Rung::Mail, Rung::Counter] {
        let t = World::new().await;
        let r = listed(&t, rung, &Eligibility::default()).await;
        assert_eq!(find(&t, &t.resident("Anna").await).await, Ok(true));
        assert_eq!(destroy(&t, &r.admin).await, Ok(()), "{rung:?}");
        assert_eq!(load(&t, &r.admin).await, Ok(()), "{rung:?}");
    }
}

#[tokio::test]
async fn what_an_earlier_list_proved_lets_nobody_vote_beside_a_new_one() {
    let t = World::new().await;
    let r = listed(&t, Rung::Mail, &Eligibility::default()).await;
    let (anna, again) = (t.resident("Anna").await, t.resident("Anna 2").await);
    assert_eq!(find(&t, &anna).await, Ok(true));
    destroy(&t, &r.admin).await.expect("destroyed");
    load(&t, &r.admin).await.expect("another one");
    assert_eq!(find(&t, &again).await, Ok(true), "whoever comes first");
    ask_for_rung(&t, &r, Rung::List).await;
    assert_eq!(vote(&t, &anna, &r, YES).await, Err(Error::NotAllowed("rung_needed")));
    assert_eq!(find(&t, &anna).await, Ok(false));
    assert_eq!(vote(&t, &again, &r, NO).await, Ok(()));
}
