//! What a project costs its supporters: first between two bounds in whole numbers, which is fast and nearly always enough to decide,
//! then exactly, where the bounds leave a doubt.

use std::collections::HashMap;

use num_bigint::{BigInt, Sign};

use super::ledger::{Ledger, Price};
use super::supports::Supports;

/// Everybody's money between two bounds, in `2^-bits` cents.
pub(super) struct Money {
    pub bits: u32,
    /// At least this.
    pub least: Vec<i64>,
    /// And at most so much more.
    pub doubt: i128,
    /// Who gave the last has exactly nothing.
    pub spent_all: Vec<bool>,
}

/// What the bounds say about a project.
pub(super) enum Bounds {
    Unaffordable,
    Unsure,
    /// The price for each unit of weight.
    Between {
        low: i128,
        high: i128,
    },
}

/// Those for whom a price is more than they have.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Poor {
    money: i128,
    weight: u128,
    people: u128,
}

impl Money {
    pub fn new(share: i64, bits: u32, voters: usize) -> Self {
        Self { bits, least: vec![share; voters], doubt: 1, spent_all: vec![false; voters] }
    }

    /// All that a project's supporters have at least, and how many they are.
    pub fn together(&self, supports: &Supports, option: usize) -> (i128, u128) {
        let add = |(money, people): (i128, u128), (voter, _): (usize, u32)| {
            let weight = supports.people(voter);
            (money + i128::from(self.least[voter]) * i128::from(weight), people + u128::from(weight))
        };
        supports.of(option).fold((0, 0), add)
    }

    /// All that a project's supporters have, in cents, rounded down.
    pub fn cents(&self, supports: &Supports, ledger: &Ledger, option: usize) -> u64 {
        let (least, people) = self.together(supports, option);
        let most = least + self.doubt.saturating_mul(signed(people));
        if least >> self.bits == most >> self.bits {
            return u64::try_from(least >> self.bits).unwrap_or(0);
        }
        let (mut people, mut paid) = (0, vec![0u128; ledger.rounds()]);
        for (voter, _) in supports.of(option) {
            if let Some(payments) = self.payments(supports, ledger, voter) {
                people += supports.people(voter);
                add(&mut paid, &payments, supports.people(voter));
            }
        }
        ledger.cents(people, &paid)
    }

    fn poor(&self, supports: &Supports, option: usize, price: i128) -> Poor {
        let mut poor = Poor::default();
        for (voter, weight) in supports.of(option) {
            let money = i128::from(self.least[voter]);
            if money < price * i128::from(weight) {
                let people = supports.people(voter);
                poor.money += money * i128::from(people);
                poor.weight += u128::from(people) * u128::from(weight);
                poor.people += u128::from(people);
            }
        }
        poor
    }

    /// Bounds of the price. At the high one, everybody's least money is enough. At the low one, not even `doubt` more for each of the poor
    /// would be more than enough. The high one never falls from step to step: rounded up, it could swing around a voter who has just as much.
    pub fn bounds(&self, supports: &Supports, option: usize) -> Bounds {
        let cost = i128::from(supports.costs[option]) << self.bits;
        let (money, people) = self.together(supports, option);
        if money + self.doubt.saturating_mul(signed(people)) < cost {
            return Bounds::Unaffordable;
        }
        if money < cost {
            return Bounds::Unsure;
        }
        let (mut known, mut high) = (Poor::default(), 0);
        loop {
            let rest = signed(supports.total[option] - known.weight);
            if rest == 0 {
                return Bounds::Unsure;
            }
            high = ceiling(cost - known.money, rest).max(high);
            let poor = self.poor(supports, option, high);
            if poor == known {
                let most = poor.money + self.doubt.saturating_mul(signed(poor.people));
                return Bounds::Between { low: (cost - most).div_euclid(rest), high };
            }
            known = poor;
        }
    }

    /// The exact price; nothing where the supporters cannot afford it.
    pub fn exact(&self, supports: &Supports, ledger: &Ledger, option: usize) -> Option<Price> {
        let (low, high) = match self.bounds(supports, option) {
            Bounds::Unaffordable => return None,
            // Everybody is looked at exactly.
            Bounds::Unsure => (0, i128::MAX >> 64),
            Bounds::Between { low, high } => (low, high),
        };
        let mut paid = vec![0u128; ledger.rounds()];
        let (mut people, mut weight) = (0, supports.total[option]);
        let mut unclear: HashMap<(Payments, u32), u64> = HashMap::new();
        for (voter, by) in supports.of(option) {
            let (money, here) = (i128::from(self.least[voter]), supports.people(voter));
            if money >= high * i128::from(by) {
                continue;
            }
            let payments = self.payments(supports, ledger, voter);
            if money + self.doubt >= low * i128::from(by) {
                *unclear.entry((payments, by)).or_default() += here;
                continue;
            }
            weight -= u128::from(here) * u128::from(by);
            if let Some(payments) = payments {
                people += here;
                add(&mut paid, &payments, here);
            }
        }
        let need = ledger.missing(supports.costs[option], people, &paid);
        let money = |payments: Payments| payments.map_or_else(BigInt::default, |payments| ledger.money(&payments));
        let unclear = unclear.into_iter().map(|((payments, by), here)| (money(payments), by, here));
        sort_out(Price { need, weight }, unclear.collect())
    }

    /// What a voter has paid so far; nothing is said of those who have spent all.
    fn payments(&self, supports: &Supports, ledger: &Ledger, voter: usize) -> Payments {
        (!self.spent_all[voter]).then(|| payments(supports, ledger, voter))
    }
}

/// In which rounds somebody paid, and by which weight.
type Payments = Option<Vec<(usize, u32)>>;

/// Adds what so many people paid.
fn add(paid: &mut [u128], payments: &[(usize, u32)], people: u64) {
    payments.iter().for_each(|(round, by)| paid[*round] += u128::from(people) * u128::from(*by));
}

/// Takes those out who turn out to be poor, the poorest first.
fn sort_out(mut price: Price, mut unclear: Vec<(BigInt, u32, u64)>) -> Option<Price> {
    unclear.sort_by(|(a, a_by, _), (b, b_by, _)| (a * *b_by).cmp(&(b * *a_by)));
    for (money, by, people) in unclear {
        if &money * price.weight >= &price.need * by {
            break;
        }
        price.need -= money * people;
        price.weight -= u128::from(people) * u128::from(by);
    }
    let is_paid = price.weight > 0 && price.need.sign() != Sign::Minus;
    is_paid.then_some(price)
}

/// In which rounds a voter paid, and by which weight.
pub(super) fn payments(supports: &Supports, ledger: &Ledger, voter: usize) -> Vec<(usize, u32)> {
    let paid = |(option, value): (usize, i64)| Some((ledger.round_of(option)?, supports.weight_of(value)));
    supports.ballots.marks(voter).filter(|(_, value)| *value > 0).filter_map(paid).collect()
}

fn ceiling(number: i128, parts: i128) -> i128 {
    number.div_euclid(parts) + i128::from(number.rem_euclid(parts) > 0)
}

fn signed(number: u128) -> i128 {
    i128::try_from(number).unwrap_or(i128::MAX)
}
