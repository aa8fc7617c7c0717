//! Mailed codes, on a real database.

use super::*;
use crate::accounts::fixture::{PASSWORD, anna, anna_at_home, guest, proven, registered, signed_in, world};
use crate::clock::HOUR;
use crate::testkit::World;

async fn asked(t: &World, email: &str) -> Result<String> {
    let mut tx = t.write().await;
    let (token, _) = request_code(&mut tx, &t.now(&t.visitor()), email).await?;
    tx.commit().await?;
    Ok(token)
}

async fn newest_code(t: &World) -> String {
    let mails = mail::list_of_demo(&mut t.read().await, t.municipality, 99).await.expect("mails");
    mails.iter().find(|mail| mail.kind == "account_code").expect("a code").data::<CodeMail>().expect("its data").code
}

async fn typed(t: &World, token: &str, code: &str) -> Option<ProvedByCode> {
    let mut tx = t.write().await;
    let proved = prove_by_code(&mut tx, &t.now(&t.visitor()), token, code).await.expect("an answer");
    tx.commit().await.expect("a commit");
    proved
}

#[tokio::test]
async fn a_mailed_code_proves_the_address_once_in_the_browser_that_asked_for_it() {
    let (t, passwords) = world().await;
    let (anna, _) = anna_at_home(&t, &passwords).await;
    let token = asked(&t, " ANNA@example.org ").await.expect("asked");
    let code = newest_code(&t).await;
    assert_eq!(code.len(), 8);
    let stranger = asked(&t, "unknown@example.org").await.expect("the same answer");
    assert!(typed(&t, &stranger, &code).await.is_none(), "another browser");
    let spaced = format!(" {} {} ", &code[..4], &code[4..]);
    let proved = typed(&t, &token, &spaced).await.expect("the code");
    assert_eq!((Some(proved.verified.account()), proved.is_new), (anna.account(), false));
    assert!(typed(&t, &token, &code).await.is_none(), "one use");
    assert!(proven(&t, &passwords, PASSWORD).await.is_ok(), "the password goes on fitting");
}

#[tokio::test]
async fn a_code_holds_a_quarter_of_an_hour_and_five_tries_and_a_newer_one_voids_it() {
    let (t, passwords) = world().await;
    anna_at_home(&t, &passwords).await;
    let older = asked(&t, "anna@example.org").await.expect("asked");
    let void = newest_code(&t).await;
    t.clock.advance(MINUTE);
    let newer = asked(&t, "anna@example.org").await.expect("asked");
    assert!(typed(&t, &older, &void).await.is_none());
    t.clock.advance(15 * MINUTE);
    let late = newest_code(&t).await;
    assert!(typed(&t, &newer, &late).await.is_none(), "too late");
    t.clock.advance(HOUR);
    let token = asked(&t, "anna@example.org").await.expect("asked");
    let code = newest_code(&t).await;
    let wrong = if code == "00000000" { "11111111" } else { "00000000" };
    for _ in 0..5 {
        assert!(typed(&t, &token, wrong).await.is_none());
    }
    assert!(typed(&t, &token, &code).await.is_none(), "tried often enough");
}

#[tokio::test]
async fn an_account_that_a_stranger_prepared_belongs_to_whoever_reads_its_mails() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    let stranger = signed_in(&t, &passwords, None).await;
    let token = asked(&t, "anna@example.org").await.expect("asked");
    let proved = typed(&t, &token, &newest_code(&t).await).await.expect("the code");
    assert!(proved.is_new);
    assert_eq!(guest(&t, &stranger).await, None, "the stranger's session ends");
    assert!(proven(&t, &passwords, PASSWORD).await.is_err(), "and so does the password");
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE confirmed_at IS NOT NULL").await, 1);
}

#[tokio::test]
async fn nobody_gets_more_than_three_codes_an_hour() {
    let (t, passwords) = world().await;
    anna_at_home(&t, &passwords).await;
    for _ in 0..5 {
        asked(&t, "anna@example.org").await.expect("the same answer");
    }
    // The link to confirm was the first of the three.
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_code'").await, 2);
    for bad in ["", "anna", "anna@example.org\r\nBcc: all@example.org"] {
        assert!(matches!(asked(&t, bad).await, Err(Error::Invalid(_))), "{bad}");
    }
}

#[tokio::test]
async fn an_account_with_a_code_can_be_forgotten() {
    let (t, passwords) = world().await;
    registered(&t, &passwords, &anna()).await;
    asked(&t, "anna@example.org").await.expect("asked");
    t.clock.advance(8 * crate::clock::DAY);
    crate::privacy::forget(&t.db, &t.random, t.clock.now()).await.expect("forgotten");
    assert_eq!(t.count("SELECT COUNT(*) FROM account").await + t.count("SELECT COUNT(*) FROM sign_in_code").await, 0);
}
