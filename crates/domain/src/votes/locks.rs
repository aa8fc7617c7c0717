//! One person, one ballot, also with a second account: whatever could bring the same person in again (the mail address, a code, an entry of a
//! list, an electronic identity) belongs to the account that voted with it first. What is kept of it is a keyed hash, until the count.

use super::ballot::Pseudonym;
use super::store;
use crate::actor::Actor;
use crate::crypto::keyed_hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::ConsultationId;

/// Takes everything that identifies the person for their ballot.
///
/// # Errors
/// `Conflict("voted_before")` when another account has voted with any of it.
pub(super) async fn take(tx: &mut Tx, actor: &Actor, id: ConsultationId, person: &Pseudonym<'_>) -> Result<()> {
    let voter = person.voter();
    let known = store::list_identifiers(tx, actor, person.account).await?;
    let mut locks: Vec<Vec<u8>> = known.iter().map(|one| keyed_hash(person.secret, &[b"lock", one]).to_vec()).collect();
    // Two accounts of one person that vote at once come one after the other.
    locks.sort_unstable();
    locks.dedup();
    for lock in locks {
        if store::take_lock(tx, actor, id, &lock, &voter).await? != voter {
            return Err(Error::Conflict("voted_before"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
