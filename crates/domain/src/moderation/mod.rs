//! Moderation: one queue for what waits, and every verdict with its reason. Nothing disappears without a public reason.

pub mod actions;
pub mod bulk;
pub mod merging;
pub mod notices;
pub mod similar;
pub mod store;
pub mod verdict;

pub use similar::Similar;
pub use verdict::{Queue, QueueItem, Subject, SubjectKind, Verdict};
