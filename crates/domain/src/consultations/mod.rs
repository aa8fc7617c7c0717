//! Consultations: one process of taking part, with an idea board, a survey, a vote, or several of them.

pub mod actions;
pub mod consultation;
pub mod draft;
pub mod store;

pub use consultation::{Consultation, FieldLink, Part, State};
pub use draft::Draft;
