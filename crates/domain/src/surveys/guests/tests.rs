//! Answers without an account: taken once per form, and counted apart.

use super::*;
use crate::actor::Role;
use crate::consultations::testing::{Running, running};
use crate::identity::{Rung, Rungs, actions::set_rungs};
use crate::outcomes;
use crate::surveys::QuestionKind;
use crate::testkit::World;

/// The n-th choice of everything.
fn answers(r: &Running, n: usize) -> Answers {
    let mut answers = Answers::default();
    for question in &r.survey.questions {
        let key = question.key();
        match question.kind {
            QuestionKind::Single => drop(answers.single.insert(key, question.options[n % 3].id.to_string())),
            QuestionKind::Multiple => {
                let chosen = [(question.options[n % 3].key(), "on".to_owned())];
                drop(answers.multiple.insert(key, chosen.into_iter().collect()));
            }
            QuestionKind::Scale => drop(answers.scale.insert(key, (n % 5 + 1).to_string())),
            QuestionKind::Text => {}
        }
    }
    answers
}

async fn open_to_guests(t: &World) -> Running {
    let r = running(t, &[Part::Survey]).await;
    let mut tx = t.write().await;
    set_rungs(&mut tx, &r.admin, r.id, "", Rungs::default().with(Action::Respond, Rung::None)).await.expect("set");
    tx.commit().await.expect("a commit");
    r
}

#[tokio::test]
async fn answers_without_an_account_are_counted_apart_and_join_no_number_of_people() {
    let t = World::new().await;
    let r = open_to_guests(&t).await;
    let (anna, clerk) = (t.resident("Anna").await, t.staff(Role::Moderator).await);
    let version = r.survey.version();
    let mut tx = t.write().await;
    super::super::actions::respond(&mut tx, &anna, r.id, &version, &answers(&r, 0), Uuid::from_u128(1)).await.expect("answered");
    for n in 2..8 {
        respond(&mut tx, &t.visitor(), r.id, &version, &answers(&r, 1), Uuid::from_u128(n)).await.expect("answered");
    }
    let taken = respond_at_counter(&mut tx, &clerk, r.id, &version, &answers(&r, 2), Uuid::from_u128(9)).await;
    assert_eq!(respond_at_counter(&mut tx, &clerk, r.id, &version, &answers(&r, 2), Uuid::from_u128(9)).await, taken);
    crate::votes::testing::end_now(&mut tx, &r.admin, r.id).await.expect("closed");
    let outcome = outcomes::store::find(&mut tx, &clerk, r.id).await.expect("an answer").expect("counted");
    let apart: Vec<_> = outcome.apart.iter().map(|part| (part.origin, part.survey.participants)).collect();
    assert_eq!(apart, [(Origin::Guest, 6), (Origin::Counter, 1)]);
    assert_eq!((outcome.participants, outcome.survey.as_ref().map(|survey| survey.participants)), (1, Some(1)));
    let shown = outcomes::disclosed(&outcome);
    assert_eq!(shown.apart[1].survey.participants, tally::Shown::FewerThanFive);
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'survey.taken_at_counter'").await, 1);
}

#[tokio::test]
async fn the_same_form_has_the_same_receipt_and_another_form_is_another_answer() {
    let t = World::new().await;
    let r = open_to_guests(&t).await;
    let version = r.survey.version();
    let mut tx = t.write().await;
    let first = respond(&mut tx, &t.visitor(), r.id, &version, &answers(&r, 0), Uuid::from_u128(1)).await.expect("answered");
    let again = respond(&mut tx, &t.visitor(), r.id, &version, &answers(&r, 0), Uuid::from_u128(1)).await;
    assert_eq!(again, Ok(first));
    let other = respond(&mut tx, &t.visitor(), r.id, &version, &answers(&r, 1), Uuid::from_u128(1)).await;
    assert_eq!(other, Err(Error::field("request_id", "id_reused")));
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM response").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 0);
}

#[tokio::test]
async fn a_survey_that_asks_for_an_account_takes_none_of_a_guest_and_residents_enter_nothing_for_others() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let version = r.survey.version();
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    let refused = respond(&mut tx, &t.visitor(), r.id, &version, &answers(&r, 0), Uuid::from_u128(1)).await;
    assert_eq!(refused, Err(Error::SignInNeeded));
    let refused = respond_at_counter(&mut tx, &anna, r.id, &version, &answers(&r, 0), Uuid::from_u128(1)).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
}
