//! Casting votes, on a real database.

use super::*;
use crate::actor::Role;
use crate::clock::DAY;
use crate::consultations::Part;
use crate::consultations::testing::{Running, measure, running, running_by};
use crate::testkit::World;
use crate::votes::RulesDraft;
use crate::votes::keeping::keep;
use crate::votes::marks::{ABSTAIN, NO, YES, field};

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

async fn vote(t: &World, actor: &Actor, r: &Running, choices: &[Mark], request: Uuid) -> Result<Receipt> {
    let mut tx = t.write().await;
    let receipt = cast(&mut tx, &t.now(actor), r.id, &Paper::of(choices), request, None).await?;
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
    let first = vote(&t, &anna, &r, &[(r.measures[0], YES), (r.measures[1], NO)], id(1)).await.expect("a vote");
    let changed = vote(&t, &anna, &r, &[(r.measures[0], ABSTAIN)], id(2)).await.expect("a change");
    assert_eq!((first.revision, changed.revision), (1, 2));
    assert_eq!(first.code, changed.code);
    let own = ballot(&t, &anna, &r).await.expect("her ballot");
    assert_eq!(own.marks, [(r.measures[0], ABSTAIN), (r.measures[1], NO)]);
    assert_eq!((own.revision, own.receipt), (2, Some(first.code.clone())));
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
    let yes = [(r.measures[0], YES)];
    let no = [(r.measures[0], NO)];
    let first = vote(&t, &anna, &r, &yes, id(1)).await.expect("a vote");
    vote(&t, &anna, &r, &no, id(2)).await.expect("a change");
    assert_eq!(vote(&t, &anna, &r, &yes, id(1)).await, Ok(first));
    let own = ballot(&t, &anna, &r).await.expect("her ballot");
    assert_eq!((own.revision, own.marks), (2, no.to_vec()));
    assert_eq!(vote(&t, &anna, &r, &no, id(1)).await, Err(Error::field("request_id", "id_reused")));
    assert_eq!(ballot(&t, &anna, &r).await.expect("her ballot").revision, 2);
    vote(&t, &ben, &r, &no, id(1)).await.expect("the id of another voter is another id");
}

#[tokio::test]
async fn who_saw_an_older_ballot_is_told_before_overwriting_the_newer_one() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let choices = [(r.measures[0], YES)];
    for (expected, request, result) in [(0, 1, Ok(1)), (0, 2, Err(Error::Conflict("conflict"))), (1, 3, Ok(2)), (0, 1, Ok(1))] {
        let mut tx = t.write().await;
        let answer = cast(&mut tx, &anna, r.id, &Paper::of(&choices), id(request), Some(expected)).await;
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
    let refused = vote(&t, &anna, &r, &[(r.measures[0], YES), (not_asked, YES)], id(1)).await;
    assert_eq!(refused, Err(Error::field(format!("choice[m-{not_asked}]"), "unknown")));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 0);
    assert_eq!(vote(&t, &anna, &r, &[], id(1)).await, Err(Error::field("choice", "required")));
    assert_eq!(vote(&t, &t.visitor(), &r, &[(r.measures[0], YES)], id(1)).await, Err(Error::SignInNeeded));
    let mut unconfirmed = t.resident("Carl").await;
    unconfirmed.person.as_mut().expect("a person").is_confirmed = false;
    let refused = vote(&t, &unconfirmed, &r, &[(r.measures[0], YES)], id(1)).await;
    assert_eq!(refused, Err(Error::NotAllowed("confirm_email")));
    let stranger = t.person(t.found("Nachbarau", "09999002").await, "Nora", Role::Resident).await;
    assert_eq!(vote(&t, &stranger, &r, &[(r.measures[0], YES)], id(1)).await, Err(Error::NotFound));
}

#[tokio::test]
async fn the_last_millisecond_counts_and_the_end_does_not() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    t.clock.advance(DAY - 1);
    vote(&t, &anna, &r, &[(r.measures[0], YES)], id(1)).await.expect("in time");
    t.clock.advance(1);
    for actor in [&anna, &r.admin] {
        let late = vote(&t, actor, &r, &[(r.measures[0], NO)], id(2)).await;
        assert_eq!(late, Err(Error::Closed("voting_closed")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_votes_of_one_person_at_once_count_once() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let barrier = Arc::new(tokio::sync::Barrier::new(50));
    let tasks = (0..50_u128).map(|n| {
        let (db, anna, barrier, id, measure) = (t.db.clone(), anna.clone(), barrier.clone(), r.id, r.measures[0]);
        tokio::spawn(async move {
            barrier.wait().await;
            let choice = if n % 2 == 0 { YES } else { NO };
            // Half of them are repetitions of the other half.
            let request = Uuid::from_u128(n / 2 * 2 + 100);
            let mut tx = db.write().await?;
            let receipt = cast(&mut tx, &anna, id, &Paper::of(&[(measure, choice)]), request, None).await?;
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
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM vote_receipt").await, 1);
    assert_eq!(ballot(&t, &anna, &r).await.expect("her ballot").revision, 25);
}

#[tokio::test]
async fn a_first_vote_takes_eight_statements_and_a_change_five() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let anna = t.resident("Anna").await;
    // The third takes back why a no was said.
    let mut statements = Vec::new();
    for (request, choice) in [(1, YES), (2, NO), (3, YES), (4, YES)] {
        let before = t.db.statements();
        vote(&t, &anna, &r, &[(r.measures[0], choice)], id(request)).await.expect("a vote");
        statements.push(t.db.statements() - before);
    }
    assert_eq!(statements, [8, 5, 6, 4]);
}

fn draft(method: &str) -> RulesDraft {
    let number = |of: &str, value: &str| if method == of { value.to_owned() } else { String::new() };
    RulesDraft {
        method: method.into(),
        points: number("points", "10"),
        score_max: number("score", "5"),
        budget: number("budget", "5.000"),
        seats: if matches!(method, "points" | "score" | "approval") { "1".into() } else { String::new() },
        ..RulesDraft::default()
    }
}

#[tokio::test]
async fn a_ballot_that_is_no_answer_to_each_measure_is_replaced_as_a_whole() {
    for (method, first, second) in [
        ("approval", vec![(0, 1), (1, 1)], vec![(2, 1)]),
        ("points", vec![(0, 7), (1, 3)], vec![(1, 10)]),
        ("score", vec![(0, 5), (1, 0)], vec![(2, 3)]),
        ("ranking", vec![(2, 1), (0, 2)], vec![(0, 1)]),
        ("budget", vec![(0, 1), (1, 1)], vec![(2, 1)]),
    ] {
        let t = World::new().await;
        let r = running_by(&t, &[Part::Vote], &draft(method)).await;
        let anna = t.resident("Anna").await;
        let marks =
            |typed: &[(usize, i64)]| typed.iter().map(|(place, value)| (r.measures[*place], *value)).collect::<Vec<Mark>>();
        vote(&t, &anna, &r, &marks(&first), id(1)).await.expect(method);
        vote(&t, &anna, &r, &marks(&second), id(2)).await.expect(method);
        let own = ballot(&t, &anna, &r).await.expect("her ballot");
        assert_eq!((own.marks, own.revision), (marks(&second), 2), "{method}");
        let wrong = vote(&t, &anna, &r, &marks(&[(0, 999_999)]), id(3)).await;
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{method}: {wrong:?}");
        assert_eq!(ballot(&t, &anna, &r).await.expect("her ballot").revision, 2, "{method}");
    }
}

#[tokio::test]
async fn a_secret_ballot_is_cast_once_and_lies_under_no_key_of_a_person() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &RulesDraft { secrecy: "secret".into(), ..RulesDraft::default() }).await;
    let anna = t.resident("Anna").await;
    let yes = [(r.measures[0], YES), (r.measures[1], NO)];
    let first = vote(&t, &anna, &r, &yes, id(1)).await.expect("a vote");
    assert_eq!(vote(&t, &anna, &r, &yes, id(1)).await, Ok(first.clone()), "the same request");
    assert_eq!(vote(&t, &anna, &r, &[(r.measures[0], NO)], id(1)).await, Err(Error::field("request_id", "id_reused")));
    assert_eq!(vote(&t, &anna, &r, &[(r.measures[0], NO)], id(2)).await, Err(Error::Conflict("already_voted")));
    let own = ballot(&t, &anna, &r).await.expect("that she voted");
    assert_eq!((own.marks, own.receipt), (Vec::new(), Some(first.code)));
    let secret = consultations::find_secret(&mut t.read().await, &anna, r.id).await.expect("an answer").expect("open");
    let account = anna.account().expect("signed in");
    let keys: Vec<(Vec<u8>, String)> = t.read().await.query("SELECT voter, marks FROM ballot").all().await.expect("rows");
    assert_eq!(keys.len(), 1);
    assert_ne!(keys[0].0, Pseudonym { secret: &secret, account }.voter());
    assert_eq!(keys[0].1, "1=1 2=-1");
    let refused = keep_one(&t, &anna, &r, &[(r.measures[0], YES)]).await;
    assert_eq!(refused, Err(Error::Conflict("draft_of_secret")));
}

async fn keep_one(t: &World, actor: &Actor, r: &Running, marks: &[Mark]) -> Result<String> {
    let mut tx = t.write().await;
    let slug = keep(&mut tx, &t.now(actor), r.id, &Paper::of(marks)).await?;
    tx.commit().await?;
    Ok(slug)
}

#[tokio::test]
async fn a_kept_ballot_counts_nothing_until_it_is_cast() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &draft("ranking")).await;
    let anna = t.resident("Anna").await;
    keep_one(&t, &anna, &r, &[(r.measures[1], 2)]).await.expect("half a ranking is kept");
    let own = ballot(&t, &anna, &r).await.expect("her draft");
    assert_eq!((own.marks.clone(), own.is_cast(), own.receipt), (vec![(r.measures[1], 2)], false, None));
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 0);
    vote(&t, &anna, &r, &[(r.measures[1], 1)], id(1)).await.expect("a vote");
    keep_one(&t, &anna, &r, &[(r.measures[2], 1)]).await.expect("a change that is not cast");
    let own = ballot(&t, &anna, &r).await.expect("her draft");
    assert_eq!((own.marks, own.revision), (vec![(r.measures[2], 1)], 1), "what counts is still the first");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot WHERE marks = '2=1'").await, 1);
    assert!(ballot(&t, &anna, &r).await.expect("her draft").is_kept);
    keep_one(&t, &anna, &r, &[(r.measures[1], 1)]).await.expect("back to what was cast");
    let own = ballot(&t, &anna, &r).await.expect("her ballot");
    assert_eq!((own.marks, own.is_kept), (vec![(r.measures[1], 1)], false));
    let not_asked = measure(&t, t.municipality, r.field, "Etwas anderes").await;
    let refused = keep_one(&t, &anna, &r, &[(not_asked, 1)]).await;
    assert_eq!(refused, Err(Error::field(field(not_asked), "unknown")));
}

#[tokio::test]
async fn an_objection_has_a_reason_until_it_is_taken_back() {
    let t = World::new().await;
    let r = running_by(&t, &[Part::Vote], &draft("consent")).await;
    let anna = t.resident("Anna").await;
    let bare = vote(&t, &anna, &r, &[(r.measures[0], NO)], id(1)).await;
    assert_eq!(bare, Err(Error::field(field(r.measures[0]), "reason_missing")));
    let paper = Paper { marks: vec![(r.measures[0], NO)], reasons: vec![(r.measures[0], "Zu teuer.".into())] };
    let mut tx = t.write().await;
    cast(&mut tx, &anna, r.id, &paper, id(2), None).await.expect("an objection");
    tx.commit().await.expect("a commit");
    assert_eq!(ballot(&t, &anna, &r).await.expect("hers").reasons, [(r.measures[0], "Zu teuer.".to_owned())]);
    vote(&t, &anna, &r, &[(r.measures[1], YES)], id(3)).await.expect("about another measure");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_reason WHERE reason = 'Zu teuer.'").await, 1);
    vote(&t, &anna, &r, &[(r.measures[0], YES)], id(4)).await.expect("no objection any more");
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_reason").await, 0);
}

#[tokio::test]
async fn a_no_may_have_a_reason_that_goes_with_it() {
    for secrecy in ["confidential", "secret"] {
        let t = World::new().await;
        let r = running_by(&t, &[Part::Vote], &RulesDraft { secrecy: secrecy.into(), ..RulesDraft::default() }).await;
        let anna = t.resident("Anna").await;
        let (a, b) = (r.measures[0], r.measures[1]);
        let both = [(a, "Zu teuer.".to_owned()), (b, "Ein Ja braucht keinen.".to_owned())];
        let paper = Paper { marks: vec![(a, NO), (b, YES)], reasons: both.to_vec() };
        let mut tx = t.write().await;
        cast(&mut tx, &anna, r.id, &paper, id(1), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
        assert_eq!(t.count("SELECT COUNT(*) FROM ballot_reason WHERE reason = 'Zu teuer.'").await, 1, "{secrecy}");
        assert_eq!(t.count("SELECT COUNT(*) FROM ballot_reason").await, 1, "{secrecy}: of a no alone");
        if secrecy == "secret" {
            continue;
        }
        assert_eq!(ballot(&t, &anna, &r).await.expect("hers").reasons, both[..1]);
        vote(&t, &anna, &r, &[(b, NO)], id(2)).await.expect("about another measure, without a reason");
        assert_eq!(ballot(&t, &anna, &r).await.expect("hers").reasons, both[..1]);
        vote(&t, &anna, &r, &[(a, NO)], id(3)).await.expect("the same without a reason");
        assert_eq!(ballot(&t, &anna, &r).await.expect("hers").reasons, [], "taken back");
    }
}
