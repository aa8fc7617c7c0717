//! For the tests of accounts: Anna, who registers, and a municipality whose mails can be read.

use super::{Guest, LinkMail, NewAccount, Passwords, Verified, confirm, find_session, prove, register, sign_in};
use crate::actor::Actor;
use crate::error::Result;
use crate::mail;
use crate::testkit::World;

pub(super) const PASSWORD: &str = "vier alte Birnen im Korb";

pub(super) fn anna() -> NewAccount {
    let (email, name) = ("Anna@Example.org".to_owned(), "Anna Huber".to_owned());
    NewAccount { email, name, password: PASSWORD.to_owned(), lang: "de".to_owned() }
}

/// A world whose mails can be read, and its hasher.
pub(super) async fn world() -> (World, Passwords) {
    let t = World::new().await;
    let mut tx = t.write().await;
    tx.query("UPDATE municipality SET is_demo = TRUE").execute().await.expect("a demo");
    tx.commit().await.expect("a commit");
    (t, Passwords::for_test())
}

pub(super) async fn registered(t: &World, passwords: &Passwords, new: &NewAccount) {
    let new = new.checked(&["Lindach"]).expect("good texts");
    let hashed = passwords.hash(&new.password, &t.random).await.expect("a hash");
    let mut tx = t.write().await;
    register(&mut tx, &t.now(&t.visitor()), &new, &hashed).await.expect("registered");
    tx.commit().await.expect("a commit");
}

/// The links to confirm mailed so far, the newest first.
pub(super) async fn links(t: &World) -> Vec<String> {
    links_of(t, "account_confirm").await.into_iter().map(|(_, link)| link).collect()
}

/// The links of a kind of mail with the addresses they went to, the newest first.
pub(super) async fn links_of(t: &World, kind: &str) -> Vec<(String, String)> {
    let mails = mail::list_of_demo(&mut t.read().await, t.municipality, 99).await.expect("mails");
    let links = mails.iter().filter(|mail| mail.kind == kind);
    links.map(|mail| (mail.to_email.clone(), mail.data::<LinkMail>().expect("a link").token)).collect()
}

pub(super) async fn proven(t: &World, passwords: &Passwords, password: &str) -> Result<Verified> {
    prove(&t.db, passwords, &t.now(&t.visitor()), "anna@example.org", password).await
}

pub(super) async fn confirmed(t: &World, passwords: &Passwords, link: &str) -> Result<()> {
    let verified = proven(t, passwords, PASSWORD).await.expect("the password");
    let mut tx = t.write().await;
    confirm(&mut tx, &t.now(&t.visitor()), link, &verified).await?;
    tx.commit().await
}

pub(super) async fn signed_in(t: &World, passwords: &Passwords, old: Option<&str>) -> String {
    let verified = proven(t, passwords, PASSWORD).await.expect("the password");
    let mut tx = t.write().await;
    let signed_in = sign_in(&mut tx, &t.now(&t.visitor()), &verified, ("Firefox, Android", old), false).await.expect("a session");
    tx.commit().await.expect("a commit");
    signed_in.token
}

pub(super) async fn guest(t: &World, token: &str) -> Option<Guest> {
    find_session(&mut t.read().await, t.municipality, token, t.clock.now()).await.expect("an answer")
}

/// Anna, confirmed; her session, and herself as an actor.
pub(super) async fn anna_at_home(t: &World, passwords: &Passwords) -> (Actor, String) {
    registered(t, passwords, &anna()).await;
    let link = links(t).await.pop().expect("a link");
    confirmed(t, passwords, &link).await.expect("confirmed");
    let token = signed_in(t, passwords, None).await;
    let person = guest(t, &token).await.map(|guest| guest.person);
    (Actor { person, ..t.visitor() }, token)
}
