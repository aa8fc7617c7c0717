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
    for lock in of(person, known.iter().map(Vec::as_slice)) {
        if store::take_lock(tx, actor, id, &lock, &voter).await? != voter {
            return Err(Error::Conflict("voted_before"));
        }
    }
    Ok(())
}

/// Gives back what identifies the person, for a ballot that was taken back.
pub(super) async fn give_back(tx: &mut Tx, actor: &Actor, id: ConsultationId, person: &Pseudonym<'_>) -> Result<()> {
    let known = store::list_identifiers(tx, actor, person.account).await?;
    for lock in of(person, known.iter().map(Vec::as_slice)) {
        store::delete_lock(tx, actor, id, &lock, &person.voter()).await?;
    }
    Ok(())
}

/// What is kept of what is known of a person. In order, so that two accounts of one person that vote at once come one after the other.
pub(super) fn of<'k>(person: &Pseudonym<'_>, known: impl Iterator<Item = &'k [u8]>) -> Vec<Vec<u8>> {
    let mut locks: Vec<Vec<u8>> = known.map(|one| keyed_hash(person.secret, &[b"lock", one]).to_vec()).collect();
    locks.sort_unstable();
    locks.dedup();
    locks
}

#[cfg(test)]
mod tests;
