//! What must be reached is a number, or a share in percent of those who may vote or of the ballots. A share becomes a number when the vote is
//! counted: that is what the ballot file says, so that anybody counts again without knowing more. No database.

use serde::{Deserialize, Serialize};

use super::eligibility::Circle;
use super::rules::{Access, Method, Rules};
use crate::words::text_enum;

/// All of them.
pub const PERCENT_MAX: i64 = 100;

text_enum! {
    /// Of what a share is taken.
    pub enum Whole {
        /// Of the ballots that were cast.
        Cast = "cast",
        /// Of the people who may vote.
        Entitled = "entitled",
    }
}

/// A share of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub percent: i64,
    pub of: Whole,
}

/// How many there were.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turnout {
    pub cast: u64,
    /// Where it is known.
    pub entitled: Option<u64>,
}

impl Turnout {
    /// The smallest number that is such a share. Of what is not known it is more than anybody can reach; rules that ask for that are not
    /// announced.
    pub(super) fn number(self, share: Share) -> u64 {
        let whole = match share.of {
            Whole::Cast => Some(self.cast),
            Whole::Entitled => self.entitled,
        };
        let percent = u64::try_from(share.percent).unwrap_or(0);
        whole.map_or(u64::MAX, |whole| whole.saturating_mul(percent).div_ceil(PERCENT_MAX.unsigned_abs()))
    }
}

impl Rules {
    /// The share of people who must take part, where there is one.
    pub(super) fn quorum_share(&self) -> Option<Share> {
        self.quorum_percent.map(|percent| Share { percent, of: Whole::Entitled })
    }

    /// Whether something is asked for that can only be told beside the number of people who may vote.
    pub fn needs_entitled(&self) -> bool {
        let shares = self.quorum_share().into_iter().chain(self.threshold_share);
        shares.into_iter().any(|share| share.of == Whole::Entitled)
    }

    /// Whether more than a majority is asked for.
    pub fn has_hurdle(&self) -> bool {
        let has_number = self.quorum.is_some() || self.threshold.is_some();
        has_number || self.quorum_percent.is_some() || self.threshold_share.is_some()
    }

    /// Whether that number will be known: by a list and names, or by codes.
    pub fn knows_entitled(&self) -> bool {
        self.access == Access::Code || self.eligibility.circle == Circle::Named
    }
}

impl Method {
    /// Whether a measure can be asked for yes or marks from a share of people; points are no people.
    pub fn has_threshold_share(self) -> bool {
        matches!(self, Self::YesNo | Self::Approval | Self::Budget)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_the_smallest_number_that_reaches_it() {
        let turnout = Turnout { cast: 7, entitled: Some(200) };
        let of = |percent, of| turnout.number(Share { percent, of });
        assert_eq!([1, 50, 57, 58, 100].map(|percent| of(percent, Whole::Cast)), [1, 4, 4, 5, 7]);
        assert_eq!([1, 25, 100].map(|percent| of(percent, Whole::Entitled)), [2, 50, 200]);
        assert_eq!(Turnout { cast: 7, entitled: None }.number(Share { percent: 1, of: Whole::Entitled }), u64::MAX);
    }
}
