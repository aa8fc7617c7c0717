//! Counting yes, no and abstain on one proposal. Not for the rules of who votes; a ballot that arrives here counts.

use serde::{Deserialize, Serialize};

use crate::disclosure::exclusive;
use crate::shown::{SMALLEST_SHOWN, Shown};

/// What one ballot says about one proposal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    Yes,
    No,
    Abstain,
}

/// The count of one proposal.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
pub struct Tally {
    pub yes: u64,
    pub no: u64,
    pub abstain: u64,
}

impl Tally {
    pub fn add(&mut self, choice: Choice) {
        match choice {
            Choice::Yes => self.yes += 1,
            Choice::No => self.no += 1,
            Choice::Abstain => self.abstain += 1,
        }
    }

    /// Everybody whose ballot counts here, abstentions included.
    pub fn voters(&self) -> u64 {
        self.yes + self.no + self.abstain
    }

    /// Simple majority: more yes than no. Abstentions count as taking part and decide nothing; a tie is not accepted,
    /// and neither is a vote nobody took part in.
    pub fn accepted(&self) -> bool {
        self.yes > self.no
    }

    /// What may be published of this count.
    pub fn shown(&self) -> ShownTally {
        let group = exclusive(&[self.yes, self.no, self.abstain]);
        let accepted = self.result_may_be_shown().then(|| self.accepted());
        ShownTally { yes: group.cells[0], no: group.cells[1], abstain: group.cells[2], voters: group.total, accepted }
    }

    /// "Accepted" is a fact about the hidden numbers too: of 20 abstentions and three other ballots it would tell that two
    /// said yes and one no. So the result is shown only if, for either result, every hidden number stays ambiguous.
    /// The decision depends on nothing but what is published, so that withholding the result tells nothing either.
    fn result_may_be_shown(&self) -> bool {
        if self.voters() < SMALLEST_SHOWN {
            return false;
        }
        let (accepted, not_accepted): (Vec<Self>, Vec<Self>) = self.look_alikes().into_iter().partition(Self::accepted);
        let hidden: Vec<usize> = exclusive(&self.cells()).hidden().collect();
        let ambiguous = |tallies: &[Self]| {
            tallies.is_empty() || hidden.iter().all(|&i| tallies.iter().any(|t| t.cells()[i] != tallies[0].cells()[i]))
        };
        ambiguous(&accepted) && ambiguous(&not_accepted)
    }

    /// Counts with the same published table. Hidden numbers move by at most 6 (see `disclosure`) while some number is
    /// marked "fewer than five"; when all is withheld and more than 24 voted, exchanging the three numbers is enough.
    fn look_alikes(&self) -> Vec<Self> {
        let published = exclusive(&self.cells());
        let reach = if self.voters() <= 24 { 24 } else { 8 };
        let around = |count: u64| count.saturating_sub(reach)..=count.saturating_add(reach);
        let near = around(self.yes).flat_map(|yes| around(self.no).map(move |no| (yes, no)));
        let [a, b, c] = self.cells();
        let exchanged = [(a, b), (a, c), (b, a), (b, c), (c, a), (c, b)];
        near.chain(exchanged)
            .filter_map(|(yes, no)| Some(Self { yes, no, abstain: self.voters().checked_sub(yes.checked_add(no)?)? }))
            .filter(|other| exclusive(&other.cells()) == published)
            .collect()
    }

    fn cells(&self) -> [u64; 3] {
        [self.yes, self.no, self.abstain]
    }
}

impl FromIterator<Choice> for Tally {
    fn from_iter<I: IntoIterator<Item = Choice>>(choices: I) -> Self {
        let mut tally = Self::default();
        choices.into_iter().for_each(|choice| tally.add(choice));
        tally
    }
}

/// A count as the public sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ShownTally {
    pub yes: Shown,
    pub no: Shown,
    pub abstain: Shown,
    pub voters: Shown,
    /// `None` where the result would give away single ballots.
    pub accepted: Option<bool>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(yes: u64, no: u64, abstain: u64) -> Tally {
        Tally { yes, no, abstain }
    }

    #[test]
    fn ballots_are_counted() {
        let counted: Tally = [Choice::Yes, Choice::No, Choice::Yes, Choice::Abstain].into_iter().collect();
        assert_eq!(counted, tally(2, 1, 1));
        assert_eq!(counted.voters(), 4);
        assert!(counted.accepted());
    }

    #[test]
    fn a_tie_and_an_empty_vote_are_not_accepted() {
        assert!(!tally(7, 7, 3).accepted());
        assert!(!tally(0, 0, 0).accepted());
        assert!(tally(1, 0, 500).accepted());
    }

    #[test]
    fn a_unanimous_vote_is_shown() {
        let shown = tally(17, 0, 0).shown();
        assert_eq!(shown.yes, Shown::Exact(17));
        assert_eq!(shown.no, Shown::Exact(0));
        assert_eq!(shown.accepted, Some(true));
    }

    #[test]
    fn a_clear_vote_keeps_its_result_when_small_numbers_hide() {
        let shown = tally(40, 2, 3).shown();
        assert_eq!((shown.yes, shown.no, shown.abstain), (Shown::Exact(40), Shown::FewerThanFive, Shown::FewerThanFive));
        assert_eq!(shown.accepted, Some(true));
    }

    #[test]
    fn a_result_that_tells_single_ballots_is_withheld() {
        assert_eq!(tally(2, 1, 20).shown().accepted, None, "accepted would mean 2 to 1");
        assert_eq!(tally(1, 0, 0).shown().accepted, None);
    }
}
