//! Amounts of money as text: `1200`, `1200.50`, `1200,5`.

/// In cents; `None` where it is no amount, has parts of a cent, or is too large.
pub(super) fn cents(text: &str) -> Option<u64> {
    let (whole, part) = text.trim().split_once(['.', ',']).unwrap_or((text.trim(), ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let part = part.trim_end_matches('0');
    if whole.is_empty() || part.len() > 2 || !is_number(whole) || !is_number(part) {
        return None;
    }
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part)
}

/// `1200.50`.
pub(super) fn text(cents: u64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_have_a_comma_or_a_point() {
        let read = ["1200", "1200.5", "1200,50", " 7,00 ", "3.100", "0"].map(cents);
        assert_eq!(read, [Some(120_000), Some(120_050), Some(120_050), Some(700), Some(310), Some(0)]);
        assert!(["", ",5", "1.234", "-3", "1 000", "1.000.000", "99999999999999999999"].map(cents).iter().all(Option::is_none));
        assert_eq!(text(120_005), "1200.05");
    }
}
