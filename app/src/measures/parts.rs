//! Measures on any page: period and cost in words, a short form of the description, and the card.

use domain::measures::Measure;
use domain::strategy::outline::{Cost, Period};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::badge::{HorizonMark, StatusBadge};
use crate::ui::roadmap;

/// `1. Quartal 2026 bis 4. Quartal 2026`, or that it is open.
pub fn period_text(t: Texts, period: Option<Period>) -> String {
    period.map_or_else(|| t.period_open().to_owned(), |Period { first, last }| roadmap::period_text(t, first, last))
}

/// `5.000 bis 12.000 €`, or that it is open.
pub fn cost_text(t: Texts, cost: Option<Cost>) -> String {
    match cost {
        None => t.period_open().to_owned(),
        Some(Cost { from, to }) if from == to => t.measure_euros(t.grouped(to)),
        Some(Cost { from: 0, to }) => t.measure_euros_at_most(t.grouped(to)),
        Some(Cost { from, to }) => t.measure_euros(t.period(t.grouped(from), t.grouped(to))),
    }
}

/// The first paragraph of a Markdown text without its marks, cut at a word.
pub fn excerpt(text: &str, length_max: usize) -> String {
    let first = text.split("\n\n").map(str::trim).find(|part| !part.is_empty() && !part.starts_with('#')).unwrap_or_default();
    let plain: String = first.chars().filter(|c| !matches!(c, '*' | '_' | '`' | '#' | '>')).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.chars().count() <= length_max {
        return plain;
    }
    let cut: String = plain.chars().take(length_max).collect();
    let ends_a_word = plain.chars().nth(length_max) == Some(' ');
    let end = if ends_a_word { cut.len() } else { cut.rfind(' ').unwrap_or(cut.len()) };
    format!("{} …", cut[..end].trim_end_matches([',', ';', '.', ' ']))
}

#[component]
pub fn MeasureCard(measure: Measure) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta"><HorizonMark horizon=measure.horizon/><StatusBadge status=measure.status/></div>
            <h3><a class="dl-card__link" href=addresses::measure(&measure.slug)>{measure.title.clone()}</a></h3>
            <p class="dl-card__text">{excerpt(&measure.description, 160)}</p>
            <div class="dl-card__foot"><span class="dl-small dl-muted">{period_text(t, measure.period())}</span></div>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::Lang;

    #[test]
    fn costs_are_written_as_germans_write_them() {
        let t = Lang::De.texts();
        assert_eq!(cost_text(t, Some(Cost { from: 5_000, to: 12_000 })), "5.000 bis 12.000 €");
        assert_eq!(cost_text(t, Some(Cost { from: 0, to: 800 })), "bis 800 €");
        assert_eq!(cost_text(t, Some(Cost { from: 800, to: 800 })), "800 €");
        assert_eq!(cost_text(t, None), "noch offen");
    }

    #[test]
    fn an_excerpt_is_the_first_paragraph_without_marks() {
        assert_eq!(excerpt("## Titel\n\nEin **guter**\nSatz.\n\nMehr.", 99), "Ein guter Satz.");
        assert_eq!(excerpt("Eins, zwei, drei", 11), "Eins, zwei …");
        assert_eq!(excerpt("", 9), "");
    }
}
