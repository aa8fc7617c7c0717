//! In the making.

pub mod assets;
pub mod demo;
