//! `/verwaltung/beteiligungen/{slug}/massnahmen`: which proposed measures a vote asks about.

use axum::extract::Path;
use domain::consultations::{Part, State, store as consultations};
use domain::strategy::words::Status;
use domain::votes::{VoteOption, store};
use domain::{Error, Right, measures};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::Select;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/massnahmen`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditOptions)?;
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    if !consultation.has(Part::Vote) {
        return Err(Error::NotFound.into());
    }
    let asked = store::list_options(&mut tx, &actor, consultation.id).await?;
    let all = measures::store::list(&mut tx, actor.municipality).await?;
    let voters = store::count_voters(&mut tx, &actor, consultation.id).await?;
    drop(tx);
    let is_frozen = voters > 0 || consultation.state(visit.now) == State::Closed;
    Ok(Page::new(&visit, t.options_title(), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
            (addresses::manage_consultation(&consultation.slug), consultation.title.clone()),
        ];
        let is_free = |id| asked.iter().all(|option| option.measure_id != id);
        let proposed = all.iter().filter(|measure| measure.status == Status::Proposed && is_free(measure.id));
        let mut choices = vec![(String::new(), t.options_choose().to_owned())];
        choices.extend(proposed.map(|measure| (measure.id.to_string(), measure.title.clone())));
        let slug = consultation.slug.clone();
        let list = asked.into_iter().map(|option| view! { <li><Asked option slug=slug.clone() is_frozen/></li> }).collect_view();
        let slug = consultation.slug.clone();
        view! {
            <PageHead title=t.options_title() lead=t.options_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {is_frozen.then(|| view! { <Alert kind="info" title=t.options_frozen()><p>{t.failure_message("rules_frozen")}</p></Alert> })}
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
            </div>
        }
    }))
}

#[component]
fn Asked(option: VoteOption, slug: String, is_frozen: bool) -> impl IntoView {
    let t = use_visit().t;
    let id = option.measure_id.to_string();
    let (href, title) = (addresses::measure(&option.slug), option.title.clone());
    view! {
        <article class="dl-ballot__item dl-stack">
            <h2><a href=href>{option.title}</a></h2>
            {(!is_frozen).then(|| view! {
                <Form door=addresses::REMOVE_OPTION key=id.clone()>
                    <input type="hidden" name="consultation" value=slug/>
                    <input type="hidden" name="measure" value=id/>
                    <button class="kern-btn kern-btn--tertiary dl-button--small">
                        <span class="kern-label">{t.options_remove()}<span class="dl-visually-hidden">": " {title}</span></span>
                    </button>
                </Form>
            })}
        </article>
    }
    .into_any()
}
