//! A ballot on which each measure has an answer of its own: yes, or no and perhaps why; or no objection, or an objection with its reason.

use domain::votes::marks::{REASON_MAX, key, word};
use domain::votes::{ABSTAIN, Ballot, Method, NO, VoteOption, YES};
use leptos::prelude::*;

use super::checks::slot;
use super::{About, field, price, value};
use crate::page::use_visit;
use crate::ui::field::{error, escaped};
use crate::ui::form::use_form;
use crate::votes::ballot::Vote;

pub(super) fn view(vote: Vote, own: Option<Ballot>) -> AnyView {
    let is_consent = vote.rules.method == Method::Consent;
    let items = vote.options.into_iter().map(|option| {
        let chosen = value(own.as_ref(), &option);
        let reasons = own.iter().flat_map(|ballot| &ballot.reasons);
        let reason = reasons.filter(|(about, _)| *about == option.measure_id).map(|(_, reason)| reason.clone()).next();
        view! { <li><Question option chosen reason=reason.unwrap_or_default() is_consent/></li> }
    });
    view! { <ol class="dl-ballot" role="list">{items.collect_view()}</ol> }.into_any()
}

#[component]
fn Question(option: VoteOption, chosen: Option<i64>, reason: String, is_consent: bool) -> impl IntoView {
    let t = use_visit().t;
    let form = use_form();
    let name = field(&option);
    let id = form.id(&name);
    let message = form.message(&name);
    let labels = if is_consent {
        [(YES, t.vote_no_objection()), (NO, t.vote_objection()), (ABSTAIN, t.vote_abstain())]
    } else {
        [(YES, t.vote_yes()), (NO, t.vote_no()), (ABSTAIN, t.vote_abstain())]
    };
    let choices = labels.into_iter().enumerate().map(|(place, (number, label))| {
        let value = word(number);
        let is_chosen = form.is_chosen(&name, value, chosen == Some(number));
        // The link of the summary leads to the first one.
        let id = if place == 0 { id.clone() } else { format!("{id}-{value}") };
        view! {
            <div class="dl-ballot__choice">
                <input type="radio" id=id.clone() name=name.clone() value=value checked=is_chosen/>
                <label for=id>{label}</label>
            </div>
        }
    });
    let choices = choices.collect_view();
    let class =
        if message.is_some() { "kern-fieldset dl-ballot__item dl-ballot__item--wrong" } else { "kern-fieldset dl-ballot__item" };
    let described = message.is_some().then(|| format!("{id}-error"));
    view! {
        <fieldset class=class aria-describedby=described>
            <legend class="kern-label">{option.title.clone()}</legend>
            {price(t, &option)}
            <About option=option.clone()/>
            <div class="dl-ballot__choices">{choices}</div>
            <Reason option reason is_consent/>
            {message.map(|text| error(format!("{id}-error"), text))}
            {is_consent.then(|| slot(&name))}
            <p class="dl-ballot__saved dl-small" id=format!("{id}-saved") role="status"></p>
        </fieldset>
    }
    .into_any()
}

/// Why somebody objects, or says no; shown while that is chosen, where the browser can do that.
#[component]
fn Reason(option: VoteOption, reason: String, is_consent: bool) -> impl IntoView {
    let t = use_visit().t;
    let form = use_form();
    let name = format!("reason[{}]", key(option.measure_id));
    let (id, value, message) = (form.id(&name), form.value(&name, reason), form.message(&name));
    let (hint, mistake) = (format!("{id}-hint"), format!("{id}-error"));
    let described = if message.is_some() { format!("{hint} {mistake}") } else { hint.clone() };
    let label = if is_consent { t.vote_reason() } else { t.vote_reason_of_no() };
    view! {
        <div class="kern-form-input dl-ballot__reason">
            <label class="kern-label" for=id.clone()>{label}<span class="dl-visually-hidden">": " {option.title}</span></label>
            <div class="kern-hint" id=hint>{t.vote_reason_hint(i64::try_from(REASON_MAX).unwrap_or(0))}</div>
            <textarea class="kern-form-input__input" id=id name=name rows="3" aria-describedby=described>{escaped(&value)}</textarea>
            {message.map(|text| error(mistake, text))}
        </div>
    }
    .into_any()
}
