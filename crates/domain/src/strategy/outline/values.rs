//! The values behind the keywords: keys, periods, euros, days. Pure functions from text to value or code.

use jiff::civil::Date;

use super::{Cost, Period, errors::OutlineErrorCode as Code};
use crate::quarter::Quarter;
use crate::typed::{self, euros};

pub(super) const KEY_LENGTH_MAX: usize = 60;

type Read<T> = Result<T, Code>;

/// Small letters without accents, digits and single hyphens: a key appears in addresses.
pub(super) fn key(text: &str) -> Read<String> {
    let well_formed =
        text.split('-').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    // `neu` is the address of the empty form.
    if well_formed && text.len() <= KEY_LENGTH_MAX && text != "neu" {
        Ok(text.to_owned())
    } else {
        Err(Code::WrongKey { found: text.to_owned() })
    }
}

/// The key that a title gets when the file names none.
pub(super) fn key_from(title: &str) -> Read<String> {
    let spelled = title.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    let words = spelled.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut key = String::new();
    for word in words {
        if key.len() + 1 + word.len() > KEY_LENGTH_MAX {
            break;
        }
        if !key.is_empty() {
            key.push('-');
        }
        key.push_str(word);
    }
    if key.is_empty() || key == "neu" { Err(Code::KeyMissing) } else { Ok(key) }
}

/// `2024 Q1 bis 2025 Q4`, `2024 bis 2025`, `2024 Q1`, `2024`
pub(super) fn period(text: &str) -> Read<Period> {
    let wrong = || Code::WrongPeriod { found: text.to_owned() };
    let (first, last) = split_range(text).unwrap_or((text, text));
    let period = Period { first: first_quarter(first).ok_or_else(wrong)?, last: last_quarter(last).ok_or_else(wrong)? };
    if period.last < period.first { Err(Code::EndBeforeStart) } else { Ok(period) }
}

/// `5.000 bis 12.000 Euro`, `bis 5.000 Euro`, `800 €`
pub(super) fn cost(text: &str) -> Read<Cost> {
    let wrong = || Code::WrongCost { found: text.to_owned() };
    let amount = text.strip_suffix("Euro").or_else(|| text.strip_suffix('€')).or_else(|| text.strip_suffix("EUR"));
    let amount = amount.ok_or_else(wrong)?.trim();
    let (from, to) = match (amount.strip_prefix("bis "), split_range(amount)) {
        (Some(to), _) => (0, euros(to).ok_or_else(wrong)?),
        (None, Some((from, to))) => (euros(from).ok_or_else(wrong)?, euros(to).ok_or_else(wrong)?),
        (None, None) => (euros(amount).ok_or_else(wrong)?, euros(amount).ok_or_else(wrong)?),
    };
    if to < from { Err(Code::CostReversed) } else { Ok(Cost { from, to }) }
}

pub(super) fn date(text: &str) -> Read<Date> {
    typed::day(text).ok_or_else(|| Code::WrongDate { found: text.to_owned() })
}

fn split_range(text: &str) -> Option<(&str, &str)> {
    [" bis ", "–", " - "].iter().find_map(|between| text.split_once(between)).map(|(from, to)| (from.trim(), to.trim()))
}

fn first_quarter(text: &str) -> Option<Quarter> {
    year(text).and_then(Quarter::first_of).or_else(|| text.parse().ok())
}

fn last_quarter(text: &str) -> Option<Quarter> {
    year(text).and_then(Quarter::last_of).or_else(|| text.parse().ok())
}

fn year(text: &str) -> Option<i64> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok())?.filter(|year| Quarter::YEARS.contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_are_read_as_germans_write_them() {
        let cases = [
            ("5.000 bis 12.000 Euro", 5_000, 12_000),
            ("5000–12000 €", 5_000, 12_000),
            ("800 Euro", 800, 800),
            ("bis 5.000 Euro", 0, 5_000),
            ("1.250.000 EUR", 1_250_000, 1_250_000),
        ];
        for (text, from, to) in cases {
            assert_eq!(cost(text), Ok(Cost { from, to }), "{text}");
        }
        for text in [
            "viel",
            "5.00 Euro",
            "5,50 Euro",
            "-5 Euro",
            "5.000",
            "Euro",
            "1.0000 Euro",
            "9.999.999.999 Euro",
            "1 bis 2 bis 3 Euro",
        ] {
            assert_eq!(cost(text), Err(Code::WrongCost { found: text.to_owned() }), "{text}");
        }
        assert_eq!(cost("12.000 bis 5.000 Euro"), Err(Code::CostReversed));
    }

    #[test]
    fn a_key_is_made_from_a_title() {
        assert_eq!(key_from("Ältere Menschen & Straßen: Größe 2"), Ok("aeltere-menschen-strassen-groesse-2".to_owned()));
        assert_eq!(key_from("…"), Err(Code::KeyMissing));
        assert!(key_from(&"Wort ".repeat(40)).expect("a key").len() <= KEY_LENGTH_MAX);
    }
}
