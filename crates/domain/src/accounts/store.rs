//! All SQL of accounts, sessions and the links sent to them.

mod sessions;

use super::account::{Account, NewAccount};
use super::passwords::Hashed;
use crate::actor::{Actor, Role};
use crate::clock::Instant;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};

pub use sessions::find_session;
pub(super) use sessions::{
    delete_ended, delete_session, delete_session_by_token, delete_sessions, insert_session, list_sessions, touch_session,
};

/// `None` when the address has an account already.
pub(super) async fn insert(
    tx: &mut Tx,
    actor: &Actor,
    new: &NewAccount,
    folded: String,
    hashed: &Hashed,
    role: Role,
) -> Result<Option<AccountId>> {
    let id = AccountId(actor.random.id(actor.now));
    let inserted = tx
        .query(
            "INSERT INTO account (municipality_id, id, email, email_folded, name, password_hash, role, lang, confirmed_at, created_at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, $9) ON CONFLICT (municipality_id, email_folded) DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(new.email.clone())
        .bind(folded)
        .bind(new.name.clone())
        .bind(hashed.0.clone())
        .bind(role.as_str())
        .bind(new.lang.clone())
        .bind(actor.now)
        .execute()
        .await?;
    Ok((inserted == 1).then_some(id))
}

/// The account of an address in its folded form.
pub(super) async fn find_by_email(tx: &mut Tx, municipality: MunicipalityId, folded: String) -> Result<Option<Account>> {
    tx.query("SELECT id, email, name, role, lang, confirmed_at FROM account WHERE municipality_id = $1 AND email_folded = $2")
        .bind(municipality)
        .bind(folded)
        .optional()
        .await
}

pub(super) async fn find(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<Option<Account>> {
    tx.query("SELECT id, email, name, role, lang, confirmed_at FROM account WHERE municipality_id = $1 AND id = $2")
        .bind(municipality)
        .bind(id)
        .optional()
        .await
}

pub(super) async fn find_password(
    tx: &mut Tx,
    municipality: MunicipalityId,
    folded: String,
) -> Result<Option<(AccountId, String)>> {
    tx.query("SELECT id, password_hash FROM account WHERE municipality_id = $1 AND email_folded = $2")
        .bind(municipality)
        .bind(folded)
        .optional()
        .await
}

/// How many confirmed accounts a municipality has.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn count(tx: &mut Tx, municipality: MunicipalityId) -> Result<i64> {
    let sql = "SELECT COUNT(*) FROM account WHERE municipality_id = $1 AND confirmed_at IS NOT NULL";
    Ok(tx.query(sql).bind(municipality).one::<(i64,)>().await?.0)
}

/// The names of everybody with a role.
pub(super) async fn list_staff_names(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<String>> {
    let sql = "SELECT name FROM account WHERE municipality_id = $1 AND role <> 'resident' ORDER BY name";
    let rows: Vec<(String,)> = tx.query(sql).bind(municipality).all().await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// The newest registration of an unconfirmed address is the one that counts; `false` when it was confirmed meanwhile.
pub(super) async fn replace_unconfirmed(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    new: &NewAccount,
    hashed: &Hashed,
) -> Result<bool> {
    let replaced = tx
        .query(
            "UPDATE account SET name = $3, password_hash = $4, lang = $5, created_at = $6 \
             WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NULL",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(new.name.clone())
        .bind(hashed.0.clone())
        .bind(new.lang.clone())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(replaced == 1)
}

pub(super) async fn update_confirmed(tx: &mut Tx, actor: &Actor, id: AccountId) -> Result<()> {
    let sql = "UPDATE account SET confirmed_at = $3 WHERE municipality_id = $1 AND id = $2 AND confirmed_at IS NULL";
    tx.query(sql).bind(actor.municipality).bind(id).bind(actor.now).execute().await?;
    Ok(())
}

pub(super) async fn update_lang(tx: &mut Tx, municipality: MunicipalityId, id: AccountId, lang: String) -> Result<()> {
    let sql = "UPDATE account SET lang = $3 WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(municipality).bind(id).bind(lang).execute().await?;
    Ok(())
}

/// A newer link voids the older one: there is one row per account and purpose.
pub(super) async fn replace_token(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: AccountId,
    token: &str,
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO account_token (municipality_id, account_id, purpose, token_hash, ends_at) VALUES ($1, $2, 'confirm', $3, $4) \
         ON CONFLICT (municipality_id, account_id, purpose) DO UPDATE SET token_hash = excluded.token_hash, ends_at = excluded.ends_at",
    )
    .bind(municipality)
    .bind(id)
    .bind(hash(token.as_bytes()))
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn find_by_token(
    tx: &mut Tx,
    municipality: MunicipalityId,
    token: &str,
    now: Instant,
) -> Result<Option<Account>> {
    tx.query(
        "SELECT account.id, email, name, role, lang, confirmed_at FROM account_token JOIN account \
           ON account.municipality_id = account_token.municipality_id AND account.id = account_token.account_id \
         WHERE token_hash = $1 AND account_token.municipality_id = $2 AND purpose = 'confirm' AND ends_at > $3",
    )
    .bind(hash(token.as_bytes()))
    .bind(municipality)
    .bind(now)
    .optional()
    .await
}

/// Uses the link up; `false` when it is no longer, or not this account's.
pub(super) async fn take_token(tx: &mut Tx, actor: &Actor, id: AccountId, token: &str) -> Result<bool> {
    let taken = tx
        .query(
            "DELETE FROM account_token \
             WHERE token_hash = $1 AND municipality_id = $2 AND account_id = $3 AND purpose = 'confirm' AND ends_at > $4",
        )
        .bind(hash(token.as_bytes()))
        .bind(actor.municipality)
        .bind(id)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(taken == 1)
}

/// Accounts that nobody confirmed, with all that hangs on them.
pub(super) async fn delete_unconfirmed(tx: &mut Tx, before: Instant) -> Result<()> {
    const PARTS: [&str; 5] = [
        "DELETE FROM session WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM account_token WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM mail WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM account_approval WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM account WHERE confirmed_at IS NULL AND created_at <= $1",
    ];
    for sql in PARTS {
        tx.query(sql).bind(before).execute().await?;
    }
    Ok(())
}
