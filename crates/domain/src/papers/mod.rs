//! Ballots on paper: handed in beside the digital vote, read twice by two people, compared, countersigned by a third, and counted with all
//! others. No sheet is joined with a person or a code.

pub mod actions;
pub mod batch;
pub mod line;
pub mod reading;
pub(crate) mod sealing;
pub mod slips;
pub mod store;
#[cfg(any(test, feature = "testkit"))]
pub mod testing;

#[cfg(test)]
mod tests;

pub use batch::{Batch, Entry, InvalidReason, Record, State};
