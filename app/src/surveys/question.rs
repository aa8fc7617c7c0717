//! One question of a survey as fields. What was chosen comes back after a refusal; the place of its message is always there, so that
//! the island can fill it without loading the page again.

use domain::surveys::survey::SCALE_MAX;
use domain::surveys::{Question, QuestionKind};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::field::escaped;
use crate::ui::form::use_form;

/// `number` of `total` questions.
#[component]
pub fn QuestionFields(question: Question, number: i64, total: i64) -> impl IntoView {
    let t = use_visit().t;
    let count = t.survey_question_number(number, total);
    let optional = (!question.is_required).then(|| view! { <span class="kern-label__optional">" – " {t.form_optional()}</span> });
    let label = view! { <span class="dl-question__number">{count}</span>{question.title.clone()}{optional} }.into_any();
    let body = match question.kind {
        QuestionKind::Text => text(&question, label).into_any(),
        QuestionKind::Scale => group(&question, label, scale(&question).into_any()).into_any(),
        QuestionKind::Single | QuestionKind::Multiple => group(&question, label, choices(&question).into_any()).into_any(),
    };
    view! { <li class="dl-question">{body}</li> }.into_any()
}

/// A question with several inputs: a frame, its legend, and the place of its message.
fn group(question: &Question, label: AnyView, body: AnyView) -> impl IntoView + use<> {
    let t = use_visit().t;
    let form = use_form();
    let id = form.id(&question.field());
    let class = if form.message(&question.field()).is_some() { "kern-fieldset kern-fieldset--error" } else { "kern-fieldset" };
    let help = match (question.kind, question.help.as_str()) {
        (QuestionKind::Multiple, "") => t.survey_several().to_owned(),
        (_, help) => help.to_owned(),
    };
    view! {
        <fieldset class=class aria-describedby=format!("{id}-slot")>
            <legend class="kern-label">{label}</legend>
            {(!help.is_empty()).then(|| view! { <div class="kern-hint">{help}</div> })}
            {body}
            {slot(question)}
        </fieldset>
    }
}

fn choices(question: &Question) -> impl IntoView + use<> {
    let form = use_form();
    let (id, is_multiple) = (form.id(&question.field()), question.kind == QuestionKind::Multiple);
    let kind = if is_multiple { "checkbox" } else { "radio" };
    let field = question.field();
    let items = question.options.iter().enumerate().map(|(place, option)| {
        let (name, value) = if is_multiple {
            (format!("{field}[{}]", option.key()), "on".to_owned())
        } else {
            (field.clone(), option.id.to_string())
        };
        let is_chosen = form.is_chosen(&name, &value, false);
        // The link of the summary leads to the first one.
        let id = if place == 0 { id.clone() } else { format!("{id}-{place}") };
        view! {
            <div class="kern-form-check">
                <input class=format!("kern-form-check__{kind}") type=kind id=id.clone() name=name value=value checked=is_chosen/>
                <label class="kern-label" for=id>{option.title.clone()}</label>
            </div>
        }
    });
    let items = items.collect_view();
    view! { <div class="kern-fieldset__body dl-choices--boxed">{items}</div> }
}

fn scale(question: &Question) -> impl IntoView + use<> {
    let form = use_form();
    let (id, field) = (form.id(&question.field()), question.field());
    let items = (1..=SCALE_MAX).map(|step| {
        let value = step.to_string();
        let is_chosen = form.is_chosen(&field, &value, false);
        let id = if step == 1 { id.clone() } else { format!("{id}-{step}") };
        let end = match step {
            1 => format!(" – {}", question.scale_low),
            SCALE_MAX => format!(" – {}", question.scale_high),
            _ => String::new(),
        };
        view! {
            <div class="dl-scale__choice">
                <input type="radio" id=id.clone() name=field.clone() value=value.clone() checked=is_chosen/>
                <label for=id>{value}<span class="dl-visually-hidden">{end}</span></label>
            </div>
        }
    });
    let items = items.collect_view();
    view! {
        <div class="dl-scale">{items}</div>
        <div class="dl-scale__ends" aria-hidden="true">
            <span>{question.scale_low.clone()}</span>
            <span>{question.scale_high.clone()}</span>
        </div>
    }
}

fn text(question: &Question, label: AnyView) -> impl IntoView + use<> {
    let t = use_visit().t;
    let form = use_form();
    let (id, field) = (form.id(&question.field()), question.field());
    let value = form.value(&field, String::new());
    let is_wrong = form.message(&field).is_some();
    let class = if is_wrong { "kern-form-input kern-form-input--error" } else { "kern-form-input" };
    let help = if question.help.is_empty() { t.survey_no_names().to_owned() } else { question.help.clone() };
    view! {
        <div class=class>
            <label class="kern-label" for=id.clone()>{label}</label>
            <div class="kern-hint" id=format!("{id}-hint")>{help}</div>
            <textarea
                class="kern-form-input__input"
                id=id.clone()
                name=field
                rows="4"
                aria-describedby=format!("{id}-hint {id}-slot")
                aria-invalid=is_wrong.then_some("true")
            >
                {escaped(&value)}
            </textarea>
            {slot(question)}
        </div>
    }
}

/// Where the message of a question stands, if there is one.
fn slot(question: &Question) -> impl IntoView + use<> {
    let form = use_form();
    let message = form.message(&question.field());
    let (id, is_hidden) = (format!("{}-slot", form.id(&question.field())), message.is_none());
    view! { <p class="kern-error" id=id hidden=is_hidden>{message}</p> }
}
