//! All SQL of accounts, sessions and the links sent to them.

mod codes;
mod sessions;
mod tokens;

use super::account::{Account, NewAccount};
use super::passwords::Hashed;
use crate::actor::{Actor, Role};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId};
use crate::municipalities;

pub(super) use codes::{count_code_try, replace_code, take_code};
pub use sessions::find_session;
pub(super) use sessions::{
    delete_other_sessions, delete_session, delete_session_by_token, delete_sessions, find_device, find_sessions, insert_session,
    list_sessions, replace_session_token, touch_session,
};
pub(super) use tokens::{
    Link, delete_tokens, delete_undos_since, find_by_token, find_undo, insert_undo, replace_token, take_token, take_undo,
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
pub(crate) async fn find_by_email(tx: &mut Tx, municipality: MunicipalityId, folded: String) -> Result<Option<Account>> {
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

/// Whether the account is there, and stays until the transaction ends: nobody erases it meanwhile. SQLite has no row locks and needs none.
pub(super) async fn hold(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<bool> {
    let found: Option<(AccountId,)> = tx
        .query_for(
            "SELECT id FROM account WHERE municipality_id = $1 AND id = $2",
            "SELECT id FROM account WHERE municipality_id = $1 AND id = $2 FOR KEY SHARE",
        )
        .bind(municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(found.is_some())
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

/// Locks an account by writing to it: what is looked for and then written about it is so once.
pub(crate) async fn lock(tx: &mut Tx, municipality: MunicipalityId, id: AccountId) -> Result<()> {
    let sql = "UPDATE account SET created_at = created_at WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(municipality).bind(id).execute().await.map(drop)
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

/// The password of an account; `''` fits nothing.
pub(super) async fn update_password(tx: &mut Tx, municipality: MunicipalityId, id: AccountId, hash: String) -> Result<()> {
    let sql = "UPDATE account SET password_hash = $3 WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(municipality).bind(id).bind(hash).execute().await?;
    Ok(())
}

/// The same password under another hash.
pub(super) async fn upgrade_password(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: AccountId,
    old: String,
    new: String,
) -> Result<()> {
    let sql = "UPDATE account SET password_hash = $4 WHERE municipality_id = $1 AND id = $2 AND password_hash = $3";
    tx.query(sql).bind(municipality).bind(id).bind(old).bind(new).execute().await?;
    Ok(())
}

/// The hash of one's own password; `''` when there is none.
pub(super) async fn find_own_password(
    tx: &mut Tx,
    municipality: MunicipalityId,
    id: AccountId,
) -> Result<Option<(AccountId, String)>> {
    tx.query("SELECT id, password_hash FROM account WHERE municipality_id = $1 AND id = $2")
        .bind(municipality)
        .bind(id)
        .optional()
        .await
}

/// Another address, proven by a link: it is confirmed with that. Of two accounts that want it at once the index refuses one.
///
/// # Errors
/// `Conflict("email_taken")`.
pub(super) async fn update_email(tx: &mut Tx, actor: &Actor, id: AccountId, email: String, folded: String) -> Result<()> {
    tx.query(
        "UPDATE account SET email = $3, email_folded = $4, confirmed_at = COALESCE(confirmed_at, $5) \
         WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(email)
    .bind(folded)
    .bind(actor.now)
    .execute_unique("email_taken")
    .await?;
    Ok(())
}

/// Writes something, and changes nothing: what is asked about an unknown address must reach the disk as well, or the time that a sync
/// takes would tell which addresses are known. Until the transaction ends, nobody else in the municipality is past this: of the mails that an
/// address may get in an hour, each is counted before the next is asked for.
pub(super) async fn touch(tx: &mut Tx, municipality: MunicipalityId) -> Result<()> {
    municipalities::lock(tx, municipality).await
}
