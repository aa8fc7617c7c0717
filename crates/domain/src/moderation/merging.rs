//! Merging: an idea goes on as part of another one. Supports add up, each person once; comments stay where they are; it can be undone.

use super::actions::lock_published;
use super::notices::{self, Merged};
use super::store::{self, Judged};
use super::verdict::Subject;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ideas::{State, store as ideas};
use crate::rights::Right;
use crate::{events, mail, outcomes, text};

/// Merges one published idea into another of the same municipality. All that was merged into it before comes along.
///
/// # Errors
/// `NotAllowed` for anybody but moderators, `NotFound`, `Invalid` without a reason or into itself, `Conflict` when one of both is not
/// published, or `already_measure` when the first one became a measure: then it is the other that should be merged.
pub async fn merge(tx: &mut Tx, actor: &Actor, number: i64, into: i64, reason: &str) -> Result<()> {
    actor.must(Right::Merge)?;
    let mut errors = FieldErrors::default();
    let reason = errors.take("reason", text::paragraphs(reason, text::REASON_MAX));
    if number == into {
        errors.add("into", "same");
    }
    errors.check()?;
    store::share_board(tx, actor, number).await?;
    store::share_board(tx, actor, into).await?;
    let (idea, target) = lock_both(tx, actor, number, into).await?;
    if store::has_measure(tx, actor, idea.idea_id).await? {
        return Err(Error::Conflict("already_measure"));
    }
    store::insert_merge(tx, actor, idea.idea_id, target.idea_id, reason.clone()).await?;
    store::update_root(tx, actor, idea.idea_id, target.idea_id).await?;
    ideas::recount_supports(tx, actor, target.idea_id).await?;
    outcomes::store::recount_boards(tx, actor, vec![idea.consultation_id, target.consultation_id]).await?;
    let told = Merged { number, title: idea.title, into_number: into, into_title: target.title, reason };
    events::record(tx, actor, "idea.merged", idea.id, &told).await?;
    if let Some(author) = idea.author_id {
        mail::enqueue(tx, actor, author, notices::IDEA_MERGED, &told).await?;
    }
    Ok(())
}

/// Both published ideas, locked in the order of their numbers, so that two merges never wait for each other.
async fn lock_both(tx: &mut Tx, actor: &Actor, number: i64, into: i64) -> Result<(Judged, Judged)> {
    if number < into {
        let idea = lock_published(tx, actor, number).await?;
        Ok((idea, lock_published(tx, actor, into).await?))
    } else {
        let target = lock_published(tx, actor, into).await?;
        Ok((lock_published(tx, actor, number).await?, target))
    }
}

/// Undoes a merge: the idea stands for itself again, with the supports that were given to it and to what was merged into it.
///
/// # Errors
/// `NotAllowed` for anybody but moderators, `NotFound`, `Conflict("not_merged")`.
pub async fn undo(tx: &mut Tx, actor: &Actor, number: i64) -> Result<()> {
    actor.must(Right::Merge)?;
    let (idea, root) = lock_with_root(tx, actor, number).await?;
    let into = store::undo_merge(tx, actor, idea.idea_id).await?.ok_or(Error::Conflict("not_merged"))?;
    store::update_unmerged(tx, actor, idea.idea_id).await?;
    store::update_root(tx, actor, idea.idea_id, idea.idea_id).await?;
    ideas::recount_supports(tx, actor, idea.idea_id).await?;
    ideas::recount_supports(tx, actor, root.idea_id).await?;
    outcomes::store::recount_boards(tx, actor, vec![idea.consultation_id, root.consultation_id]).await?;
    let (into_number, into_title) = store::find_name(tx, actor, into).await?;
    let told = Merged { number, title: idea.title, into_number, into_title, reason: String::new() };
    events::record(tx, actor, "idea.unmerged", idea.id, &told).await?;
    if let Some(author) = idea.author_id {
        mail::enqueue(tx, actor, author, notices::IDEA_UNMERGED, &told).await?;
    }
    Ok(())
}

/// A merged idea and the one it goes on in, locked in the order of their numbers.
async fn lock_with_root(tx: &mut Tx, actor: &Actor, number: i64) -> Result<(Judged, Judged)> {
    let root_number = store::find_root_number(tx, actor, number).await?.ok_or(Error::Conflict("not_merged"))?;
    store::share_board(tx, actor, number).await?;
    store::share_board(tx, actor, root_number).await?;
    let first = store::lock(tx, actor, Subject::Idea(number.min(root_number))).await?;
    let second = store::lock(tx, actor, Subject::Idea(number.max(root_number))).await?;
    let (idea, root) = if first.number == number { (first, second) } else { (second, first) };
    // Somebody may have merged or undone between the look and the lock.
    if idea.state != State::Merged || store::find_root_number(tx, actor, number).await? != Some(root_number) {
        return Err(Error::Conflict("conflict"));
    }
    Ok((idea, root))
}

#[cfg(test)]
mod tests;
