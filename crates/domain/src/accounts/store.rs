//! All SQL of accounts, sessions and the links sent to them.

use sqlx::FromRow;

use super::account::{Account, FRESH, Guest, NewAccount, Session, idle_max};
use super::passwords::Hashed;
use crate::actor::{Actor, Person, Role};
use crate::clock::Instant;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, MunicipalityId, SessionId};

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

pub(super) async fn insert_session(
    tx: &mut Tx,
    actor: &Actor,
    id: AccountId,
    token: &str,
    device: String,
    ends_at: Instant,
) -> Result<()> {
    tx.query(
        "INSERT INTO session (token_hash, municipality_id, account_id, id, device, created_at, last_seen_at, ends_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $6, $7)",
    )
    .bind(hash(token.as_bytes()))
    .bind(actor.municipality)
    .bind(id)
    .bind(SessionId(actor.random.secret_id()))
    .bind(device)
    .bind(actor.now)
    .bind(ends_at)
    .execute()
    .await?;
    Ok(())
}

#[derive(FromRow)]
struct SessionRow {
    id: SessionId,
    last_seen_at: Instant,
    account_id: AccountId,
    name: String,
    #[sqlx(try_from = "String")]
    role: Role,
    lang: String,
    confirmed_at: Option<Instant>,
}

/// Whose session this token is, unless it has ended: one statement, for every request of somebody signed in.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_session(tx: &mut Tx, municipality: MunicipalityId, token: &str, now: Instant) -> Result<Option<Guest>> {
    let row: Option<SessionRow> = tx
        .query(
            "SELECT session.id, last_seen_at, account_id, name, role, lang, confirmed_at FROM session JOIN account \
               ON account.municipality_id = session.municipality_id AND account.id = session.account_id \
             WHERE token_hash = $1 AND session.municipality_id = $2 AND ends_at > $3",
        )
        .bind(hash(token.as_bytes()))
        .bind(municipality)
        .bind(now)
        .optional()
        .await?;
    let row = row.filter(|row| now < row.last_seen_at.plus(idle_max(row.role)));
    Ok(row.map(|row| Guest {
        is_stale: row.last_seen_at.plus(FRESH) <= now,
        session: row.id,
        lang: row.lang,
        person: Person { id: row.account_id, name: row.name, role: row.role, is_confirmed: row.confirmed_at.is_some() },
    }))
}

/// An ended session is not brought back: only a row that is there is touched.
pub(super) async fn touch_session(tx: &mut Tx, municipality: MunicipalityId, id: SessionId, now: Instant) -> Result<()> {
    let sql = "UPDATE session SET last_seen_at = $3 WHERE municipality_id = $1 AND id = $2 AND last_seen_at < $3";
    tx.query(sql).bind(municipality).bind(id).bind(now).execute().await?;
    Ok(())
}

pub(super) async fn list_sessions(tx: &mut Tx, actor: &Actor, person: &Person) -> Result<Vec<Session>> {
    tx.query(
        "SELECT id, device, created_at, last_seen_at FROM session \
         WHERE municipality_id = $1 AND account_id = $2 AND ends_at > $3 AND last_seen_at > $4 ORDER BY last_seen_at DESC, id",
    )
    .bind(actor.municipality)
    .bind(person.id)
    .bind(actor.now)
    .bind(actor.now.plus(-idle_max(person.role)))
    .all()
    .await
}

/// Ends one session of an account; `false` when it is not theirs.
pub(super) async fn delete_session(tx: &mut Tx, municipality: MunicipalityId, account: AccountId, id: SessionId) -> Result<bool> {
    let sql = "DELETE FROM session WHERE municipality_id = $1 AND account_id = $2 AND id = $3";
    Ok(tx.query(sql).bind(municipality).bind(account).bind(id).execute().await? == 1)
}

pub(super) async fn delete_session_by_token(tx: &mut Tx, municipality: MunicipalityId, token: &str) -> Result<()> {
    let sql = "DELETE FROM session WHERE token_hash = $1 AND municipality_id = $2";
    tx.query(sql).bind(hash(token.as_bytes())).bind(municipality).execute().await?;
    Ok(())
}

pub(super) async fn delete_sessions(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<()> {
    let sql = "DELETE FROM session WHERE municipality_id = $1 AND account_id = $2";
    tx.query(sql).bind(municipality).bind(account).execute().await?;
    Ok(())
}

pub(super) async fn delete_ended(
    tx: &mut Tx,
    sessions_before: Instant,
    idle_before: Instant,
    tokens_before: Instant,
) -> Result<()> {
    tx.query("DELETE FROM session WHERE ends_at <= $1 OR last_seen_at <= $2")
        .bind(sessions_before)
        .bind(idle_before)
        .execute()
        .await?;
    tx.query("DELETE FROM account_token WHERE ends_at <= $1").bind(tokens_before).execute().await?;
    Ok(())
}

/// Accounts that nobody confirmed, with all that hangs on them.
pub(super) async fn delete_unconfirmed(tx: &mut Tx, before: Instant) -> Result<()> {
    const PARTS: [&str; 4] = [
        "DELETE FROM session WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM account_token WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM mail WHERE (municipality_id, account_id) IN \
         (SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1)",
        "DELETE FROM account WHERE confirmed_at IS NULL AND created_at <= $1",
    ];
    for sql in PARTS {
        tx.query(sql).bind(before).execute().await?;
    }
    Ok(())
}
