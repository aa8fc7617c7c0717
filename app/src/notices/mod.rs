//! Notices about contributions: the form for everybody, and the moderators' list.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod give;
#[cfg(feature = "ssr")]
pub mod list;
