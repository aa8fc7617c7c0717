//! Counting answers of a survey: how often each option of a single or multiple choice was named, and exact fractions.
//! Not for scales ([`crate::scale`]), and not for free text, which is never counted and never published by itself.

use serde::{Deserialize, Serialize};

/// How often each of `options` options was named; a place beyond the last option is ignored, because the structure of a
/// survey is frozen and such a place can only come from damaged data the caller reports.
pub fn count_options(options: usize, named: impl IntoIterator<Item = usize>) -> Vec<u64> {
    let mut counts = vec![0; options];
    for place in named {
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts
}

/// A non-negative fraction, kept exactly until it is written down.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Ratio {
    pub numerator: u64,
    pub denominator: u64,
}

impl Ratio {
    /// In tenths, halves rounded up.
    pub fn tenths(self) -> u64 {
        let (numerator, denominator) = (u128::from(self.numerator), u128::from(self.denominator.max(1)));
        u64::try_from((20 * numerator + denominator) / (2 * denominator)).unwrap_or(u64::MAX)
    }

    /// With one decimal: `3,6` with a comma, `3.6` with a point.
    pub fn one_decimal(self, separator: char) -> String {
        let tenths = self.tenths();
        format!("{}{separator}{}", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_counted_by_place() {
        assert_eq!(count_options(3, [0, 2, 2, 9]), [1, 0, 2]);
    }

    #[test]
    fn halves_of_tenths_round_up() {
        assert_eq!(Ratio { numerator: 13, denominator: 4 }.one_decimal(','), "3,3");
        assert_eq!(Ratio { numerator: 299, denominator: 100 }.one_decimal(','), "3,0");
    }
}
