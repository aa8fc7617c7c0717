//! Giving and taking roles, on a real database.

use super::*;
use crate::accounts::find_session;
use crate::staff::fixture::{audited, id_of, role_of, world};
use crate::testkit::World;

async fn changed(t: &World, by: &Actor, whom: &Actor, role: &str) -> Result<Asked> {
    let mut tx = t.write().await;
    let asked = change_role(&mut tx, by, id_of(whom), role).await?;
    tx.commit().await?;
    Ok(asked)
}

#[tokio::test]
async fn an_administrator_gives_and_takes_moderation_and_council_at_once_and_the_person_signs_in_anew() {
    let (t, berta, _) = world().await;
    let anna = t.resident("Anna").await;
    let token = t.session(&anna).await;
    for role in ["moderator", "council", "resident"] {
        assert_eq!(changed(&t, &berta, &anna, role).await, Ok(Asked::Done), "{role}");
        assert_eq!(role_of(&t, &anna).await.as_str(), role);
        assert_eq!(changed(&t, &berta, &anna, role).await, Err(Error::Conflict("same_role")));
    }
    assert_eq!(find_session(&mut t.read().await, t.municipality, &token, t.clock.now()).await, Ok(None));
    assert_eq!(t.count("SELECT COUNT(*) FROM mail WHERE kind = 'staff_role_changed'").await, 3);
    assert_eq!(t.count("SELECT COUNT(*) FROM security_event WHERE kind = 'role_changed'").await, 3);
    assert_eq!(audited(&t, "staff.role_changed").await, 3);
}

#[tokio::test]
async fn nobody_else_gives_roles_and_nobody_gives_them_elsewhere() {
    let (t, berta, _) = world().await;
    let anna = t.resident("Anna").await;
    for role in [Role::Resident, Role::Moderator, Role::Council] {
        let somebody = t.person(t.municipality, &format!("Dora {}", role.as_str()), role).await;
        for whom in [&anna, &somebody] {
            assert_eq!(changed(&t, &somebody, whom, "administrator").await, Err(Error::NotAllowed("forbidden")), "{role:?}");
        }
    }
    let elsewhere = t.found("Waldlinden", "09999002").await;
    let foreign = t.person(elsewhere, "Anna", Role::Resident).await;
    assert_eq!(changed(&t, &berta, &foreign, "moderator").await, Err(Error::NotFound));
    assert_eq!(changed(&t, &berta, &anna, "mayor").await, Err(Error::field("role", "unknown")));
    assert_eq!(changed(&t, &berta, &anna, "").await, Err(Error::field("role", "required")));
    let mut tx = t.write().await;
    tx.query("UPDATE account SET confirmed_at = NULL WHERE name = 'Anna'").execute().await.expect("unconfirmed");
    tx.commit().await.expect("a commit");
    assert_eq!(changed(&t, &berta, &anna, "moderator").await, Err(Error::Conflict("not_confirmed")));
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let (t, berta, clara) = world().await;
    let anna = t.resident("Anna").await;
    assert_eq!(changed(&t, &berta, &berta, "resident").await, Ok(Asked::Done), "one resigns oneself");
    assert_eq!(role_of(&t, &berta).await, Role::Resident);
    assert_eq!(changed(&t, &clara, &clara, "moderator").await, Err(Error::Conflict("last_admin")));
    assert_eq!(changed(&t, &clara, &anna, "administrator").await, Err(Error::Conflict("second_admin_needed")));
    assert_eq!(role_of(&t, &clara).await, Role::Administrator);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_administrators_who_resign_at_once_one_stays() {
    let (t, berta, clara) = world().await;
    let tasks = [berta, clara].map(|actor| {
        let db = t.db.clone();
        tokio::spawn(async move {
            let mut tx = db.write().await?;
            change_role(&mut tx, &actor, id_of(&actor), "resident").await?;
            tx.commit().await
        })
    });
    let mut ended = Vec::new();
    for task in tasks {
        ended.push(task.await.expect("no panic"));
    }
    assert!(ended.contains(&Ok(())) && ended.contains(&Err(Error::Conflict("last_admin"))), "{ended:?}");
}

#[tokio::test]
async fn who_is_blocked_gets_no_role_and_is_no_administrator_who_could_stay() {
    let (t, berta, clara) = world().await;
    let anna = t.resident("Anna").await;
    let mut tx = t.write().await;
    for whom in [&anna, &clara] {
        crate::staff::block(&mut tx, &berta, id_of(whom), "Grund", "").await.expect("blocked");
    }
    tx.commit().await.expect("a commit");
    assert_eq!(changed(&t, &berta, &anna, "moderator").await, Err(Error::Conflict("blocked_person")));
    assert_eq!(changed(&t, &berta, &berta, "resident").await, Err(Error::Conflict("last_admin")));
}
