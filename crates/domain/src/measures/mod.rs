//! Measures: what a municipality means to do, by when, by whom, at what cost; and the ideas they come from.

pub mod actions;
mod entry;
mod measure;
pub mod store;

pub use entry::MeasureEntry;
pub(crate) use entry::period;
pub use measure::{Measure, MeasureFacts, NewMeasure, in_order};
pub use store::{Evidence, Origin, Placed};
