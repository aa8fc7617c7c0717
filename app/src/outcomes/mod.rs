//! The page of an outcome, and a counted vote in words for whatever else tells of it.

mod counted;
mod duels;
pub mod lines;
pub mod numbers;
mod reasons;
pub mod recount;
mod rounds;
pub mod show;
pub mod tables;
pub mod turnout;
pub mod vote;
pub mod words;
