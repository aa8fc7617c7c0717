//! SQL about the list from the residents' register.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::identity::residents_file::PlaceKind;
use crate::ids::AccountId;
use crate::rights::Right;

/// The list that is there, without its key.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct ResidentsList {
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub place: PlaceKind,
    pub line_count: i64,
    pub created_at: Instant,
    pub destroy_at: Instant,
}

/// The key of the list, for comparing.
#[derive(FromRow)]
pub(in crate::identity) struct ListKey {
    #[sqlx(try_from = "String")]
    pub place: PlaceKind,
    pub key: Vec<u8>,
}

/// Somebody who tried too often.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Locked {
    pub account_id: AccountId,
    pub name: String,
    pub since: Instant,
}

/// The list that can be asked now.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_current(tx: &mut Tx, actor: &Actor) -> Result<Option<ResidentsList>> {
    tx.query(
        "SELECT id, place, line_count, created_at, destroy_at FROM residents_list \
         WHERE municipality_id = $1 AND destroyed_at IS NULL",
    )
    .bind(actor.municipality)
    .optional()
    .await
}

/// Its key, before its day. Nobody destroys it until the transaction ends.
pub(in crate::identity) async fn find_key(tx: &mut Tx, actor: &Actor) -> Result<Option<ListKey>> {
    tx.query_for(
        "SELECT place, key FROM residents_list WHERE municipality_id = $1 AND destroyed_at IS NULL AND destroy_at > $2",
        "SELECT place, key FROM residents_list WHERE municipality_id = $1 AND destroyed_at IS NULL AND destroy_at > $2 FOR SHARE",
    )
    .bind(actor.municipality)
    .bind(actor.now)
    .optional()
    .await
}

/// `false` while another list is there.
pub(in crate::identity) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    id: Uuid,
    place: PlaceKind,
    lines: i64,
    key: Vec<u8>,
    destroy_at: Instant,
) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO residents_list (municipality_id, id, place, line_count, key, created_at, destroy_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(place.as_str())
        .bind(lines)
        .bind(key)
        .bind(actor.now)
        .bind(destroy_at)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::identity) async fn insert_entry(
    tx: &mut Tx,
    actor: &Actor,
    entry_hash: Vec<u8>,
    district: Option<String>,
) -> Result<()> {
    tx.query("INSERT INTO residents_entry (municipality_id, entry_hash, district) VALUES ($1, $2, $3)")
        .bind(actor.municipality)
        .bind(entry_hash)
        .bind(district)
        .execute()
        .await?;
    Ok(())
}

/// The part of the municipality that an entry names, if there is such an entry.
pub(in crate::identity) async fn find_entry(tx: &mut Tx, actor: &Actor, entry_hash: Vec<u8>) -> Result<Option<Option<String>>> {
    let row: Option<(Option<String>,)> = tx
        .query("SELECT district FROM residents_entry WHERE municipality_id = $1 AND entry_hash = $2")
        .bind(actor.municipality)
        .bind(entry_hash)
        .optional()
        .await?;
    Ok(row.map(|(district,)| district))
}

/// What the list says of an account that was found on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Attested {
    /// ISO day of birth.
    pub born: Option<String>,
    pub district: Option<String>,
}

/// What the list says of the actor; nothing of whoever was not found on one.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_attested(tx: &mut Tx, actor: &Actor) -> Result<Attested> {
    let sql = "SELECT born, district FROM identity_proof WHERE municipality_id = $1 AND account_id = $2 AND rung = 'list'";
    let found: Option<Attested> = tx.query(sql).bind(actor.municipality).bind(actor.account()).optional().await?;
    Ok(found.unwrap_or_default())
}

/// The parts of the municipality that the list names, or named when somebody was found on it.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_districts(tx: &mut Tx, actor: &Actor) -> Result<Vec<String>> {
    let rows: Vec<(String,)> = tx
        .query(
            "SELECT district FROM residents_entry WHERE municipality_id = $1 AND district IS NOT NULL \
             UNION SELECT district FROM identity_proof WHERE municipality_id = $1 AND district IS NOT NULL ORDER BY district",
        )
        .bind(actor.municipality)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(district,)| district).collect())
}

/// Keeps with the proof what votes may ask for.
pub(in crate::identity) async fn update_attested(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    born: &str,
    district: Option<String>,
) -> Result<()> {
    tx.query(
        "UPDATE identity_proof SET born = $3, district = $4 WHERE municipality_id = $1 AND account_id = $2 AND rung = 'list'",
    )
    .bind(actor.municipality)
    .bind(account)
    .bind(born.to_owned())
    .bind(district)
    .execute()
    .await?;
    Ok(())
}

/// Destroys the key; `false` when it is done already.
pub(in crate::identity) async fn mark_destroyed(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<bool> {
    let sql =
        "UPDATE residents_list SET destroyed_at = $3, key = NULL WHERE municipality_id = $1 AND id = $2 AND destroyed_at IS NULL";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now).execute().await? == 1)
}

/// All lines: there is one list at a time.
pub(in crate::identity) async fn delete_entries(tx: &mut Tx, actor: &Actor) -> Result<()> {
    tx.query("DELETE FROM residents_entry WHERE municipality_id = $1").bind(actor.municipality).execute().await?;
    Ok(())
}

/// Whether anybody was found on a list, also when the account is erased.
pub(in crate::identity) async fn has_proofs(tx: &mut Tx, actor: &Actor) -> Result<bool> {
    let sql = "SELECT id FROM identity_proof WHERE municipality_id = $1 AND rung = 'list' LIMIT 1";
    let found: Option<(Uuid,)> = tx.query(sql).bind(actor.municipality).optional().await?;
    Ok(found.is_some())
}

/// All that lists have proved, and how often somebody tried.
pub(in crate::identity) async fn delete_proofs(tx: &mut Tx, actor: &Actor) -> Result<()> {
    for sql in [
        "DELETE FROM identity_proof WHERE municipality_id = $1 AND rung = 'list'",
        "DELETE FROM identity_try WHERE municipality_id = $1 AND kind = 'list'",
    ] {
        tx.query(sql).bind(actor.municipality).execute().await?;
    }
    Ok(())
}

/// Who tried too often and was not found.
///
/// # Errors
/// `NotAllowed` for anybody but administrators.
pub async fn list_locked(tx: &mut Tx, actor: &Actor) -> Result<Vec<Locked>> {
    actor.must(Right::KeepResidentsList)?;
    tx.query(
        "SELECT t.account_id, a.name, t.since FROM identity_try t \
         JOIN account a ON a.municipality_id = t.municipality_id AND a.id = t.account_id \
         WHERE t.municipality_id = $1 AND t.kind = 'list' AND t.tries >= 5 AND NOT EXISTS (SELECT p.id FROM identity_proof p \
           WHERE p.municipality_id = t.municipality_id AND p.account_id = t.account_id AND p.rung = 'list') \
         ORDER BY t.since, t.account_id LIMIT 200",
    )
    .bind(actor.municipality)
    .all()
    .await
}

/// `false` for somebody who is not locked.
pub(in crate::identity) async fn delete_tries(tx: &mut Tx, actor: &Actor, account: AccountId, at_least: i64) -> Result<bool> {
    let sql = "DELETE FROM identity_try WHERE municipality_id = $1 AND account_id = $2 AND kind = 'list' AND tries >= $3";
    Ok(tx.query(sql).bind(actor.municipality).bind(account).bind(at_least).execute().await? == 1)
}
