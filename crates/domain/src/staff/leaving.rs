//! What goes with an account, what must stay with it, and what becomes too old.

use super::{roles, store};
use crate::actor::{Actor, Role};
use crate::clock::{DAY, Instant};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

/// Looks, and blocks that have ended, are kept a year.
const KEPT: i64 = 365 * DAY;

/// Whether an account may be erased: the last administrator has to stay. Locks until the transaction ends.
///
/// # Errors
/// `Conflict("last_admin")`.
pub async fn check_may_leave(tx: &mut Tx, actor: &Actor, account: AccountId, role: Role) -> Result<()> {
    if role != Role::Administrator {
        return Ok(());
    }
    store::lock(tx, actor.municipality).await?;
    roles::check_not_last(tx, actor, account).await
}

/// For the erasure of an account: its blocks, roles, wishes and invitations go, and who looked at it. The audit log keeps its id, which then
/// leads to nobody.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn forget_account(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    store::void_of(tx, municipality, account).await?;
    store::forget_account(tx, municipality, account).await
}

/// Wishes and invitations that have ended, looks and ended blocks of more than a year ago.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn forget_old(tx: &mut Tx, now: Instant) -> Result<()> {
    store::forget_old(tx, now, now.plus(-DAY), now.plus(-KEPT)).await
}
