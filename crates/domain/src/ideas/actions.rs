//! The verbs of ideas: hand in, comment, import. Supporting is in `supports.rs`, what moderators do in `moderation`.

use serde::Serialize;
use uuid::Uuid;

use super::idea::{NewIdea, Origin};
use super::store::{self, Author, Place};
use crate::actor::Actor;
use crate::clock::{DAY, MINUTE};
use crate::consultations::{self, Part};
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::identity::Action;
use crate::ids::{ActionFieldId, CommentId, ConsultationId, IdeaId};
use crate::limits::{COMMENTS_PER_DAY, COMMENTS_PER_MINUTE, IDEAS_PER_DAY};
use crate::rights::Right;
use crate::{accounts, events, requests, text};

/// What events tell about an idea.
#[derive(Serialize)]
pub(super) struct Named<'a> {
    pub number: i64,
    pub title: &'a str,
}

/// Hands in an idea, which then waits for the moderation; returns its number.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `NotFound` for a consultation that is not there, `Closed` when its board is,
/// `Invalid` with every wrong field, `TooMany` after ten ideas of one day.
pub async fn submit(tx: &mut Tx, actor: &Actor, typed: &NewIdea, request_id: Uuid) -> Result<i64> {
    actor.participant()?;
    let body = serde_json::to_string(typed).map_err(|error| Error::internal(error.to_string()))?;
    if let Some(number) = requests::find_answer(tx, actor, request_id, "ideas.submit", &body).await? {
        return number.parse().map_err(|_| Error::internal(format!("request {request_id}: {number:?} is no idea's number")));
    }
    let board = consultations::store::find_by_slug(tx, actor, &typed.consultation).await?.id;
    consultations::store::find_open_shared(tx, actor, board, Action::Idea).await?;
    let (idea, field) = check(tx, actor, board, typed, None).await?;
    let number = store::next_number(tx, actor).await?;
    if store::count_ideas_since(tx, actor, actor.now.plus(-DAY)).await? >= IDEAS_PER_DAY {
        return Err(Error::TooMany { retry_after_s: 3_600 });
    }
    let place = Place { id: IdeaId(actor.random.id(actor.now)), number, board, field };
    store::insert(tx, actor, place, &idea, Author::Actor).await?;
    requests::remember(tx, actor, request_id, "ideas.submit", &body, &number.to_string()).await?;
    events::record(tx, actor, "idea.submitted", place.id.0, &Named { number, title: &idea.title }).await?;
    Ok(number)
}

/// Checks all that was typed at once, so that nobody learns of their mistakes one by one; `known` was found wrong before.
pub(super) async fn check(
    tx: &mut Tx,
    actor: &Actor,
    board: ConsultationId,
    typed: &NewIdea,
    known: Option<(&str, &'static str)>,
) -> Result<(NewIdea, ActionFieldId)> {
    let mut errors = FieldErrors::default();
    let title = errors.take("title", text::line(&typed.title, text::TITLE_MAX));
    let body = errors.take("text", text::paragraphs(&typed.text, text::IDEA_MAX));
    let fields = consultations::store::list_fields_of(tx, actor, board).await?;
    let field = fields.iter().find(|field| field.slug == typed.field);
    if let Some((name, code)) = known {
        errors.add(name, code);
    }
    if field.is_none() {
        errors.add("field", if typed.field.is_empty() { "required" } else { "unknown" });
    }
    errors.check()?;
    let field = field.ok_or(Error::NotFound)?.id;
    Ok((NewIdea { title, text: body, ..typed.clone() }, field))
}

/// Comments on a published idea (of a merged one, on the idea it goes on in); the comment waits for the moderation.
///
/// # Errors
/// As `submit`; `Conflict` while the idea is not published, `TooMany` after five comments of a minute or fifty of a day.
pub async fn comment(tx: &mut Tx, actor: &Actor, number: i64, typed: &str, request_id: Uuid) -> Result<CommentId> {
    let author = actor.participant()?.id;
    // Comments of one person take turns, so that each is counted before the next one; the account before the idea, as everybody does.
    accounts::lock(tx, actor.municipality, author).await?;
    let body = format!("{number}\n{typed}");
    if let Some(id) = requests::find_answer(tx, actor, request_id, "ideas.comment", &body).await? {
        return id.parse();
    }
    let idea = store::find_open_root(tx, actor, number, Action::Comment).await?;
    let text = text::paragraphs(typed, text::COMMENT_MAX).map_err(|code| Error::field("text", code))?;
    if store::count_comments_since(tx, actor, actor.now.plus(-MINUTE)).await? >= COMMENTS_PER_MINUTE {
        return Err(Error::TooMany { retry_after_s: 60 });
    }
    if store::count_comments_since(tx, actor, actor.now.plus(-DAY)).await? >= COMMENTS_PER_DAY {
        return Err(Error::TooMany { retry_after_s: 3_600 });
    }
    let id = CommentId(actor.random.id(actor.now));
    store::insert_comment(tx, actor, id, idea, text, Author::Actor).await?;
    requests::remember(tx, actor, request_id, "ideas.comment", &body, &id.to_string()).await?;
    events::record(tx, actor, "comment.submitted", id.0, &serde_json::json!({ "number": number })).await?;
    Ok(id)
}

/// Takes in an idea from elsewhere, published at once under a name that has no account; returns its number, or `None` when the
/// board has one with the same words. Whoever imports into a counted board lists it again afterwards, as `import::load` does. Real lists hold ideas that are a title only, so the text may be empty. For the program's own
/// commands (`Actor::program`) and administrators.
///
/// # Errors
/// `NotAllowed`, `NotFound` for a consultation without an idea board, `Invalid` for a title or text that cannot be kept.
pub async fn import(
    tx: &mut Tx,
    actor: &Actor,
    board: ConsultationId,
    field: ActionFieldId,
    title: &str,
    text: &str,
    author_name: &str,
) -> Result<Option<i64>> {
    if actor.person.is_some() {
        actor.must(Right::ImportIdeas)?;
    }
    let mut errors = FieldErrors::default();
    let title = errors.take("title", text::line(title, text::TITLE_MAX));
    let text = errors.take("text", text::optional_paragraphs(text, text::IDEA_MAX));
    let author_name = errors.take("author_name", text::line(author_name, text::NAME_MAX));
    errors.check()?;
    // The lock also keeps two imports of one file apart.
    if !consultations::store::lock(tx, actor, board).await?.has(Part::Ideas) {
        return Err(Error::NotFound);
    }
    if store::has_same(tx, actor, board, &title, &text).await? {
        return Ok(None);
    }
    let number = store::next_number(tx, actor).await?;
    let place = Place { id: IdeaId(actor.random.id(actor.now)), number, board, field };
    let idea = NewIdea { title, text, ..NewIdea::default() };
    store::insert(tx, actor, place, &idea, Author::Other { name: author_name, origin: Origin::Import }).await?;
    events::record(tx, actor, "idea.published", place.id.0, &Named { number, title: &idea.title }).await?;
    Ok(Some(number))
}

#[cfg(test)]
mod tests;
