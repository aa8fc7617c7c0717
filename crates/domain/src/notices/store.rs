//! All SQL of notices.

use sqlx::FromRow;
use uuid::Uuid;

use super::notice::{Checked, Open, Target, Verdict};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::Result;
use crate::ids::AccountId;
use crate::moderation::Subject;
use crate::rights::Right;

/// Shown at once; the rest follows when these are decided.
const OPEN_MAX: i64 = 100;

/// Who gave a notice.
#[derive(Clone, Debug, FromRow)]
pub(super) struct From {
    pub account_id: Option<AccountId>,
    pub name: String,
    pub email: String,
    pub lang: String,
}

pub(super) async fn find_target(tx: &mut Tx, actor: &Actor, subject: Subject) -> Result<Option<Target>> {
    match subject {
        Subject::Idea(number) => {
            tx.query(
                "SELECT 'idea' AS kind, id, id AS idea_id, number, title, text FROM idea \
                 WHERE municipality_id = $1 AND number = $2 AND state IN ('published', 'merged')",
            )
            .bind(actor.municipality)
            .bind(number)
            .optional()
            .await
        }
        Subject::Comment(id) => {
            tx.query(
                "SELECT 'comment' AS kind, c.id, c.idea_id, i.number, i.title, c.text FROM comment c \
                 JOIN idea i ON i.municipality_id = c.municipality_id AND i.id = c.idea_id \
                 WHERE c.municipality_id = $1 AND c.id = $2 AND c.state = 'published' AND i.state IN ('published', 'merged')",
            )
            .bind(actor.municipality)
            .bind(id)
            .optional()
            .await
        }
    }
}

/// `false` when this form was sent before.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, id: Uuid, target: &Target, notice: &Checked) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO notice (municipality_id, id, subject_kind, subject_id, idea_id, reason, text, account_id, name, email, lang, at) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(id)
        .bind(target.kind.as_str())
        .bind(target.id)
        .bind(target.idea_id)
        .bind(notice.reason.as_str())
        .bind(notice.text.clone())
        .bind(actor.account())
        .bind(notice.name.clone())
        .bind(notice.email.clone())
        .bind(notice.lang.clone())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(inserted == 1)
}

pub(super) async fn is_same(tx: &mut Tx, actor: &Actor, id: Uuid, target: &Target, notice: &Checked) -> Result<bool> {
    let sql =
        "SELECT COUNT(*) FROM notice WHERE municipality_id = $1 AND id = $2 AND subject_id = $3 AND reason = $4 AND text = $5";
    let found: (i64,) = tx
        .query(sql)
        .bind(actor.municipality)
        .bind(id)
        .bind(target.id)
        .bind(notice.reason.as_str())
        .bind(notice.text.clone())
        .one()
        .await?;
    Ok(found.0 == 1)
}

/// Notices that wait, the oldest first, and how many there are in all.
///
/// # Errors
/// `NotAllowed` for anybody but moderators.
pub async fn list_open(tx: &mut Tx, actor: &Actor) -> Result<(Vec<Open>, i64)> {
    actor.must(Right::Hide)?;
    let rows = tx
        .query(
            "SELECT n.id, n.subject_kind AS kind, n.subject_id, i.number, i.title, CASE n.subject_kind WHEN 'comment' THEN COALESCE(c.text, '') ELSE i.text END AS subject_text, n.reason, \
             n.text, n.at, CASE n.subject_kind WHEN 'comment' THEN c.author_id ELSE i.author_id END AS author_id, \
             CASE n.subject_kind WHEN 'comment' THEN COALESCE(c.state, 'hidden') ELSE i.state END = 'hidden' AS is_hidden FROM notice n \
             JOIN idea i ON i.municipality_id = n.municipality_id AND i.id = n.idea_id \
             LEFT JOIN comment c ON c.municipality_id = n.municipality_id AND c.id = n.subject_id \
             WHERE n.municipality_id = $1 AND n.verdict IS NULL ORDER BY n.at, n.id LIMIT $2",
        )
        .bind(actor.municipality)
        .bind(OPEN_MAX)
        .all()
        .await?;
    let sql = "SELECT COUNT(*) FROM notice WHERE municipality_id = $1 AND verdict IS NULL";
    Ok((rows, tx.query(sql).bind(actor.municipality).one::<(i64,)>().await?.0))
}

#[derive(FromRow)]
struct Locked {
    #[sqlx(flatten)]
    open: Open,
    #[sqlx(flatten)]
    from: From,
}

/// A notice that waits, its row locked by writing to it: of two who decide at once the second one finds nothing.
pub(super) async fn lock_open(tx: &mut Tx, actor: &Actor, id: Uuid) -> Result<Option<(Open, From)>> {
    let sql = "UPDATE notice SET decision = decision WHERE municipality_id = $1 AND id = $2 AND verdict IS NULL";
    if tx.query(sql).bind(actor.municipality).bind(id).execute().await? == 0 {
        return Ok(None);
    }
    let row: Option<Locked> = tx
        .query(
            "SELECT n.id, n.subject_kind AS kind, n.subject_id, i.number, i.title, CASE n.subject_kind WHEN 'comment' THEN COALESCE(c.text, '') ELSE i.text END AS subject_text, n.reason, \
             n.text, n.at, CASE n.subject_kind WHEN 'comment' THEN c.author_id ELSE i.author_id END AS author_id, \
             CASE n.subject_kind WHEN 'comment' THEN COALESCE(c.state, 'hidden') ELSE i.state END = 'hidden' AS is_hidden, n.account_id, n.name, n.email, n.lang FROM notice n \
             JOIN idea i ON i.municipality_id = n.municipality_id AND i.id = n.idea_id \
             LEFT JOIN comment c ON c.municipality_id = n.municipality_id AND c.id = n.subject_id \
             WHERE n.municipality_id = $1 AND n.id = $2",
        )
        .bind(actor.municipality)
        .bind(id)
        .optional()
        .await?;
    Ok(row.map(|row| (row.open, row.from)))
}

pub(super) async fn update_decided(tx: &mut Tx, actor: &Actor, id: Uuid, verdict: Verdict, decision: String) -> Result<()> {
    tx.query(
        "UPDATE notice SET verdict = $3, decision = $4, moderator_id = $5, decided_at = $6 WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(verdict.as_str())
    .bind(decision)
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}
