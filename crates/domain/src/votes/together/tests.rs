//! Ballots that are cast together, beside the same ones cast alone.

mod unusual;

use super::*;
use crate::clock::MINUTE;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running_by};
use crate::error::Error;
use crate::mail;
use crate::privacy;
use crate::testkit::World;
use crate::votes::casting::{self, own_ballot};
use crate::votes::keeping::keep;
use crate::votes::withdrawing::withdraw;
use crate::votes::{Mark, NO, RulesDraft, YES};

const COUNTS: [&str; 6] = [
    "SELECT COUNT(*) FROM ballot",
    "SELECT COALESCE(SUM(LENGTH(requests)), 0) / 32 FROM ballot",
    "SELECT COUNT(*) FROM ballot_lock",
    "SELECT COUNT(*) FROM participation",
    "SELECT COUNT(*) FROM vote_receipt",
    "SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL",
];

async fn counts(t: &World) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in COUNTS {
        counts.push(t.count(sql).await);
    }
    counts
}

fn one(t: &World, r: &Running, actor: &Actor, request: u128, marks: &[Mark]) -> Cast {
    Cast {
        actor: t.now(actor),
        vote: r.id,
        paper: Paper::of(marks),
        request_id: Uuid::from_u128(request),
        expected_revision: None,
    }
}

/// A vote by these rules; `None` on PostgreSQL, where nothing is written together.
async fn vote_by(rules: &RulesDraft) -> Option<(World, Running, Actor, Actor)> {
    let t = World::new().await;
    if !t.db.is_sqlite() {
        return None;
    }
    let r = running_by(&t, &[Part::Vote], rules).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    Some((t, r, anna, ben))
}

async fn together(t: &World, casts: &[Cast]) -> Option<Vec<Receipt>> {
    with_key(t, casts, None).await.map(|(receipts, _)| receipts)
}

async fn with_key(t: &World, casts: &[Cast], key: Option<Key>) -> Option<(Vec<Receipt>, Key)> {
    let mut tx = t.write().await;
    let written = cast(&mut tx, casts, key).await.expect("an answer")?;
    commit(tx).await?.expect("a commit");
    Some(written)
}

async fn alone(t: &World, one: &Cast) -> Result<Receipt> {
    let mut tx = t.write().await;
    let receipt = casting::cast(&mut tx, &one.actor, one.vote, &one.paper, one.request_id, one.expected_revision).await?;
    tx.commit().await.map(|()| receipt)
}

#[tokio::test]
async fn ballots_that_are_cast_together_are_those_that_are_cast_alone() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let mut people = vec![anna, ben];
    for number in 2..6 {
        people.push(t.resident(&format!("Person {number}")).await);
    }
    let (a, b) = (r.measures[0], r.measures[1]);
    let first = alone(&t, &one(&t, &r, &people[0], 1, &[(a, YES), (b, NO)])).await.expect("a vote");
    let before = counts(&t).await;
    let casts: Vec<Cast> = (10..).zip(&people).map(|(request, person)| one(&t, &r, person, request, &[(a, NO)])).collect();
    let receipts = together(&t, &casts).await.expect("all are plain");
    assert_eq!((&receipts[0].code, receipts[0].revision), (&first.code, 2), "a change");
    assert!(receipts[1..].iter().all(|receipt| receipt.revision == 1 && !receipt.is_final));
    let mut tx = t.read().await;
    for (person, receipt) in people.iter().zip(&receipts) {
        let own = own_ballot(&mut tx, &t.now(person), r.id).await.expect("an answer").expect("a ballot");
        assert_eq!((own.value(a), own.receipt.as_ref(), own.revision), (Some(NO), Some(&receipt.code), receipt.revision));
    }
    let changed = own_ballot(&mut tx, &t.now(&people[0]), r.id).await.expect("an answer").expect("a ballot");
    assert_eq!(changed.value(b), Some(NO), "what was not named stays");
    drop(tx);
    let after = counts(&t).await;
    for (cast, receipt) in casts.iter().zip(&receipts) {
        assert_eq!(alone(&t, cast).await.as_ref(), Ok(receipt), "the same request is known, with the same body");
    }
    assert_eq!(counts(&t).await, after);
    let grown: Vec<i64> = after.iter().zip(&before).map(|(after, before)| after - before).collect();
    assert_eq!(grown, [5, 6, 5, 5, 5, 5], "{COUNTS:?}: one of six had voted, and its waiting mail is replaced");
}

#[tokio::test]
async fn who_has_taken_a_ballot_back_votes_for_the_first_time_again() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let yes = [(r.measures[0], YES)];
    let first = together(&t, &[one(&t, &r, &anna, 1, &yes), one(&t, &r, &ben, 2, &yes)]).await.expect("all are plain");
    let before = counts(&t).await;
    let mut tx = t.write().await;
    withdraw(&mut tx, &t.now(&anna), r.id, Uuid::from_u128(3)).await.expect("taken back");
    tx.commit().await.expect("a commit");
    let again =
        together(&t, &[one(&t, &r, &anna, 4, &yes), one(&t, &r, &ben, 5, &[(r.measures[0], NO)])]).await.expect("all are plain");
    assert_eq!((&again[0].code, again[0].revision), (&first[0].code, 3));
    let after = counts(&t).await;
    assert_eq!((after[0], &after[2..5]), (before[0], &before[2..5]), "ballots, locks, people and receipts are those of before");
}

#[tokio::test]
async fn why_somebody_said_no_goes_when_they_answer_anew_with_others() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let (a, b) = (r.measures[0], r.measures[1]);
    let reasons = vec![(a, "Zu teuer.".to_owned()), (b, "Zu spät.".to_owned())];
    for (request, person) in (1..).zip([&anna, &ben]) {
        let paper = Paper { reasons: reasons.clone(), ..Paper::of(&[(a, NO), (b, NO)]) };
        alone(&t, &Cast { paper, ..one(&t, &r, person, request, &[]) }).await.expect("a vote");
    }
    let casts = [one(&t, &r, &anna, 3, &[(a, YES)]), one(&t, &r, &ben, 4, &[(b, NO)])];
    assert!(together(&t, &casts).await.is_some());
    for (person, kept) in [(&anna, &reasons[1..]), (&ben, &reasons[..1])] {
        let own = own_ballot(&mut t.read().await, &t.now(person), r.id).await.expect("an answer").expect("a ballot");
        assert_eq!(own.reasons, kept);
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_reason").await, 2);
    let texts = t.db.statement_texts();
    let text = texts.into_iter().find(|text| text.starts_with("DELETE FROM ballot_reason") && text.contains("json_each"));
    for step in t.plan(text.expect("it was run")).await {
        assert!(
            step.contains("VIRTUAL TABLE")
                || !step.starts_with("SCAN ") && !step.ends_with("(municipality_id=? AND consultation_id=?)"),
            "{step}"
        );
    }
}

#[tokio::test]
async fn the_key_of_the_group_before_is_that_of_this_vote_or_nothing_is_done() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let yes = [(r.measures[0], YES)];
    let casts = |request| [one(&t, &r, &anna, request, &yes), one(&t, &r, &ben, request + 1, &yes)];
    let (first, key) = with_key(&t, &casts(1), None).await.expect("all are plain");
    let before = t.db.statements();
    let (second, key) = with_key(&t, &casts(3), Some(key)).await.expect("all are plain");
    assert_eq!(
        second.iter().map(|receipt| &receipt.code).collect::<Vec<_>>(),
        first.iter().map(|receipt| &receipt.code).collect::<Vec<_>>()
    );
    assert_eq!(t.db.statements() - before, 3, "neither the key is asked for again nor anything forgotten that nobody has kept");
    let counted = counts(&t).await;
    let wrong = Key { vote: key.vote, secret: vec![7; key.secret.len()] };
    assert!(with_key(&t, &casts(5), Some(wrong)).await.is_none(), "under another key there would be second ballots");
    assert_eq!(counts(&t).await, counted);
    let other = Key { vote: ConsultationId(Uuid::nil()), secret: vec![7; key.secret.len()] };
    let (third, _) = with_key(&t, &casts(7), Some(other)).await.expect("another vote's key is not used");
    assert!(third.iter().all(|receipt| receipt.revision == 3));
}

#[tokio::test]
async fn who_has_voted_with_another_account_is_not_counted_again_by_coming_with_others() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let yes = [(r.measures[0], YES)];
    alone(&t, &one(&t, &r, &anna, 1, &yes)).await.expect("a vote");
    t.clock.advance(MINUTE);
    let mut tx = t.write().await;
    privacy::testing::erase(&mut tx, &t.now(&anna)).await;
    tx.commit().await.expect("a commit");
    let again = t.resident("Anna").await;
    let casts = [one(&t, &r, &ben, 2, &yes), one(&t, &r, &again, 3, &yes)];
    let before = counts(&t).await;
    assert_eq!(together(&t, &casts).await, None, "another account with the same address");
    assert_eq!(counts(&t).await, before, "also of whom the table did not refuse nothing is left");
    assert_eq!(alone(&t, &casts[1]).await, Err(Error::Conflict("voted_before")));
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot").await, 1);
}

#[tokio::test]
async fn whatever_has_proved_who_somebody_is_votes_once_also_with_others() {
    let Some((t, r, anna, ben)) = vote_by(&RulesDraft::default()).await else { return };
    let (yes, clara) = ([(r.measures[0], YES)], t.resident("Clara").await);
    let proved = async |person: &Actor, rung: &str, source: u8| {
        let mut tx = t.write().await;
        tx.query("INSERT INTO identity_proof (municipality_id, id, account_id, rung, source, at) VALUES ($1, $2, $3, $4, $5, 1)")
            .bind(t.municipality)
            .bind(Uuid::from_bytes([source; 16]))
            .bind(person.account())
            .bind(rung.to_owned())
            .bind(vec![source % 10; 32])
            .execute()
            .await
            .expect("proved");
        tx.commit().await.expect("a commit");
    };
    proved(&anna, "list", 1).await;
    proved(&anna, "code", 2).await;
    assert!(together(&t, &[one(&t, &r, &anna, 1, &yes), one(&t, &r, &ben, 2, &yes)]).await.is_some());
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_lock").await, 4, "two addresses, an entry and a code");
    proved(&clara, "eid", 12).await;
    let dora = t.resident("Dora").await;
    assert_eq!(together(&t, &[one(&t, &r, &clara, 3, &yes), one(&t, &r, &dora, 4, &yes)]).await, None);
    assert_eq!(alone(&t, &one(&t, &r, &clara, 5, &yes)).await, Err(Error::Conflict("voted_before")));
}

#[tokio::test]
async fn a_draft_is_forgotten_and_a_secret_vote_is_nothing_for_many_at_once() {
    let rules = |method: &str, secrecy: &str| RulesDraft {
        method: method.into(),
        secrecy: secrecy.into(),
        seats: if method == "approval" { "1".into() } else { String::new() },
        ..RulesDraft::default()
    };
    let Some((t, r, anna, ben)) = vote_by(&rules("approval", "confidential")).await else { return };
    let mut tx = t.write().await;
    keep(&mut tx, &t.now(&anna), r.id, &Paper::of(&[(r.measures[1], 1)])).await.expect("kept");
    for (person, slug) in [(&anna, &r.slug), (&ben, &"another-vote".to_owned())] {
        let (to, reminder) = (person.account().expect("an account"), serde_json::json!({ "slug": slug }));
        mail::enqueue(&mut tx, &t.now(person), to, keeping::MAIL, &reminder).await.expect("a reminder");
    }
    tx.commit().await.expect("a commit");
    let chosen = [(r.measures[0], 1)];
    assert!(together(&t, &[one(&t, &r, &anna, 1, &chosen), one(&t, &r, &ben, 2, &chosen)]).await.is_some());
    assert_eq!(t.count("SELECT COUNT(*) FROM ballot_draft").await, 0);
    let left = "SELECT COUNT(*) FROM mail WHERE kind = 'ballot_unfinished' AND data LIKE '%another%'";
    assert_eq!(
        (t.count("SELECT COUNT(*) FROM mail").await, t.count(left).await),
        (1, 1),
        "who has voted is not reminded of this"
    );
    let own = own_ballot(&mut t.read().await, &t.now(&anna), r.id).await.expect("an answer").expect("a ballot");
    assert!(own.is_cast() && !own.is_kept);

    let Some((t, r, anna, ben)) = vote_by(&rules("", "secret")).await else { return };
    let yes = [(r.measures[0], YES)];
    assert_eq!(together(&t, &[one(&t, &r, &anna, 1, &yes), one(&t, &r, &ben, 2, &yes)]).await, None);
}

#[tokio::test]
async fn each_ballot_is_found_by_its_key_and_none_by_walking_through_the_vote() {
    let Some((t, r, anna, ben)) =
        vote_by(&RulesDraft { method: "approval".into(), seats: "1".into(), ..RulesDraft::default() }).await
    else {
        return;
    };
    let chosen = [(r.measures[0], 1)];
    let mut tx = t.write().await;
    keep(&mut tx, &t.now(&anna), r.id, &Paper::of(&chosen)).await.expect("kept");
    tx.commit().await.expect("a commit");
    assert!(together(&t, &[one(&t, &r, &anna, 1, &chosen), one(&t, &r, &ben, 2, &chosen)]).await.is_some());
    let texts: Vec<_> = t.db.statement_texts().into_iter().filter(|text| text.contains("json_each")).collect();
    assert_eq!(texts.len(), 7, "{texts:?}");
    for text in texts {
        for step in t.plan(text).await {
            let is_list = step.contains("VIRTUAL TABLE");
            let walks = step.starts_with("SCAN ") || step.ends_with("(municipality_id=? AND consultation_id=?)");
            assert!(is_list || !walks, "{step}\n{text}");
        }
    }
}
