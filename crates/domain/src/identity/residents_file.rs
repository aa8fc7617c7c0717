//! The file of a list from the residents' register, and how facts are compared: read, folded, hashed. No database.
//!
//! Columns `name;geburtsdatum;plz` or `name;geburtsdatum;strasse`, and where votes are for parts of the municipality a fourth one, `ortsteil`;
//! separated by semicolons or commas, UTF-8, the first line with their names.

use std::collections::HashSet;

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use crate::clock::Instant;
use crate::crypto::keyed_hash;
use crate::error::{FieldErrors, Result};
use crate::text;
use crate::words::text_enum;

/// As many people as a municipality with a list of its own has.
pub const LINES_MAX: usize = 3_000;
/// So many mistakes are told at once.
const MISTAKES_MAX: usize = 50;

text_enum! {
    /// The third column.
    pub enum PlaceKind {
        Postcode = "postcode",
        Street = "street",
    }
}

/// What is wrong in a line; the first line is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    pub line: usize,
    pub code: &'static str,
}

/// What is known of one person, in the form in which it is compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Facts {
    name: String,
    born: String,
    place: String,
}

/// Somebody on the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub facts: Facts,
    /// The part of the municipality in which they live, as the list names it; `None` where it has no such column.
    pub district: Option<String>,
}

/// A file that is right in every line.
#[derive(Debug, PartialEq, Eq)]
pub struct Read {
    pub place: PlaceKind,
    pub people: Vec<Listed>,
}

/// What the columns after the second one are.
#[derive(Clone, Copy)]
struct Columns {
    place: PlaceKind,
    has_district: bool,
}

impl Facts {
    /// What somebody types about themselves.
    ///
    /// # Errors
    /// `Invalid` with every field that cannot be right.
    pub fn typed(name: &str, born: &str, place: &str, kind: PlaceKind, now: Instant) -> Result<Self> {
        let mut errors = FieldErrors::default();
        let facts = Self {
            name: errors.take("name", folded_name(name).ok_or("required")),
            born: errors.take("born", birth_day(born, now).map(|day| day.to_string()).ok_or("date_invalid")),
            place: errors
                .take("place", folded_place(place, kind).ok_or(if place.trim().is_empty() { "required" } else { "invalid" })),
        };
        errors.check().map(|()| facts)
    }

    /// The day of birth, `1958-07-03`.
    pub fn born(&self) -> &str {
        &self.born
    }

    /// Under the key of a list: nothing of the facts can be read from it, and without the key nothing can be tried.
    pub fn hash(&self, key: &[u8]) -> Vec<u8> {
        keyed_hash(key, &[self.name.as_bytes(), self.born.as_bytes(), self.place.as_bytes()]).to_vec()
    }
}

/// Reads a file, all of it or nothing.
///
/// # Errors
/// Every mistake with its line, at most fifty.
pub fn read(file: &str, now: Instant) -> std::result::Result<Read, Vec<Mistake>> {
    let file = file.strip_prefix('\u{feff}').unwrap_or(file);
    let first = file.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') { b';' } else { b',' };
    let columns = columns_of(first, char::from(delimiter)).ok_or_else(|| vec![Mistake { line: 1, code: "columns" }])?;
    let mut lines = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(file.as_bytes());
    let (mut people, mut seen, mut mistakes) = (Vec::new(), HashSet::new(), Vec::new());
    for record in lines.records() {
        let Ok(record) = record else { return Err(vec![Mistake { line: people.len() + 2, code: "unreadable" }]) };
        let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        if people.len() >= LINES_MAX {
            mistakes.push(Mistake { line, code: "too_many_lines" });
            break;
        }
        match listed(&record, columns, now) {
            Ok(one) if !seen.insert(one.facts.clone()) => mistakes.push(Mistake { line, code: "twice" }),
            Ok(one) => people.push(one),
            Err(code) => mistakes.push(Mistake { line, code }),
        }
        if mistakes.len() >= MISTAKES_MAX {
            break;
        }
    }
    if people.is_empty() && mistakes.is_empty() {
        mistakes.push(Mistake { line: 2, code: "no_lines" });
    }
    if mistakes.is_empty() { Ok(Read { place: columns.place, people }) } else { Err(mistakes) }
}

/// What the later columns are, if all have the right names.
fn columns_of(first: &str, delimiter: char) -> Option<Columns> {
    let names: Vec<String> = first.split(delimiter).map(|name| folded(name.trim().trim_matches('"'))).collect();
    let of = |place, has_district| Some(Columns { place, has_district });
    match names.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["name", "geburtsdatum", "plz"] => of(PlaceKind::Postcode, false),
        ["name", "geburtsdatum", "strasse"] => of(PlaceKind::Street, false),
        ["name", "geburtsdatum", "plz", "ortsteil"] => of(PlaceKind::Postcode, true),
        ["name", "geburtsdatum", "strasse", "ortsteil"] => of(PlaceKind::Street, true),
        _ => None,
    }
}

fn listed(record: &csv::StringRecord, columns: Columns, now: Instant) -> std::result::Result<Listed, &'static str> {
    if record.len() != if columns.has_district { 4 } else { 3 } {
        return Err("columns");
    }
    let facts = Facts {
        name: folded_name(&record[0]).ok_or("name_missing")?,
        born: birth_day(&record[1], now).ok_or("date_invalid")?.to_string(),
        place: folded_place(&record[2], columns.place).ok_or("place_missing")?,
    };
    let district = match columns.has_district {
        true => Some(text::line(&record[3], text::NAME_MAX).map_err(|_| "district_missing")?),
        false => None,
    };
    Ok(Listed { facts, district })
}

/// Lower case, `ae` for ä, no accents, words of letters and digits.
fn folded(text: &str) -> String {
    let spelled: String = text.nfc().flat_map(char::to_lowercase).fold(String::new(), |mut out, c| {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            c => out.push(c),
        }
        out
    });
    let plain = spelled.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    let words: String = plain.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a name in an order of their own (`Huber, Anna` is Anna Huber), without titles.
fn folded_name(name: &str) -> Option<String> {
    let folded = folded(name);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty() && !["dr", "prof"].contains(word)).collect();
    words.sort_unstable();
    (words.len() >= 2).then(|| words.join(" "))
}

fn folded_place(place: &str, kind: PlaceKind) -> Option<String> {
    let folded = folded(place).replace(' ', "");
    match kind {
        PlaceKind::Postcode => (folded.len() == 5 && folded.bytes().all(|b| b.is_ascii_digit())).then_some(folded),
        PlaceKind::Street => Some(folded.replace("strasse", "str")).filter(|street| !street.is_empty()),
    }
}

/// `3.7.1958`, `03.07.1958` or `1958-07-03`; nobody is older than 125 or born tomorrow.
fn birth_day(text: &str, now: Instant) -> Option<Date> {
    let parts: Vec<&str> = text.trim().split(['.', '-']).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = if text.contains('.') { (c, b, a) } else { (a, b, c) };
    let number = |digits: &str, width: usize| -> Option<i16> {
        (digits.len() <= width && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
    };
    let part = |digits: &str| number(digits, 2).and_then(|number| i8::try_from(number).ok());
    let today = now.day();
    let born = Date::new(number(year, 4)?, part(month)?, part(day)?).ok()?;
    (born <= today && born.year() >= today.year() - 125).then_some(born)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::START;

    #[test]
    fn facts_are_the_same_however_they_are_written() {
        let of = |name: &str, born: &str, street: &str| Facts::typed(name, born, street, PlaceKind::Street, START);
        let anna = of("Anna Müller-Groß", "3.7.1958", "Hauptstraße 5a").expect("right");
        for (name, born, street) in [
            ("MUELLER-GROSS, Anna", "1958-07-03", "Hauptstr. 5 a"),
            ("Dr. Anna Mu\u{308}ller Gross", "03.07.1958", "hauptstrasse 5A"),
        ] {
            assert_eq!(of(name, born, street), Ok(anna.clone()), "{name}");
        }
        assert_ne!(of("Anna Müller-Groß", "4.7.1958", "Hauptstraße 5a"), Ok(anna));
        for (name, born, street) in
            [("Anna", "3.7.1958", "A 1"), ("Anna Huber", "31.2.1958", "A 1"), ("Anna Huber", "3.7.2099", "A 1")]
        {
            assert!(of(name, born, street).is_err(), "{name} {born}");
        }
    }

    #[test]
    fn every_wrong_line_is_named_and_nothing_is_taken() {
        let file = "\u{feff}Name;Geburtsdatum;PLZ\nAnna Huber;3.7.1958;94481\n;3.7.1958;94481\nBert Maier;gestern;94481\nCarla Wolf;1.1.1990;944\nHuber, Anna;03.07.1958;94481\n";
        let mistakes = read(file, START).expect_err("wrong");
        let found: Vec<_> = mistakes.iter().map(|mistake| (mistake.line, mistake.code)).collect();
        assert_eq!(found, [(3, "name_missing"), (4, "date_invalid"), (5, "place_missing"), (6, "twice")]);
        assert_eq!(read("vorname;nachname\na;b\n", START), Err(vec![Mistake { line: 1, code: "columns" }]));
        assert_eq!(read("name;geburtsdatum;plz\n", START), Err(vec![Mistake { line: 2, code: "no_lines" }]));
        let right = read("name,geburtsdatum,strasse\n\"Huber, Anna\",1958-07-03,Am Bach 2\n", START).expect("right");
        assert_eq!((right.place, right.people.len()), (PlaceKind::Street, 1));
    }

    #[test]
    fn a_fourth_column_names_the_part_of_the_municipality() {
        let file = "name;geburtsdatum;plz;ortsteil\nAnna Huber;3.7.1958;94481; Oberdorf \nBert Maier;1.1.1990;94481;\n";
        assert_eq!(read(file, START), Err(vec![Mistake { line: 3, code: "district_missing" }]));
        let right = read(&file.replace("94481;\n", "94481;Unterdorf\n"), START).expect("right");
        let districts: Vec<_> = right.people.iter().map(|one| one.district.as_deref()).collect();
        assert_eq!(districts, [Some("Oberdorf"), Some("Unterdorf")]);
        assert_eq!(right.people[0].facts.born(), "1958-07-03");
    }

    #[test]
    fn three_thousand_lines_are_read_and_one_more_is_refused() {
        let mut file = String::from("name;geburtsdatum;plz\n");
        for n in 0..LINES_MAX {
            file.push_str(&format!("Person Nummer{n};1.1.1980;94481\n"));
        }
        assert_eq!(read(&file, START).expect("right").people.len(), LINES_MAX);
        file.push_str("Einer Zuviel;1.1.1980;94481\n");
        assert_eq!(read(&file, START), Err(vec![Mistake { line: 3_002, code: "too_many_lines" }]));
    }
}
