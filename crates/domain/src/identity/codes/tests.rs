//! Codes on a real database: shown once, used once, voided, and no way to guess.

use super::*;
use crate::actor::Role;
use crate::testkit::World;

fn new(count: &str, last_day: &str) -> NewPackage {
    NewPackage { purpose: "Abstimmung im Dezember".into(), vote: String::new(), count: count.into(), last_day: last_day.into() }
}

async fn made(t: &World, count: &str) -> (Uuid, Vec<String>) {
    let admin = t.staff(Role::Administrator).await;
    let mut tx = t.write().await;
    let id = prepare(&mut tx, &admin, &new(count, "2026-12-31"), t.random.secret_id()).await.expect("prepared");
    let (_, codes) = make(&mut tx, &admin, id).await.expect("made");
    tx.commit().await.expect("a commit");
    (id, codes)
}

#[tokio::test]
async fn codes_are_shown_once_and_stored_as_hashes_only() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let (id, codes) = made(&t, "3").await;
    assert_eq!((codes.len(), codes[0].len()), (3, 19));
    let mut tx = t.write().await;
    assert_eq!(make(&mut tx, &admin, id).await, Err(Error::Conflict("codes_shown")));
    drop(tx);
    let stored: Vec<(Vec<u8>,)> = t.read().await.query("SELECT code_hash FROM code").all().await.expect("rows");
    assert!(stored.iter().all(|(code_hash,)| code_hash.len() == 32 && codes.iter().all(|code| code.as_bytes() != code_hash)));
}

#[tokio::test]
async fn a_code_moves_one_account_up_once_however_it_was_typed() {
    let t = World::new().await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let (_, codes) = made(&t, "2").await;
    let mut tx = t.write().await;
    assert_eq!(redeem(&mut tx, &anna, &codes[0].to_lowercase().replace('-', " ")).await, Ok(true));
    assert_eq!(store::find_rung(&mut tx, &anna).await, Ok(Rung::Code));
    assert_eq!(redeem(&mut tx, &bert, &codes[0]).await, Ok(false), "used");
    assert_eq!(
        redeem(&mut tx, &anna, &codes[1]).await,
        Err(Error::Conflict("already_proved")),
        "and the second one is not used up"
    );
    tx.commit().await.expect("a commit");
    let mut tx = t.write().await;
    assert_eq!(redeem(&mut tx, &bert, &codes[1]).await, Ok(true));
}

#[tokio::test]
async fn a_revoked_package_and_a_past_day_void_what_is_unused_and_nothing_else() {
    let t = World::new().await;
    let admin = t.staff(Role::Administrator).await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let (id, codes) = made(&t, "2").await;
    let mut tx = t.write().await;
    assert_eq!(redeem(&mut tx, &anna, &codes[0]).await, Ok(true));
    revoke(&mut tx, &admin, id).await.expect("revoked");
    assert_eq!(revoke(&mut tx, &admin, id).await, Err(Error::Conflict("revoked")));
    assert_eq!(redeem(&mut tx, &bert, &codes[1]).await, Ok(false));
    assert_eq!(store::find_rung(&mut tx, &anna).await, Ok(Rung::Code), "who moved up stays up");
    tx.commit().await.expect("a commit");
    let (_, codes) = made(&t, "1").await;
    t.clock.advance(40 * DAY);
    let mut tx = t.write().await;
    assert_eq!(redeem(&mut tx, &t.now(&bert), &codes[0]).await, Ok(false));
}

#[tokio::test]
async fn after_ten_wrong_codes_of_an_hour_not_even_the_right_one_is_looked_at() {
    let t = World::new().await;
    let anna = t.resident("Anna").await;
    let (_, codes) = made(&t, "1").await;
    let mut tx = t.write().await;
    for _ in 0..10 {
        assert_eq!(redeem(&mut tx, &anna, "0000-0000-0000-0000").await, Ok(false));
    }
    tx.commit().await.expect("a commit");
    let mut tx = t.write().await;
    assert_eq!(redeem(&mut tx, &anna, &codes[0]).await, Err(Error::TooMany { retry_after_s: 3_600 }));
    drop(tx);
    t.clock.advance(HOUR);
    let mut tx = t.write().await;
    assert_eq!(redeem(&mut tx, &t.now(&anna), &codes[0]).await, Ok(true));
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_accounts_at_once_with_one_code_are_one_person() {
    let t = World::new().await;
    let (_, codes) = made(&t, "1").await;
    let mut people = Vec::new();
    for n in 0..10 {
        people.push(t.resident(&format!("Person {n}")).await);
    }
    let tasks = people.into_iter().map(|person| {
        let (db, code) = (t.db.clone(), codes[0].clone());
        tokio::spawn(async move {
            let mut tx = db.write().await?;
            let is_up = redeem(&mut tx, &person, &code).await?;
            tx.commit().await.map(|()| is_up)
        })
    });
    let mut up = 0;
    for task in tasks.collect::<Vec<_>>() {
        up += usize::from(task.await.expect("no panic").expect("an answer"));
    }
    assert_eq!(up, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM identity_proof").await, 1);
}

#[tokio::test]
async fn only_administrators_make_codes_and_what_cannot_be_is_named() {
    let t = World::new().await;
    let (admin, moderator) = (t.staff(Role::Administrator).await, t.staff(Role::Moderator).await);
    let elsewhere = t.found("Anderswo", "09999002").await;
    let stranger = t.person(elsewhere, "Fritz", Role::Administrator).await;
    let (id, codes) = made(&t, "1").await;
    let mut tx = t.write().await;
    let refused = prepare(&mut tx, &moderator, &new("1", "2026-12-31"), Uuid::from_u128(1)).await;
    assert_eq!(refused, Err(Error::NotAllowed("forbidden")));
    for (count, last_day, field, code) in [
        ("0", "2026-12-31", "count", "count_invalid"),
        ("1001", "2026-12-31", "count", "count_invalid"),
        ("viele", "2026-12-31", "count", "number_invalid"),
        ("5", "2026-11-21", "last_day", "time_past"),
        ("5", "2028-12-31", "last_day", "too_late"),
        ("5", "31.2.2026", "last_day", "date_invalid"),
    ] {
        let refused = prepare(&mut tx, &admin, &new(count, last_day), Uuid::from_u128(2)).await;
        assert_eq!(refused, Err(Error::field(field, code)), "{count} {last_day}");
    }
    assert_eq!(make(&mut tx, &stranger, id).await, Err(Error::NotFound));
    assert_eq!(revoke(&mut tx, &stranger, id).await, Err(Error::NotFound));
    assert_eq!(redeem(&mut tx, &stranger, &codes[0]).await, Ok(false));
}
