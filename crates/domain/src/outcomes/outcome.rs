//! The stored outcome: exact counts, for the recount. Pages never show it; they show [`super::disclosed`].

use serde::{Deserialize, Serialize};
use tally::Tally;

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ideas::Origin;
use crate::ids::{ActionFieldId, MeasureId, QuestionId};
use crate::surveys::QuestionKind;

/// What a consultation gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// Everybody who took part in any way, once.
    pub participants: u64,
    /// How many could have: the municipality's residents over 14, as stated at closing.
    pub residents: u64,
    pub computed_at: Instant,
    pub ideas: Option<Board>,
    pub survey: Option<SurveyCount>,
    pub vote: Option<VoteCount>,
    /// Survey answers that are no "one person, one answer": never added to the survey's numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<Apart>,
}

/// Survey answers of guests, or taken in at the counter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    pub origin: Origin,
    pub survey: SurveyCount,
}

impl Outcome {
    /// The `outcome.body` of a row.
    ///
    /// # Errors
    /// `Internal` when it cannot be read.
    pub fn from_stored(body: &str) -> Result<Self> {
        serde_json::from_str(body).map_err(|error| Error::internal(format!("outcome.body: {error}")))
    }
}

/// The idea board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// Authors, supporters and commenters, each once.
    pub participants: u64,
    /// All published ideas.
    pub idea_count: u64,
    /// The most supported of them, in this order.
    pub ideas: Vec<RankedIdea>,
}

/// An idea in the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct RankedIdea {
    pub number: i64,
    pub title: String,
    pub action_field_id: ActionFieldId,
    pub action_field: String,
    pub supports: i64,
}

/// The survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyCount {
    pub participants: u64,
    pub questions: Vec<QuestionCount>,
}

/// What was answered to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionCount {
    pub id: QuestionId,
    pub kind: QuestionKind,
    pub title: String,
    pub scale_low: String,
    pub scale_high: String,
    /// How many people answered this question.
    pub answered: u64,
    /// The options or steps, in their order. Empty for free text.
    pub options: Vec<OptionCount>,
    /// Free texts in a random order. They may name people: only administrators read them.
    pub texts: Vec<String>,
}

/// How often something was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OptionCount {
    pub title: String,
    pub count: u64,
}

/// The vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteCount {
    pub participants: u64,
    pub measures: Vec<MeasureTally>,
}

/// The count of one proposed measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureTally {
    pub id: MeasureId,
    pub slug: String,
    pub title: String,
    pub tally: Tally,
}
