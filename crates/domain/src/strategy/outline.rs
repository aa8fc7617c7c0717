//! The outline: a strategy as a text file that a clerk can write and change by hand (`docs/strategy-format.md`). Pure: from text
//! to plain structs with every mistake and its line, and back. What the database makes of it is decided in `actions.rs`.

mod errors;
mod keywords;
mod reader;
mod values;
mod write;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

pub use errors::{OutlineError, OutlineErrorCode};
pub use write::write;

use super::words::{Horizon, Status};
use crate::quarter::Quarter;

pub const TITLE_LENGTH_MAX: usize = 150;
/// Values that stand on one line: the office, the funding.
pub const VALUE_LENGTH_MAX: usize = 300;
pub const TEXT_LENGTH_MAX: usize = 20_000;
pub const FIELDS_MAX: usize = 50;
pub const MEASURES_MAX: usize = 500;
const ERRORS_MAX: usize = 100;
const COMMENT: &str = "<!--";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub title: String,
    pub period: Period,
    pub adopted_on: Option<Date>,
    /// Markdown, like every text below.
    pub vision: String,
    pub starting_position: String,
    pub fields: Vec<OutlineField>,
}

/// From the first to the last quarter, both included; never the other way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub first: Quarter,
    pub last: Quarter,
}

/// What a measure is expected to cost, in whole euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    pub from: i64,
    pub to: i64,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutlineField {
    /// Stable and unique among the fields: importing again finds the field by it.
    pub key: String,
    pub title: String,
    pub goal: String,
    pub target_state: String,
    pub measures: Vec<OutlineMeasure>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutlineMeasure {
    /// Stable and unique in the whole strategy, so that a measure may move to another field.
    pub key: String,
    pub title: String,
    pub description: String,
    pub horizon: Horizon,
    /// None while nobody knows when.
    pub period: Option<Period>,
    /// Empty while open, like the funding.
    pub office: String,
    pub cost: Option<Cost>,
    pub funding: String,
    pub status: Status,
}

/// Reads the whole file and finds all mistakes in one pass; with one mistake there is no outline.
pub fn parse(text: &str) -> Result<Outline, Vec<OutlineError>> {
    let text: String = text.strip_prefix('\u{feff}').unwrap_or(text).nfc().collect();
    let mut reader = reader::Reader::default();
    for (index, line) in text.split('\n').enumerate() {
        reader.line(index + 1, line.strip_suffix('\r').unwrap_or(line).trim_end());
        if reader.is_full() {
            break;
        }
    }
    reader.finish()
}

/// 1 to 3 for the headings that structure the outline. Deeper ones are part of a text.
fn heading_level(line: &str) -> Option<usize> {
    let level = line.bytes().take_while(|byte| *byte == b'#').count();
    (1..=3).contains(&level).then_some(level)
}

#[cfg(test)]
mod tests;
