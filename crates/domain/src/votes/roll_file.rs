//! The file of a vote's list: one mail address on a line, under a first line `email`. Read and hashed. No database.

use std::collections::HashSet;

use crate::accounts::{check_email, fold_email};
use crate::crypto::keyed_hash;
use crate::identity::residents_file::Mistake;

/// As many people as one vote has a list for.
pub const LINES_MAX: usize = 10_000;
/// So many mistakes are told at once.
const MISTAKES_MAX: usize = 50;

/// Reads a file, all of it or nothing: the addresses, folded.
///
/// # Errors
/// Every mistake with its line (the first line is 1), at most fifty.
pub fn read(file: &str) -> Result<Vec<String>, Vec<Mistake>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut lines = file.lines().zip(1..).map(|(text, line)| (cell(text), line));
    let is_named = lines.next().is_some_and(|(first, _)| ["email", "e-mail"].contains(&first.to_lowercase().as_str()));
    if !is_named {
        return Err(vec![Mistake { line: 1, code: "columns" }]);
    }
    let (mut people, mut seen, mut mistakes) = (Vec::new(), HashSet::new(), Vec::new());
    for (text, line) in lines.filter(|(text, _)| !text.is_empty()) {
        if people.len() >= LINES_MAX {
            mistakes.push(Mistake { line, code: "too_many_lines" });
            break;
        }
        match check_email(text) {
            Err(_) => mistakes.push(Mistake { line, code: "email_invalid" }),
            Ok(email) if !seen.insert(fold_email(&email)) => mistakes.push(Mistake { line, code: "twice" }),
            Ok(email) => people.push(fold_email(&email)),
        }
        if mistakes.len() >= MISTAKES_MAX {
            break;
        }
    }
    if people.is_empty() && mistakes.is_empty() {
        mistakes.push(Mistake { line: 2, code: "no_lines" });
    }
    if mistakes.is_empty() { Ok(people) } else { Err(mistakes) }
}

/// What stands in a line, without what table programs put around it.
fn cell(text: &str) -> &str {
    text.trim().trim_end_matches([';', ',']).trim().trim_matches('"').trim()
}

/// An address under the key of a list: it cannot be read from it, and without the key it cannot be tried.
pub(super) fn hash(key: &[u8], folded: &str) -> Vec<u8> {
    keyed_hash(key, &[b"roll", folded.as_bytes()]).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_however_a_table_program_wrote_them() {
        let read = read("\u{feff}E-Mail;\r\nAnna@Example.org\r\n\"bert@example.org\";\r\n\r\n").expect("right");
        assert_eq!(read, [fold_email("anna@example.org"), fold_email("bert@example.org")]);
        assert_eq!(hash(b"k", &read[0]), hash(b"k", &fold_email("ANNA@example.org")));
        assert_ne!(hash(b"k", &read[0]), hash(b"l", &read[0]));
    }

    #[test]
    fn every_wrong_line_is_named_and_nothing_is_taken() {
        let mistakes = read("email\nanna@example.org\nkeine\nANNA@example.org\n").expect_err("wrong");
        let found: Vec<_> = mistakes.iter().map(|mistake| (mistake.line, mistake.code)).collect();
        assert_eq!(found, [(3, "email_invalid"), (4, "twice")]);
        assert_eq!(read("anna@example.org\n"), Err(vec![Mistake { line: 1, code: "columns" }]));
        assert_eq!(read("email\n"), Err(vec![Mistake { line: 2, code: "no_lines" }]));
        assert_eq!(read(""), Err(vec![Mistake { line: 1, code: "columns" }]));
    }
}
