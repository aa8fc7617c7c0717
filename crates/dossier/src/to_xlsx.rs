//! The dossier as a workbook: a cover sheet with what the numbers rest on, then one sheet per chapter. Every text is
//! written as a string, so nothing anybody typed can become a formula.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};
use tally::Shown;

use crate::rows::{cover_lines, decision_cells, idea_cells};
use crate::{Cell, Dossier, Error, Section, Table, Words};

/// What one cell of a workbook can hold.
const CELL_LENGTH_MAX: usize = 32_000;
const WIDEST: f64 = 60.0;

/// Writes the workbook.
pub fn xlsx(dossier: &Dossier) -> Result<Vec<u8>, Error> {
    dossier.check()?;
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::parse_from_str(&dossier.as_of.iso).map_err(|_| Error::Instant(dossier.as_of.iso.clone()))?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&dossier.title)
            .set_subject(&dossier.kind)
            .set_author(&dossier.municipality)
            .set_creation_datetime(&created),
    );
    cover(&mut workbook, dossier)?;
    for (place, section) in dossier.sections.iter().enumerate() {
        chapter(&mut workbook, dossier, place + 1, section)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn cover(workbook: &mut Workbook, dossier: &Dossier) -> Result<(), XlsxError> {
    let mut sheet = Sheet::new(workbook.add_worksheet(), &dossier.words, &dossier.kind)?;
    for (label, value) in cover_lines(dossier) {
        sheet.line(&[(label, label_format()), (value, text_format())])?;
    }
    sheet.row += 1;
    sheet.line(&[(&dossier.words.method, title_format())])?;
    for note in &dossier.method {
        sheet.line(&[(&note.heading, label_format()), (&note.text, text_format())])?;
    }
    sheet.finish(&[24.0, 90.0])
}

fn chapter(workbook: &mut Workbook, dossier: &Dossier, number: usize, section: &Section) -> Result<(), XlsxError> {
    let words = &dossier.words;
    let mut sheet = Sheet::new(workbook.add_worksheet(), words, &format!("{number} {}", section.heading))?;
    sheet.line(&[(&section.heading, title_format())])?;
    if dossier.is_demo {
        sheet.line(&[(&words.demo, text_format())])?;
    }
    for paragraph in &section.paragraphs {
        sheet.line(&[(paragraph, Format::new())])?;
    }
    let blocks = section.tables.len() + usize::from(!section.ideas.is_empty()) + usize::from(!section.decisions.is_empty());
    for table in &section.tables {
        sheet.table(table, blocks == 1)?;
    }
    let ideas: Vec<Vec<(&str, Cell)>> = section.ideas.iter().map(|idea| idea_cells(idea, words)).collect();
    sheet.list(&words.ideas, &ideas, blocks == 1)?;
    let decisions: Vec<Vec<(&str, Cell)>> = section.decisions.iter().map(|decision| decision_cells(decision, words)).collect();
    sheet.list(&words.decisions, &decisions, blocks == 1)?;
    let widths = sheet.widths.clone();
    sheet.finish(&widths)
}

/// A sheet that is written from top to bottom.
struct Sheet<'a> {
    sheet: &'a mut Worksheet,
    words: &'a Words,
    row: u32,
    widths: Vec<f64>,
}

impl<'a> Sheet<'a> {
    fn new(sheet: &'a mut Worksheet, words: &'a Words, name: &str) -> Result<Self, XlsxError> {
        sheet.set_name(sheet_name(name))?.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0);
        Ok(Self { sheet, words, row: 0, widths: Vec::new() })
    }

    fn line(&mut self, texts: &[(&str, Format)]) -> Result<(), XlsxError> {
        for (column, (text, format)) in (0..).zip(texts) {
            self.sheet.write_string_with_format(self.row, column, fitting(text), format)?;
        }
        self.row += 1;
        Ok(())
    }

    fn table(&mut self, table: &Table, alone: bool) -> Result<(), XlsxError> {
        let labels: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
        self.heading(&table.caption, table.note.as_deref(), &labels, alone)?;
        table.rows.iter().try_for_each(|row| self.cells(row.iter()))
    }

    fn list(&mut self, caption: &str, rows: &[Vec<(&str, Cell)>], alone: bool) -> Result<(), XlsxError> {
        let Some(first) = rows.first() else { return Ok(()) };
        let labels: Vec<&str> = first.iter().map(|(label, _)| *label).collect();
        self.heading(caption, None, &labels, alone)?;
        rows.iter().try_for_each(|row| self.cells(row.iter().map(|(_, cell)| cell)))
    }

    /// The head of a table. It stays in sight while scrolling if the sheet has no other table.
    fn heading(&mut self, caption: &str, note: Option<&str>, labels: &[&str], alone: bool) -> Result<(), XlsxError> {
        self.row += 1;
        self.line(&[(caption, label_format())])?;
        if let Some(note) = note {
            self.line(&[(note, Format::new())])?;
        }
        let header = Format::new().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
        let header = header.set_align(FormatAlign::Top);
        for (column, label) in labels.iter().enumerate() {
            self.widen(column, label);
        }
        self.line(&labels.iter().map(|label| (*label, header.clone())).collect::<Vec<_>>())?;
        if alone {
            self.sheet.set_freeze_panes(self.row, 0)?.set_repeat_rows(self.row - 1, self.row - 1)?;
        }
        Ok(())
    }

    fn cells<'c>(&mut self, cells: impl Iterator<Item = &'c Cell>) -> Result<(), XlsxError> {
        for (place, cell) in cells.enumerate() {
            let column = place as u16;
            match cell {
                Cell::Text(text) => {
                    self.widen(place, text);
                    self.sheet.write_string_with_format(self.row, column, fitting(text), &text_format())?;
                }
                Cell::Number(count) | Cell::Shown(Shown::Exact(count)) => {
                    self.sheet.write_number_with_format(self.row, column, *count as f64, &number_format("#,##0"))?;
                }
                Cell::Score(score) => {
                    let rounded = score.hundredths as f64 / 100.0;
                    let code = if score.hundredths.is_multiple_of(100) { "#,##0" } else { "#,##0.00" };
                    self.sheet.write_number_with_format(self.row, column, rounded, &number_format(code))?;
                }
                Cell::Cents(cents) => {
                    let euros = *cents as f64 / 100.0;
                    self.sheet.write_number_with_format(self.row, column, euros, &number_format("#,##0.00\u{a0}€"))?;
                }
                Cell::Percent(Some(percent)) => {
                    let share = *percent as f64 / 100.0;
                    self.sheet.write_number_with_format(self.row, column, share, &number_format("0\u{a0}%"))?;
                }
                Cell::Shown(_) | Cell::Percent(None) => {
                    let text = self.words.cell(cell);
                    self.sheet.write_string_with_format(self.row, column, &text, &number_format("@"))?;
                }
            }
        }
        self.row += 1;
        Ok(())
    }

    fn widen(&mut self, column: usize, text: &str) {
        let length = text.lines().map(|line| line.chars().count()).max().unwrap_or(0) as f64;
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 12.0);
        }
        self.widths[column] = self.widths[column].max((length + 2.0).min(WIDEST));
    }

    fn finish(self, widths: &[f64]) -> Result<(), XlsxError> {
        for (column, width) in (0..).zip(widths) {
            self.sheet.set_column_width(column, *width)?;
        }
        Ok(())
    }
}

fn title_format() -> Format {
    Format::new().set_bold().set_font_size(14)
}

fn label_format() -> Format {
    Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top)
}

fn text_format() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

fn number_format(code: &str) -> Format {
    Format::new().set_num_format(code).set_align(FormatAlign::Right).set_align(FormatAlign::Top)
}

/// The name of a sheet: at most 31 characters, without those that workbooks use in addresses.
fn sheet_name(text: &str) -> String {
    let allowed =
        |character: char| !matches!(character, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') && !character.is_control();
    let name: String = text.chars().filter(|&character| allowed(character)).collect();
    let mut units = 0;
    let short = name.chars().take_while(|character| {
        units += character.len_utf16();
        units <= 31
    });
    short.collect::<String>().trim().to_owned()
}

/// A text that fits into a cell; the dots say that the rest is in the other forms.
fn fitting(text: &str) -> String {
    if text.chars().count() <= CELL_LENGTH_MAX {
        return text.to_owned();
    }
    text.chars().take(CELL_LENGTH_MAX).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheet_names_are_short_and_free_of_address_characters() {
        assert_eq!(sheet_name("2 Was [alle] wollen: Bus/Bahn?"), "2 Was alle wollen BusBahn");
        assert!(sheet_name(&"ä".repeat(40)).chars().count() <= 31);
    }
}
