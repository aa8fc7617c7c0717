//! Proposals: what a counted vote says about the roadmap. What was elected is to come sooner, what was not is to wait; the council accepts
//! or declines each with a reason, and only then anything moves.

pub mod actions;
pub(crate) mod making;
mod proposal;
pub mod store;

pub use proposal::{Answer, AnswerEntry, Answered, Kind, Plan, Proposal};
