//! All SQL of the people who work here.

pub(super) mod blocks;
pub(super) mod invitations;
pub(super) mod looks;
pub(super) mod people;
pub(super) mod roles;

use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};
/// One change among staff at a time.
pub(super) use crate::municipalities::lock;

/// What somebody wished or sent as an administrator does not outlast their being one.
pub(super) async fn void_of(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    for sql in [
        "DELETE FROM role_request WHERE municipality_id = $1 AND requested_by = $2",
        "DELETE FROM invitation WHERE municipality_id = $1 AND invited_by = $2",
        "DELETE FROM vote_change WHERE municipality_id = $1 AND proposed_by = $2 AND confirmed_at IS NULL",
    ] {
        tx.query(sql).bind(municipality).bind(account).execute().await?;
    }
    Ok(())
}
