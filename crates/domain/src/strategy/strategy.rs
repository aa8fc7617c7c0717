//! The strategy itself: what is stored of it, and what somebody types into its form.

use jiff::civil::Date;
use serde::Serialize;

use super::outline::{Outline, Period};
use crate::error::{FieldErrors, Result};
use crate::measures;
use crate::text::{IDEA_MAX, TITLE_MAX, line, optional_document};
use crate::typed;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    pub title: String,
    pub period: Period,
    pub adopted_on: Option<Date>,
    /// Markdown, like the starting position.
    pub vision: String,
    pub starting_position: String,
}

impl Strategy {
    /// The part of an outline that is not fields and measures.
    pub fn of(outline: &Outline) -> Self {
        Self {
            title: outline.title.clone(),
            period: outline.period,
            adopted_on: outline.adopted_on,
            vision: outline.vision.clone(),
            starting_position: outline.starting_position.clone(),
        }
    }
}

/// The form, as typed: `2026 Q3` for quarters, the day empty while the council has not adopted it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StrategyEntry {
    pub title: String,
    pub first_quarter: String,
    pub last_quarter: String,
    pub adopted_on: String,
    pub vision: String,
    pub starting_position: String,
}

impl StrategyEntry {
    /// # Errors
    /// `Invalid` with every field that is wrong.
    pub fn check(&self) -> Result<Strategy> {
        let mut errors = FieldErrors::default();
        let title = errors.take("title", line(&self.title, TITLE_MAX));
        let period = measures::period(&mut errors, &self.first_quarter, &self.last_quarter);
        if self.first_quarter.trim().is_empty() && self.last_quarter.trim().is_empty() {
            errors.add("first_quarter", "required");
        }
        let adopted_on = typed::day(self.adopted_on.trim());
        if adopted_on.is_none() && !self.adopted_on.trim().is_empty() {
            errors.add("adopted_on", "date_invalid");
        }
        let vision = errors.take("vision", optional_document(&self.vision, IDEA_MAX));
        let starting_position = errors.take("starting_position", optional_document(&self.starting_position, IDEA_MAX));
        errors.check()?;
        let period = period.expect("a missing period was noted as an error");
        Ok(Strategy { title, period, adopted_on, vision, starting_position })
    }
}
