//! Writing the questions: possible as long as nobody has answered.

use std::collections::BTreeSet;

use super::store;
use super::survey::{Question, QuestionKind};
use crate::actor::Actor;
use crate::audit;
use crate::consultations::store as consultations;
use crate::consultations::{Part, State};
use crate::db::Tx;
use crate::error::{Error, FieldErrors, Result};
use crate::ids::{ConsultationId, QuestionId};
use crate::rights::Right;
use crate::text;
use crate::versions;

/// Longer surveys are not finished by anybody.
pub const QUESTIONS_MAX: i64 = 50;
pub const OPTIONS_MAX: usize = 30;
const QUESTION_MAX: usize = 300;
const HELP_MAX: usize = 500;
const SCALE_END_MAX: usize = 60;

/// A question as typed; the options stand one on each line.
#[derive(Clone, Debug, Default)]
pub struct QuestionDraft {
    pub kind: String,
    pub title: String,
    pub help: String,
    pub is_required: bool,
    pub scale_low: String,
    pub scale_high: String,
    pub options: String,
}

/// The same, checked.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Checked {
    pub kind: QuestionKind,
    pub title: String,
    pub help: String,
    pub is_required: bool,
    pub scale_low: String,
    pub scale_high: String,
    pub options: Vec<String>,
}

/// The version (`versions`) of what the form of a question is filled from.
pub fn version(question: &Question) -> String {
    versions::version_of(&Checked::of(question))
}

/// Where a question moves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

impl Checked {
    /// What is stored, as if it had just been typed.
    fn of(question: &Question) -> Self {
        let Question { kind, title, help, is_required, scale_low, scale_high, options, .. } = question.clone();
        let options = options.into_iter().map(|option| option.title).collect();
        Self { kind, title, help, is_required, scale_low, scale_high, options }
    }
}

impl QuestionDraft {
    fn check(&self) -> Result<Checked> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", text::line(&self.title, QUESTION_MAX));
        let help = errors.take("help", text::optional_line(&self.help, HELP_MAX));
        let kind = QuestionKind::from_word(&self.kind);
        if kind.is_none() {
            errors.add("kind", "required");
        }
        let kind = kind.unwrap_or(QuestionKind::Text);
        let mut end = |field, typed: &str| match kind {
            QuestionKind::Scale => errors.take(field, text::line(typed, SCALE_END_MAX)),
            _ => String::new(),
        };
        let (scale_low, scale_high) = (end("scale_low", &self.scale_low), end("scale_high", &self.scale_high));
        let options = match kind {
            QuestionKind::Single | QuestionKind::Multiple => errors.take("options", self.check_options()),
            QuestionKind::Scale | QuestionKind::Text => Vec::new(),
        };
        errors.check()?;
        Ok(Checked { kind, title, help, is_required: self.is_required, scale_low, scale_high, options })
    }

    fn check_options(&self) -> std::result::Result<Vec<String>, &'static str> {
        let typed = text::optional_paragraphs(&self.options, OPTIONS_MAX * (text::TITLE_MAX + 1))?;
        let lines = typed.lines().map(str::trim).filter(|line| !line.is_empty());
        let options = lines.map(|line| text::line(line, text::TITLE_MAX)).collect::<std::result::Result<Vec<_>, _>>()?;
        match options.len() {
            0 | 1 => Err("two_needed"),
            n if n > OPTIONS_MAX => Err("too_many"),
            n if options.iter().collect::<BTreeSet<_>>().len() < n => Err("twice"),
            _ => Ok(options),
        }
    }
}

/// Appends a question.
///
/// # Errors
/// `Frozen` once somebody has answered, `Invalid` with every wrong field.
pub async fn add(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, draft: &QuestionDraft) -> Result<QuestionId> {
    lock_rules(tx, actor, consultation).await?;
    let checked = draft.check()?;
    if store::count_questions(tx, actor, consultation).await? >= QUESTIONS_MAX {
        return Err(Error::field("title", "too_many"));
    }
    let id = QuestionId(actor.random.id(actor.now));
    store::insert_question(tx, actor, consultation, id, &checked).await?;
    store::insert_options(tx, actor, id, &checked.options).await?;
    Ok(id)
}

/// Writes a question whose `version` somebody has seen anew, in its place. Saving what is there already changes nothing.
///
/// # Errors
/// As `add`; `NotFound` when this survey has no such question, `Conflict` when somebody else changed it meanwhile.
pub async fn change(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    question: QuestionId,
    seen: &str,
    draft: &QuestionDraft,
) -> Result<()> {
    lock_rules(tx, actor, consultation).await?;
    let checked = draft.check()?;
    let questions = store::find_survey(tx, actor, consultation).await?.questions;
    let stored = questions.iter().find(|known| known.id == question).map(Checked::of).ok_or(Error::NotFound)?;
    if checked == stored {
        return Ok(());
    }
    versions::check(seen, &stored)?;
    store::update_question(tx, actor, consultation, question, &checked).await?;
    store::delete_options(tx, actor, question).await?;
    store::insert_options(tx, actor, question, &checked.options).await
}

/// Takes a question out.
///
/// # Errors
/// `Frozen` once somebody has answered, `NotFound` when this survey has no such question.
pub async fn remove(tx: &mut Tx, actor: &Actor, consultation: ConsultationId, question: QuestionId) -> Result<()> {
    lock_rules(tx, actor, consultation).await?;
    // Foreign options must not go with it: only those of a question of this survey are deleted.
    if store::find_position(tx, actor, consultation, question).await?.is_none() {
        return Err(Error::NotFound);
    }
    store::delete_options(tx, actor, question).await?;
    store::delete_question(tx, actor, question).await
}

/// Changes places with the neighbour; at the end of the list nothing happens.
///
/// # Errors
/// `Frozen` once somebody has answered, `NotFound` when this survey has no such question.
pub async fn shift(
    tx: &mut Tx,
    actor: &Actor,
    consultation: ConsultationId,
    question: QuestionId,
    direction: Direction,
) -> Result<()> {
    lock_rules(tx, actor, consultation).await?;
    let position = store::find_position(tx, actor, consultation, question).await?.ok_or(Error::NotFound)?;
    let Some((neighbour, place)) = store::find_neighbour(tx, actor, consultation, position, direction).await? else {
        return Ok(());
    };
    // A place is taken once only, so the neighbour steps aside for a moment.
    store::update_position(tx, actor, neighbour, -1).await?;
    store::update_position(tx, actor, question, place).await?;
    store::update_position(tx, actor, neighbour, position).await
}

/// The survey, held still; and a line in the audit log, as every change of its questions comes this way.
async fn lock_rules(tx: &mut Tx, actor: &Actor, id: ConsultationId) -> Result<()> {
    actor.must(Right::EditQuestions)?;
    let consultation = consultations::lock(tx, actor, id).await?;
    if consultation.state(actor.now) == State::Closed {
        return Err(Error::Closed("closed"));
    }
    if !consultation.has(Part::Survey) {
        return Err(Error::NotFound);
    }
    if store::count_responses(tx, actor, id).await? > 0 {
        return Err(Error::Frozen);
    }
    audit::record(tx, actor, "survey.questions_changed", id.0, &serde_json::json!({ "title": consultation.title })).await
}
