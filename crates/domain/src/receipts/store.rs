//! All SQL about receipts. Stored is only the hash of a code of 80 random bits: nobody guesses one, and no backup tells one.

use uuid::Uuid;

use super::followed::Followed;
use crate::actor::Actor;
use crate::crypto::hash;
use crate::db::Tx;
use crate::error::Result;
use crate::identity::Rungs;
use crate::moderation::SubjectKind;
use crate::random::normalise_receipt;

fn hash_of(code: &str) -> Vec<u8> {
    hash(normalise_receipt(code).as_bytes())
}

/// What a code belongs to, however it was typed; nothing once it was taken into an account.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn find(tx: &mut Tx, actor: &Actor, code: &str) -> Result<Option<Followed>> {
    tx.query(
        "SELECT r.subject_kind AS kind, i.id AS idea_id, i.number, i.title, COALESCE(c.state, i.state) AS state, \
         COALESCE(c.text, i.text) AS text, COALESCE(c.created_at, i.created_at) AS created_at, \
         CASE WHEN COALESCE(c.state, i.state) = 'hidden' THEN (SELECT m.reason FROM moderation m \
             WHERE m.municipality_id = r.municipality_id AND m.subject_id = r.subject_id AND m.verdict = 'hide' \
             ORDER BY m.id DESC LIMIT 1) END AS hidden_reason, \
         (SELECT a.text FROM answer a WHERE a.municipality_id = r.municipality_id AND a.idea_id = COALESCE(i.merged_into_id, i.id) \
             ORDER BY a.id DESC LIMIT 1) AS answer \
         FROM receipt r LEFT JOIN comment c ON c.municipality_id = r.municipality_id AND c.id = r.subject_id \
         JOIN idea i ON i.municipality_id = r.municipality_id AND i.id = COALESCE(c.idea_id, r.subject_id) \
         WHERE r.municipality_id = $1 AND r.receipt_hash = $2 AND r.claimed_at IS NULL",
    )
    .bind(actor.municipality)
    .bind(hash_of(code))
    .optional()
    .await
}

/// What the receipt of a repeated request belongs to, claimed or not.
pub(crate) async fn find_subject(tx: &mut Tx, actor: &Actor, code: &str) -> Result<Option<Uuid>> {
    let found: Option<(Uuid,)> = tx
        .query("SELECT subject_id FROM receipt WHERE municipality_id = $1 AND receipt_hash = $2")
        .bind(actor.municipality)
        .bind(hash_of(code))
        .optional()
        .await?;
    Ok(found.map(|(subject,)| subject))
}

/// Notes a receipt; `false` when the same request is being answered right now.
pub(crate) async fn insert(tx: &mut Tx, actor: &Actor, code: &str, kind: SubjectKind, subject: Uuid) -> Result<bool> {
    let inserted = tx
        .query(
            "INSERT INTO receipt (municipality_id, receipt_hash, subject_kind, subject_id) VALUES ($1, $2, $3, $4) \
             ON CONFLICT DO NOTHING",
        )
        .bind(actor.municipality)
        .bind(hash_of(code))
        .bind(kind.as_str())
        .bind(subject)
        .execute()
        .await?;
    Ok(inserted == 1)
}

/// Voids a code and tells what it belonged to: the condition lets one of two who claim at once go away empty.
pub(super) async fn void(tx: &mut Tx, actor: &Actor, code: &str) -> Result<Option<(SubjectKind, Uuid)>> {
    let row: Option<(String, Uuid)> = tx
        .query(
            "UPDATE receipt SET claimed_at = $3 WHERE municipality_id = $1 AND receipt_hash = $2 AND claimed_at IS NULL \
             RETURNING subject_kind, subject_id",
        )
        .bind(actor.municipality)
        .bind(hash_of(code))
        .bind(actor.now)
        .optional()
        .await?;
    Ok(row.and_then(|(kind, subject)| Some((SubjectKind::from_word(&kind)?, subject))))
}

/// What the board of a contribution asks of people, and the public number of its idea.
pub(super) async fn find_rungs(tx: &mut Tx, actor: &Actor, subject: Uuid) -> Result<(i64, Rungs)> {
    #[derive(sqlx::FromRow)]
    struct Row {
        number: i64,
        #[sqlx(flatten)]
        rungs: Rungs,
    }
    let row: Row = tx
        .query(
            "SELECT i.number, c.idea_rung, c.support_rung, c.comment_rung, c.respond_rung, c.vote_rung FROM idea i \
             JOIN consultation c ON c.municipality_id = i.municipality_id AND c.id = i.consultation_id \
             WHERE i.municipality_id = $1 AND i.id = COALESCE((SELECT k.idea_id FROM comment k \
                 WHERE k.municipality_id = $1 AND k.id = $2), $2)",
        )
        .bind(actor.municipality)
        .bind(subject)
        .one()
        .await?;
    Ok((row.number, row.rungs))
}

/// Makes the actor the author. What a clerk took in at the counter stays marked so.
pub(super) async fn update_author(tx: &mut Tx, actor: &Actor, kind: SubjectKind, subject: Uuid) -> Result<()> {
    let person = actor.person()?;
    let sql = match kind {
        SubjectKind::Idea => {
            "UPDATE idea SET author_id = $3, author_name = $4, origin = CASE origin WHEN 'guest' THEN 'account' ELSE origin END \
             WHERE municipality_id = $1 AND id = $2 AND author_id IS NULL"
        }
        SubjectKind::Comment => {
            "UPDATE comment SET author_id = $3, author_name = $4, origin = CASE origin WHEN 'guest' THEN 'account' ELSE origin END \
             WHERE municipality_id = $1 AND id = $2 AND author_id IS NULL"
        }
    };
    tx.query(sql).bind(actor.municipality).bind(subject).bind(person.id).bind(person.name.clone()).execute().await?;
    Ok(())
}
