//! Decisions: the council's answer to a measure, with reason, day and paper number, and who is told of it.

pub mod actions;
mod decision;
mod notices;
pub mod store;

pub(crate) use decision::minutes;
pub use decision::{Decision, DecisionEntry, Verdict};
pub use notices::{JOB, MAIL, MeasureDecided, notify};
