//! Scores of a count: written, and drawn as bars. Numbers of people that must be hidden are not for here, see `tally`.

use leptos::prelude::*;

use super::bars::LinedBar;
use super::tally::Bar;

/// A score, finished for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// `214`, `≈ 163,83`.
    pub text: String,
    /// "genau 27195/166", where the text is rounded.
    pub exact: Option<String>,
    /// For the length of a bar.
    pub hundredths: u64,
}

/// The number; what it is exactly is told on pointing at it and to screen readers.
#[component]
pub fn ScoreText(score: Score) -> impl IntoView {
    match score.exact {
        Some(exact) => {
            let told = format!(" ({exact})");
            view! { <span title=exact>{score.text}<span class="dl-visually-hidden">{told}</span></span> }.into_any()
        }
        None => score.text.into_any(),
    }
}

/// A bar with its name and number.
pub struct ScoreRow {
    pub label: String,
    pub score: Score,
    /// Drawn in the colour of those who won; the label says it too.
    pub is_winner: bool,
}

/// How much is needed: a line across the bars, and the sentence that says so.
pub struct ScoreLine {
    pub hundredths: u64,
    pub text: String,
}

/// Bars in the order of the rows, the longest for the highest score, or as long as what is needed. A table, so that whoever sees no bars reads the numbers. Programs find
/// a row by `id` and place.
#[component]
pub fn ScoreTable(
    #[prop(into)] caption: String,
    #[prop(into)] id: String,
    /// Over the names, the bars and the numbers.
    heads: [&'static str; 3],
    rows: Vec<ScoreRow>,
    line: Option<ScoreLine>,
) -> impl IntoView {
    let needed = line.as_ref().map(|line| line.hundredths);
    // A line at the very end of a bar would not be seen.
    let beyond = needed.map(|needed| needed.saturating_add(needed / 12));
    let longest = rows.iter().map(|row| row.score.hundredths).chain(beyond).max().unwrap_or(0);
    let permille = move |hundredths: u64| {
        let width = u128::from(hundredths) * 1000 / u128::from(longest.max(1));
        u64::try_from(width).unwrap_or(1000)
    };
    let rows = rows.into_iter().enumerate().map(|(place, row)| {
        let width = permille(row.score.hundredths);
        let kind = if row.is_winner { "" } else { "abstain" };
        view! {
            <tr data-testid=format!("{id}-{place}")>
                <th scope="row">{row.label}</th>
                <td class="dl-tally__graph">{match needed.map(permille) {
                    Some(line) => view! { <LinedBar width line kind/> }.into_any(),
                    None => view! { <Bar width kind/> }.into_any(),
                }}</td>
                <td class="dl-number"><ScoreText score=row.score/></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="dl-tally">
            <caption>{caption}</caption>
            <thead><tr>
                <th scope="col">{heads[0]}</th>
                <th scope="col">{heads[1]}</th>
                <th scope="col" class="dl-number">{heads[2]}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {line.map(|line| view! { <p class="dl-small dl-muted">{line.text}</p> })}
    }
    .into_any()
}
