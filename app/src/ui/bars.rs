//! Bars that say more than their length: how much is needed, or what came in this step. Drawn by attributes, because style attributes are
//! forbidden; the numbers stand beside them, so they are hidden from screen readers.

use leptos::prelude::*;

/// A bar of so many thousandths, and a line where enough is reached.
#[component]
pub fn LinedBar(width: u64, line: u64, kind: &'static str) -> impl IntoView {
    let class = if kind.is_empty() { "dl-tally__bar".to_owned() } else { format!("dl-tally__bar dl-tally__bar--{kind}") };
    // As wide as the eye needs, and inside the picture at its end.
    let from = line.min(996);
    view! {
        <svg class=class viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect width=width.to_string() height="10"></rect>
            <rect class="dl-tally__line" x=from.to_string() width="4" height="10"></rect>
        </svg>
    }
}

/// What was spent before this step, and in it, in thousandths of all there is.
#[component]
pub fn SpentBar(before: u64, now: u64) -> impl IntoView {
    view! {
        <svg class="dl-tally__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="dl-tally__before" width=before.to_string() height="10"></rect>
            <rect x=before.to_string() width=now.to_string() height="10"></rect>
        </svg>
    }
}
