//! Pages on which administrators edit the strategy.

pub mod action_field;
pub mod measure;
pub mod overview;
pub mod strategy;
mod tabs;

pub use tabs::{Tabs, quarters};
