//! The labels a dossier prints around the content, translated by whoever builds it, and how cells are written for people.

use serde::{Deserialize, Serialize};
use tally::Shown;

use crate::Cell;

/// Labels in the reader's language. In German: see the examples at each field.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Words {
    /// "Inhalt"
    pub contents: String,
    /// "Stand"
    pub as_of: String,
    /// "Zeitraum"
    pub period: String,
    /// "Teilgenommen haben"
    pub participation: String,
    /// "Handlungsfelder"
    pub action_fields: String,
    /// "Das Wichtigste"
    pub findings: String,
    /// "Wie die Zahlen zustande kommen"
    pub method: String,
    /// "Im Internet"
    pub address: String,
    /// "Demonstration mit erfundenen Daten"
    pub demo: String,
    /// "Gemeinde"
    pub municipality: String,
    /// "Ideen", over the list of ideas
    pub ideas: String,
    /// "Beschlüsse", over the list of decisions
    pub decisions: String,
    /// "Nr."
    pub number: String,
    /// "Idee"
    pub idea: String,
    /// "Unterstützt von"
    pub supports: String,
    /// "Stand der Idee"
    pub status: String,
    /// "Was daraus wurde"
    pub outcome: String,
    /// "Maßnahme"
    pub measure: String,
    /// "Beschluss"
    pub verdict: String,
    /// "Begründung"
    pub reason: String,
    /// "Datum"
    pub date: String,
    /// "Vorlage"
    pub paper_number: String,
    /// "Wirkung im Fahrplan"
    pub effect: String,
    /// "Seite", in "Seite 3 von 9"
    pub page: String,
    /// "von", in "Seite 3 von 9"
    pub page_of: String,
    /// "<5"
    pub fewer_than_five: String,
    /// "nicht ausgewiesen"
    pub withheld: String,
    /// "–": no percentage, because the base is too small or the number is hidden
    pub no_percent: String,
    /// Between thousands: "." in German
    pub thousands: String,
    /// Before cents: "," in German
    pub decimal: String,
    /// "€"
    pub euro: String,
    /// "Kapitel", "Tabelle", "Zeile", "Spalte", "Wert": the header of the CSV for spreadsheets
    pub section: String,
    pub table: String,
    pub row: String,
    pub column: String,
    pub value: String,
}

impl Words {
    /// A cell as people read it: `1.234`, `41 %`, `<5`.
    pub fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => self.number_text(*number),
            Cell::Shown(shown) => self.shown(*shown),
            Cell::Score(score) => score.text.clone(),
            Cell::Cents(cents) => self.euros_text(*cents),
            Cell::Percent(Some(percent)) => format!("{percent}\u{a0}%"),
            Cell::Percent(None) => self.no_percent.clone(),
        }
    }

    /// A number of people as people read it.
    pub fn shown(&self, shown: Shown) -> String {
        match shown {
            Shown::Exact(count) => self.number_text(count),
            Shown::FewerThanFive => self.fewer_than_five.clone(),
            Shown::Withheld => self.withheld.clone(),
        }
    }

    /// A cell as machines read it: numbers without separators or signs, the hidden ones by their words.
    pub(crate) fn plain_cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Number(number) | Cell::Shown(Shown::Exact(number)) | Cell::Percent(Some(number)) => number.to_string(),
            Cell::Score(score) => score.exact.clone(),
            Cell::Cents(cents) => format!("{}.{:02}", cents / 100, cents % 100),
            other => self.cell(other),
        }
    }

    fn euros_text(&self, cents: u64) -> String {
        let (whole, rest) = (self.number_text(cents / 100), cents % 100);
        let rest = if rest == 0 { String::new() } else { format!("{}{rest:02}", self.decimal) };
        format!("{whole}{rest}\u{a0}{}", self.euro)
    }

    fn number_text(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push_str(&self.thousands);
            }
            text.push(digit);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Score;

    #[test]
    fn numbers_are_written_as_germans_write_them() {
        let words = Words { thousands: ".".to_owned(), no_percent: "–".to_owned(), ..Words::default() };
        assert_eq!(words.cell(&Cell::Number(7)), "7");
        assert_eq!(words.cell(&Cell::Number(1900)), "1.900");
        assert_eq!(words.cell(&Cell::Number(1_234_567)), "1.234.567");
        assert_eq!(words.cell(&Cell::Percent(Some(41))), "41\u{a0}%");
        assert_eq!(words.cell(&Cell::Percent(None)), "–");
        assert_eq!(words.plain_cell(&Cell::Number(1900)), "1900");
        let words = Words { decimal: ",".to_owned(), euro: "€".to_owned(), ..words };
        assert_eq!(words.cell(&Cell::Cents(1_250_000)), "12.500\u{a0}€");
        assert_eq!(words.cell(&Cell::Cents(1_250_005)), "12.500,05\u{a0}€");
        assert_eq!(words.plain_cell(&Cell::Cents(1_250_005)), "12500.05");
        let score = Score { text: "≈ 163,83".into(), exact: "27195/166".into(), hundredths: 16_383 };
        assert_eq!(words.plain_cell(&Cell::Score(score.clone())), "27195/166");
        assert_eq!(words.cell(&Cell::Score(score)), "≈ 163,83");
    }
}
