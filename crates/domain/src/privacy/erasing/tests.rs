//! Erasures on a real database with something in every table.

use super::*;
use crate::accounts::{NewAccount, Passwords, find_session, prove, register};
use crate::actor::Role;
use crate::consultations::Part;
use crate::consultations::testing::{Running, running};
use crate::jobs;
use crate::privacy::testing::{Filled, fill, places_of};
use crate::testkit::World;

async fn world() -> (World, Running) {
    let t = World::new().await;
    let board = running(&t, &[Part::Ideas, Part::Survey, Part::Vote]).await;
    (t, board)
}

fn proof(actor: &Actor) -> Verified {
    Verified::for_test(actor.account().expect("an account"))
}

async fn erased(t: &World, filled: &Filled, texts: Texts) {
    let mut tx = t.write().await;
    erase(&mut tx, &filled.actor, &proof(&filled.actor), texts).await.expect("erased");
    tx.commit().await.expect("a commit");
}

/// The one mail that says so goes to the address; then it is forgotten like any other.
async fn last_mail_gone(t: &World) {
    let mut tx = t.write().await;
    let count = tx.query("DELETE FROM mail WHERE kind = 'account_erased' AND account_id IS NULL").execute().await;
    assert_eq!(count, Ok(1));
    tx.commit().await.expect("a commit");
}

#[tokio::test]
async fn when_the_texts_go_no_word_of_the_person_is_left_in_any_table() {
    let (t, board) = world().await;
    let (zirbel, buche) = (fill(&t, &board, "zirbel", 1).await, fill(&t, &board, "buche", 2).await);
    let before = places_of(&mut t.read().await, &buche.personal).await;
    let token = t.session(&zirbel.actor).await;
    erased(&t, &zirbel, Texts::Go).await;
    last_mail_gone(&t).await;
    let mut tx = t.read().await;
    assert_eq!(
        places_of(&mut tx, &zirbel.personal).await,
        [
            "answer.text",
            "decision.reason",
            "legal_text.text",
            "mail_template.subject",
            "merge.reason",
            "moderation.reason",
            "notice.decision",
            "paper_batch.label",
            "proposal.reason",
            "vote_change.reason"
        ],
        "only what was decided for the municipality"
    );
    assert_eq!(places_of(&mut tx, &zirbel.words).await, Vec::<String>::new());
    assert_eq!(places_of(&mut tx, &buche.personal).await, before, "nobody else is touched");
    assert_eq!(find_session(&mut tx, t.municipality, &token, t.clock.now()).await, Ok(None));
    let hidden = "SELECT COUNT(*) FROM idea WHERE state = 'hidden' AND title LIKE 'Idee 1%' AND text = '' AND origin = 'former'";
    assert_eq!(t.count(hidden).await, 2);
    assert_eq!(t.count("SELECT comment_count FROM idea WHERE number = 13").await, 0, "and the count of comments follows");
}

#[tokio::test]
async fn when_the_texts_stay_they_stand_under_nobodys_name() {
    let (t, board) = world().await;
    let zirbel = fill(&t, &board, "zirbel", 1).await;
    erased(&t, &zirbel, Texts::Stay).await;
    last_mail_gone(&t).await;
    let mut tx = t.read().await;
    let places = places_of(&mut tx, &zirbel.words).await;
    assert_eq!(places, ["comment.text", "event.data", "idea.text", "idea.title", "moderation.reason", "notice.text"]);
    let personal = places_of(&mut tx, &zirbel.personal).await;
    assert!(!personal.iter().any(|place| place.contains("name") || place.contains("email")), "{personal:?}");
    assert_eq!(t.count("SELECT COUNT(*) FROM comment WHERE origin = 'former' AND author_name = ''").await, 1);
}

#[tokio::test]
async fn what_counts_goes_on_being_counted_and_leads_to_nobody() {
    let (t, board) = world().await;
    let zirbel = fill(&t, &board, "zirbel", 1).await;
    erased(&t, &zirbel, Texts::Go).await;
    let of = |sql| t.count(sql);
    assert_eq!(of("SELECT COUNT(*) FROM participation").await, 2);
    assert_eq!(of("SELECT COUNT(*) FROM support").await, 1);
    assert_eq!(of("SELECT COUNT(*) FROM identity_proof WHERE account_id IS NULL").await, 1, "a used code stays used");
    let mut tx = t.read().await;
    let known: Vec<(AccountId,)> =
        tx.query("SELECT account_id FROM participation UNION SELECT account_id FROM support").all().await.expect("rows");
    assert_eq!(known.len(), 1, "one id, so that merged ideas count a person once");
    assert_ne!(Some(known[0].0), zirbel.actor.account());
    let left = remaining(&mut tx, &zirbel.actor).await.expect("an answer");
    assert_eq!(left, Remaining::default());
}

#[tokio::test]
async fn the_last_administrator_cannot_leave_and_nobody_erases_another() {
    let t = World::new().await;
    let (chief, anna) = (t.staff(Role::Administrator).await, t.resident("Anna").await);
    let mut tx = t.write().await;
    let last = erase(&mut tx, &chief, &proof(&chief), Texts::Stay).await;
    assert_eq!(last, Err(Error::Conflict("last_admin")));
    assert_eq!(erase(&mut tx, &anna, &proof(&chief), Texts::Stay).await, Err(Error::SignInNeeded));
    assert_eq!(erase(&mut tx, &t.visitor(), &proof(&anna), Texts::Stay).await, Err(Error::SignInNeeded));
    tx.commit().await.expect("a commit");
    let second = t.person(t.municipality, "Zweite", Role::Administrator).await;
    let mut tx = t.write().await;
    erase(&mut tx, &chief, &proof(&chief), Texts::Stay).await.expect("another one is there");
    assert_eq!(erase(&mut tx, &second, &proof(&second), Texts::Stay).await, Err(Error::Conflict("last_admin")));
}

#[tokio::test]
async fn of_two_administrators_who_leave_at_once_one_stays() {
    let t = World::new().await;
    let people = [t.staff(Role::Administrator).await, t.person(t.municipality, "Zweite", Role::Administrator).await];
    let leaving = people.map(|chief| {
        let db = t.db.clone();
        tokio::spawn(async move {
            let mut tx = db.write().await?;
            erase(&mut tx, &chief, &proof(&chief), Texts::Go).await?;
            tx.commit().await
        })
    });
    let mut left = 0;
    for one in leaving {
        left += usize::from(one.await.expect("no panic").is_ok());
    }
    assert_eq!((left, t.count("SELECT COUNT(*) FROM account").await), (1, 1));
}

#[tokio::test]
async fn whoever_comes_back_with_a_backup_is_erased_again_and_only_they() {
    let (t, board) = world().await;
    let zirbel = fill(&t, &board, "zirbel", 1).await;
    fill(&t, &board, "buche", 2).await;
    // What is not committed is what an older database does not know.
    let mut tx = t.write().await;
    erase(&mut tx, &zirbel.actor, &proof(&zirbel.actor), Texts::Go).await.expect("erased");
    let list = list_erasures(&mut tx).await.expect("a list");
    drop(tx);
    assert!(!places_of(&mut t.read().await, &zirbel.words).await.is_empty(), "back again");
    let mut tx = t.write().await;
    assert_eq!(repeat_erasures(&mut tx, &list, &t.random).await, Ok(1));
    assert_eq!(repeat_erasures(&mut tx, &list, &t.random).await, Ok(0), "known by now");
    tx.commit().await.expect("a commit");
    assert!(places_of(&mut t.read().await, &zirbel.words).await.is_empty());
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE name = 'buche'").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE name = 'zirbel'").await, 0);
}

#[tokio::test]
async fn a_mail_that_waits_is_not_sent_and_the_last_one_is() {
    let (t, board) = world().await;
    let zirbel = fill(&t, &board, "zirbel", 1).await;
    let mut tx = t.write().await;
    let to = zirbel.actor.account().expect("an account");
    let waiting = mail::enqueue(&mut tx, &zirbel.actor, to, "idea_published", &()).await.expect("a mail");
    tx.commit().await.expect("a commit");
    erased(&t, &zirbel, Texts::Stay).await;
    let mut tx = t.write().await;
    assert_eq!(mail::find_unsent(&mut tx, t.municipality, waiting).await, Ok(None));
    let mut kinds = Vec::new();
    while let Some(job) = jobs::claim(&mut tx, mail::JOB, t.clock.now()).await.expect("an answer") {
        let id = serde_json::from_str(&job.payload).expect("an id");
        kinds.extend(mail::find_unsent(&mut tx, t.municipality, id).await.expect("an answer"));
        jobs::finish(&mut tx, &job).await.expect("finished");
    }
    let told: Vec<_> = kinds.iter().map(|mail| (mail.kind.as_str(), mail.to_email.as_str(), mail.to_name.as_str())).collect();
    assert_eq!(told, [("account_erased", "zirbel@example.org", "zirbel")]);
}

#[tokio::test]
async fn whoever_was_erased_may_come_as_somebody_new() {
    let t = World::new().await;
    let passwords = Passwords::for_test();
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    erase(&mut tx, &anna, &proof(&anna), Texts::Go).await.expect("erased");
    let new = NewAccount {
        email: "anna@example.org".to_owned(),
        name: "Anna".to_owned(),
        password: "vier alte Birnen im Korb".to_owned(),
        lang: "de".to_owned(),
    };
    let hashed = passwords.hash(&new.password, &t.random).await.expect("a hash");
    register(&mut tx, &t.visitor(), &new, &hashed).await.expect("registered");
    tx.commit().await.expect("a commit");
    assert!(prove(&t.db, &passwords, &t.visitor(), &new.email, &new.password).await.is_ok());
    assert_eq!(t.count("SELECT COUNT(*) FROM account").await, 1);
}
