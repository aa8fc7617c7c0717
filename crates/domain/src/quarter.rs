//! A quarter of a year: the unit in which a roadmap plans. One number, so that quarters sort, subtract and are stored as they are.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// `year * 4 + quarter - 1`
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Quarter(pub i64);

/// A text that names no quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a quarter of a year")]
pub struct NotAQuarter;

impl Quarter {
    /// No plan of a municipality reaches further; what lies outside is a typing error.
    pub const YEARS: std::ops::RangeInclusive<i64> = 2000..=2099;

    pub fn new(year: i64, number: i64) -> Option<Self> {
        (Self::YEARS.contains(&year) && (1..=4).contains(&number)).then_some(Self(year * 4 + number - 1))
    }

    pub fn first_of(year: i64) -> Option<Self> {
        Self::new(year, 1)
    }

    pub fn last_of(year: i64) -> Option<Self> {
        Self::new(year, 4)
    }

    pub fn year(self) -> i64 {
        self.0.div_euclid(4)
    }

    /// The quarter in which a day lies.
    pub fn of(day: jiff::civil::Date) -> Self {
        Self(i64::from(day.year()) * 4 + (i64::from(day.month()) - 1) / 3)
    }

    /// 1 to 4
    pub fn number(self) -> i64 {
        self.0.rem_euclid(4) + 1
    }

    /// The short form of files and forms: `2026 Q3`.
    pub fn short(self) -> String {
        format!("{} Q{}", self.year(), self.number())
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. Quartal {}", self.number(), self.year())
    }
}

impl FromStr for Quarter {
    type Err = NotAQuarter;

    /// Reads `2026 Q3`, `2026-Q3`, `Q3 2026`, `Q3/2026` and `3. Quartal 2026`.
    fn from_str(text: &str) -> Result<Self, NotAQuarter> {
        let words: Vec<&str> = text.split([' ', '-', '/', '\u{a0}']).filter(|word| !word.is_empty()).collect();
        let (year, number) = match words.as_slice() {
            [number, word, year] if word.eq_ignore_ascii_case("quartal") => (year, number.strip_suffix('.')),
            [a, b] if quarter_word(a).is_some() => (b, quarter_word(a)),
            [a, b] => (a, quarter_word(b)),
            _ => return Err(NotAQuarter),
        };
        let number = number.filter(|number| number.len() == 1).and_then(|number| number.parse().ok());
        Self::new(four_digits(year).ok_or(NotAQuarter)?, number.ok_or(NotAQuarter)?).ok_or(NotAQuarter)
    }
}

fn quarter_word(word: &str) -> Option<&str> {
    word.strip_prefix(['Q', 'q'])
}

fn four_digits(word: &str) -> Option<i64> {
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_read_in_the_ways_people_write_it() {
        let third = Quarter::new(2026, 3).expect("in range");
        for text in ["2026 Q3", "2026-Q3", "Q3 2026", "q3/2026", "3. Quartal 2026", " 2026  q3 "] {
            assert_eq!(text.parse(), Ok(third), "{text}");
        }
        assert_eq!((third.year(), third.number(), third.0), (2026, 3, 8106));
        assert_eq!(third.to_string(), "3. Quartal 2026");
        assert_eq!(third.short(), "2026 Q3");
    }

    #[test]
    fn what_is_no_quarter_is_refused() {
        for text in
            ["", "2026", "Q3", "2026 Q5", "2026 Q0", "26 Q3", "1999 Q4", "2100 Q1", "2026 Q+1", "2026 3", "3 Quartal 2026"]
        {
            assert_eq!(text.parse::<Quarter>(), Err(NotAQuarter), "{text}");
        }
    }

    #[test]
    fn a_quarter_has_three_months() {
        for (month, number) in [(1, 1), (3, 1), (4, 2), (9, 3), (10, 4), (12, 4)] {
            assert_eq!(Some(Quarter::of(jiff::civil::date(2026, month, 28))), Quarter::new(2026, number), "{month}");
        }
    }

    #[test]
    fn quarters_follow_one_another_over_the_new_year() {
        let last = Quarter::last_of(2025).expect("in range");
        assert_eq!(Quarter(last.0 + 1), Quarter::first_of(2026).expect("in range"));
    }
}
