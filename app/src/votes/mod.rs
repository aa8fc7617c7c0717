//! Pages of votes: the ballot, and what is asked.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod ballot;
#[cfg(feature = "ssr")]
pub mod options;
