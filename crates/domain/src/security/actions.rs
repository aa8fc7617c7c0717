//! Writing an event in the transaction of its cause, and reading one's own.

use sqlx::FromRow;

use super::kind::Kind;
use super::store;
use crate::accounts;
use crate::actor::Actor;
use crate::clock::{Instant, MINUTE};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;

/// So many a person sees of their own.
const OWN_SHOWN: i64 = 20;
/// Of what is refused to somebody, one event in this time says enough.
const DENIALS_APART: i64 = MINUTE;

/// Something that happened to an account.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct SecurityEvent {
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    pub at: Instant,
    /// Whether somebody else did it who was signed in.
    pub is_by_other: bool,
}

/// Writes an event about an account of the actor's municipality.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn record(tx: &mut Tx, actor: &Actor, account: AccountId, kind: Kind) -> Result<()> {
    store::insert(tx, actor, account, kind).await
}

/// Notes that the person asked for something that their role does not allow; at most once a minute. Nothing for visitors.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn record_denial(tx: &mut Tx, actor: &Actor) -> Result<()> {
    let Some(account) = actor.account() else { return Ok(()) };
    let since = actor.now.plus(-DENIALS_APART);
    if store::has_since(tx, actor, account, Kind::Denied, since).await? {
        return Ok(());
    }
    accounts::lock(tx, actor.municipality, account).await?;
    if store::has_since(tx, actor, account, Kind::Denied, since).await? {
        return Ok(());
    }
    store::insert(tx, actor, account, Kind::Denied).await
}

/// What happened to one's own account lately, the newest first.
///
/// # Errors
/// `SignInNeeded`.
pub async fn list_own(tx: &mut Tx, actor: &Actor) -> Result<Vec<SecurityEvent>> {
    let account = actor.person()?.id;
    store::list_of(tx, actor.municipality, account, OWN_SHOWN).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::Verified;
    use crate::clock::DAY;
    use crate::privacy;
    use crate::testkit::{World, commit_beside};

    #[tokio::test]
    async fn a_person_sees_their_own_last_events_and_nobody_elses() {
        let t = World::new().await;
        let (anna, bert) = (t.resident("Anna").await, t.resident("Bert").await);
        let id = anna.account().expect("an account");
        let mut tx = t.write().await;
        for _ in 0..25 {
            record(&mut tx, &t.visitor(), id, Kind::SignInFailed).await.expect("written");
        }
        t.clock.advance(1);
        record(&mut tx, &t.now(&bert), id, Kind::Blocked).await.expect("written");
        let own = list_own(&mut tx, &anna).await.expect("a list");
        assert_eq!((own.len(), own[0].kind, own[0].is_by_other), (20, Kind::Blocked, true));
        assert!(!own[1].is_by_other);
        assert_eq!(list_own(&mut tx, &bert).await, Ok(Vec::new()));
    }

    #[tokio::test]
    async fn what_is_refused_is_noted_once_a_minute() {
        let t = World::new().await;
        let anna = t.resident("Anna").await;
        let mut tx = t.write().await;
        for _ in 0..3 {
            record_denial(&mut tx, &anna).await.expect("noted");
            record_denial(&mut tx, &t.visitor()).await.expect("nobody to note");
        }
        assert_eq!(list_own(&mut tx, &anna).await.map(|events| events.len()), Ok(1));
        t.clock.advance(MINUTE);
        record_denial(&mut tx, &t.now(&anna)).await.expect("noted");
        assert_eq!(list_own(&mut tx, &anna).await.map(|events| events.len()), Ok(2));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_refused_twice_at_once_is_noted_once() {
        let t = World::new().await;
        let anna = t.resident("Anna").await;
        let mut first = t.write().await;
        record_denial(&mut first, &anna).await.expect("noted");
        let (db, actor) = (t.db.clone(), anna.clone());
        let second = async move {
            let mut tx = db.write().await.expect("a transaction");
            record_denial(&mut tx, &actor).await.expect("looked");
            tx.commit().await.expect("a commit");
        };
        commit_beside(first, second).await;
        assert_eq!(t.count("SELECT COUNT(*) FROM security_event WHERE kind = 'denied'").await, 1);
    }

    #[tokio::test]
    async fn events_are_forgotten_after_ninety_days_and_an_erased_person_at_once() {
        let t = World::new().await;
        let anna = t.resident("Anna").await;
        let id = anna.account().expect("an account");
        let mut tx = t.write().await;
        record(&mut tx, &anna, id, Kind::SignedIn).await.expect("written");
        privacy::erase(&mut tx, &anna, &Verified::for_test(id), privacy::Texts::Go).await.expect("erased");
        assert_eq!(list_own(&mut tx, &anna).await, Ok(Vec::new()));
        tx.commit().await.expect("a commit");
        for (days, left) in [(89, 1), (90, 0)] {
            privacy::forget(&t.db, &t.random, t.clock.now().plus(days * DAY)).await.expect("forgotten");
            assert_eq!(t.count("SELECT COUNT(*) FROM security_event").await, left, "{days}");
        }
    }
}
