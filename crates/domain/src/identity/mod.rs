//! Who somebody is to a municipality: the ladder of identity, what each action asks for, and how one moves up.

pub mod actions;
pub mod admission;
pub mod codes;
pub mod counter;
pub mod eid;
pub mod provider;
pub mod residents;
pub mod residents_file;
pub mod rung;
pub mod store;

pub(crate) use admission::admit;
pub use admission::{Admission, Standing, admission, standing};
pub use rung::{Action, Rung, Rungs};
