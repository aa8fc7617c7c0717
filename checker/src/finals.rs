//! What is read after everything is over.

use std::collections::BTreeMap;

use crate::client::View;

/// Numbers by measure (place in the town's list): yes, no, abstention. `None` where they are not told.
pub type Numbers = BTreeMap<usize, [Option<i64>; 3]>;

/// One reading of all numbers.
#[derive(Clone, Debug)]
pub struct Reading {
    pub source: String,
    /// So many events had been written down before it.
    pub events: usize,
    pub numbers: Numbers,
    /// Voters with two ballots on one measure, where that can be seen.
    pub doubles: i64,
}

/// Own ballots, by voter and vote, and after how many events they were read.
#[derive(Clone, Debug, Default)]
pub struct Views {
    pub source: String,
    pub events: usize,
    pub views: BTreeMap<(usize, usize), View>,
}

/// All of it.
#[derive(Clone, Debug, Default)]
pub struct Finals {
    pub views: Vec<Views>,
    pub readings: Vec<Reading>,
    /// From then on nothing may be accepted: Unix milliseconds.
    pub end_ms: Option<i64>,
    /// Receipts that were given out and looked up: whether they were found.
    pub receipts: BTreeMap<String, bool>,
    /// Invented receipts that were found.
    pub invented_found: Vec<String>,
    /// Where a voter and a choice stood together.
    pub leaks: Vec<String>,
}
