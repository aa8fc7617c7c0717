//! Statistical disclosure control for groups of counts: small numbers are hidden, and so is what they could be computed
//! from. Not for single numbers ([`Shown::alone`]), and not for comparing two publications: outcomes are computed once,
//! at closing, and stored, because two tables of different days would give away what changed between them.
//!
//! The attacker we defend against knows the published table, its total **and this file**. For each hidden number at
//! least two values must remain possible among the tables that would be published in exactly the same way. All rules
//! below are therefore indifferent to the order of the cells, and each level looks only at what it publishes.

use serde::{Deserialize, Serialize};

use crate::shown::{SMALLEST_SHOWN, Shown, is_small};

const LARGEST_SMALL: u64 = SMALLEST_SHOWN - 1;

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

    fn nothing(cells: &[u64], total: u64) -> Self {
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

/// Publishes how many people named each option when they could name several; `answered` is how many people answered,
/// `most` how many options one person could name (`None`: all).
///
/// A small number can't be computed as "total minus the rest" here, because the cells do not add up to the number of
/// people, so no companion is withheld. But everybody named at least one option and at most `most`, which limits the
/// sum of all cells. Where these limits would pin a small number down, the whole group is withheld.
pub fn multiple(cells: &[u64], answered: u64, most: Option<u64>) -> Group {
    let options = cells.len() as u64;
    let most = most.unwrap_or(options).min(options);
    if most <= 1 {
        return exclusive(cells);
    }
    // With these two totals only one table of small numbers exists.
    let only_one_table = answered == LARGEST_SMALL * options || options == most * answered;
    if answered < SMALLEST_SHOWN || only_one_table {
        return Group::nothing(cells, answered);
    }
    let small = cells.iter().filter(|&&count| is_small(count)).count() as u64;
    let visible: u64 = cells.iter().copied().filter(|&count| !is_small(count)).sum();
    if small > 0 && !limits_leave_doubt(small, answered.saturating_sub(visible), (most * answered).saturating_sub(visible)) {
        return Group::nothing(cells, answered);
    }
    Group { total: Shown::alone(answered), ..hide(cells, None) }
}

/// Whether one of `small` numbers between 1 and 4 can take two values when their sum is known to lie in `least..=most`.
fn limits_leave_doubt(small: u64, least: u64, most: u64) -> bool {
    let others = small - 1;
    let lowest = least.saturating_sub(LARGEST_SMALL * others).max(1);
    let highest = most.saturating_sub(others).min(LARGEST_SMALL);
    lowest < highest
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

    #[test]
    fn a_multiple_choice_hides_only_the_small_numbers() {
        let group = multiple(&[14, 9, 2], 17, None);
        assert_eq!(group, Group { cells: vec![Exact(14), Exact(9), Few], total: Exact(17) });
    }

    #[test]
    fn a_multiple_choice_is_withheld_when_everybody_had_to_name_something() {
        assert_eq!(multiple(&[16, 4], 20, None).cells, [Withheld, Withheld], "20 people, 16 named the first: 4 remain");
    }
}
