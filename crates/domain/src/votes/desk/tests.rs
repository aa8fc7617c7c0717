//! Many people at the desk at once, on a real database.

use uuid::Uuid;

use super::*;
use crate::accounts::Verified;
use crate::actor::Actor;
use crate::clock::DAY;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running};
use crate::privacy;
use crate::testkit::World;
use crate::votes::casting::own_ballot;
use crate::votes::{NO, Paper, YES};

fn one(t: &World, r: &Running, actor: &Actor, request: u128, said: i64) -> Cast {
    let paper = Paper::of(&[(r.measures[0], said)]);
    Cast { actor: t.now(actor), vote: r.id, paper, request_id: Uuid::from_u128(request), expected_revision: None }
}

/// All at once; the answers in order.
async fn at_once(desk: &Desk, casts: Vec<Cast>) -> Vec<Result<Receipt>> {
    let tasks = casts.into_iter().map(|cast| {
        let desk = desk.clone();
        tokio::spawn(async move { desk.cast(cast).await })
    });
    let mut answers = Vec::new();
    for task in tasks.collect::<Vec<_>>() {
        answers.push(task.await.expect("no panic"));
    }
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_at_once_each_have_their_ballot_and_who_comes_twice_has_one() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let desk = Desk::new(t.db.clone(), t.clock.clone());
    let mut people = Vec::new();
    for number in 0..100 {
        people.push(t.resident(&format!("Person {number}")).await);
    }
    let mut casts: Vec<Cast> =
        (0..).zip(&people).map(|(n, person)| one(&t, &r, person, n, if n % 3 == 0 { NO } else { YES })).collect();
    let twice: Vec<Cast> = (0..).zip(&people[..10]).map(|(n, person)| one(&t, &r, person, 1_000 + n, YES)).collect();
    casts.extend(twice);
    let before = t.db.statements();
    let answers = at_once(&desk, casts).await;
    if t.db.is_sqlite() {
        let statements = t.db.statements() - before;
        assert!(statements < 700, "{statements}: alone they take more than a thousand");
    }
    let revisions: i64 = answers.iter().map(|answer| answer.as_ref().expect("a receipt").revision).sum();
    assert_eq!(revisions, 90 + 10 * 3, "ten came twice");
    for (count, rows) in [
        ("SELECT COUNT(*) FROM ballot", 100),
        ("SELECT COUNT(*) FROM participation", 100),
        ("SELECT COUNT(*) FROM vote_receipt", 100),
        ("SELECT SUM(LENGTH(requests)) / 32 FROM ballot", 110),
    ] {
        assert_eq!(t.count(count).await, rows, "{count}");
    }
    let mut tx = t.read().await;
    for (n, person) in people.iter().enumerate().skip(10) {
        let own = own_ballot(&mut tx, &t.now(person), r.id).await.expect("an answer").expect("a ballot");
        assert_eq!(own.value(r.measures[0]), Some(if n % 3 == 0 { NO } else { YES }));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_gets_the_answer_to_what_they_did_whoever_comes_with_them() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let desk = Desk::new(t.db.clone(), t.clock.clone());
    let (anna, ben, cem) = (t.resident("Anna").await, t.resident("Ben").await, t.resident("Cem").await);
    let foreign = Cast { vote: crate::ids::ConsultationId(Uuid::from_u128(9)), ..one(&t, &r, &cem, 3, YES) };
    let nobody = Cast { actor: t.visitor(), ..one(&t, &r, &cem, 4, YES) };
    let casts = vec![one(&t, &r, &anna, 1, YES), one(&t, &r, &ben, 2, 7), foreign, nobody];
    let answers = at_once(&desk, casts).await;
    assert!(answers[0].is_ok());
    assert!(matches!(answers[1], Err(Error::Invalid(_))), "{:?}", answers[1]);
    assert_eq!(answers[2..], [Err(Error::NotFound), Err(Error::SignInNeeded)]);
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1);
    // Judged by when it is written, not by when it was asked.
    let late = [one(&t, &r, &anna, 5, NO), one(&t, &r, &ben, 6, NO)];
    t.clock.advance(2 * DAY);
    for answer in at_once(&desk, late.to_vec()).await {
        assert_eq!(answer, Err(Error::Closed("voting_closed")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_erased_since_they_asked_casts_and_changes_nothing_and_others_do() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let desk = Desk::new(t.db.clone(), t.clock.clone());
    let (anna, ben, cem) = (t.resident("Anna").await, t.resident("Ben").await, t.resident("Cem").await);
    desk.cast(one(&t, &r, &anna, 1, YES)).await.expect("cast");
    let mut tx = t.write().await;
    for gone in [&anna, &ben] {
        let proof = Verified::for_test(gone.account().expect("an account"));
        privacy::erase(&mut tx, gone, &proof, privacy::Texts::Stay).await.expect("erased");
    }
    tx.commit().await.expect("a commit");
    let casts = vec![one(&t, &r, &anna, 2, NO), one(&t, &r, &ben, 3, NO), one(&t, &r, &cem, 4, NO)];
    let answers = at_once(&desk, casts).await;
    assert_eq!(answers[..2], [Err(Error::SignInNeeded), Err(Error::SignInNeeded)]);
    assert!(answers[2].is_ok(), "{:?}", answers[2]);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 2);
}
