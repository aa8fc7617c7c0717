//! What every request passes, one concern per file.

pub mod csrf;
pub mod network;
