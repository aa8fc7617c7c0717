//! `/verwaltung/beteiligungen/{slug}/fragen`: the questions of a survey, written without JavaScript.

use axum::extract::Path;
use domain::consultations::{Part, State, store as consultations};
use domain::surveys::questions::version;
use domain::surveys::{Question, QuestionKind, store};
use domain::{Error, Right};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Texts;
use crate::ui::alert::Alert;
use crate::ui::field::{Choices, Field, Select, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/fragen`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditQuestions)?;
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    if !consultation.has(Part::Survey) {
        return Err(Error::NotFound.into());
    }
    let survey = store::find_survey(&mut tx, &actor, consultation.id).await?;
    let is_frozen =
        consultation.state(visit.now) == State::Closed || store::count_responses(&mut tx, &actor, consultation.id).await? > 0;
    drop(tx);
    Ok(Page::new(&visit, t.questions_title(), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
            (addresses::manage_consultation(&consultation.slug), consultation.title.clone()),
        ];
        let slug = consultation.slug.clone();
        let is_empty = survey.questions.is_empty();
        let list =
            survey.questions.into_iter().map(|question| view! { <li><Existing question slug=slug.clone() is_frozen/></li> });
        let list = list.collect_view();
        let slug = consultation.slug.clone();
        view! {
            <PageHead title=t.questions_title() lead=t.questions_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {is_frozen.then(|| view! { <Alert kind="info" title=t.questions_frozen()><p>{t.failure_message("rules_frozen")}</p></Alert> })}
                {is_empty.then(|| view! { <p class="dl-muted">{t.questions_none()}</p> })}
                {(!is_empty).then(|| view! { <ol class="dl-questions" role="list">{list}</ol> })}
                {(!is_frozen).then(|| view! {
                    <section class="dl-panel" aria-labelledby="neue-frage">
                        <h2 id="neue-frage">{t.questions_new()}</h2>
                        <Form door=addresses::ADD_QUESTION key="neu">
                            <input type="hidden" name="consultation" value=slug/>
                            <QuestionForm question=None/>
                            <div class="dl-actions"><Submit label=t.questions_add()/></div>
                        </Form>
                    </section>
                })}
            </div>
        }
    }))
}

/// A question that is there: shown, moved, changed, taken out.
#[component]
fn Existing(question: Question, slug: String, is_frozen: bool) -> impl IntoView {
    let t = use_visit().t;
    let options = question.options.iter().map(|option| view! { <li>{option.title.clone()}</li> }).collect_view();
    let required = if question.is_required { t.questions_required() } else { t.form_optional() };
    let title = question.title.clone();
    let kind = kind_name(t, question.kind);
    let tools = (!is_frozen).then(|| view! { <Tools question slug/> });
    view! {
        <article class="dl-question dl-stack">
            <h2>{title}</h2>
            <p class="dl-small dl-muted">{kind} ", " {required}</p>
            <ul>{options}</ul>
            {tools}
        </article>
    }
    .into_any()
}

/// Up, down, change, remove.
#[component]
fn Tools(question: Question, slug: String) -> impl IntoView {
    let t = use_visit().t;
    let (id, title) = (question.id.to_string(), question.title.clone());
    let (change, remove) = (id.clone(), id.clone());
    let (to_change, to_remove) = (slug.clone(), slug.clone());
    view! {
        <div class="dl-row">
            <Shift slug=slug.clone() id=id.clone() title=title.clone() direction="up" label=t.questions_up()/>
            <Shift slug id title=title.clone() direction="down" label=t.questions_down()/>
        </div>
        <details class="dl-reason">
            <summary>{t.questions_change()}<span class="dl-visually-hidden">": " {title}</span></summary>
            <Form door=addresses::CHANGE_QUESTION key=change.clone()>
                <input type="hidden" name="consultation" value=to_change/>
                <input type="hidden" name="question" value=change/>
                <input type="hidden" name="version" value=version(&question)/>
                <QuestionForm question=Some(question)/>
                <div class="dl-actions"><Submit label=t.consultation_save()/></div>
            </Form>
            <Form door=addresses::REMOVE_QUESTION key=format!("weg-{remove}")>
                <input type="hidden" name="consultation" value=to_remove/>
                <input type="hidden" name="question" value=remove/>
                <button class="kern-btn kern-btn--secondary dl-button--danger dl-button--small">
                    <span class="kern-label">{t.questions_remove()}</span>
                </button>
            </Form>
        </details>
    }
    .into_any()
}

#[component]
fn Shift(slug: String, id: String, title: String, direction: &'static str, label: &'static str) -> impl IntoView {
    view! {
        <Form door=addresses::SHIFT_QUESTION key=format!("{direction}-{id}") class="dl-inline">
            <input type="hidden" name="consultation" value=slug/>
            <input type="hidden" name="question" value=id/>
            <button class="kern-btn kern-btn--tertiary dl-button--small" name="direction" value=direction>
                <span class="kern-label">{label}<span class="dl-visually-hidden">": " {title}</span></span>
            </button>
        </Form>
    }
    .into_any()
}

#[component]
fn QuestionForm(question: Option<Question>) -> impl IntoView {
    let t = use_visit().t;
    let kinds = QuestionKind::all().iter().map(|kind| (kind.as_str().to_owned(), kind_name(t, *kind).to_owned())).collect();
    let of = |read: fn(&Question) -> String| question.as_ref().map(read).unwrap_or_default();
    let is_required = question.as_ref().is_none_or(|question| question.is_required);
    let lines = |question: &Question| question.options.iter().map(|option| option.title.clone()).collect::<Vec<_>>().join("\n");
    view! {
        <Field name="title" label=t.questions_field_title() value=of(|q| q.title.clone())/>
        <Select name="kind" label=t.questions_field_kind() options=kinds value=of(|q| q.kind.as_str().to_owned())/>
        <Field name="help" label=t.questions_field_help() value=of(|q| q.help.clone()) is_optional=true/>
        <TextArea name="options" label=t.questions_field_options() hint=t.questions_field_options_hint() value=of(lines)/>
        <div class="dl-form__pair">
            <Field name="scale_low" label=t.questions_field_low() hint=t.questions_field_low_hint() value=of(|q| q.scale_low.clone())/>
            <Field name="scale_high" label=t.questions_field_high() hint=t.questions_field_high_hint() value=of(|q| q.scale_high.clone())/>
        </div>
        <Choices
            name="is_required"
            legend=t.questions_field_duty()
            options=vec![("is_required".to_owned(), "on".to_owned(), t.questions_required().to_owned(), is_required)]
            is_multiple=true
        />
    }
    .into_any()
}

fn kind_name(t: Texts, kind: QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single => t.questions_kind_single(),
        QuestionKind::Multiple => t.questions_kind_multiple(),
        QuestionKind::Scale => t.questions_kind_scale(),
        QuestionKind::Text => t.questions_kind_text(),
    }
}
