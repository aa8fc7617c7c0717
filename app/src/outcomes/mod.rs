//! The page of an outcome.

pub mod show;
pub mod tables;
