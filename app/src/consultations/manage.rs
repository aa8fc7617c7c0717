//! `/verwaltung/beteiligungen` and `/verwaltung/beteiligungen/{slug}`: from draft to the count, for administrators.

use axum::extract::Path;
use domain::action_fields::ActionField;
use domain::consultations::draft::version;
use domain::consultations::{Consultation, FieldLink, Part, State, store};
use domain::identity::{self, Action};
use domain::{Right, action_fields, previews, votes};
use leptos::prelude::*;

use super::card::{HeadMeta, StateBadge, parts_text};
use super::edit::{ConsultationFields, TimeField};
use crate::addresses;
use crate::identity::rungs::RungsPanel;
use crate::page::{Page, PageResult, use_visit};
use crate::previews::panel::PreviewPanel;
use crate::ui::alert::Alert;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;
use crate::votes::changes::EndPanels;

/// `/verwaltung/beteiligungen`
pub async fn list(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditConsultations)?;
    let all = store::list(&mut visit.read().await?, &actor).await?;
    Ok(Page::new(&visit, t.consultations_manage_title(), move || {
        let crumbs = vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())];
        let items = all.into_iter().map(|consultation| {
            let href = addresses::manage_consultation(&consultation.slug);
            view! {
                <li><article class="dl-card">
                    <div class="dl-pagehead__meta">
                        <StateBadge consultation=consultation.clone()/>
                        <span class="dl-small dl-muted">{parts_text(t, &consultation)}</span>
                    </div>
                    <h2><a class="dl-card__link" href=href>{consultation.title}</a></h2>
                </article></li>
            }
        });
        view! {
            <PageHead title=t.consultations_manage_title() lead=t.consultations_manage_lead() crumbs/>
            <div class="dl-wrap dl-stack dl-stack--wide">
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=addresses::NEW_CONSULTATION>
                        <span class="kern-label">{t.consultation_new()}</span>
                    </a>
                </div>
                <ul class="dl-grid dl-grid--two" role="list">{items.collect_view()}</ul>
            </div>
        }
    }))
}

/// `/verwaltung/beteiligungen/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditConsultations)?;
    let mut tx = visit.read().await?;
    let consultation = store::find_by_slug(&mut tx, &actor, &slug).await?;
    let linked = store::list_fields_of(&mut tx, &actor, consultation.id).await?;
    let fields = action_fields::store::list(&mut tx, actor.municipality).await?;
    let mut frozen = Vec::new();
    for action in Action::all().iter().filter(|action| consultation.has(action.part())) {
        if identity::store::has_contributions(&mut tx, &actor, consultation.id, *action).await? {
            frozen.push(*action);
        }
    }
    let link = previews::find_link(&mut tx, &actor, consultation.id).await?;
    let standing = match consultation.check_open(Part::Vote, actor.now) {
        Ok(()) => Some(votes::changes::standing(&mut tx, &actor, consultation.id).await?),
        Err(_) => None,
    };
    let misses_codes = consultation.has(Part::Vote) && votes::codes::are_missing(&mut tx, &actor, &consultation).await?;
    drop(tx);
    Ok(Page::new(&visit, consultation.title.clone(), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
        ];
        let state = consultation.state(use_visit().now);
        let head = view! { <HeadMeta consultation=consultation.clone()/> };
        let rungs = (state != State::Closed).then(|| view! { <RungsPanel consultation=consultation.clone() frozen/> });
        let edit = (state != State::Closed).then(|| {
            let version = version(&consultation, &linked);
            view! { <Details before=consultation.clone() version fields linked/> }
        });
        view! {
            <PageHead title=consultation.title.clone() crumbs>
                {head}
            </PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <p><a class="dl-more" href=addresses::consultation(&consultation.slug)>{t.consultation_public_page()}</a></p>
                <Contents consultation=consultation.clone()/>
                {misses_codes.then(|| view! { <CodesMissing/> })}
                {match state {
                    State::Draft => view! { <PreviewPanel slug=consultation.slug.clone() link/><Publish consultation=consultation.clone()/> }.into_any(),
                    State::Scheduled => view! { <Deadline consultation=consultation.clone()/> }.into_any(),
                    State::Open => match standing {
                        Some(standing) => view! { <EndPanels consultation=consultation.clone() standing/> }.into_any(),
                        None => view! { <Deadline consultation=consultation.clone()/><Close consultation=consultation.clone()/> }.into_any(),
                    },
                    State::Closed if !consultation.is_counted() => view! { <Close consultation=consultation.clone()/> }.into_any(),
                    State::Closed => {
                        let href = addresses::outcome(&consultation.slug);
                        view! { <p><a class="dl-more" href=href>{t.consultation_next_outcome()}</a></p> }.into_any()
                    }
                }}
                {rungs}
                {edit}
            </div>
        }
    }))
}

/// What it says of itself: to be changed, or that it is fixed.
#[component]
fn Details(before: Consultation, version: String, fields: Vec<ActionField>, linked: Vec<FieldLink>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let is_sealed = before.has(Part::Vote) && before.state(visit.now) == State::Open;
    let sealed = is_sealed
        .then(|| view! { <Alert kind="info" title=t.consultation_sealed()><p>{t.consultation_sealed_text()}</p></Alert> });
    // Whoever began to type before the vote did gets back what they typed.
    let comes_back = visit.refused.as_ref().is_some_and(|refused| refused.door == addresses::UPDATE_CONSULTATION);
    let form = (!is_sealed || comes_back).then(|| view! {
        <section class="dl-panel" aria-labelledby="angaben">
            <h2 id="angaben">{t.consultation_details()}</h2>
            <Form door=addresses::UPDATE_CONSULTATION key="angaben">
                <input type="hidden" name="consultation" value=before.slug.clone()/>
                <input type="hidden" name="version" value=version/>
                <ConsultationFields before=Some(before) fields linked/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.consultation_save()}</span></button>
                </div>
            </Form>
        </section>
    });
    view! { {sealed} {form} }.into_any()
}

/// The ways to questions, measures and rules.
#[component]
fn Contents(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    let slug = &consultation.slug;
    let questions = consultation.has(Part::Survey).then(|| (addresses::manage_questions(slug), t.questions_title()));
    let options = consultation.has(Part::Vote).then(|| (addresses::manage_options(slug), t.options_title()));
    let rules = consultation.has(Part::Vote).then(|| (addresses::manage_rules(slug), t.rules_title()));
    let papers = consultation.has(Part::Vote).then(|| (addresses::papers(slug), t.papers_title()));
    let entitled = consultation.has(Part::Vote).then(|| (addresses::manage_entitled(slug), t.entitled_title()));
    let links = [questions, options, rules, entitled, papers].into_iter().flatten();
    let links = links.map(
        |(href, label)| view! { <a class="kern-btn kern-btn--secondary" href=href><span class="kern-label">{label}</span></a> },
    );
    view! { <div class="dl-actions">{links.collect_view()}</div> }.into_any()
}

/// Why it cannot be announced yet, with the way to what is missing.
#[component]
fn CodesMissing() -> impl IntoView {
    let t = use_visit().t;
    view! {
        <Alert kind="warning" title=t.codes_none()>
            <p>{t.field_error("codes_missing")}</p>
            <p><a class="dl-more" href=addresses::CODES>{t.codes_to_make()}</a></p>
        </Alert>
    }
    .into_any()
}

#[component]
fn Publish(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="eroeffnen">
            <h2 id="eroeffnen">{t.consultation_publish()}</h2>
            <p>{t.consultation_publish_text()}</p>
            <Form door=addresses::PUBLISH_CONSULTATION>
                <input type="hidden" name="consultation" value=consultation.slug/>
                <div class="dl-actions"><Submit label=t.consultation_publish()/></div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Deadline(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="ende">
            <h2 id="ende">{t.consultation_move()}</h2>
            <p>{t.consultation_move_text()}</p>
            <Form door=addresses::MOVE_DEADLINE key="ende">
                <input type="hidden" name="consultation" value=consultation.slug/>
                <TimeField name="closes_at" hour="closes_hour" label=t.consultation_new_end() value=consultation.closes_at/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.consultation_move()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Close(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="schliessen">
            <h2 id="schliessen">{t.consultation_close()}</h2>
            <p>{t.consultation_close_text()}</p>
            <Form door=addresses::CLOSE_CONSULTATION>
                <input type="hidden" name="consultation" value=consultation.slug/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit">
                        <span class="kern-label">{t.consultation_close()}</span>
                    </button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}
