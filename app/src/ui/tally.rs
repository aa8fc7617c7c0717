//! Numbers with their base: who took part, and what was answered as a table with bars. Counts nothing, shows what may be shown.

use leptos::prelude::*;
use tally::Shown;

use crate::page::use_visit;
use crate::texts::Texts;

/// "143 of about 1,900", with a bar when the number and its base may be shown. `words` say what the base is.
#[component]
pub fn Participation(participants: Shown, base: Option<u64>, #[prop(into)] words: String) -> impl IntoView {
    let t = use_visit().t;
    let width = exact(participants).zip(base).map(|(count, base)| permille(count, base));
    view! {
        <div class="dl-participation" data-testid="participation">
            <p>
                <span class="dl-participation__figure">{shown_text(t, participants)}</span>
                " "
                <span class="dl-participation__base">{words}</span>
            </p>
            {width.map(|width| view! { <Bar width kind=""/> })}
        </div>
    }
    .into_any()
}

/// A line of a tally.
pub struct TallyRow {
    pub label: String,
    /// Colours the bar: yes, no, abstain; empty for any other answer.
    pub kind: &'static str,
    pub count: Shown,
    pub percent: Option<u64>,
}

/// Answers, their bars, their numbers. `base` is how many answered; the bars are parts of it. Programs find a row by `id` and place.
#[component]
pub fn TallyTable(
    #[prop(into)] caption: String,
    #[prop(into, optional)] id: Option<String>,
    base: Shown,
    rows: Vec<TallyRow>,
) -> impl IntoView {
    let t = use_visit().t;
    let rows = rows.into_iter().enumerate().map(|(place, row)| {
        let name = id.as_ref().map(|id| format!("{id}-{place}"));
        let width = exact(base).zip(exact(row.count)).map(|(base, count)| permille(count, base));
        let class = if width.is_some() { "dl-number" } else { "dl-number dl-suppressed" };
        view! {
            <tr data-testid=name>
                <th scope="row">{row.label}</th>
                <td class="dl-tally__graph">{width.map(|width| view! { <Bar width kind=row.kind/> })}</td>
                <td class=class>{shown_text(t, row.count)}</td>
                <td class="dl-number">{row.percent.map(|percent| t.tally_percent(signed(percent)))}</td>
            </tr>
        }
    });
    view! {
        <table class="dl-tally">
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.tally_answer()}</th>
                    <th scope="col">{t.tally_bar()}</th>
                    <th scope="col" class="dl-number">{t.tally_count()}</th>
                    <th scope="col" class="dl-number">{t.tally_share()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// A bar of so many thousandths: the width is an attribute, because style attributes are forbidden.
#[component]
pub(super) fn Bar(width: u64, kind: &'static str) -> impl IntoView {
    let class = if kind.is_empty() { "dl-tally__bar".to_owned() } else { format!("dl-tally__bar dl-tally__bar--{kind}") };
    view! {
        <svg class=class viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width=width.to_string() height="10"></rect>
        </svg>
    }
}

/// The number, or why there is none.
pub fn shown_text(t: Texts, shown: Shown) -> String {
    match shown {
        Shown::Exact(count) => t.grouped(signed(count)),
        Shown::FewerThanFive => t.tally_few().to_owned(),
        Shown::Withheld => t.tally_withheld().to_owned(),
    }
}

fn exact(shown: Shown) -> Option<u64> {
    match shown {
        Shown::Exact(count) => Some(count),
        Shown::FewerThanFive | Shown::Withheld => None,
    }
}

fn permille(part: u64, whole: u64) -> u64 {
    part.saturating_mul(1000).checked_div(whole).unwrap_or(0).min(1000)
}

fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
