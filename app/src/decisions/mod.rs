//! Decisions: what awaits one, and the form that records it.

pub mod doors;
#[cfg(feature = "ssr")]
pub mod edit;
#[cfg(feature = "ssr")]
pub mod list;
