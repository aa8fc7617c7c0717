//! Receipts: what became of something, by its code, and taking it into one's account.

pub mod doors;

#[cfg(feature = "ssr")]
pub mod show;
