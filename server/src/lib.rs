//! In the making.

pub mod assets;
