//! `/verwaltung/beteiligungen/{slug}/massnahmen`: which proposed measures a vote asks about, and what they cost where that decides something.

use axum::extract::Path;
use domain::strategy::words::Status;
use domain::votes::VoteOption;
use domain::{Right, measures};
use leptos::prelude::*;

use super::ballot::Vote;
use super::editor::is_frozen;
use super::paper::money;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::{Field, Select};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/massnahmen`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditOptions)?;
    let mut tx = visit.read().await?;
    let vote = Vote::load(&mut tx, &actor, &slug).await?;
    let all = measures::store::list(&mut tx, actor.municipality).await?;
    drop(tx);
    let is_frozen = is_frozen(&vote, &actor);
    let has_costs = vote.rules.needs_costs();
    let misses_costs = has_costs && !is_frozen && vote.options.iter().any(|option| option.cost_cents.is_none());
    Ok(Page::new(&visit, t.options_title(), move || {
        let Vote { consultation, options: asked, .. } = vote;
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
            (addresses::manage_consultation(&consultation.slug), consultation.title.clone()),
        ];
        let is_free = |id| asked.iter().all(|option| option.measure_id != id);
        let proposed = all.iter().filter(|measure| measure.status == Status::Proposed && is_free(measure.id));
        let mut choices = vec![(String::new(), t.options_choose().to_owned())];
        choices.extend(proposed.map(|measure| (measure.id.to_string(), measure.title.clone())));
        let slug = consultation.slug;
        let rules = addresses::manage_rules(&slug);
        let list = asked
            .into_iter()
            .map(|option| view! { <li><Asked option slug=slug.clone() has_costs is_frozen/></li> })
            .collect_view();
        view! {
            <PageHead title=t.options_title() lead=t.options_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {is_frozen.then(|| view! { <Alert kind="info" title=t.options_frozen()><p>{t.failure_message("rules_frozen")}</p></Alert> })}
                {misses_costs.then(|| view! { <Alert kind="warning" title=t.options_costs()><p>{t.field_error("costs_missing")}</p></Alert> })}
                <ol class="dl-ballot" role="list">{list}</ol>
                {(!is_frozen).then(|| view! {
                    <section class="dl-panel" aria-labelledby="neu">
                        <h2 id="neu">{t.options_new()}</h2>
                        <Form door=addresses::ADD_OPTION>
                            <input type="hidden" name="consultation" value=slug/>
                            <Select name="measure" label=t.options_measure() hint=t.options_measure_hint() options=choices/>
                            <div class="dl-actions"><Submit label=t.options_add()/></div>
                        </Form>
                    </section>
                })}
                <p><a class="dl-more" href=rules>{t.rules_title()}</a></p>
            </div>
        }
    }))
}

#[component]
fn Asked(option: VoteOption, slug: String, has_costs: bool, is_frozen: bool) -> impl IntoView {
    let t = use_visit().t;
    let (href, title) = (addresses::measure(&option.slug), option.title.clone());
    let price = option.cost_cents.filter(|_| has_costs && is_frozen).map(|cents| view! { <p>{money(t, cents)}</p> });
    let forms = (!is_frozen).then(|| {
        view! {
            {has_costs.then(|| view! { <Cost option=option.clone() slug=slug.clone()/> })}
            <Remove option slug/>
        }
    });
    view! { <article class="dl-ballot__item dl-stack"><h2><a href=href>{title}</a></h2>{price}{forms}</article> }.into_any()
}

/// What it costs on the ballot.
#[component]
fn Cost(option: VoteOption, slug: String) -> impl IntoView {
    let t = use_visit().t;
    let id = option.measure_id.to_string();
    let before = option.cost_cents.map(|cents| super::amounts::euros(cents, '.')).unwrap_or_default();
    view! {
        <Form door=addresses::SET_COST key=id.clone()>
            <input type="hidden" name="consultation" value=slug/>
            <input type="hidden" name="measure" value=id/>
            <Field name="cost" label=t.options_cost() hint=t.options_cost_hint() value=before is_short=true/>
            <div class="dl-actions">
                <button class="kern-btn kern-btn--secondary dl-button--small" type="submit">
                    <span class="kern-label">{t.options_cost_save()}<span class="dl-visually-hidden">": " {option.title}</span></span>
                </button>
            </div>
        </Form>
    }
    .into_any()
}

#[component]
fn Remove(option: VoteOption, slug: String) -> impl IntoView {
    let t = use_visit().t;
    let id = option.measure_id.to_string();
    view! {
        <Form door=addresses::REMOVE_OPTION key=id.clone()>
            <input type="hidden" name="consultation" value=slug/>
            <input type="hidden" name="measure" value=id/>
            <button class="kern-btn kern-btn--tertiary dl-button--small">
                <span class="kern-label">{t.options_remove()}<span class="dl-visually-hidden">": " {option.title}</span></span>
            </button>
        </Form>
    }
    .into_any()
}
