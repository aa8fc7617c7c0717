//! The questions of a survey, and what its version is. No database.

use serde::Serialize;

use crate::crypto::{hash, hex};
use crate::ids::{OptionId, QuestionId};
use crate::words::text_enum;

text_enum! {
    /// How a question is answered.
    pub enum QuestionKind {
        Single = "single",
        Multiple = "multiple",
        /// From 1 to 5.
        Scale = "scale",
        Text = "text",
    }
}

/// The highest step of a scale; the lowest is 1.
pub const SCALE_MAX: i64 = 5;

/// A question with what can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    pub id: QuestionId,
    pub kind: QuestionKind,
    pub title: String,
    pub help: String,
    pub is_required: bool,
    /// Words at both ends of a scale.
    pub scale_low: String,
    pub scale_high: String,
    pub options: Vec<Choosable>,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choosable {
    pub id: OptionId,
    pub title: String,
}

/// All questions, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Survey {
    pub questions: Vec<Question>,
}

impl Question {
    /// Its key in a form. A key that begins with a digit would be read as a place in a list.
    pub fn key(&self) -> String {
        format!("q-{}", self.id)
    }

    /// The name of its field in a form: `single[…]`. One box of several is `multiple[…][…]`.
    pub fn field(&self) -> String {
        format!("{}[{}]", self.kind.as_str(), self.key())
    }
}

impl Choosable {
    /// Its key in a form with several boxes.
    pub fn key(&self) -> String {
        format!("o-{}", self.id)
    }
}

impl Survey {
    /// Changes whenever anything in the questions changes. A page sends it back, so that nobody answers what they did not read.
    pub fn version(&self) -> String {
        let text = serde_json::to_vec(self).expect("plain data becomes JSON");
        hex(&hash(&text)[..8])
    }
}
