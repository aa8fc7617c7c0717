//! SQL about the list of those who were erased, and the way from the register's statements to the database.

use sqlx::FromRow;
use uuid::Uuid;

use super::erasing::{Erasure, Remaining, Texts};
use super::row::Row;
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::{AccountId, ConsultationId, MunicipalityId};

/// The rows of a statement of the register.
pub(super) async fn list_rows(
    tx: &mut Tx,
    sql: &'static str,
    municipality: MunicipalityId,
    account: AccountId,
) -> Result<Vec<Row>> {
    tx.query(sql).bind(municipality).bind(account).all().await
}

/// A statement of the retention.
pub(super) async fn forget(tx: &mut Tx, sql: &'static str, before: Instant) -> Result<()> {
    tx.query(sql).bind(before).execute().await?;
    Ok(())
}

/// A step of an erasure.
pub(super) async fn step(
    tx: &mut Tx,
    sql: &'static str,
    municipality: MunicipalityId,
    account: AccountId,
    stand_in: Uuid,
) -> Result<()> {
    let query = tx.query(sql).bind(municipality).bind(account);
    // PostgreSQL takes no value that the statement does not ask for.
    let query = if sql.contains("$3") { query.bind(stand_in) } else { query };
    query.execute().await?;
    Ok(())
}

pub(super) async fn list_unconfirmed(tx: &mut Tx, before: Instant, limit: i64) -> Result<Vec<(MunicipalityId, AccountId)>> {
    let sql = "SELECT municipality_id, id FROM account WHERE confirmed_at IS NULL AND created_at <= $1 LIMIT $2";
    tx.query(sql).bind(before).bind(limit).all().await
}

/// Locks an account that is to be erased; when it was confirmed and made.
pub(super) async fn lock(
    tx: &mut Tx,
    municipality: MunicipalityId,
    account: AccountId,
) -> Result<Option<(Option<Instant>, Instant)>> {
    // SQLite has no row locks and needs none. An `UPDATE` would not keep away who refers to the account.
    tx.query_for(
        "SELECT confirmed_at, created_at FROM account WHERE municipality_id = $1 AND id = $2",
        "SELECT confirmed_at, created_at FROM account WHERE municipality_id = $1 AND id = $2 FOR UPDATE",
    )
    .bind(municipality)
    .bind(account)
    .optional()
    .await
}

/// The boards that somebody wrote ideas for.
pub(super) async fn list_boards(tx: &mut Tx, municipality: MunicipalityId, account: AccountId) -> Result<Vec<ConsultationId>> {
    let rows: Vec<(ConsultationId,)> = tx
        // SQLite has no row locks and needs none; elsewhere nobody counts a board meanwhile.
        .query_for(
            "SELECT DISTINCT consultation_id FROM idea WHERE municipality_id = $1 AND author_id = $2 ORDER BY consultation_id",
            "SELECT id FROM consultation WHERE municipality_id = $1 AND id IN ( \
               SELECT consultation_id FROM idea WHERE municipality_id = $1 AND author_id = $2) ORDER BY id FOR SHARE",
        )
        .bind(municipality)
        .bind(account)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What there is of a person that others see or count.
pub(super) async fn count_remaining(tx: &mut Tx, actor: &Actor, account: AccountId) -> Result<Remaining> {
    tx.query(
        "SELECT (SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND author_id = $2) AS ideas, \
         (SELECT COUNT(*) FROM comment WHERE municipality_id = $1 AND author_id = $2) AS comments, \
         (SELECT COUNT(*) FROM support WHERE municipality_id = $1 AND account_id = $2) AS supports, \
         (SELECT COUNT(*) FROM consultation c CROSS JOIN participation p WHERE c.municipality_id = $1 \
           AND p.municipality_id = $1 AND p.consultation_id = c.id AND p.part = 'vote' AND p.account_id = $2) AS votes, \
         (SELECT COUNT(*) FROM consultation c CROSS JOIN participation p WHERE c.municipality_id = $1 \
           AND p.municipality_id = $1 AND p.consultation_id = c.id AND p.part = 'survey' AND p.account_id = $2) AS surveys",
    )
    .bind(actor.municipality)
    .bind(account)
    .one()
    .await
}

#[derive(FromRow)]
struct ErasureRow {
    municipality_id: MunicipalityId,
    person_hash: Vec<u8>,
    #[sqlx(try_from = "String")]
    texts: Texts,
    at: Instant,
}

/// All of the installation, the oldest first.
pub(super) async fn list_erasures(tx: &mut Tx) -> Result<Vec<Erasure>> {
    let rows: Vec<ErasureRow> = tx
        .query("SELECT municipality_id, person_hash, texts, at FROM erasure ORDER BY at, municipality_id, person_hash")
        .all()
        .await?;
    let read =
        |row: ErasureRow| Erasure { municipality: row.municipality_id, person: row.person_hash, texts: row.texts, at: row.at };
    Ok(rows.into_iter().map(read).collect())
}

/// `false` when it stands there already, or its municipality is not here.
pub(super) async fn insert_erasure(tx: &mut Tx, erasure: &Erasure) -> Result<bool> {
    let sql = "INSERT INTO erasure (municipality_id, person_hash, texts, at) SELECT id, $2, $3, $4 FROM municipality WHERE id = $1 \
               ON CONFLICT DO NOTHING";
    let inserted = tx
        .query(sql)
        .bind(erasure.municipality)
        .bind(erasure.person.clone())
        .bind(erasure.texts.as_str())
        .bind(erasure.at)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// Every account of a municipality: after a backup was brought back they are compared with the list.
pub(super) async fn list_accounts(tx: &mut Tx, municipality: MunicipalityId) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = tx.query("SELECT id FROM account WHERE municipality_id = $1").bind(municipality).all().await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}
