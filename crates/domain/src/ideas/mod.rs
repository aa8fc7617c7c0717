//! Ideas: what residents propose on an idea board, who supports it, and what others say to it.

pub mod actions;
#[cfg(test)]
pub(crate) mod fixture;
pub mod guests;
pub mod idea;
pub mod import;
pub mod store;
pub mod supports;

pub use idea::{Card, Comment, Filter, Idea, NewIdea, Origin, Sorting, State, Step, StepKind, Supports};
