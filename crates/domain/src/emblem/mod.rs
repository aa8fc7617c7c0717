//! The municipality's emblem, shown in the head of every page: drawn anew from what an administrator sent, in two sizes.

mod actions;
mod store;

pub use actions::{Drawn, HEIGHTS, WIDEST, remove, set};
pub use store::find;
