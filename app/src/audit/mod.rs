//! The audit log, for administrators: as a page and as a file.

pub mod file;
pub mod log;
mod words;
