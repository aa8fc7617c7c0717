//! What looks like a way to reach somebody in a text that people typed: mail addresses and telephone numbers. Staff look at it before the text
//! is published or goes into a report. Pure; a hint and no verdict: it errs on the side of showing.

/// So many are named; a text with more is looked at anyway.
pub const CONTACTS_MAX: usize = 10;
/// Digits of a telephone number with its area code.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// The shortest area code: 030.
const AREA_MIN: usize = 3;
/// How people write the sign in an address that a program should not find.
const SPELLED: [&str; 5] = ["(at)", "[at]", "{at}", "(ät)", "[ät]"];

/// The kind of a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContactKind {
    Email,
    Phone,
}

/// A way to reach somebody, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub kind: ContactKind,
    pub text: String,
}

/// All that look like it, each once, in the order of the text; at most `CONTACTS_MAX`.
pub fn find_contacts(text: &str) -> Vec<Contact> {
    let mut found: Vec<Contact> = Vec::new();
    for line in text.lines() {
        let emails = emails(line).into_iter().map(|text| Contact { kind: ContactKind::Email, text });
        let phones = phones(line).into_iter().map(|text| Contact { kind: ContactKind::Phone, text });
        for contact in emails.chain(phones) {
            if !found.contains(&contact) {
                found.push(contact);
            }
        }
        if found.len() >= CONTACTS_MAX {
            found.truncate(CONTACTS_MAX);
            break;
        }
    }
    found
}

fn emails(line: &str) -> Vec<String> {
    let lower = line.to_lowercase();
    let signed = SPELLED.iter().fold(lower, |line, spelled| line.replace(&format!(" {spelled} "), "@").replace(spelled, "@"));
    let words = signed.split(|c: char| c.is_whitespace() || "<>()[]{},;:\"'“„”|".contains(c));
    words
        .map(|word| word.trim_matches(|c: char| ".!?*_`-".contains(c)))
        .filter(|word| is_email(word))
        .map(str::to_owned)
        .collect()
}

fn is_email(word: &str) -> bool {
    let Some((name, host)) = word.rsplit_once('@') else { return false };
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = host.rsplit('.').next().unwrap_or_default();
    !name.is_empty()
        && host.contains('.')
        && host.split('.').all(is_part)
        && last.len() >= 2
        && last.chars().all(char::is_alphabetic)
}

/// Runs of digits with what stands between digits in a number, beginning with 0 or +.
fn phones(line: &str) -> Vec<String> {
    let is_inside = |c: char| c.is_ascii_digit() || " -–/()+\u{a0}".contains(c);
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(') {
        let run = &rest[begin..];
        let end = run.find(|c: char| !is_inside(c)).unwrap_or(run.len());
        let is_in_a_word = rest[..begin].chars().next_back().is_some_and(|c| c.is_alphanumeric() || ".,".contains(c));
        let typed = run[..end].trim_matches(|c: char| !c.is_ascii_digit() && !"+(".contains(c));
        if !is_in_a_word && is_phone(typed) {
            found.push(typed.to_owned());
        }
        // What is looked at begins with a sign of one byte.
        rest = &run[end.max(1)..];
    }
    found
}

fn is_phone(typed: &str) -> bool {
    let count = typed.chars().filter(char::is_ascii_digit).count();
    let begin = typed.trim_start_matches('(');
    let area = begin.chars().take_while(char::is_ascii_digit).count();
    DIGITS.contains(&count) && (begin.starts_with('+') || begin.starts_with('0') && area >= AREA_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        find_contacts(text).into_iter().map(|contact| contact.text).collect()
    }

    #[test]
    fn addresses_are_found_however_they_are_dressed_up() {
        assert_eq!(found("Schreiben Sie an Anna.Huber@Example.org!"), ["anna.huber@example.org"]);
        assert_eq!(found("mailto:a@b.de, <c@d-e.co.uk> und „x+y@z.info“."), ["a@b.de", "c@d-e.co.uk", "x+y@z.info"]);
        assert_eq!(found("anna (at) example.org oder bert[at]example.org"), ["anna@example.org", "bert@example.org"]);
        assert_eq!(found("jörg@müller-bau.de jörg@müller-bau.de"), ["jörg@müller-bau.de"], "each once");
        for none in ["@anna", "a@b", "5 @ 3.50", "a@b.1", "anna@", "Treffen at home.", "user@host..de"] {
            assert_eq!(found(none), Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn telephone_numbers_are_found_and_days_prices_and_years_are_not() {
        for (text, number) in [
            ("Tel. 08552 / 12-0, abends", "08552 / 12-0"),
            ("ruf an: (0851) 123456!", "(0851) 123456"),
            ("+49 151 23456789", "+49 151 23456789"),
            ("0151–23456789", "0151–23456789"),
            ("Handy 01512345678", "01512345678"),
            ("🌳 0049 8552 1234567", "0049 8552 1234567"),
        ] {
            assert_eq!(found(text), [number], "{text}");
        }
        for none in [
            "am 01.02.2026 um 08:30 - 12:00 Uhr",
            "03/2026 bis 05/2026",
            "12 000 000 Euro",
            "2026-11-22",
            "94481 Lindach",
            "DE02 1203 0000 0000 2020 51",
            "Seite 007",
            "++",
            "(",
        ] {
            assert_eq!(found(none), Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn a_text_full_of_them_is_named_by_the_first_ten_and_takes_no_time() {
        assert_eq!(found(&"a@b.de ".repeat(3)).len(), 1);
        let many: String = (0..5_000).map(|n| format!("a{n}@b.de\n")).collect();
        assert_eq!(found(&many).len(), CONTACTS_MAX);
        assert_eq!(found(&"0 (".repeat(7_000)).len(), 0);
        assert_eq!(found(&"@".repeat(20_000)).len(), 0);
    }
}
