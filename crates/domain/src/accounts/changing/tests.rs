//! Changing password and address, on a real database.

use super::*;
use crate::accounts::fixture::{PASSWORD, anna_at_home, guest, links_of, proven, registered, signed_in, world};
use crate::accounts::{NewAccount, find_to_reset, request_reset};
use crate::clock::HOUR;
use crate::testkit::{World, commit_beside};

const NEW: &str = "sieben neue Gabeln im Heu";

async fn asked_for(t: &World, passwords: &Passwords, actor: &Actor, email: &str) -> Result<()> {
    let actor = t.now(actor);
    let verified = prove_own(&t.db, passwords, &actor, "password", PASSWORD).await?;
    let mut tx = t.write().await;
    request_email_change(&mut tx, &actor, &verified, email).await?;
    tx.commit().await
}

async fn confirmed_by(t: &World, link: &str) -> Result<()> {
    let mut tx = t.write().await;
    confirm_email_change(&mut tx, &t.now(&t.visitor()), link).await?;
    tx.commit().await
}

async fn undone_by(t: &World, link: &str) -> Result<()> {
    let mut tx = t.write().await;
    undo_email_change(&mut tx, &t.now(&t.visitor()), link).await?;
    tx.commit().await
}

async fn email_of(t: &World, actor: &Actor) -> String {
    find_own(&mut t.read().await, actor).await.expect("the account").email
}

/// Where the newest mail of a kind went, and its link.
async fn newest(t: &World, kind: &str) -> (String, String) {
    links_of(t, kind).await.into_iter().next().expect("a mail")
}

#[tokio::test]
async fn a_new_password_asks_the_old_one_and_ends_every_other_session() {
    let (t, passwords) = world().await;
    let (anna, desk) = anna_at_home(&t, &passwords).await;
    let phone = signed_in(&t, &passwords, None).await;
    let wrong = prove_own(&t.db, &passwords, &anna, "old_password", "falsch geraten 17").await;
    assert_eq!(wrong, Err(Error::field("old_password", "password_wrong")));
    let mut tx = t.write().await;
    request_reset(&mut tx, &anna, "anna@example.org").await.expect("asked");
    tx.commit().await.expect("a commit");
    let (_, link) = newest(&t, "account_reset").await;
    let verified = prove_own(&t.db, &passwords, &anna, "old_password", PASSWORD).await.expect("the password");
    let hashed = passwords.hash(NEW, &t.random).await.expect("a hash");
    let on_phone = guest(&t, &phone).await.expect("signed in");
    let mut tx = t.write().await;
    let signed_in = change_password(&mut tx, &anna, &on_phone, &verified, &hashed).await.expect("changed");
    tx.commit().await.expect("a commit");
    assert_eq!((guest(&t, &desk).await, guest(&t, &phone).await), (None, None), "old tokens are dead, this one's too");
    assert!(guest(&t, &signed_in.token).await.is_some());
    assert!(proven(&t, &passwords, NEW).await.is_ok() && proven(&t, &passwords, PASSWORD).await.is_err());
    let found = find_to_reset(&mut t.read().await, t.municipality, &link, t.clock.now()).await;
    assert_eq!(found, Err(Error::Expired("link_expired")), "a link sent before is void");
}

#[tokio::test]
async fn guessing_from_a_session_left_open_comes_to_a_pause() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    for _ in 0..10 {
        let guess = prove_own(&t.db, &passwords, &anna, "password", "falsch geraten 17").await;
        assert_eq!(guess, Err(Error::field("password", "password_wrong")));
    }
    let paused = prove_own(&t.db, &passwords, &anna, "password", PASSWORD).await;
    assert_eq!(paused, Err(Error::TooMany { retry_after_s: 60 }));
    assert!(proven(&t, &passwords, PASSWORD).await.is_ok(), "the count of signing in is another one");
}

#[tokio::test]
async fn a_new_address_counts_when_it_is_confirmed_and_the_old_one_is_told() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    for (typed, code) in [("", "required"), ("neu", "email_invalid"), (" ANNA@Example.ORG", "same_email")] {
        assert_eq!(asked_for(&t, &passwords, &anna, typed).await, Err(Error::field("email", code)), "{typed}");
    }
    asked_for(&t, &passwords, &anna, "neu@example.org").await.expect("asked");
    assert_eq!(email_of(&t, &anna).await, "Anna@Example.org", "nothing yet");
    let (to, link) = newest(&t, "account_email_change").await;
    assert_eq!(to, "neu@example.org");
    assert_eq!(confirmed_by(&t, &link).await, Ok(()));
    assert_eq!(email_of(&t, &anna).await, "neu@example.org");
    assert_eq!(confirmed_by(&t, &link).await, Err(Error::Expired("link_expired")), "one use");
    let (to, undo) = newest(&t, "account_email_changed").await;
    assert_eq!(to, "Anna@Example.org");
    t.clock.advance(7 * DAY - 1);
    assert!(find_email_undo(&mut t.read().await, t.municipality, &undo, t.clock.now()).await.is_ok());
    t.clock.advance(1);
    assert_eq!(undone_by(&t, &undo).await, Err(Error::Expired("link_expired")), "seven days are over");
}

#[tokio::test]
async fn whoever_lost_the_address_to_a_thief_gets_the_account_back() {
    let (t, passwords) = world().await;
    let (anna, token) = anna_at_home(&t, &passwords).await;
    asked_for(&t, &passwords, &anna, "dieb@example.org").await.expect("asked");
    confirmed_by(&t, &newest(&t, "account_email_change").await.1).await.expect("changed");
    let (_, undo) = newest(&t, "account_email_changed").await;
    t.clock.advance(HOUR);
    asked_for(&t, &passwords, &anna, "dieb2@example.org").await.expect("asked");
    confirmed_by(&t, &newest(&t, "account_email_change").await.1).await.expect("changed again");
    let (to, thiefs_undo) = newest(&t, "account_email_changed").await;
    assert_eq!(to, "dieb@example.org");
    // The address is free now, and somebody sits down on it.
    registered(&t, &passwords, &NewAccount { name: "Stranger".to_owned(), ..crate::accounts::fixture::anna() }).await;
    assert_eq!(undone_by(&t, &undo).await, Ok(()), "a second change does not void the first link");
    assert_eq!(email_of(&t, &anna).await, "Anna@Example.org");
    assert_eq!(guest(&t, &token).await, None, "the thief is signed out");
    assert!(proven(&t, &passwords, PASSWORD).await.is_err(), "the password the thief knew is void");
    assert_eq!(undone_by(&t, &thiefs_undo).await, Err(Error::Expired("link_expired")), "the thief cannot undo the undoing");
    let (to, reset) = newest(&t, "account_reset").await;
    assert_eq!(to, "Anna@Example.org");
    assert!(find_to_reset(&mut t.read().await, t.municipality, &reset, t.clock.now()).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_accounts_that_want_one_address_exactly_one_gets_it() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    let berta = t.resident("Berta").await;
    asked_for(&t, &passwords, &anna, "beide@example.org").await.expect("asked");
    let mut tx = t.write().await;
    links::send_to_new(&mut tx, &berta, berta.account().expect("an account"), "Beide@example.org".to_owned())
        .await
        .expect("sent");
    tx.commit().await.expect("a commit");
    let racing: Vec<_> = links_of(&t, "account_email_change")
        .await
        .into_iter()
        .map(|(_, link)| {
            let (db, actor) = (t.db.clone(), t.visitor());
            tokio::spawn(async move {
                let mut tx = db.write().await.expect("a turn");
                confirm_email_change(&mut tx, &actor, &link).await?;
                tx.commit().await
            })
        })
        .collect();
    let mut results = Vec::new();
    for task in racing {
        results.push(task.await.expect("no panic"));
    }
    results.sort_by_key(Result::is_err);
    assert_eq!(results, [Ok(()), Err(Error::Conflict("email_taken"))]);
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE email_folded = 'beide@example.org'").await, 1);
}

#[tokio::test]
async fn the_owner_of_an_address_that_somebody_wants_is_told_and_keeps_it() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    t.resident("Berta").await;
    assert_eq!(asked_for(&t, &passwords, &anna, "berta@example.org").await, Ok(()), "the same answer as for a free one");
    assert_eq!(links_of(&t, "account_email_change").await, []);
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_exists'").await, 1);
    for name in ["a", "b", "c"] {
        asked_for(&t, &passwords, &anna, &format!("{name}@example.org")).await.expect("asked");
    }
    let fourth = asked_for(&t, &passwords, &anna, "d@example.org").await;
    assert_eq!(fourth, Err(Error::TooMany { retry_after_s: 3600 }), "nobody fills the mailboxes of others");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_link_of_an_hour_is_sent_once() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    for _ in 0..2 {
        asked_for(&t, &passwords, &anna, "neu@example.org").await.expect("asked");
    }
    let verified = prove_own(&t.db, &passwords, &anna, "password", PASSWORD).await.expect("the password");
    let mut first = t.write().await;
    request_email_change(&mut first, &anna, &verified, "neu@example.org").await.expect("the third");
    let db = t.db.clone();
    let second = async move {
        let mut tx = db.write().await?;
        request_email_change(&mut tx, &anna, &verified, "andere@example.org").await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Err(Error::TooMany { retry_after_s: 3600 }));
}
