//! Pages of votes: the ballot for each method, the rules in words, and what administrators decide about both.

pub mod amounts;
pub mod change_doors;
pub mod doors;
pub mod entitled_doors;

#[cfg(feature = "ssr")]
pub mod ballot;
#[cfg(feature = "ssr")]
pub mod changes;
#[cfg(feature = "ssr")]
pub mod editor;
#[cfg(feature = "ssr")]
mod editor_fields;
#[cfg(feature = "ssr")]
pub mod entitled;
#[cfg(feature = "ssr")]
mod entitled_panels;
#[cfg(feature = "ssr")]
pub mod options;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
mod rule_words;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub mod sealed_file;
#[cfg(feature = "ssr")]
pub mod unfinished;
#[cfg(feature = "ssr")]
pub mod who;
#[cfg(feature = "ssr")]
mod withdraw;
