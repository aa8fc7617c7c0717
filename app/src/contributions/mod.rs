//! "Meine Beiträge": what somebody contributed, and what became of each.

pub mod show;
