//! The verbs of consultations: prepare, announce, move the end. How they end is in `closing`.

use serde::Serialize;
use uuid::Uuid;

use super::consultation::{Consultation, Part, State};
use super::draft::{Checked, Draft, LocalTime};
use super::{closing, store};
use crate::actor::Actor;
use crate::clock::Instant;
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::ConsultationId;
use crate::rights::Right;
use crate::{events, requests, text, versions, votes};

/// So many consultations of one title get addresses of their own (`titel-2`, `titel-3` …).
const SAME_TITLE_MAX: u32 = 50;

#[derive(Serialize)]
struct Named<'a> {
    title: &'a str,
    slug: &'a str,
}

#[derive(Serialize)]
struct Moved<'a> {
    title: &'a str,
    slug: &'a str,
    from: Instant,
    to: Instant,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// Makes a draft; returns its address.
///
/// # Errors
/// `NotAllowed` for anybody but administrators, `Invalid` with every wrong field.
pub async fn create(tx: &mut Tx, actor: &Actor, draft: &Draft, request_id: Uuid) -> Result<String> {
    actor.must(Right::EditConsultations)?;
    let body = serde_json::to_string(draft).map_err(|error| Error::internal(error.to_string()))?;
    if let Some(slug) = requests::find_answer(tx, actor, request_id, "consultations.create", &body).await? {
        return Ok(slug);
    }
    let checked = draft.check()?;
    let id = ConsultationId(actor.random.id(actor.now));
    let slug = insert_with_free_slug(tx, actor, id, &checked).await?;
    link_fields(tx, actor, id, &checked).await?;
    requests::remember(tx, actor, request_id, "consultations.create", &body, &slug).await?;
    events::record(tx, actor, "consultation.created", id.0, &Named { title: &checked.title, slug: &slug }).await?;
    Ok(slug)
}

/// Changes a consultation whose version (`draft::version`) somebody has seen. Its words may change until its end, its parts, action
/// fields and start only until somebody took part; its end by `move_deadline` once it is published. Of a vote that has begun nothing
/// changes: its words are what people are asked. Saving what is there already changes nothing.
///
/// # Errors
/// `Conflict` when somebody else changed it meanwhile, `Frozen` for rules that people have acted under, `Closed` after the end,
/// `Invalid` with every wrong field.
pub async fn update(tx: &mut Tx, actor: &Actor, id: ConsultationId, seen: &str, draft: &Draft) -> Result<()> {
    actor.must(Right::EditConsultations)?;
    let before = store::lock(tx, actor, id).await?;
    let checked = draft.check()?;
    let state = before.state(actor.now);
    if state == State::Closed {
        return Err(Error::Closed("closed"));
    }
    let stored = Checked::of(&before, &store::list_fields_of(tx, actor, id).await?);
    if checked == stored {
        return Ok(());
    }
    versions::check(seen, &stored)?;
    if state != State::Draft && checked.closes_at != before.closes_at {
        return Err(Error::field("closes_at", "move_deadline"));
    }
    if votes::actions::is_frozen(tx, actor, &before).await?
        || (checked.has_other_rules(&stored) && store::has_contributions(tx, actor, id).await?)
    {
        return Err(Error::Frozen);
    }
    store::update(tx, actor, id, &checked).await?;
    store::delete_fields(tx, actor, id).await?;
    link_fields(tx, actor, id, &checked).await?;
    if state != State::Draft {
        if checked.parts.contains(&Part::Vote) {
            votes::actions::check_announced(tx, actor, id).await?;
        }
        let changed = store::find(tx, actor, id).await?;
        votes::beginning::announce(tx, actor, &changed).await?;
        events::record(tx, actor, "consultation.updated", id.0, &Named { title: &checked.title, slug: &before.slug }).await?;
    }
    Ok(())
}

/// Announces a draft: from now on everybody sees it, and it opens by itself at its start. Makes the key of its pseudonyms.
///
/// # Errors
/// `Conflict` when it is published already, `Invalid` when it has nothing to take part in or its end has passed.
pub async fn publish(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actor.must(Right::PublishConsultations)?;
    let consultation = store::lock(tx, actor, id).await?;
    if consultation.published_at.is_some() {
        return Err(Error::Conflict("conflict"));
    }
    let mut errors = FieldErrors::default();
    if consultation.closes_at <= actor.now {
        errors.add("closes_at", "time_past");
    }
    if consultation.has(Part::Survey) && store::count_questions(tx, actor, id).await? == 0 {
        errors.add("questions", "questions_missing");
    }
    if consultation.has(Part::Vote)
        && let Some(code) = votes::actions::missing(tx, actor, id).await?
    {
        errors.add("options", code);
    }
    errors.check()?;
    store::update_published(tx, actor, id, actor.random.bytes().to_vec()).await?;
    closing::enqueue(tx, actor, &consultation).await?;
    votes::beginning::announce(tx, actor, &consultation).await?;
    let named = Named { title: &consultation.title, slug: &consultation.slug };
    events::record(tx, actor, "consultation.published", id.0, &named).await
}

/// Moves the end, earlier or later, never into the past; everybody can see that it was moved. Votes and answers stay. The end of a vote
/// that has begun is moved by two (`votes::changes`).
///
/// # Errors
/// `Closed` when it has ended, `Conflict("second_person_needed")` for a vote that has begun, `Invalid` for a time that cannot be.
pub async fn move_deadline(tx: &mut Tx, actor: &Actor, id: ConsultationId, closes: &LocalTime) -> Result<()> {
    actor.must(Right::MoveDeadlines)?;
    let consultation = store::lock(tx, actor, id).await?;
    match consultation.state(actor.now) {
        State::Draft => return Err(Error::Conflict("not_published")),
        State::Closed => return Err(Error::Closed("closed")),
        State::Open if consultation.has(Part::Vote) => return Err(Error::Conflict("second_person_needed")),
        State::Scheduled | State::Open => {}
    }
    let closes_at = new_end(&consultation, closes, actor.now).map_err(|code| Error::field("closes_at", code))?;
    if closes_at == consultation.closes_at {
        return Ok(());
    }
    set_end(tx, actor, &consultation, closes_at, None).await.map(drop)
}

/// Another end, as typed.
pub(crate) fn new_end(
    consultation: &Consultation,
    typed: &LocalTime,
    now: Instant,
) -> std::result::Result<Instant, &'static str> {
    match typed.instant()? {
        end if end <= now => Err("time_past"),
        end if end <= consultation.opens_at => Err("end_before_start"),
        end => Ok(end),
    }
}

/// Writes another end, in public. The row must be locked, and the time checked.
pub(crate) async fn set_end(
    tx: &mut Tx,
    actor: &Actor,
    consultation: &Consultation,
    closes_at: Instant,
    reason: Option<&str>,
) -> Result<Consultation> {
    store::update_deadline(tx, actor, consultation.id, closes_at).await?;
    let moved = Consultation { closes_at, ..consultation.clone() };
    closing::enqueue(tx, actor, &moved).await?;
    votes::keeping::enqueue(tx, actor, &moved).await?;
    let Consultation { title, slug, closes_at: from, .. } = consultation;
    let told = Moved { title, slug, from: *from, to: closes_at, reason };
    events::record(tx, actor, "consultation.deadline_moved", consultation.id.0, &told).await?;
    Ok(moved)
}

async fn insert_with_free_slug(tx: &mut Tx, actor: &Actor, id: ConsultationId, draft: &Checked) -> Result<String> {
    let base = text::slug(&draft.title);
    for number in 1..=SAME_TITLE_MAX {
        let slug = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        // The page that makes a new one has this address.
        if slug != "neu" && store::insert(tx, actor, id, &slug, draft).await? {
            return Ok(slug);
        }
    }
    Err(Error::field("title", "taken"))
}

async fn link_fields(tx: &mut Tx, actor: &Actor, id: ConsultationId, draft: &Checked) -> Result<()> {
    for field in &draft.action_fields {
        if !store::insert_field(tx, actor, id, *field).await? {
            return Err(Error::field("action_fields", "unknown"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
