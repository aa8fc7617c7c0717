//! The rules by name. The names stand in ballot files and on the command line; they do not change.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Completion, CountError, Kind, Majority, Utility};

/// How winners follow from ballots.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Each option is accepted or not, by itself.
    YesNo(Majority),
    /// Each option is accepted where nobody objected.
    Consent,
    Plurality,
    Approval,
    Points,
    Score,
    Borda,
    Schulze,
    Irv,
    /// Weighted inclusive Gregory with exact fractions.
    Stv,
    /// The same with transfer values cut to five decimals.
    StvScottish,
    /// Most votes first, as long as the money lasts.
    Greedy,
    EqualShares {
        utility: Utility,
        completion: Completion,
    },
    /// Phragmén's sequential rule.
    Phragmen,
}

impl Rule {
    /// As written in files and on the command line, without what the rule can be adjusted by.
    pub fn name(self) -> &'static str {
        match self {
            Self::YesNo(_) => "yes-no",
            Self::Consent => "consent",
            Self::Plurality => "plurality",
            Self::Approval => "approval",
            Self::Points => "points",
            Self::Score => "score",
            Self::Borda => "borda",
            Self::Schulze => "schulze",
            Self::Irv => "irv",
            Self::Stv => "stv",
            Self::StvScottish => "stv-scottish",
            Self::Greedy => "greedy",
            Self::EqualShares { .. } => "equal-shares",
            Self::Phragmen => "phragmen",
        }
    }

    /// The rule of this name with the usual adjustments.
    ///
    /// # Errors
    ///
    /// [`CountError::UnknownName`].
    pub fn named(name: &str) -> Result<Self, CountError> {
        let all = [
            Self::YesNo(Majority::default()),
            Self::Consent,
            Self::Plurality,
            Self::Approval,
            Self::Points,
            Self::Score,
            Self::Borda,
            Self::Schulze,
            Self::Irv,
            Self::Stv,
            Self::StvScottish,
            Self::Greedy,
            Self::EqualShares { utility: Utility::default(), completion: Completion::default() },
            Self::Phragmen,
        ];
        let found = all.into_iter().find(|rule| rule.name() == name);
        found.ok_or_else(|| CountError::UnknownName { what: "rule", name: name.to_owned() })
    }

    /// Whether options are added up independently of each other. Then the ballots can be published mark by mark, and none is
    /// the fingerprint of a person.
    pub fn adds_up(self) -> bool {
        matches!(
            self,
            Self::YesNo(_) | Self::Consent | Self::Plurality | Self::Approval | Self::Points | Self::Score | Self::Greedy
        )
    }

    /// Whether money is spent.
    pub fn spends(self) -> bool {
        matches!(self, Self::Greedy | Self::EqualShares { .. } | Self::Phragmen)
    }

    /// Whether ballots of this kind can be counted by this rule.
    pub fn reads(self, kind: Kind) -> bool {
        match self {
            Self::YesNo(_) => kind == Kind::YesNo,
            Self::Consent => matches!(kind, Kind::Consent | Kind::YesNo),
            Self::Plurality => matches!(kind, Kind::Approval | Kind::Ranking),
            Self::Points | Self::Score => matches!(kind, Kind::Points | Kind::Score | Kind::Approval),
            Self::Borda | Self::Schulze | Self::Irv | Self::Stv | Self::StvScottish => kind == Kind::Ranking,
            Self::Approval | Self::Greedy | Self::EqualShares { .. } | Self::Phragmen => {
                !matches!(kind, Kind::YesNo | Kind::Consent)
            }
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_they_are_written() {
        for name in ["yes-no", "consent", "plurality", "stv", "stv-scottish", "equal-shares", "phragmen"] {
            assert_eq!(Rule::named(name).expect("known").name(), name);
        }
        assert!(Rule::named("condorcet").is_err());
    }
}
