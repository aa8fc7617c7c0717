//! Whoever does something has an account until it is done. A session is looked up before the transaction that writes begins, and its owner
//! may erase the account meanwhile: what came after that would belong to nobody, could not be told to anybody, and would let the same person
//! vote a second time.

use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};

/// Holds the actor's account until the transaction ends: an erasure waits for it. Nothing for visitors.
///
/// # Errors
/// `SignInNeeded` when the account was erased meanwhile.
pub async fn hold(tx: &mut Tx, actor: &Actor) -> Result<()> {
    match actor.account() {
        Some(account) if !store::hold(tx, actor.municipality, account).await? => Err(Error::SignInNeeded),
        _ => Ok(()),
    }
}
