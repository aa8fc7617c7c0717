//! The nod of a moderator: in a flood of registrations a new account reads and confirms like any other, but takes part only after somebody
//! has looked at it.

use sqlx::FromRow;

use super::store;
use crate::accounts::fold_email;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::rights::Right;
use crate::words::text_enum;
use crate::{events, mail};

/// Shown at once; the rest follows when these are decided.
const WAITING_MAX: i64 = 100;

text_enum! {
    /// What became of an account that needs a nod.
    pub enum Approval {
        Waiting = "waiting",
        Approved = "approved",
        Refused = "refused",
    }
}

/// An account that waits. Its mail address is nothing for moderators.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Waiting {
    pub id: AccountId,
    pub name: String,
    pub asked_at: Instant,
    pub is_confirmed: bool,
}

/// The account of this address, just registered and not confirmed, waits from now on. One that was decided about stays decided.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn require_approval(tx: &mut Tx, actor: &Actor, email: &str) -> Result<()> {
    store::insert_approval(tx, actor, fold_email(email)).await
}

/// Those that wait, the longest first, and how many there are in all.
///
/// # Errors
/// `NotAllowed` for anybody but moderators.
pub async fn list_waiting(tx: &mut Tx, actor: &Actor) -> Result<(Vec<Waiting>, i64)> {
    actor.must(Right::ApproveAccounts)?;
    Ok((store::list_waiting(tx, actor, WAITING_MAX).await?, store::count_waiting(tx, actor).await?))
}

/// Lets somebody take part, or not. Deciding again changes the decision.
///
/// # Errors
/// `NotAllowed` for anybody but moderators, `NotFound` for an account that needs no nod, `BadRequest` for `Waiting`.
pub async fn decide(tx: &mut Tx, actor: &Actor, account: AccountId, verdict: Approval) -> Result<()> {
    actor.must(Right::ApproveAccounts)?;
    if verdict == Approval::Waiting {
        return Err(Error::BadRequest);
    }
    let before = store::find_approval(tx, actor, account).await?.ok_or(Error::NotFound)?;
    if before == verdict { Ok(()) } else { settle(tx, actor, account, verdict).await }
}

/// Writes a verdict over another one, whose row is locked, and tells it.
async fn settle(tx: &mut Tx, actor: &Actor, account: AccountId, verdict: Approval) -> Result<()> {
    let (event, kind) = match verdict {
        Approval::Approved => ("account.approved", "account_approved"),
        _ => ("account.refused", "account_refused"),
    };
    store::update_approval(tx, actor, account, verdict).await?;
    events::record(tx, actor, event, account.0, &()).await?;
    // Nobody gets a mail at an address that is perhaps not theirs.
    if store::is_confirmed(tx, actor, account).await? {
        mail::enqueue(tx, actor, account, kind, &()).await?;
    }
    Ok(())
}

/// Lets all take part who were shown as waiting, up to this time of asking. Whom somebody else decides about meanwhile stays decided.
///
/// # Errors
/// `NotAllowed` for anybody but moderators.
pub async fn approve_all(tx: &mut Tx, actor: &Actor, asked_until: Instant) -> Result<()> {
    let (waiting, _) = list_waiting(tx, actor).await?;
    let mut still = Vec::new();
    // All rows before the first event, which locks the log: whoever decides about one of them holds it and waits for the log.
    for one in waiting.into_iter().filter(|one| one.asked_at <= asked_until) {
        if store::find_approval(tx, actor, one.id).await? == Some(Approval::Waiting) {
            still.push(one.id);
        }
    }
    for account in still {
        settle(tx, actor, account, Approval::Approved).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actor::Role;
    use crate::testkit::{World, commit_beside};

    #[tokio::test]
    async fn an_account_waits_until_a_moderator_nods() {
        let t = World::new().await;
        let (moderator, dora) = (t.staff(Role::Moderator).await, t.resident("Dora").await);
        let people = [t.resident("Anna").await, t.resident("Bert").await, t.resident("Carla").await];
        let [anna, bert, carla] = people.map(|person| person.account().expect("an account"));
        let mut tx = t.write().await;
        tx.query("UPDATE account SET confirmed_at = NULL WHERE role = 'resident' AND name <> 'Dora'")
            .execute()
            .await
            .expect("new");
        for name in ["Anna", "Bert", "Carla", "Dora", "Nobody"] {
            require_approval(&mut tx, &t.visitor(), &format!(" {name}@Example.org")).await.expect("it waits");
        }
        tx.query("UPDATE account SET confirmed_at = 1 WHERE id = $1").bind(anna).execute().await.expect("confirmed");
        let (waiting, count) = list_waiting(&mut tx, &moderator).await.expect("a list");
        let shown: Vec<_> = waiting.iter().map(|one| (one.name.as_str(), one.is_confirmed)).collect();
        assert_eq!((shown, count), (vec![("Anna", true), ("Bert", false), ("Carla", false)], 3));
        decide(&mut tx, &moderator, anna, Approval::Approved).await.expect("a nod");
        decide(&mut tx, &moderator, anna, Approval::Approved).await.expect("the same nod");
        decide(&mut tx, &moderator, bert, Approval::Refused).await.expect("no nod");
        let other = decide(&mut tx, &moderator, dora.account().expect("an account"), Approval::Approved).await;
        assert_eq!(other, Err(Error::NotFound));
        assert_eq!(decide(&mut tx, &dora, carla, Approval::Approved).await, Err(Error::NotAllowed("forbidden")));
        require_approval(&mut tx, &t.visitor(), "bert@example.org").await.expect("stays decided");
        approve_all(&mut tx, &moderator, t.clock.now()).await.expect("nods");
        assert_eq!(list_waiting(&mut tx, &moderator).await, Ok((vec![], 0)));
        assert_eq!(store::find_approval(&mut tx, &moderator, bert).await, Ok(Some(Approval::Refused)));
        let mails: Vec<(String,)> = tx.query("SELECT kind FROM mail").all().await.expect("mails");
        assert_eq!(mails, [("account_approved".to_owned(),)], "one, and only to the confirmed address");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn whoever_is_just_refused_is_not_approved_with_all_the_others() {
        let t = World::new().await;
        let (moderator, anna) = (t.staff(Role::Moderator).await, t.resident("Anna").await);
        let id = anna.account().expect("an account");
        let mut tx = t.write().await;
        tx.query("UPDATE account SET confirmed_at = NULL WHERE role = 'resident'").execute().await.expect("new");
        require_approval(&mut tx, &t.visitor(), "anna@example.org").await.expect("it waits");
        tx.commit().await.expect("a commit");
        let mut first = t.write().await;
        decide(&mut first, &moderator, id, Approval::Refused).await.expect("no nod");
        let (db, actor) = (t.db.clone(), moderator.clone());
        let second = async move {
            let mut tx = db.write().await?;
            approve_all(&mut tx, &actor, actor.now).await?;
            tx.commit().await
        };
        assert_eq!(commit_beside(first, second).await, Ok(()));
        let verdict = store::find_approval(&mut t.write().await, &moderator, id).await;
        assert_eq!(verdict, Ok(Some(Approval::Refused)));
    }
}
