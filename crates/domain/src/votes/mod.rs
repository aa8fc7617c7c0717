//! Votes on proposed measures, in the confidential mode: changeable until the end, counted then, and never to be joined with a
//! person afterwards. Opinion, not a legally binding election.

pub mod actions;
pub mod ballot;
pub(crate) mod sealing;
pub mod store;

pub use ballot::{Ballot, Receipt, VoteOption};
pub use tally::{Choice, Tally};
