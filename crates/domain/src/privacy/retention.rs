//! The retention: goes through the register and forgets what has been kept long enough. Durations stand there and nowhere else.

use super::erasing::erase_unconfirmed;
use super::register::{UNCONFIRMED, tables};
use super::store;
use crate::clock::Instant;
use crate::db::Db;
use crate::error::Result;
use crate::random::Random;

/// So many accounts that nobody confirmed go in one transaction: a flood of them must not keep others from writing.
const AT_ONCE: i64 = 100;

/// Forgets what is old. Each statement is a transaction of its own; nobody waits for all of them.
///
/// # Errors
/// `Unavailable` when the database does not answer; what was forgotten until then stays forgotten.
pub async fn forget(db: &Db, random: &Random, now: Instant) -> Result<()> {
    for kept in tables().flat_map(|table| table.kept).filter(|kept| !kept.sql.is_empty()) {
        let mut tx = db.write().await?;
        store::forget(&mut tx, kept.sql, now.plus(-kept.ms)).await?;
        tx.commit().await?;
    }
    loop {
        let mut tx = db.write().await?;
        let made_until = now.plus(-UNCONFIRMED);
        let old = store::list_unconfirmed(&mut tx, made_until, AT_ONCE).await?;
        let count = old.len();
        for account in old {
            erase_unconfirmed(&mut tx, account, made_until, random).await?;
        }
        tx.commit().await?;
        if count == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests;
