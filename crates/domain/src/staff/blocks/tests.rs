//! Blocking and letting in again, on a real database.

use super::*;
use crate::accounts::{find_session, request_reset};
use crate::clock::DAY;
use crate::staff::fixture::{audited, id_of, world};

#[tokio::test]
async fn who_is_blocked_is_out_at_once_and_in_again_when_it_is_lifted() {
    let (t, berta, _) = world().await;
    let anna = t.resident("Anna").await;
    let token = t.session(&anna).await;
    let mut tx = t.write().await;
    request_reset(&mut tx, &t.visitor(), "anna@example.org").await.expect("asked");
    block(&mut tx, &berta, id_of(&anna), " Drohungen ", "").await.expect("blocked");
    assert_eq!(find_session(&mut tx, t.municipality, &token, t.clock.now()).await, Ok(None));
    request_reset(&mut tx, &t.visitor(), "anna@example.org").await.expect("the same answer");
    tx.commit().await.expect("a commit");
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'account_reset'").await, 1, "none for a blocked account");
    assert_eq!(t.count("SELECT COUNT(*) FROM account_token").await, 0, "links sent before are void");
    assert_eq!(t.count("SELECT COUNT(*) FROM session").await, 0);
    let mut tx = t.write().await;
    let found = find_block(&mut tx, t.municipality, id_of(&anna), t.clock.now()).await;
    assert_eq!(found, Ok(Some(("Drohungen".to_owned(), None))));
    assert_eq!(block(&mut tx, &berta, id_of(&anna), "x", "").await, Err(Error::Conflict("already_blocked")));
    assert_eq!(unblock(&mut tx, &berta, id_of(&anna), "").await, Err(Error::field("reason", "required")));
    unblock(&mut tx, &berta, id_of(&anna), "Entschuldigt").await.expect("lifted");
    assert_eq!(unblock(&mut tx, &berta, id_of(&anna), "x").await, Err(Error::Conflict("not_blocked")));
    assert_eq!(find_block(&mut tx, t.municipality, id_of(&anna), t.clock.now()).await, Ok(None));
    tx.commit().await.expect("a commit");
    assert_eq!((audited(&t, "staff.blocked").await, audited(&t, "staff.unblocked").await), (1, 1));
}

#[tokio::test]
async fn a_session_that_slips_in_is_none_while_the_block_holds() {
    let (t, berta, _) = world().await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    block(&mut tx, &berta, id_of(&anna), "Grund", "2026-11-23").await.expect("blocked");
    tx.commit().await.expect("a commit");
    let token = t.session(&anna).await;
    let at = async |now| find_session(&mut t.read().await, t.municipality, &token, now).await.expect("an answer").is_some();
    let end = Instant(t.clock.now().0 + 30 * crate::clock::HOUR);
    assert_eq!(end.in_germany().to_string().get(..16), Some("2026-11-24T00:00"), "the last day is blocked to its end");
    assert!(!at(end.plus(-6 * crate::clock::HOUR - 1)).await);
    let mut tx = t.write().await;
    assert_eq!(find_block(&mut tx, t.municipality, id_of(&anna), end.plus(-1)).await.map(|found| found.is_some()), Ok(true));
    assert_eq!(find_block(&mut tx, t.municipality, id_of(&anna), end).await, Ok(None));
    let later = Actor { now: end, ..berta };
    block(&mut tx, &later, id_of(&anna), "Noch einmal", "").await.expect("the one that ended makes room");
}

#[tokio::test]
async fn nobody_blocks_themselves_or_without_a_reason_or_into_the_past() {
    let (t, berta, clara) = world().await;
    let (anna, moderator) = (t.resident("Anna").await, t.staff(Role::Moderator).await);
    let mut tx = t.write().await;
    assert_eq!(block(&mut tx, &berta, id_of(&berta), "x", "").await, Err(Error::Conflict("own_account")));
    assert_eq!(block(&mut tx, &moderator, id_of(&anna), "x", "").await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(block(&mut tx, &berta, id_of(&anna), " ", "").await, Err(Error::field("reason", "required")));
    assert_eq!(block(&mut tx, &berta, id_of(&anna), "x", "gestern").await, Err(Error::field("until", "date_invalid")));
    assert_eq!(block(&mut tx, &berta, id_of(&anna), "x", "2026-11-21").await, Err(Error::field("until", "time_past")));
    block(&mut tx, &berta, id_of(&clara), "Konto übernommen", "").await.expect("the other administrator");
    let resigned = crate::staff::change_role(&mut tx, &berta, id_of(&berta), "resident").await;
    assert_eq!(resigned, Err(Error::Conflict("last_admin")));
}

#[tokio::test]
async fn ended_blocks_are_forgotten_after_a_year() {
    let (t, berta, _) = world().await;
    let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
    let mut tx = t.write().await;
    for whom in [&anna, &bert] {
        block(&mut tx, &berta, id_of(whom), "x", "").await.expect("blocked");
    }
    unblock(&mut tx, &berta, id_of(&anna), "x").await.expect("lifted");
    tx.commit().await.expect("a commit");
    crate::privacy::forget(&t.db, &t.random, t.clock.now().plus(365 * DAY)).await.expect("forgotten");
    assert_eq!(t.count("SELECT COUNT(*) FROM account_block").await, 1, "one that holds stays");
}
