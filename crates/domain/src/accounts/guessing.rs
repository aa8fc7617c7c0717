//! Which new passwords are refused: too short, or made of what is guessed first. No rules about kinds of characters. Pure rules.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::text;

const LENGTH_MIN: usize = 12;
pub(super) const LENGTH_MAX: usize = 256;
/// So many different characters must be left when everything is taken away that is guessed first.
const REST_MIN: usize = 6;
/// Words of which most guessed passwords consist, folded as in an address (`ü` is `ue`).
const COMMON: [&str; 34] = [
    "passwort",
    "password",
    "kennwort",
    "geheim",
    "hallo",
    "willkommen",
    "welcome",
    "qwertz",
    "qwerty",
    "asdf",
    "yxcv",
    "letmein",
    "admin",
    "master",
    "test",
    "schatz",
    "liebe",
    "fussball",
    "bayern",
    "sommer",
    "winter",
    "herbst",
    "fruehling",
    "januar",
    "dezember",
    "montag",
    "sonntag",
    "gemeinde",
    "landkreis",
    "rathaus",
    "dorflinde",
    "smarte",
    "iloveyou",
    "dragon",
];

/// Checks a new password: length, and that something is left beside what is guessed first. No rules about kinds of characters.
pub(super) fn check(typed: &str, guessable: &[&str]) -> Result<String, &'static str> {
    let length = composed(typed).chars().count();
    match length {
        0 => Err("required"),
        1..LENGTH_MIN => Err("password_short"),
        LENGTH_MIN..=LENGTH_MAX if rests_on_common_words(typed, guessable) => Err("password_common"),
        LENGTH_MIN..=LENGTH_MAX => Ok(typed.to_owned()),
        _ => Err("password_long"),
    }
}

fn rests_on_common_words(typed: &str, guessable: &[&str]) -> bool {
    let mut words: Vec<String> =
        guessable.iter().flat_map(|words| words.split(|c: char| !c.is_alphanumeric())).map(folded).collect();
    words.extend(COMMON.map(str::to_owned));
    words.retain(|word| word.len() >= 4);
    // Long words first: "linden" must not tear "waldlinden" apart.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let rest = words.iter().fold(folded(typed), |rest, word| rest.replace(word.as_str(), "\u{0}"));
    without_rows(&rest).into_iter().filter(|&c| c != '\u{0}' && !c.is_whitespace()).collect::<BTreeSet<char>>().len() < REST_MIN
}

/// Without `1234`, `9876`, `abcd`: of a run of neighbours the first two characters stay.
fn without_rows(text: &str) -> Vec<char> {
    let code = |c: char| i64::from(u32::from(c));
    let all: Vec<char> = text.chars().collect();
    let goes_on = |n: usize| {
        let step = code(all[n]) - code(all[n - 1]);
        step.abs() == 1 && step == code(all[n - 1]) - code(all[n - 2])
    };
    (0..all.len()).filter(|&n| n < 2 || !goes_on(n)).map(|n| all[n]).collect()
}

fn folded(text: &str) -> String {
    text.chars().flat_map(|c| if c.is_alphabetic() { text::slug(&c.to_string()).chars().collect() } else { vec![c] }).collect()
}

/// The same password typed on another keyboard is the same bytes.
pub(super) fn composed(password: &str) -> String {
    password.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_long_and_more_than_words_everybody_guesses() {
        let refused = |typed: &str| check(typed, &["Waldlinden", "Landkreis Freyung", "anna.huber@example.org"]).err();
        for good in
            ["vier alte Birnen im Korb", "Waldlinden im Regen 7 Uhr", "583920174652", "aB3$xY9!qL2?", &"ä1Köln".repeat(42)]
        {
            assert_eq!(refused(good), None, "{good}");
        }
        assert_eq!(refused("kurz und gut"), None);
        assert_eq!(refused("elf Zeichen"), Some("password_short"));
        assert_eq!(refused(""), Some("required"));
        assert_eq!(refused(&"Birne!".repeat(43)), Some("password_long"));
        let guessed = [
            "passwort1234",
            "123456789012",
            "aaaaaaaaaaaa",
            "abcabcabcabc",
            "Waldlinden 2026!",
            "GemeindeWaldlinden",
            "AnnaHuber1985",
        ];
        for bad in guessed {
            assert_eq!(refused(bad), Some("password_common"), "{bad}");
        }
    }
}
