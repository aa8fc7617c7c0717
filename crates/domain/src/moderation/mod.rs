//! Moderation: one queue for what waits, and every verdict with its reason. Nothing disappears without a public reason.

pub mod actions;
pub mod bulk;
mod contacts;
pub mod merging;
pub mod notices;
pub mod similar;
pub mod store;
pub mod verdict;

pub use contacts::{CONTACTS_MAX, Contact, ContactKind, find_contacts};
pub use similar::Similar;
pub use verdict::{Queue, QueueItem, Subject, SubjectKind, Verdict};
