//! Ideas: the list, an idea with what becomes of it, and the form for a new one.

pub mod doors;
#[cfg(feature = "ssr")]
pub mod guest_comment;
#[cfg(feature = "ssr")]
pub mod list;
#[cfg(feature = "ssr")]
pub mod new;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod show;
#[cfg(feature = "ssr")]
pub mod way;
