//! The people who work here: the list and the search, a person's file, roles with four eyes, blocks, invitations, and who looked at whom.

pub mod doors;

#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "ssr")]
pub mod invitation;
#[cfg(feature = "ssr")]
pub mod looks;
#[cfg(feature = "ssr")]
mod panels;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod person;
#[cfg(feature = "ssr")]
mod requests;
#[cfg(feature = "ssr")]
mod search;
