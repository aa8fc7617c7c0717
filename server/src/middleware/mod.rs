//! What every request passes, one concern per file.

pub mod answers;
pub mod around;
pub mod bodies;
pub mod csrf;
pub mod network;
pub mod protection;
pub mod readable;
