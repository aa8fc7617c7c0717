//! The moderators' desk: the queue, and one idea with all that can be decided about it.

#[cfg(feature = "ssr")]
pub mod author;
#[cfg(feature = "ssr")]
pub mod contacts;
pub mod doors;
#[cfg(feature = "ssr")]
pub mod idea;
#[cfg(feature = "ssr")]
mod panels;
#[cfg(feature = "ssr")]
pub mod queue;
