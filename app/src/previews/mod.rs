//! Links to drafts: the page that one opens, and the panel where administrators make and revoke it.

pub mod doors;
#[cfg(feature = "ssr")]
pub mod panel;
#[cfg(feature = "ssr")]
pub mod show;
