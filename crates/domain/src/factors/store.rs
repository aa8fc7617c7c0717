//! All SQL about second factors: the app, its codes on paper, tries. Steps and passkeys have files of their own.

pub mod passkeys;
mod steps;

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

pub(super) use steps::{count_step_try, delete_steps, insert_step, is_step};

/// The app of an account.
#[derive(Clone, Debug, FromRow)]
pub(super) struct App {
    pub secret: Vec<u8>,
    pub created_at: Instant,
    pub confirmed_at: Option<Instant>,
}

pub(super) async fn find_app(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<Option<App>> {
    tx.query("SELECT secret, created_at, confirmed_at FROM factor_app WHERE municipality_id = $1 AND account_id = $2")
        .bind(municipality)
        .bind(id)
        .optional()
        .await
}

/// A new secret, in place of one that nobody confirmed; `false` when there is a confirmed one.
pub(super) async fn replace_pending(tx: &mut Tx, actor: &Actor, id: AccountId, secret: Vec<u8>) -> Result<bool> {
    let replaced = tx
        .query(
            "INSERT INTO factor_app (municipality_id, account_id, secret, created_at) VALUES ($1, $2, $3, $4) \
             ON CONFLICT (municipality_id, account_id) DO UPDATE SET secret = excluded.secret, created_at = excluded.created_at \
             WHERE factor_app.confirmed_at IS NULL",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(secret)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(replaced == 1)
}

/// The secret that the code was checked against; `false` when it was confirmed before, taken away, or another one took its place.
pub(super) async fn confirm_app(tx: &mut Tx, actor: &Actor, id: AccountId, (secret, step): (Vec<u8>, i64)) -> Result<bool> {
    let sql = "UPDATE factor_app SET confirmed_at = $3, last_step = $4 \
               WHERE municipality_id = $1 AND account_id = $2 AND confirmed_at IS NULL AND secret = $5";
    let query = tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now).bind(step).bind(secret);
    Ok(query.execute().await? == 1)
}

/// Locks a confirmed app by writing to it; `false` when there is none.
pub(super) async fn lock_app(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<bool> {
    let sql = "UPDATE factor_app SET last_step = last_step \
               WHERE municipality_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL";
    Ok(tx.query(sql).bind(municipality).bind(id).execute().await? == 1)
}

/// Uses the code of a time step up; `false` when this or a later one was used before.
pub(super) async fn use_step(tx: &mut Tx, actor: &Actor, id: AccountId, step: i64) -> Result<bool> {
    let sql = "UPDATE factor_app SET last_step = $3 \
               WHERE municipality_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL AND last_step < $3";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(step).execute().await? == 1)
}

/// `false` when there is no confirmed one.
pub(super) async fn delete_app(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<bool> {
    let sql = "DELETE FROM factor_app WHERE municipality_id = $1 AND account_id = $2 AND confirmed_at IS NOT NULL";
    Ok(tx.query(sql).bind(municipality).bind(id).execute().await? == 1)
}

pub(super) async fn count_codes(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM recovery_code WHERE municipality_id = $1 AND account_id = $2 AND used_at IS NULL";
    Ok(tx.query(sql).bind(municipality).bind(id).one::<(i64,)>().await?.0)
}

pub(super) async fn insert_code(tx: &mut Tx, actor: &Actor, id: AccountId, code_hash: Vec<u8>) -> Result<()> {
    let sql = "INSERT INTO recovery_code (municipality_id, account_id, code_hash) VALUES ($1, $2, $3)";
    tx.query(sql).bind(actor.municipality).bind(id).bind(code_hash).execute().await?;
    Ok(())
}

/// Uses a code on paper up: the condition lets one of two who come at once go away empty.
pub(super) async fn use_code(tx: &mut Tx, actor: &Actor, id: AccountId, code_hash: Vec<u8>) -> Result<bool> {
    let sql = "UPDATE recovery_code SET used_at = $4 \
               WHERE municipality_id = $1 AND account_id = $2 AND code_hash = $3 AND used_at IS NULL";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(code_hash).bind(actor.now).execute().await? == 1)
}

pub(super) async fn delete_codes(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<()> {
    let sql = "DELETE FROM recovery_code WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(id).execute().await?;
    Ok(())
}

/// Counts a try before the code is looked at: how many there were in this window, and since when.
pub(super) async fn count_try(tx: &mut Tx, actor: &Actor, id: AccountId, window: i64) -> Result<(i64, Instant)> {
    tx.query(
        "INSERT INTO factor_try (municipality_id, account_id, tries, since) VALUES ($1, $2, 1, $3) \
         ON CONFLICT (municipality_id, account_id) DO UPDATE SET \
           tries = CASE WHEN factor_try.since <= $4 THEN 1 ELSE factor_try.tries + 1 END, \
           since = CASE WHEN factor_try.since <= $4 THEN $3 ELSE factor_try.since END \
         RETURNING tries, since",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(actor.now)
    .bind(actor.now.plus(-window))
    .one()
    .await
}

/// The code was right: this try was no guess. Only this one is given back.
pub(super) async fn forgive_try(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<()> {
    let sql = "UPDATE factor_try SET tries = tries - 1 WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(id).execute().await?;
    Ok(())
}
