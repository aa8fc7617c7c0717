//! Mails: their words, the municipality's own words for them, how the outbox is doing, and the way to end news.

#[cfg(feature = "ssr")]
pub mod choices;
pub mod doors;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub mod template;
#[cfg(feature = "ssr")]
pub mod unsubscribe;
#[cfg(feature = "ssr")]
pub mod words;
