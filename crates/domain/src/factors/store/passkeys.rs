//! SQL about passkeys and the questions that they sign.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Passkey {
    pub id: Uuid,
    pub name: String,
    pub created_at: Instant,
    pub used_at: Option<Instant>,
}

/// The same as signatures are checked with it.
#[derive(Clone, Debug, FromRow)]
pub(in crate::factors) struct Stored {
    pub account_id: AccountId,
    pub stored: String,
}

pub(in crate::factors) async fn list(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<Vec<Passkey>> {
    tx.query(
        "SELECT id, name, created_at, used_at FROM passkey WHERE municipality_id = $1 AND account_id = $2 ORDER BY created_at, id",
    )
    .bind(municipality)
    .bind(id)
    .all()
    .await
}

pub(in crate::factors) async fn count(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM passkey WHERE municipality_id = $1 AND account_id = $2";
    Ok(tx.query(sql).bind(municipality).bind(id).one::<(i64,)>().await?.0)
}

/// The devices' own names of an account's passkeys.
pub(in crate::factors) async fn list_credentials(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: AccountId,
) -> Result<Vec<Vec<u8>>> {
    let sql = "SELECT credential FROM passkey WHERE municipality_id = $1 AND account_id = $2";
    let rows: Vec<(Vec<u8>,)> = tx.query(sql).bind(municipality).bind(id).all().await?;
    Ok(rows.into_iter().map(|(credential,)| credential).collect())
}

pub(in crate::factors) async fn find(tx: &mut Tx, municipality: MunicipalityId, credential: Vec<u8>) -> Result<Option<Stored>> {
    tx.query("SELECT account_id, stored FROM passkey WHERE municipality_id = $1 AND credential = $2")
        .bind(municipality)
        .bind(credential)
        .optional()
        .await
}

/// `false` when the device's name for it is known already.
pub(in crate::factors) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    (credential, stored): (Vec<u8>, String),
    name: String,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO passkey (municipality_id, id, account_id, credential, stored, name, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(actor.random.id(actor.now))
        .bind(id)
        .bind(credential)
        .bind(stored)
        .bind(name)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// It was used: its counter has moved on. `false` when somebody used the same state of it at the same time.
pub(in crate::factors) async fn update_used(
    tx: &mut Tx,
    actor: &Actor,
    credential: Vec<u8>,
    (before, after): (String, String),
) -> Result<bool> {
    let sql = "UPDATE passkey SET stored = $4, used_at = $5 WHERE municipality_id = $1 AND credential = $2 AND stored = $3";
    let query = tx.query(sql).bind(actor.municipality).bind(credential).bind(before).bind(after).bind(actor.now);
    Ok(query.execute().await? == 1)
}

/// `false` when it is not theirs.
pub(in crate::factors) async fn delete(tx: &mut Tx, municipality: MunicipalityId, owner: AccountId, id: Uuid) -> Result<bool> {
    let sql = "DELETE FROM passkey WHERE municipality_id = $1 AND account_id = $2 AND id = $3";
    Ok(tx.query(sql).bind(municipality).bind(owner).bind(id).execute().await? == 1)
}

pub(in crate::factors) async fn delete_all(tx: &mut Tx, municipality: MunicipalityId, owner: AccountId) -> Result<()> {
    let sql = "DELETE FROM passkey WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(owner).execute().await?;
    Ok(())
}

pub(in crate::factors) async fn insert_challenge(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    state: String,
    ends_at: Instant,
) -> Result<()> {
    tx.query("INSERT INTO passkey_challenge (municipality_id, id, account_id, state, ends_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.account())
        .bind(state)
        .bind(ends_at)
        .execute()
        .await?;
    Ok(())
}

/// Uses a question of this person up, or of a visitor; `None` when it was answered before, is too old, or another's.
pub(in crate::factors) async fn take_challenge(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Option<String>> {
    let sql = "DELETE FROM passkey_challenge WHERE municipality_id = $1 AND id = $2 AND ends_at > $3 \
                 AND (account_id = $4 OR (account_id IS NULL AND $5)) RETURNING state";
    let query = tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now);
    let row = query.bind(actor.account()).bind(actor.person.is_none()).optional::<(String,)>().await?;
    Ok(row.map(|(state,)| state))
}

/// Whether a host name is one of the municipality's.
pub(in crate::factors) async fn is_host(tx: &mut Tx, municipality: MunicipalityId, host: &str) -> Result<bool> {
    let sql = "SELECT host FROM municipality_host WHERE municipality_id = $1 AND host = $2";
    Ok(tx.query(sql).bind(municipality).bind(host.to_owned()).optional::<(String,)>().await?.is_some())
}
