//! Of how many people those who voted are. A vote for some has a base of its own; the residents are that of a vote for everybody.

use serde::Serialize;
use tally::{SMALLEST_PERCENT_BASE, Shown, percent};

use crate::outcomes::outcome::{Counted, VoteCount};

/// Of how many people those who voted are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VoteBase {
    /// A vote for everybody: about so many residents are over 14, as the municipality states.
    Residents(u64),
    /// A vote for some: exactly so many were entitled.
    Entitled(u64),
    /// A vote for some, by age or part of the municipality: nobody has counted them.
    Unknown,
    /// Known and not told: they are few, or one could compute how few did not vote.
    Hidden,
}

impl VoteBase {
    pub(super) fn of(vote: &VoteCount, residents: u64) -> Self {
        match vote.entitled {
            // Where the published count rests on a share of them, nobody could repeat it otherwise.
            Some(all) if published(vote).is_some_and(|counted| counted.rules.needs_entitled()) => Self::Entitled(all),
            Some(all) => Self::known(all, vote.participants),
            None if vote.counted.as_ref().is_some_and(|counted| counted.rules.eligibility.needs_list()) => Self::Unknown,
            None => Self::Residents(residents),
        }
    }

    /// Neither few nor, beside the number of those who voted, telling how few did not.
    fn known(all: u64, participants: u64) -> Self {
        let is_voted_exact = matches!(Shown::alone(participants), Shown::Exact(_));
        let is_few = matches!(Shown::alone(all.saturating_sub(participants)), Shown::FewerThanFive);
        match Shown::alone(all) {
            Shown::Exact(all) if !(is_voted_exact && is_few) => Self::Entitled(all),
            _ => Self::Hidden,
        }
    }

    /// The number, where there is one to be told.
    pub fn people(self) -> Option<u64> {
        match self {
            Self::Residents(people) | Self::Entitled(people) => Some(people),
            Self::Unknown | Self::Hidden => None,
        }
    }

    /// Those who voted in percent of it.
    pub(super) fn share(self, participants: Shown) -> Option<u64> {
        let is_enough = participants.exact().is_some_and(|count| count >= SMALLEST_PERCENT_BASE);
        percent(participants, Shown::Exact(self.people()?)).filter(|_| is_enough)
    }
}

/// The count, where everybody may repeat it.
pub(super) fn published(vote: &VoteCount) -> Option<&Counted> {
    vote.counted.as_ref().filter(|counted| counted.ballots_fingerprint.is_some())
}
