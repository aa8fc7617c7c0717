//! SQL about all contributions of one author.

use sqlx::FromRow;
use uuid::Uuid;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ideas::State;
use crate::ids::{AccountId, HidingId};
use crate::moderation::bulk::{Contribution, Hiding};
use crate::moderation::store::Judged;
use crate::moderation::verdict::SubjectKind;

/// More of one author is looked at in a second round.
const CONTRIBUTIONS_MAX: i64 = 1_000;
const HIDINGS_MAX: i64 = 20;

/// The name of an account.
pub(in crate::moderation) async fn find_author_name(tx: &mut Tx, actor: &Actor, author: AccountId) -> Result<Option<String>> {
    let sql = "SELECT name FROM account WHERE municipality_id = $1 AND id = $2";
    Ok(tx.query(sql).bind(actor.municipality).bind(author).optional::<(String,)>().await?.map(|(name,)| name))
}

/// All that an author wrote, the newest first. What is public or waits comes before the rest, so that no old row keeps it from being seen.
pub(in crate::moderation) async fn list_contributions(
    tx: &mut Tx,
    actor: &Actor,
    author: AccountId,
) -> Result<Vec<Contribution>> {
    tx.query(
        "SELECT kind, id, number, title, text, state, created_at FROM ( \
           SELECT 'idea' AS kind, i.id, i.number, i.title, i.text, i.state, i.created_at FROM idea i \
           WHERE i.municipality_id = $1 AND i.author_id = $2 \
           UNION ALL SELECT 'comment', c.id, i.number, i.title, c.text, c.state, c.created_at \
           FROM comment c JOIN idea i ON i.municipality_id = c.municipality_id AND i.id = c.idea_id \
           WHERE c.municipality_id = $1 AND c.author_id = $2) AS everything \
         ORDER BY CASE WHEN state IN ('pending', 'published') THEN 0 ELSE 1 END, created_at DESC, id DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(author)
    .bind(CONTRIBUTIONS_MAX)
    .all()
    .await
}

/// The times when all was hidden at once, the newest first.
pub(in crate::moderation) async fn list_hidings(tx: &mut Tx, actor: &Actor, author: AccountId) -> Result<Vec<Hiding>> {
    tx.query(
        "SELECT h.id, h.author_id, h.reason, COALESCE(a.name, '') AS moderator_name, h.at, h.undone_at, \
           (SELECT COUNT(*) FROM bulk_hidden b WHERE b.municipality_id = h.municipality_id AND b.hiding_id = h.id) AS count \
         FROM bulk_hiding h LEFT JOIN account a ON a.municipality_id = h.municipality_id AND a.id = h.moderator_id \
         WHERE h.municipality_id = $1 AND h.author_id = $2 ORDER BY h.at DESC, h.id DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(author)
    .bind(HIDINGS_MAX)
    .all()
    .await
}

pub(in crate::moderation) async fn insert_hiding(
    tx: &mut Tx,
    actor: &Actor,
    id: HidingId,
    author: AccountId,
    reason: String,
) -> Result<()> {
    tx.query(
        "INSERT INTO bulk_hiding (municipality_id, id, author_id, moderator_id, reason, at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(author)
    .bind(actor.account())
    .bind(reason)
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(in crate::moderation) async fn insert_bulk_hidden(
    tx: &mut Tx,
    actor: &Actor,
    hiding: HidingId,
    judged: &Judged,
) -> Result<()> {
    tx.query(
        "INSERT INTO bulk_hidden (municipality_id, hiding_id, subject_kind, subject_id, state_before) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(actor.municipality)
    .bind(hiding)
    .bind(judged.kind.as_str())
    .bind(judged.id)
    .bind(judged.state.as_str())
    .execute()
    .await?;
    Ok(())
}

#[derive(FromRow)]
pub(in crate::moderation) struct Locked {
    pub author_id: AccountId,
    pub at: Instant,
    pub undone_at: Option<Instant>,
}

/// Locks it by writing to it: two undo it once.
pub(in crate::moderation) async fn lock_hiding(tx: &mut Tx, actor: &Actor, hiding: HidingId) -> Result<Option<Locked>> {
    tx.query("UPDATE bulk_hiding SET at = at WHERE municipality_id = $1 AND id = $2 RETURNING author_id, at, undone_at")
        .bind(actor.municipality)
        .bind(hiding)
        .optional()
        .await
}

/// What it hid and nobody decided about since, with the state before.
pub(in crate::moderation) async fn list_bulk_hidden(
    tx: &mut Tx,
    actor: &Actor,
    hiding: HidingId,
    at: Instant,
) -> Result<Vec<(Contribution, State)>> {
    #[derive(FromRow)]
    struct Row {
        #[sqlx(try_from = "String")]
        kind: SubjectKind,
        id: Uuid,
        number: i64,
        #[sqlx(try_from = "String")]
        state_before: State,
    }
    let rows: Vec<Row> = tx
        .query(
            "SELECT b.subject_kind AS kind, b.subject_id AS id, i.number, b.state_before FROM bulk_hidden b \
             LEFT JOIN comment c ON c.municipality_id = b.municipality_id AND c.id = b.subject_id \
             JOIN idea i ON i.municipality_id = b.municipality_id AND i.id = COALESCE(c.idea_id, b.subject_id) \
             WHERE b.municipality_id = $1 AND b.hiding_id = $2 AND NOT EXISTS (SELECT 1 FROM moderation m \
               WHERE m.municipality_id = b.municipality_id AND m.subject_id = b.subject_id AND m.at > $3) \
             ORDER BY i.number, b.subject_id",
        )
        .bind(actor.municipality)
        .bind(hiding)
        .bind(at)
        .all()
        .await?;
    let whole = |row: Row| {
        let one = Contribution {
            kind: row.kind,
            id: row.id,
            number: row.number,
            title: String::new(),
            text: String::new(),
            state: State::Hidden,
            created_at: at,
        };
        (one, row.state_before)
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// Whether somebody decided about a contribution after this time.
pub(in crate::moderation) async fn is_judged_since(tx: &mut Tx, actor: &Actor, subject: Uuid, at: Instant) -> Result<bool> {
    let sql = "SELECT id FROM moderation WHERE municipality_id = $1 AND subject_id = $2 AND at > $3 LIMIT 1";
    let found: Option<(Uuid,)> = tx.query(sql).bind(actor.municipality).bind(subject).bind(at).optional().await?;
    Ok(found.is_some())
}

pub(in crate::moderation) async fn update_undone(tx: &mut Tx, actor: &Actor, hiding: HidingId) -> Result<()> {
    let sql = "UPDATE bulk_hiding SET undone_at = $3 WHERE municipality_id = $1 AND id = $2";
    tx.query(sql).bind(actor.municipality).bind(hiding).bind(actor.now).execute().await?;
    Ok(())
}
