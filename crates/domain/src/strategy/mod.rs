//! The strategy: vision and starting position; a municipality has one. Its action fields and measures are slices of their own.

pub mod actions;
pub mod outline;
pub mod store;
#[expect(clippy::module_inception, reason = "the noun's own file, as in every slice")]
mod strategy;
pub mod words;

pub use strategy::{Strategy, StrategyEntry};
