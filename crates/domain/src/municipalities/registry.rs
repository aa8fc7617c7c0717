//! Reads the official list of municipalities (CSV with `ags` and `name`; other columns may be there). Pure: `import_registry`
//! writes what is read here.

use std::collections::HashMap;

use super::municipality::RegistryEntry;
use crate::text;

/// More rows than Germany ever had municipalities; then it is another file.
const ROWS_MAX: usize = 50_000;
const ERRORS_MAX: usize = 100;

/// One thing that is wrong in the list, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {code}")]
pub struct RegistryError {
    pub line: u64,
    pub code: RegistryErrorCode,
}

/// Read by operators at the command line only, so in English.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegistryErrorCode {
    #[error("the first line must name a column {column:?}")]
    ColumnMissing { column: &'static str },
    #[error("not CSV, or not as many cells as in the first line")]
    NotARow,
    #[error("{found:?} is no official key: eight digits, the leading zero included")]
    WrongKey { found: String },
    #[error("key {key} stands already in line {first_line}")]
    DuplicateKey { key: String, first_line: u64 },
    #[error("the name is missing or too long")]
    WrongName,
    #[error("more than {max} rows: is it the right file?")]
    TooManyRows { max: usize },
}

/// The whole list, or everything that is wrong with it (at most the first hundred).
pub fn read(list: &str) -> Result<Vec<RegistryEntry>, Vec<RegistryError>> {
    let list = list.strip_prefix('\u{feff}').unwrap_or(list);
    let delimiter = if list.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut rows = csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).from_reader(list.as_bytes());
    let columns = rows.headers().cloned().unwrap_or_default();
    let column = |column: &'static str| {
        let place = columns.iter().position(|name| name.eq_ignore_ascii_case(column));
        place.ok_or_else(|| vec![RegistryError { line: 1, code: RegistryErrorCode::ColumnMissing { column } }])
    };
    let (key, name, land) = (column("ags")?, column("name")?, column("land").ok());
    let (mut entries, mut errors, mut known) = (Vec::new(), Vec::new(), HashMap::new());
    for row in rows.records() {
        let line = |row: &csv::StringRecord| row.position().map_or(0, csv::Position::line);
        let read = match &row {
            Err(error) => Err((error.position().map_or(0, csv::Position::line), RegistryErrorCode::NotARow)),
            Ok(_) if entries.len() == ROWS_MAX => Err((0, RegistryErrorCode::TooManyRows { max: ROWS_MAX })),
            Ok(row) => entry(&row[key], &row[name], land.map_or("", |land| &row[land]), line(row), &mut known)
                .map_err(|code| (line(row), code)),
        };
        match read {
            Ok(entry) => entries.push(entry),
            Err((line, code)) => errors.push(RegistryError { line, code }),
        }
        if errors.len() == ERRORS_MAX || entries.len() > ROWS_MAX {
            break;
        }
    }
    if errors.is_empty() { Ok(entries) } else { Err(errors) }
}

fn entry(
    key: &str,
    name: &str,
    land: &str,
    line: u64,
    known: &mut HashMap<String, u64>,
) -> Result<RegistryEntry, RegistryErrorCode> {
    if key.len() != 8 || !key.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(RegistryErrorCode::WrongKey { found: key.to_owned() });
    }
    if let Some(first_line) = known.insert(key.to_owned(), line) {
        return Err(RegistryErrorCode::DuplicateKey { key: key.to_owned(), first_line });
    }
    let name = text::line(name, text::TITLE_MAX).map_err(|_| RegistryErrorCode::WrongName)?;
    let (name, kind) = name_and_kind(&name);
    let region = region_of(key).unwrap_or(land).to_owned();
    Ok(RegistryEntry { ags: key.to_owned(), name, kind, district: key[..5].to_owned(), region })
}

/// The first digits of a Bavarian key are the Regierungsbezirk; other states are named by the list itself.
fn region_of(key: &str) -> Option<&'static str> {
    const REGIONS: [&str; 7] =
        ["Oberbayern", "Niederbayern", "Oberpfalz", "Oberfranken", "Mittelfranken", "Unterfranken", "Schwaben"];
    let digit = key.strip_prefix("09")?.chars().next()?.to_digit(10)?;
    REGIONS.get(usize::try_from(digit).ok()?.checked_sub(1)?).copied()
}

/// The list writes the rank behind the name (`Marktl, M`, `Bamberg (Krfr. St)`). What is not a rank stays with the name, because it
/// tells two places of one name apart (`Zehnhausen, Rennerod`).
fn name_and_kind(written: &str) -> (String, String) {
    let plain = (written.to_owned(), "Gemeinde".to_owned());
    if let Some(name) = written.strip_suffix(" (Krfr. St)").or_else(|| written.strip_suffix(" (Krfr.St)")) {
        return (name.to_owned(), "kreisfreie Stadt".to_owned());
    }
    let Some((name, rank)) = written.split_once(", ") else { return plain };
    let kind = match rank {
        "M" => "Markt",
        "St" | "St." => "Stadt",
        "GKSt" => "Große Kreisstadt",
        "kfr. St." => "kreisfreie Stadt",
        "gr. kr. St." | "gr.kr.St." => "große kreisangehörige Stadt",
        rank if is_rank(rank) => rank,
        _ => return plain,
    };
    (name.to_owned(), kind.to_owned())
}

fn is_rank(rank: &str) -> bool {
    let rank = rank.to_lowercase();
    ["stadt", "flecken", "gemeinde", "bad", "kurort", "kirchspiel"].iter().any(|word| rank.contains(word))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn a_row_becomes_name_kind_district_and_region() {
        let list = "\u{feff}ags,name,regierungsbezirk\n09271119,\"Deggendorf, GKSt\",x\n09461000,Bamberg (Krfr. St),x\n09780147,Wildpoldsried,x\n";
        let entry = |ags: &str, name: &str, kind: &str, region: &str| RegistryEntry {
            ags: ags.to_owned(),
            name: name.to_owned(),
            kind: kind.to_owned(),
            district: ags[..5].to_owned(),
            region: region.to_owned(),
        };
        let expected = vec![
            entry("09271119", "Deggendorf", "Große Kreisstadt", "Niederbayern"),
            entry("09461000", "Bamberg", "kreisfreie Stadt", "Oberfranken"),
            entry("09780147", "Wildpoldsried", "Gemeinde", "Schwaben"),
        ];
        assert_eq!(read(list), Ok(expected));
        let other = read("AGS;Name;Land\n05315000;Köln, Stadt;Nordrhein-Westfalen\n").expect("in order");
        assert_eq!((other[0].name.as_str(), other[0].region.as_str()), ("Köln", "Nordrhein-Westfalen"));
        assert_eq!(name_and_kind("Zehnhausen, Rennerod"), ("Zehnhausen, Rennerod".to_owned(), "Gemeinde".to_owned()));
    }

    #[test]
    fn mistakes_are_named_with_their_lines() {
        use RegistryErrorCode as Code;
        let list = "ags,name\n9271119,A\n09271119,B\n09271119,C\n09271120,\n09271121\n";
        let errors = read(list).expect_err("is wrong");
        let expected = vec![
            (2, Code::WrongKey { found: "9271119".to_owned() }),
            (4, Code::DuplicateKey { key: "09271119".to_owned(), first_line: 3 }),
            (5, Code::WrongName),
            (6, Code::NotARow),
        ];
        assert_eq!(errors.into_iter().map(|error| (error.line, error.code)).collect::<Vec<_>>(), expected);
        assert_eq!(read("schluessel,name\n"), Err(vec![RegistryError { line: 1, code: Code::ColumnMissing { column: "ags" } }]));
    }

    #[test]
    fn the_official_lists_are_read_completely() {
        let usual = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/input");
        let folder = std::env::var_os("REAL_DATA").map_or_else(|| Path::new(usual).to_owned(), PathBuf::from);
        let file = |name: &str| std::fs::read_to_string(folder.join("municipalities").join(name));
        let (Ok(germany), Ok(bavaria)) = (file("gemeinden-2021-01-25.csv"), file("gemeinden-bayern-2021-01-25.csv")) else {
            eprintln!("skipped: no official lists in {}", folder.display());
            return;
        };
        let (germany, bavaria) = (read(&germany).expect("in order"), read(&bavaria).expect("in order"));
        assert_eq!((germany.len(), bavaria.len()), (10_793, 2_056));
        assert_eq!(bavaria.iter().filter(|entry| entry.region == "Niederbayern").count(), 258);
        assert_eq!(
            bavaria.iter().filter(|entry| entry.kind == "kreisfreie Stadt" || entry.kind == "Landeshauptstadt").count(),
            25
        );
        assert!(bavaria.iter().all(|entry| germany.contains(entry)), "both lists say the same of Bavaria");
        for (ags, name) in [("09162000", "München"), ("09461000", "Bamberg"), ("05315000", "Köln"), ("02000000", "Hamburg")] {
            assert!(germany.iter().any(|entry| entry.ags == ags && entry.name == name), "{name}");
        }
    }
}
