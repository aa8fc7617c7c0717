//! The demo: an invented municipality with people, ideas, surveys and votes, so that every page is seen full.

pub mod content;
