//! Exact numbers of a count as people read them: whole ones as they are, fractions rounded to two decimals and marked so. For showing only;
//! nothing is decided with what is rounded here.

use std::cmp::Ordering;

use crate::texts::{Lang, Texts};
use crate::ui::score::Score;

/// More digits of a fraction change nothing that is shown, and so many still fit into the machine's numbers.
const DIGITS_MAX: usize = 28;
/// Decimals of a rounded score.
const DECIMALS: u32 = 2;
/// A longer fraction is nothing that a person reads; whoever needs it counts again.
const EXACT_LENGTH_MAX: usize = 60;

/// A number as a count states it, `41`, `27195/166` or `1.25`, as the two parts of a fraction.
struct Parts {
    numerator: u128,
    denominator: u128,
    /// Both parts had more digits than fit.
    is_cut: bool,
}

impl Parts {
    fn of(exact: &str) -> Self {
        let (numerator, denominator) = match (exact.split_once('/'), exact.split_once('.')) {
            (Some((numerator, denominator)), _) => (numerator.to_owned(), denominator.to_owned()),
            (None, Some((whole, decimals))) => (format!("{whole}{decimals}"), format!("1{}", "0".repeat(decimals.len()))),
            (None, None) => (exact.to_owned(), "1".to_owned()),
        };
        let spare = numerator.len().max(denominator.len()).saturating_sub(DIGITS_MAX);
        let leading = |digits: &str| -> u128 {
            let kept = digits.get(..digits.len().saturating_sub(spare)).unwrap_or_default();
            kept.parse().unwrap_or(0)
        };
        Self { numerator: leading(&numerator), denominator: leading(&denominator).max(1), is_cut: spare > 0 }
    }

    /// The number in units of so many decimals, to the nearest one; and whether that is exactly it.
    fn rounded(&self, decimals: u32) -> (u128, bool) {
        let scaled = self.numerator * 10u128.pow(decimals);
        let rounded = (scaled + self.denominator / 2) / self.denominator;
        (rounded, !self.is_cut && scaled.is_multiple_of(self.denominator))
    }
}

/// Which of two exact numbers is larger, to nine decimals.
pub fn compared(a: &str, b: &str) -> Ordering {
    Parts::of(a).rounded(9).0.cmp(&Parts::of(b).rounded(9).0)
}

/// What the bar and the cell of a score need.
pub fn score(t: Texts, exact: &str) -> Score {
    let parts = Parts::of(exact);
    let (hundredths, is_exact) = parts.rounded(DECIMALS);
    let is_readable = !is_exact && exact.len() <= EXACT_LENGTH_MAX;
    Score {
        text: decimal(t, exact),
        exact: is_readable.then(|| t.outcome_exactly(exact.to_owned())),
        hundredths: u64::try_from(hundredths).unwrap_or(u64::MAX),
    }
}

/// `1.234`, `1,5`, `≈ 163,83`.
pub fn decimal(t: Texts, exact: &str) -> String {
    written(t, Parts::of(exact).rounded(DECIMALS))
}

/// An exact amount in cents, as euros: `12.000 €`, `12.000,50 €`, `≈ 176,37 €`.
pub fn euros(t: Texts, exact_cents: &str) -> String {
    let (cents, is_exact) = Parts::of(exact_cents).rounded(0);
    let mark = if is_exact { "" } else { "≈\u{a0}" };
    let (whole, rest) = (grouped(t, cents / 100), cents % 100);
    let amount = if rest == 0 { whole } else { format!("{whole}{}{rest:02}", point(t)) };
    t.measure_euros(format!("{mark}{amount}"))
}

fn written(t: Texts, (hundredths, is_exact): (u128, bool)) -> String {
    let (whole, rest) = (grouped(t, hundredths / 100), format!("{:02}", hundredths % 100));
    // Zeros at the end say something only where the number is rounded.
    let rest = if is_exact { rest.trim_end_matches('0') } else { &rest };
    let mark = if is_exact { "" } else { "≈\u{a0}" };
    if rest.is_empty() { format!("{mark}{whole}") } else { format!("{mark}{whole}{}{rest}", point(t)) }
}

fn grouped(t: Texts, whole: u128) -> String {
    t.grouped(i64::try_from(whole).unwrap_or(i64::MAX))
}

fn point(t: Texts) -> char {
    if t.lang == Lang::En { '.' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_rounded_and_say_so_and_whole_numbers_stay_as_they_are() {
        let (de, en) = (Lang::De.texts(), Lang::En.texts());
        let written = |exact| decimal(de, exact);
        assert_eq!(
            ["0", "41", "1900", "3/2", "27195/166", "1/3", "299/100"].map(written),
            ["0", "41", "1.900", "1,5", "≈\u{a0}163,83", "≈\u{a0}0,33", "2,99"]
        );
        assert_eq!(decimal(de, "1999/1000"), "≈\u{a0}2,00", "rounded up, and it says so");
        assert_eq!(decimal(en, "2469/2"), "1,234.5");
        assert_eq!(score(de, "27195/166").exact.as_deref(), Some("genau 27195/166"));
        assert_eq!(score(de, "3/2").exact, None);
    }

    #[test]
    fn fractions_of_hundreds_of_digits_are_shown_as_well() {
        let (third, long) = ("3".repeat(300), format!("1{}", "0".repeat(300)));
        let exact = format!("{third}/{long}");
        assert_eq!(decimal(Lang::De.texts(), &exact), "≈\u{a0}0,33");
        assert_eq!(score(Lang::De.texts(), &exact).exact, None, "nobody reads that");
        assert_eq!(compared(&exact, "1/40"), Ordering::Greater);
    }

    #[test]
    fn amounts_are_euros_with_cents_only_where_there_are_some() {
        let de = Lang::De.texts();
        assert_eq!(
            ["1200000", "1200050", "52910/3", "250.0"].map(|cents| euros(de, cents)),
            ["12.000 €", "12.000,50 €", "≈\u{a0}176,37 €", "2,50 €"]
        );
        assert_eq!(euros(Lang::En.texts(), "1200007"), "12,000.07 €");
        assert_eq!(compared("1/3", "333/1000"), Ordering::Greater);
        assert_eq!(compared("2/6", "1/3"), Ordering::Equal);
    }
}
