//! Where two readings of a pile differ: both in words, and the way to correct one's own.

use domain::papers::reading::Difference;
use domain::votes::Sealed;
use leptos::prelude::*;

use super::words;
use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;

/// A sheet that was read in two ways.
pub(super) struct Row {
    sheet: i64,
    first: String,
    second: String,
    /// For those who can correct their own reading.
    href: Option<String>,
}

/// The differences of a pile in words. `may_correct`: whether one of the readings is the visitor's own.
pub(super) fn rows(
    t: Texts,
    sealed: &Sealed,
    (slug, batch): (&str, i64),
    differences: &[Difference],
    may_correct: bool,
) -> domain::Result<Vec<Row>> {
    let rows = differences.iter().map(|one| {
        Ok(Row {
            sheet: one.sheet,
            first: words::entry(t, sealed, &one.first)?,
            second: words::entry(t, sealed, &one.second)?,
            href: may_correct.then(|| addresses::paper_sheet(slug, batch, one.sheet)),
        })
    });
    rows.collect()
}

/// The table of them; nothing where there are none.
pub(super) fn table(rows: Vec<Row>) -> Option<AnyView> {
    let t = use_visit().t;
    if rows.is_empty() {
        return None;
    }
    let rows = rows.into_iter().map(|row| {
        let sheet = t.papers_sheet(row.sheet);
        let named = sheet.clone();
        let link = row.href.map(|href| {
            view! { <a href=href>{t.papers_correct()}<span class="dl-visually-hidden">": " {named}</span></a> }
        });
        view! {
            <tr>
                <th scope="row">{sheet}</th>
                <td data-label=t.papers_first()>{row.first}</td>
                <td data-label=t.papers_second()>{row.second}</td>
                <td>{link}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Some(
        view! {
            <table class="dl-table dl-table--stacked" data-testid="differences">
                <caption>{t.papers_differences()}</caption>
                <thead><tr>
                    <th scope="col">{t.papers_sheet_number()}</th>
                    <th scope="col">{t.papers_first()}</th>
                    <th scope="col">{t.papers_second()}</th>
                    <td></td>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any(),
    )
}
