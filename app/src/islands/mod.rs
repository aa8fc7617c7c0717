//! All that reaches the browser: one file per island, with small, translated properties. A page without JavaScript works without them.

pub mod ballot;
mod dom;
pub mod draft;
pub mod ranking;
pub mod sums;
pub mod support;
pub mod survey;
