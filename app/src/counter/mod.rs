//! The counter: what clerks enter for people who come or phone, and the receipt they hand over.

pub mod idea;
pub mod overview;
pub mod present;
pub mod slip;
pub mod survey;
