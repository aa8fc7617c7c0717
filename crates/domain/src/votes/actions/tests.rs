//! Casting votes, on a real database.

use super::*;
use crate::actor::Role;
use crate::clock::DAY;
use crate::consultations::testing::{Running, measure, running};
use crate::measures::{self, MeasureEntry};
use crate::testkit::World;

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

async fn vote(t: &World, actor: &Actor, r: &Running, choices: &[(MeasureId, Choice)], request: Uuid) -> Result<Receipt> {
    let mut tx = t.write().await;
    let receipt = cast(&mut tx, &t.now(actor), r.id, choices, request, None).await?;
    tx.commit().await?;
    Ok(receipt)
}

async fn ballot(t: &World, actor: &Actor, r: &Running) -> Option<Ballot> {
    own_ballot(&mut t.read().await, actor, r.id).await.expect("an answer")
}

#[tokio::test]
async fn a_vote_is_kept_changed_and_shown_to_its_voter_only() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    let first = vote(&t, &anna, &r, &[(r.measures[0], Choice::Yes), (r.measures[1], Choice::No)], id(1)).await.expect("a vote");
    let changed = vote(&t, &anna, &r, &[(r.measures[0], Choice::Abstain)], id(2)).await.expect("a change");
    assert_eq!((first.revision, changed.revision), (1, 2));
    assert_eq!(first.code, changed.code);
    let own = ballot(&t, &anna, &r).await.expect("her ballot");
    assert_eq!(own.choices, [(r.measures[0], Choice::Abstain), (r.measures[1], Choice::No)]);
    assert_eq!((own.revision, own.receipt), (2, first.code.clone()));
    assert_eq!(ballot(&t, &ben, &r).await, None);
    assert_eq!(ballot(&t, &t.visitor(), &r).await, None);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 1);
    let found = store::find_receipt(&mut t.read().await, &ben, &first.code.to_lowercase()).await.expect("an answer");
    assert_eq!(found.expect("recorded").id, r.id);
    let invented = store::find_receipt(&mut t.read().await, &ben, "0000-0000-0000-0000").await;
    assert_eq!(invented, Ok(None));
}

#[tokio::test]
async fn the_same_request_again_has_the_same_answer_and_no_effect() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    let yes = [(r.measures[0], Choice::Yes)];
    let no = [(r.measures[0], Choice::No)];
    let first = vote(&t, &anna, &r, &yes, id(1)).await.expect("a vote");
    vote(&t, &anna, &r, &no, id(2)).await.expect("a change");
    assert_eq!(vote(&t, &anna, &r, &yes, id(1)).await, Ok(first));
    let own = ballot(&t, &anna, &r).await.expect("her ballot");
    assert_eq!((own.revision, own.choices), (2, no.to_vec()));
    assert_eq!(vote(&t, &anna, &r, &no, id(1)).await, Err(Error::field("request_id", "id_reused")));
    assert_eq!(ballot(&t, &anna, &r).await.expect("her ballot").revision, 2);
    vote(&t, &ben, &r, &no, id(1)).await.expect("the id of another voter is another id");
}

#[tokio::test]
async fn who_saw_an_older_ballot_is_told_before_overwriting_the_newer_one() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let choices = [(r.measures[0], Choice::Yes)];
    for (expected, request, result) in [(0, 1, Ok(1)), (0, 2, Err(Error::Conflict("conflict"))), (1, 3, Ok(2)), (0, 1, Ok(1))] {
        let mut tx = t.write().await;
        let answer = cast(&mut tx, &anna, r.id, &choices, id(request), Some(expected)).await;
        if answer.is_ok() {
            tx.commit().await.expect("a commit");
        }
        assert_eq!(answer.map(|receipt| receipt.revision), result, "saw {expected}, request {request}");
    }
}

#[tokio::test]
async fn only_what_is_asked_about_can_be_voted_on() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let not_asked = measure(&t, t.municipality, r.field, "Etwas anderes").await;
    let refused = vote(&t, &anna, &r, &[(r.measures[0], Choice::Yes), (not_asked, Choice::Yes)], id(1)).await;
    assert_eq!(refused, Err(Error::field(format!("choice[m-{not_asked}]"), "unknown")));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 0);
    assert_eq!(vote(&t, &anna, &r, &[], id(1)).await, Err(Error::field("choice", "required")));
    assert_eq!(vote(&t, &t.visitor(), &r, &[(r.measures[0], Choice::Yes)], id(1)).await, Err(Error::SignInNeeded));
    let mut unconfirmed = t.resident("Carl").await;
    unconfirmed.person.as_mut().expect("a person").is_confirmed = false;
    let refused = vote(&t, &unconfirmed, &r, &[(r.measures[0], Choice::Yes)], id(1)).await;
    assert_eq!(refused, Err(Error::NotAllowed("confirm_email")));
    let stranger = t.person(t.found("Nachbarau", "09999002").await, "Nora", Role::Resident).await;
    assert_eq!(vote(&t, &stranger, &r, &[(r.measures[0], Choice::Yes)], id(1)).await, Err(Error::NotFound));
}

#[tokio::test]
async fn the_last_millisecond_counts_and_the_end_does_not() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    t.clock.advance(DAY - 1);
    vote(&t, &anna, &r, &[(r.measures[0], Choice::Yes)], id(1)).await.expect("in time");
    t.clock.advance(1);
    for actor in [&anna, &r.admin] {
        let late = vote(&t, actor, &r, &[(r.measures[0], Choice::No)], id(2)).await;
        assert_eq!(late, Err(Error::Closed("voting_closed")));
    }
}

#[tokio::test]
async fn what_is_asked_about_is_frozen_by_the_first_ballot() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let more = measure(&t, t.municipality, r.field, "Noch eine").await;
    let mut tx = t.write().await;
    add_option(&mut tx, &r.admin, r.id, more).await.expect("nobody has voted yet");
    add_option(&mut tx, &r.admin, r.id, more).await.expect("twice is once");
    remove_option(&mut tx, &r.admin, r.id, more).await.expect("nobody has voted yet");
    assert_eq!(add_option(&mut tx, &anna, r.id, more).await, Err(Error::NotAllowed("forbidden")));
    cast(&mut tx, &anna, r.id, &[(r.measures[0], Choice::Yes)], id(1), None).await.expect("a vote");
    assert_eq!(add_option(&mut tx, &r.admin, r.id, more).await, Err(Error::Frozen));
    assert_eq!(remove_option(&mut tx, &r.admin, r.id, r.measures[1]).await, Err(Error::Frozen));
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_votes_of_one_person_at_once_count_once() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let barrier = std::sync::Arc::new(tokio::sync::Barrier::new(50));
    let tasks = (0..50_u128).map(|n| {
        let (db, anna, barrier, id, measure) = (t.db.clone(), anna.clone(), barrier.clone(), r.id, r.measures[0]);
        tokio::spawn(async move {
            barrier.wait().await;
            let choice = if n % 2 == 0 { Choice::Yes } else { Choice::No };
            // Half of them are repetitions of the other half.
            let request = Uuid::from_u128(n / 2 * 2 + 100);
            let mut tx = db.write().await?;
            let receipt = cast(&mut tx, &anna, id, &[(measure, choice)], request, None).await?;
            tx.commit().await?;
            Ok::<_, Error>(receipt)
        })
    });
    let mut accepted = 0;
    for task in tasks.collect::<Vec<_>>() {
        match task.await.expect("no panic") {
            Ok(_) => accepted += 1,
            Err(error) => assert_eq!(error, Error::field("request_id", "id_reused")),
        }
    }
    assert_eq!(accepted, 25, "one of each pair came first");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_choice").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM vote_receipt").await, 1);
    assert_eq!(ballot(&t, &anna, &r).await.expect("her ballot").revision, 25);
}

#[tokio::test]
async fn a_first_vote_takes_six_statements_and_a_change_four() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    for (request, statements) in [(1, 6), (2, 4)] {
        let before = t.db.statements();
        vote(&t, &anna, &r, &[(r.measures[0], Choice::Yes)], id(request)).await.expect("a vote");
        assert_eq!(t.db.statements() - before, statements);
    }
}

#[tokio::test]
async fn what_people_vote_on_keeps_its_words_until_it_is_counted() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
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
    let office = MeasureEntry { office: "Hauptamt".to_owned(), ..entry };
    vote(&t, &anna, &r, &[(r.measures[0], Choice::Yes)], id(1)).await.expect("a vote");
    let mut tx = t.write().await;
    assert_eq!(measures::actions::update(&mut tx, &r.admin, &asked.slug, "", &other).await, Err(Error::Frozen));
    assert_eq!(measures::actions::update(&mut tx, &r.admin, &asked.slug, "", &office).await, Ok(()));
    drop(tx);
    let (mut tx, admin) = (t.write().await, t.now(&r.admin));
    crate::consultations::closing::close(&mut tx, &admin, r.id).await.expect("closed");
    assert_eq!(measures::actions::update(&mut tx, &r.admin, &asked.slug, "", &other).await, Ok(()));
}
