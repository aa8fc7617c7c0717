//! SQL about the list of a vote, and about accounts that were named.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId};
use crate::votes::eligibility::Circle;
use crate::votes::rules::Rules;

/// A page shows so many of those who were named.
const MARKED_SHOWN: i64 = 200;

/// The list of a vote, without its key.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Roll {
    pub line_count: i64,
    pub loaded_at: Instant,
}

/// An account that was named.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Marked {
    pub account_id: AccountId,
    /// `None` when the account is erased.
    pub name: Option<String>,
    pub entitled_at: Instant,
}

/// The list of a vote, if there is one.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find_roll(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Roll>> {
    tx.query("SELECT line_count, loaded_at FROM vote_roll WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await
}

/// Those who were named, the newest first; at most so many as a page shows.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn list_marked(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Marked>> {
    tx.query(
        "SELECT m.account_id, a.name, m.entitled_at FROM vote_mark m \
         LEFT JOIN account a ON a.municipality_id = m.municipality_id AND a.id = m.account_id \
         WHERE m.municipality_id = $1 AND m.consultation_id = $2 ORDER BY m.entitled_at DESC, m.account_id LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(MARKED_SHOWN)
    .all()
    .await
}

/// All who were named, with their folded mail addresses.
pub(in crate::votes) async fn list_marked_emails(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
) -> Result<Vec<(AccountId, String)>> {
    tx.query(
        "SELECT m.account_id, a.email_folded FROM vote_mark m \
         JOIN account a ON a.municipality_id = m.municipality_id AND a.id = m.account_id \
         WHERE m.municipality_id = $1 AND m.consultation_id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .all()
    .await
}

pub(in crate::votes) async fn find_roll_key(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Vec<u8>>> {
    let row: Option<(Vec<u8>,)> = tx
        .query("SELECT key FROM vote_roll WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(row.map(|(key,)| key))
}

pub(in crate::votes) async fn insert_roll(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    key: Vec<u8>,
    lines: i64,
) -> Result<()> {
    tx.query("INSERT INTO vote_roll (municipality_id, consultation_id, key, line_count, loaded_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(actor.municipality)
        .bind(id)
        .bind(key)
        .bind(lines)
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}

pub(in crate::votes) async fn insert_roll_entry(tx: &mut Tx, actor: &Actor, id: ConsultationId, entry: Vec<u8>) -> Result<()> {
    tx.query("INSERT INTO vote_roll_entry (municipality_id, consultation_id, entry_hash) VALUES ($1, $2, $3)")
        .bind(actor.municipality)
        .bind(id)
        .bind(entry)
        .execute()
        .await?;
    Ok(())
}

pub(in crate::votes) async fn has_roll_entry(tx: &mut Tx, actor: &Actor, id: ConsultationId, entry: Vec<u8>) -> Result<bool> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM vote_roll_entry WHERE municipality_id = $1 AND consultation_id = $2 AND entry_hash = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(entry)
        .one()
        .await?;
    Ok(count > 0)
}

/// All lines, in an order that says nothing.
pub(in crate::votes) async fn list_roll_entries(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Vec<Vec<u8>>> {
    let rows: Vec<(Vec<u8>,)> = tx
        .query("SELECT entry_hash FROM vote_roll_entry WHERE municipality_id = $1 AND consultation_id = $2 ORDER BY entry_hash")
        .bind(actor.municipality)
        .bind(id)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(entry,)| entry).collect())
}

/// The list with its key.
pub(in crate::votes) async fn delete_list(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    for sql in [
        "DELETE FROM vote_roll_entry WHERE municipality_id = $1 AND consultation_id = $2",
        "DELETE FROM vote_roll WHERE municipality_id = $1 AND consultation_id = $2",
    ] {
        tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    }
    Ok(())
}

/// Everything about whom a vote is for.
pub(in crate::votes) async fn delete_roll(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    delete_list(tx, actor, id).await?;
    let sql = "DELETE FROM vote_mark WHERE municipality_id = $1 AND consultation_id = $2";
    tx.query(sql).bind(actor.municipality).bind(id).execute().await?;
    Ok(())
}

/// `false` when it was named before.
pub(in crate::votes) async fn insert_mark(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO vote_mark (municipality_id, consultation_id, account_id, marked_by, entitled_at) \
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .bind(actor.account())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(in crate::votes) async fn delete_mark(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<bool> {
    let sql = "DELETE FROM vote_mark WHERE municipality_id = $1 AND consultation_id = $2 AND account_id = $3";
    Ok(tx.query(sql).bind(actor.municipality).bind(id).bind(account).execute().await? == 1)
}

pub(in crate::votes) async fn has_mark(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<bool> {
    let row: Option<(AccountId,)> = tx
        .query("SELECT account_id FROM vote_mark WHERE municipality_id = $1 AND consultation_id = $2 AND account_id = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .optional()
        .await?;
    Ok(row.is_some())
}

pub(in crate::votes) async fn count_marks(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM vote_mark WHERE municipality_id = $1 AND consultation_id = $2")
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count)
}

/// The codes of a vote that were shown and not revoked.
pub(in crate::votes) async fn count_codes(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<i64> {
    let (count,): (i64,) = tx
        .query(
            "SELECT COUNT(*) FROM code c JOIN code_package p ON p.municipality_id = c.municipality_id AND p.id = c.package_id \
             WHERE p.municipality_id = $1 AND p.consultation_id = $2 AND (p.revoked_at IS NULL OR c.is_used)",
        )
        .bind(actor.municipality)
        .bind(id)
        .one()
        .await?;
    Ok(count)
}

/// The votes for some only.
pub(in crate::votes) async fn list_named(tx: &mut Tx, actor: &Actor) -> Result<Vec<ConsultationId>> {
    let rows: Vec<(ConsultationId, String)> =
        tx.query("SELECT consultation_id, rules FROM vote WHERE municipality_id = $1").bind(actor.municipality).all().await?;
    let read = rows.into_iter().map(|(id, stored)| Ok((id, Rules::from_stored(&stored)?.eligibility.circle)));
    let named = read.filter_map(|vote| vote.map(|(id, circle)| (circle == Circle::Named).then_some(id)).transpose());
    named.collect()
}

/// The confirmed account of a folded mail address.
pub(in crate::votes) async fn find_account(tx: &mut Tx, actor: &Actor, folded: String) -> Result<Option<AccountId>> {
    let row: Option<(AccountId,)> = tx
        .query("SELECT id FROM account WHERE municipality_id = $1 AND email_folded = $2 AND confirmed_at IS NOT NULL")
        .bind(actor.municipality)
        .bind(folded)
        .optional()
        .await?;
    Ok(row.map(|(id,)| id))
}

/// The folded mail address of an account.
pub(in crate::votes) async fn find_email(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Option<String>> {
    let row: Option<(String,)> = tx
        .query("SELECT email_folded FROM account WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(account)
        .optional()
        .await?;
    Ok(row.map(|(email,)| email))
}
