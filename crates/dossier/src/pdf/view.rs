//! What the template gets: the dossier with every cell written out, and every text made printable. The template places
//! these strings as they are; nothing in them is ever read as markup.

mod papers;

use serde::Serialize;

use super::world::is_printable;
use crate::{Chart, Decision, Dossier, Idea, Note, Section, Table, Words};
pub(super) use papers::{of_record, of_slips};

#[derive(Serialize)]
pub(super) struct View {
    language: &'static str,
    region: &'static str,
    kind: String,
    municipality: String,
    title: String,
    lead: Option<String>,
    as_of: String,
    period: String,
    participation: String,
    action_fields: Vec<Labelled>,
    findings: Vec<String>,
    sections: Vec<SectionView>,
    method: Vec<Labelled>,
    address: Option<String>,
    /// The address as a link goes to it.
    target: Option<String>,
    is_demo: bool,
    words: Words,
}

#[derive(Serialize)]
struct Labelled {
    heading: String,
    text: String,
}

#[derive(Serialize)]
struct SectionView {
    heading: String,
    paragraphs: Vec<String>,
    tables: Vec<TableView>,
    ideas: Vec<IdeaView>,
    decisions: Vec<DecisionView>,
}

#[derive(Serialize)]
struct TableView {
    caption: String,
    note: Option<String>,
    columns: Vec<ColumnView>,
    rows: Vec<Vec<String>>,
    chart: Option<ChartView>,
}

#[derive(Serialize)]
struct ColumnView {
    label: String,
    numeric: bool,
}

#[derive(Serialize)]
struct ChartView {
    description: String,
    bars: Vec<Bar>,
}

/// A bar of the chart: its length in thousandths of the longest, or nothing where the number is hidden.
#[derive(Serialize)]
struct Bar {
    label: String,
    value: String,
    length: Option<u64>,
}

#[derive(Serialize)]
struct IdeaView {
    number: String,
    title: String,
    excerpt: Option<String>,
    supports: String,
    status: String,
    outcome: String,
}

#[derive(Serialize)]
struct DecisionView {
    measure: String,
    verdict: String,
    reason: String,
    on: String,
    paper_number: Option<String>,
    effect: Option<String>,
}

/// Language and region of a paper.
fn place(language: &str) -> (&'static str, &'static str) {
    if language.starts_with("en") { ("en", "GB") } else { ("de", "DE") }
}

pub(super) fn of(dossier: &Dossier) -> View {
    let words = &dossier.words;
    let (language, region) = place(&dossier.language);
    View {
        language,
        region,
        kind: printable(&dossier.kind),
        municipality: printable(&dossier.municipality),
        title: printable(&dossier.title),
        lead: optional(&dossier.lead),
        as_of: printable(&dossier.as_of.text),
        period: printable(&dossier.period),
        participation: printable(&dossier.participation.sentence),
        action_fields: dossier.action_fields.iter().map(|field| labelled(&field.name, field.goal.as_deref())).collect(),
        findings: printable_all(&dossier.findings),
        sections: dossier.sections.iter().map(|section| section_view(section, words)).collect(),
        method: dossier.method.iter().map(|Note { heading, text }| labelled(heading, Some(text))).collect(),
        address: optional(&dossier.address),
        target: dossier.address.clone().filter(|address| address.starts_with("https://") || address.starts_with("http://")),
        is_demo: dossier.is_demo,
        words: words.clone(),
    }
}

fn section_view(section: &Section, words: &Words) -> SectionView {
    SectionView {
        heading: printable(&section.heading),
        paragraphs: printable_all(&section.paragraphs),
        tables: section.tables.iter().map(|table| table_view(table, words)).collect(),
        ideas: section.ideas.iter().map(|idea| idea_view(idea, words)).collect(),
        decisions: section.decisions.iter().map(decision_view).collect(),
    }
}

fn table_view(table: &Table, words: &Words) -> TableView {
    let column = |column: &crate::Column| ColumnView { label: printable(&column.label), numeric: column.numeric };
    TableView {
        caption: printable(&table.caption),
        note: optional(&table.note),
        columns: table.columns.iter().map(column).collect(),
        rows: table.rows.iter().map(|row| row.iter().map(|cell| printable(&words.cell(cell))).collect()).collect(),
        chart: table.chart.as_ref().map(|chart| chart_view(table, chart, words)),
    }
}

fn chart_view(table: &Table, chart: &Chart, words: &Words) -> ChartView {
    let longest = table.rows.iter().filter_map(|row| Table::bar(&row[chart.values])).max().unwrap_or(0);
    let length = |count: u64| (u128::from(count) * 1000).checked_div(u128::from(longest)).map_or(0, |length| length as u64);
    let bars = table.rows.iter().map(|row| Bar {
        label: printable(&words.cell(&row[chart.labels])),
        value: printable(&words.cell(&row[chart.values])),
        length: Table::bar(&row[chart.values]).map(length),
    });
    ChartView { description: printable(&chart.description), bars: bars.collect() }
}

fn idea_view(idea: &Idea, words: &Words) -> IdeaView {
    IdeaView {
        number: idea.number.to_string(),
        title: printable(&idea.title),
        excerpt: optional(&idea.excerpt),
        supports: printable(&words.shown(idea.supports)),
        status: printable(&idea.status),
        outcome: printable(&idea.outcome),
    }
}

fn decision_view(decision: &Decision) -> DecisionView {
    DecisionView {
        measure: printable(&decision.measure),
        verdict: printable(&decision.verdict),
        reason: printable(&decision.reason),
        on: printable(&decision.on),
        paper_number: optional(&decision.paper_number),
        effect: optional(&decision.effect),
    }
}

fn labelled(heading: &str, text: Option<&str>) -> Labelled {
    Labelled { heading: printable(heading), text: text.map(printable).unwrap_or_default() }
}

fn printable_all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| printable(text)).collect()
}

fn optional(text: &Option<String>) -> Option<String> {
    text.as_deref().filter(|text| !text.trim().is_empty()).map(printable)
}

/// German compounds of administrations reach 60 letters and are hyphenated; what is longer is no word.
const WORD_LENGTH_MAX: usize = 60;
/// A word without an end, or something long that is no word, may be broken after this many characters.
const PIECE_LENGTH: usize = 12;
const BREAK_HERE: char = '\u{200b}';

/// The text with what would spoil the paper replaced: characters no font has become "�", controls of the writing
/// direction go (they could turn the rest of the line around), and endless words may break.
fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(char::is_whitespace) {
        let breaks = needs_breaks(piece);
        for (place, character) in piece.chars().filter_map(replaced).enumerate() {
            if breaks && place > 0 && place % PIECE_LENGTH == 0 {
                out.push(BREAK_HERE);
            }
            out.push(character);
        }
    }
    out
}

/// Words, also compounds with hyphens, are broken by the rules of the language, and addresses by those of the typesetter,
/// so that they can be copied; what remains is noise.
fn needs_breaks(piece: &str) -> bool {
    let core = piece.trim_matches(|character: char| !character.is_alphanumeric());
    let longest = core.split(|character: char| !character.is_alphanumeric()).map(|run| run.chars().count()).max().unwrap_or(0);
    let is_address = core.starts_with("https://") || core.starts_with("http://");
    let is_word = core.chars().all(|character| character.is_alphabetic() || character == '-' || character == '/');
    let is_long = core.chars().count() > 2 * PIECE_LENGTH;
    longest > WORD_LENGTH_MAX || is_long && (repeats_a_letter(core) || !is_address && !is_word)
}

/// No word of any language has the same letter four times in a row, and no rule of hyphenation breaks there.
fn repeats_a_letter(core: &str) -> bool {
    let letters: Vec<char> = core.chars().collect();
    letters.windows(4).any(|four| four.iter().all(|letter| letter.is_alphanumeric() && *letter == four[0]))
}

fn replaced(character: char) -> Option<char> {
    match character {
        '\n' | ' ' => Some(character),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => {
            None
        }
        _ if character.is_whitespace() => Some(if character == '\u{a0}' || character == '\u{202f}' { '\u{a0}' } else { ' ' }),
        _ if character.is_control() => None,
        _ if is_printable(character) => Some(character),
        _ => Some('\u{fffd}'),
    }
}

#[cfg(test)]
mod tests;
