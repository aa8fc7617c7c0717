//! How ballots came, beside every result: digital, on paper, invalid.

use domain::outcomes::disclosed::DisclosedPaper;
use leptos::prelude::*;

use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::tally::shown_text;

/// The line under a vote's result, in words.
pub fn sentence(t: Texts, paper: &DisclosedPaper) -> String {
    let [total, online, valid, invalid] =
        [paper.total, paper.online, paper.valid, paper.invalid].map(|count| shown_text(t, count));
    t.papers_counted(total, online, valid, invalid)
}

/// The same with the reasons of invalid ballots, and how many sheets came too late.
#[component]
pub fn PaperResult(paper: DisclosedPaper) -> impl IntoView {
    let t = use_visit().t;
    let reasons: Vec<String> = paper
        .reasons
        .iter()
        .map(|(reason, count)| format!("{}: {}", t.papers_invalid(reason.as_str()), shown_text(t, *count)))
        .collect();
    let reasons = (!reasons.is_empty()).then(|| view! { <p class="dl-small">{t.papers_reasons()} ": " {reasons.join("; ")}</p> });
    let left_out = i64::try_from(paper.left_out).unwrap_or(i64::MAX);
    let left_out = (left_out > 0).then(|| view! { <p class="dl-small">{t.papers_left_out(left_out)}</p> });
    view! {
        <div data-testid="paper">
            <p>{sentence(t, &paper)}</p>
            {reasons}
            {left_out}
        </div>
    }
    .into_any()
}
