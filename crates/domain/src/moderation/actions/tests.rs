//! Verdicts on a real database: who may, what the author is told, what stays visible.

use super::*;
use crate::actor::Role;
use crate::ideas::actions::comment;
use crate::ideas::fixture::Lindach;
use crate::ideas::store as ideas;
use crate::moderation::store::{list_queue, list_verdicts};

/// What mails of this kind say.
async fn mails(tx: &mut Tx, kind: &'static str) -> Vec<String> {
    let rows: Vec<(String,)> =
        tx.query("SELECT data FROM mail WHERE kind = $1 ORDER BY id").bind(kind).all().await.expect("mails");
    rows.into_iter().map(|(data,)| data).collect()
}

async fn events_of(tx: &mut Tx, prefix: &'static str) -> Vec<String> {
    let rows: Vec<(String,)> = tx.query("SELECT kind FROM event ORDER BY kind").all().await.expect("events");
    rows.into_iter().map(|(kind,)| kind).filter(|kind| kind.starts_with(prefix)).collect()
}

#[tokio::test]
async fn the_queue_holds_what_waits_oldest_first_for_moderators_only() {
    let t = Lindach::new().await;
    let (anna, admin) = (t.world.resident("Anna").await, t.world.staff(Role::Administrator).await);
    let mut tx = t.world.write().await;
    let bus = t.published(&mut tx, &anna, "Bus").await;
    t.world.clock.advance(1);
    comment(&mut tx, &t.world.now(&anna), bus, "Auch am Sonntag", Uuid::from_u128(1)).await.expect("a comment");
    t.world.clock.advance(1);
    t.submitted(&mut tx, &t.world.now(&anna), "Bahn").await;
    let queue = list_queue(&mut tx, &t.moderator, 1).await.expect("a queue");
    assert_eq!((queue.ideas, queue.comments, queue.page.total), (1, 1, 2));
    let waiting: Vec<_> = queue.page.rows.iter().map(|item| (item.kind, item.number, item.title.as_str())).collect();
    assert_eq!(waiting, [(SubjectKind::Comment, 1, "Bus"), (SubjectKind::Idea, 2, "Bahn")]);
    assert_eq!(list_queue(&mut tx, &anna, 1).await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(list_queue(&mut tx, &admin, 1).await, Ok(queue));
}

#[tokio::test]
async fn a_hidden_idea_is_gone_for_others_and_its_author_reads_why() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    assert_eq!(hide(&mut tx, &t.moderator, Subject::Idea(number), "  ").await, Err(Error::field("reason", "required")));
    t.world.clock.advance(1);
    hide(&mut tx, &t.world.now(&t.moderator), Subject::Idea(number), "Nennt eine Nachbarin").await.expect("hidden");
    hide(&mut tx, &t.moderator, Subject::Idea(number), "Noch einmal").await.expect("hidden already");
    assert_eq!(ideas::find_by_number(&mut tx, &bert, number).await, Err(Error::NotFound));
    for actor in [&anna, &t.moderator] {
        let seen = ideas::find_by_number(&mut tx, actor, number).await.expect("seen with its reason");
        assert_eq!((seen.state, seen.hidden_reason.as_deref()), (State::Hidden, Some("Nennt eine Nachbarin")));
    }
    let told = mails(&mut tx, "idea_hidden").await;
    assert_eq!(told, [r#"{"number":1,"title":"Bus","reason":"Nennt eine Nachbarin"}"#]);
    t.world.clock.advance(1);
    approve(&mut tx, &t.world.now(&t.moderator), Subject::Idea(number)).await.expect("restored");
    let seen = ideas::find_by_number(&mut tx, &bert, number).await.expect("public again");
    assert_eq!((seen.state, seen.hidden_reason), (State::Published, None));
    assert_eq!(events_of(&mut tx, "idea.").await, ["idea.hidden", "idea.published", "idea.published", "idea.submitted"]);
    let verdicts = list_verdicts(&mut tx, &t.moderator, seen.id).await.expect("verdicts");
    assert_eq!(verdicts.iter().map(|v| v.verdict.as_str()).collect::<Vec<_>>(), ["approve", "hide", "approve"]);
}

#[tokio::test]
async fn nobody_judges_their_own_and_residents_judge_nothing() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let admin = t.world.staff(Role::Administrator).await;
    let elsewhere = t.world.found("Anderswo", "09999002").await;
    let foreigner = t.world.person(elsewhere, "Fritz", Role::Moderator).await;
    let mut tx = t.world.write().await;
    let number = t.submitted(&mut tx, &t.moderator, "Vom Amt").await;
    let own = Err(Error::NotAllowed("own_content"));
    assert_eq!(approve(&mut tx, &t.moderator, Subject::Idea(number)).await, own);
    assert_eq!(hide(&mut tx, &t.moderator, Subject::Idea(number), "Grund").await, own);
    for (actor, expected) in [(&anna, Error::NotAllowed("forbidden")), (&t.world.visitor(), Error::SignInNeeded)] {
        assert_eq!(approve(&mut tx, actor, Subject::Idea(number)).await, Err(expected.clone()));
        assert_eq!(hide(&mut tx, actor, Subject::Idea(number), "").await, Err(expected.clone()));
        assert_eq!(answer(&mut tx, actor, number, "Ja", Uuid::nil()).await, Err(expected.clone()));
        assert_eq!(propose_measure(&mut tx, actor, number, "Ja", "", Uuid::nil()).await, Err(expected));
    }
    assert_eq!(approve(&mut tx, &foreigner, Subject::Idea(number)).await, Err(Error::NotFound));
    approve(&mut tx, &admin, Subject::Idea(number)).await.expect("somebody else may");
}

#[tokio::test]
async fn an_answer_is_shown_with_the_idea_and_all_authors_are_told() {
    let t = Lindach::new().await;
    let (anna, bert) = (t.world.resident("Anna").await, t.world.resident("Bert").await);
    let mut tx = t.world.write().await;
    let (bus, coach) = (t.published(&mut tx, &anna, "Bus").await, t.published(&mut tx, &bert, "Kleinbus").await);
    super::super::merging::merge(&mut tx, &t.moderator, bus, coach, "Dasselbe").await.expect("merged");
    let request = Uuid::from_u128(7);
    for _ in 0..2 {
        answer(&mut tx, &t.moderator, coach, "Wir prüfen das.", request).await.expect("answered");
    }
    t.world.clock.advance(1);
    answer(&mut tx, &t.world.now(&t.moderator), coach, "Er kommt im Mai.", Uuid::from_u128(8)).await.expect("answered again");
    let seen = ideas::find_by_number(&mut tx, &anna, coach).await.expect("public");
    assert_eq!(seen.answer.as_deref(), Some("Er kommt im Mai."));
    assert_eq!(mails(&mut tx, "idea_answered").await.len(), 4);
    assert_eq!(answer(&mut tx, &t.moderator, bus, "Ja", Uuid::from_u128(9)).await, Err(Error::Conflict("merged")));
}

#[tokio::test]
async fn an_idea_becomes_one_proposed_measure() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    let propose = async |tx: &mut Tx, request| propose_measure(tx, &t.moderator, number, "Rufbus", "Zum Freibad", request).await;
    let measure = propose(&mut tx, Uuid::from_u128(1)).await.expect("a measure");
    assert_eq!(propose(&mut tx, Uuid::from_u128(1)).await, Ok(measure));
    assert_eq!(propose(&mut tx, Uuid::from_u128(2)).await, Err(Error::Conflict("already_measure")));
    let (horizon, status, field): (String, String, crate::ids::ActionFieldId) =
        tx.query("SELECT horizon, status, action_field_id FROM measure").one().await.expect("the measure");
    assert_eq!((horizon.as_str(), status.as_str(), field), ("medium", "proposed", t.town_hall));
    assert_eq!(mails(&mut tx, "idea_proposed").await, [r#"{"number":1,"title":"Bus","measure_title":"Rufbus"}"#]);
    assert_eq!(events_of(&mut tx, "measure.").await, ["measure.proposed"]);
}
