//! The audit log: what staff did, each line with the hash of the one before, so that a line that was changed or taken away is found. Lines
//! are written in the transaction of their cause, by one function; no function changes or deletes one before its time.
//!
//! Nobody's name stands in it: people by id, and the role in which they acted. A name is looked up when the log is shown, and only while
//! its owner works here.

mod actions;
mod line;
mod store;
mod verify;

pub(crate) use actions::KEPT;
pub use actions::{LINES_ON_PAGE, Shown, export, forget_old, list, record};
pub(crate) use actions::{find_told, list_told, record_event};
pub use line::{Line, PROGRAM, Topic};
pub use verify::{Broken, Flaw, Verdict, verify};
