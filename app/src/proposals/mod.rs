//! What a counted vote proposes for the roadmap: shown beside its result, and the form in which the council answers.

#[cfg(feature = "ssr")]
pub mod answer;
pub mod doors;
#[cfg(feature = "ssr")]
pub mod list;
