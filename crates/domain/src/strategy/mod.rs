//! The strategy: vision, starting position, action fields and their measures.

pub mod outline;
pub mod words;
