//! Resetting a password, on a real database.

use super::*;
use crate::accounts::fixture::{PASSWORD, anna, anna_at_home, guest, links_of, proven, registered, world};
use crate::accounts::{Passwords, Verified};
use crate::clock::{HOUR, MINUTE};
use crate::testkit::World;

const NEW: &str = "sieben neue Gabeln im Heu";

async fn requested(t: &World, email: &str) -> Result<()> {
    let mut tx = t.write().await;
    request_reset(&mut tx, &t.now(&t.visitor()), email).await?;
    tx.commit().await
}

async fn reset_by(t: &World, passwords: &Passwords, token: &str) -> Result<()> {
    let account = find_to_reset(&mut t.read().await, t.municipality, token, t.clock.now()).await?;
    let password = check_password("password", NEW, &account, &["Lindach"])?;
    let hashed = passwords.hash(&password, &t.random).await?;
    let mut tx = t.write().await;
    reset(&mut tx, &t.now(&t.visitor()), token, &account, &hashed).await?;
    tx.commit().await
}

async fn newest(t: &World) -> String {
    links_of(t, "account_reset").await.into_iter().next().expect("a link").1
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_once_and_every_session_ends() {
    let (t, passwords) = world().await;
    let (_, token) = anna_at_home(&t, &passwords).await;
    requested(&t, " ANNA@example.org ").await.expect("asked");
    let link = newest(&t).await;
    assert_eq!(reset_by(&t, &passwords, &link).await, Ok(()));
    assert_eq!(guest(&t, &token).await, None, "whoever was signed in is no longer");
    assert!(proven(&t, &passwords, NEW).await.is_ok() && proven(&t, &passwords, PASSWORD).await.is_err());
    assert_eq!(reset_by(&t, &passwords, &link).await, Err(Error::Expired("link_expired")), "one use");
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_password_changed'").await, 1);
}

#[tokio::test]
async fn a_link_to_reset_holds_an_hour_and_a_newer_one_voids_it() {
    let (t, passwords) = world().await;
    anna_at_home(&t, &passwords).await;
    requested(&t, "anna@example.org").await.expect("asked");
    let older = newest(&t).await;
    t.clock.advance(MINUTE);
    requested(&t, "anna@example.org").await.expect("asked");
    let newer = newest(&t).await;
    let expired = Err(Error::Expired("link_expired"));
    assert_eq!(reset_by(&t, &passwords, &older).await, expired);
    t.clock.advance(HOUR - 1);
    assert!(find_to_reset(&mut t.read().await, t.municipality, &newer, t.clock.now()).await.is_ok());
    t.clock.advance(1);
    assert_eq!(reset_by(&t, &passwords, &newer).await, expired);
}

#[tokio::test]
async fn only_a_confirmed_account_gets_a_link_and_every_address_the_same_answer() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let resets = "SELECT COUNT(*) FROM mail WHERE kind = 'account_reset'";
    for email in ["anna@example.org", "unknown@example.org"] {
        assert_eq!(requested(&t, email).await, Ok(()));
    }
    assert_eq!(t.count(resets).await, 0, "unconfirmed and unknown");
    for bad in ["", "anna", "anna@example.org\r\nBcc: all@example.org", "anna@example.org, b@example.org"] {
        assert!(matches!(requested(&t, bad).await, Err(Error::Invalid(_))), "{bad}");
    }
}

#[tokio::test]
async fn an_address_gets_three_mails_an_hour_whatever_is_asked_for() {
    let (t, passwords) = world().await;
    anna_at_home(&t, &passwords).await;
    for _ in 0..3 {
        requested(&t, "anna@example.org").await.expect("asked");
        registered(&t, &passwords, &anna()).await;
    }
    let mails = "SELECT COUNT(*) FROM mail WHERE kind IN ('account_confirm', 'account_exists', 'account_reset')";
    assert_eq!(t.count(mails).await, 3);
    t.clock.advance(HOUR + 1);
    requested(&t, "anna@example.org").await.expect("asked");
    assert_eq!(t.count(mails).await, 4);
}

#[tokio::test]
async fn a_link_of_one_purpose_opens_nothing_else() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    requested(&t, "anna@example.org").await.expect("asked");
    let link = newest(&t).await;
    let expired = Error::Expired("link_expired");
    let other = t.found("Anderswo", "09999003").await;
    let verified: Verified = proven(&t, &passwords, PASSWORD).await.expect("the password");
    let mut tx = t.write().await;
    assert_eq!(crate::accounts::confirm(&mut tx, &anna, &link, &verified).await, Err(expired.clone()));
    assert_eq!(crate::accounts::confirm_email_change(&mut tx, &anna, &link).await, Err(expired.clone()));
    assert_eq!(crate::accounts::undo_email_change(&mut tx, &anna, &link).await, Err(expired));
    assert!(find_to_reset(&mut tx, other, &link, t.clock.now()).await.is_err(), "nor in another municipality");
}
