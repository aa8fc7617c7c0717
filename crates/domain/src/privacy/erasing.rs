//! The erasure of an account: by its owner, of one that nobody confirmed, and again after a backup was brought back.

use serde::{Deserialize, Serialize};
use sqlx::FromRow;

use super::register::{Step, tables};
use super::store;
use crate::accounts::{Verified, find_own};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::consultations::closing::SWEEP_JOB;
use crate::crypto::keyed_hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId, MunicipalityId};
use crate::mail::Stranger;
use crate::random::Random;
use crate::words::text_enum;
use crate::{events, jobs, mail, outcomes, staff};

text_enum! {
    /// What somebody chooses about what they wrote.
    pub enum Texts {
        /// Under the name of a former participant.
        Stay = "stay",
        Go = "go",
    }
}

/// A line of the list of those who were erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub municipality: MunicipalityId,
    /// A keyed hash of the account's id.
    pub person: Vec<u8>,
    pub texts: Texts,
    pub at: Instant,
}

/// What goes on being there after an erasure, told before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromRow)]
pub struct Remaining {
    pub ideas: i64,
    pub comments: i64,
    pub supports: i64,
    pub votes: i64,
    pub surveys: i64,
}

/// What of the actor others see or count.
///
/// # Errors
/// `SignInNeeded`.
pub async fn remaining(tx: &mut Tx, actor: &Actor) -> Result<Remaining> {
    store::count_remaining(tx, actor, actor.person()?.id).await
}

/// Erases the account of whoever proved to be its owner. A mail to its address says so; nothing else goes there any more.
///
/// # Errors
/// `SignInNeeded`, also when it was erased meanwhile; `Conflict("last_admin")` for the last administrator of a municipality.
pub async fn erase(tx: &mut Tx, actor: &Actor, verified: &Verified, texts: Texts) -> Result<()> {
    let account = find_own(tx, actor).await?;
    if account.id != verified.account() {
        return Err(Error::SignInNeeded);
    }
    staff::check_may_leave(tx, actor, account.id, account.role).await?;
    let held = hold(tx, actor.municipality, account.id).await?.ok_or(Error::SignInNeeded)?;
    let stand_in = forget_person(tx, held, texts, &actor.random).await?;
    let person = hash_of(&mail::key(tx).await?, actor.municipality, account.id);
    let erasure = Erasure { municipality: actor.municipality, person, texts, at: actor.now };
    store::insert_erasure(tx, &erasure).await?;
    let program = Actor::program(actor.municipality, actor.now, actor.random.clone());
    let to = Stranger { email: account.email, name: account.name, lang: account.lang };
    mail::enqueue_to_stranger(tx, &program, to, "account_erased", &()).await?;
    // Then the database sweeps out what it keeps of deleted rows.
    jobs::enqueue(tx, &program, SWEEP_JOB, &(), actor.now, 0).await?;
    events::record(tx, &program, "account.erased", stand_in, &texts).await
}

/// An account that nobody confirmed and that was made until then: it took part in nothing, so nothing of it is remembered. Nothing happens to
/// one that was confirmed, or made anew, meanwhile.
pub(crate) async fn erase_unconfirmed(
    tx: &mut Tx,
    (municipality, account): (MunicipalityId, AccountId),
    made_until: Instant,
    random: &Random,
) -> Result<()> {
    match hold(tx, municipality, account).await? {
        Some(held) if held.confirmed_at.is_none() && held.created_at <= made_until => {
            forget_person(tx, held, Texts::Go, random).await.map(drop)
        }
        _ => Ok(()),
    }
}

/// An account that nobody else does anything with until the erasure is done.
struct Held {
    municipality: MunicipalityId,
    account: AccountId,
    confirmed_at: Option<Instant>,
    created_at: Instant,
    /// The boards that it wrote ideas for.
    boards: Vec<ConsultationId>,
}

/// Waits for whoever does something with the account; who comes later finds it gone. The boards first: whoever counts one holds it, and then
/// writes to its authors. `None` when it is gone.
async fn hold(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<Option<Held>> {
    let boards = store::list_boards(tx, municipality, account).await?;
    let found = store::lock(tx, municipality, account).await?;
    Ok(found.map(|(confirmed_at, created_at)| Held { municipality, account, confirmed_at, created_at, boards }))
}

/// Goes through the register. Returns the id that stands in for the person where they go on being counted.
async fn forget_person(tx: &mut Tx, held: Held, texts: Texts, random: &Random) -> Result<uuid::Uuid> {
    let Held { municipality, account, boards, .. } = held;
    let stand_in = random.secret_id();
    for step in tables().flat_map(|table| table.steps) {
        let sql = match (step, texts) {
            (Step::Always(sql), _) | (Step::Stay(sql), Texts::Stay) | (Step::Go(sql), Texts::Go) => sql,
            (Step::Stay(_), Texts::Go) | (Step::Go(_), Texts::Stay) => continue,
        };
        store::step(tx, sql, municipality, account, stand_in).await?;
    }
    let program = Actor::program(municipality, Instant::default(), random.clone());
    outcomes::store::recount_boards(tx, &program, boards).await?;
    Ok(stand_in)
}

fn hash_of(key: &[u8], municipality: MunicipalityId, account: AccountId) -> Vec<u8> {
    keyed_hash(key, &[b"erased", municipality.0.as_bytes(), account.0.as_bytes()]).to_vec()
}

/// Who was erased, the oldest first.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_erasures(tx: &mut Tx) -> Result<Vec<Erasure>> {
    store::list_erasures(tx).await
}

/// Erases again whoever stands on the list and is in this database: it was brought back from a backup. What the list knew already does
/// nothing. Returns how many came back and went.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn repeat_erasures(tx: &mut Tx, erasures: &[Erasure], random: &Random) -> Result<usize> {
    let key = mail::key(tx).await?;
    let mut new = Vec::new();
    for erasure in erasures {
        if store::insert_erasure(tx, erasure).await? {
            new.push(erasure);
        }
    }
    let mut municipalities: Vec<MunicipalityId> = new.iter().map(|erasure| erasure.municipality).collect();
    municipalities.sort_unstable();
    municipalities.dedup();
    let mut count = 0;
    for municipality in municipalities {
        for account in store::list_accounts(tx, municipality).await? {
            let person = hash_of(&key, municipality, account);
            let found = new.iter().find(|erasure| erasure.municipality == municipality && erasure.person == person);
            if let Some(erasure) = found
                && let Some(held) = hold(tx, municipality, account).await?
            {
                forget_person(tx, held, erasure.texts, random).await?;
                count += 1;
            }
        }
    }
    Ok(count)
}

#[cfg(test)]
mod meanwhile;
#[cfg(test)]
mod tests;
