//! SQL about who was not told yet that a ballot of theirs is in the box.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::crypto::hex;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ConsultationId};

macro_rules! take_sql {
    ($lock:literal) => {
        concat!(
            "DELETE FROM ballot_notice WHERE municipality_id = $1 AND consultation_id = $2 AND account_id IN \
               (SELECT n.account_id FROM ballot_notice n JOIN account a ON a.municipality_id = n.municipality_id AND a.id = n.account_id \
                WHERE n.municipality_id = $1 AND n.consultation_id = $2 AND n.due_at <= $3 LIMIT $4",
            $lock,
            ") RETURNING account_id, revision, due_at"
        )
    };
}

/// Whose ballot, which version of it, and from when on the mail is written.
#[derive(FromRow)]
pub(in crate::votes) struct Notice {
    #[sqlx(rename = "account_id")]
    pub account: AccountId,
    pub revision: i64,
    pub due_at: Instant,
}

/// Of several changes the last is told, when the first would have been.
pub(in crate::votes) async fn upsert_notice(tx: &mut Tx, actor: &Actor, id: ConsultationId, notice: &Notice) -> Result<()> {
    tx.query(
        "INSERT INTO ballot_notice (municipality_id, consultation_id, account_id, revision, due_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (municipality_id, consultation_id, account_id) DO UPDATE SET revision = excluded.revision",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(notice.account)
    .bind(notice.revision)
    .bind(notice.due_at)
    .later()
    .await
}

/// The same for many at once, on SQLite.
pub(in crate::votes) async fn upsert_all_notices(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    notices: &[Notice],
) -> Result<()> {
    let row = |notice: &Notice| (hex(notice.account.0.as_bytes()), notice.revision, notice.due_at.0);
    let rows = serde_json::to_string(&notices.iter().map(row).collect::<Vec<_>>());
    tx.query(
        "INSERT INTO ballot_notice (municipality_id, consultation_id, account_id, revision, due_at) \
         SELECT $1, $2, unhex(value ->> 0), value ->> 1, value ->> 2 FROM json_each($3) WHERE TRUE \
         ON CONFLICT (municipality_id, consultation_id, account_id) DO UPDATE SET revision = excluded.revision",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(rows.map_err(|error| Error::internal(format!("notices: {error}")))?)
    .later()
    .await
}

/// There is nothing to tell any more.
pub(in crate::votes) async fn delete_notice(tx: &mut Tx, actor: &Actor, id: ConsultationId, account: AccountId) -> Result<()> {
    tx.query("DELETE FROM ballot_notice WHERE municipality_id = $1 AND consultation_id = $2 AND account_id = $3")
        .bind(actor.municipality)
        .bind(id)
        .bind(account)
        .later()
        .await
}

/// Takes away so many of those that are due until then, whose accounts are held until the mails are written. There may be more than it gives:
/// what another instance takes at the same time is passed over.
pub(in crate::votes) async fn take_notices(
    tx: &mut Tx,
    actor: &Actor,
    id: ConsultationId,
    until: Instant,
    limit: i64,
) -> Result<Vec<Notice>> {
    // SQLite has no row locks and needs none. The accounts first, as an erasure does it: neither waits for the other with something in hand.
    tx.query_for(take_sql!(""), take_sql!(" FOR KEY SHARE OF a"))
        .bind(actor.municipality)
        .bind(id)
        .bind(until)
        .bind(limit)
        .all()
        .await
}

/// Nobody has an account any more who could be told.
pub(in crate::votes) async fn delete_all_notices(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    let sql = "DELETE FROM ballot_notice WHERE municipality_id = $1 AND consultation_id = $2";
    tx.query(sql).bind(actor.municipality).bind(id).later().await
}

/// When the next of those is due who can be told.
pub(in crate::votes) async fn find_first_due(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<Option<Instant>> {
    let sql = "SELECT n.due_at FROM ballot_notice n JOIN account a ON a.municipality_id = n.municipality_id AND a.id = n.account_id \
               WHERE n.municipality_id = $1 AND n.consultation_id = $2 ORDER BY n.due_at LIMIT 1";
    let row: Option<(Instant,)> = tx.query(sql).bind(actor.municipality).bind(id).optional().await?;
    Ok(row.map(|(due,)| due))
}
