//! Invitations, on a real database.

use super::*;
use crate::accounts::{Passwords, request_reset};
use crate::mail;
use crate::staff::fixture::{audited, id_of, role_of, world};
use crate::testkit::{World, commit_beside};

const PASSWORD: &str = "vier alte Birnen im Korb";

async fn demo() -> (World, Actor, Actor) {
    let (t, berta, clara) = world().await;
    let mut tx = t.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("mails that can be read");
    tx.commit().await.expect("a commit");
    (t, berta, clara)
}

/// Invites; the link and where it went.
async fn invited(t: &World, by: &Actor, email: &str, role: &str) -> (String, String) {
    t.clock.advance(1);
    let mut tx = t.write().await;
    invite(&mut tx, &t.now(by), email, role).await.expect("invited");
    tx.commit().await.expect("a commit");
    let mails = mail::list_of_demo(&mut t.read().await, t.municipality, 99).await.expect("mails");
    let mail = mails.iter().find(|mail| mail.kind == "staff_invitation").expect("a mail");
    (mail.data::<InvitationTold>().expect("a link").token, mail.to_email.clone())
}

async fn joined(t: &World, token: &str, email: &str) -> Result<()> {
    let new =
        NewAccount { email: email.to_owned(), name: "Doris".to_owned(), password: PASSWORD.to_owned(), lang: "de".to_owned() };
    let hashed = Passwords::for_test().hash(PASSWORD, &t.random).await.expect("a hash");
    let mut tx = t.write().await;
    join(&mut tx, &t.now(&t.visitor()), token, &new, &hashed).await?;
    tx.commit().await
}

async fn opened(t: &World, token: &str) -> Result<Invited> {
    find_invitation(&mut t.read().await, t.municipality, token, t.clock.now()).await
}

#[tokio::test]
async fn somebody_new_opens_the_link_and_is_a_moderator() {
    let (t, berta, _) = demo().await;
    let (token, to) = invited(&t, &berta, "Doris@Example.org", "moderator").await;
    assert_eq!(to, "Doris@Example.org");
    for _ in 0..2 {
        assert_eq!(opened(&t, &token).await.map(|invited| invited.role), Ok(Role::Moderator), "looking uses nothing up");
    }
    assert_eq!(joined(&t, &token, "other@example.org").await, Err(Error::BadRequest));
    assert_eq!(joined(&t, &token, "doris@example.org").await, Ok(()));
    let found = t.count("SELECT COUNT(*) FROM account WHERE role = 'moderator' AND confirmed_at IS NOT NULL").await;
    assert_eq!(found, 1, "the link is the proof of the address");
    assert_eq!(joined(&t, &token, "doris@example.org").await, Err(Error::Expired("link_expired")), "one use");
    assert_eq!((audited(&t, "staff.invited").await, audited(&t, "staff.invitation_accepted").await), (1, 1));
    assert_eq!(t.count("SELECT COUNT(*) FROM audit WHERE data LIKE '%example.org%'").await, 0, "no address in the log");
}

#[tokio::test]
async fn whoever_has_an_account_takes_the_role_with_it_and_nobody_else_does() {
    let (t, berta, _) = demo().await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let (token, _) = invited(&t, &berta, "anna@example.org", "council").await;
    assert_eq!(opened(&t, &token).await.map(|invited| invited.account_id), Ok(anna.account()));
    assert_eq!(joined(&t, &token, "anna@example.org").await, Err(Error::Conflict("account_exists")));
    let mut tx = t.write().await;
    assert_eq!(accept(&mut tx, &bert, &token).await, Err(Error::NotAllowed("other_address")));
    assert_eq!(accept(&mut tx, &t.visitor(), &token).await, Err(Error::SignInNeeded));
    accept(&mut tx, &t.now(&anna), &token).await.expect("accepted");
    assert_eq!(accept(&mut tx, &anna, &token).await, Err(Error::Expired("link_expired")), "one use");
    tx.commit().await.expect("a commit");
    assert_eq!((role_of(&t, &anna).await, role_of(&t, &bert).await), (Role::Council, Role::Resident));
}

#[tokio::test]
async fn a_newer_invitation_voids_the_older_and_one_that_has_ended_is_never_revived() {
    let (t, berta, _) = demo().await;
    let (old, _) = invited(&t, &berta, "doris@example.org", "moderator").await;
    let (new, _) = invited(&t, &berta, "DORIS@example.org", "council").await;
    assert_eq!(opened(&t, &old).await, Err(Error::Expired("link_expired")));
    assert_eq!(opened(&t, &new).await.map(|invited| invited.role), Ok(Role::Council));
    t.clock.advance(14 * DAY);
    assert_eq!(opened(&t, &new).await, Err(Error::Expired("link_expired")));
    let mut tx = t.write().await;
    request_reset(&mut tx, &t.now(&t.visitor()), "doris@example.org").await.expect("the same answer as ever");
    tx.commit().await.expect("a commit");
    assert_eq!(joined(&t, &new, "doris@example.org").await, Err(Error::Expired("link_expired")));
    assert_eq!(t.count("SELECT COUNT(*) FROM account WHERE role IN ('moderator', 'council')").await, 0);
    assert_eq!(t.count("SELECT COUNT(*) FROM account_token").await, 0, "asking for a new password revives nothing");
}

#[tokio::test]
async fn an_invitation_goes_when_it_is_taken_back_and_with_the_role_of_whoever_sent_it() {
    let (t, berta, clara) = demo().await;
    let (token, _) = invited(&t, &berta, "doris@example.org", "moderator").await;
    let mut tx = t.write().await;
    let open = list_invitations(&mut tx, &clara).await.expect("a list");
    withdraw_invitation(&mut tx, &clara, open[0].id).await.expect("taken back");
    assert_eq!(withdraw_invitation(&mut tx, &clara, open[0].id).await, Err(Error::NotFound));
    tx.commit().await.expect("a commit");
    assert_eq!(opened(&t, &token).await, Err(Error::Expired("link_expired")));
    let (token, _) = invited(&t, &berta, "doris@example.org", "moderator").await;
    let mut tx = t.write().await;
    crate::staff::change_role(&mut tx, &berta, id_of(&berta), "resident").await.expect("resigned");
    tx.commit().await.expect("a commit");
    assert_eq!(opened(&t, &token).await, Err(Error::Expired("link_expired")));
}

#[tokio::test]
async fn only_administrators_invite_and_nobody_is_invited_to_administrate() {
    let (t, berta, _) = demo().await;
    let moderator = t.person(t.municipality, "Mona", Role::Moderator).await;
    let mut tx = t.write().await;
    for (by, email, role, refused) in [
        (&moderator, "a@example.org", "administrator", Error::NotAllowed("forbidden")),
        (&berta, "a@example.org", "administrator", Error::field("role", "unknown")),
        (&berta, "a@example.org", "resident", Error::field("role", "unknown")),
        (&berta, "a", "moderator", Error::field("email", "email_invalid")),
        (&berta, "mona@example.org", "moderator", Error::field("email", "has_role")),
        (&berta, "clara@example.org", "moderator", Error::field("email", "has_role")),
    ] {
        assert_eq!(invite(&mut tx, by, email, role).await, Err(refused), "{email} {role}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_is_just_taken_back_gives_no_role() {
    let (t, berta, clara) = demo().await;
    let anna = t.resident("Anna").await;
    let (token, _) = invited(&t, &berta, "anna@example.org", "moderator").await;
    let mut first = t.write().await;
    let open = list_invitations(&mut first, &clara).await.expect("a list");
    withdraw_invitation(&mut first, &clara, open[0].id).await.expect("taken back");
    let (db, actor) = (t.db.clone(), t.now(&anna));
    let second = async move {
        let mut tx = db.write().await?;
        accept(&mut tx, &actor, &token).await?;
        tx.commit().await
    };
    assert_eq!(commit_beside(first, second).await, Err(Error::Expired("link_expired")));
    assert_eq!(role_of(&t, &anna).await, Role::Resident);
}
