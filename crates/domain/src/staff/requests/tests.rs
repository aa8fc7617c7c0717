//! Four eyes, on a real database.

use super::*;
use crate::staff::fixture::{audited, id_of, role_of, world};
use crate::staff::{Asked, change_role, list_members};
use crate::testkit::World;

/// The wish of one for another; its id.
async fn wished(t: &World, by: &Actor, whom: &Actor, role: &str) -> RoleRequestId {
    let mut tx = t.write().await;
    assert_eq!(change_role(&mut tx, by, id_of(whom), role).await, Ok(Asked::Waits));
    let request = store::roles::find_request_about(&mut tx, by, id_of(whom)).await.expect("an answer").expect("a wish");
    tx.commit().await.expect("a commit");
    request.id
}

async fn confirmed(t: &World, by: &Actor, id: RoleRequestId) -> Result<AccountId> {
    let mut tx = t.write().await;
    let account = confirm_request(&mut tx, &t.now(by), id).await?;
    tx.commit().await?;
    Ok(account)
}

#[tokio::test]
async fn two_make_an_administrator_and_one_alone_does_not() {
    let (t, berta, clara) = world().await;
    let (anna, moderator) = (t.resident("Anna").await, t.staff(Role::Moderator).await);
    let id = wished(&t, &berta, &anna, "administrator").await;
    assert_eq!(role_of(&t, &anna).await, Role::Resident, "nothing has happened yet");
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'staff_role_asked'").await, 1, "the other one is told");
    assert_eq!(confirmed(&t, &berta, id).await, Err(Error::NotAllowed("four_eyes")), "one's own wish");
    for other in [&moderator, &anna] {
        assert_eq!(confirmed(&t, other, id).await, Err(Error::NotAllowed("forbidden")));
    }
    let elsewhere = t.found("Waldlinden", "09999002").await;
    let foreign = t.person(elsewhere, "Fremde", Role::Administrator).await;
    assert_eq!(confirmed(&t, &foreign, id).await, Err(Error::NotFound));
    assert_eq!(confirmed(&t, &clara, id).await, Ok(id_of(&anna)));
    assert_eq!(role_of(&t, &anna).await, Role::Administrator);
    assert_eq!(confirmed(&t, &clara, id).await, Err(Error::NotFound), "once");
    assert_eq!(list_members(&mut t.read().await, &berta).await.map(|all| all.len()), Ok(4));
    assert_eq!((audited(&t, "staff.role_asked").await, audited(&t, "staff.role_changed").await), (1, 1));
}

#[tokio::test]
async fn taking_an_administrator_away_needs_two_as_well_and_whom_it_is_about_cannot_refuse() {
    let (t, berta, clara) = world().await;
    let id = wished(&t, &berta, &clara, "resident").await;
    let mut tx = t.write().await;
    assert_eq!(refuse_request(&mut tx, &clara, id).await, Err(Error::NotAllowed("four_eyes")));
    assert_eq!(refuse_request(&mut tx, &berta, id).await, Err(Error::NotAllowed("four_eyes")));
    assert_eq!(withdraw_request(&mut tx, &clara, id).await, Err(Error::NotAllowed("forbidden")));
    drop(tx);
    assert_eq!(confirmed(&t, &clara, id).await, Ok(id_of(&clara)), "it is as if she resigned");
    assert_eq!((role_of(&t, &berta).await, role_of(&t, &clara).await), (Role::Administrator, Role::Resident));
}

#[tokio::test]
async fn a_wish_is_refused_or_taken_back_and_makes_room_for_another() {
    let (t, berta, clara) = world().await;
    let anna = t.resident("Anna").await;
    let id = wished(&t, &berta, &anna, "administrator").await;
    let mut tx = t.write().await;
    let again = change_role(&mut tx, &clara, id_of(&anna), "administrator").await;
    assert_eq!(again, Err(Error::Conflict("request_exists")));
    assert_eq!(refuse_request(&mut tx, &clara, id).await, Ok(id_of(&anna)));
    tx.commit().await.expect("a commit");
    let id = wished(&t, &berta, &anna, "administrator").await;
    let mut tx = t.write().await;
    assert_eq!(withdraw_request(&mut tx, &berta, id).await, Ok(id_of(&anna)));
    assert_eq!(list_requests(&mut tx, &clara).await, Ok(Vec::new()));
}

#[tokio::test]
async fn a_wish_ends_after_fourteen_days_and_with_the_role_of_whoever_wished_it() {
    let (t, berta, clara) = world().await;
    let anna = t.resident("Anna").await;
    let id = wished(&t, &berta, &anna, "administrator").await;
    t.clock.advance(14 * DAY);
    assert_eq!(confirmed(&t, &clara, id).await, Err(Error::NotFound));
    let id = wished(&t, &t.now(&berta), &anna, "administrator").await;
    let mut tx = t.write().await;
    change_role(&mut tx, &t.now(&berta), id_of(&berta), "resident").await.expect("resigned");
    tx.commit().await.expect("a commit");
    assert_eq!(confirmed(&t, &clara, id).await, Err(Error::NotFound));
}
