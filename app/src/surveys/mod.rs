//! Pages of surveys: answering, and writing the questions.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod answer;
#[cfg(feature = "ssr")]
pub mod question;
#[cfg(feature = "ssr")]
pub mod questions;
