//! All SQL of the people who work here.

pub(super) mod blocks;
pub(super) mod invitations;
pub(super) mod looks;
pub(super) mod people;
pub(super) mod roles;

use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

/// One change among staff at a time.
pub(super) async fn lock(tx: &mut Tx, municipality: MunicipalityId) -> Result<()> {
    let sql = "UPDATE municipality SET next_number = next_number WHERE id = $1";
    tx.query(sql).bind(municipality).execute().await?;
    Ok(())
}

/// What somebody wished or sent as an administrator does not outlast their being one.
pub(super) async fn void_of(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    for sql in [
        "DELETE FROM role_request WHERE municipality_id = $1 AND requested_by = $2",
        "DELETE FROM invitation WHERE municipality_id = $1 AND invited_by = $2",
    ] {
        tx.query(sql).bind(municipality).bind(account).execute().await?;
    }
    Ok(())
}

pub(super) async fn forget_account(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    for sql in [
        "DELETE FROM role_change WHERE municipality_id = $1 AND account_id = $2",
        "DELETE FROM role_request WHERE municipality_id = $1 AND account_id = $2",
        "DELETE FROM account_block WHERE municipality_id = $1 AND account_id = $2",
        "DELETE FROM look WHERE municipality_id = $1 AND account_id = $2",
    ] {
        tx.query(sql).bind(municipality).bind(account).execute().await?;
    }
    Ok(())
}

/// `links_before`: the hash of a link goes a day after the link.
pub(super) async fn forget_old(tx: &mut Tx, now: Instant, links_before: Instant, before: Instant) -> Result<()> {
    for (sql, until) in [
        ("DELETE FROM role_request WHERE ends_at <= $1", now),
        ("DELETE FROM invitation WHERE ends_at <= $1", links_before),
        ("DELETE FROM look WHERE at <= $1", before),
        ("DELETE FROM account_block WHERE COALESCE(lifted_at, ends_at) <= $1", before),
    ] {
        tx.query(sql).bind(until).execute().await?;
    }
    Ok(())
}
