//! The installation's key for its own signatures: the same for all instances, made by whoever needs it first.

use super::store;
use crate::crypto::keyed_hash;
use crate::db::Db;
use crate::error::{Error, Result};
use crate::random::Random;

/// Signs what the program hands out and wants to know again.
#[derive(Clone)]
pub struct Key(Vec<u8>);

impl Key {
    #[cfg(test)]
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    /// 128 bits over parts that are kept apart.
    pub(super) fn sign(&self, parts: &[&[u8]]) -> String {
        crate::crypto::hex(&keyed_hash(&self.0, parts)[..16])
    }

    /// Whether the signature is ours. Two hashes are compared, so that the time tells nothing about where they differ.
    pub(super) fn is_mine(&self, parts: &[&[u8]], signature: &str) -> bool {
        let own = self.sign(parts);
        keyed_hash(&self.0, &[own.as_bytes()]) == keyed_hash(&self.0, &[signature.as_bytes()])
    }
}

/// The key; made now if there is none.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_key(db: &Db, random: &Random) -> Result<Key> {
    if let Some(key) = store::find_key(&mut db.read().await?).await? {
        return Ok(Key(key));
    }
    let mut tx = db.write().await?;
    store::insert_key(&mut tx, random.bytes().to_vec()).await?;
    let key = store::find_key(&mut tx).await?;
    tx.commit().await?;
    key.map(Key).ok_or_else(|| Error::internal("installation_key: inserted and not there".to_owned()))
}
