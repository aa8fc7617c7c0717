//! SQL about steps: each is stored by the hash of its token.

use crate::actor::Actor;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::factors::entering::Step;
use crate::ids::{AccountId, MunicipalityId};

pub(in crate::factors) async fn insert_step(tx: &mut Tx, actor: &Actor, id: AccountId, step: &Step) -> Result<()> {
    tx.query("INSERT INTO sign_in_step (municipality_id, token_hash, account_id, ends_at) VALUES ($1, $2, $3, $4)")
        .bind(actor.municipality)
        .bind(hash(step.token.as_bytes()))
        .bind(id)
        .bind(step.ends_at)
        .execute()
        .await?;
    Ok(())
}

/// Whether a step is open and takes another code.
pub(in crate::factors) async fn is_step(tx: &mut Tx, actor: &Actor, token: &str, most: i64) -> Result<bool> {
    let sql =
        "SELECT account_id FROM sign_in_step WHERE municipality_id = $1 AND token_hash = $2 AND ends_at > $3 AND tries < $4";
    let row = tx.query(sql).bind(actor.municipality).bind(hash(token.as_bytes())).bind(actor.now).bind(most);
    Ok(row.optional::<(AccountId,)>().await?.is_some())
}

/// Counts a try; whose step it is. `None` when it is over or was tried often enough.
pub(in crate::factors) async fn count_step_try(tx: &mut Tx, actor: &Actor, token: &str, most: i64) -> Result<Option<AccountId>> {
    let sql = "UPDATE sign_in_step SET tries = tries + 1 \
               WHERE municipality_id = $1 AND token_hash = $2 AND ends_at > $3 AND tries < $4 RETURNING account_id";
    let row = tx.query(sql).bind(actor.municipality).bind(hash(token.as_bytes())).bind(actor.now).bind(most);
    Ok(row.optional::<(AccountId,)>().await?.map(|(id,)| id))
}

/// All steps of an account: it is in.
pub(in crate::factors) async fn delete_steps(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<()> {
    let sql = "DELETE FROM sign_in_step WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(id).execute().await?;
    Ok(())
}
