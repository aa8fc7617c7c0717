//! Days and amounts as people in Germany type them: from text to value, and amounts back. Pure; what is wrong is named by the caller.

use jiff::civil::Date;

use crate::quarter::Quarter;

/// No municipality plans a measure beyond this; more is a slip of the finger.
const EUROS_MAX: i64 = 1_000_000_000;

/// `14.03.2023`, `14.3.2023` or `2023-03-14` (what browsers send), in the years that roadmaps know.
pub fn day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split(['.', '-']).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = if text.contains('.') { (c, b, a) } else { (a, b, c) };
    let number = |digits: &str, width: usize| -> Option<i16> {
        (digits.len() <= width && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
    };
    let part = |digits: &str| number(digits, 2).and_then(|number| i8::try_from(number).ok());
    let year = number(year, 4).filter(|year| Quarter::YEARS.contains(&i64::from(*year)))?;
    Date::new(year, part(month)?, part(day)?).ok()
}

/// Whole euros with points between thousands, or without any: `12.000`, `12000`; never `12.00`. The word or sign for euro may follow.
pub fn euros(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = ["Euro", "EUR", "€"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim();
    let groups: Vec<&str> = text.split(['.', '\u{a0}', '\u{202f}']).collect();
    let grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let digits = groups.concat();
    let plain = !groups[0].is_empty() && digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let euros = (grouped && plain).then(|| digits.parse().ok())?;
    euros.filter(|euros| *euros <= EUROS_MAX)
}

/// An amount in cents: whole euros as [`euros`] reads them, or with a comma and one or two digits behind it: `12.000,50`, `3,5`.
pub fn cents(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = ["Euro", "EUR", "€"].iter().find_map(|unit| text.strip_suffix(unit)).unwrap_or(text).trim();
    let (whole, part) = text.split_once(',').unwrap_or((text, ""));
    let is_plain = part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()) && !text.ends_with(',');
    let part: i64 = if is_plain { format!("{part:0<2}").parse().ok()? } else { return None };
    Some(euros(whole)? * 100 + part)
}

/// `12000` → `12.000`
pub fn with_points(number: i64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_both_orders_and_must_exist() {
        let expected = Date::new(2023, 3, 14).ok();
        for text in ["14.03.2023", "14.3.2023", "2023-03-14"] {
            assert_eq!(day(text), expected, "{text}");
        }
        for text in ["31.02.2023", "14.03.23", "2023", "14. März 2023", "00.01.2023", "2023-14-03", ""] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn euros_are_read_and_written_with_points() {
        for (text, euros_read) in
            [("12.000", 12_000), (" 12000 € ", 12_000), ("1.250.000 Euro", 1_250_000), ("0", 0), ("800 EUR", 800)]
        {
            assert_eq!(euros(text), Some(euros_read), "{text}");
        }
        for text in ["", "€", "12.00", "12,50", "-5", "viel", "9.999.999.999"] {
            assert_eq!(euros(text), None, "{text}");
        }
        for (text, read) in [("12.000,50 €", 1_200_050), ("3,5", 350), ("0,07", 7), ("800", 80_000)] {
            assert_eq!(cents(text), Some(read), "{text}");
        }
        for text in ["", ",50", "3,", "3,555", "1,2,3", "-3,50", "3,5x", "12.00,50"] {
            assert_eq!(cents(text), None, "{text}");
        }
        assert_eq!([0, 800, 12_000, 1_250_000].map(with_points), ["0", "800", "12.000", "1.250.000"]);
    }
}
