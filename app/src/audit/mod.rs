//! The audit log, for administrators.

pub mod log;
mod words;
