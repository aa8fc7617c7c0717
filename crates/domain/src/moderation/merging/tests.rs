//! Merged groups on a real database: who is counted, what can be undone, what cannot be merged.

use super::*;
use crate::ideas::fixture::Lindach;
use crate::ideas::supports::{support, withdraw_support};
use crate::ideas::{Supports, store};
use crate::measures;
use crate::moderation::actions::{hide, propose_measure};
use crate::testkit::commit_beside;

/// Number, state, root and kept count of every idea.
async fn rows(tx: &mut Tx) -> Vec<(i64, String, Option<i64>, i64)> {
    tx.query(
        "SELECT i.number, i.state, r.number, i.support_count FROM idea i LEFT JOIN idea r ON r.id = i.merged_into_id ORDER BY i.number",
    )
    .all()
    .await
    .expect("ideas")
}

fn row(number: i64, root: Option<i64>, count: i64) -> (i64, String, Option<i64>, i64) {
    (number, if root.is_some() { "merged" } else { "published" }.to_owned(), root, count)
}

#[tokio::test]
async fn supports_add_up_each_person_once_and_come_apart_again() {
    let t = Lindach::new().await;
    let (anna, bert, cleo) = (t.world.resident("Anna").await, t.world.resident("Bert").await, t.world.resident("Cleo").await);
    let mut tx = t.world.write().await;
    let (bus, coach) = (t.published(&mut tx, &anna, "Bus").await, t.published(&mut tx, &bert, "Kleinbus").await);
    for (person, idea) in [(&anna, bus), (&bert, bus), (&bert, coach)] {
        support(&mut tx, person, idea).await.expect("supported");
    }
    merge(&mut tx, &t.moderator, bus, coach, "Dasselbe Anliegen").await.expect("merged");
    assert_eq!(rows(&mut tx).await, [row(bus, Some(coach), 2), row(coach, None, 2)]);
    assert!(store::find_by_number(&mut tx, &anna, coach).await.expect("public").is_supported);
    assert_eq!(support(&mut tx, &cleo, bus).await, Ok(Supports { number: coach, support_count: 3 }));
    let (data,): (String,) = tx.query("SELECT data FROM mail WHERE kind = 'idea_merged'").one().await.expect("a mail");
    assert_eq!(data, r#"{"number":1,"title":"Bus","into_number":2,"into_title":"Kleinbus","reason":"Dasselbe Anliegen"}"#);
    undo(&mut tx, &t.moderator, bus).await.expect("undone");
    assert_eq!(rows(&mut tx).await, [row(bus, None, 2), row(coach, None, 2)]);
    assert_eq!(undo(&mut tx, &t.moderator, bus).await, Err(Error::Conflict("not_merged")));
    merge(&mut tx, &t.moderator, bus, coach, "Doch").await.expect("merged again");
    assert_eq!(withdraw_support(&mut tx, &bert, bus).await, Ok(Supports { number: coach, support_count: 2 }));
}

/// The number of a merged idea stands still, so nobody shows it: its people count with the idea it goes on in.
#[tokio::test]
async fn a_withdrawn_support_leaves_no_old_number_behind() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let (bus, coach) = (t.published(&mut tx, &anna, "Bus").await, t.published(&mut tx, &bert, "Kleinbus").await);
    for (person, idea) in [(&anna, bus), (&bert, bus), (&bert, coach)] {
        support(&mut tx, person, idea).await.expect("supported");
    }
    merge(&mut tx, &t.moderator, bus, coach, "Dasselbe Anliegen").await.expect("merged");
    let measure = propose_measure(&mut tx, &t.moderator, coach, "Ruftaxi", "Auf Abruf.", t.world.random.secret_id()).await;
    let (measure, municipality) = (measure.expect("a measure"), t.world.municipality);
    assert_eq!(measures::store::count_supporters(&mut tx, municipality, measure).await, Ok(2), "Bert once");
    withdraw_support(&mut tx, &bert, bus).await.expect("withdrawn");
    assert_eq!(measures::store::count_supporters(&mut tx, municipality, measure).await, Ok(1));
    let origins = measures::store::list_origins(&mut tx, municipality, measure).await.expect("origins");
    assert_eq!(
        origins.iter().map(|origin| (origin.number, origin.support_count)).collect::<Vec<_>>(),
        [(bus, None), (coach, Some(1))]
    );
    let own = store::list_own(&mut tx, &anna).await.expect("contributions");
    assert_eq!((own.ideas[0].number, own.ideas[0].support_count), (bus, 1));
    assert_eq!(store::find_by_number(&mut tx, &anna, bus).await.expect("public").support_count, 1);
}

#[tokio::test]
async fn what_was_merged_before_comes_along_and_goes_back_with_it() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    for title in ["A", "B", "C", "D"] {
        let number = t.published(&mut tx, &anna, title).await;
        support(&mut tx, &anna, number).await.expect("supported");
    }
    for (idea, into) in [(3, 1), (1, 2), (2, 4)] {
        merge(&mut tx, &t.moderator, idea, into, "Dasselbe").await.expect("merged");
    }
    assert_eq!(rows(&mut tx).await, [row(1, Some(4), 1), row(2, Some(4), 1), row(3, Some(4), 1), row(4, None, 1)]);
    undo(&mut tx, &t.moderator, 1).await.expect("undone");
    assert_eq!(rows(&mut tx).await, [row(1, None, 1), row(2, Some(4), 1), row(3, Some(1), 1), row(4, None, 1)]);
    undo(&mut tx, &t.moderator, 3).await.expect("undone");
    assert_eq!(rows(&mut tx).await, [row(1, None, 1), row(2, Some(4), 1), row(3, None, 1), row(4, None, 1)]);
}

#[tokio::test]
async fn what_cannot_be_merged_says_why() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    for title in ["Bus", "Bahn", "Rad"] {
        t.published(&mut tx, &anna, title).await;
    }
    let waiting = t.submitted(&mut tx, &anna, "Wartet").await;
    merge(&mut tx, &t.moderator, 1, 2, "Dasselbe").await.expect("merged");
    let reason = FieldErrors(vec![("reason".into(), "required"), ("into".into(), "same")]);
    for (idea, into, why, expected) in [
        (3, 3, "", Error::Invalid(reason)),
        (3, 1, "x", Error::Conflict("merged")),
        (1, 3, "x", Error::Conflict("merged")),
        (3, waiting, "x", Error::Conflict("not_published")),
        (3, 99, "x", Error::NotFound),
    ] {
        assert_eq!(merge(&mut tx, &t.moderator, idea, into, why).await, Err(expected), "{idea} into {into}");
    }
    assert_eq!(merge(&mut tx, &anna, 3, 2, "x").await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(hide(&mut tx, &t.moderator, Subject::Idea(2), "Grund").await, Err(Error::Conflict("has_merged")));
    assert_eq!(hide(&mut tx, &t.moderator, Subject::Idea(1), "Grund").await, Err(Error::Conflict("merged")));
    propose_measure(&mut tx, &t.moderator, 3, "Radweg", "", uuid::Uuid::nil()).await.expect("proposed");
    assert_eq!(merge(&mut tx, &t.moderator, 3, 2, "x").await, Err(Error::Conflict("already_measure")));
    merge(&mut tx, &t.moderator, 2, 3, "So herum geht es").await.expect("merged");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_support_for_an_idea_that_just_stands_for_itself_again_is_not_its_old_roots() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let (bus, bahn) = (t.published(&mut tx, &anna, "Bus").await, t.published(&mut tx, &anna, "Bahn").await);
    merge(&mut tx, &t.moderator, bus, bahn, "Dasselbe").await.expect("merged");
    tx.commit().await.expect("a commit");
    let mut first = t.world.write().await;
    undo(&mut first, &t.moderator, bus).await.expect("undone");
    let db = t.world.db.clone();
    let second = async move {
        let mut tx = db.write().await?;
        support(&mut tx, &bert, bus).await?;
        tx.commit().await
    };
    let is_sqlite = t.world.db.is_sqlite();
    // Where writers take turns, it is undone before the support is given.
    let expected = if is_sqlite { Ok(()) } else { Err(Error::Conflict("conflict")) };
    assert_eq!(commit_beside(first, second).await, expected);
    let of_root = "SELECT COUNT(*) FROM support s JOIN idea i ON i.id = s.idea_id WHERE i.title = 'Bahn'";
    assert_eq!(t.world.count(of_root).await, 0);
}
