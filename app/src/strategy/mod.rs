//! The strategy: its page, its form's door, and its way as a file out and in.

pub mod doors;
#[cfg(feature = "ssr")]
pub mod file;
#[cfg(feature = "ssr")]
pub mod show;
