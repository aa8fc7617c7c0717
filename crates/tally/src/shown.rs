//! One published number: exact, "fewer than five", or withheld. Not for groups of numbers that add up: a number that is
//! part of a sum goes through [`crate::disclosure`], which also stops it from being computed from its neighbours.

use serde::{Deserialize, Serialize};

/// In a village 4 people are 4 names. Numbers from 1 to 4 are never shown.
pub const SMALLEST_SHOWN: u64 = 5;

/// Below ten answers one person moves a percentage by more than ten points, so there is none.
pub const SMALLEST_PERCENT_BASE: u64 = 10;

/// What the public sees of a count.
///
/// Zero **is** shown, as in official statistics: it says something about nobody in particular, and a table in which
/// "nobody" and "a few" look alike cannot show a unanimous vote. `FewerThanFive` therefore always means 1, 2, 3 or 4,
/// which is also what every attack in the tests assumes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// The number itself.
    Exact(u64),
    /// Between 1 and 4.
    FewerThanFive,
    /// Not shown because another number could be computed from it.
    Withheld,
}

impl Shown {
    /// A number that stands alone: it is no part of a sum that is shown as well.
    pub fn alone(count: u64) -> Self {
        if is_small(count) { Self::FewerThanFive } else { Self::Exact(count) }
    }

    /// The number, where it may be seen.
    pub fn exact(self) -> Option<u64> {
        match self {
            Self::Exact(count) => Some(count),
            Self::FewerThanFive | Self::Withheld => None,
        }
    }

    /// Whether this number could stand there, as far as the cell itself tells.
    pub(crate) fn may_be(self, number: u64) -> bool {
        match self {
            Self::Exact(count) => count == number,
            Self::FewerThanFive => is_small(number),
            Self::Withheld => true,
        }
    }
}

pub(crate) fn is_small(count: u64) -> bool {
    0 < count && count < SMALLEST_SHOWN
}

/// `part` of `base` in whole percent, halves rounded up; only when both may be seen and the base is at least ten.
///
/// It is computed from what is shown, so it tells nothing that the two numbers beside it do not tell.
pub fn percent(part: Shown, base: Shown) -> Option<u64> {
    let (part, base) = (u128::from(part.exact()?), u128::from(base.exact()?));
    if base < u128::from(SMALLEST_PERCENT_BASE) {
        return None;
    }
    u64::try_from((200 * part + base) / (2 * base)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_four_are_hidden_and_zero_and_five_are_shown() {
        assert_eq!(Shown::alone(0), Shown::Exact(0));
        for count in 1..=4 {
            assert_eq!(Shown::alone(count), Shown::FewerThanFive);
        }
        assert_eq!(Shown::alone(5), Shown::Exact(5));
    }

    #[test]
    fn percentages_round_half_up_and_need_a_base_of_ten() {
        let of = |part, base| percent(Shown::Exact(part), Shown::Exact(base));
        assert_eq!(of(1, 8), None);
        assert_eq!(of(9, 9), None);
        assert_eq!(of(5, 10), Some(50));
        assert_eq!(of(5, 40), Some(13), "12.5 is rounded up");
        assert_eq!(of(9, 200), Some(5), "4.5 is rounded up");
        assert_eq!(of(7, 17), Some(41));
        assert_eq!(of(u64::MAX, u64::MAX), Some(100));
    }

    #[test]
    fn a_hidden_number_has_no_percentage() {
        assert_eq!(percent(Shown::FewerThanFive, Shown::Exact(40)), None);
        assert_eq!(percent(Shown::Exact(40), Shown::Withheld), None);
    }

    #[test]
    fn shown_numbers_survive_json_shapes() {
        // The words are part of the public JSON; a change would break readers.
        assert_eq!(serde_json::to_string(&Shown::Exact(17)).expect("plain data"), r#"{"exact":17}"#);
        assert_eq!(serde_json::to_string(&Shown::FewerThanFive).expect("plain data"), r#""fewer_than_five""#);
    }
}
