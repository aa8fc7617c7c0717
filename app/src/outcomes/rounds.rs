//! The rounds of a count, folded, as tables with pictures: where votes move on one for each round, with a line at what is needed; where money is
//! spent one of all steps, with what was spent so far; where measures are compared all duels. Rules that only add up have none.

use domain::outcomes::Counted;
use domain::votes::Counting;
use leptos::prelude::*;
use tally::election::{Round, Step};

use super::duels::Duels;
use super::numbers;
use super::words::{Unit, spends, step};
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::bars::SpentBar;
use crate::ui::score::{ScoreLine, ScoreRow, ScoreTable};

/// All rounds.
#[component]
pub fn Rounds(counted: Counted) -> impl IntoView {
    let t = use_visit().t;
    let (title, rounds) = match counted.rules.counting {
        _ if counted.result.rounds.is_empty() => return ().into_any(),
        counting if spends(counting) => (t.outcome_money(), view! { <Money counted/> }.into_any()),
        Counting::Schulze if !counted.result.duels.is_empty() => (t.outcome_duels(), view! { <Duels counted/> }.into_any()),
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
            <ScoreTable caption=t.outcome_round(number) id=format!("round-{number}") heads rows line=needed(t, counted, round)/>
            <p>{step(t, counted, round)} " " {exhausted}</p>
        </div>
    }
}

/// The quota, which is the same in every round; or half of the votes that are left in this one.
fn needed(t: Texts, counted: &Counted, round: &Round) -> Option<ScoreLine> {
    let stated = |round: &Round| match &round.step {
        Step::Elected { needed, .. } => needed.clone(),
        _ => None,
    };
    if counted.rules.counting != Counting::Irv {
        let quota = counted.result.rounds.iter().find_map(stated)?;
        let text = t.outcome_line_quota(Unit::Votes.amount(t, &quota));
        return Some(ScoreLine { hundredths: numbers::score(t, &quota).hundredths, text });
    }
    let left: u64 = round.tallies.iter().map(|tallied| numbers::score(t, &tallied.score).hundredths).sum();
    Some(ScoreLine { hundredths: left / 2, text: t.outcome_line_half().to_owned() })
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
        let (before, now) = spent(&counted, round);
        view! {
            <tr data-testid=format!("step-{number}")>
                <th scope="row">{t.grouped(number)}</th>
                <td data-label=t.outcome_happened()>{step(t, &counted, round)}<SpentBar before now/></td>
                {has_prices.then(|| view! { <td data-label=t.outcome_price() class="dl-number">{price}</td> })}
                <td data-label=t.outcome_left() class="dl-number">{left}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p class="dl-small dl-muted">{t.outcome_spent()}</p>
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

/// Thousandths of the budget that were spent before a step, and in it.
fn spent(counted: &Counted, round: &Round) -> (u64, u64) {
    let budget = counted.rules.budget_cents.and_then(|cents| u64::try_from(cents).ok()).unwrap_or(0);
    let permille =
        |cents: u64| (u128::from(cents) * 1000).checked_div(u128::from(budget)).and_then(|part| u64::try_from(part).ok());
    let all = round.left.map_or(0, |left| permille(budget.saturating_sub(left)).unwrap_or(0)).min(1000);
    let now = match &round.step {
        Step::Bought { cost, .. } => permille(*cost).unwrap_or(0).min(all),
        _ => 0,
    };
    (all - now, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outcomes::words::tests::counted;
    use crate::texts::Lang;

    #[test]
    fn the_line_is_the_quota_or_half_of_the_votes_that_are_left() {
        let t = Lang::De.texts();
        let tallies = |scores: &[&str]| {
            let tallied = |(option, score): (usize, &&str)| tally::election::Tallied { option, score: (*score).to_owned() };
            scores.iter().enumerate().map(tallied).collect::<Vec<_>>()
        };
        let round = |scores: &[&str], step| Round { tallies: tallies(scores), step, exhausted: None, left: None };
        let mut irv = counted(Counting::Irv, &["20", "5"]);
        irv.result.rounds = vec![round(&["20", "5", "6"], Step::Eliminated { option: 1 })];
        assert_eq!(needed(t, &irv, &irv.result.rounds[0]).map(|line| line.hundredths), Some(1_550));
        let mut stv = counted(Counting::Stv, &["20", "5"]);
        let elected = Step::Elected { options: vec![0], needed: Some("11".to_owned()) };
        stv.result.rounds = vec![round(&["20", "5"], Step::Eliminated { option: 1 }), round(&["20"], elected)];
        assert_eq!(needed(t, &stv, &stv.result.rounds[0]).map(|line| line.hundredths), Some(1_100));
    }

    #[test]
    fn the_bar_of_a_purchase_begins_where_the_one_before_ended() {
        let mut budget = counted(Counting::EqualShares, &["20", "5"]);
        budget.rules.budget_cents = Some(10_000);
        let bought = |cost, left| Round {
            tallies: Vec::new(),
            step: Step::Bought { option: 0, cost, price: None },
            exhausted: None,
            left: Some(left),
        };
        assert_eq!(spent(&budget, &bought(4_000, 6_000)), (0, 400));
        assert_eq!(spent(&budget, &bought(5_000, 1_000)), (400, 500));
        assert_eq!(spent(&budget, &Round { left: Some(1_000), ..bought(0, 0) }), (900, 0));
    }
}
