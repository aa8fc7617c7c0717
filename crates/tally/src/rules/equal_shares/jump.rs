//! How far shares can be raised at once because nothing would change in between. Without it, a project that few want and that costs much
//! would make `add1` repeat the same count for each unit of the currency.

use super::run::{Result, Runner};

impl Runner<'_> {
    /// At least one step; more where each of them is certain to end as `result` did.
    ///
    /// If nobody was too poor for any price, larger shares leave all prices as they are. A project that was not bought is then never
    /// cheaper for its worth than those bought, if even its lowest price is not; and it is not bought before its supporters' larger
    /// shares, less what they have paid, make up its cost.
    pub fn safe_steps(&self, result: &Result) -> u64 {
        let supports = self.supports;
        let lowest =
            |option: usize| (u128::from(supports.costs[option]), supports.total[option], u128::from(supports.worth[option]));
        let is_dearer = |option: usize, bought: usize| {
            let ((cost, weight, worth), (other_cost, other_weight, other_worth)) = (lowest(option), lowest(bought));
            let (left, right) = (cost.checked_mul(other_weight), other_cost.checked_mul(weight));
            let scaled =
                left.and_then(|left| left.checked_mul(other_worth)).zip(right.and_then(|right| right.checked_mul(worth)));
            scaled.is_some_and(|(left, right)| left > right)
        };
        let paid = |option: &usize| supports.costs[*option] > 0;
        let bought: Vec<usize> = result.bought.iter().map(|bought| bought.option).filter(paid).collect();
        let is_last = |option: &usize| bought.iter().all(|earlier| is_dearer(*option, *earlier));
        if !result.is_even || result.unpaid.is_empty() || !result.unpaid.iter().all(is_last) {
            return 1;
        }
        let steps = |(option, has): (&usize, &u64)| {
            let people: u64 = supports.of(*option).map(|(voter, _)| supports.people(voter)).sum();
            // One cent for each is more than what `has` was rounded down by and any bound is in doubt.
            let missing = supports.costs[*option].saturating_sub(*has).saturating_sub(people + 1);
            missing / (people.max(1) * super::UNIT)
        };
        result.unpaid.iter().zip(&result.has).map(steps).min().unwrap_or(0).max(1)
    }
}
