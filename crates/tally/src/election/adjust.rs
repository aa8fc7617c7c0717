//! What some rules can be adjusted by. The names stand in ballot files and on the command line; they do not change.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::CountError;

/// What a proposal needs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Majority {
    /// More yes than no.
    #[default]
    Simple,
    /// Yes from more than half of all who cast a ballot.
    Absolute,
    /// At least two thirds of yes and no.
    TwoThirds,
    /// At least two thirds of all who cast a ballot.
    TwoThirdsOfCast,
}

/// What a project is worth to somebody who voted for it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Utility {
    /// As much as it costs.
    #[default]
    Cost,
    /// The points given; one for an approval.
    Score,
}

/// What happens with money that is left.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    #[default]
    None,
    /// Everybody's share is raised by one unit of the currency while the budget is not exceeded.
    Add1,
    /// The same, and it stops at the first outcome to which nothing affordable could be added.
    Add1e,
    /// The greedy rule spends the rest.
    Greedy,
}

macro_rules! names {
    ($kind:ty, $what:literal, $($value:path => $name:literal),+ $(,)?) => {
        impl $kind {
            /// As written in files and on the command line.
            pub fn name(self) -> &'static str {
                match self { $($value => $name),+ }
            }
        }

        impl FromStr for $kind {
            type Err = CountError;

            fn from_str(name: &str) -> Result<Self, CountError> {
                match name {
                    $($name => Ok($value),)+
                    _ => Err(CountError::UnknownName { what: $what, name: name.to_owned() }),
                }
            }
        }

        impl fmt::Display for $kind {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.name())
            }
        }
    };
}

names!(Majority, "majority", Self::Simple => "simple", Self::Absolute => "absolute", Self::TwoThirds => "two_thirds",
    Self::TwoThirdsOfCast => "two_thirds_of_cast");
names!(Utility, "utility", Self::Cost => "cost", Self::Score => "score");
names!(Completion, "completion", Self::None => "none", Self::Add1 => "add1", Self::Add1e => "add1e", Self::Greedy => "greedy");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_they_are_written() {
        assert_eq!("two_thirds_of_cast".parse(), Ok(Majority::TwoThirdsOfCast));
        assert_eq!(Completion::Add1e.to_string().parse(), Ok(Completion::Add1e));
        assert!("add2".parse::<Completion>().is_err());
    }
}
