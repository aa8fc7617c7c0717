//! What a dossier says, independent of any form. All words are in the reader's language already, dates are written out;
//! numbers are numbers or [`Shown`], so that each form can write them in its own way.

use serde::{Deserialize, Serialize};
use tally::{Shown, percent};

use crate::{Error, Words};

/// A report on one consultation.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Dossier {
    /// BCP 47: `de`, `de-simple`, `en`.
    pub language: String,
    /// What this paper is: "Beteiligungsbericht".
    pub kind: String,
    pub municipality: String,
    /// Title of the consultation.
    pub title: String,
    /// What was consulted on, in one or two sentences under the title.
    pub lead: Option<String>,
    /// When these numbers were true.
    pub as_of: Moment,
    /// "3. bis 30. September 2026".
    pub period: String,
    pub participation: Participation,
    pub action_fields: Vec<ActionField>,
    /// The few sentences somebody reads who reads nothing else.
    pub findings: Vec<String>,
    pub sections: Vec<Section>,
    /// How the numbers came about: what one person rests on, what is hidden, how it was counted, that it is an opinion.
    pub method: Vec<Note>,
    /// Public address of the consultation.
    pub address: Option<String>,
    /// Invented data: said on every page of every form.
    pub is_demo: bool,
    pub words: Words,
}

/// An instant, once for people and once for machines.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Moment {
    /// "22. November 2026, 14:30 Uhr".
    pub text: String,
    /// UTC: `2026-11-22T13:30:00Z`. Also the creation time inside the files, so that equal input gives equal bytes.
    pub iso: String,
}

/// How many took part, of how many.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Participation {
    pub people: Shown,
    /// "17 von etwa 1.900 Einwohnerinnen und Einwohnern ab 14 Jahren": no number without its base.
    pub sentence: String,
}

/// Where the results arrive in the strategy.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ActionField {
    pub name: String,
    pub goal: Option<String>,
}

/// A chapter. What is empty is not printed.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Section {
    pub heading: String,
    pub paragraphs: Vec<String>,
    pub tables: Vec<Table>,
    pub ideas: Vec<Idea>,
    pub decisions: Vec<Decision>,
}

/// A table, and perhaps a chart drawn from it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Table {
    /// The question, the measure: what the numbers are about.
    pub caption: String,
    /// What the numbers rest on, and what else must be said beside them: "17 haben geantwortet."
    pub note: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    pub chart: Option<Chart>,
}

/// A column of a table.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Column {
    pub label: String,
    /// Numbers stand to the right.
    pub numeric: bool,
}

/// One cell of a table.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    Text(String),
    /// A number about things, not people: a year, a number of ideas.
    Number(u64),
    /// A number of people, cleared for publication.
    Shown(Shown),
    /// What an option has in a vote: votes, points.
    Score(Score),
    /// An amount of money in cents.
    Cents(u64),
    /// Whole percent; `None` where the base is too small or the number is hidden.
    Percent(Option<u64>),
}

/// An exact number that need not be whole.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Score {
    /// As people read it: `214`, `≈ 163,83`.
    pub text: String,
    /// As it was counted: `214`, `27195/166`.
    pub exact: String,
    /// Rounded, for bars and workbooks.
    pub hundredths: u64,
}

impl From<Shown> for Cell {
    fn from(shown: Shown) -> Self {
        Self::Shown(shown)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Bars beside a table. There are no numbers here: they are those of the table's column.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Chart {
    /// The column that names the bars.
    pub labels: usize,
    /// The column that gives their length.
    pub values: usize,
    /// What the picture shows, for those who do not see it.
    pub description: String,
}

/// An idea of the board and what became of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Idea {
    pub number: u64,
    pub title: String,
    /// A few lines of plain text; Markdown stays as it was typed.
    pub excerpt: Option<String>,
    pub supports: Shown,
    pub status: String,
    /// "Wurde zur Maßnahme 12", "Zusammengeführt mit Idee 7", "Abgelehnt: …".
    pub outcome: String,
}

/// What the council decided on a measure.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Decision {
    pub measure: String,
    pub verdict: String,
    pub reason: String,
    /// "14. Oktober 2026".
    pub on: String,
    pub paper_number: Option<String>,
    /// What it changes in the roadmap: "mittelfristig → kurzfristig".
    pub effect: Option<String>,
}

/// A paragraph with a short heading.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Note {
    pub heading: String,
    pub text: String,
}

impl Dossier {
    /// Whether every table is rectangular and every chart stands on a column that exists. Each form asks this first.
    pub(crate) fn check(&self) -> Result<(), Error> {
        self.sections.iter().flat_map(|section| &section.tables).try_for_each(Table::check)
    }
}

impl Table {
    /// The usual table: what could be chosen, how many chose it, what share of `base` that is; with bars when there is a
    /// `description` of them.
    pub fn of_counts(
        caption: &str,
        columns: [&str; 3],
        counts: &[(&str, Shown)],
        base: Shown,
        description: Option<&str>,
    ) -> Self {
        let column = |(place, label): (usize, &str)| Column { label: label.to_owned(), numeric: place > 0 };
        let row =
            |(label, count): &(&str, Shown)| vec![Cell::from(*label), Cell::Shown(*count), Cell::Percent(percent(*count, base))];
        Self {
            caption: caption.to_owned(),
            note: None,
            columns: columns.into_iter().enumerate().map(column).collect(),
            rows: counts.iter().map(row).collect(),
            chart: description.map(|text| Chart { labels: 0, values: 1, description: text.to_owned() }),
        }
    }

    /// The number of a cell that a bar is drawn of, in hundredths; `None` where it is hidden or no number.
    pub fn bar(cell: &Cell) -> Option<u64> {
        match cell {
            Cell::Number(number) | Cell::Shown(Shown::Exact(number)) | Cell::Percent(Some(number)) => {
                Some(number.saturating_mul(100))
            }
            Cell::Score(score) => Some(score.hundredths),
            Cell::Cents(cents) => Some(*cents),
            Cell::Text(_) | Cell::Shown(_) | Cell::Percent(None) => None,
        }
    }

    fn check(&self) -> Result<(), Error> {
        let columns = self.columns.len();
        if let Some(row) = self.rows.iter().find(|row| row.len() != columns) {
            return Err(Error::Ragged { table: self.caption.clone(), cells: row.len(), columns });
        }
        let Some(chart) = &self.chart else { return Ok(()) };
        let has_numbers = |row: &Vec<Cell>| !matches!(row.get(chart.values), None | Some(Cell::Text(_)));
        if chart.labels >= columns || chart.values >= columns || !self.rows.iter().all(has_numbers) {
            return Err(Error::Chart { table: self.caption.clone() });
        }
        Ok(())
    }
}
