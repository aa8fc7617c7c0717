//! Receipts of ideas and comments that were handed in without an account: by the code one follows them, and takes them into an
//! account, once. The receipts of votes and survey answers are the business of those.

pub mod actions;
pub mod followed;
pub mod store;

pub use followed::Followed;
