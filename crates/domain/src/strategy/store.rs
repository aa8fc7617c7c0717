//! All SQL of the strategy.

use sqlx::FromRow;

use super::Strategy;
use super::outline::Period;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;
use crate::municipalities;
use crate::quarter::Quarter;

#[derive(FromRow)]
struct Row {
    title: String,
    first_quarter: Quarter,
    last_quarter: Quarter,
    adopted_on: Option<String>,
    vision: String,
    starting_position: String,
}

/// `None` until somebody wrote or imported one.
///
/// # Errors
/// `Unavailable` when the database does not answer, `Internal` for a day that is none.
pub async fn find(tx: &mut Tx, municipality: MunicipalityId) -> Result<Option<Strategy>> {
    let row: Option<Row> = tx
        .query(
            "SELECT title, first_quarter, last_quarter, adopted_on, vision, starting_position FROM strategy WHERE municipality_id = $1",
        )
        .bind(municipality)
        .optional()
        .await?;
    row.map(|row| {
        let adopted_on = row.adopted_on.map(|day| day.parse()).transpose();
        Ok(Strategy {
            title: row.title,
            period: Period { first: row.first_quarter, last: row.last_quarter },
            adopted_on: adopted_on.map_err(|e| Error::internal(format!("strategy.adopted_on of {municipality}: {e}")))?,
            vision: row.vision,
            starting_position: row.starting_position,
        })
    })
    .transpose()
}

/// The same, locked until the transaction ends. The lock is the municipality's row, which is there also before the first strategy.
///
/// # Errors
/// As `find`.
pub(super) async fn lock(tx: &mut Tx, municipality: MunicipalityId) -> Result<Option<Strategy>> {
    municipalities::lock(tx, municipality).await?;
    find(tx, municipality).await
}

/// # Errors
/// `Unavailable` when the database does not answer.
pub(super) async fn save(tx: &mut Tx, actor: &Actor, strategy: &Strategy) -> Result<()> {
    tx.query(
        "INSERT INTO strategy (municipality_id, title, vision, starting_position, first_quarter, last_quarter, adopted_on, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
         ON CONFLICT (municipality_id) DO UPDATE SET title = excluded.title, vision = excluded.vision, \
         starting_position = excluded.starting_position, first_quarter = excluded.first_quarter, \
         last_quarter = excluded.last_quarter, adopted_on = excluded.adopted_on, updated_at = excluded.updated_at",
    )
    .bind(actor.municipality)
    .bind(strategy.title.clone())
    .bind(strategy.vision.clone())
    .bind(strategy.starting_position.clone())
    .bind(strategy.period.first)
    .bind(strategy.period.last)
    .bind(strategy.adopted_on.map(|day| day.to_string()))
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}
