//! Writes an outline in the form in which people edit it. Reading it again gives the same outline.

use super::keywords::{self, Keyword};
use super::{COMMENT, Cost, Outline, OutlineField, OutlineMeasure, Period, heading_level};
use crate::typed::with_points;

pub fn write(outline: &Outline) -> String {
    let mut out = Writer::default();
    out.line(&format!("# {}", outline.title));
    out.value(Keyword::Period, &period(outline.period));
    if let Some(day) = outline.adopted_on {
        out.value(Keyword::AdoptedOn, &day.strftime("%d.%m.%Y").to_string());
    }
    out.section("## Vision", &outline.vision);
    out.section("## Ausgangslage", &outline.starting_position);
    for field in &outline.fields {
        out.field(field);
    }
    out.text
}

#[derive(Default)]
struct Writer {
    text: String,
}

impl Writer {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn value(&mut self, keyword: Keyword, value: &str) {
        if !value.is_empty() {
            self.line(&format!("{}: {value}", keyword.name()));
        }
    }

    fn section(&mut self, heading: &str, text: &str) {
        if !text.is_empty() {
            self.line(&format!("\n{heading}\n"));
            text.lines().for_each(|line| self.line(&escaped(line)));
        }
    }

    /// The first line stands behind the keyword, where nothing can be mistaken for another keyword.
    fn text_value(&mut self, keyword: Keyword, text: &str) {
        let mut lines = text.lines();
        if let Some(first) = lines.next() {
            self.line(&format!("\n{}: {first}", keyword.name()));
            lines.for_each(|line| self.line(&escaped(line)));
        }
    }

    fn field(&mut self, field: &OutlineField) {
        self.line(&format!("\n## Handlungsfeld: {}", field.title));
        self.value(Keyword::Key, &field.key);
        self.text_value(Keyword::Goal, &field.goal);
        self.text_value(Keyword::TargetState, &field.target_state);
        for measure in &field.measures {
            self.measure(measure);
        }
    }

    fn measure(&mut self, measure: &OutlineMeasure) {
        self.line(&format!("\n### Maßnahme: {}", measure.title));
        self.value(Keyword::Key, &measure.key);
        self.value(Keyword::Horizon, keywords::horizon_word(measure.horizon));
        self.value(Keyword::Period, &measure.period.map(period).unwrap_or_default());
        self.value(Keyword::Office, &measure.office);
        self.value(Keyword::Cost, &measure.cost.map(cost).unwrap_or_default());
        self.value(Keyword::Funding, &measure.funding);
        self.value(Keyword::Status, keywords::status_word(measure.status));
        if !measure.description.is_empty() {
            self.line("");
            measure.description.lines().for_each(|line| self.line(&escaped(line)));
        }
    }
}

/// A line of text that would be read as something else gets a backslash in front.
fn escaped(line: &str) -> String {
    let like_keyword = keywords::split(line).is_some_and(|(word, _)| Keyword::is_like(word));
    let mistaken = line.starts_with('\\') || line.starts_with(COMMENT) || heading_level(line).is_some() || like_keyword;
    if mistaken { format!("\\{line}") } else { line.to_owned() }
}

fn period(Period { first, last }: Period) -> String {
    if (first.number(), last.number()) == (1, 4) {
        format!("{} bis {}", first.year(), last.year())
    } else {
        format!("{} bis {}", first.short(), last.short())
    }
}

fn cost(cost: Cost) -> String {
    if cost.from == cost.to {
        format!("{} Euro", with_points(cost.to))
    } else {
        format!("{} bis {} Euro", with_points(cost.from), with_points(cost.to))
    }
}
