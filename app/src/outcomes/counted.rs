//! A vote counted by its rules: the sentence, a picture, a table with a reason for each option, ties and rounds. It takes only what may be
//! shown.

use domain::outcomes::Counted;
use domain::votes::rules::TieRule;
use leptos::prelude::*;

use super::lines::{Line, lines};
use super::rounds::Rounds;
use super::words::{Unit, spends, tie};
use crate::addresses;
use crate::page::use_visit;
use crate::ui::score::{ScoreRow, ScoreTable, ScoreText};

/// Everything about the result of a vote whose options are weighed against each other.
#[component]
pub fn CountedResult(counted: Counted) -> impl IntoView {
    let t = use_visit().t;
    let lines = lines(t, &counted);
    let unit = Unit::of(counted.rules.counting).head(t);
    let bars = lines.iter().map(|line| ScoreRow {
        label: if line.is_winner { t.outcome_label_chosen(line.title.clone()) } else { line.title.clone() },
        score: line.score.clone(),
        is_winner: line.is_winner,
    });
    let bars: Vec<ScoreRow> = bars.collect();
    view! {
        <ScoreTable caption=t.outcome_chart(unit) id="score" heads=[t.outcome_head_measure(), t.tally_bar(), unit] rows=bars line=None/>
        <ResultTable lines unit is_spending=spends(counted.rules.counting)/>
        <Ties counted=counted.clone()/>
        <Rounds counted/>
    }
    .into_any()
}

/// Place, score, cost, and why.
#[component]
fn ResultTable(lines: Vec<Line>, unit: &'static str, is_spending: bool) -> impl IntoView {
    let t = use_visit().t;
    let place = if is_spending { t.outcome_turn() } else { t.outcome_place() };
    let rows = lines.into_iter().map(|line| {
        let reason = if line.is_winner { view! { <strong>{line.reason}</strong> }.into_any() } else { line.reason.into_any() };
        view! {
            <tr data-testid=format!("result-{}", line.slug) data-place=line.place>
                <th scope="row"><a href=addresses::measure(&line.slug)>{line.title}</a></th>
                <td data-label=place class="dl-number">{line.place.map_or_else(|| "–".to_owned(), |place| t.grouped(place))}</td>
                <td data-label=unit class="dl-number"><ScoreText score=line.score/></td>
                {is_spending.then(|| view! {
                    <td data-label=t.measure_cost() class="dl-number">{line.cost.map(|cost| cost.text)}</td>
                })}
                <td data-label=t.outcome_result()>{reason}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="dl-table dl-table--stacked">
            <caption>{t.outcome_results()}</caption>
            <thead><tr>
                <th scope="col">{t.outcome_head_measure()}</th>
                <th scope="col" class="dl-number">{place}</th>
                <th scope="col" class="dl-number">{unit}</th>
                {is_spending.then(|| view! { <th scope="col" class="dl-number">{t.measure_cost()}</th> })}
                <th scope="col">{t.outcome_result()}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// Ties that decided something, and by what they were broken.
#[component]
fn Ties(counted: Counted) -> impl IntoView {
    let t = use_visit().t;
    let ties = counted.result.ties.iter().map(|broken| view! { <li>{tie(t, &counted, broken)}</li> }).collect_view();
    let by_lot = (counted.rules.tie == TieRule::Lot).then(|| view! { <p class="dl-small dl-muted">{t.outcome_lot()}</p> });
    (!counted.result.ties.is_empty()).then(|| {
        view! { <div class="dl-stack dl-stack--tight" data-testid="ties"><h3>{t.outcome_ties()}</h3><ul>{ties}</ul>{by_lot}</div> }
    })
}
