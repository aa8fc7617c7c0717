//! The verbs of moderation: approve, hide, answer, turn into a proposed measure. Merging is in `merging.rs`.

use uuid::Uuid;

use super::notices::{self, Proposed};
use super::store::{self, Judged};
use super::verdict::{Subject, SubjectKind, Verdict};
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::ideas::State;
use crate::ids::MeasureId;
use crate::measures::{self, NewMeasure};
use crate::rights::{Right, check_not_own};
use crate::strategy::words::Horizon;
use crate::{events, mail, outcomes, requests, text};

/// Publishes what waits, or what was hidden. Doing it twice is doing it once.
///
/// # Errors
/// `NotAllowed` for anybody but moderators and for one's own (`own_content`), `NotFound`, `Conflict` for a merged idea.
pub async fn approve(tx: &mut Tx, actor: &Actor, subject: Subject) -> Result<()> {
    let Some(judged) = judge(tx, actor, Right::Approve, subject, State::Published).await? else { return Ok(()) };
    store::insert_verdict(tx, actor, judged.kind, judged.id, Verdict::Approve, String::new()).await?;
    let told = told(&judged, "");
    match (judged.kind, judged.author_id) {
        (SubjectKind::Comment, _) => events::record(tx, actor, "comment.published", judged.id, &told).await,
        (SubjectKind::Idea, author) => {
            events::record(tx, actor, "idea.published", judged.id, &told).await?;
            if let Some(author) = author {
                mail::enqueue(tx, actor, author, notices::IDEA_PUBLISHED, &told).await?;
            }
            Ok(())
        }
    }
}

/// Takes a contribution out of sight. The reason is public, and the author is told.
///
/// # Errors
/// As `approve`; `Invalid` without a reason, `Conflict("has_merged")` while other ideas are merged into it.
pub async fn hide(tx: &mut Tx, actor: &Actor, subject: Subject, reason: &str) -> Result<()> {
    actor.must(Right::Hide)?;
    let reason = text::paragraphs(reason, text::REASON_MAX).map_err(|code| Error::field("reason", code))?;
    let Some(judged) = judge(tx, actor, Right::Hide, subject, State::Hidden).await? else { return Ok(()) };
    store::insert_verdict(tx, actor, judged.kind, judged.id, Verdict::Hide, reason.clone()).await?;
    let told = told(&judged, &reason);
    let (event, kind) = match judged.kind {
        SubjectKind::Idea => ("idea.hidden", notices::IDEA_HIDDEN),
        SubjectKind::Comment => ("comment.hidden", notices::COMMENT_HIDDEN),
    };
    events::record(tx, actor, event, judged.id, &told).await?;
    if let Some(author) = judged.author_id {
        mail::enqueue(tx, actor, author, kind, &told).await?;
    }
    Ok(())
}

fn told(judged: &Judged, reason: &str) -> notices::Judged {
    notices::Judged { number: judged.number, title: judged.title.clone(), reason: reason.to_owned() }
}

/// Locks a contribution and brings it into a state; `None` when it is in it already.
pub(super) async fn judge(tx: &mut Tx, actor: &Actor, right: Right, subject: Subject, state: State) -> Result<Option<Judged>> {
    let judged = lock(tx, actor, right, subject).await?;
    Ok(bring(tx, actor, &judged, state).await?.then_some(judged))
}

/// Locks a contribution that this moderator may judge.
pub(super) async fn lock(tx: &mut Tx, actor: &Actor, right: Right, subject: Subject) -> Result<Judged> {
    let moderator = actor.must(right)?;
    if let Subject::Idea(number) = subject {
        store::share_board(tx, actor, number).await?;
    }
    let judged = store::lock(tx, actor, subject).await?;
    check_not_own(moderator, judged.author_id)?;
    Ok(judged)
}

/// Brings a locked contribution into a state; `false` when it is in it already.
pub(super) async fn bring(tx: &mut Tx, actor: &Actor, judged: &Judged, state: State) -> Result<bool> {
    if judged.state == State::Merged {
        return Err(Error::Conflict("merged"));
    }
    if judged.state == state {
        return Ok(false);
    }
    let is_hidden_idea = judged.kind == SubjectKind::Idea && state == State::Hidden;
    if is_hidden_idea && store::has_merged(tx, actor, judged.idea_id).await? {
        return Err(Error::Conflict("has_merged"));
    }
    match judged.kind {
        SubjectKind::Idea => {
            store::update_idea(tx, actor, judged.idea_id, state).await?;
            outcomes::store::recount_boards(tx, actor, vec![judged.consultation_id]).await?;
        }
        SubjectKind::Comment => store::update_comment(tx, actor, judged, state).await?,
    }
    Ok(true)
}

/// The municipality's official answer to a published idea. A later one stands before it, none is deleted. All authors of a merged
/// group are told.
///
/// # Errors
/// `NotAllowed` for anybody but moderators, `NotFound`, `Invalid` without a text, `Conflict` for an idea that is not published.
pub async fn answer(tx: &mut Tx, actor: &Actor, number: i64, typed: &str, request_id: Uuid) -> Result<()> {
    actor.must(Right::AnswerIdeas)?;
    let body = format!("{number}\n{typed}");
    if requests::find_answer(tx, actor, request_id, "moderation.answer", &body).await?.is_some() {
        return Ok(());
    }
    let text = text::paragraphs(typed, text::COMMENT_MAX).map_err(|code| Error::field("answer", code))?;
    let idea = lock_published(tx, actor, number).await?;
    store::insert_answer(tx, actor, idea.idea_id, text).await?;
    requests::remember(tx, actor, request_id, "moderation.answer", &body, "").await?;
    let told = told(&idea, "");
    events::record(tx, actor, "idea.answered", idea.id, &told).await?;
    for author in store::list_authors(tx, actor, idea.idea_id).await? {
        mail::enqueue(tx, actor, author, notices::IDEA_ANSWERED, &told).await?;
    }
    Ok(())
}

/// Turns a published idea into a proposed measure of its action field; the link stays visible both ways. The horizon is the middle
/// one until somebody plans it. All authors of a merged group are told.
///
/// # Errors
/// As `answer`; `Conflict("already_measure")` when it became one before.
pub async fn propose_measure(
    tx: &mut Tx,
    actor: &Actor,
    number: i64,
    title: &str,
    description: &str,
    request_id: Uuid,
) -> Result<MeasureId> {
    actor.must(Right::ProposeMeasures)?;
    let body = format!("{number}\n{title}\n{description}");
    if let Some(measure) = requests::find_answer(tx, actor, request_id, "moderation.propose_measure", &body).await? {
        return measure.parse();
    }
    let idea = lock_published(tx, actor, number).await?;
    if store::has_measure(tx, actor, idea.idea_id).await? {
        return Err(Error::Conflict("already_measure"));
    }
    let new = NewMeasure {
        action_field_id: idea.action_field_id,
        title: title.to_owned(),
        description: description.to_owned(),
        horizon: Horizon::Medium,
        origins: vec![idea.idea_id],
    };
    let measure = measures::actions::propose(tx, actor, new).await?;
    requests::remember(tx, actor, request_id, "moderation.propose_measure", &body, &measure.to_string()).await?;
    let told = Proposed { number, title: idea.title, measure_title: title.trim().to_owned() };
    events::record(tx, actor, "idea.proposed", idea.id, &told).await?;
    for author in store::list_authors(tx, actor, idea.idea_id).await? {
        mail::enqueue(tx, actor, author, notices::IDEA_PROPOSED, &told).await?;
    }
    Ok(measure)
}

pub(super) async fn lock_published(tx: &mut Tx, actor: &Actor, number: i64) -> Result<Judged> {
    let idea = store::lock(tx, actor, Subject::Idea(number)).await?;
    match idea.state {
        State::Published => Ok(idea),
        State::Pending => Err(Error::Conflict("not_published")),
        State::Hidden => Err(Error::Conflict("hidden")),
        State::Merged => Err(Error::Conflict("merged")),
    }
}

#[cfg(test)]
mod tests;
