//! A ballot of grades: a scale for each measure, its ends named; a field for the number where the scale is long.

use domain::votes::{Ballot, VoteOption};
use leptos::prelude::*;

use super::checks::slot;
use super::{About, field, price, value};
use crate::page::use_visit;
use crate::ui::field::error;
use crate::ui::form::use_form;
use crate::votes::ballot::Vote;

/// A longer scale than this is typed.
const SCALE_MAX: i64 = 10;

pub(super) fn view(vote: Vote, own: Option<Ballot>) -> AnyView {
    let best = vote.rules.score_max.unwrap_or(1);
    let items = vote.options.into_iter().map(|option| {
        let before = value(own.as_ref(), &option);
        view! { <li><Graded option before best/></li> }
    });
    view! { <ol class="dl-ballot" role="list">{items.collect_view()}</ol> }.into_any()
}

#[component]
fn Graded(option: VoteOption, before: Option<i64>, best: i64) -> impl IntoView {
    let t = use_visit().t;
    let form = use_form();
    let name = field(&option);
    let (id, message) = (form.id(&name), form.message(&name));
    let grades = if best <= SCALE_MAX { scale(&name, before, best) } else { typed(&name, before) };
    let class =
        if message.is_some() { "kern-fieldset dl-ballot__item dl-ballot__item--wrong" } else { "kern-fieldset dl-ballot__item" };
    let described = message.is_some().then(|| format!("{id}-error"));
    view! {
        <fieldset class=class aria-describedby=described>
            <legend class="kern-label">{option.title.clone()}</legend>
            {price(t, &option)}
            <About option/>
            {grades}
            <p class="dl-scale__ends"><span>{t.vote_score_low()}</span><span>{t.vote_score_high(t.grouped(best))}</span></p>
            {message.map(|text| error(format!("{id}-error"), text))}
            {slot(&name)}
        </fieldset>
    }
    .into_any()
}

/// All grades side by side, and none.
fn scale(name: &str, before: Option<i64>, best: i64) -> AnyView {
    let t = use_visit().t;
    let form = use_form();
    let id = form.id(name);
    let grades = (0..=best).map(|grade| {
        let value = grade.to_string();
        let is_chosen = form.is_chosen(name, &value, before == Some(grade));
        let id = if grade == 0 { id.clone() } else { format!("{id}-{grade}") };
        view! {
            <div class="dl-scale__choice">
                <input type="radio" id=id.clone() name=name.to_owned() value=value.clone() checked=is_chosen/>
                <label for=id>{value}</label>
            </div>
        }
    });
    let grades = grades.collect_view();
    let none = format!("{id}-none");
    let is_none = form.is_chosen(name, "", before.is_none());
    view! {
        <div class="dl-scale dl-scale--grades">{grades}</div>
        <div class="kern-form-check">
            <input class="kern-form-check__radio" type="radio" id=none.clone() name=name.to_owned() value="" checked=is_none/>
            <label class="kern-label" for=none>{t.vote_score_none()}</label>
        </div>
    }
    .into_any()
}

fn typed(name: &str, before: Option<i64>) -> AnyView {
    let t = use_visit().t;
    let form = use_form();
    let id = form.id(name);
    let value = form.value(name, before.map(|grade| grade.to_string()).unwrap_or_default());
    view! {
        <div class="dl-ballot__number">
            <label for=id.clone()>{t.vote_score_grade()}</label>
            <input class="kern-form-input__input" type="text" inputmode="numeric" autocomplete="off" id=id name=name.to_owned() value=value/>
        </div>
    }
    .into_any()
}
