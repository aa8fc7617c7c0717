//! For tests: a vote by code with its codes, and piles that are read. Compiled for tests only.

use uuid::Uuid;

use super::actions::NewBatch;
use super::reading::Typed;
use super::{actions, reading};
use crate::actor::{Actor, Role};
use crate::clock::DAY;
use crate::consultations::testing::Running;
use crate::identity::codes;
use crate::testkit::World;
use crate::votes::beginning;

/// Two who read, and an administrator who has read nothing.
pub struct Readers {
    pub first: Actor,
    pub second: Actor,
    pub admin: Actor,
}

/// People with these tasks.
pub async fn readers(t: &World) -> Readers {
    let moderator = |name: &'static str| t.person(t.municipality, name, Role::Moderator);
    Readers { first: moderator("Gerda").await, second: moderator("Hans").await, admin: t.staff(Role::Administrator).await }
}

/// Makes a running vote one by code, as if that had been set before it began, and gives out so many codes: the seal of the fixture is broken
/// and made anew.
pub async fn by_code(t: &World, r: &Running, count: usize) -> Vec<String> {
    let mut tx = t.write().await;
    for sql in [
        "UPDATE vote SET rules = REPLACE(rules, '\"access\":\"account\"', '\"access\":\"code\"')",
        "UPDATE vote SET sealed = NULL, fingerprint = NULL, sealed_at = NULL",
        "DELETE FROM event WHERE kind = 'vote.begun'",
    ] {
        tx.query(sql).execute().await.expect("by code");
    }
    let new = codes::NewPackage {
        purpose: "Abstimmung".into(),
        vote: r.id.to_string(),
        count: count.to_string(),
        last_day: String::new(),
    };
    let admin = Actor { now: t.clock.now().plus(-DAY), ..r.admin.clone() };
    let package = codes::prepare(&mut tx, &admin, &new, t.random.secret_id()).await.expect("prepared");
    let (_, made) = codes::make(&mut tx, &admin, package).await.expect("made");
    beginning::seal_due(&mut tx, &t.now(&r.admin), r.id).await.expect("sealed");
    tx.commit().await.expect("a commit");
    made
}

/// A line of a valid sheet.
pub fn valid(line: &str) -> Typed {
    Typed { line: line.into(), invalid: String::new() }
}

/// A sheet that does not count.
pub fn invalid(reason: &str) -> Typed {
    Typed { line: String::new(), invalid: reason.into() }
}

/// Makes a pile of so many sheets; returns its number.
pub async fn pile(t: &World, r: &Running, maker: &Actor, sheets: usize) -> i64 {
    let mut tx = t.write().await;
    let new = NewBatch { label: "Urne im Rathaus".into(), sheet_count: sheets.to_string() };
    let number = actions::make(&mut tx, &t.now(maker), r.id, &new, t.random.secret_id()).await.expect("a pile");
    tx.commit().await.expect("a commit");
    number
}

/// Somebody reads a whole pile.
pub async fn read(t: &World, r: &Running, reader: &Actor, number: i64, sheets: &[Typed]) {
    let mut tx = t.write().await;
    for (sheet, typed) in (1..).zip(sheets) {
        reading::enter(&mut tx, &t.now(reader), r.id, number, sheet, typed).await.expect("entered");
    }
    reading::finish(&mut tx, &t.now(reader), r.id, number).await.expect("read");
    tx.commit().await.expect("a commit");
}

/// A pile that two have read alike and a third has countersigned.
pub async fn counted(t: &World, r: &Running, people: &Readers, sheets: &[Typed]) -> i64 {
    let number = pile(t, r, &people.first, sheets.len()).await;
    read(t, r, &people.first, number, sheets).await;
    read(t, r, &people.second, number, sheets).await;
    let mut tx = t.write().await;
    actions::countersign(&mut tx, &t.now(&people.admin), r.id, number).await.expect("countersigned");
    tx.commit().await.expect("a commit");
    number
}

/// An id for a request.
pub fn request(number: u128) -> Uuid {
    Uuid::from_u128(number)
}
