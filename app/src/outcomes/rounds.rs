//! The rounds of a count, folded: where votes move on a table and a picture for each, where money is spent one table of all steps. Rules that
//! only add up have none.

use domain::outcomes::Counted;
use domain::votes::Counting;
use leptos::prelude::*;
use tally::election::{Round, Step};

use super::numbers;
use super::words::{Unit, spends, step};
use crate::page::use_visit;
use crate::ui::score::{ScoreRow, ScoreTable};

/// All rounds.
#[component]
pub fn Rounds(counted: Counted) -> impl IntoView {
    let t = use_visit().t;
    let (title, rounds) = match counted.rules.counting {
        _ if counted.result.rounds.is_empty() => return ().into_any(),
        counting if spends(counting) => (t.outcome_money(), view! { <Money counted/> }.into_any()),
        Counting::Irv | Counting::Stv | Counting::StvScottish => (t.outcome_rounds(), transfers(&counted).into_any()),
        _ => return ().into_any(),
    };
    view! { <details class="dl-fold" data-testid="rounds"><summary>{title}</summary><div class="dl-stack">{rounds}</div></details> }.into_any()
}

fn transfers(counted: &Counted) -> impl IntoView + use<> {
    let rounds = (1..).zip(&counted.result.rounds);
    rounds.map(|(number, round)| transfer(counted, number, round)).collect_view()
}

/// Who had how much at the beginning of a round, and what followed.
fn transfer(counted: &Counted, number: i64, round: &Round) -> impl IntoView + use<> {
    let t = use_visit().t;
    let mut tallies: Vec<_> = round.tallies.iter().collect();
    tallies.sort_by(|a, b| numbers::compared(&b.score, &a.score));
    let elected = |option: usize| matches!(&round.step, Step::Elected { options, .. } if options.contains(&option));
    let rows = tallies.into_iter().filter_map(|tallied| {
        let option = counted.options.get(tallied.option)?;
        let is_winner = elected(tallied.option);
        let label = if is_winner { t.outcome_label_chosen(option.title.clone()) } else { option.title.clone() };
        Some(ScoreRow { label, score: numbers::score(t, &tallied.score), is_winner })
    });
    let rows: Vec<ScoreRow> = rows.collect();
    let exhausted = round.exhausted.as_deref().filter(|votes| *votes != "0");
    let exhausted = exhausted.map(|votes| t.outcome_exhausted(Unit::Votes.amount(t, votes)));
    let heads = [t.outcome_head_measure(), t.tally_bar(), t.outcome_head_votes()];
    view! {
        <div class="dl-stack dl-stack--tight">
            <ScoreTable caption=t.outcome_round(number) id=format!("round-{number}") heads rows/>
            <p>{step(t, counted, round)} " " {exhausted}</p>
        </div>
    }
}

/// What was paid for, in this order, and what was left.
#[component]
fn Money(counted: Counted) -> impl IntoView {
    let t = use_visit().t;
    let has_prices = matches!(counted.rules.counting, Counting::EqualShares | Counting::Phragmen);
    let rows = (1..).zip(&counted.result.rounds).map(|(number, round)| {
        let price = match &round.step {
            Step::Bought { price: Some(price), .. } => numbers::euros(t, price),
            _ => "–".to_owned(),
        };
        let left = round.left.map(|left| numbers::euros(t, &left.to_string()));
        view! {
            <tr data-testid=format!("step-{number}")>
                <th scope="row">{t.grouped(number)}</th>
                <td data-label=t.outcome_happened()>{step(t, &counted, round)}</td>
                {has_prices.then(|| view! { <td data-label=t.outcome_price() class="dl-number">{price}</td> })}
                <td data-label=t.outcome_left() class="dl-number">{left}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="dl-table dl-table--stacked">
            <caption>{t.outcome_money()}</caption>
            <thead><tr>
                <th scope="col">{t.outcome_step()}</th>
                <th scope="col">{t.outcome_happened()}</th>
                {has_prices.then(|| view! { <th scope="col" class="dl-number">{t.outcome_price()}</th> })}
                <th scope="col" class="dl-number">{t.outcome_left()}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
