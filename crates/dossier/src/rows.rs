//! The dossier as one list of facts, each with its place: chapter, table, row, column, value. The CSV forms are this list.

use crate::{Cell, Decision, Dossier, Idea, Section, Table, Words};

/// One fact. `row` names what the fact is about, `column` what is said of it.
pub(crate) struct Fact<'a> {
    pub section: &'a str,
    pub table: &'a str,
    pub row: String,
    pub column: &'a str,
    pub value: Cell,
}

/// All facts in the order of the paper.
pub(crate) fn facts(dossier: &Dossier) -> Vec<Fact<'_>> {
    let words = &dossier.words;
    let mut facts = cover(dossier);
    for section in &dossier.sections {
        for (place, paragraph) in section.paragraphs.iter().enumerate() {
            facts.push(text(&section.heading, "", (place + 1).to_string(), "", paragraph));
        }
        facts.extend(section.tables.iter().flat_map(|table| of_table(section, table)));
        facts.extend(section.ideas.iter().flat_map(|idea| of_idea(section, idea, words)));
        facts.extend(section.decisions.iter().flat_map(|decision| of_decision(section, decision, words)));
    }
    facts.extend(dossier.method.iter().map(|note| text(&words.method, "", note.heading.clone(), "", &note.text)));
    facts
}

/// What stands on the first page, with its label.
pub(crate) fn cover_lines(dossier: &Dossier) -> Vec<(&str, &str)> {
    let words = &dossier.words;
    let mut lines =
        vec![(words.municipality.as_str(), dossier.municipality.as_str()), (dossier.kind.as_str(), dossier.title.as_str())];
    lines.extend(dossier.is_demo.then_some(("", words.demo.as_str())));
    lines.extend(dossier.lead.as_deref().map(|lead| ("", lead)));
    lines.push((&words.as_of, &dossier.as_of.text));
    lines.push((&words.period, &dossier.period));
    lines.push((&words.participation, &dossier.participation.sentence));
    lines.extend(dossier.action_fields.iter().map(|field| (words.action_fields.as_str(), field.name.as_str())));
    lines.extend(dossier.address.as_deref().map(|address| (words.address.as_str(), address)));
    lines.extend(dossier.findings.iter().map(|finding| (words.findings.as_str(), finding.as_str())));
    lines
}

fn cover(dossier: &Dossier) -> Vec<Fact<'_>> {
    let mut facts: Vec<Fact> =
        cover_lines(dossier).into_iter().map(|(label, value)| text(&dossier.kind, "", label.to_owned(), "", value)).collect();
    facts.push(text(&dossier.kind, "", dossier.words.as_of.clone(), "ISO 8601", &dossier.as_of.iso));
    let people = Cell::Shown(dossier.participation.people);
    facts.push(Fact { section: &dossier.kind, table: "", row: dossier.words.participation.clone(), column: "", value: people });
    facts
}

fn of_table<'a>(section: &'a Section, table: &'a Table) -> Vec<Fact<'a>> {
    let mut facts = Vec::new();
    facts.extend(table.note.as_deref().map(|note| text(&section.heading, &table.caption, String::new(), "", note)));
    for (place, row) in table.rows.iter().enumerate() {
        let (name, skip) = match row.first() {
            Some(Cell::Text(name)) => (name.clone(), 1),
            _ => ((place + 1).to_string(), 0),
        };
        facts.extend(row.iter().zip(&table.columns).skip(skip).map(|(cell, column)| Fact {
            section: &section.heading,
            table: &table.caption,
            row: name.clone(),
            column: &column.label,
            value: cell.clone(),
        }));
    }
    facts
}

fn of_idea<'a>(section: &'a Section, idea: &Idea, words: &'a Words) -> Vec<Fact<'a>> {
    let row = format!("{} {}", words.number, idea.number);
    let place = |(column, value)| Fact { section: &section.heading, table: &words.ideas, row: row.clone(), column, value };
    idea_cells(idea, words).into_iter().skip(1).map(place).collect()
}

fn of_decision<'a>(section: &'a Section, decision: &Decision, words: &'a Words) -> Vec<Fact<'a>> {
    let place = |(column, value)| {
        let row = decision.measure.clone();
        Fact { section: &section.heading, table: &words.decisions, row, column, value }
    };
    decision_cells(decision, words).into_iter().skip(1).map(place).collect()
}

/// An idea as a row of a table.
pub(crate) fn idea_cells<'a>(idea: &Idea, words: &'a Words) -> Vec<(&'a str, Cell)> {
    let title = match &idea.excerpt {
        Some(excerpt) => format!("{}\n{excerpt}", idea.title),
        None => idea.title.clone(),
    };
    vec![
        (words.number.as_str(), Cell::Number(idea.number)),
        (words.idea.as_str(), Cell::Text(title)),
        (words.supports.as_str(), Cell::Shown(idea.supports)),
        (words.status.as_str(), Cell::Text(idea.status.clone())),
        (words.outcome.as_str(), Cell::Text(idea.outcome.clone())),
    ]
}

/// A decision as a row of a table.
pub(crate) fn decision_cells<'a>(decision: &Decision, words: &'a Words) -> Vec<(&'a str, Cell)> {
    let optional = |text: &Option<String>| Cell::Text(text.clone().unwrap_or_default());
    vec![
        (words.measure.as_str(), Cell::Text(decision.measure.clone())),
        (words.verdict.as_str(), Cell::Text(decision.verdict.clone())),
        (words.reason.as_str(), Cell::Text(decision.reason.clone())),
        (words.date.as_str(), Cell::Text(decision.on.clone())),
        (words.paper_number.as_str(), optional(&decision.paper_number)),
        (words.effect.as_str(), optional(&decision.effect)),
    ]
}

fn text<'a>(section: &'a str, table: &'a str, row: String, column: &'a str, value: &str) -> Fact<'a> {
    Fact { section, table, row, column, value: Cell::Text(value.to_owned()) }
}
