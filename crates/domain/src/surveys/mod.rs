//! Surveys: questions, their check, and answers that are kept apart from the people who gave them.

pub mod actions;
pub mod answers;
pub mod guests;
pub mod questions;
pub(crate) mod sealing;
pub mod store;
pub mod survey;

pub use answers::{Answer, Answers};
pub use questions::QuestionDraft;
pub use survey::{Choosable, Question, QuestionKind, Survey};
