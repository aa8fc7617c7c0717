//! A ballot of boxes to tick: measures that one approves of, or a basket of measures within a sum.

use domain::votes::{Ballot, Method, Rules, VoteOption};
use leptos::prelude::*;

use super::{About, field, money, thousands, value};
use crate::islands::sums::{Limit, SumBallot};
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::field::error;
use crate::ui::form::use_form;
use crate::votes::ballot::Vote;

pub(super) fn view(vote: Vote, own: Option<Ballot>) -> AnyView {
    let t = use_visit().t;
    let is_budget = vote.rules.method == Method::Budget;
    let limits = limits(t, &vote, own.as_ref());
    let items = vote.options.into_iter().map(move |option| {
        let is_marked = value(own.as_ref(), &option).is_some();
        view! { <li><Marked option is_marked is_budget/></li> }
    });
    let list = move || {
        view! { <div role="group" aria-labelledby="stimmzettel"><ol class="dl-ballot" role="list">{items.collect_view()}</ol></div> }
    };
    if limits.is_empty() {
        return list().into_any();
    }
    let thousands = is_budget.then(|| thousands(t));
    view! { <SumBallot limits thousands stale=t.vote_stale().to_owned()>{list()}</SumBallot> }.into_any()
}

/// How many marks there are, or how much money: of all, and of an action field.
fn limits(t: Texts, vote: &Vote, own: Option<&Ballot>) -> Vec<Limit> {
    let Rules { method, choices_max, budget_cents, ceilings, .. } = &vote.rules;
    let marked = || vote.options.iter().filter(|option| value(own, option).is_some());
    let sum = |of: &dyn Fn(&VoteOption) -> bool| {
        marked().filter(|option| of(option)).map(|option| option.cost_cents.unwrap_or(0)).sum()
    };
    if *method != Method::Budget {
        let used = i64::try_from(marked().count()).unwrap_or(0);
        let (left, over) = (choices_max.map(|most| t.vote_marks_left("{n}", t.grouped(most))), t.vote_marks_over("{n}"));
        let limit = |(most, left)| Limit { group: String::new(), most, used, left, over };
        return choices_max.zip(left).map(limit).into_iter().collect();
    }
    let whole = budget_cents.map(|most| Limit {
        group: String::new(),
        most,
        used: sum(&|_| true),
        left: t.vote_money_left("{n}", money(t, most)),
        over: t.vote_money_over("{n}"),
    });
    let parts = ceilings.iter().map(|ceiling| {
        let named = vote.fields.iter().find(|field| field.id == ceiling.action_field);
        let name = named.map(|field| field.title.clone()).unwrap_or_default();
        Limit {
            group: ceiling.action_field.to_string(),
            most: ceiling.cents,
            used: sum(&|option| option.action_field_id == ceiling.action_field),
            left: t.vote_part_left(name.clone(), "{n}"),
            over: t.vote_part_over(name, "{n}"),
        }
    });
    whole.into_iter().chain(parts).collect()
}

#[component]
fn Marked(option: VoteOption, is_marked: bool, is_budget: bool) -> impl IntoView {
    let t = use_visit().t;
    let form = use_form();
    let name = field(&option);
    let (id, message) = (form.id(&name), form.message(&name));
    let is_marked = form.is_chosen(&name, "on", is_marked);
    let cost = option.cost_cents;
    let price = cost.map(|cents| view! { <span class="dl-ballot__cost">{money(t, cents)}</span> });
    let (weight, group) = (cost.filter(|_| is_budget).unwrap_or(1), option.action_field_id.to_string());
    let mistake = format!("{id}-error");
    let described = message.is_some().then(|| mistake.clone());
    view! {
        <div class="dl-ballot__item dl-ballot__item--box">
            <div class="dl-ballot__choice dl-ballot__choice--box">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name
                    value="on"
                    checked=is_marked
                    data-weight=weight.to_string()
                    data-group=group
                    aria-describedby=described
                />
                <label for=id><span class="dl-ballot__name">{option.title.clone()}</span>{price}</label>
            </div>
            <About option/>
            {message.map(|text| error(mistake, text))}
        </div>
    }
    .into_any()
}
