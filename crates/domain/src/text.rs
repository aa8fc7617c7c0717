//! Texts that people type: normal form, forbidden characters, limits. Codes, not messages.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Limits in Unicode scalar values after NFC; the page and the server count alike.
pub const TITLE_MAX: usize = 150;
pub const NAME_MAX: usize = 60;
pub const COMMENT_MAX: usize = 5_000;
pub const IDEA_MAX: usize = 20_000;
pub const SURVEY_TEXT_MAX: usize = 5_000;
pub const REASON_MAX: usize = 2_000;

/// One line that must not be empty: titles and names.
///
/// # Errors
/// `required`, `too_long`.
pub fn line(typed: &str, max: usize) -> Result<String, &'static str> {
    let text = clean(typed, false);
    if text.is_empty() { Err("required") } else { limit(text, max) }
}

/// The name of a person: one line with at least one letter or digit, without anything that is not seen.
///
/// # Errors
/// As `line`.
pub fn name(typed: &str) -> Result<String, &'static str> {
    let seen: String = clean(typed, false).chars().filter(|c| !is_invisible(*c)).collect();
    let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.chars().any(char::is_alphanumeric) { limit(name, NAME_MAX) } else { Err("required") }
}

/// One line that may be empty.
///
/// # Errors
/// `too_long`.
pub fn optional_line(typed: &str, max: usize) -> Result<String, &'static str> {
    limit(clean(typed, false), max)
}

/// Text of several lines that must not be empty.
///
/// # Errors
/// `required`, `too_long`.
pub fn paragraphs(typed: &str, max: usize) -> Result<String, &'static str> {
    let text = clean(typed, true);
    if text.is_empty() { Err("required") } else { limit(text, max) }
}

/// Text of several lines that may be empty.
///
/// # Errors
/// `too_long`.
pub fn optional_paragraphs(typed: &str, max: usize) -> Result<String, &'static str> {
    limit(clean(typed, true), max)
}

/// Text of several lines that may be empty and travels in files: nothing invisible stands at the end of a line.
///
/// # Errors
/// `too_long`.
pub fn optional_document(typed: &str, max: usize) -> Result<String, &'static str> {
    let text = clean(typed, true);
    limit(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"), max)
}

/// An address part made from a title: `Mitfahr-App für Ältere` → `mitfahr-app-fuer-aeltere`. At most 60 characters; never empty.
pub fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.nfc().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.ends_with('-') || slug.is_empty() => {}
            _ => slug.push('-'),
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".to_owned() } else { slug.to_owned() }
}

/// The slug of a title that nobody else has: with a number where it is taken. At most 60 characters, like every key. `neu` is the address of
/// the empty form.
pub fn free_slug(title: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let slug = slug(title);
    let base = slug[..slug.len().min(54)].trim_end_matches('-');
    let numbered = (2..).map(|number: u32| format!("{base}-{number}"));
    let mut candidates = std::iter::once(base.to_owned()).chain(numbered);
    candidates.find(|slug| slug != "neu" && !is_taken(slug)).expect("numbers do not end")
}

fn limit(text: String, max: usize) -> Result<String, &'static str> {
    if text.chars().count() > max { Err("too_long") } else { Ok(text) }
}

/// No language piles up more marks on a letter; whoever does wants to write over other people's lines.
const MARKS_MAX: usize = 4;

/// NFC, `\n` as the only line end, no control characters, no marks that turn the writing direction, trimmed. A text of invisible
/// characters alone is empty.
fn clean(typed: &str, is_multiline: bool) -> String {
    let (mut text, mut marks) = (String::with_capacity(typed.len()), 0);
    for c in typed.replace("\r\n", "\n").replace('\r', "\n").nfc() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        match c {
            _ if marks > MARKS_MAX => {}
            '\n' if is_multiline => text.push('\n'),
            '\n' | '\t' => text.push(' '),
            c if c.is_control() || turns_direction(c) => {}
            c => text.push(c),
        }
    }
    let is_visible = |c: char| !c.is_whitespace() && !is_invisible(c);
    if text.chars().any(is_visible) { text.trim().to_owned() } else { String::new() }
}

fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' | '\u{3164}' | '\u{115F}' | '\u{1160}' | '\u{00AD}' | '\u{FFA0}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_counted_after_composition_and_invisible_ones_are_empty() {
        assert_eq!(line("a\u{308}", 1), Ok("ä".to_owned()));
        assert_eq!(line(" \u{3164}\u{200B} ", 9), Err("required"));
        assert_eq!(line("abc", 2), Err("too_long"));
        assert_eq!(line("a\u{202E}b\nc\0", 9), Ok("ab c".to_owned()));
        assert_eq!(line(&format!("a{}b", "\u{335}".repeat(9_000)), 9), Ok("a\u{335}\u{335}\u{335}\u{335}b".to_owned()));
        assert_eq!(name(" Anna\u{200B}\u{202E}  Hu\u{AD}ber "), Ok("Anna Huber".to_owned()));
        for nobody in ["", " ", "\u{3164}", "\u{200B}\u{FEFF}", "\u{2800}", "...", "\u{202E}"] {
            assert_eq!(name(nobody), Err("required"), "{nobody:?}");
        }
        assert_eq!(name(&"\u{FDFA}".repeat(60)), Ok("\u{FDFA}".repeat(60)), "counted as one each");
        assert_eq!(name(&"ä".repeat(61)), Err("too_long"));
        assert_eq!(paragraphs("a\r\nb\r\rc", 9), Ok("a\nb\n\nc".to_owned()));
    }

    #[test]
    fn slugs_are_readable_addresses() {
        assert_eq!(slug("Mitfahr-App für Ältere & Straßen!"), "mitfahr-app-fuer-aeltere-strassen");
        assert_eq!(slug("???"), "x");
        assert!(slug(&"ü".repeat(100)).len() <= 61);
    }
}
