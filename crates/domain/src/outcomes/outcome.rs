//! The stored outcome: exact counts, for the recount. Pages never show it; they show [`super::disclosed`].

use serde::{Deserialize, Serialize};
use tally::Tally;

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ideas::Origin;
use crate::ids::{ActionFieldId, MeasureId, QuestionId};
use crate::papers::InvalidReason;
use crate::surveys::QuestionKind;
use crate::votes::Rules;

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
    /// How many people it was for, where that is known: by a list, by names, by codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entitled: Option<u64>,
    /// Where each measure has an answer of its own.
    pub measures: Vec<MeasureTally>,
    /// The result by the sealed rules.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted: Option<Counted>,
    /// How many of the ballots came on paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paper: Option<PaperCount>,
}

/// Ballots on paper. Valid ones are among the participants, invalid ones are not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperCount {
    pub valid: u64,
    /// Only reasons that occur.
    pub invalid: Vec<(InvalidReason, u64)>,
    /// Piles that were read by two and countersigned by a third.
    pub batches: u64,
    /// Sheets of piles that were not countersigned when the vote ended: they do not count.
    pub left_out: u64,
}

/// What a vote gave by its sealed rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub rules: Rules,
    /// SHA-256 of the sealed rules.
    pub rules_fingerprint: String,
    /// The number from which lots were drawn, hexadecimal: published now, its hash was sealed with the rules.
    pub tie_seed: String,
    /// In the ballot's order; `result` names them by their place here.
    pub options: Vec<CountedOption>,
    pub result: tally::election::Outcome,
    /// SHA-256 of the published ballots; `None` where they were too few.
    pub ballots_fingerprint: Option<String>,
    /// Why people objected, in a random order. They may name people: only administrators read them.
    pub reasons: Vec<(MeasureId, String)>,
}

/// A measure on the counted ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedOption {
    pub id: MeasureId,
    pub slug: String,
    pub title: String,
    pub cost_cents: Option<i64>,
}

/// The count of one proposed measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureTally {
    pub id: MeasureId,
    pub slug: String,
    pub title: String,
    pub tally: Tally,
}
