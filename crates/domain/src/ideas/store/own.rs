//! SQL about a person's own ideas, comments and supports, each with what became of it.

use sqlx::FromRow;

use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::ideas::idea::State;

/// The newest so many of each kind are shown.
const OWN_MAX: i64 = 100;

/// All that a person has contributed to ideas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    pub ideas: Vec<OwnIdea>,
    pub comments: Vec<OwnComment>,
    pub supports: Vec<OwnSupport>,
}

/// One's own idea with its way.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct OwnIdea {
    pub number: i64,
    pub title: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub created_at: Instant,
    pub published_at: Option<Instant>,
    /// Of a merged idea, those of the idea it goes on in.
    pub support_count: i64,
    pub hidden_reason: Option<String>,
    pub root_number: Option<i64>,
    pub root_title: Option<String>,
    pub merged_at: Option<Instant>,
    pub answered_at: Option<Instant>,
    #[sqlx(flatten)]
    pub became: Became,
}

/// The measure that came of an idea, and the last decision about it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Became {
    pub proposed_at: Option<Instant>,
    pub measure_slug: Option<String>,
    pub measure_title: Option<String>,
    pub measure_status: Option<String>,
    pub verdict: Option<String>,
    pub decided_on: Option<String>,
}

/// One's own comment.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct OwnComment {
    pub number: i64,
    pub title: String,
    pub text: String,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub created_at: Instant,
    pub hidden_reason: Option<String>,
}

/// An idea that one supports.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct OwnSupport {
    pub number: i64,
    pub title: String,
    pub support_count: i64,
    pub created_at: Instant,
    #[sqlx(flatten)]
    pub became: Became,
}

/// What the actor has contributed: three statements. Nothing for visitors.
pub async fn list_own(tx: &mut Tx, actor: &Actor) -> Result<Own> {
    if actor.person.is_none() {
        return Ok(Own::default());
    }
    Ok(Own {
        ideas: own_ideas(tx, actor).await?,
        comments: own_comments(tx, actor).await?,
        supports: own_supports(tx, actor).await?,
    })
}

async fn own_ideas(tx: &mut Tx, actor: &Actor) -> Result<Vec<OwnIdea>> {
    tx.query(
        "SELECT i.number, i.title, i.state, i.created_at, i.published_at, COALESCE(r.support_count, i.support_count) AS support_count, \
         CASE WHEN i.state = 'hidden' THEN (SELECT h.reason FROM moderation h WHERE h.municipality_id = i.municipality_id \
             AND h.subject_id = i.id AND h.verdict = 'hide' ORDER BY h.id DESC LIMIT 1) END AS hidden_reason, \
         r.number AS root_number, r.title AS root_title, g.at AS merged_at, \
         (SELECT MAX(a.at) FROM answer a WHERE a.municipality_id = i.municipality_id \
             AND a.idea_id = COALESCE(i.merged_into_id, i.id)) AS answered_at, \
         o.at AS proposed_at, m.slug AS measure_slug, m.title AS measure_title, m.status AS measure_status, d.verdict, d.decided_on \
         FROM idea i LEFT JOIN idea r ON r.municipality_id = i.municipality_id AND r.id = i.merged_into_id \
         LEFT JOIN merge g ON g.municipality_id = i.municipality_id AND g.idea_id = i.id AND g.undone_at IS NULL \
         LEFT JOIN measure_origin o ON o.municipality_id = i.municipality_id AND o.idea_id = COALESCE(i.merged_into_id, i.id) \
         LEFT JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
         LEFT JOIN decision d ON d.municipality_id = m.municipality_id AND d.id = (SELECT e.id FROM decision e \
             WHERE e.municipality_id = m.municipality_id AND e.measure_id = m.id ORDER BY e.id DESC LIMIT 1) \
         WHERE i.municipality_id = $1 AND i.author_id = $2 ORDER BY i.number DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.account())
    .bind(OWN_MAX)
    .all()
    .await
}

async fn own_comments(tx: &mut Tx, actor: &Actor) -> Result<Vec<OwnComment>> {
    tx.query(
        "SELECT i.number, i.title, c.text, c.state, c.created_at, \
         CASE WHEN c.state = 'hidden' THEN (SELECT h.reason FROM moderation h WHERE h.municipality_id = c.municipality_id \
             AND h.subject_id = c.id AND h.verdict = 'hide' ORDER BY h.id DESC LIMIT 1) END AS hidden_reason \
         FROM comment c JOIN idea i ON i.municipality_id = c.municipality_id AND i.id = c.idea_id \
         WHERE c.municipality_id = $1 AND c.author_id = $2 ORDER BY c.id DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.account())
    .bind(OWN_MAX)
    .all()
    .await
}

/// Supports, each by the idea it counts for now. What is hidden keeps its address from others, so it is left out.
async fn own_supports(tx: &mut Tx, actor: &Actor) -> Result<Vec<OwnSupport>> {
    tx.query(
        "SELECT r.number, r.title, r.support_count, MIN(s.created_at) AS created_at, \
         o.at AS proposed_at, m.slug AS measure_slug, m.title AS measure_title, m.status AS measure_status, d.verdict, d.decided_on \
         FROM support s JOIN idea i ON i.municipality_id = s.municipality_id AND i.id = s.idea_id \
         JOIN idea r ON r.municipality_id = i.municipality_id AND r.id = COALESCE(i.merged_into_id, i.id) \
         LEFT JOIN measure_origin o ON o.municipality_id = r.municipality_id AND o.idea_id = r.id \
         LEFT JOIN measure m ON m.municipality_id = o.municipality_id AND m.id = o.measure_id \
         LEFT JOIN decision d ON d.municipality_id = m.municipality_id AND d.id = (SELECT e.id FROM decision e \
             WHERE e.municipality_id = m.municipality_id AND e.measure_id = m.id ORDER BY e.id DESC LIMIT 1) \
         WHERE s.municipality_id = $1 AND s.account_id = $2 AND r.state = 'published' \
         GROUP BY r.number, r.title, r.support_count, o.at, m.slug, m.title, m.status, d.verdict, d.decided_on \
         ORDER BY MIN(s.created_at) DESC, r.number DESC LIMIT $3",
    )
    .bind(actor.municipality)
    .bind(actor.account())
    .bind(OWN_MAX)
    .all()
    .await
}
