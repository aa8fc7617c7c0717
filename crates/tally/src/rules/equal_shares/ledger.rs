//! The exact accounts. What is left of a share is the share less all payments, or nothing for whoever gave the last; so prices are enough
//! to know everybody's money, and all of them are kept over one common denominator.

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::ToPrimitive as _;

use crate::election::Fraction;

/// The exact prices of all projects bought so far.
pub(super) struct Ledger {
    denominator: BigInt,
    share: BigInt,
    /// What each unit of weight paid in each round.
    prices: Vec<BigInt>,
    /// In which round a project was bought.
    round_of: Vec<Option<usize>>,
}

/// The exact price of a project for each unit of weight: `need / (weight * denominator)`.
pub(super) struct Price {
    /// What those who are not poor have to bring together, over the ledger's denominator.
    pub need: BigInt,
    /// The weights of those.
    pub weight: u128,
}

impl Ledger {
    pub fn new(share: &Fraction, options: usize) -> Self {
        let (share, denominator) = share.parts();
        Self { denominator: denominator.clone(), share: share.clone(), prices: Vec::new(), round_of: vec![None; options] }
    }

    pub fn rounds(&self) -> usize {
        self.prices.len()
    }

    pub fn round_of(&self, option: usize) -> Option<usize> {
        self.round_of[option]
    }

    /// What is left of the share of somebody who paid by these weights in these rounds; over the denominator.
    pub fn money(&self, paid: &[(usize, u32)]) -> BigInt {
        paid.iter().fold(self.share.clone(), |left, (round, weight)| left - &self.prices[*round] * *weight)
    }

    /// What is still missing at `cost` when `people` give all they have, who together paid by `paid` in each round.
    pub fn missing(&self, cost: u64, people: u64, paid: &[u128]) -> BigInt {
        let had = &self.share * people;
        let gone: BigInt = self.prices.iter().zip(paid).map(|(price, weight)| price * *weight).sum();
        &self.denominator * cost - had + gone
    }

    /// What `people` who together paid by `paid` have left, in cents, rounded down.
    pub fn cents(&self, people: u64, paid: &[u128]) -> u64 {
        (-self.missing(0, people, paid)).div_floor(&self.denominator).to_u64().unwrap_or(0)
    }

    /// Notes that a project was bought at this price.
    pub fn buy(&mut self, option: usize, price: Price) {
        let weight = BigInt::from(price.weight);
        let common = price.need.gcd(&weight);
        let factor = weight / &common;
        self.round_of[option] = Some(self.prices.len());
        self.denominator *= &factor;
        self.share *= &factor;
        self.prices.iter_mut().for_each(|earlier| *earlier *= &factor);
        self.prices.push(price.need / common);
    }

    /// A price as a whole number of `2^-bits` cents, rounded down.
    pub fn rounded(&self, price: &Price, bits: u32) -> i128 {
        let scaled: BigInt = &price.need << bits;
        scaled.div_floor(&(&self.denominator * price.weight)).to_i128().unwrap_or(i128::MAX)
    }
}

impl Price {
    /// Which of two projects costs less for what it is worth.
    pub fn compare(&self, worth: u64, other: &Self, other_worth: u64) -> std::cmp::Ordering {
        let (left, right) = (&self.need * other.weight * other_worth, &other.need * self.weight * worth);
        left.cmp(&right)
    }
}
