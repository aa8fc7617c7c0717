//! Time as an argument: instants, the clock that gives them, and civil time in Germany.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

/// Unix milliseconds. Integers sort and compare alike in both databases; texts with fractions do not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(transparent)]
pub struct Instant(pub i64);

pub const MINUTE: i64 = 60_000;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

/// The zone in which deadlines are entered and shown.
pub const ZONE: &str = "Europe/Berlin";

impl Instant {
    /// So many milliseconds later (or earlier, when negative).
    #[must_use]
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// The civil time in Germany; instants outside of what a calendar knows are clamped to its ends.
    pub fn in_germany(self) -> Zoned {
        let timestamp = Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX });
        timestamp.to_zoned(zone())
    }

    /// The German calendar day.
    pub fn day(self) -> Date {
        self.in_germany().date()
    }

    /// A local time in Germany as an instant.
    ///
    /// # Errors
    /// `time_missing` for a time that the change to summer time leaves out, `time_ambiguous` for one that exists twice and was
    /// not chosen by `second`.
    pub fn from_germany(local: DateTime, second: Option<bool>) -> Result<Self, &'static str> {
        let ambiguous = zone().to_ambiguous_timestamp(local);
        let timestamp = match (ambiguous.offset(), second) {
            (AmbiguousOffset::Unambiguous { .. }, _) => ambiguous.unambiguous(),
            (AmbiguousOffset::Gap { .. }, _) => return Err("time_missing"),
            (AmbiguousOffset::Fold { .. }, None) => return Err("time_ambiguous"),
            (AmbiguousOffset::Fold { .. }, Some(false)) => ambiguous.earlier(),
            (AmbiguousOffset::Fold { .. }, Some(true)) => ambiguous.later(),
        };
        timestamp.map(|t| Self(t.as_millisecond())).map_err(|_| "time_invalid")
    }
}

fn zone() -> TimeZone {
    TimeZone::get(ZONE).expect("the zone database is compiled in")
}

/// Where instants come from: the machine, or a test that stands still until told.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Still(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this instant.
    pub fn still(at: Instant) -> Self {
        Self::Still(Arc::new(AtomicI64::new(at.0)))
    }

    #[expect(clippy::disallowed_methods, reason = "this is the clock that is handed in")]
    pub fn now(&self) -> Instant {
        match self {
            Self::System => Instant(Timestamp::now().as_millisecond()),
            Self::Still(at) => Instant(at.load(Ordering::SeqCst)),
        }
    }

    /// Milliseconds of a clock that nobody sets: for limits. Only differences mean something, and only within this program's life.
    #[expect(clippy::cast_possible_truncation, reason = "a program does not run for 292 million years")]
    pub fn steady_ms(&self) -> i64 {
        static BEGIN: OnceLock<std::time::Instant> = OnceLock::new();
        match self {
            Self::System => BEGIN.get_or_init(std::time::Instant::now).elapsed().as_millis() as i64,
            Self::Still(at) => at.load(Ordering::SeqCst),
        }
    }

    /// Moves a still clock; the machine's cannot be moved.
    pub fn advance(&self, milliseconds: i64) {
        if let Self::Still(at) = self {
            at.fetch_add(milliseconds, Ordering::SeqCst);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nights_of_the_clock_change_are_refused_or_asked() {
        let at = |text: &str| text.parse::<DateTime>().expect("a civil time");
        assert_eq!(Instant::from_germany(at("2027-03-28T02:30"), None), Err("time_missing"));
        assert_eq!(Instant::from_germany(at("2026-10-25T02:30"), None), Err("time_ambiguous"));
        let first = Instant::from_germany(at("2026-10-25T02:30"), Some(false)).expect("chosen");
        let second = Instant::from_germany(at("2026-10-25T02:30"), Some(true)).expect("chosen");
        assert_eq!(second.0 - first.0, HOUR);
        assert_eq!(Instant::from_germany(at("2026-11-22T18:00"), None).expect("plain").in_germany().hour(), 18);
    }
}
