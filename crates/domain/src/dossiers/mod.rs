//! Dossiers: what a report on a consultation needs beside its outcome. Reads across nouns, changes nothing.

pub mod store;

pub use store::{DecisionLine, IdeaFate};
