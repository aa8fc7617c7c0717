//! Who may do what, for administrators to read.

pub mod table;
