//! All SQL of moderation: the queue, verdicts, answers, merges. It changes the state of ideas and comments, never their words.

mod bulk;
mod merges;

use sqlx::FromRow;
use uuid::Uuid;

use super::similar::Candidate;
use super::verdict::{PastVerdict, QUEUE_PAGE, Queue, QueueItem, Subject, SubjectKind, Verdict};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::State;
use crate::ids::{AccountId, ActionFieldId, ConsultationId, IdeaId};
use crate::paging::{Page, offset};
use crate::rights::Right;

pub(super) use bulk::{
    find_author_name, insert_bulk_hidden, insert_hiding, is_judged_since, list_bulk_hidden, list_contributions, list_hidings,
    lock_hiding, update_undone,
};
pub(super) use merges::{find_name, find_root_number, has_merged, insert_merge, undo_merge, update_root, update_unmerged};

/// Ideas that the search for similar ones looks at, the newest first: bounds its time.
const CANDIDATES_MAX: i64 = 2_000;

/// A contribution under judgement, its row locked.
#[derive(FromRow)]
pub(super) struct Judged {
    #[sqlx(try_from = "String")]
    pub kind: SubjectKind,
    pub id: Uuid,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub author_id: Option<AccountId>,
    pub idea_id: IdeaId,
    pub number: i64,
    pub title: String,
    pub action_field_id: ActionFieldId,
    pub consultation_id: ConsultationId,
}

/// A page of the queue: two statements.
///
/// # Errors
/// `NotAllowed` for anybody but moderators.
pub async fn list_queue(tx: &mut Tx, actor: &Actor, page: i64) -> Result<Queue> {
    actor.must(Right::ReadWaiting)?;
    let rows: Vec<QueueItem> = tx
        .query(
            "SELECT 'idea' AS kind, i.id, i.number, i.title, i.text, i.author_id, i.author_name, i.origin, i.created_at \
             FROM idea i WHERE i.municipality_id = $1 AND i.state = 'pending' \
             UNION ALL SELECT 'comment', c.id, i.number, i.title, c.text, c.author_id, c.author_name, c.origin, c.created_at \
             FROM comment c JOIN idea i ON i.municipality_id = c.municipality_id AND i.id = c.idea_id \
             WHERE c.municipality_id = $1 AND c.state = 'pending' ORDER BY 9, 2 LIMIT $2 OFFSET $3",
        )
        .bind(actor.municipality)
        .bind(QUEUE_PAGE)
        .bind(offset(page, QUEUE_PAGE))
        .all()
        .await?;
    let (ideas, comments): (i64, i64) = tx
        .query(
            "SELECT (SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND state = 'pending'), \
             (SELECT COUNT(*) FROM comment WHERE municipality_id = $1 AND state = 'pending')",
        )
        .bind(actor.municipality)
        .one()
        .await?;
    Ok(Queue { page: Page { rows, total: ideas + comments, number: page.max(1), size: QUEUE_PAGE }, ideas, comments })
}

/// The verdicts about an idea, the oldest first.
///
/// # Errors
/// `NotAllowed` for anybody but moderators.
pub async fn list_verdicts(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<Vec<PastVerdict>> {
    actor.must(Right::ReadWaiting)?;
    tx.query(
        "SELECT m.verdict, m.reason, COALESCE(a.name, '') AS moderator_name, m.at FROM moderation m \
         LEFT JOIN account a ON a.municipality_id = m.municipality_id AND a.id = m.moderator_id \
         WHERE m.municipality_id = $1 AND m.subject_id = $2 ORDER BY m.id",
    )
    .bind(actor.municipality)
    .bind(idea)
    .all()
    .await
}

/// Keeps the board of an idea from being counted meanwhile; before any idea's row is locked, as everybody does.
pub(super) async fn share_board(tx: &mut Tx, actor: &Actor, number: i64) -> Result<()> {
    // SQLite knows no row locks and needs none: there is one writer at a time.
    let _board: Option<(ConsultationId,)> = tx
        .query_for(
            "SELECT consultation_id FROM idea WHERE municipality_id = $1 AND number = $2",
            "SELECT id FROM consultation WHERE municipality_id = $1 \
             AND id = (SELECT consultation_id FROM idea WHERE municipality_id = $1 AND number = $2) FOR SHARE",
        )
        .bind(actor.municipality)
        .bind(number)
        .optional()
        .await?;
    Ok(())
}

/// Locks a contribution by writing to it; of a comment, its idea first, whose count it changes.
pub(super) async fn lock(tx: &mut Tx, actor: &Actor, subject: Subject) -> Result<Judged> {
    match subject {
        Subject::Idea(number) => tx
            .query(
                "UPDATE idea SET support_count = support_count WHERE municipality_id = $1 AND number = $2 \
                 RETURNING 'idea' AS kind, id, state, author_id, id AS idea_id, number, title, action_field_id, consultation_id",
            )
            .bind(actor.municipality)
            .bind(number)
            .optional()
            .await?
            .ok_or(Error::NotFound),
        Subject::Comment(id) => {
            tx.query(
                "UPDATE idea SET comment_count = comment_count WHERE municipality_id = $1 \
                 AND id = (SELECT idea_id FROM comment WHERE municipality_id = $1 AND id = $2)",
            )
            .bind(actor.municipality)
            .bind(id)
            .execute()
            .await?;
            tx.query(
                "SELECT 'comment' AS kind, c.id, c.state, c.author_id, c.idea_id, i.number, i.title, i.action_field_id, i.consultation_id \
                 FROM comment c JOIN idea i ON i.municipality_id = c.municipality_id AND i.id = c.idea_id \
                 WHERE c.municipality_id = $1 AND c.id = $2",
            )
            .bind(actor.municipality)
            .bind(id)
            .optional()
            .await?
            .ok_or(Error::NotFound)
        }
    }
}

/// Writes the new state of an idea; the day of its first publication stays.
pub(super) async fn update_idea(tx: &mut Tx, actor: &Actor, idea: IdeaId, state: State) -> Result<()> {
    tx.query(
        "UPDATE idea SET state = $3, published_at = CASE WHEN $3 = 'published' THEN COALESCE(published_at, $4) ELSE published_at END \
         WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(idea)
    .bind(state.as_str())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// Writes the new state of a comment, and counts the published ones of its idea again.
pub(super) async fn update_comment(tx: &mut Tx, actor: &Actor, comment: &Judged, state: State) -> Result<()> {
    tx.query("UPDATE comment SET state = $3 WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(comment.id)
        .bind(state.as_str())
        .execute()
        .await?;
    tx.query(
        "UPDATE idea SET comment_count = (SELECT COUNT(*) FROM comment WHERE municipality_id = $1 AND idea_id = $2 \
         AND state = 'published') WHERE municipality_id = $1 AND id = $2",
    )
    .bind(actor.municipality)
    .bind(comment.idea_id)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn insert_verdict(
    tx: &mut Tx,
    actor: &Actor,
    kind: SubjectKind,
    subject: Uuid,
    verdict: Verdict,
    reason: String,
) -> Result<()> {
    tx.query(
        "INSERT INTO moderation (municipality_id, id, subject_kind, subject_id, verdict, reason, moderator_id, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(actor.municipality)
    .bind(actor.random.id(actor.now))
    .bind(kind.as_str())
    .bind(subject)
    .bind(verdict.as_str())
    .bind(reason)
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

pub(super) async fn insert_answer(tx: &mut Tx, actor: &Actor, idea: IdeaId, text: String) -> Result<()> {
    tx.query("INSERT INTO answer (municipality_id, id, idea_id, text, author_id, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(actor.municipality)
        .bind(actor.random.id(actor.now))
        .bind(idea)
        .bind(text)
        .bind(actor.account())
        .bind(actor.now)
        .execute()
        .await?;
    Ok(())
}

/// The authors of an idea and of all that is merged into it, each once.
pub(super) async fn list_authors(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<Vec<AccountId>> {
    let rows: Vec<(AccountId,)> = tx
        .query(
            "SELECT DISTINCT author_id FROM idea WHERE municipality_id = $1 AND (id = $2 OR merged_into_id = $2) \
             AND author_id IS NOT NULL ORDER BY author_id",
        )
        .bind(actor.municipality)
        .bind(idea)
        .all()
        .await?;
    Ok(rows.into_iter().map(|(author,)| author).collect())
}

/// Whether an idea became a measure.
pub(super) async fn has_measure(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<bool> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM measure_origin WHERE municipality_id = $1 AND idea_id = $2")
        .bind(actor.municipality)
        .bind(idea)
        .one()
        .await?;
    Ok(count > 0)
}

/// Published ideas with their words, for the search for similar ones.
pub(super) async fn list_candidates(tx: &mut Tx, actor: &Actor, except: IdeaId) -> Result<Vec<Candidate>> {
    tx.query(
        "SELECT number, title, SUBSTR(text, 1, 2000) AS text, support_count FROM idea \
         WHERE municipality_id = $1 AND state = 'published' AND id <> $2 ORDER BY number DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(except)
    .bind(CANDIDATES_MAX)
    .all()
    .await
}
