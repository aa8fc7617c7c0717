//! The way to the provider and back, on a real database; the provider is played by who was identified.

use super::*;
use crate::actor::Role;
use crate::testkit::World;

fn somebody(subject: &str) -> Identified {
    Identified { issuer: "https://eid.example".into(), subject: subject.into() }
}

async fn begun(t: &World, actor: &Actor) -> Attempt {
    let mut tx = t.write().await;
    begin(&mut tx, actor).await.expect("begun");
    let attempt = find(&mut tx, actor).await.expect("an attempt");
    tx.commit().await.expect("a commit");
    attempt
}

#[tokio::test]
async fn who_comes_back_moves_up_and_only_a_keyed_hash_is_stored() {
    let t = World::new().await;
    let anna = t.resident("Anna").await;
    let attempt = begun(&t, &anna).await;
    let lengths = [&attempt.state, &attempt.nonce, &attempt.verifier].map(|part| part.len());
    assert_eq!(lengths, [64; 3], "long enough for PKCE, too");
    assert!(attempt.state != attempt.nonce && attempt.nonce != attempt.verifier);
    let mut tx = t.write().await;
    assert!(find_by_state(&mut tx, &anna, &attempt.state).await == Ok(attempt.clone()));
    finish(&mut tx, &anna, &attempt, &somebody("a-1")).await.expect("finished");
    assert_eq!(store::find_rung(&mut tx, &anna).await, Ok(Rung::Eid));
    assert_eq!(finish(&mut tx, &anna, &attempt, &somebody("a-1")).await, Err(EXPIRED), "once");
    assert_eq!(begin(&mut tx, &anna).await, Err(Error::Conflict("already_proved")));
    tx.commit().await.expect("a commit");
    let (source,): (Vec<u8>,) = t.read().await.query("SELECT source FROM identity_proof").one().await.expect("a proof");
    assert_eq!(source.len(), 32);
    assert_ne!(source, crate::crypto::hash(b"a-1"));
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE data LIKE '%a-1%' OR data LIKE '%example%'").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM eid_attempt").await, 0);
}

#[tokio::test]
async fn a_state_holds_for_one_account_ten_minutes_and_until_a_newer_one() {
    let t = World::new().await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let older = begun(&t, &anna).await;
    let newer = begun(&t, &anna).await;
    let of_bert = begun(&t, &bert).await;
    let mut tx = t.write().await;
    for wrong in [&older.state, &of_bert.state, &newer.nonce, &String::new()] {
        assert!(find_by_state(&mut tx, &anna, wrong).await == Err(EXPIRED), "{wrong}");
    }
    assert_eq!(finish(&mut tx, &anna, &older, &somebody("a")).await, Err(EXPIRED));
    assert_eq!(finish(&mut tx, &bert, &newer, &somebody("a")).await, Err(EXPIRED), "it is Anna's");
    assert!(find_by_state(&mut tx, &t.visitor(), &newer.state).await == Err(Error::SignInNeeded));
    drop(tx);
    t.clock.advance(HOLDS);
    let mut tx = t.write().await;
    assert!(find_by_state(&mut tx, &t.now(&anna), &newer.state).await == Err(EXPIRED));
    forget_old(&mut tx, t.clock.now()).await.expect("forgotten");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM eid_attempt").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM identity_proof").await, 0);
}

#[tokio::test]
async fn one_identity_is_one_account_in_each_municipality() {
    let t = World::new().await;
    let elsewhere = t.found("Anderswo", "09999002").await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let away = t.person(elsewhere, "Anna", Role::Resident).await;
    let (one, two, three) = (begun(&t, &anna).await, begun(&t, &bert).await, begun(&t, &away).await);
    let mut tx = t.write().await;
    finish(&mut tx, &anna, &one, &somebody("a")).await.expect("the first");
    assert_eq!(finish(&mut tx, &bert, &two, &somebody("a")).await, Err(Error::Conflict("eid_used")));
    assert_eq!(store::find_rung(&mut tx, &bert).await, Ok(Rung::Mail));
    finish(&mut tx, &away, &three, &somebody("a")).await.expect("another place has its own");
    tx.commit().await.expect("a commit");
    let two = begun(&t, &bert).await;
    let mut tx = t.write().await;
    let of_another_provider = Identified { issuer: "https://other.example".into(), ..somebody("a") };
    finish(&mut tx, &bert, &two, &of_another_provider).await.expect("the same word of another provider is somebody else");
    tx.commit().await.expect("a commit");
    let different = "SELECT COUNT(DISTINCT source) FROM identity_proof";
    assert_eq!(t.count(different).await, 3, "and no two municipalities can compare");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_identity_in_ten_accounts_at_once_is_one_person() {
    let t = World::new().await;
    let mut people = Vec::new();
    for n in 0..10 {
        let person = t.resident(&format!("Person {n}")).await;
        let attempt = begun(&t, &person).await;
        people.push((person, attempt));
    }
    let tasks = people.into_iter().map(|(person, attempt)| {
        let db = t.db.clone();
        tokio::spawn(async move {
            let mut tx = db.write().await?;
            finish(&mut tx, &person, &attempt, &somebody("a")).await?;
            tx.commit().await
        })
    });
    let mut up = 0;
    for task in tasks.collect::<Vec<_>>() {
        match task.await.expect("no panic") {
            Ok(()) => up += 1,
            Err(error) => assert_eq!(error, Error::Conflict("eid_used")),
        }
    }
    assert_eq!((up, t.count("SELECT COUNT(*) FROM identity_proof").await), (1, 1));
}
