//! All SQL of the emblem.

use super::actions::Drawn;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::MunicipalityId;
/// Keeps two who send one at once apart.
pub(super) use crate::municipalities::lock;

/// The picture of this version in this size.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find(tx: &mut Tx, municipality: MunicipalityId, version: &str, size: i64) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT png FROM emblem WHERE municipality_id = $1 AND version = $2 AND size = $3";
    let found: Option<(Vec<u8>,)> = tx.query(sql).bind(municipality).bind(version.to_owned()).bind(size).optional().await?;
    Ok(found.map(|(png,)| png))
}

pub(super) async fn insert(tx: &mut Tx, municipality: MunicipalityId, version: &str, drawn: &Drawn) -> Result<()> {
    tx.query("INSERT INTO emblem (municipality_id, size, width, version, png) VALUES ($1, $2, $3, $4, $5)")
        .bind(municipality)
        .bind(i64::from(drawn.size))
        .bind(i64::from(drawn.width))
        .bind(version.to_owned())
        .bind(drawn.png.clone())
        .execute()
        .await?;
    Ok(())
}

/// How many there were.
pub(super) async fn delete(tx: &mut Tx, municipality: MunicipalityId) -> Result<u64> {
    tx.query("DELETE FROM emblem WHERE municipality_id = $1").bind(municipality).execute().await
}
