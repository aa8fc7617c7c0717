//! Ballots on paper: the piles of a vote, their sheets, what is printed, and the codes by which people vote without an account.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod batch;
#[cfg(feature = "ssr")]
pub mod blank;
#[cfg(feature = "ssr")]
pub mod code;
#[cfg(feature = "ssr")]
pub mod counted;
#[cfg(feature = "ssr")]
mod deciding;
#[cfg(feature = "ssr")]
mod differences;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub mod record;
#[cfg(feature = "pdf")]
pub mod record_file;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
mod words;
