//! The short code and the clerk, on a real database.

use super::*;
use crate::actor::Role;
use crate::testkit::World;

/// Somebody's short code, as their page shows it.
async fn begun(t: &World, actor: &Actor) -> String {
    let mut tx = t.write().await;
    begin(&mut tx, actor).await.expect("a code");
    let (code, _) = find_own(&mut tx, actor).await.expect("an answer").expect("a code");
    tx.commit().await.expect("a commit");
    code
}

#[tokio::test]
async fn a_clerk_who_has_seen_a_document_moves_the_account_up_and_nothing_of_it_is_stored() {
    let t = World::new().await;
    let (anna, clerk) = (t.resident("Anna").await, t.staff(Role::Moderator).await);
    let code = begun(&t, &anna).await;
    assert_eq!(code.len(), 9);
    let mut tx = t.write().await;
    let id = look_up(&mut tx, &clerk, &code.to_lowercase().replace('-', "")).await.expect("found");
    assert_eq!(find_present(&mut tx, &clerk, id).await.expect("present").name, "Anna");
    assert_eq!(confirm(&mut tx, &clerk, id, false).await, Err(Error::field("seen", "required")));
    confirm(&mut tx, &clerk, id, true).await.expect("confirmed");
    assert_eq!(store::find_rung(&mut tx, &anna).await, Ok(Rung::Counter));
    assert_eq!(confirm(&mut tx, &clerk, id, true).await, Err(Error::NotFound), "once");
    assert_eq!(begin(&mut tx, &anna).await, Err(Error::Conflict("already_proved")));
    tx.commit().await.expect("a commit");
    let logged = "SELECT COUNT(*) FROM event WHERE kind = 'identity.confirmed_at_counter' AND actor_id IS NOT NULL";
    assert_eq!(t.count(logged).await, 1);
    assert_eq!(t.count("SELECT COUNT(*) FROM identity_proof WHERE source IS NOT NULL").await, 0);
}

#[tokio::test]
async fn a_code_is_void_after_a_quarter_of_an_hour_or_by_a_newer_one() {
    let t = World::new().await;
    let (anna, clerk) = (t.resident("Anna").await, t.staff(Role::Moderator).await);
    let older = begun(&t, &anna).await;
    let newer = begun(&t, &anna).await;
    let mut tx = t.write().await;
    let unknown = Err(Error::field("code", "counter_code_unknown"));
    assert_eq!(look_up(&mut tx, &clerk, &older).await, unknown);
    let id = look_up(&mut tx, &clerk, &newer).await.expect("found");
    drop(tx);
    t.clock.advance(HOLDS);
    let mut tx = t.write().await;
    let clerk = t.now(&clerk);
    assert_eq!(look_up(&mut tx, &clerk, &newer).await, unknown);
    assert_eq!(confirm(&mut tx, &clerk, id, true).await, Err(Error::NotFound));
    drop(tx);
    crate::privacy::forget(&t.db, &t.random, t.clock.now()).await.expect("forgotten");
    assert_eq!(t.count("SELECT COUNT(*) FROM counter_code").await, 0);
}

#[tokio::test]
async fn only_clerks_of_this_place_confirm_and_not_themselves() {
    let t = World::new().await;
    let (anna, clerk) = (t.resident("Anna").await, t.staff(Role::Moderator).await);
    let elsewhere = t.found("Anderswo", "09999002").await;
    let stranger = t.person(elsewhere, "Fritz", Role::Moderator).await;
    let (of_anna, of_clerk) = (begun(&t, &anna).await, begun(&t, &clerk).await);
    let mut tx = t.write().await;
    assert_eq!(look_up(&mut tx, &anna, &of_anna).await, Err(Error::NotAllowed("forbidden")));
    assert_eq!(look_up(&mut tx, &stranger, &of_anna).await, Err(Error::field("code", "counter_code_unknown")));
    let id = look_up(&mut tx, &clerk, &of_anna).await.expect("found");
    assert_eq!(confirm(&mut tx, &stranger, id, true).await, Err(Error::NotFound));
    assert_eq!(confirm(&mut tx, &anna, id, true).await, Err(Error::NotAllowed("forbidden")));
    let own = look_up(&mut tx, &clerk, &of_clerk).await.expect("found");
    assert_eq!(confirm(&mut tx, &clerk, own, true).await, Err(Error::NotAllowed("own_content")));
}
