//! Consultations: one process of taking part, with an idea board, a survey, a vote, or several of them.

pub mod actions;
pub mod closing;
pub mod consultation;
pub mod draft;
pub mod store;
#[cfg(any(test, feature = "testkit"))]
pub mod testing;

pub use consultation::{Consultation, FieldLink, Part, State};
pub use draft::Draft;
pub use store::Participation;
