//! Money as people read it, on the page and in the basket that the browser adds up. Compiled for the browser too.

/// Cents as euros: `12.000 €` or `12.000,50 €` with `.` between thousands, the other way round with `,`.
pub fn euros(cents: i64, thousands: char) -> String {
    let (whole, part) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut text = String::with_capacity(digits.len() + 8);
    if cents < 0 {
        text.push('−');
    }
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if part > 0 {
        let comma = if thousands == ',' { '.' } else { ',' };
        text.push_str(&format!("{comma}{part:02}"));
    }
    text.push_str("\u{a0}€");
    text
}

#[cfg(test)]
mod tests {
    use super::euros;

    #[test]
    fn amounts_are_written_as_in_the_language() {
        let amounts = [0, 5, 1_200_000, 1_200_050, -350].map(|cents| euros(cents, '.').replace('\u{a0}', " "));
        assert_eq!(amounts, ["0 €", "0,05 €", "12.000 €", "12.000,50 €", "−3,50 €"]);
        assert_eq!(euros(123_456_789, ','), "1,234,567.89\u{a0}€");
    }
}
