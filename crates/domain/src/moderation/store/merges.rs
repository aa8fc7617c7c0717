//! SQL about merges. `merge.into_id` is what somebody decided, `idea.merged_into_id` the idea that all of a group goes on in.

use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ids::IdeaId;

/// Whether other ideas are merged into this one.
pub(in crate::moderation) async fn has_merged(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<bool> {
    let (count,): (i64,) = tx
        .query("SELECT COUNT(*) FROM idea WHERE municipality_id = $1 AND merged_into_id = $2")
        .bind(actor.municipality)
        .bind(idea)
        .one()
        .await?;
    Ok(count > 0)
}

/// Remembers a merge; the unique index lets an idea be merged once at a time.
pub(in crate::moderation) async fn insert_merge(
    tx: &mut Tx,
    actor: &Actor,
    idea: IdeaId,
    into: IdeaId,
    reason: String,
) -> Result<()> {
    tx.query(
        "INSERT INTO merge (municipality_id, id, idea_id, into_id, reason, moderator_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(actor.municipality)
    .bind(actor.random.id(actor.now))
    .bind(idea)
    .bind(into)
    .bind(reason)
    .bind(actor.account())
    .bind(actor.now)
    .execute()
    .await?;
    Ok(())
}

/// Marks the merge of an idea as undone; gives the idea it was merged into.
pub(in crate::moderation) async fn undo_merge(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<Option<IdeaId>> {
    let row: Option<(IdeaId,)> = tx
        .query(
            "UPDATE merge SET undone_at = $3 WHERE municipality_id = $1 AND idea_id = $2 AND undone_at IS NULL RETURNING into_id",
        )
        .bind(actor.municipality)
        .bind(idea)
        .bind(actor.now)
        .optional()
        .await?;
    Ok(row.map(|(into,)| into))
}

/// Lets an idea and all that was merged into it, over however many steps, go on in `root`.
pub(in crate::moderation) async fn update_root(tx: &mut Tx, actor: &Actor, idea: IdeaId, root: IdeaId) -> Result<()> {
    tx.query(
        "WITH RECURSIVE part(id) AS (SELECT id FROM idea WHERE municipality_id = $1 AND id = $2 \
         UNION SELECT m.idea_id FROM part p CROSS JOIN merge m WHERE m.municipality_id = $1 AND m.into_id = p.id AND m.undone_at IS NULL) \
         UPDATE idea SET state = 'merged', merged_into_id = $3 WHERE municipality_id = $1 AND id IN (SELECT id FROM part) AND id <> $3",
    )
    .bind(actor.municipality)
    .bind(idea)
    .bind(root)
    .execute()
    .await?;
    Ok(())
}

/// Makes a merged idea stand for itself again.
pub(in crate::moderation) async fn update_unmerged(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<()> {
    tx.query("UPDATE idea SET state = 'published', merged_into_id = NULL WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(idea)
        .execute()
        .await?;
    Ok(())
}

/// The number of the idea that a merged one goes on in; `None` when it is not merged.
///
/// # Errors
/// `NotFound` when there is no such idea.
pub(in crate::moderation) async fn find_root_number(tx: &mut Tx, actor: &Actor, number: i64) -> Result<Option<i64>> {
    let row: Option<(Option<i64>,)> = tx
        .query(
            "SELECT r.number FROM idea i LEFT JOIN idea r ON r.municipality_id = i.municipality_id AND r.id = i.merged_into_id \
             WHERE i.municipality_id = $1 AND i.number = $2",
        )
        .bind(actor.municipality)
        .bind(number)
        .optional()
        .await?;
    row.map(|(root,)| root).ok_or(Error::NotFound)
}

/// Number and title of an idea.
pub(in crate::moderation) async fn find_name(tx: &mut Tx, actor: &Actor, idea: IdeaId) -> Result<(i64, String)> {
    tx.query("SELECT number, title FROM idea WHERE municipality_id = $1 AND id = $2")
        .bind(actor.municipality)
        .bind(idea)
        .one()
        .await
}
