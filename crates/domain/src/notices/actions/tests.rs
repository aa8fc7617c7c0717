//! Notices on a real database: who may, what both are told, what becomes of the contribution.

use super::*;
use crate::ideas::fixture::Lindach;
use crate::notices::list_open;
use crate::testkit::commit_beside;

fn typed(reason: &str, email: &str) -> NewNotice {
    NewNotice {
        reason: reason.to_owned(),
        text: "Nennt eine Nachbarin".to_owned(),
        email: email.to_owned(),
        lang: "de".to_owned(),
        ..NewNotice::default()
    }
}

async fn mails(tx: &mut Tx) -> Vec<(String, Option<String>)> {
    let sql = "SELECT kind, to_email FROM mail WHERE kind <> 'idea_published' ORDER BY kind";
    tx.query(sql).all().await.expect("mails")
}

#[tokio::test]
async fn a_stranger_gives_a_notice_and_is_told_twice_by_mail() {
    let t = Lindach::new().await;
    let (anna, visitor) = (t.world.resident("Anna").await, t.world.visitor());
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    let request = Uuid::from_u128(1);
    for _ in 0..2 {
        submit(&mut tx, &visitor, Subject::Idea(number), &typed("privacy", "gast@example.org"), request).await.expect("taken");
    }
    let other = submit(&mut tx, &visitor, Subject::Idea(number), &typed("spam", ""), request).await;
    assert_eq!(other, Err(Error::field("request_id", "id_reused")));
    let (open, count) = list_open(&mut tx, &t.moderator).await.expect("a list");
    assert_eq!((open[0].title.as_str(), open[0].text.as_str(), count), ("Bus", "Nennt eine Nachbarin", 1));
    assert_eq!(list_open(&mut tx, &anna).await, Err(Error::NotAllowed("forbidden")));
    let id = open[0].id;
    assert_eq!(decide(&mut tx, &anna, id, Verdict::Keep, "x").await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(decide(&mut tx, &t.moderator, id, Verdict::Hide, " ").await, Err(Error::field("decision", "required")));
    decide(&mut tx, &t.moderator, id, Verdict::Hide, "Stimmt").await.expect("decided");
    assert_eq!(decide(&mut tx, &t.moderator, id, Verdict::Keep, "Doch nicht").await, Err(Error::NotFound), "once");
    let stranger = Some("gast@example.org".to_owned());
    let told = mails(&mut tx).await;
    assert!(told.contains(&(RECEIVED.to_owned(), stranger.clone())), "{told:?}");
    assert!(told.contains(&(DECIDED.to_owned(), stranger)) && told.contains(&("idea_hidden".to_owned(), None)), "{told:?}");
    assert_eq!(find_target(&mut tx, &visitor, Subject::Idea(number)).await, Err(Error::NotFound), "hidden by now");
}

#[tokio::test]
async fn moderators_do_not_decide_about_their_own_and_residents_are_told_at_their_account() {
    let t = Lindach::new().await;
    let anna = t.world.resident("Anna").await;
    let mut tx = t.world.write().await;
    let number = t.submitted(&mut tx, &t.moderator, "Bus").await;
    tx.query("UPDATE idea SET state = 'published'").execute().await.expect("published");
    submit(&mut tx, &anna, Subject::Idea(number), &typed("other", "fremd@example.org"), Uuid::from_u128(1)).await.expect("taken");
    let (open, _) = list_open(&mut tx, &t.moderator).await.expect("a list");
    let own = decide(&mut tx, &t.moderator, open[0].id, Verdict::Keep, "Passt").await;
    assert_eq!(own, Err(Error::NotAllowed("own_content")));
    assert_eq!(mails(&mut tx).await, [(RECEIVED.to_owned(), None)], "not at an address that was typed");
}

#[tokio::test]
async fn only_what_everybody_sees_can_be_reported_and_wrong_fields_are_named() {
    let t = Lindach::new().await;
    let (anna, visitor) = (t.world.resident("Anna").await, t.world.visitor());
    let mut tx = t.world.write().await;
    let waiting = t.submitted(&mut tx, &anna, "Bahn").await;
    for subject in [Subject::Idea(waiting), Subject::Idea(999), Subject::Comment(crate::ids::CommentId(Uuid::from_u128(9)))] {
        assert_eq!(submit(&mut tx, &visitor, subject, &typed("spam", ""), Uuid::from_u128(2)).await, Err(Error::NotFound));
    }
    let number = t.published(&mut tx, &anna, "Bus").await;
    let wrong = NewNotice { email: "gast".to_owned(), ..NewNotice::default() };
    let refused = submit(&mut tx, &visitor, Subject::Idea(number), &wrong, Uuid::from_u128(3)).await;
    let Err(Error::Invalid(fields)) = refused else { panic!("it is wrong: {refused:?}") };
    assert_eq!(fields.0.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["reason", "text", "email"]);
}

#[tokio::test]
async fn nobodys_mailbox_is_filled_by_notices_under_its_address() {
    let t = Lindach::new().await;
    let (anna, visitor) = (t.world.resident("Anna").await, t.world.visitor());
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    for n in 0..5 {
        let request = Uuid::from_u128(n);
        submit(&mut tx, &visitor, Subject::Idea(number), &typed("spam", "Opfer@example.org"), request).await.expect("taken");
    }
    assert_eq!(mails(&mut tx).await.len(), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_mail_of_an_hour_is_sent_once() {
    let t = Lindach::new().await;
    let (anna, visitor) = (t.world.resident("Anna").await, t.world.visitor());
    let mut tx = t.world.write().await;
    let number = t.published(&mut tx, &anna, "Bus").await;
    let subject = Subject::Idea(number);
    for n in 1..=2 {
        let request = Uuid::from_u128(n);
        submit(&mut tx, &visitor, subject, &typed("spam", "Opfer@example.org"), request).await.expect("taken");
    }
    tx.commit().await.expect("a commit");
    let mut first = t.world.write().await;
    submit(&mut first, &visitor, subject, &typed("spam", "Opfer@example.org"), Uuid::from_u128(3)).await.expect("taken");
    let db = t.world.db.clone();
    let second = async move {
        let mut tx = db.write().await?;
        submit(&mut tx, &visitor, subject, &typed("spam", "Opfer@example.org"), Uuid::from_u128(4)).await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Ok(()));
    assert_eq!(mails(&mut t.world.read().await).await.len(), 3);
}
