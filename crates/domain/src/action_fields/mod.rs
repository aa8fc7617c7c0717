//! Action fields: goal and target state, and the place where all results arrive.

mod action_field;
pub mod actions;
pub mod store;

pub use action_field::{ActionField, ActionFieldEntry, ActionFieldFacts};
