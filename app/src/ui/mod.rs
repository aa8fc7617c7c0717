//! Shared parts of pages. Each wraps one part of the style vocabulary; no page writes their classes itself.

pub mod alert;
pub mod badge;
pub mod bars;
pub mod field;
pub mod form;
pub mod head;
pub mod markdown;
pub mod pager;
pub mod qr;
pub mod roadmap;
pub mod score;
pub mod section;
pub mod tally;
pub mod time;
