//! SQL about links sent by mail: each is stored by the hash of its token.

use sqlx::FromRow;

use crate::accounts::account::Account;
use crate::accounts::links::Purpose;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

/// A link that still holds.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Link {
    #[sqlx(flatten)]
    pub account: Account,
    /// The address that it is to set, where that is its purpose.
    pub new_email: Option<String>,
}

/// A change of address that can be taken back.
#[derive(Clone, Debug, FromRow)]
pub(in crate::accounts) struct Undo {
    pub account_id: AccountId,
    pub email: String,
    pub created_at: Instant,
}

/// A newer link voids the older one: there is one row per account and purpose.
pub(in crate::accounts) async fn replace_token(
    tx: &mut Tx,
    municipality: MunicipalityId,
    (id, purpose): (AccountId, Purpose),
    token: &str,
    email: Option<String>,
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO account_token (municipality_id, account_id, purpose, token_hash, email, ends_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT (municipality_id, account_id, purpose) \
         DO UPDATE SET token_hash = excluded.token_hash, email = excluded.email, ends_at = excluded.ends_at",
    )
    .bind(municipality)
    .bind(id)
    .bind(purpose.as_str())
    .bind(hash(token.as_bytes()))
    .bind(email)
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn find_by_token(
    tx: &mut Tx,
    municipality: MunicipalityId,
    purpose: Purpose,
    token: &str,
    now: Instant,
) -> Result<Option<Link>> {
    tx.query(
        "SELECT account.id, account.email, name, role, lang, confirmed_at, account_token.email AS new_email \
         FROM account_token JOIN account \
           ON account.municipality_id = account_token.municipality_id AND account.id = account_token.account_id \
         WHERE token_hash = $1 AND account_token.municipality_id = $2 AND purpose = $3 AND ends_at > $4",
    )
    .bind(hash(token.as_bytes()))
    .bind(municipality)
    .bind(purpose.as_str())
    .bind(now)
    .optional()
    .await
}

/// Uses the link up; `false` when it is no longer, or not this account's.
pub(in crate::accounts) async fn take_token(
    tx: &mut Tx,
    actor: &Actor,
    (id, purpose): (AccountId, Purpose),
    token: &str,
) -> Result<bool> {
    let taken = tx
        .query(
            "DELETE FROM account_token \
             WHERE token_hash = $1 AND municipality_id = $2 AND account_id = $3 AND purpose = $4 AND ends_at > $5",
        )
        .bind(hash(token.as_bytes()))
        .bind(actor.municipality)
        .bind(id)
        .bind(purpose.as_str())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(taken == 1)
}

/// All links of an account: after its password or address changed, none of those sent before may be used.
pub(in crate::accounts) async fn delete_tokens(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<()> {
    let sql = "DELETE FROM account_token WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(id).execute().await?;
    Ok(())
}

pub(in crate::accounts) async fn insert_undo(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    token: &str,
    old_email: String,
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO email_undo (municipality_id, token_hash, account_id, email, created_at, ends_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(actor.municipality)
    .bind(hash(token.as_bytes()))
    .bind(id)
    .bind(old_email)
    .bind(actor.now)
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::accounts) async fn find_undo(
    tx: &mut Tx,
    municipality: MunicipalityId,
    token: &str,
    now: Instant,
) -> Result<Option<Undo>> {
    tx.query(
        "SELECT account_id, email, created_at FROM email_undo WHERE municipality_id = $1 AND token_hash = $2 AND ends_at > $3",
    )
    .bind(municipality)
    .bind(hash(token.as_bytes()))
    .bind(now)
    .optional()
    .await
}

/// Uses it up; `None` when it is no longer.
pub(in crate::accounts) async fn take_undo(tx: &mut Tx, actor: &Actor, token: &str) -> Result<Option<Undo>> {
    tx.query(
        "DELETE FROM email_undo WHERE municipality_id = $1 AND token_hash = $2 AND ends_at > $3 RETURNING account_id, email, created_at",
    )
    .bind(actor.municipality)
    .bind(hash(token.as_bytes()))
    .bind(actor.now)
    .optional()
    .await
}

/// What was changed later is taken back with it: links to addresses in between, perhaps a thief's, end.
pub(in crate::accounts) async fn delete_undos_since(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: AccountId,
    since: Instant,
) -> Result<()> {
    let sql = "DELETE FROM email_undo WHERE municipality_id = $1 AND account_id = $2 AND created_at >= $3";
    tx.query(sql).bind(municipality).bind(id).bind(since).execute().await?;
    Ok(())
}
