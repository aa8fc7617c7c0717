//! For the tests of staff: two administrators, and how somebody's role stands in the database.

use crate::actor::{Actor, Role};
use crate::ids::AccountId;
use crate::testkit::World;

/// A world with two administrators.
pub(super) async fn world() -> (World, Actor, Actor) {
    let t = World::new().await;
    let berta = t.person(t.municipality, "Berta", Role::Administrator).await;
    let clara = t.person(t.municipality, "Clara", Role::Administrator).await;
    (t, berta, clara)
}

pub(super) fn id_of(actor: &Actor) -> AccountId {
    actor.account().expect("an account")
}

pub(super) async fn role_of(t: &World, actor: &Actor) -> Role {
    let mut tx = t.read().await;
    let found = super::store::people::find(&mut tx, actor, id_of(actor)).await;
    found.expect("an answer").expect("the account").role
}

/// How many lines of a kind the audit log has.
pub(super) async fn audited(t: &World, kind: &str) -> i64 {
    let mut tx = t.read().await;
    let count = tx.query("SELECT COUNT(*) FROM audit WHERE kind = $1").bind(kind.to_owned()).one::<(i64,)>();
    count.await.expect("a count").0
}
