//! What stands on ballots. The names stand in ballot files; they do not change.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::CountError;

/// What the value beside an option means.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// 1 yes, -1 no, 0 abstention.
    YesNo,
    /// 1 no objection, -1 objection, 0 abstention.
    Consent,
    /// 1 for each option named.
    Approval,
    /// So many points.
    Points,
    /// A mark from 0.
    Score,
    /// Rank from 1; equal ranks are allowed.
    Ranking,
}

impl Kind {
    const ALL: [Self; 6] = [Self::YesNo, Self::Consent, Self::Approval, Self::Points, Self::Score, Self::Ranking];

    /// Whether 0 is an answer here that is counted, and not nothing.
    pub fn knows_abstentions(self) -> bool {
        matches!(self, Self::YesNo | Self::Consent)
    }

    /// As written in ballot files.
    pub fn name(self) -> &'static str {
        match self {
            Self::YesNo => "yes-no",
            Self::Consent => "consent",
            Self::Approval => "approval",
            Self::Points => "points",
            Self::Score => "score",
            Self::Ranking => "ranking",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

impl FromStr for Kind {
    type Err = CountError;

    fn from_str(name: &str) -> Result<Self, CountError> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| CountError::UnknownName { what: "kind of ballots", name: name.to_owned() })
    }
}
