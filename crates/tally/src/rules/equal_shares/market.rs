//! Which project costs its supporters least for what it is worth, and what is left of their money when it is bought.

use std::cmp::Ordering;

use super::ledger::{Ledger, Price};
use super::price::{Bounds, Money, payments};
use super::supports::Supports;
use crate::election::Fraction;

/// Digits of a price behind the point, for people who read it. Nothing is decided by it.
const PRICE_DIGITS: u32 = 4;

/// Prices and money, as they change while projects are bought.
pub(super) struct Market<'a> {
    supports: &'a Supports,
    ledger: Ledger,
    money: Money,
    /// Projects that may still be bought.
    running: Vec<usize>,
    /// At least so much is the price of each; money only becomes less, so it only rises.
    low: Vec<i128>,
}

impl<'a> Market<'a> {
    pub fn new(supports: &'a Supports, share: &Fraction, bits: u32) -> Self {
        // As many as fit beside the whole part.
        let bits = 62u32.saturating_sub(share.floor_bits()).min(bits);
        let money = Money::new(share.scaled_down(bits), bits, supports.ballots.len());
        let ledger = Ledger::new(share, supports.costs.len());
        let price = |option: usize| match supports.total[option] {
            0 => 0,
            total => (i128::from(supports.costs[option]) << bits) / i128::try_from(total).unwrap_or(i128::MAX),
        };
        let low = (0..supports.costs.len()).map(price).collect();
        Self { supports, ledger, money, running: supports.running.clone(), low }
    }

    /// What the supporters of a project have left, in cents, rounded down.
    pub fn cents(&self, option: usize) -> u64 {
        self.money.cents(self.supports, &self.ledger, option)
    }

    /// A project is bought no more.
    pub fn take_out(&mut self, option: usize) {
        self.running.retain(|other| *other != option);
    }

    /// Which of two prices is less for what the projects are worth.
    fn compare(&self, (a, price): (usize, i128), (b, other): (usize, i128)) -> Ordering {
        let worth = |option: usize| i128::from(self.supports.worth[option]);
        price.saturating_mul(worth(b)).cmp(&other.saturating_mul(worth(a)))
    }

    /// The projects that cost least for their worth, each with its exact price. Projects that their supporters cannot afford any more are
    /// taken out.
    pub fn cheapest(&mut self) -> Vec<(usize, Price)> {
        let contenders = self.contenders();
        let mut best: Vec<(usize, Price)> = Vec::new();
        for option in contenders {
            let Some(price) = self.money.exact(self.supports, &self.ledger, option) else {
                self.take_out(option);
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
                Bounds::Unaffordable => self.take_out(option),
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
    pub fn buy(&mut self, option: usize, price: Price) -> String {
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
