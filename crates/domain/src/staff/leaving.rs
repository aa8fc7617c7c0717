//! Who must not leave.

use super::{roles, store};
use crate::actor::{Actor, Role};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;

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
