//! Ideas and comments without an account: of guests, where a consultation allows it, and of people who came or phoned, entered by a
//! clerk. Both wait for the moderation, and both come back with a receipt.

use uuid::Uuid;

use super::actions::{self, Named};
use super::idea::{NewIdea, Origin};
use super::store::{self, Author, Place};
use crate::actor::Actor;
use crate::consultations::{self, Part};
use crate::crypto::keyed_hash;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::identity::Action;
use crate::ids::{CommentId, IdeaId};
use crate::moderation::SubjectKind;
use crate::random::receipt_code;
use crate::rights::Right;
use crate::{events, receipts, text};

/// What was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Of the idea.
    pub number: i64,
    pub receipt: String,
}

/// Hands in an idea without an account, under a name or none. The same request again has the same receipt and no effect.
///
/// # Errors
/// `SignInNeeded` where the board asks for an account, `NotFound`, `Closed`, `Invalid` with every wrong field.
pub async fn submit(tx: &mut Tx, actor: &Actor, typed: &NewIdea, name: &str, request_id: Uuid) -> Result<Taken> {
    let id = consultations::store::find_by_slug(tx, actor, &typed.consultation).await?.id;
    let (board, secret) = consultations::store::find_open_with_secret(tx, actor, id, Action::Idea).await?;
    let receipt = receipt_code(&keyed_hash(&secret, &[b"idea", b"guest", request_id.as_bytes()]));
    take_in(tx, actor, (Origin::Guest, "idea.submitted"), (typed, name), board.id, receipt).await
}

/// Enters an idea for somebody who came to the counter or phoned, whatever the board asks of people who do it themselves.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and administrators; else as `submit`.
pub async fn submit_at_counter(tx: &mut Tx, actor: &Actor, typed: &NewIdea, name: &str, request_id: Uuid) -> Result<Taken> {
    let clerk = actor.must(Right::EnterForOthers)?.id;
    let id = consultations::store::find_by_slug(tx, actor, &typed.consultation).await?.id;
    let (board, secret) = consultations::store::find_open_at_counter(tx, actor, id, Part::Ideas).await?;
    let receipt = receipt_code(&keyed_hash(&secret, &[b"idea", clerk.0.as_bytes(), request_id.as_bytes()]));
    take_in(tx, actor, (Origin::Counter, "idea.taken_at_counter"), (typed, name), board.id, receipt).await
}

async fn take_in(
    tx: &mut Tx,
    actor: &Actor,
    (origin, event): (Origin, &str),
    (typed, name): (&NewIdea, &str),
    board: crate::ids::ConsultationId,
    receipt: String,
) -> Result<Taken> {
    let name = text::optional_line(name, text::NAME_MAX).map_err(|code| ("name", code));
    let (idea, field) = actions::check(tx, actor, board, typed, name.as_ref().err().copied()).await?;
    if let Some(known) = receipts::store::find_subject(tx, actor, &receipt).await? {
        let number = store::find_same(tx, actor, IdeaId(known), &idea).await?;
        return number.map(|number| Taken { number, receipt }).ok_or(Error::field("request_id", "id_reused"));
    }
    let number = store::next_number(tx, actor).await?;
    let place = Place { id: IdeaId(actor.random.id(actor.now)), number, board, field };
    store::insert(tx, actor, place, &idea, Author::Other { name: name.unwrap_or_default(), origin }).await?;
    if !receipts::store::insert(tx, actor, &receipt, SubjectKind::Idea, place.id.0).await? {
        return Err(Error::Conflict("repeat"));
    }
    events::record(tx, actor, event, place.id.0, &Named { number, title: &idea.title }).await?;
    Ok(Taken { number, receipt })
}

/// Comments without an account.
///
/// # Errors
/// As `submit`; `Conflict` while the idea is not published.
pub async fn comment(tx: &mut Tx, actor: &Actor, number: i64, typed: &str, name: &str, request_id: Uuid) -> Result<Taken> {
    let idea = store::find_open_root(tx, actor, number, Action::Comment).await?;
    let mut errors = crate::error::FieldErrors::default();
    let text = errors.take("text", text::paragraphs(typed, text::COMMENT_MAX));
    let name = errors.take("name", text::optional_line(name, text::NAME_MAX));
    errors.check()?;
    let secret = store::find_board_secret(tx, actor, idea).await?;
    let receipt = receipt_code(&keyed_hash(&secret, &[b"comment", b"guest", request_id.as_bytes()]));
    if let Some(known) = receipts::store::find_subject(tx, actor, &receipt).await? {
        let is_same = store::has_comment(tx, actor, CommentId(known), idea, &text).await?;
        return if is_same { Ok(Taken { number, receipt }) } else { Err(Error::field("request_id", "id_reused")) };
    }
    let id = CommentId(actor.random.id(actor.now));
    store::insert_comment(tx, actor, id, idea, text, Author::Other { name, origin: Origin::Guest }).await?;
    if !receipts::store::insert(tx, actor, &receipt, SubjectKind::Comment, id.0).await? {
        return Err(Error::Conflict("repeat"));
    }
    events::record(tx, actor, "comment.submitted", id.0, &serde_json::json!({ "number": number })).await?;
    Ok(Taken { number, receipt })
}

#[cfg(test)]
mod tests;
