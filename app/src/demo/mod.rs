//! Pages that only a demo has.

pub mod mailbox;
pub mod municipalities;
