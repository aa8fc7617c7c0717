//! The verbs of accounts, on a real database.

use super::*;
use crate::accounts::fixture::{PASSWORD, anna, anna_at_home, confirmed, guest, links, proven, registered, signed_in, world};
use crate::accounts::{confirm, find_session, find_to_confirm, register, resend_confirmation};
use crate::actor::Role;
use crate::clock::{DAY, HOUR, MINUTE};
use crate::privacy::forget;
use crate::testkit::commit_beside;

#[tokio::test]
async fn somebody_registers_confirms_and_takes_part() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let link = links(&t).await.pop().expect("a link");
    let token = signed_in(&t, &passwords, None).await;
    assert!(!guest(&t, &token).await.expect("signed in").person.is_confirmed, "before the mail is confirmed");
    let found =
        find_to_confirm(&mut t.read().await, t.municipality, &link, t.clock.now()).await.expect("looking uses nothing up");
    assert_eq!((found.name.as_str(), found.email.as_str()), ("Anna Huber", "Anna@Example.org"));
    assert_eq!(confirmed(&t, &passwords, &link).await, Ok(()));
    assert_eq!(guest(&t, &token).await, None, "older sessions end");
    let token = signed_in(&t, &passwords, None).await;
    assert!(guest(&t, &token).await.expect("signed in").person.is_confirmed);
    assert_eq!(confirmed(&t, &passwords, &link).await, Err(Error::Expired("link_expired")), "one use");
}

#[tokio::test]
async fn a_newer_link_voids_the_older_and_each_holds_two_days() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let first = links(&t).await.pop().expect("a link");
    let token = signed_in(&t, &passwords, None).await;
    let actor = Actor { person: guest(&t, &token).await.map(|guest| guest.person), ..t.visitor() };
    t.clock.advance(MINUTE);
    let mut tx = t.write().await;
    resend_confirmation(&mut tx, &t.now(&actor)).await.expect("another mail");
    tx.commit().await.expect("a commit");
    let second = links(&t).await.into_iter().find(|link| *link != first).expect("another link");
    assert_eq!(confirmed(&t, &passwords, &first).await, Err(Error::Expired("link_expired")));
    t.clock.advance(48 * HOUR);
    assert_eq!(confirmed(&t, &passwords, &second).await, Err(Error::Expired("link_expired")));
}

#[tokio::test]
async fn a_known_address_gets_a_notice_and_at_most_three_mails_an_hour() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let link = links(&t).await.pop().expect("a link");
    confirmed(&t, &passwords, &link).await.expect("confirmed");
    for _ in 0..4 {
        registered(&t, &passwords, &NewAccount { name: "Stranger".to_owned(), ..anna() }).await;
    }
    let notices = "SELECT COUNT(*) FROM mail WHERE kind = 'account_exists'";
    assert_eq!(t.count(notices).await, 2, "with the confirmation they are three");
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE name = 'Anna Huber'").await, 1);
    t.clock.advance(HOUR + 1);
    registered(&t, &passwords, &anna()).await;
    assert_eq!(t.count(notices).await, 3);
}

#[tokio::test]
async fn an_account_prepared_by_a_stranger_is_not_opened_by_the_victims_click() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &NewAccount { password: "des Fremden Passwort!".to_owned(), ..anna() }).await;
    let strangers_link = links(&t).await.pop().expect("a link");
    let stranger = proven(&t, &passwords, "des Fremden Passwort!").await.expect("the stranger's own password");
    assert_eq!(proven(&t, &passwords, PASSWORD).await, Err(Error::field("password", "wrong_password")));
    t.clock.advance(MINUTE);
    registered(&t, &passwords, &anna()).await;
    assert_eq!(proven(&t, &passwords, "des Fremden Passwort!").await, Err(Error::field("password", "wrong_password")));
    let mut tx = t.write().await;
    let late = confirm(&mut tx, &t.now(&t.visitor()), &strangers_link, &stranger).await;
    assert_eq!(late, Err(Error::Expired("link_expired")));
}

#[tokio::test]
async fn unknown_address_and_wrong_password_have_one_answer_and_soon_a_pause() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let wrong = Err(Error::field("password", "wrong_password"));
    assert_eq!(prove(&t.db, &passwords, &t.visitor(), "berta@example.org", PASSWORD).await, wrong);
    for _ in 0..10 {
        assert_eq!(proven(&t, &passwords, "falsch geraten 17").await, wrong);
    }
    assert_eq!(proven(&t, &passwords, PASSWORD).await, Err(Error::TooMany { retry_after_s: 60 }));
    t.clock.advance(MINUTE);
    assert!(proven(&t, &passwords, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_session_ends_by_hand_by_rest_and_by_age() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let first = signed_in(&t, &passwords, None).await;
    let second = signed_in(&t, &passwords, Some(&first)).await;
    assert_eq!(guest(&t, &first).await, None, "signing in again gives a new token");
    t.clock.advance(30 * DAY - 1);
    let seen = guest(&t, &second).await.expect("not yet");
    assert!(seen.is_stale);
    let mut tx = t.write().await;
    keep_alive(&mut tx, t.municipality, seen.session, t.clock.now()).await.expect("touched");
    tx.commit().await.expect("a commit");
    assert!(!guest(&t, &second).await.expect("fresh").is_stale);
    t.clock.advance(30 * DAY);
    assert_eq!(guest(&t, &second).await, None);
}

#[tokio::test]
async fn staff_are_signed_out_after_an_hour_of_rest_and_half_a_day_at_most() {
    let (t, passwords) = world().await;
    let new = anna().checked(&[]).expect("good texts");
    let hashed = passwords.hash(&new.password, &t.random).await.expect("a hash");
    let mut tx = t.write().await;
    let program = t.visitor();
    create(&mut tx, &program, &new, &hashed, Role::Moderator).await.expect("created");
    assert_eq!(create(&mut tx, &program, &new, &hashed, Role::Council).await, Err(Error::Conflict("account_exists")));
    tx.commit().await.expect("a commit");
    let token = signed_in(&t, &passwords, None).await;
    for _ in 0..12 {
        t.clock.advance(HOUR - 1);
        let seen = guest(&t, &token).await.expect("still in");
        let mut tx = t.write().await;
        keep_alive(&mut tx, t.municipality, seen.session, t.clock.now()).await.expect("touched");
        tx.commit().await.expect("a commit");
    }
    t.clock.advance(12);
    assert_eq!(guest(&t, &token).await, None, "half a day is over");
    let token = signed_in(&t, &passwords, None).await;
    t.clock.advance(HOUR);
    assert_eq!(guest(&t, &token).await, None);
}

#[tokio::test]
async fn people_see_and_end_their_own_sessions_and_nobody_elses() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let (phone, desk) = (signed_in(&t, &passwords, None).await, signed_in(&t, &passwords, None).await);
    let guest_on_phone = guest(&t, &phone).await.expect("signed in");
    let anna = Actor { person: Some(guest_on_phone.person), ..t.visitor() };
    let berta = t.resident("Berta").await;
    let sessions = list_sessions(&mut t.read().await, &anna).await.expect("a list");
    assert_eq!(sessions.len(), 2);
    assert_eq!(list_sessions(&mut t.read().await, &berta).await, Ok(Vec::new()));
    let mut tx = t.write().await;
    let id = guest(&t, &desk).await.expect("signed in").session;
    assert_eq!(end_session(&mut tx, &berta, id).await, Err(Error::NotFound));
    assert_eq!(end_session(&mut tx, &anna, id).await, Ok(()));
    sign_out(&mut tx, &anna, &phone).await.expect("signed out");
    tx.commit().await.expect("a commit");
    assert_eq!((guest(&t, &desk).await, guest(&t, &phone).await), (None, None));
}

#[tokio::test]
async fn a_session_is_no_key_to_another_municipality() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let token = signed_in(&t, &passwords, None).await;
    let other = t.found("Anderswo", "09999003").await;
    assert_eq!(find_session(&mut t.read().await, other, &token, t.clock.now()).await, Ok(None));
}

#[tokio::test]
async fn what_nobody_confirmed_is_forgotten_after_a_week() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    signed_in(&t, &passwords, None).await;
    t.resident("Berta").await;
    t.clock.advance(7 * DAY - 1);
    forget(&t.db, &t.random, t.clock.now()).await.expect("nothing to forget");
    assert_eq!(t.count("SELECT COUNT(*) FROM account").await, 2);
    t.clock.advance(1);
    forget(&t.db, &t.random, t.clock.now()).await.expect("forgotten");
    assert_eq!(t.count("SELECT COUNT(*) FROM account").await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM session").await + t.count("SELECT COUNT(*) FROM mail").await, 0);
}

#[tokio::test]
async fn a_hash_of_other_costs_is_made_anew_when_its_password_is_at_hand() {
    let (t, old) = world().await;
    registered(&t, &old, &anna()).await;
    let new = Passwords::new(crate::accounts::Costs { memory_kib: 16, rounds: 2, ..Default::default() });
    let today = "SELECT COUNT(*) FROM account WHERE password_hash LIKE '$argon2id$v=19$m=16,t=2,p=1$%'";
    assert!(proven(&t, &new, "falsch geraten 17").await.is_err());
    assert_eq!(t.count(today).await, 0, "only the right password can be hashed again");
    assert!(proven(&t, &new, PASSWORD).await.is_ok());
    assert_eq!((t.count(today).await, new.hashes()), (1, 3));
    assert!(proven(&t, &new, PASSWORD).await.is_ok());
    assert_eq!(new.hashes(), 4, "once is enough");
}

#[tokio::test]
async fn known_and_unknown_addresses_cost_the_same_work() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let mut costs = Vec::new();
    for email in ["anna@example.org", "unknown@example.org"] {
        let before = (passwords.hashes(), t.db.statements());
        assert!(prove(&t.db, &passwords, &t.visitor(), email, "falsch geraten 17").await.is_err());
        costs.push((passwords.hashes() - before.0, t.db.statements() - before.1));
    }
    assert_eq!(costs, [(1, 2), (1, 2)], "hashes and statements: one that asks, one that writes");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_mail_of_an_hour_is_sent_once() {
    let (t, passwords) = world().await;
    anna_at_home(&t, &passwords).await;
    registered(&t, &passwords, &anna()).await;
    let new = anna().checked(&["Lindach"]).expect("good texts");
    let hashed = passwords.hash(&new.password, &t.random).await.expect("a hash");
    let mut first = t.write().await;
    register(&mut first, &t.visitor(), &new, &hashed).await.expect("registered");
    let (db, visitor) = (t.db.clone(), t.visitor());
    let second = async move {
        let mut tx = db.write().await?;
        register(&mut tx, &visitor, &new, &hashed).await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Ok(()));
    let notices = "SELECT COUNT(*) FROM mail WHERE kind = 'account_exists'";
    assert_eq!(t.count(notices).await, 2, "with the confirmation they are three");
}
