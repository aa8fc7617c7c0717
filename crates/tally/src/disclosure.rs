//! Statistical disclosure control for groups of counts: small numbers are hidden, and so is what they could be computed
//! from. Not for single numbers ([`Shown::alone`]), and not for comparing two publications: outcomes are computed once,
//! at closing, and stored, because two tables of different days would give away what changed between them.
//!
//! The attacker we defend against knows the published table, its total **and this file**. For each hidden number at
//! least two values must remain possible among the tables that would be published in exactly the same way. All rules
//! below are therefore indifferent to the order of the cells, and each level looks only at what it publishes.
//!
//! **Who skipped a question is a number too.** Beside "20 took part" a base of 17 would say that three said nothing. So where one to
//! four skipped, [`exclusive_among`] treats them as one more cell, hidden with its companion, and hides the base as well. That costs a
//! village the percentages of such a question and at times its smallest answer; the large answers, and nearly always the result,
//! stay. Publishing the base instead and hiding how many took part would be no cheaper: a page shows that number before the end.

use serde::{Deserialize, Serialize};

use crate::shown::{SMALLEST_SHOWN, Shown, is_small};

pub(crate) const LARGEST_SMALL: u64 = SMALLEST_SHOWN - 1;

/// With fewer participants, some of whom skipped a question, so few tables are published alike that all is withheld.
pub(crate) const SMALLEST_SKIPPED: u64 = 12;

/// A published group of counts and what it rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Group {
    pub cells: Vec<Shown>,
    /// The number of people: the sum of an exclusive group, the base of a multiple choice.
    pub total: Shown,
}

impl Group {
    /// The places of the numbers that are not shown.
    pub fn hidden(&self) -> impl Iterator<Item = usize> + '_ {
        self.cells.iter().enumerate().filter(|(_, cell)| cell.exact().is_none()).map(|(place, _)| place)
    }

    pub(crate) fn nothing(cells: &[u64], total: u64) -> Self {
        let cell = if total == 0 { Shown::Exact(0) } else { Shown::Withheld };
        Self { cells: vec![cell; cells.len()], total: Shown::alone(total) }
    }
}

/// Publishes counts that add up to a shown total: each person is in exactly one cell (single choice, scale, ballots).
///
/// 1. Numbers from 1 to 4 are hidden. That is enough when there are at least two and their sum leaves doubt.
/// 2. Otherwise the next smallest number (all of them, when several are equal) is withheld as well.
/// 3. If that still leaves no doubt, or fewer than five people took part, the whole group is withheld.
pub fn exclusive(cells: &[u64]) -> Group {
    let total: u64 = cells.iter().sum();
    if total < SMALLEST_SHOWN || only_one_even_split(cells.len() as u64, total) {
        return Group::nothing(cells, total);
    }
    let small: Vec<u64> = cells.iter().copied().filter(|&count| is_small(count)).collect();
    if leaves_doubt(small.len() as u64, small.iter().sum()) {
        return hide(cells, None);
    }
    match companion(cells, &small) {
        Some(next) => hide(cells, Some(next)),
        None => Group::nothing(cells, total),
    }
}

/// The same for a question that some of the participants, whose number is shown, may have skipped.
pub fn exclusive_among(cells: &[u64], participants: u64) -> Group {
    let answered: u64 = cells.iter().sum();
    if !is_base_hidden(answered, participants) {
        return exclusive(cells);
    }
    if answered < SMALLEST_SHOWN || participants < SMALLEST_SKIPPED {
        return Group { cells: vec![Shown::Withheld; cells.len()], total: Shown::Withheld };
    }
    let mut group = exclusive(&[cells, &[participants - answered]].concat());
    group.cells.pop();
    Group { total: Shown::Withheld, ..group }
}

/// Whether the number of those who answered would tell that 1 to 4 did not. Of up to eight participants, "fewer than five answered"
/// would tell it too.
pub(crate) fn is_base_hidden(answered: u64, participants: u64) -> bool {
    let skipped = participants.saturating_sub(answered);
    is_small(skipped) || (skipped > 0 && is_small(answered) && participants <= 2 * LARGEST_SMALL)
}

/// Two totals for which "everything is withheld" would itself tell the table: two cells of 4 each, five cells of 1 each.
fn only_one_even_split(cells: u64, total: u64) -> bool {
    (cells, total) == (2, 2 * LARGEST_SMALL) || (cells, total) == (SMALLEST_SHOWN, SMALLEST_SHOWN)
}

/// Whether `small` numbers between 1 and 4 with a known sum can still be distributed in more than one way.
fn leaves_doubt(small: u64, sum: u64) -> bool {
    small == 0 || (small >= 2 && small < sum && sum < LARGEST_SMALL * small)
}

/// The number to withhold beside the small ones, if withholding it leaves doubt about each of them.
fn companion(cells: &[u64], small: &[u64]) -> Option<u64> {
    let next = cells.iter().copied().filter(|&count| count >= SMALLEST_SHOWN).min()?;
    let ties = cells.iter().filter(|&&count| count == next).count() as u64;
    let limit = cells.iter().copied().filter(|&count| count > next).min();
    let (count, sum) = (small.len() as u64, small.iter().sum::<u64>());
    let hidden = sum + ties * next;
    // An attacker knows that the withheld number is at least 5 and smaller than every larger number that is shown.
    let possible = |other_sum: u64| {
        other_sum != sum
            && hidden.checked_sub(other_sum).is_some_and(|rest| {
                rest.is_multiple_of(ties) && rest / ties >= SMALLEST_SHOWN && limit.is_none_or(|limit| rest / ties < limit)
            })
    };
    // This level is reached by a single small number, or by several that are all 1 or all 4.
    let doubt = if count == 1 { (1..=LARGEST_SMALL).any(possible) } else { possible(count) || possible(LARGEST_SMALL * count) };
    doubt.then_some(next)
}

fn hide(cells: &[u64], companion: Option<u64>) -> Group {
    let mark = |&count: &u64| if Some(count) == companion { Shown::Withheld } else { Shown::alone(count) };
    Group { cells: cells.iter().map(mark).collect(), total: Shown::alone(cells.iter().sum()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Shown::{Exact, FewerThanFive as Few, Withheld};

    #[test]
    fn two_small_numbers_hide_each_other() {
        assert_eq!(exclusive(&[40, 2, 3]).cells, [Exact(40), Few, Few]);
    }

    #[test]
    fn a_lone_small_number_takes_the_next_smallest_with_it() {
        assert_eq!(exclusive(&[40, 12, 2]).cells, [Exact(40), Withheld, Few]);
        assert_eq!(exclusive(&[40, 2, 0]).cells, [Withheld, Few, Exact(0)]);
    }

    #[test]
    fn small_numbers_whose_sum_tells_them_take_the_next_smallest_with_them() {
        assert_eq!(exclusive(&[40, 1, 1]).cells, [Withheld, Few, Few], "42 minus 40 would be 1 and 1");
    }

    #[test]
    fn equal_companions_are_withheld_together() {
        assert_eq!(exclusive(&[9, 9, 2, 30]).cells, [Withheld, Withheld, Few, Exact(30)]);
    }

    #[test]
    fn where_nothing_helps_nothing_is_shown() {
        assert_eq!(exclusive(&[1, 5]), Group { cells: vec![Withheld; 2], total: Exact(6) });
        assert_eq!(exclusive(&[2, 1]), Group { cells: vec![Withheld; 2], total: Few });
        assert_eq!(exclusive(&[0, 0]), Group { cells: vec![Exact(0); 2], total: Exact(0) });
    }

    #[test]
    fn large_numbers_are_all_shown() {
        assert_eq!(exclusive(&[7, 5, 0, 12]).cells, [Exact(7), Exact(5), Exact(0), Exact(12)]);
    }
}
