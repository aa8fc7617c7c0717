//! Ideas, comments and supports on a real database.

use super::*;
use crate::actor::Role;
use crate::clock::HOUR;
use crate::ideas::fixture::{BOARD, Lindach, idea};
use crate::ideas::supports::{support, withdraw_support};
use crate::ideas::{State, Supports};
use crate::moderation::{self, Subject};
use crate::testkit::commit_beside;

fn request(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

#[tokio::test]
async fn an_idea_waits_for_the_moderation_seen_by_its_author_alone() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let number = submit(&mut tx, &anna, &idea("Bus"), request(1)).await.expect("handed in");
    let found = store::find_by_number(&mut tx, &anna, number).await.expect("one's own");
    assert_eq!((found.state, found.title.as_str(), found.author_name.as_str()), (State::Pending, "Bus", "Anna"));
    assert_eq!((found.field_slug.as_str(), found.consultation_slug.as_str()), ("rathaus", BOARD));
    assert_eq!(store::find_by_number(&mut tx, &t.moderator, number).await.map(|i| i.number), Ok(number));
    assert_eq!(store::find_by_number(&mut tx, &bert, number).await, Err(Error::NotFound));
    assert_eq!(store::find_by_number(&mut tx, &t.world.visitor(), number).await, Err(Error::NotFound));
    assert_eq!(support(&mut tx, &bert, number).await, Err(Error::NotFound));
    assert_eq!(support(&mut tx, &anna, number).await, Err(Error::Conflict("conflict")));
    moderation::actions::approve(&mut tx, &t.moderator, Subject::Idea(number)).await.expect("approved");
    let seen = store::find_by_number(&mut tx, &t.world.visitor(), number).await.expect("public");
    assert_eq!((seen.state, seen.published_at), (State::Published, Some(t.world.clock.now())));
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_idea_and_the_same_id_for_another_is_refused() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let first = submit(&mut tx, &anna, &idea("Bus"), request(1)).await;
    assert_eq!(submit(&mut tx, &anna, &idea("Bus"), request(1)).await, first);
    assert_eq!(submit(&mut tx, &anna, &idea("Bahn"), request(1)).await, Err(Error::field("request_id", "id_reused")));
    let second = submit(&mut tx, &anna, &idea("Bus"), request(2)).await;
    assert_eq!((first, second), (Ok(1), Ok(2)));
    tx.commit().await.expect("a commit");
    assert_eq!(t.world.count("SELECT COUNT(*) FROM idea").await, 2);
}

#[tokio::test]
async fn every_wrong_field_is_named_at_once() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let cases = [
        (NewIdea { title: " ".into(), text: String::new(), ..idea("") }, vec![("title", "required"), ("text", "required")]),
        (NewIdea { title: "a".repeat(151), ..idea("") }, vec![("title", "too_long")]),
        (NewIdea { text: "ä".repeat(20_001), ..idea("Bus") }, vec![("text", "too_long")]),
        (NewIdea { field: String::new(), ..idea("Bus") }, vec![("field", "required")]),
        (NewIdea { field: "anderswo".into(), ..idea("Bus") }, vec![("field", "unknown")]),
    ];
    for (typed, expected) in cases {
        let mut tx = t.world.write().await;
        let mut errors = FieldErrors::default();
        expected.into_iter().for_each(|(field, code)| errors.add(field, code));
        assert_eq!(submit(&mut tx, &anna, &typed, request(1)).await, Err(Error::Invalid(errors)));
    }
    assert_eq!(t.world.count("SELECT COUNT(*) FROM idea").await, 0);
    assert_eq!(t.world.count("SELECT COUNT(*) FROM municipality WHERE next_number > 1").await, 0);
}

#[tokio::test]
async fn nothing_is_taken_from_visitors_foreigners_or_after_the_end() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let elsewhere = t.world.found("Anderswo", "09999002").await;
    let foreigner = t.world.person(elsewhere, "Fritz", Role::Moderator).await;
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    for (actor, expected) in [(t.world.visitor(), Error::SignInNeeded), (foreigner.clone(), Error::NotFound)] {
        assert_eq!(submit(&mut tx, &actor, &idea("Bus"), request(9)).await, Err(expected.clone()));
        assert_eq!(support(&mut tx, &actor, number).await, Err(expected.clone()));
        assert_eq!(comment(&mut tx, &actor, number, "Ja!", request(9)).await, Err(expected));
    }
    assert_eq!(store::find_by_number(&mut tx, &foreigner, number).await, Err(Error::NotFound));
    t.world.clock.advance(DAY);
    let late = t.world.now(&anna);
    let closed = Error::Closed("board_closed");
    assert_eq!(submit(&mut tx, &late, &idea("Bahn"), request(9)).await, Err(closed.clone()));
    assert_eq!(support(&mut tx, &late, number).await, Err(closed.clone()));
    assert_eq!(withdraw_support(&mut tx, &late, number).await, Err(closed.clone()));
    assert_eq!(comment(&mut tx, &late, number, "Ja!", request(9)).await, Err(closed));
}

#[tokio::test]
async fn ten_ideas_of_a_day_and_five_comments_of_a_minute_are_enough() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    for n in 1..=10 {
        submit(&mut tx, &anna, &idea(&format!("Idee {n}")), request(n)).await.expect("handed in");
    }
    assert_eq!(submit(&mut tx, &anna, &idea("Idee 11"), request(11)).await, Err(Error::TooMany { retry_after_s: 3_600 }));
    moderation::actions::approve(&mut tx, &t.moderator, Subject::Idea(1)).await.expect("approved");
    for n in 21..=25 {
        comment(&mut tx, &anna, 1, "Noch etwas", request(n)).await.expect("a comment");
    }
    assert_eq!(comment(&mut tx, &anna, 1, "Noch etwas", request(26)).await, Err(Error::TooMany { retry_after_s: 60 }));
    t.world.clock.advance(HOUR);
    comment(&mut tx, &t.world.now(&anna), 1, "Noch etwas", request(26)).await.expect("an hour later");
}

#[tokio::test]
async fn supporting_is_a_set_and_its_count_is_kept() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    let now = |support_count| Ok(Supports { number, support_count });
    assert_eq!(support(&mut tx, &anna, number).await, now(1));
    assert_eq!(support(&mut tx, &anna, number).await, now(1));
    assert_eq!(support(&mut tx, &bert, number).await, now(2));
    assert!(store::find_by_number(&mut tx, &bert, number).await.expect("public").is_supported);
    assert_eq!(withdraw_support(&mut tx, &bert, number).await, now(1));
    assert_eq!(withdraw_support(&mut tx, &bert, number).await, now(1));
    let seen = store::find_by_number(&mut tx, &bert, number).await.expect("public");
    assert_eq!((seen.is_supported, seen.support_count), (false, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_are_counted_as_fifty_and_one_person_once() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    tx.commit().await.expect("a commit");
    let mut people = Vec::new();
    for n in 0..25 {
        people.push(t.world.resident(&format!("Person {n}")).await);
    }
    let tasks = people.iter().chain(&people).cloned().map(|person| {
        let db = t.world.db.clone();
        tokio::spawn(async move {
            let mut tx = db.write().await?;
            support(&mut tx, &person, number).await?;
            tx.commit().await
        })
    });
    for task in tasks.collect::<Vec<_>>() {
        assert_eq!(task.await.expect("no panic"), Ok(()));
    }
    assert_eq!(t.world.count("SELECT COUNT(*) FROM support").await, 25);
    assert_eq!(t.world.count("SELECT support_count FROM idea").await, 25);
}

#[tokio::test]
async fn a_comment_waits_and_is_counted_when_it_is_approved() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    let id = comment(&mut tx, &bert, number, "Auch am Sonntag", request(1)).await.expect("a comment");
    assert_eq!(comment(&mut tx, &bert, number, "Auch am Sonntag", request(1)).await, Ok(id));
    assert_eq!(comment(&mut tx, &bert, number, " ", request(2)).await, Err(Error::field("text", "required")));
    let idea = store::find_by_number(&mut tx, &anna, number).await.expect("public").id;
    assert_eq!(store::list_comments(&mut tx, &anna, idea, 1).await.expect("comments").rows, []);
    assert_eq!(store::list_comments(&mut tx, &bert, idea, 1).await.expect("comments").total, 1);
    moderation::actions::approve(&mut tx, &t.moderator, Subject::Comment(id)).await.expect("approved");
    let seen = store::list_comments(&mut tx, &t.world.visitor(), idea, 1).await.expect("comments").rows;
    assert_eq!((seen.len(), seen[0].text.as_str(), seen[0].author_name.as_str()), (1, "Auch am Sonntag", "Bert"));
    assert_eq!(store::find_by_number(&mut tx, &anna, number).await.expect("public").comment_count, 1);
}

#[tokio::test]
async fn an_import_is_published_at_once_and_repeating_it_changes_nothing() {
    let t = Lindach::new().await;
    let (program, anna) = (t.world.visitor(), t.world.resident("Anna").await);
    let mut tx = t.world.write().await;
    for (title, text, expected) in [
        ("Radweg", "Zu schmal", Some(1)),
        ("Radweg", "Zugewachsen", Some(2)),
        ("Nur ein Titel", "", Some(3)),
        ("Radweg", "Zu schmal", None),
    ] {
        assert_eq!(import(&mut tx, &program, t.board, t.app, title, text, "Radfahrerin").await, Ok(expected));
    }
    let seen = store::find_by_number(&mut tx, &program, 2).await.expect("public");
    assert_eq!((seen.author_id, seen.author_name.as_str(), seen.state), (None, "Radfahrerin", State::Published));
    assert_eq!(import(&mut tx, &anna, t.board, t.app, "a", "b", "c").await, Err(Error::NotAllowed("forbidden")));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_comment_of_a_minute_is_taken_once() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let (bus, bahn) = (t.published(&mut tx, &anna, "Bus").await, t.published(&mut tx, &anna, "Bahn").await);
    for n in 1..=4 {
        comment(&mut tx, &anna, bus, "Noch etwas", request(n)).await.expect("a comment");
    }
    tx.commit().await.expect("a commit");
    let mut first = t.world.write().await;
    comment(&mut first, &anna, bus, "Noch etwas", request(5)).await.expect("the fifth");
    let db = t.world.db.clone();
    let second = async move {
        let mut tx = db.write().await?;
        comment(&mut tx, &anna, bahn, "Noch etwas", request(6)).await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Err(Error::TooMany { retry_after_s: 60 }));
}
