//! Answering and editing surveys, on a real database.

use std::collections::HashMap;

use super::*;
use crate::clock::DAY;
use crate::consultations::Part;
use crate::consultations::testing::{Running, question, running};
use crate::surveys::questions::{self, Direction};
use crate::surveys::{QuestionKind, Survey};
use crate::testkit::World;

/// The n-th option of each choice, the n-th step of the scale, and a text.
fn answers(survey: &Survey, n: usize, text: &str) -> Answers {
    let mut answers = Answers::default();
    for question in &survey.questions {
        let key = question.key();
        match question.kind {
            QuestionKind::Single => drop(answers.single.insert(key, question.options[n % 3].id.to_string())),
            QuestionKind::Multiple => {
                let ticked = HashMap::from([(question.options[n % 3].key(), "on".to_owned())]);
                answers.multiple.insert(key, ticked);
            }
            QuestionKind::Scale => drop(answers.scale.insert(key, (n % 5 + 1).to_string())),
            QuestionKind::Text => drop(answers.text.insert(key, text.to_owned())),
        }
    }
    answers
}

async fn answer(t: &World, actor: &Actor, r: &Running, answers: &Answers, request: u128) -> Result<String> {
    let mut tx = t.write().await;
    let receipt = respond(&mut tx, &t.now(actor), r.id, &r.survey.version(), answers, Uuid::from_u128(request)).await?;
    tx.commit().await?;
    Ok(receipt.code)
}

#[tokio::test]
async fn one_person_answers_once_and_repeating_it_gives_the_same_receipt() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    let given = answers(&r.survey, 0, "Mehr Busse");
    assert_eq!(has_answered(&mut t.read().await, &anna, r.id).await, Ok(false));
    let receipt = answer(&t, &anna, &r, &given, 1).await.expect("taken");
    assert_eq!(answer(&t, &anna, &r, &given, 1).await, Ok(receipt.clone()));
    let other = answers(&r.survey, 1, "Mehr Busse");
    assert_eq!(answer(&t, &anna, &r, &other, 1).await, Err(Error::field("request_id", "id_reused")));
    assert_eq!(answer(&t, &anna, &r, &given, 2).await, Err(Error::Conflict("already_answered")));
    assert_eq!(has_answered(&mut t.read().await, &anna, r.id).await, Ok(true));
    assert_ne!(answer(&t, &ben, &r, &given, 1).await.expect("taken"), receipt);
    assert_eq!(t.count("SELECT COUNT(*) FROM response").await, 2);
    assert_eq!(t.count("SELECT COUNT(*) FROM response_choice").await, 4);
    assert_eq!(t.count("SELECT COUNT(*) FROM response_value").await, 4);
    let found = store::find_receipt(&mut t.read().await, &ben, &receipt).await.expect("an answer");
    assert_eq!(found.expect("recorded").id, r.id);
}

#[tokio::test]
async fn wrong_answers_are_named_and_nothing_is_kept() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let anna = t.resident("Anna").await;
    let Err(Error::Invalid(errors)) = answer(&t, &anna, &r, &Answers::default(), 1).await else { panic!("refused") };
    assert_eq!(errors.0.len(), 3, "free text is optional");
    assert_eq!(t.count("SELECT COUNT(*) FROM participation").await, 0);
    answer(&t, &anna, &r, &answers(&r.survey, 0, ""), 1).await.expect("the same page, completed");
}

#[tokio::test]
async fn the_end_holds_and_a_changed_survey_is_shown_again() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let (anna, ben) = (t.resident("Anna").await, t.resident("Ben").await);
    let given = answers(&r.survey, 0, "");
    let mut tx = t.write().await;
    let stale = respond(&mut tx, &anna, r.id, "0123456789abcdef", &given, Uuid::from_u128(1)).await;
    assert_eq!(stale, Err(Error::Conflict("survey_changed")));
    drop(tx);
    t.clock.advance(DAY - 1);
    answer(&t, &anna, &r, &given, 1).await.expect("in time");
    t.clock.advance(1);
    assert_eq!(answer(&t, &ben, &r, &given, 1).await, Err(Error::Closed("survey_closed")));
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_answers_of_one_person_at_once_are_one_response() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let anna = t.resident("Anna").await;
    let tasks = (0..20_u128).map(|n| {
        let (db, anna, id, version) = (t.db.clone(), anna.clone(), r.id, r.survey.version());
        let given = answers(&r.survey, 0, "");
        tokio::spawn(async move {
            let mut tx = db.write().await?;
            let receipt = respond(&mut tx, &anna, id, &version, &given, Uuid::from_u128(n)).await?;
            tx.commit().await?;
            Ok::<_, Error>(receipt)
        })
    });
    let mut taken = 0;
    for task in tasks.collect::<Vec<_>>() {
        match task.await.expect("no panic") {
            Ok(_) => taken += 1,
            Err(error) => assert_eq!(error, Error::Conflict("already_answered")),
        }
    }
    assert_eq!(taken, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM response").await, 1);
}

#[tokio::test]
async fn questions_can_be_written_moved_and_taken_out_until_somebody_answers() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let anna = t.resident("Anna").await;
    let ids = |survey: &Survey| survey.questions.iter().map(|question| question.id).collect::<Vec<_>>();
    let first = r.survey.questions[0].id;
    let mut tx = t.write().await;
    questions::shift(&mut tx, &r.admin, r.id, first, Direction::Down).await.expect("moved");
    questions::shift(&mut tx, &r.admin, r.id, first, Direction::Up).await.expect("moved");
    questions::shift(&mut tx, &r.admin, r.id, first, Direction::Up).await.expect("already first");
    let survey = store::find_survey(&mut tx, &anna, r.id).await.expect("the survey");
    assert_eq!(ids(&survey), ids(&r.survey));
    let stored = store::find_survey(&mut tx, &r.admin, r.id).await.expect("questions");
    let seen = questions::version(&stored.questions[0]);
    questions::change(&mut tx, &r.admin, r.id, first, &seen, &question("scale")).await.expect("changed");
    questions::change(&mut tx, &r.admin, r.id, first, &seen, &question("scale")).await.expect("a second click");
    let second = questions::change(&mut tx, &r.admin, r.id, first, &seen, &question("text")).await;
    assert_eq!(second, Err(Error::Conflict("conflict")));
    let survey = store::find_survey(&mut tx, &anna, r.id).await.expect("the survey");
    assert_eq!((survey.questions[0].kind, survey.questions[0].options.len()), (QuestionKind::Scale, 0));
    assert_ne!(survey.version(), r.survey.version());
    questions::remove(&mut tx, &r.admin, r.id, r.survey.questions[1].id).await.expect("gone");
    let survey = store::find_survey(&mut tx, &anna, r.id).await.expect("the survey");
    assert_eq!(ids(&survey).len(), 3);
    let refused = questions::add(&mut tx, &anna, r.id, &question("text")).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
    let given = answers(&survey, 2, "");
    respond(&mut tx, &anna, r.id, &survey.version(), &given, Uuid::from_u128(1)).await.expect("taken");
    assert_eq!(questions::add(&mut tx, &r.admin, r.id, &question("text")).await, Err(Error::Frozen));
    assert_eq!(questions::remove(&mut tx, &r.admin, r.id, first).await, Err(Error::Frozen));
}

#[tokio::test]
async fn a_question_needs_what_its_kind_needs() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey]).await;
    let mut tx = t.write().await;
    for (kind, change, expected) in [
        ("single", ("", "Bus"), vec![("options", "two_needed")]),
        ("multiple", ("", "Bus\n Bus \n"), vec![("options", "twice")]),
        ("scale", ("", ""), vec![("scale_low", "required")]),
        ("x", ("", ""), vec![("kind", "required")]),
    ] {
        let draft = crate::surveys::QuestionDraft { scale_low: change.0.into(), options: change.1.into(), ..question(kind) };
        let Err(Error::Invalid(errors)) = questions::add(&mut tx, &r.admin, r.id, &draft).await else {
            panic!("refused: {kind}")
        };
        let found: Vec<(&str, &str)> = errors.0.iter().map(|(field, code)| (field.as_str(), *code)).collect();
        assert_eq!(found, expected, "{kind}");
    }
}
