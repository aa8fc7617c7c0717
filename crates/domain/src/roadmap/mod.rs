//! The roadmap: measures over years by action field. Derived from them, never typed, never stored.

mod filter;
mod layout;

pub use filter::Filter;
pub use layout::{Bar, FieldRow, Roadmap, lay_out};
