//! Closing, on a real database: the count is right, and no way is left from a person to a choice.

use uuid::Uuid;

use super::*;
use crate::clock::DAY;
use crate::consultations::testing::{Running, running};
use crate::measures;
use crate::outcomes::disclosed;
use crate::surveys::{Answers, QuestionKind, Survey};
use crate::testkit::World;
use crate::votes::{ABSTAIN, Mark, NO, Paper, YES, casting};
use tally::Tally;

fn answers(survey: &Survey, n: usize) -> Answers {
    let mut answers = Answers::default();
    for question in &survey.questions {
        let key = question.key();
        match question.kind {
            QuestionKind::Single => drop(answers.single.insert(key, question.options[n % 3].id.to_string())),
            QuestionKind::Multiple => {
                let ticked = question.options.iter().take(n % 3 + 1).map(|option| (option.key(), "on".to_owned()));
                answers.multiple.insert(key, ticked.collect());
            }
            QuestionKind::Scale => drop(answers.scale.insert(key, (n % 5 + 1).to_string())),
            QuestionKind::Text if n.is_multiple_of(2) => drop(answers.text.insert(key, format!("Text {n}"))),
            QuestionKind::Text => {}
        }
    }
    answers
}

fn choice(n: usize) -> i64 {
    [YES, YES, NO, ABSTAIN][n % 4]
}

/// So many people answer and vote: the first measure by their number, the second all yes.
async fn take_part(t: &World, r: &Running, people: usize) {
    for n in 0..people {
        let person = t.resident(&format!("Person {n}")).await;
        let mut tx = t.write().await;
        let request = Uuid::from_u128(n as u128);
        if !r.survey.questions.is_empty() {
            surveys::actions::respond(&mut tx, &person, r.id, &r.survey.version(), &answers(&r.survey, n), request)
                .await
                .expect("taken");
        }
        let choices = [(r.measures[0], choice(n)), (r.measures[1], YES)];
        casting::cast(&mut tx, &person, r.id, &Paper::of(&choices), request, None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
}

async fn closed(t: &World, r: &Running) -> Outcome {
    let mut tx = t.write().await;
    votes::testing::end_now(&mut tx, &t.now(&r.admin), r.id).await.expect("closed");
    tx.commit().await.expect("a commit");
    outcomes::store::find(&mut t.read().await, &r.admin, r.id).await.expect("an answer").expect("an outcome")
}

#[tokio::test]
async fn the_outcome_counts_everybody_once_and_stands_beside_fields_and_measures() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey, Part::Vote]).await;
    take_part(&t, &r, 20).await;
    let outcome = closed(&t, &r).await;
    assert_eq!((outcome.participants, outcome.residents), (20, 1900));
    let vote = outcome.vote.as_ref().expect("a vote");
    let tallies: Vec<Tally> = vote.measures.iter().map(|measure| measure.tally).collect();
    assert_eq!(tallies, [Tally { yes: 10, no: 5, abstain: 5 }, Tally { yes: 20, no: 0, abstain: 0 }, Tally::default()]);
    let survey = outcome.survey.as_ref().expect("a survey");
    assert_eq!(survey.participants, 20);
    let counts = |n: usize| survey.questions[n].options.iter().map(|option| option.count).collect::<Vec<_>>();
    assert_eq!(counts(0), [7, 7, 6]);
    assert_eq!(counts(1), [20, 13, 6]);
    assert_eq!(counts(2), [4, 4, 4, 4, 4]);
    assert_eq!((survey.questions[3].answered, survey.questions[3].texts.len()), (10, 10));
    assert_eq!(disclosed(&outcome).vote.expect("a vote").measures[0].tally.accepted, Some(true));
    let mut tx = t.read().await;
    let of_field = measures::store::list_evidence_of_field(&mut tx, t.municipality, r.field).await.expect("evidence");
    assert_eq!((of_field.len(), of_field[0].consultation_slug.as_str()), (1, r.slug.as_str()));
    assert_eq!(Outcome::from_stored(&of_field[0].body), Ok(outcome));
    for measure in &r.measures {
        assert_eq!(measures::store::list_evidence(&mut tx, t.municipality, *measure).await.expect("evidence").len(), 1);
    }
}

#[tokio::test]
async fn after_closing_nothing_joins_a_person_with_a_choice() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey, Part::Vote]).await;
    take_part(&t, &r, 24).await;
    let voters: Vec<(Vec<u8>,)> = t.read().await.query("SELECT voter FROM ballot").all().await.expect("voters");
    let responses: Vec<(Uuid,)> = t.read().await.query("SELECT id FROM response").all().await.expect("responses");
    closed(&t, &r).await;
    for sql in [
        "SELECT COUNT(*) FROM ballot_draft",
        "SELECT COUNT(*) FROM ballot WHERE LENGTH(requests) > 0",
        "SELECT COUNT(*) FROM ballot_request",
        "SELECT COUNT(*) FROM ballot_older_requests",
        "SELECT COUNT(*) FROM participation WHERE confirm_at IS NOT NULL",
        "SELECT COUNT(*) FROM consultation WHERE secret IS NOT NULL",
        "SELECT COUNT(*) FROM event WHERE (kind LIKE 'vote%' AND kind <> 'vote.begun') OR kind LIKE 'survey%' OR kind LIKE 'ballot%'",
        "SELECT COUNT(*) FROM request WHERE verb LIKE '%vote%' OR verb LIKE '%cast%' OR verb LIKE '%respond%'",
        // That a ballot is in the box, not what stands on it.
        "SELECT COUNT(*) FROM mail WHERE kind <> 'ballot_cast' OR data LIKE '%=%' OR data LIKE '%marks%'",
    ] {
        assert_eq!(t.count(sql).await, 0, "{sql}");
    }
    assert_eq!(t.count("SELECT COUNT(DISTINCT voter) FROM ballot").await, 48, "each mark has an id of its own");
    let after: Vec<(Vec<u8>,)> = t.read().await.query("SELECT voter FROM ballot").all().await.expect("ids");
    assert!(voters.iter().all(|voter| !after.contains(voter)), "no pseudonym is left");
    let ids: Vec<(Uuid,)> = t.read().await.query("SELECT id FROM response").all().await.expect("ids");
    assert_eq!(ids.len(), 24);
    assert!(responses.iter().all(|id| !ids.contains(id)), "no response keeps its id");
    let mut tx = t.read().await;
    let anna = t.resident("Person 0").await;
    assert_eq!(casting::own_ballot(&mut tx, &anna, r.id).await, Ok(None), "not even the voter's own");
}

/// Were the rows written in the order of arrival, the choices (all yes first, then all no) would stand in one block each.
#[tokio::test]
async fn the_order_of_rows_tells_nothing_about_the_order_of_arrival() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    for n in 0..40 {
        let person = t.resident(&format!("Person {n}")).await;
        let mut tx = t.write().await;
        let choices = [(r.measures[0], if n < 20 { YES } else { NO })];
        casting::cast(&mut tx, &person, r.id, &Paper::of(&choices), Uuid::from_u128(n), None).await.expect("a vote");
        tx.commit().await.expect("a commit");
    }
    closed(&t, &r).await;
    // PostgreSQL gives rows without ORDER BY as they lie on disk, SQLite in the order of the key; both must be mixed.
    let rows: Vec<(String,)> = t.read().await.query("SELECT marks FROM ballot").all().await.expect("rows");
    let changes = rows.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert!((9..=31).contains(&changes), "{changes} changes in 40 rows: about 20 are expected");
}

#[tokio::test]
async fn receipts_outlive_the_key() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey, Part::Vote]).await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    let choices = [(r.measures[0], YES)];
    let vote = casting::cast(&mut tx, &anna, r.id, &Paper::of(&choices), Uuid::from_u128(1), None).await.expect("a vote").code;
    let (version, given) = (r.survey.version(), answers(&r.survey, 0));
    let survey = surveys::actions::respond(&mut tx, &anna, r.id, &version, &given, Uuid::from_u128(2)).await.expect("taken").code;
    tx.commit().await.expect("a commit");
    let mut tx = t.read().await;
    assert!(!votes::store::find_receipt(&mut tx, &anna, &vote).await.expect("an answer").expect("recorded").is_counted());
    drop(tx);
    closed(&t, &r).await;
    let mut tx = t.read().await;
    assert!(votes::store::find_receipt(&mut tx, &anna, &vote).await.expect("an answer").expect("counted").is_counted());
    assert!(surveys::store::find_receipt(&mut tx, &anna, &survey).await.expect("an answer").expect("counted").is_counted());
}

#[tokio::test]
async fn the_program_closes_what_is_due_and_running_twice_does_no_harm() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    take_part(&t, &r, 6).await;
    let program = |t: &World| Actor::program(t.municipality, t.clock.now(), t.random.clone());
    for advance in [0, DAY, DAY] {
        t.clock.advance(advance);
        let mut tx = t.write().await;
        close_due(&mut tx, &program(&t), r.id).await.expect("an answer");
        tx.commit().await.expect("a commit");
        let counted = t.count("SELECT COUNT(*) FROM outcome").await;
        assert_eq!(counted, i64::from(advance > 0));
    }
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'consultation.closed'").await, 1);
    let mut tx = t.write().await;
    assert_eq!(close(&mut tx, &t.now(&r.admin), r.id).await, Err(Error::Conflict("conflict")));
}

#[tokio::test]
async fn publishing_and_moving_the_end_each_leave_a_job_at_that_time() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    votes::testing::move_end(&mut tx, &r.admin, r.id, t.clock.now().plus(2 * DAY)).await.expect("moved");
    let due = |days| t.clock.now().plus(days * DAY);
    let first = jobs::claim(&mut tx, JOB, due(1)).await.expect("an answer").expect("the job of the first end");
    assert_eq!(first.payload, format!("\"{}\"", r.id));
    assert_eq!(jobs::claim(&mut tx, JOB, due(1)).await, Ok(None));
    assert!(jobs::claim(&mut tx, JOB, due(2)).await.expect("an answer").is_some());
}

/// On SQLite the bytes themselves: after sweeping, no pseudonym and no key stands in the file or in its log.
#[tokio::test(flavor = "multi_thread")]
async fn after_sweeping_no_file_holds_a_pseudonym_or_the_key() {
    let t = World::new().await;
    let r = running(&t, &[Part::Survey, Part::Vote]).await;
    take_part(&t, &r, 30).await;
    let secrets: Vec<(Vec<u8>,)> =
        t.read().await.query("SELECT voter FROM ballot UNION ALL SELECT secret FROM consultation").all().await.expect("secrets");
    assert_eq!(secrets.len(), 31);
    closed(&t, &r).await;
    t.db.forget_deleted().await.expect("swept");
    let Some(path) = t.url().strip_prefix("sqlite:").map(str::to_owned) else { return };
    for end in ["", "-wal"] {
        let bytes = std::fs::read(format!("{path}{end}")).unwrap_or_default();
        for (secret,) in &secrets {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_slice()), "left in {path}{end}");
        }
    }
}

/// Every mark on every stored ballot.
async fn counted_by_hand(t: &World) -> Vec<String> {
    let rows: Vec<(String,)> = t.read().await.query("SELECT marks FROM ballot").all().await.expect("rows");
    let mut marks: Vec<String> = rows.iter().flat_map(|(marks,)| marks.split(' ').map(str::to_owned)).collect();
    marks.sort();
    marks
}

#[tokio::test]
async fn whatever_people_vote_the_stored_count_is_that_of_the_rows_before_and_after() {
    for seed in 0..6 {
        let mut t = World::new().await;
        t.random = crate::Random::seeded(seed);
        let r = running(&t, &[Part::Vote]).await;
        for n in 0..seed * 5 {
            let person = t.resident(&format!("Person {n}")).await;
            for change in 0..=(t.random.bytes()[0] % 3) {
                let [first, second, ..] = t.random.bytes();
                let choices =
                    [(0, first), (1, second)].map(|(place, byte)| -> Mark { (r.measures[place], choice(usize::from(byte))) });
                let mut tx = t.write().await;
                let request = Uuid::from_u128(u128::from(n) * 10 + u128::from(change));
                let said = usize::from(change % 2) + 1;
                casting::cast(&mut tx, &person, r.id, &Paper::of(&choices[..said]), request, None).await.expect("a vote");
                tx.commit().await.expect("a commit");
            }
        }
        let before = counted_by_hand(&t).await;
        let outcome = closed(&t, &r).await.vote.expect("a vote");
        assert_eq!(counted_by_hand(&t).await, before, "seed {seed}");
        for (measure, number) in outcome.measures.iter().zip(1..) {
            let said = |value: i64| before.iter().filter(|mark| **mark == format!("{number}={value}")).count() as u64;
            let Tally { yes, no, abstain } = measure.tally;
            assert_eq!([yes, no, abstain], [said(YES), said(NO), said(ABSTAIN)], "seed {seed}");
            assert!(measure.tally.voters() <= outcome.participants);
        }
    }
}
