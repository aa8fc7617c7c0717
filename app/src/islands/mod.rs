//! All that reaches the browser: one file per island, with small, translated properties. A page without JavaScript works without them.

pub mod ballot;
pub mod checks;
mod dom;
pub mod draft;
pub mod ranking;
pub mod sums;
pub mod support;
pub mod survey;
