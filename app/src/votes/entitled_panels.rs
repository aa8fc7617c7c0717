//! The parts of the page about who may vote.

use domain::Instant;
use domain::consultations::Consultation;
use domain::votes::Rules;
use domain::votes::eligibility::Circle;
use domain::votes::roll::{Marked, Roll};
use leptos::prelude::*;

use super::who::who;
use crate::addresses;
use crate::page::use_visit;
use crate::ui::alert::Alert;
use crate::ui::field::{Choices, Field};
use crate::ui::form::{Form, Submit};
use crate::ui::time::day_text;

/// Age, part of the municipality, names: until the vote begins.
#[component]
pub(super) fn WhoForm(slug: String, rules: Rules, known: Vec<String>) -> impl IntoView {
    let t = use_visit().t;
    let asked = rules.eligibility;
    let mut districts = [known, asked.districts.clone()].concat();
    districts.sort_unstable();
    districts.dedup();
    let has_districts = !districts.is_empty();
    let districts = districts.into_iter().zip(0..).map(|(name, place)| {
        let is_chosen = asked.districts.contains(&name);
        (format!("districts[d-{place}]"), name.clone(), name, is_chosen)
    });
    let districts: Vec<_> = districts.collect();
    let circles = Circle::all().iter().map(|circle| {
        let word = circle.as_str();
        ("circle".to_owned(), word.to_owned(), t.entitled_circle(word), *circle == asked.circle)
    });
    let circles: Vec<_> = circles.collect();
    let age = asked.age_min.map(|years| years.to_string()).unwrap_or_default();
    view! {
        <Form door=addresses::SET_ELIGIBILITY key="wer">
            <input type="hidden" name="consultation" value=slug/>
            <Choices name="circle" legend=t.entitled_circle_legend() hint=t.entitled_circle_hint() options=circles/>
            <Field name="age_min" label=t.entitled_age() hint=t.entitled_age_hint() value=age is_optional=true is_short=true/>
            {if has_districts {
                view! { <Choices name="districts" legend=t.entitled_districts() hint=t.entitled_districts_hint() options=districts is_multiple=true/> }.into_any()
            } else {
                view! { <p class="dl-muted">{t.entitled_districts_none()}</p> }.into_any()
            }}
            <div class="dl-actions"><Submit label=t.entitled_save()/></div>
        </Form>
    }
    .into_any()
}

/// The same in a sentence, once it is sealed.
#[component]
pub(super) fn Fixed(consultation: Consultation, rules: Rules, sealed_end: Instant) -> impl IntoView {
    let t = use_visit().t;
    let text = who(t, &rules, consultation.rungs.vote, sealed_end);
    view! {
        <Alert kind="info" title=t.rules_fixed()><p>{t.rules_fixed_text()}</p></Alert>
        <p><strong>{t.vote_rule_who()}</strong>" "{text}</p>
        <p><a class="dl-more" href=addresses::vote(&consultation.slug)>{t.rules_public_page()}</a></p>
    }
    .into_any()
}

/// The list that is there, and the form for another one until the vote begins.
#[component]
pub(super) fn ListPanel(slug: String, roll: Option<Roll>, is_free: bool) -> impl IntoView {
    let t = use_visit().t;
    let (key, action) = (slug.clone(), addresses::manage_entitled(&slug));
    let current = roll.map(|roll| {
        let destroy = is_free.then(|| view! {
            <Form door=addresses::DESTROY_ROLL key="liste" class="dl-plain">
                <input type="hidden" name="consultation" value=key/>
                <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.entitled_destroy()}</span></button>
            </Form>
        });
        view! { <p data-testid="roll">{t.entitled_current(roll.line_count, day_text(t, roll.loaded_at.day()))}</p>{destroy} }
    });
    let form = is_free.then(|| view! {
        <form class="dl-form" method="post" action=action enctype="multipart/form-data">
            <div class="kern-form-input">
                <label class="kern-label" for="file">{t.entitled_file()}</label>
                <div class="kern-hint" id="file-hint">{t.entitled_file_hint()}</div>
                <input class="kern-form-input__input" id="file" name="file" type="file" accept=".csv,text/csv,text/plain" aria-describedby="file-hint" required/>
            </div>
            <pre class="dl-small" lang="de">"email\nanna@example.org\nbert@example.org"</pre>
            <div class="dl-actions">
                <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.residents_submit()}</span></button>
            </div>
        </form>
    });
    view! {
        <section class="dl-panel dl-stack" aria-labelledby="liste">
            <h2 id="liste">{t.entitled_list()}</h2>
            <p>{t.entitled_list_text()}</p>
            {current}
            {form}
        </section>
    }
    .into_any()
}

/// Accounts that were named, and the form for one more.
#[component]
pub(super) fn NamesPanel(slug: String, marked: Vec<Marked>, count: u64, is_free: bool) -> impl IntoView {
    let t = use_visit().t;
    let count = t.grouped(i64::try_from(count).unwrap_or(i64::MAX));
    let vote = slug.clone();
    let items = marked.into_iter().map(move |one| {
        let name = one.name.unwrap_or_else(|| t.audit_gone().to_owned());
        let (label, vote, id) = (t.entitled_withdraw_of(name.clone()), vote.clone(), one.account_id.to_string());
        let withdraw = is_free.then(|| view! {
            <Form door=addresses::WITHDRAW_ENTITLED key=id.clone() class="dl-plain">
                <input type="hidden" name="consultation" value=vote/>
                <input type="hidden" name="account" value=id/>
                <button class="kern-btn kern-btn--tertiary dl-button--small" type="submit" aria-label=label><span class="kern-label">{t.request_withdraw()}</span></button>
            </Form>
        });
        view! { <li>{name} ", " {day_text(t, one.entitled_at.day())} {withdraw}</li> }
    });
    let items = items.collect_view();
    view! {
        <section class="dl-panel dl-stack" aria-labelledby="namen">
            <h2 id="namen">{t.entitled_names()}</h2>
            <p>{t.entitled_names_text()}</p>
            <p data-testid="entitled">{t.entitled_count(count)}</p>
            <ul>{items}</ul>
            <Form door=addresses::ENTITLE key="namen">
                <input type="hidden" name="consultation" value=slug/>
                <Field name="email" label=t.entitled_email() hint=t.entitled_email_hint() kind="email"/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.entitled_add()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}
