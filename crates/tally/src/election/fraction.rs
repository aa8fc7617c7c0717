//! Exact fractions of any size. Only what counting needs.

use std::cmp::Ordering;
use std::fmt;
use std::ops::{Add, Mul, Sub};

use num_bigint::BigInt;
use num_integer::Integer as _;
use num_traits::{One as _, Signed as _, ToPrimitive as _, Zero as _};

/// A fraction in lowest terms; the denominator is positive.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    /// `numerator / denominator`; a denominator of nothing counts as one.
    pub fn new(numerator: impl Into<BigInt>, denominator: impl Into<BigInt>) -> Self {
        let (numerator, denominator) = (numerator.into(), denominator.into());
        if denominator.is_zero() {
            return Self { numerator, denominator: BigInt::one() };
        }
        let mut common = numerator.gcd(&denominator);
        if denominator.is_negative() {
            common = -common;
        }
        Self { numerator: numerator / &common, denominator: denominator / common }
    }

    /// A whole number.
    pub fn whole(number: impl Into<BigInt>) -> Self {
        Self { numerator: number.into(), denominator: BigInt::one() }
    }

    pub fn zero() -> Self {
        Self::whole(0)
    }

    pub fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// A part of this: divided by a whole number.
    #[must_use]
    pub fn over(&self, parts: u64) -> Self {
        Self::new(self.numerator.clone(), &self.denominator * parts)
    }

    /// `self / other`; itself where the other is nothing.
    #[must_use]
    pub fn ratio(&self, other: &Self) -> Self {
        Self::new(&self.numerator * &other.denominator, &self.denominator * &other.numerator)
    }

    /// Numerator and denominator.
    pub(crate) fn parts(&self) -> (&BigInt, &BigInt) {
        (&self.numerator, &self.denominator)
    }

    /// How many bits the whole part has.
    pub(crate) fn floor_bits(&self) -> u32 {
        u32::try_from(self.numerator.div_floor(&self.denominator).bits()).unwrap_or(u32::MAX)
    }

    /// A whole number of `2^-bits`, rounded down.
    pub(crate) fn scaled_down(&self, bits: u32) -> i64 {
        let scaled: BigInt = &self.numerator << bits;
        scaled.div_floor(&self.denominator).to_i64().unwrap_or(i64::MAX)
    }

    /// With so many decimals at most, the rest cut off; a point, no zeros at the end. For people to read.
    pub fn decimal(&self, decimals: u32) -> String {
        let scale = BigInt::from(10).pow(decimals);
        let (whole, rest) = (&self.numerator * &scale).div_floor(&self.denominator).div_mod_floor(&scale);
        let digits = format!("{rest:0>width$}", width = decimals as usize);
        let digits = digits.trim_end_matches('0');
        if digits.is_empty() { whole.to_string() } else { format!("{whole}.{digits}") }
    }

    /// What is left when everything behind so many decimals is cut off; for numbers that are not negative.
    #[must_use]
    pub fn cut(&self, decimals: u32) -> Self {
        let scale = BigInt::from(10).pow(decimals);
        let whole = (&self.numerator * &scale).div_floor(&self.denominator);
        Self::new(whole, scale)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.numerator * &other.denominator).cmp(&(&other.numerator * &self.denominator))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<'a> Add<&'a Fraction> for &Fraction {
    type Output = Fraction;

    fn add(self, other: &'a Fraction) -> Fraction {
        if self.denominator == other.denominator {
            return Fraction::new(&self.numerator + &other.numerator, self.denominator.clone());
        }
        let numerator = &self.numerator * &other.denominator + &other.numerator * &self.denominator;
        Fraction::new(numerator, &self.denominator * &other.denominator)
    }
}

impl<'a> Sub<&'a Fraction> for &Fraction {
    type Output = Fraction;

    fn sub(self, other: &'a Fraction) -> Fraction {
        let numerator = &self.numerator * &other.denominator - &other.numerator * &self.denominator;
        Fraction::new(numerator, &self.denominator * &other.denominator)
    }
}

impl<'a> Mul<&'a Fraction> for &Fraction {
    type Output = Fraction;

    fn mul(self, other: &'a Fraction) -> Fraction {
        Fraction::new(&self.numerator * &other.numerator, &self.denominator * &other.denominator)
    }
}

impl fmt::Display for Fraction {
    /// `7` or `27195/166`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator.is_one() {
            return write!(formatter, "{}", self.numerator);
        }
        write!(formatter, "{}/{}", self.numerator, self.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_exact_and_in_lowest_terms() {
        let third = Fraction::new(2, 6);
        assert_eq!(third.to_string(), "1/3");
        assert_eq!((&(&third + &third) + &third).to_string(), "1");
        assert_eq!(&third - &third, Fraction::zero());
        assert_eq!(Fraction::new(3, -6).to_string(), "-1/2");
        assert_eq!((&third * &Fraction::whole(6)).to_string(), "2");
        assert!(Fraction::new(33, 100) < third);
        assert_eq!(Fraction::whole(1).ratio(&Fraction::whole(4)), Fraction::new(1, 4));
    }

    #[test]
    fn cutting_never_rounds_up() {
        assert_eq!(Fraction::new(2, 3).cut(5), Fraction::new(66666, 100_000));
        assert_eq!(Fraction::new(1, 2).cut(5), Fraction::new(1, 2));
        assert_eq!(Fraction::new(200, 3).decimal(2), "66.66");
        assert_eq!(Fraction::new(201, 4).decimal(4), "50.25");
        assert_eq!(Fraction::whole(7).decimal(3), "7");
    }
}
