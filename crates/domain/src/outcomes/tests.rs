//! Outcomes on a real database after their consultation has ended: what they are evidence for, and how their ideas follow the moderation.

use super::store::find;
use super::{Board, Outcome};
use crate::actor::{Actor, Role};
use crate::clock::DAY;
use crate::consultations::draft::LocalTime;
use crate::consultations::{self, Draft, Part, closing};
use crate::db::Tx;
use crate::ideas::fixture::{BOARD, Lindach, action_field};
use crate::ideas::supports::support;
use crate::ideas::{actions as ideas, import};
use crate::ids::{ActionFieldId, ConsultationId, MeasureId};
use crate::measures::store::{list_evidence, list_evidence_of_field};
use crate::moderation::Subject;
use crate::moderation::actions::{approve, hide, propose_measure};
use crate::moderation::merging::{merge, undo};
use crate::{decisions, dossiers};

fn program(t: &Lindach) -> Actor {
    Actor::program(t.world.municipality, t.world.clock.now(), t.world.random.clone())
}

/// Ends the fixture's board two days later.
async fn end(t: &Lindach, tx: &mut Tx) {
    t.world.clock.advance(2 * DAY);
    closing::close_due(tx, &program(t), t.board).await.expect("closed");
}

async fn outcome(t: &Lindach, tx: &mut Tx) -> Outcome {
    find(tx, &t.moderator, t.board).await.expect("an answer").expect("an outcome")
}

async fn board(t: &Lindach, tx: &mut Tx) -> (u64, Vec<i64>) {
    let Board { idea_count, ideas, .. } = outcome(t, tx).await.ideas.expect("a board");
    (idea_count, ideas.into_iter().map(|idea| idea.number).collect())
}

async fn slugs(t: &Lindach, tx: &mut Tx, measure: MeasureId) -> Vec<String> {
    let evidence = list_evidence(tx, t.world.municipality, measure).await.expect("evidence");
    evidence.into_iter().map(|evidence| evidence.consultation_slug).collect()
}

async fn proposed(t: &Lindach, tx: &mut Tx, number: i64) -> MeasureId {
    propose_measure(tx, &t.moderator, number, "Ruftaxi", "Auf Abruf.", t.world.random.secret_id()).await.expect("a measure")
}

/// A board of the second field that ends a day after the first one.
async fn second_board(t: &Lindach) -> ConsultationId {
    let admin = t.world.staff(Role::Administrator).await;
    let now = t.world.clock.now();
    let draft = Draft {
        title: "Unterwegs".into(),
        summary: "Wir sammeln weiter.".into(),
        parts: vec![Part::Ideas],
        action_fields: vec![t.app],
        opens: LocalTime::of(now.plus(-DAY)),
        closes: LocalTime::of(now.plus(DAY)),
    };
    let mut tx = t.world.write().await;
    let slug = consultations::actions::create(&mut tx, &admin, &draft, t.world.random.secret_id()).await.expect("a draft");
    let id = consultations::store::find_by_slug(&mut tx, &admin, &slug).await.expect("the draft").id;
    consultations::actions::publish(&mut tx, &admin, id).await.expect("published");
    tx.commit().await.expect("a commit");
    id
}

async fn imported(t: &Lindach, tx: &mut Tx, board: ConsultationId, field: ActionFieldId, title: &str) -> i64 {
    ideas::import(tx, &program(t), board, field, title, "", "Moers").await.expect("taken").expect("a number")
}

#[tokio::test]
async fn a_measure_proposed_after_its_board_has_ended_has_the_outcome_as_evidence_wherever_it_moves() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let roads = action_field(&t.world, t.world.municipality, "Verkehr", 3).await;
    let mut tx = t.world.write().await;
    let bus = t.published(&mut tx, &anna, "Bus").await;
    end(&t, &mut tx).await;
    let measure = proposed(&t, &mut tx, bus).await;
    assert_eq!(slugs(&t, &mut tx, measure).await, [BOARD]);
    let grounds = decisions::store::list_grounds(&mut tx, t.world.municipality).await.expect("grounds");
    assert_eq!(grounds.iter().map(|ground| (ground.measure_id, ground.slug.as_str())).collect::<Vec<_>>(), [(measure, BOARD)]);
    let of_field = list_evidence_of_field(&mut tx, t.world.municipality, roads).await.expect("evidence");
    assert_eq!(of_field, []);
    tx.query("UPDATE measure SET action_field_id = $1").bind(roads).execute().await.expect("moved");
    for field in [roads, t.town_hall] {
        let of_field = list_evidence_of_field(&mut tx, t.world.municipality, field).await.expect("evidence");
        assert_eq!(of_field.len(), 1);
    }
    tx.query(
        "INSERT INTO decision (municipality_id, id, measure_id, verdict, reason, decided_on, paper_number, status_before, \
         status_after, horizon_before, horizon_after, author_id, at) \
         VALUES ($1, $2, $3, 'adopt', 'Weil.', '2026-12-01', '', 'proposed', 'planned', 'short', 'short', $2, 0)",
    )
    .bind(t.world.municipality)
    .bind(t.world.random.secret_id())
    .bind(measure)
    .execute()
    .await
    .expect("a decision");
    let decided = dossiers::store::list_decisions(&mut tx, &t.moderator, t.board).await.expect("decisions");
    assert_eq!(decided.iter().map(|line| line.measure.as_str()).collect::<Vec<_>>(), ["Ruftaxi"]);
}

#[tokio::test]
async fn the_board_of_a_merged_idea_is_evidence_too_once_it_is_counted() {
    let t = Lindach::new().await;
    let second = second_board(&t).await;
    let mut tx = t.world.write().await;
    let first = imported(&t, &mut tx, t.board, t.town_hall, "Bus").await;
    let merged = imported(&t, &mut tx, second, t.app, "Kleinbus").await;
    merge(&mut tx, &t.moderator, merged, first, "Dasselbe").await.expect("merged");
    let measure = proposed(&t, &mut tx, first).await;
    assert_eq!(slugs(&t, &mut tx, measure).await, Vec::<String>::new(), "nothing is counted");
    t.world.clock.advance(2 * DAY);
    closing::close_due(&mut tx, &program(&t), second).await.expect("closed");
    assert_eq!(slugs(&t, &mut tx, measure).await, ["unterwegs"]);
    end(&t, &mut tx).await;
    assert_eq!(slugs(&t, &mut tx, measure).await, [BOARD, "unterwegs"]);
}

#[tokio::test]
async fn the_ideas_of_an_outcome_follow_the_moderation_and_its_people_do_not() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let bus = t.published(&mut tx, &anna, "Bus").await;
    let coach = t.published(&mut tx, &bert, "Kleinbus").await;
    let waiting = t.submitted(&mut tx, &anna, "Radweg").await;
    support(&mut tx, &anna, bus).await.expect("supported");
    end(&t, &mut tx).await;
    let before = outcome(&t, &mut tx).await;
    assert_eq!(board(&t, &mut tx).await, (2, vec![bus, coach]));
    approve(&mut tx, &t.moderator, Subject::Idea(waiting)).await.expect("approved");
    assert_eq!(board(&t, &mut tx).await, (3, vec![bus, coach, waiting]));
    merge(&mut tx, &t.moderator, bus, coach, "Dasselbe").await.expect("merged");
    assert_eq!(board(&t, &mut tx).await, (2, vec![coach, waiting]), "not twice");
    let ideas = outcome(&t, &mut tx).await.ideas.expect("a board").ideas;
    assert_eq!((ideas[0].supports, ideas[0].action_field_id), (1, t.town_hall));
    undo(&mut tx, &t.moderator, bus).await.expect("undone");
    assert_eq!(board(&t, &mut tx).await, (3, vec![bus, coach, waiting]));
    hide(&mut tx, &t.moderator, Subject::Idea(bus), "Beleidigend").await.expect("hidden");
    assert_eq!(board(&t, &mut tx).await, (2, vec![coach, waiting]));
    let foreign = import::ForeignIdea { id: "M1".into(), title: "Fähre".into(), text: String::new() };
    import::load(&mut tx, &program(&t), BOARD, None, "Moers", &[foreign]).await.expect("taken");
    assert_eq!(board(&t, &mut tx).await.0, 3);
    let after = outcome(&t, &mut tx).await;
    assert_eq!((after.participants, after.computed_at), (before.participants, before.computed_at));
    assert_eq!(after.ideas.expect("a board").participants, 2);
}

#[tokio::test]
async fn a_large_board_is_counted_as_large_as_it_is_and_the_ranked_ideas_have_their_fates() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let mut last = 0;
    for n in 0..503 {
        last = imported(&t, &mut tx, t.board, t.app, &format!("Idee {n}")).await;
    }
    support(&mut tx, &anna, last).await.expect("supported");
    end(&t, &mut tx).await;
    let (idea_count, ideas) = board(&t, &mut tx).await;
    assert_eq!((idea_count, ideas.len(), ideas[0]), (503, 500, last));
    let fates = dossiers::store::list_fates(&mut tx, &t.moderator, t.board).await.expect("fates");
    assert_eq!(fates.into_iter().map(|fate| fate.number).collect::<Vec<_>>(), ideas);
}
