//! Publishing a multiple choice. Its cells do not add up to the number of people, so no small number can be computed as "total minus
//! the rest"; but whoever did **not** name an option is a number too, and everybody named at least one option and at most `most`.

use std::ops::RangeInclusive;

use crate::disclosure::{Group, LARGEST_SMALL, SMALLEST_SKIPPED, exclusive_among, is_base_hidden};
use crate::shown::{SMALLEST_SHOWN, Shown, is_small};

/// Publishes how many people named each option when they could name several; `answered` is how many people answered,
/// `most` how many options one person could name (`None`: all).
pub fn multiple(cells: &[u64], answered: u64, most: Option<u64>) -> Group {
    multiple_among(cells, answered, answered, most)
}

/// The same for a question that some of the participants, whose number is shown, may have skipped.
///
/// 1. Numbers from 1 to 4 are hidden, and those that all but 1 to 4 people named.
/// 2. Where 1 to 4 people skipped the question, its base is withheld, and the numbers are compared with the participants.
/// 3. Where the limits of what people could name would still pin a hidden number down, the whole group is withheld.
pub fn multiple_among(cells: &[u64], answered: u64, participants: u64, most: Option<u64>) -> Group {
    let options = cells.len() as u64;
    let most = most.unwrap_or(options).min(options);
    if most <= 1 {
        return exclusive_among(cells, participants.max(answered));
    }
    let is_base_hidden = is_base_hidden(answered, participants);
    let total = if is_base_hidden { Shown::Withheld } else { Shown::alone(answered) };
    let public = Public { base: if is_base_hidden { participants } else { answered }, is_base_hidden, most };
    let is_too_small = answered < SMALLEST_SHOWN || (is_base_hidden && participants < SMALLEST_SKIPPED);
    if is_too_small || public.tells_even_table(options) || !public.leaves_doubt(cells) {
        return Group { total, ..Group::nothing(cells, public.base) };
    }
    Group { cells: cells.iter().map(|&count| public.shown(count)).collect(), total }
}

/// What everybody knows besides the cells.
#[derive(Clone, Copy)]
struct Public {
    /// Who answered or, where that is hidden, who took part.
    base: u64,
    is_base_hidden: bool,
    most: u64,
}

impl Public {
    fn shown(self, count: u64) -> Shown {
        let is_hidden = is_small(count) || is_small(self.base.saturating_sub(count));
        match is_hidden {
            // In so small a base both kinds of hidden numbers together are no more than a few.
            true if self.base <= 2 * LARGEST_SMALL || !is_small(count) => Shown::Withheld,
            true => Shown::FewerThanFive,
            false => Shown::Exact(count),
        }
    }

    /// The numbers that a cell may stand for.
    fn range(self, count: u64) -> RangeInclusive<u64> {
        match self.shown(count) {
            Shown::Exact(count) => count..=count,
            Shown::FewerThanFive => 1..=LARGEST_SMALL,
            Shown::Withheld if self.base <= 2 * LARGEST_SMALL => 1..=self.base - 1,
            Shown::Withheld => SMALLEST_SHOWN.max(self.base - LARGEST_SMALL)..=self.base - 1,
        }
    }

    /// How many may have answered.
    fn bases(self) -> RangeInclusive<u64> {
        if self.is_base_hidden {
            SMALLEST_SHOWN.max(self.base.saturating_sub(LARGEST_SMALL))..=self.base - 1
        } else {
            self.base..=self.base
        }
    }

    /// A table of equal cells has no look-alike in another order: where one could be pinned down, all tables of this base are withheld.
    fn tells_even_table(self, options: u64) -> bool {
        let even = |count: u64| vec![count; usize::try_from(options).unwrap_or(usize::MAX)];
        [1, self.base.saturating_sub(1)].into_iter().any(|count| !self.leaves_doubt(&even(count)))
    }

    /// Whether each hidden number, and the base where it is hidden, can take two values: nobody named an option twice, and the sum of
    /// all cells lies between `base` and `most * base`.
    fn leaves_doubt(self, cells: &[u64]) -> bool {
        let ranges: Vec<_> = cells.iter().map(|&count| self.range(count)).collect();
        let mut found: Vec<Option<(u64, u64)>> = vec![None; cells.len()];
        let mut bases = 0;
        for base in self.bases() {
            let Some(possible) = possible(&ranges, base, self.most) else { continue };
            bases += 1;
            for (found, (low, high)) in found.iter_mut().zip(possible) {
                *found = Some(found.map_or((low, high), |(l, h)| (l.min(low), h.max(high))));
            }
        }
        let is_told = |(range, found): (&RangeInclusive<u64>, &Option<(u64, u64)>)| {
            range.start() < range.end() && found.is_some_and(|(low, high)| low == high)
        };
        let is_base_told = self.is_base_hidden && bases == 1;
        bases == 0 || !(is_base_told || ranges.iter().zip(&found).any(is_told))
    }
}

/// The least and the largest number each cell can have if so many people answered; `None` when no table fits.
fn possible(ranges: &[RangeInclusive<u64>], base: u64, most: u64) -> Option<Vec<(u64, u64)>> {
    let cells: Vec<(u64, u64)> = ranges.iter().map(|range| (*range.start(), (*range.end()).min(base))).collect();
    let (least, largest): (u64, u64) = (cells.iter().map(|cell| cell.0).sum(), cells.iter().map(|cell| cell.1).sum());
    if cells.iter().any(|(low, high)| low > high) || largest < base || least > most * base {
        return None;
    }
    let limits = |(low, high): (u64, u64)| {
        let (others_least, others_largest) = (least - low, largest - high);
        (low.max(base.saturating_sub(others_largest)), high.min(most * base - others_least))
    };
    Some(cells.into_iter().map(limits).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Shown::{Exact, FewerThanFive as Few, Withheld};

    #[test]
    fn a_multiple_choice_hides_the_small_numbers_and_those_that_nearly_all_named() {
        assert_eq!(multiple(&[12, 9, 2], 17, None), Group { cells: vec![Exact(12), Exact(9), Few], total: Exact(17) });
        assert_eq!(multiple(&[14, 9, 17], 17, None).cells, [Withheld, Exact(9), Exact(17)], "three did not name the first");
    }

    #[test]
    fn a_multiple_choice_is_withheld_when_everybody_had_to_name_something() {
        assert_eq!(multiple(&[12, 4, 4], 20, None).cells, [Withheld; 3], "20 people, 12 named the first: 8 remain");
    }

    #[test]
    fn the_base_hides_where_one_to_four_skipped_the_question() {
        let group = multiple_among(&[12, 18, 2], 20, 22, None);
        assert_eq!(group, Group { cells: vec![Exact(12), Withheld, Few], total: Withheld });
        assert_eq!(multiple_among(&[12, 9, 2], 17, 22, None).total, Exact(17));
    }
}
