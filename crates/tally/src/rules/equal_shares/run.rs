//! One run: everybody has a share, and projects are bought until no supporters can afford one more.

use super::market::Market;
use super::supports::Supports;
use crate::election::{Election, Fraction, Order, Purse, TieBroken};

/// So many bits behind the point of a cent are kept of everybody's money, where that fits: fine enough that exact accounts are hardly ever
/// asked. The result is the same for any number.
const BITS: u32 = 40;

/// Runs with different shares.
pub(super) struct Runner<'a> {
    election: &'a Election,
    pub supports: &'a Supports,
    order: &'a Order,
    /// See [`BITS`].
    pub bits: u32,
}

/// A project that was paid for.
pub(super) struct Bought {
    pub option: usize,
    /// Cents for each unit of weight, cut to four decimals.
    pub price: String,
}

/// What came of one run.
pub(super) struct Result {
    pub share: Fraction,
    /// How many units everybody's share was raised by.
    pub raised: u64,
    pub bought: Vec<Bought>,
    pub ties: Vec<TieBroken>,
    /// Projects that take part and were not paid for.
    pub unpaid: Vec<usize>,
    /// What the supporters of each of those have left, in cents, rounded down.
    pub has: Vec<u64>,
    /// Those of them that their supporters could afford when a ceiling stopped them.
    pub capped: Vec<usize>,
    /// Whether nobody was too poor for any price.
    pub is_even: bool,
}

impl Result {
    fn new(share: Fraction, raised: u64) -> Self {
        let (bought, ties, has) = (Vec::new(), Vec::new(), Vec::new());
        Self { share, raised, bought, ties, unpaid: Vec::new(), has, capped: Vec::new(), is_even: true }
    }
}

impl<'a> Runner<'a> {
    pub fn new(election: &'a Election, supports: &'a Supports, order: &'a Order) -> Self {
        Self { election, supports, order, bits: BITS }
    }

    pub fn cast(&self) -> u64 {
        self.supports.cast
    }

    pub fn cost(&self, option: usize) -> u64 {
        self.supports.costs[option]
    }

    /// Whether nothing that takes part could be added within the budget.
    pub fn is_exhaustive(&self, result: &Result, budget: u64) -> bool {
        let mut purse = Purse::new(self.election, budget);
        result.bought.iter().for_each(|bought| purse.pay(self.election, bought.option, self.cost(bought.option)));
        result.unpaid.iter().all(|option| purse.refuses(self.election, *option, self.cost(*option)).is_some())
    }

    pub fn spent(&self, result: &Result) -> u64 {
        result.bought.iter().map(|bought| self.cost(bought.option)).sum()
    }

    /// One run; everybody's share is raised by `raised` units.
    pub fn run(&self, budget: u64, raised: u64) -> Result {
        let share = &Fraction::new(budget, self.supports.cast) + &Fraction::whole(u128::from(raised) * u128::from(super::UNIT));
        let mut market = Market::new(self.supports, &share, self.bits);
        let mut result = Result::new(share, raised);
        // Only ceilings stop a project here; the budget is kept by the shares.
        let mut purse = Purse::new(self.election, u64::MAX);
        result.bought.extend(self.supports.free.iter().map(|option| Bought { option: *option, price: "0".to_owned() }));
        loop {
            let cheapest = market.cheapest();
            let equals: Vec<usize> = cheapest.iter().map(|(option, _)| *option).collect();
            let Some(picked) = self.order.first(result.bought.len() + 1, &equals) else { break };
            let option = picked.option;
            // As cheap for their worth, and each at a price of its own.
            let Some((_, price)) = cheapest.into_iter().find(|(other, _)| *other == option) else { break };
            market.take_out(option);
            if purse.refuses(self.election, option, self.cost(option)).is_some() {
                result.capped.push(option);
                continue;
            }
            purse.pay(self.election, option, self.cost(option));
            result.ties.extend(picked.tie);
            result.is_even &= price.weight == self.supports.total[option];
            result.bought.push(Bought { option, price: market.buy(option, price) });
        }
        let is_bought = |option: &usize| result.bought.iter().any(|bought| bought.option == *option);
        result.unpaid = self.supports.running.iter().copied().filter(|option| !is_bought(option)).collect();
        result.has = result.unpaid.iter().map(|option| market.cents(*option)).collect();
        result
    }
}
