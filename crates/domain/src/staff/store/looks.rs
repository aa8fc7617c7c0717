//! SQL about who looked at whom.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};
use crate::staff::looks::{Look, Place};

/// So many are shown.
const SHOWN: i64 = 50;

/// Twice within a millisecond is once.
pub(in crate::staff) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    account: AccountId,
    looker: AccountId,
    place: Place,
) -> Result<()> {
    tx.query(
        "INSERT INTO look (municipality_id, account_id, at, looker_id, place) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
    )
    .bind(actor.municipality)
    .bind(account)
    .bind(actor.now)
    .bind(looker)
    .bind(place.as_str())
    .execute()
    .await?;
    Ok(())
}

pub(in crate::staff) async fn list(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<Vec<Look>> {
    tx.query(
        "SELECT at, place, looker.name AS looker_name FROM look LEFT JOIN account looker \
           ON looker.municipality_id = look.municipality_id AND looker.id = looker_id AND looker.role <> 'resident' \
         WHERE look.municipality_id = $1 AND account_id = $2 ORDER BY at DESC, looker_id, place LIMIT $3",
    )
    .bind(municipality)
    .bind(account)
    .bind(SHOWN)
    .all()
    .await
}
