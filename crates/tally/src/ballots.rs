//! Counting yes, no and abstain on one proposal. Not for the rules of who votes; a ballot that arrives here counts.

use serde::{Deserialize, Serialize};

use crate::disclosure::{Group, LARGEST_SMALL, exclusive_among};
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

    /// What may be published of this count when nobody skipped it.
    pub fn shown(&self) -> ShownTally {
        self.shown_among(self.voters())
    }

    /// What may be published of this count beside the number of those who voted on anything.
    pub fn shown_among(&self, participants: u64) -> ShownTally {
        let participants = participants.max(self.voters());
        let group = exclusive_among(&self.cells(), participants);
        let accepted = self.result_may_be_shown(participants, &group).then(|| self.accepted());
        ShownTally { yes: group.cells[0], no: group.cells[1], abstain: group.cells[2], voters: group.total, accepted }
    }

    /// "Accepted" is a fact about the hidden numbers too: of 20 abstentions and three other ballots it would tell that two
    /// said yes and one no. So the result is shown only if, for either result, every hidden number stays ambiguous.
    /// The decision depends on nothing but what is published, so that withholding the result tells nothing either.
    fn result_may_be_shown(&self, participants: u64, published: &Group) -> bool {
        if self.voters() < SMALLEST_SHOWN {
            return false;
        }
        let look_alikes = self.look_alikes(participants, published);
        let (accepted, not_accepted): (Vec<Self>, Vec<Self>) = look_alikes.into_iter().partition(Self::accepted);
        let hidden: Vec<usize> = published.hidden().collect();
        let differ = |tallies: &[Self], number: &dyn Fn(&Self) -> u64| tallies.iter().any(|t| number(t) != number(&tallies[0]));
        let ambiguous = |tallies: &[Self]| {
            let cells = hidden.iter().all(|&i| differ(tallies, &|t| t.cells()[i]));
            let base = published.total.exact().is_some() || differ(tallies, &Self::voters);
            tallies.is_empty() || (cells && base)
        };
        ambiguous(&accepted) && ambiguous(&not_accepted)
    }

    /// Counts with the same published table. Hidden numbers move by at most 6 (see `disclosure`) while some number is
    /// marked "fewer than five"; when all is withheld and many voted, exchanging the three numbers is enough.
    fn look_alikes(&self, participants: u64, published: &Group) -> Vec<Self> {
        let is_all_withheld = published.cells.iter().all(|cell| *cell == Shown::Withheld);
        let reach = if participants <= 24 || (is_all_withheld && participants <= 40) { participants } else { 8 };
        let around = |count: u64| count.saturating_sub(reach)..=count.saturating_add(reach);
        let near = around(self.yes).flat_map(|yes| around(self.no).map(move |no| (yes, no)));
        let [a, b, c] = self.cells();
        let exchanged = [(a, b), (a, c), (b, a), (b, c), (c, a), (c, b)];
        let fits = |&(yes, no): &(u64, u64)| published.cells[0].may_be(yes) && published.cells[1].may_be(no);
        let pairs: Vec<(u64, u64)> = near.chain(exchanged).filter(fits).collect();
        // Where the base is hidden, one to four skipped; otherwise it is known.
        let bases = match published.total {
            Shown::Withheld => SMALLEST_SHOWN.max(participants.saturating_sub(LARGEST_SMALL))..=participants - 1,
            Shown::Exact(_) | Shown::FewerThanFive => self.voters()..=self.voters(),
        };
        let of_base = |base: u64| {
            let rest = move |(yes, no): (u64, u64)| Some(Self { yes, no, abstain: base.checked_sub(yes.checked_add(no)?)? });
            pairs.iter().copied().filter_map(rest)
        };
        bases.flat_map(of_base).filter(|other| exclusive_among(&other.cells(), participants) == *published).collect()
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
    fn few_who_skipped_hide_the_base_and_leave_the_result() {
        let shown = tally(98, 22, 6).shown_among(129);
        assert_eq!((shown.yes, shown.no, shown.abstain), (Shown::Exact(98), Shown::Exact(22), Shown::Withheld));
        assert_eq!((shown.voters, shown.accepted), (Shown::Withheld, Some(true)));
        assert_eq!(tally(98, 22, 6).shown_among(140), tally(98, 22, 6).shown(), "14 who skipped are many");
    }

    #[test]
    fn a_result_that_tells_single_ballots_is_withheld() {
        assert_eq!(tally(2, 1, 20).shown().accepted, None, "accepted would mean 2 to 1");
        assert_eq!(tally(1, 0, 0).shown().accepted, None);
    }
}
