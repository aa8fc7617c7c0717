//! All SQL of municipalities.

pub(super) mod leaving;

/// A municipality with one of its hosts, where …
macro_rules! municipality {
    ($rest:literal) => {
        concat!(
            "SELECT id, slug, name, ags, district, region, residents_over_14, is_demo, suspended_at, \
               (SELECT MIN(host) FROM municipality_host WHERE municipality_id = id) AS host, \
               (SELECT e.version FROM emblem e WHERE e.municipality_id = municipality.id AND e.size = 96) AS emblem, \
               (SELECT e.width FROM emblem e WHERE e.municipality_id = municipality.id AND e.size = 96) AS emblem_width \
             FROM municipality ",
            $rest
        )
    };
}

use super::municipality::{Municipality, NewMunicipality, RegistryEntry};
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::MunicipalityId;

/// The municipality with this id.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find(tx: &mut Tx, id: MunicipalityId) -> Result<Option<Municipality>> {
    tx.query(municipality!("WHERE id = $1")).bind(id).optional().await
}

/// Locks a municipality by writing to it: what is counted, numbered or replaced in it after that is so once.
pub(crate) async fn lock(tx: &mut Tx, id: MunicipalityId) -> Result<()> {
    let sql = "UPDATE municipality SET next_number = next_number WHERE id = $1";
    tx.query(sql).bind(id).execute().await.map(drop)
}

/// All municipalities of the installation, by name. Operators have hundreds, not more.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list(tx: &mut Tx) -> Result<Vec<Municipality>> {
    tx.query(municipality!("ORDER BY slug")).all().await
}

/// The municipalities of a demo, the largest first; none where there is a real one.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_demos(tx: &mut Tx) -> Result<Vec<Municipality>> {
    tx.query(municipality!(
        "WHERE is_demo AND NOT EXISTS (SELECT 1 FROM municipality r WHERE NOT r.is_demo) ORDER BY residents_over_14 DESC, slug"
    ))
    .all()
    .await
}

/// Whether there is one at all: the shortest question to a database that must be ready.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn is_any(tx: &mut Tx) -> Result<bool> {
    let any: Option<(MunicipalityId,)> = tx.query("SELECT id FROM municipality LIMIT 1").optional().await?;
    Ok(any.is_some())
}

/// The hosts under which the municipality is reached.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_hosts(tx: &mut Tx, id: MunicipalityId) -> Result<Vec<String>> {
    let sql = "SELECT host FROM municipality_host WHERE municipality_id = $1 ORDER BY host";
    let hosts: Vec<(String,)> = tx.query(sql).bind(id).all().await?;
    Ok(hosts.into_iter().map(|(host,)| host).collect())
}

/// The municipality of an official key.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_by_key(tx: &mut Tx, ags: String) -> Result<Option<Municipality>> {
    tx.query(municipality!("WHERE ags = $1")).bind(ags).optional().await
}

/// What the official list says of a key.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_entry(tx: &mut Tx, ags: String) -> Result<Option<RegistryEntry>> {
    tx.query("SELECT ags, name, kind, district, region FROM registry_entry WHERE ags = $1").bind(ags).optional().await
}

pub(super) async fn find_of_host(tx: &mut Tx, host: String) -> Result<Option<Municipality>> {
    tx.query(municipality!("WHERE id = (SELECT municipality_id FROM municipality_host WHERE host = $1)"))
        .bind(host)
        .optional()
        .await
}

/// The only municipality there is; `None` when there is none or a second one.
pub(super) async fn find_only(tx: &mut Tx) -> Result<Option<Municipality>> {
    let mut found: Vec<Municipality> = tx.query(municipality!("LIMIT 2")).all().await?;
    if found.len() == 1 { Ok(found.pop()) } else { Ok(None) }
}

/// `false` when the key or the slug is taken.
pub(super) async fn insert(tx: &mut Tx, id: MunicipalityId, slug: String, new: &NewMunicipality, now: Instant) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO municipality (id, slug, name, ags, district, region, residents_over_14, is_demo, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING",
        )
        .bind(id)
        .bind(slug)
        .bind(new.name.clone())
        .bind(new.ags.clone())
        .bind(new.district.clone())
        .bind(new.region.clone())
        .bind(new.residents_over_14)
        .bind(new.is_demo)
        .bind(now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// `false` when another municipality has this host.
pub(super) async fn insert_host(tx: &mut Tx, id: MunicipalityId, host: String) -> Result<bool> {
    let sql = "INSERT INTO municipality_host (host, municipality_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(tx.query(sql).bind(host).bind(id).execute().await? == 1)
}

/// `false` when it has no such host.
pub(super) async fn delete_host(tx: &mut Tx, id: MunicipalityId, host: String) -> Result<bool> {
    let sql = "DELETE FROM municipality_host WHERE municipality_id = $1 AND host = $2";
    Ok(tx.query(sql).bind(id).bind(host).execute().await? == 1)
}

/// `false` when it was so already.
pub(super) async fn update_suspended(tx: &mut Tx, id: MunicipalityId, at: Option<Instant>) -> Result<bool> {
    let sql = "UPDATE municipality SET suspended_at = $2 WHERE id = $1 AND (suspended_at IS NULL) <> ($2 IS NULL)";
    Ok(tx.query(sql).bind(id).bind(at).execute().await? == 1)
}

/// Signs everybody out.
pub(super) async fn delete_sessions(tx: &mut Tx, id: MunicipalityId) -> Result<()> {
    tx.query("DELETE FROM session WHERE municipality_id = $1").bind(id).execute().await?;
    Ok(())
}

/// Writes a row of the official list; `false` when it stood there already, word for word.
pub(super) async fn upsert_entry(tx: &mut Tx, entry: &RegistryEntry) -> Result<bool> {
    let changed = tx
        .query(
            "INSERT INTO registry_entry (ags, name, kind, district, region) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (ags) DO UPDATE SET name = excluded.name, kind = excluded.kind, district = excluded.district, region = excluded.region \
             WHERE (registry_entry.name, registry_entry.kind, registry_entry.district, registry_entry.region) \
                <> (excluded.name, excluded.kind, excluded.district, excluded.region)",
        )
        .bind(entry.ags.clone())
        .bind(entry.name.clone())
        .bind(entry.kind.clone())
        .bind(entry.district.clone())
        .bind(entry.region.clone())
        .execute()
        .await?;
    Ok(changed == 1)
}
