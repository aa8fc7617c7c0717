//! All SQL about ideas and comments. Loaded through the viewer: what somebody may not see is not found.

mod list;
mod own;
mod supports;

use super::idea::{COMMENTS_PAGE, Comment, Idea, NewIdea, Origin, State, Step};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ActionFieldId, CommentId, ConsultationId, IdeaId};
use crate::paging::{Page, offset};
use crate::rights::Right;

pub use list::list;
pub use own::{Became, Own, OwnComment, OwnIdea, OwnSupport, list_own};
pub(super) use supports::{delete_supports, insert_support};
pub(crate) use supports::{find_open_root, recount_supports};

/// An idea by its public number, as this viewer may see it: what waits or is hidden, only author and moderators.
///
/// # Errors
/// `NotFound` when there is none or the actor may not know of it.
pub async fn find_by_number(tx: &mut Tx, actor: &Actor, number: i64) -> Result<Idea> {
    tx.query(
        "SELECT i.id, i.number, i.state, i.title, i.text, i.author_id, i.author_name, i.origin, \
         COALESCE(r.support_count, i.support_count) AS support_count, i.comment_count, i.created_at, \
         i.published_at, f.id AS field_id, f.slug AS field_slug, f.title AS field_title, c.slug AS consultation_slug, \
         c.title AS consultation_title, c.opens_at, c.closes_at, c.closed_at, \
         c.idea_rung, c.support_rung, c.comment_rung, c.respond_rung, c.vote_rung, r.number AS root_number, r.title AS root_title, \
         CASE WHEN i.state = 'hidden' THEN (SELECT m.reason FROM moderation m WHERE m.municipality_id = i.municipality_id \
             AND m.subject_id = i.id AND m.verdict = 'hide' ORDER BY m.id DESC LIMIT 1) END AS hidden_reason, \
         a.text AS answer, a.at AS answered_at, \
         i.id IN (SELECT COALESCE(g.merged_into_id, g.id) FROM support s \
             JOIN idea g ON g.municipality_id = s.municipality_id AND g.id = s.idea_id \
             WHERE s.municipality_id = $1 AND s.account_id = $3) AS is_supported \
         FROM idea i JOIN action_field f ON f.municipality_id = i.municipality_id AND f.id = i.action_field_id \
         JOIN consultation c ON c.municipality_id = i.municipality_id AND c.id = i.consultation_id \
         LEFT JOIN idea r ON r.municipality_id = i.municipality_id AND r.id = i.merged_into_id \
         LEFT JOIN answer a ON a.municipality_id = i.municipality_id AND a.id = (SELECT b.id FROM answer b \
             WHERE b.municipality_id = i.municipality_id AND b.idea_id = i.id ORDER BY b.id DESC LIMIT 1) \
         WHERE i.municipality_id = $1 AND i.number = $2 AND (i.state IN ('published', 'merged') OR i.author_id = $3 OR $4)",
    )
    .bind(actor.municipality)
    .bind(number)
    .bind(actor.account())
    .bind(actor.may(Right::ReadWaiting))
    .optional()
    .await?
    .ok_or(Error::NotFound)
}

/// A page of an idea's comments, the oldest first. A hidden one keeps its place and shows its reason instead of its text; one that
/// waits is seen by its author and the moderators. Whoever has found the idea may see them.
pub async fn list_comments(tx: &mut Tx, actor: &Actor, idea: IdeaId, page: i64) -> Result<Page<Comment>> {
    let rows: Vec<Comment> = tx
        .query(
            "SELECT c.id, c.state, c.author_name, c.origin, COALESCE(c.author_id = $3, FALSE) AS is_own, \
             CASE WHEN c.state <> 'hidden' OR c.author_id = $3 OR $4 THEN c.text ELSE '' END AS text, \
             CASE WHEN c.state = 'hidden' THEN (SELECT m.reason FROM moderation m WHERE m.municipality_id = c.municipality_id \
                 AND m.subject_id = c.id AND m.verdict = 'hide' ORDER BY m.id DESC LIMIT 1) END AS hidden_reason, \
             c.created_at, COUNT(*) OVER () AS total \
             FROM comment c WHERE c.municipality_id = $1 AND c.idea_id = $2 \
             AND (c.state <> 'pending' OR c.author_id = $3 OR $4) ORDER BY c.id LIMIT $5 OFFSET $6",
        )
        .bind(actor.municipality)
        .bind(idea)
        .bind(actor.account())
        .bind(actor.may(Right::ReadWaiting))
        .bind(COMMENTS_PAGE)
        .bind(offset(page, COMMENTS_PAGE))
        .all()
        .await?;
    let total = rows.first().map_or(0, |comment| comment.total);
    Ok(Page { rows, total, number: page.max(1), size: COMMENTS_PAGE })
}

/// What happened to an idea and to what became of it, in the order of time: merges both ways, answers, the measure, decisions.
/// A merged idea's way goes on in the idea it was merged into. Whoever has found the idea may see them.
pub async fn list_steps(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<Vec<Step>> {
    tx.query(
        "WITH root AS (SELECT municipality_id, COALESCE(merged_into_id, id) AS id FROM idea WHERE municipality_id = $1 AND id = $2) \
         SELECT 'received' AS kind, m.at, i.number, NULL AS slug, i.title, m.reason AS note, '' AS word, '' AS day, '' AS paper_number \
             FROM merge m JOIN idea i ON i.municipality_id = m.municipality_id AND i.id = m.idea_id \
             WHERE m.municipality_id = $1 AND m.into_id = $2 AND m.undone_at IS NULL \
         UNION ALL SELECT 'merged', m.at, i.number, NULL, i.title, m.reason, '', '', '' \
             FROM merge m JOIN idea i ON i.municipality_id = m.municipality_id AND i.id = m.into_id \
             WHERE m.municipality_id = $1 AND m.idea_id = $2 AND m.undone_at IS NULL \
         UNION ALL SELECT 'answered', a.at, i.number, NULL, i.title, '', '', '', '' \
             FROM root JOIN answer a ON a.municipality_id = root.municipality_id AND a.idea_id = root.id \
             JOIN idea i ON i.municipality_id = root.municipality_id AND i.id = root.id \
         UNION ALL SELECT 'proposed', o.at, NULL, m.slug, m.title, '', m.status, '', '' \
             FROM root JOIN measure_origin o ON o.municipality_id = root.municipality_id AND o.idea_id = root.id \
             JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
         UNION ALL SELECT 'decided', d.at, NULL, m.slug, m.title, d.reason, d.verdict, d.decided_on, d.paper_number \
             FROM root JOIN measure_origin o ON o.municipality_id = root.municipality_id AND o.idea_id = root.id \
             JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
             JOIN decision d ON d.municipality_id = o.municipality_id AND d.measure_id = o.measure_id \
         ORDER BY 2, 1",
    )
    .bind(actor.municipality)
    .bind(idea)
    .all()
    .await
}

/// Takes the municipality's next public number. The updated row is also the lock of its ideas' limits.
pub(super) async fn next_number(tx: &mut Tx, actor: &Actor) -> Result<i64> {
    let (number,): (i64,) = tx
        .query("UPDATE municipality SET next_number = next_number + 1 WHERE id = $1 RETURNING next_number - 1")
        .bind(actor.municipality)
        .one()
        .await?;
    Ok(number)
}

/// Whether the board has an idea with exactly these words.
pub(super) async fn has_same(tx: &mut Tx, actor: &Actor, board: ConsultationId, title: &str, text: &str) -> Result<bool> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND consultation_id = $2 AND title = $3 AND text = $4")
        .bind(actor.municipality)
        .bind(board)
        .bind(title.to_owned())
        .bind(text.to_owned())
        .one()
        .await?;
    Ok(count > 0)
}

/// How many ideas this person has handed in since then.
pub(super) async fn count_ideas_since(tx: &mut Tx, actor: &Actor, since: Instant) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND author_id = $2 AND created_at > $3")
        .bind(actor.municipality)
        .bind(actor.account())
        .bind(since)
        .one()
        .await?;
    Ok(count)
}

/// How many comments this person has written since then.
pub(super) async fn count_comments_since(tx: &mut Tx, actor: &Actor, since: Instant) -> Result<i64> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM comment WHERE municipality_id = $1 AND author_id = $2 AND created_at > $3")
        .bind(actor.municipality)
        .bind(actor.account())
        .bind(since)
        .one()
        .await?;
    Ok(count)
}

/// Where a new idea belongs.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub id: IdeaId,
    pub number: i64,
    pub board: ConsultationId,
    pub field: ActionFieldId,
}

/// Whose a new contribution is.
pub(super) enum Author {
    Actor,
    /// Of nobody's account.
    Other {
        name: String,
        origin: Origin,
    },
}

impl Author {
    /// Account, name and origin, as stored.
    fn parts(self, actor: &Actor) -> Result<(Option<AccountId>, String, Origin)> {
        Ok(match self {
            Self::Actor => (actor.account(), actor.person()?.name.clone(), Origin::Account),
            Self::Other { name, origin } => (None, name, origin),
        })
    }
}

/// Inserts an idea; it waits, unless it was imported.
pub(super) async fn insert(tx: &mut Tx, actor: &Actor, place: Place, idea: &NewIdea, author: Author) -> Result<()> {
    let (author, name, origin) = author.parts(actor)?;
    let state = if origin == Origin::Import { State::Published } else { State::Pending };
    tx.query(
        "INSERT INTO idea (municipality_id, id, number, consultation_id, action_field_id, author_id, author_name, title, text, state, \
         created_at, published_at, origin) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(actor.municipality)
    .bind(place.id)
    .bind(place.number)
    .bind(place.board)
    .bind(place.field)
    .bind(author)
    .bind(name)
    .bind(idea.title.clone())
    .bind(idea.text.clone())
    .bind(state.as_str())
    .bind(actor.now)
    .bind((state == State::Published).then_some(actor.now))
    .bind(origin.as_str())
    .execute()
    .await?;
    Ok(())
}

/// Inserts a comment that waits.
pub(super) async fn insert_comment(
    tx: &mut Tx,
    actor: &Actor,
    id: CommentId,
    idea: IdeaId,
    text: String,
    author: Author,
) -> Result<()> {
    let (author, name, origin) = author.parts(actor)?;
    tx.query(
        "INSERT INTO comment (municipality_id, id, idea_id, author_id, author_name, text, state, created_at, origin) \
         VALUES ($1, $2, $3, $4, $5, $6, 'pending', $7, $8)",
    )
    .bind(actor.municipality)
    .bind(id)
    .bind(idea)
    .bind(author)
    .bind(name)
    .bind(text)
    .bind(actor.now)
    .bind(origin.as_str())
    .execute()
    .await?;
    Ok(())
}

/// The number of an idea, if its words are these.
pub(super) async fn find_same(tx: &mut Tx, actor: &Actor, id: IdeaId, idea: &NewIdea) -> Result<Option<i64>> {
    let found: Option<(i64,)> = tx
        .query("SELECT number FROM idea WHERE municipality_id = $1 AND id = $2 AND title = $3 AND text = $4")
        .bind(actor.municipality)
        .bind(id)
        .bind(idea.title.clone())
        .bind(idea.text.clone())
        .optional()
        .await?;
    Ok(found.map(|(number,)| number))
}

/// Whether a comment stands under this idea with these words.
pub(super) async fn has_comment(tx: &mut Tx, actor: &Actor, id: CommentId, idea: IdeaId, text: &str) -> Result<bool> {
    let found: Option<(CommentId,)> = tx
        .query("SELECT id FROM comment WHERE municipality_id = $1 AND id = $2 AND idea_id = $3 AND text = $4")
        .bind(actor.municipality)
        .bind(id)
        .bind(idea)
        .bind(text.to_owned())
        .optional()
        .await?;
    Ok(found.is_some())
}

/// The key of receipts of the board that an idea is on, while it runs.
pub(super) async fn find_board_secret(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<Vec<u8>> {
    let (secret,): (Option<Vec<u8>>,) = tx
        .query(
            "SELECT c.secret FROM idea i JOIN consultation c ON c.municipality_id = i.municipality_id AND c.id = i.consultation_id \
             WHERE i.municipality_id = $1 AND i.id = $2",
        )
        .bind(actor.municipality)
        .bind(idea)
        .one()
        .await?;
    secret.ok_or_else(|| Error::internal(format!("idea {idea}: its board is open without a secret")))
}

#[cfg(test)]
mod tests;
