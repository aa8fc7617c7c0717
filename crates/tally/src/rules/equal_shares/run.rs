//! One run: everybody has a share, and projects are bought until no supporters can afford one more.

use std::cmp::Ordering;

use super::ledger::{Ledger, Price};
use super::price::{Bounds, Money, payments};
use super::supports::Supports;
use crate::election::{Election, Fraction, Order, Purse, TieBroken};

/// Digits of a price behind the point, for people who read it. Nothing is decided by it.
const PRICE_DIGITS: u32 = 4;

/// Runs with different shares.
pub(super) struct Runner<'a> {
    election: &'a Election,
    pub supports: &'a Supports,
    order: &'a Order,
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

/// What changes during a run.
struct Run<'a> {
    supports: &'a Supports,
    ledger: Ledger,
    money: Money,
    /// Projects that may still be bought.
    running: Vec<usize>,
    /// At least so much is the price of each; money only becomes less, so it only rises.
    low: Vec<i128>,
}

impl<'a> Runner<'a> {
    pub fn new(election: &'a Election, supports: &'a Supports, order: &'a Order) -> Self {
        Self { election, supports, order }
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
        let mut run = Run::new(self.supports, &share);
        let mut result = Result::new(share, raised);
        // Only ceilings stop a project here; the budget is kept by the shares.
        let mut purse = Purse::new(self.election, u64::MAX);
        result.bought.extend(self.supports.free.iter().map(|option| Bought { option: *option, price: "0".to_owned() }));
        loop {
            let cheapest = run.cheapest();
            let equals: Vec<usize> = cheapest.iter().map(|(option, _)| *option).collect();
            let Some(picked) = self.order.first(result.bought.len() + 1, &equals) else { break };
            let option = picked.option;
            // As cheap for their worth, and each at a price of its own.
            let Some((_, price)) = cheapest.into_iter().find(|(other, _)| *other == option) else { break };
            run.running.retain(|other| *other != option);
            if purse.refuses(self.election, option, self.cost(option)).is_some() {
                result.capped.push(option);
                continue;
            }
            purse.pay(self.election, option, self.cost(option));
            result.ties.extend(picked.tie);
            result.is_even &= price.weight == self.supports.total[option];
            result.bought.push(Bought { option, price: run.buy(option, price) });
        }
        let is_bought = |option: &usize| result.bought.iter().any(|bought| bought.option == *option);
        result.unpaid = self.supports.running.iter().copied().filter(|option| !is_bought(option)).collect();
        result.has = result.unpaid.iter().map(|option| run.money.cents(self.supports, &run.ledger, *option)).collect();
        result
    }
}

impl<'a> Run<'a> {
    fn new(supports: &'a Supports, share: &Fraction) -> Self {
        // As many bits behind the point as fit beside the share: then a price is known to a billionth of a cent and better.
        let whole = share.floor_bits();
        let bits = 62u32.saturating_sub(whole).min(40);
        let money = Money::new(share.scaled_down(bits), bits, supports.ballots.len());
        let ledger = Ledger::new(share, supports.costs.len());
        let price = |option: usize| match supports.total[option] {
            0 => 0,
            total => (i128::from(supports.costs[option]) << bits) / i128::try_from(total).unwrap_or(i128::MAX),
        };
        let low = (0..supports.costs.len()).map(price).collect();
        Self { supports, ledger, money, running: supports.running.clone(), low }
    }

    /// Which of two prices is less for what the projects are worth.
    fn compare(&self, (a, price): (usize, i128), (b, other): (usize, i128)) -> Ordering {
        let worth = |option: usize| i128::from(self.supports.worth[option]);
        price.saturating_mul(worth(b)).cmp(&other.saturating_mul(worth(a)))
    }

    /// The projects that cost least for their worth, each with its exact price. Projects that their supporters cannot afford any more are
    /// taken out.
    fn cheapest(&mut self) -> Vec<(usize, Price)> {
        let contenders = self.contenders();
        let mut best: Vec<(usize, Price)> = Vec::new();
        for option in contenders {
            let Some(price) = self.money.exact(self.supports, &self.ledger, option) else {
                self.running.retain(|other| *other != option);
                continue;
            };
            let worth = |option: usize| self.supports.worth[option];
            let order = best.first().map(|(first, known)| price.compare(worth(option), known, worth(*first)));
            match order {
                Some(Ordering::Greater) => {}
                Some(Ordering::Equal) => best.push((option, price)),
                Some(Ordering::Less) | None => best = vec![(option, price)],
            }
        }
        best
    }

    /// All projects that may have the lowest price, as far as the bounds tell.
    fn contenders(&mut self) -> Vec<usize> {
        let mut sorted = self.running.clone();
        sorted.sort_by(|a, b| self.compare((*a, self.low[*a]), (*b, self.low[*b])));
        let (mut best, mut found): (Option<(usize, i128)>, Vec<usize>) = (None, Vec::new());
        for option in sorted {
            if best.is_some_and(|best| self.compare((option, self.low[option]), best) == Ordering::Greater) {
                break;
            }
            match self.money.bounds(self.supports, option) {
                Bounds::Unaffordable => self.running.retain(|other| *other != option),
                Bounds::Unsure => found.push(option),
                Bounds::Between { low, high } => {
                    self.low[option] = low.max(self.low[option]);
                    if best.is_none_or(|best| self.compare((option, high), best) == Ordering::Less) {
                        best = Some((option, high));
                    }
                    found.push(option);
                }
            }
        }
        found.retain(|option| best.is_none_or(|best| self.compare((*option, self.low[*option]), best) != Ordering::Greater));
        found
    }

    /// Everybody who voted for it pays; the price as people read it is returned.
    fn buy(&mut self, option: usize, price: Price) -> String {
        let (money, supports) = (&mut self.money, self.supports);
        let low = self.ledger.rounded(&price, money.bits);
        for (voter, by) in supports.of(option) {
            let (least, by) = (i128::from(money.least[voter]), i128::from(by));
            let is_all = if money.spent_all[voter] || least + money.doubt <= low * by {
                true
            } else if least >= (low + 1) * by {
                false
            } else {
                let has = self.ledger.money(&payments(supports, &self.ledger, voter));
                has * price.weight <= &price.need * by
            };
            money.spent_all[voter] = is_all;
            money.least[voter] = if is_all { 0 } else { i64::try_from((least - (low + 1) * by).max(0)).unwrap_or(i64::MAX) };
        }
        money.doubt += i128::from(supports.largest[option]);
        let scale = 10i128.pow(PRICE_DIGITS);
        let text = Fraction::whole((low.saturating_mul(scale)) >> money.bits);
        self.ledger.buy(option, price);
        text.over(10u64.pow(PRICE_DIGITS)).decimal(PRICE_DIGITS)
    }
}
