//! A municipality leaves the installation: everything of it goes into a data file that any Dorflinde serves, and is then deleted here.
//! Both walk the tables as they are, so a table that is added later leaves with the others.

use super::store::leaving::{self as store, Table};
use crate::db::Db;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;

/// How many rows of each table were taken along or deleted; tables without any are left out.
pub type Rows = Vec<(String, u64)>;

/// Writes all of a suspended municipality into a fresh, migrated database. Keys of the installation stay here, so links in mails that were
/// sent before hold no more.
///
/// # Errors
/// `Conflict("not_suspended")` while it could still change, `NotFound`, `Internal` when something does not fit together afterwards.
pub async fn export(from: &Db, id: MunicipalityId, to: &Db) -> Result<Rows> {
    check_suspended(from, id).await?;
    let tables = store::list_tables(&mut to.read().await?).await?;
    let mut written = Rows::new();
    let mut tx = to.write().await?;
    store::defer_checks(&mut tx).await?;
    for table in &tables {
        let rows = store::read(&mut from.read().await?, table, id).await?;
        for row in &rows {
            store::write(&mut tx, table, row).await?;
        }
        note(&mut written, table, rows.len() as u64);
    }
    super::resume(&mut tx, id).await?;
    tx.commit().await?;
    store::check_references(&mut to.read().await?).await?;
    Ok(written)
}

/// Deletes all of a suspended municipality.
///
/// # Errors
/// As `export`.
pub async fn delete(db: &Db, id: MunicipalityId, tables: &Db) -> Result<Rows> {
    check_suspended(db, id).await?;
    let mut waiting = store::list_tables(&mut tables.read().await?).await?;
    let mut gone = Rows::new();
    let mut tx = db.write().await?;
    store::release_audit(&mut tx, id).await?;
    while !waiting.is_empty() {
        let mut held = Vec::new();
        let before = waiting.len();
        for table in waiting {
            // A row that others still point to is kept for the next round.
            match store::delete(&mut tx, &table, id).await? {
                Some(rows) => note(&mut gone, &table, rows),
                None => held.push(table),
            }
        }
        if held.len() == before {
            return Err(Error::internal(format!("rows point to each other in a circle: {}", held[0].name)));
        }
        waiting = held;
    }
    tx.commit().await?;
    db.forget_secrets().await?;
    gone.sort();
    Ok(gone)
}

async fn check_suspended(db: &Db, id: MunicipalityId) -> Result<()> {
    let municipality = super::find(&mut db.read().await?, id).await?.ok_or(Error::NotFound)?;
    if municipality.suspended_at.is_some() { Ok(()) } else { Err(Error::Conflict("not_suspended")) }
}

fn note(rows: &mut Rows, table: &Table, count: u64) {
    if count > 0 {
        rows.push((table.name.clone(), count));
    }
}
