//! Scale questions: distribution, exact mean and median, and what of them may be shown together.

use serde::{Deserialize, Serialize};

use crate::answers::Ratio;
use crate::disclosure::{LARGEST_SMALL, exclusive, exclusive_among};
use crate::shown::{SMALLEST_PERCENT_BASE, Shown, is_small};

/// How the answers on a scale are distributed: `counts[i]` people chose `lowest + i`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Scale {
    pub lowest: u64,
    pub counts: Vec<u64>,
}

impl Scale {
    pub fn answered(&self) -> u64 {
        self.counts.iter().sum()
    }

    pub fn mean(&self) -> Option<Ratio> {
        let denominator = self.answered();
        let numerator = self.steps().map(|(step, count)| step * count).sum();
        (denominator > 0).then_some(Ratio { numerator, denominator })
    }

    /// The middle answer; between two middle answers their mean, so halves are possible.
    pub fn median(&self) -> Option<Ratio> {
        let answered = self.answered();
        if answered == 0 {
            return None;
        }
        let numerator = self.answer_at((answered - 1) / 2)? + self.answer_at(answered / 2)?;
        Some(Ratio { numerator, denominator: 2 })
    }

    fn answer_at(&self, rank: u64) -> Option<u64> {
        let mut passed = 0;
        self.steps().find_map(|(step, count)| {
            passed += count;
            (rank < passed).then_some(step)
        })
    }

    fn steps(&self) -> impl Iterator<Item = (u64, u64)> + '_ {
        (self.lowest..).zip(self.counts.iter().copied())
    }

    /// What may be published of this distribution when nobody skipped the question.
    pub fn shown(&self) -> ShownScale {
        self.shown_among(self.answered())
    }

    /// What may be published of this distribution beside the number of participants. Mean and median need ten answers, and are left
    /// out where they would allow computing a hidden number from the total, the visible numbers and themselves.
    pub fn shown_among(&self, participants: u64) -> ShownScale {
        let skipped = participants.saturating_sub(self.answered());
        let group = exclusive_among(&self.counts, participants);
        let skipped = is_small(skipped).then_some(skipped);
        // Where the base is hidden, whether there are ten must not depend on it.
        let least = skipped.map_or(self.answered(), |_| participants - LARGEST_SMALL.min(participants));
        let summary = self.summary().filter(|_| least >= SMALLEST_PERCENT_BASE && self.summary_leaves_doubt(skipped));
        ShownScale {
            lowest: self.lowest,
            cells: group.cells,
            answered: group.total,
            mean: summary.map(|(mean, _)| Ratio { numerator: mean, denominator: 10 }),
            median: summary.map(|(_, median)| median),
        }
    }

    fn summary(&self) -> Option<(u64, Ratio)> {
        Some((self.mean()?.tenths(), self.median()?))
    }

    /// Goes through every distribution that is published with the same numbers, mean and median, and looks whether each
    /// hidden number takes at least two values. Hidden small numbers are 1 to 4, so this is a few thousand at most;
    /// where everything is withheld, or too much is hidden to go through, there is no summary. Those who `skipped` the question, if
    /// that is hidden, are one more cell behind the steps.
    fn summary_leaves_doubt(&self, skipped: Option<u64>) -> bool {
        let cells: Vec<u64> = self.counts.iter().copied().chain(skipped).collect();
        let published = exclusive(&cells);
        let hidden: Vec<usize> = published.hidden().collect();
        let small: Vec<usize> = (0..cells.len()).filter(|&place| is_small(cells[place])).collect();
        if hidden.is_empty() {
            return true;
        }
        let all_withheld = published.cells.iter().all(|cell| *cell == Shown::Withheld);
        if all_withheld || small.len() > 7 {
            return false;
        }
        let mut seen = vec![false; hidden.len()];
        for code in 0..4_u64.pow(small.len() as u32) {
            let Some(other) = with_small(&cells, code, &small, &hidden) else { continue };
            let steps = Self { lowest: self.lowest, counts: other[..self.counts.len()].to_vec() };
            if steps.summary() == self.summary() && exclusive(&other) == published {
                for (differs, &place) in seen.iter_mut().zip(&hidden) {
                    *differs |= other[place] != cells[place];
                }
            }
        }
        seen.into_iter().all(|differs| differs)
    }
}

/// These cells with other small numbers (two binary digits of `code` each); the withheld companions, which are all equal, make up for
/// the difference.
fn with_small(cells: &[u64], code: u64, small: &[usize], hidden: &[usize]) -> Option<Vec<u64>> {
    let mut counts = cells.to_vec();
    for (digit, &place) in small.iter().enumerate() {
        counts[place] = 1 + (code >> (2 * digit)) % 4;
    }
    let companions: Vec<usize> = hidden.iter().copied().filter(|place| !small.contains(place)).collect();
    let fixed: u64 = (0..counts.len()).filter(|place| !companions.contains(place)).map(|place| counts[place]).sum();
    let rest = cells.iter().sum::<u64>().checked_sub(fixed)?;
    match companions.len() as u64 {
        0 => (rest == 0).then_some(())?,
        ties if rest % ties == 0 => companions.iter().for_each(|&place| counts[place] = rest / ties),
        _ => return None,
    }
    Some(counts)
}

/// A scale as the public sees it. The mean is already rounded to tenths, so that no more digits can leak.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ShownScale {
    pub lowest: u64,
    pub cells: Vec<Shown>,
    pub answered: Shown,
    pub mean: Option<Ratio>,
    pub median: Option<Ratio>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(counts: &[u64]) -> Scale {
        Scale { lowest: 1, counts: counts.to_vec() }
    }

    #[test]
    fn mean_and_median_are_exact() {
        let scale = scale(&[1, 2, 4, 6, 4]);
        assert_eq!(scale.mean(), Some(Ratio { numerator: 61, denominator: 17 }));
        assert_eq!(scale.mean().expect("17 answers").one_decimal(','), "3,6");
        assert_eq!(scale.median().expect("17 answers").one_decimal('.'), "4.0");
    }

    #[test]
    fn the_median_of_an_even_number_may_be_a_half() {
        assert_eq!(scale(&[3, 3]).median().expect("6 answers").one_decimal(','), "1,5");
        assert_eq!(scale(&[]).median(), None);
    }

    #[test]
    fn a_village_survey_keeps_its_mean() {
        let shown = scale(&[2, 2, 4, 6, 3]).shown();
        assert_eq!(shown.cells[3], Shown::Exact(6));
        assert_eq!(shown.mean.map(|mean| mean.one_decimal(',')), Some("3,4".to_owned()));
    }

    #[test]
    fn a_mean_that_tells_a_single_answer_is_left_out() {
        let shown = scale(&[9, 1, 0, 0, 0]).shown();
        assert_eq!(shown.cells[1], Shown::FewerThanFive);
        assert_eq!(shown.mean, None, "1,1 of ten answers would mean one person chose 2");
        assert_eq!(scale(&[1, 2, 4, 6, 4]).shown().mean, None, "3,6 of 17 has only one solution beside the visible 6");
    }

    #[test]
    fn under_ten_answers_there_is_no_mean() {
        assert_eq!(scale(&[0, 0, 9]).shown().mean, None);
    }
}
