//! Accepting and declining, on a real database.

use super::*;
use crate::actor::Role;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running};
use crate::measures::Measure;
use crate::proposals::Kind;
use crate::strategy::words::{Horizon, Status};
use crate::testkit::World;
use crate::versions::version_of;

fn entry(answer: &str) -> AnswerEntry {
    AnswerEntry {
        answer: answer.to_owned(),
        reason: "Wir folgen der Abstimmung.".to_owned(),
        decided_on: "2026-11-20".to_owned(),
        paper_number: "Vorlage 41".to_owned(),
    }
}

/// A world with a proposal for the first measure to come sooner and one for the second to wait.
async fn world() -> (World, Running, [ProposalId; 2]) {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    tx.query("UPDATE measure SET horizon = 'long', first_quarter = 8120, last_quarter = 8123").execute().await.expect("a plan");
    for (place, kind) in [(0, Kind::Advance), (1, Kind::Postpone)] {
        let at = i64::try_from(place).expect("small") + 1;
        store::insert(&mut tx, &t.now(&r.admin), r.id, r.measures[place], kind, at).await.expect("a proposal");
    }
    let made = store::list_of_consultation(&mut tx, &r.admin, r.id).await.expect("both");
    tx.commit().await.expect("a commit");
    let ids = [made[0].id, made[1].id];
    (t, r, ids)
}

async fn measure(t: &World, r: &Running, place: usize) -> Measure {
    let found = measures::store::find(&mut t.read().await, t.municipality, r.measures[place]).await;
    found.expect("an answer").expect("the measure")
}

async fn answered(t: &World, id: ProposalId, answer_word: &str) -> Result<String> {
    let council = t.now(&t.staff(Role::Council).await);
    let mut tx = t.write().await;
    let slug = answer(&mut tx, &council, t.random.secret_id(), id, "", &entry(answer_word)).await?;
    tx.commit().await?;
    Ok(slug)
}

#[tokio::test]
async fn accepting_moves_the_measure_by_a_decision_and_is_told() {
    let (t, r, [first, second]) = world().await;
    assert_eq!(answered(&t, first, "accept").await, Ok(r.slug.clone()));
    let moved = measure(&t, &r, 0).await;
    let period = moved.period().expect("a period");
    assert_eq!((moved.status, moved.horizon, period.first.0, period.last.0), (Status::Planned, Horizon::Medium, 8116, 8119));
    assert_eq!(answered(&t, second, "accept").await, Ok(r.slug.clone()));
    let waits = measure(&t, &r, 1).await;
    assert_eq!((waits.status, waits.horizon), (Status::Postponed, Horizon::Long));
    assert_eq!(t.count("SELECT COUNT(*) FROM decision").await, 2);
    assert_eq!(t.count("SELECT COUNT(*) FROM proposal p JOIN decision d ON d.id = p.decision_id").await, 2);
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind IN ('measure.decided', 'measure.proposal_answered')").await, 4);
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE kind = 'measure.proposal_answered'").await, 2);
    assert_eq!(t.count("SELECT COUNT(*) FROM job WHERE kind = 'decision-notices'").await, 2);
}

#[tokio::test]
async fn declining_leaves_the_measure_and_keeps_the_reason_for_everybody() {
    let (t, r, [first, _]) = world().await;
    let before = measure(&t, &r, 0).await;
    assert_eq!(answered(&t, first, "decline").await, Ok(r.slug.clone()));
    assert_eq!(measure(&t, &r, 0).await, before);
    let shown = store::list_of_consultation(&mut t.read().await, &t.visitor(), r.id).await.expect("both");
    let said = shown[0].answered.clone().expect("an answer");
    assert_eq!(
        (said.answer, said.reason.as_str(), said.paper_number.as_str()),
        (Answer::Decline, "Wir folgen der Abstimmung.", "Vorlage 41")
    );
    assert_eq!(t.count("SELECT COUNT(*) FROM decision").await, 0);
    assert_eq!(answered(&t, first, "accept").await, Err(Error::Conflict("proposal_answered")), "once is once");
}

#[tokio::test]
async fn a_decision_on_the_measure_itself_answers_what_was_proposed_for_it() {
    let (t, r, [first, second]) = world().await;
    let council = t.now(&t.staff(Role::Council).await);
    let decision = decisions::DecisionEntry {
        verdict: "reject".to_owned(),
        reason: "Kein Geld.".to_owned(),
        decided_on: "2026-11-20".to_owned(),
        paper_number: "42".to_owned(),
        ..Default::default()
    };
    let slug = measure(&t, &r, 0).await.slug;
    let mut tx = t.write().await;
    decisions::actions::decide(&mut tx, &council, t.random.secret_id(), &slug, "", &decision).await.expect("decided");
    let shown = store::list_of_consultation(&mut tx, &t.visitor(), r.id).await.expect("both");
    let said = shown[0].answered.clone().expect("an answer");
    assert_eq!((shown[0].id, said.answer, said.reason.as_str()), (first, Answer::Decided, "Kein Geld."));
    assert_eq!(store::list_open(&mut tx, &council).await.expect("one").iter().map(|one| one.id).collect::<Vec<_>>(), [second]);
    let typed = answer(&mut tx, &council, t.random.secret_id(), second, "", &entry("decided")).await;
    assert_eq!(typed, Err(Error::field("answer", "required")), "nobody types that");
}

#[tokio::test]
async fn what_is_wrong_is_named_and_nothing_happens() {
    let (t, r, [first, _]) = world().await;
    let council = t.now(&t.staff(Role::Council).await);
    let (request, moderator) = (t.random.secret_id(), t.staff(Role::Moderator).await);
    let mut tx = t.write().await;
    for actor in [&r.admin, &moderator] {
        assert_eq!(answer(&mut tx, actor, request, first, "", &entry("accept")).await, Err(Error::NotAllowed("forbidden")));
    }
    let nothing = ProposalId(Uuid::from_u128(9));
    assert_eq!(answer(&mut tx, &council, request, nothing, "", &entry("accept")).await, Err(Error::NotFound));
    let Err(Error::Invalid(FieldErrors(errors))) = answer(&mut tx, &council, request, first, "", &AnswerEntry::default()).await
    else {
        panic!("an empty form is wrong")
    };
    let fields: Vec<&str> = errors.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["answer", "reason", "decided_on", "paper_number"]);
    let old = version_of(&measure(&t, &r, 0).await.facts());
    tx.query("UPDATE measure SET office = 'Bauamt'").execute().await.expect("another clerk");
    let late = answer(&mut tx, &council, request, first, &old, &entry("accept")).await;
    assert_eq!(late, Err(Error::Conflict("conflict")), "the measure is not the one that was seen");
    drop(tx);
    let mut tx = t.write().await;
    let done = answer(&mut tx, &council, request, first, "", &entry("accept")).await;
    assert_eq!(answer(&mut tx, &council, request, first, "", &entry("accept")).await, done, "the same form again");
}
