//! Counting: elections by many rules, ballots, answers, and what of a count may be shown. Pure functions on whole numbers; no clock, no input or
//! output, and no floating point in anything that is decided here. Not for who may vote or when: that is the domain's.

pub mod answers;
pub mod ballots;
pub mod disclosure;
pub mod election;
pub mod file;
mod rules;
pub mod scale;
pub mod several;
pub mod shown;
pub mod together;

pub use answers::{Ratio, count_options};
pub use ballots::{Choice, ShownTally, Tally};
pub use disclosure::{Group, exclusive, exclusive_among};
pub use scale::{Scale, ShownScale};
pub use several::{multiple, multiple_among};
pub use shown::{SMALLEST_PERCENT_BASE, SMALLEST_SHOWN, Shown, percent};
pub use together::together;
