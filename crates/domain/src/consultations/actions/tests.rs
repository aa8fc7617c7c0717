//! Consultations from draft to end, on a real database.

use super::*;
use crate::actor::Role;
use crate::clock::{DAY, HOUR};
use crate::consultations::testing::{action_field, running};
use crate::identity::Action;
use crate::ids::ActionFieldId;
use crate::testkit::{START, World};

fn board(field: ActionFieldId) -> Draft {
    Draft {
        title: "Was soll die App können?".into(),
        summary: "Wir sammeln.".into(),
        parts: vec![Part::Ideas],
        action_fields: vec![field],
        opens: LocalTime::of(START.plus(HOUR)),
        closes: LocalTime::of(START.plus(DAY)),
    }
}

#[tokio::test]
async fn a_draft_is_there_for_administrators_only_until_it_is_published() {
    let t = World::new().await;
    let (admin, anna) = (t.staff(Role::Administrator).await, t.resident("Anna").await);
    let field = action_field(&t, t.municipality, "Rathaus").await;
    let mut tx = t.write().await;
    let slug = create(&mut tx, &admin, &board(field), Uuid::from_u128(1)).await.expect("a draft");
    assert_eq!(store::find_by_slug(&mut tx, &anna, &slug).await, Err(Error::NotFound));
    assert_eq!(store::list(&mut tx, &anna).await.expect("a list"), []);
    let draft = store::find_by_slug(&mut tx, &admin, &slug).await.expect("seen");
    assert_eq!(draft.state(t.clock.now()), State::Draft);
    publish(&mut tx, &admin, draft.id).await.expect("published");
    assert_eq!(publish(&mut tx, &admin, draft.id).await, Err(Error::Conflict("conflict")));
    let seen = store::find_by_slug(&mut tx, &anna, &slug).await.expect("seen");
    assert_eq!(seen.state(t.clock.now()), State::Scheduled);
    assert_eq!(store::list_fields(&mut tx, &anna).await.expect("fields")[0].id, field);
    let found = store::find_open_shared(&mut tx, &anna, seen.id, Action::Idea).await;
    assert_eq!(found, Err(Error::Closed("not_open")));
    t.clock.advance(HOUR);
    store::find_open_shared(&mut tx, &t.now(&anna), seen.id, Action::Idea).await.expect("open");
}

#[tokio::test]
async fn the_same_form_sent_twice_makes_one_draft_and_the_same_title_another_address() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let draft = board(action_field(&t, t.municipality, "Rathaus").await);
    let mut tx = t.write().await;
    let first = create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    assert_eq!(create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await, Ok(first.clone()));
    assert_eq!(create(&mut tx, &admin, &draft, Uuid::from_u128(2)).await, Ok(format!("{first}-2")));
    assert_eq!(store::list(&mut tx, &admin).await.expect("a list").len(), 2);
}

#[tokio::test]
async fn only_administrators_and_only_their_own_action_fields() {
    let t = World::new().await;
    let other = t.found("Nachbarau", "09999002").await;
    let draft = board(action_field(&t, other, "Fremd").await);
    let (admin, moderator) = (t.staff(Role::Administrator).await, t.staff(Role::Moderator).await);
    let mut tx = t.write().await;
    let refused = create(&mut tx, &moderator, &draft, Uuid::from_u128(1)).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
    let refused = create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await;
    assert_eq!(refused, Err(Error::field("action_fields", "unknown")));
}

#[tokio::test]
async fn an_empty_survey_or_vote_is_not_published() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let draft = Draft { parts: vec![Part::Survey, Part::Vote], ..board(action_field(&t, t.municipality, "Rathaus").await) };
    let mut tx = t.write().await;
    let slug = create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    let id = store::find_by_slug(&mut tx, &admin, &slug).await.expect("seen").id;
    let Err(Error::Invalid(errors)) = publish(&mut tx, &admin, id).await else { panic!("refused") };
    assert_eq!(errors.0, [("questions".into(), "questions_missing"), ("options".into(), "options_missing")]);
}

#[tokio::test]
async fn the_end_moves_in_public_and_never_into_the_past() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let draft = board(action_field(&t, t.municipality, "Rathaus").await);
    let mut tx = t.write().await;
    let slug = create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    let id = store::find_by_slug(&mut tx, &admin, &slug).await.expect("seen").id;
    let later = LocalTime::of(START.plus(2 * DAY));
    assert_eq!(move_deadline(&mut tx, &admin, id, &later).await, Err(Error::Conflict("not_published")));
    publish(&mut tx, &admin, id).await.expect("published");
    let past = LocalTime::of(START.plus(-HOUR));
    assert_eq!(move_deadline(&mut tx, &admin, id, &past).await, Err(Error::field("closes_at", "time_past")));
    move_deadline(&mut tx, &admin, id, &later).await.expect("moved");
    let moved = store::find(&mut tx, &admin, id).await.expect("seen");
    assert_eq!(moved.closes_at, START.plus(2 * DAY));
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM event WHERE kind = 'consultation.deadline_moved'").await, 1);
    t.clock.advance(3 * DAY);
    let mut tx = t.write().await;
    let too_late = move_deadline(&mut tx, &t.now(&admin), id, &LocalTime::of(START.plus(9 * DAY))).await;
    assert_eq!(too_late, Err(Error::Closed("closed")));
}

#[tokio::test]
async fn the_words_of_a_running_consultation_may_change_and_its_end_only_in_public() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let draft = board(action_field(&t, t.municipality, "Rathaus").await);
    let mut tx = t.write().await;
    let slug = create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    let id = store::find_by_slug(&mut tx, &admin, &slug).await.expect("seen").id;
    publish(&mut tx, &admin, id).await.expect("published");
    let worded = Draft { title: "Was muss die App können?".into(), ..draft.clone() };
    update(&mut tx, &admin, id, "", &worded).await.expect("reworded");
    assert_eq!(store::find(&mut tx, &admin, id).await.expect("seen").title, "Was muss die App können?");
    let moved = Draft { closes: LocalTime::of(START.plus(2 * DAY)), ..draft };
    assert_eq!(update(&mut tx, &admin, id, "", &moved).await, Err(Error::field("closes_at", "move_deadline")));
}

#[tokio::test]
async fn nothing_of_a_vote_changes_once_it_has_begun() {
    let t = World::new().await;
    let r = running(&t, &[Part::Vote]).await;
    let mut tx = t.write().await;
    let before = store::find(&mut tx, &r.admin, r.id).await.expect("seen");
    let draft = Draft {
        title: before.title,
        summary: before.summary,
        parts: vec![Part::Vote, Part::Ideas],
        action_fields: vec![r.field],
        opens: LocalTime::of(before.opens_at),
        closes: LocalTime::of(before.closes_at),
    };
    assert_eq!(update(&mut tx, &r.admin, r.id, "", &draft).await, Err(Error::Frozen), "a vote is sealed when it begins");
    let renamed = Draft { title: "Neuer Titel".into(), parts: vec![Part::Vote], ..draft.clone() };
    assert_eq!(update(&mut tx, &r.admin, r.id, "", &renamed).await, Err(Error::Frozen), "its title is sealed too");
    let reworded = Draft { summary: "Neue Worte.".into(), parts: vec![Part::Vote], ..draft };
    assert_eq!(update(&mut tx, &r.admin, r.id, "", &reworded).await, Err(Error::Frozen), "so is what people are asked");
}

#[tokio::test]
async fn who_saves_a_consultation_second_is_told_and_overwrites_nothing() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let draft = board(action_field(&t, t.municipality, "Rathaus").await);
    let mut tx = t.write().await;
    let slug = create(&mut tx, &admin, &draft, Uuid::from_u128(1)).await.expect("a draft");
    let before = store::find_by_slug(&mut tx, &admin, &slug).await.expect("seen");
    let linked = store::list_fields_of(&mut tx, &admin, before.id).await.expect("fields");
    let seen = super::super::draft::version(&before, &linked);
    let first = Draft { title: "Was muss die App können?".into(), ..draft.clone() };
    let second = Draft { summary: "Wir sammeln weiter.".into(), ..draft };
    assert_eq!(update(&mut tx, &admin, before.id, &seen, &first).await, Ok(()));
    assert_eq!(update(&mut tx, &admin, before.id, &seen, &first).await, Ok(()), "a second click");
    assert_eq!(update(&mut tx, &admin, before.id, &seen, &second).await, Err(Error::Conflict("conflict")));
    assert_eq!(store::find(&mut tx, &admin, before.id).await.expect("seen").title, "Was muss die App können?");
}
