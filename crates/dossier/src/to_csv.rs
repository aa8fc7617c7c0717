//! The dossier as CSV: a rectangular table with one fact per line, in two dialects. Not meant to look like the paper.

use csv::{Terminator, WriterBuilder};

use crate::rows::facts;
use crate::{Cell, Dossier, Error};

/// Which program will read it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CsvKind {
    /// A double click in Excel or LibreOffice: UTF-8 with BOM, semicolons, header in the reader's language, formulas
    /// made harmless.
    Spreadsheet,
    /// RFC 4180 with an English header; every text exactly as it is.
    OpenData,
}

/// Writes all facts of the dossier.
pub fn csv(dossier: &Dossier, kind: CsvKind) -> Result<Vec<u8>, Error> {
    dossier.check()?;
    let (start, delimiter) = match kind {
        CsvKind::Spreadsheet => ("\u{feff}".as_bytes(), b';'),
        CsvKind::OpenData => (&[][..], b','),
    };
    let mut writer = WriterBuilder::new().delimiter(delimiter).terminator(Terminator::CRLF).from_writer(start.to_vec());
    let words = &dossier.words;
    match kind {
        CsvKind::Spreadsheet => {
            writer.write_record([&words.section, &words.table, &words.row, &words.column, &words.value])?;
        }
        CsvKind::OpenData => writer.write_record(["section", "table", "row", "column", "value"])?,
    }
    for fact in facts(dossier) {
        let value = words.plain_cell(&fact.value);
        let is_text = matches!(fact.value, Cell::Text(_));
        let text = |text: &str| if kind == CsvKind::Spreadsheet { harmless(text) } else { text.to_owned() };
        let value = if is_text { text(&value) } else { value };
        writer.write_record([text(fact.section), text(fact.table), text(&fact.row), text(fact.column), value])?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()).into())
}

/// Any other table for a spreadsheet, its head first: BOM, semicolons, formulas made harmless.
///
/// # Errors
/// `Csv` when rows are not of one length.
pub fn spreadsheet(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, Error> {
    let start = "\u{feff}".as_bytes().to_vec();
    let mut writer = WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(start);
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()).into())
}

/// Spreadsheets run a cell that begins like a formula; with an apostrophe in front it stays text.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_for_a_spreadsheet_runs_nothing() {
        let rows = [["Nr.", "Was"], ["1", "=1+1"]].map(|row| row.map(str::to_owned).to_vec());
        assert_eq!(spreadsheet(rows).ok().as_deref(), Some("\u{feff}Nr.;Was\r\n1;'=1+1\r\n".as_bytes()));
    }

    #[test]
    fn what_begins_like_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+49 851", "-SUM(A1)", "@cmd", "\t=1", "\r=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        assert_eq!(harmless("1 = 1"), "1 = 1");
        assert_eq!(harmless("<5"), "<5");
    }
}
