//! How many people took part in any of several parts, beside the number of each part. Differences and overlaps are numbers too: of 42
//! people, 40 of whom answered a survey, two only voted.

use crate::shown::{Shown, is_small};

/// Publishes the number of people over all parts, each person once; the parts' own numbers are shown as [`Shown::alone`].
pub fn together(total: u64, parts: &[u64]) -> Shown {
    // A part under five hides what could be computed with it, but eight people in two parts of under five are four and four.
    let known: Vec<u64> = parts.iter().copied().filter(|part| !is_small(*part)).collect();
    let are_all_small = !parts.is_empty() && known.is_empty();
    let elsewhere_only = known.iter().map(|part| total.saturating_sub(*part));
    let pairs = known.iter().enumerate().flat_map(|(place, a)| known[place + 1..].iter().map(move |b| a + b));
    let in_both = pairs.map(|both| both.saturating_sub(total));
    let tells = !is_small(total) && (are_all_small || elsewhere_only.chain(in_both).any(is_small));
    if tells { Shown::Withheld } else { Shown::alone(total) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_total_is_withheld_where_it_tells_how_few_did_one_thing_only_or_both() {
        assert_eq!(together(42, &[40, 38]), Shown::Withheld, "two only voted");
        assert_eq!(together(40, &[20, 22]), Shown::Withheld, "two did both");
        assert_eq!(together(40, &[20, 20]), Shown::Exact(40));
        assert_eq!(together(40, &[30, 25]), Shown::Exact(40));
        assert_eq!(together(40, &[40]), Shown::Exact(40));
        assert_eq!(together(3, &[2]), Shown::FewerThanFive);
    }
}
