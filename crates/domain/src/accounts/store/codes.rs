//! SQL about codes that are mailed: each is hashed under the token of the browser that asked for it.

use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::{hash, keyed_hash};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;

fn code_hash(token: &str, code: &str) -> Vec<u8> {
    keyed_hash(token.as_bytes(), &[code.as_bytes()]).to_vec()
}

/// A newer code voids the older one: there is one row per account.
pub(in crate::accounts) async fn replace_code(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    (token, code): (&str, &str),
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO sign_in_code (municipality_id, account_id, token_hash, code_hash, ends_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (municipality_id, account_id) DO UPDATE SET token_hash = excluded.token_hash, \
           code_hash = excluded.code_hash, tries = 0, ends_at = excluded.ends_at",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(hash(token.as_bytes()))
    .bind(code_hash(token, code))
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

/// Counts a try before the code is looked at; `false` when there is no code for this browser, or it was tried often enough.
pub(in crate::accounts) async fn count_code_try(tx: &mut Tx, actor: &Actor, token: &str, most: i64) -> Result<bool> {
    let counted = tx
        .query(
            "UPDATE sign_in_code SET tries = tries + 1 \
             WHERE municipality_id = $1 AND token_hash = $2 AND ends_at > $3 AND tries < $4",
        )
        .bind(actor.municipality)
        .bind(hash(token.as_bytes()))
        .bind(actor.now)
        .bind(most)
        .execute()
        .await?;
    Ok(counted == 1)
}

/// Uses the code up; `None` when it is another one.
pub(in crate::accounts) async fn take_code(tx: &mut Tx, actor: &Actor, token: &str, code: &str) -> Result<Option<AccountId>> {
    let sql = "DELETE FROM sign_in_code WHERE municipality_id = $1 AND token_hash = $2 AND code_hash = $3 RETURNING account_id";
    let row = tx.query(sql).bind(actor.municipality).bind(hash(token.as_bytes())).bind(code_hash(token, code));
    Ok(row.optional::<(AccountId,)>().await?.map(|(id,)| id))
}
