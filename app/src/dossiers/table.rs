//! A table of the dossier on its page, with bars drawn from the cells of the chart's column.

use dossier::{Cell, Table};
use leptos::prelude::*;

use crate::page::use_visit;

/// Numbers stand in columns with their bars beside them; where sentences stand beside the numbers, each row is a card on a phone.
pub(super) fn table(words: &dossier::Words, content: Table) -> impl IntoView + use<> {
    let note = content.note.clone();
    let has_sentences = content.columns.iter().skip(1).any(|column| !column.numeric);
    let drawn = if has_sentences { stacked(words, content).into_any() } else { numbers(words, content).into_any() };
    view! {
        {drawn}
        {note.map(|note| view! { <p class="dl-small dl-muted">{note}</p> })}
    }
}

/// How long the bar of each row is, in thousandths of the longest; nothing where the table has no chart.
fn widths(content: &Table) -> Option<Vec<Option<u64>>> {
    let values = content.chart.as_ref()?.values;
    let bars: Vec<Option<u64>> = content.rows.iter().map(|row| row.get(values).and_then(Table::bar)).collect();
    let longest = u128::from(bars.iter().flatten().copied().max().unwrap_or(0).max(1));
    let width = |bar: u64| u64::try_from(u128::from(bar) * 1000 / longest).unwrap_or(1000);
    Some(bars.into_iter().map(|bar| bar.map(width)).collect())
}

fn bar(width: Option<u64>) -> impl IntoView {
    width.map(|width| view! {
        <svg class="dl-tally__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true"><rect width=width.to_string() height="10"/></svg>
    })
}

fn numbers(words: &dossier::Words, content: Table) -> impl IntoView + use<> {
    let t = use_visit().t;
    let widths = widths(&content);
    let rows = content.rows.iter().enumerate().map(|(place, row)| {
        let width = widths.as_ref().and_then(|widths| widths.get(place).copied());
        let graph = width.map(|width| view! { <td class="dl-tally__graph">{bar(width)}</td> });
        let mut cells = row.iter().map(|cell| (words.cell(cell), matches!(cell, Cell::Shown(shown) if shown.exact().is_none())));
        let first = cells.next().map(|(text, _)| view! { <th scope="row">{text}</th> });
        let others = cells.map(
            |(text, is_hidden)| view! { <td class=if is_hidden { "dl-number dl-suppressed" } else { "dl-number" }>{text}</td> },
        );
        view! { <tr>{first}{graph}{others.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let mut labels = content.columns.into_iter();
    let first = labels.next().map(|column| view! { <th scope="col">{column.label}</th> });
    let graph = widths.is_some().then(|| view! { <th scope="col">{t.dossier_column_bar()}</th> });
    let others = labels.map(|column| view! { <th scope="col" class="dl-number">{column.label}</th> }).collect_view();
    view! {
        <table class="dl-tally" data-testid="tally">
            <caption>{content.caption}</caption>
            <thead><tr>{first}{graph}{others}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn stacked(words: &dossier::Words, content: Table) -> impl IntoView + use<> {
    let widths = widths(&content);
    let values = content.chart.as_ref().map(|chart| chart.values);
    let class = |numeric: bool| if numeric { "dl-number" } else { "" };
    let rows = content.rows.iter().enumerate().map(|(place, row)| {
        let width = widths.as_ref().and_then(|widths| widths.get(place).copied()).flatten();
        let cells = row.iter().zip(&content.columns).enumerate().map(|(at, (cell, column))| {
            let (text, label) = (words.cell(cell), column.label.clone());
            let graph = (values == Some(at)).then(|| bar(width));
            match at {
                0 => view! { <th scope="row">{text}</th> }.into_any(),
                _ => view! { <td class=class(column.numeric) data-label=label>{text}{graph}</td> }.into_any(),
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let heads =
        content.columns.into_iter().map(|column| view! { <th scope="col" class=class(column.numeric)>{column.label}</th> });
    let heads = heads.collect_view();
    view! {
        <table class="dl-table dl-table--stacked" data-testid="tally">
            <caption>{content.caption}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
