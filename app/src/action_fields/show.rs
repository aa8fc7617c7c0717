//! The page of an action field: goal, target state, measures by horizon, what consultations said, and ideas.

use axum::extract::Path;
use domain::action_fields::{self, ActionField};
use domain::measures::{self, Measure};
use domain::strategy::words::Horizon;
use domain::{Error, Right};
use leptos::prelude::*;

use super::cards::progress;
use crate::addresses;
use crate::measures::evidence::{self, About, EvidenceCards};
use crate::measures::order::{OrderNote, ordered};
use crate::measures::parts::MeasureCard;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::horizon_text;
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::visit::Visit;

/// Ideas named on the page; the others are one link away.
const IDEAS_NAMED: i64 = 5;

/// `/handlungsfelder/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let field = action_fields::store::find_by_slug(&mut tx, municipality, &slug).await?.ok_or(Error::NotFound)?;
    let measures = measures::store::list_of_field(&mut tx, municipality, field.id).await?;
    let said = evidence::read(measures::store::list_evidence_of_field(&mut tx, municipality, field.id).await?)?;
    let ideas = action_fields::store::list_top_ideas(&mut tx, municipality, field.id, IDEAS_NAMED).await?;
    drop(tx);
    let t = visit.t;
    let (measures, sources) = ordered(t, &said, measures);
    let crumbs = vec![(addresses::STRATEGY.to_owned(), t.nav_strategy().to_owned())];
    let id = field.id;
    Ok(Page::new(&visit, field.title.clone(), move || {
        let ideas = ideas.into_iter().map(|idea| view! {
            <li>
                <a href=addresses::idea(idea.number)>{idea.title}</a> " "
                <span class="dl-muted dl-small">{t.field_idea_supports(idea.support_count, t.grouped(idea.support_count))}</span>
            </li>
        });
        let ideas = ideas.collect_view();
        let glance = (progress(t, &measures.iter().collect::<Vec<_>>()), field.clone());
        view! {
            <PageHead title=field.title.clone() crumbs=crumbs>
                <span class="dl-field-mark" aria-hidden="true">{field.position}</span>
                <span class="dl-muted">{t.field_number(field.position.to_string())}</span>
            </PageHead>
            <div class="dl-wrap">
                <div class="dl-columns">
                    <div class="dl-columns__main">
                        <Goals field=field/>
                        <Measures measures=measures/>
                        <OrderNote sources/>
                        {(!said.is_empty()).then(|| view! {
                            <section class="dl-block" aria-labelledby="ergebnisse">
                                <h2 id="ergebnisse">{t.field_evidence()}</h2>
                                <EvidenceCards said about=About::Field(id)/>
                            </section>
                        })}
                        {(!ideas.is_empty()).then(|| view! {
                            <section class="dl-block" aria-labelledby="ideen">
                                <h2 id="ideen">{t.field_ideas()}</h2>
                                <ol>{ideas}</ol>
                            </section>
                        })}
                    </div>
                    <Aside progress=glance.0 field=glance.1/>
                </div>
            </div>
        }
    }))
}

#[component]
fn Goals(field: ActionField) -> impl IntoView {
    let t = use_visit().t;
    let block = |id: &'static str, title: &'static str, text: String| {
        (!text.is_empty())
            .then(|| view! { <section class="dl-block" aria-labelledby=id><h2 id=id>{title}</h2>{markdown(&text)}</section> })
    };
    (block("ziel", t.field_goal(), field.goal), block("soll", t.field_target_state(), field.target_state))
}

/// The measures by horizon.
#[component]
fn Measures(measures: Vec<Measure>) -> impl IntoView {
    let t = use_visit().t;
    if measures.is_empty() {
        return view! {
            <section class="dl-block" aria-labelledby="massnahmen"><h2 id="massnahmen">{t.field_measures_title()}</h2><p>{t.field_no_measures()}</p></section>
        }
        .into_any();
    }
    let groups = Horizon::all().iter().filter_map(|horizon| {
        let cards = measures.iter().filter(|measure| measure.horizon == *horizon);
        let cards: Vec<_> = cards.cloned().map(|measure| view! { <li><MeasureCard measure=measure/></li> }).collect();
        let id = format!("massnahmen-{}", horizon.as_str());
        let title_id = id.clone();
        (!cards.is_empty()).then(|| {
            view! {
                <section class="dl-block" aria-labelledby=id>
                    <h2 id=title_id>{t.field_measures_of(horizon_text(t, *horizon))}</h2>
                    <ul class="dl-grid dl-grid--two" role="list">{cards}</ul>
                </section>
            }
        })
    });
    groups.collect_view().into_any()
}

#[component]
fn Aside(progress: String, field: ActionField) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let edit = visit.may(Right::EditActionFields).then(|| view! {
        <p><a class="kern-btn kern-btn--secondary" href=addresses::edit_action_field(&field.slug)><span class="kern-label">{t.field_edit()}</span></a></p>
    });
    view! {
        <aside class="dl-columns__side dl-columns__side--sticky" aria-label=t.measure_glance()>
            <div class="dl-next">
                <h2>{t.field_next()}</h2>
                <p>{t.field_next_text()}</p>
                <a class="kern-btn kern-btn--primary" href=addresses::ideas_of_field(&field.slug)><span class="kern-label">{t.field_next_button()}</span></a>
            </div>
            <section class="dl-side">
                <h2>{t.measure_glance()}</h2>
                <dl class="dl-facts"><div><dt>{t.field_measures_title()}</dt><dd>{progress}</dd></div></dl>
                <p><a href=addresses::ROADMAP>{t.field_roadmap()}</a></p>
                {edit}
            </section>
        </aside>
    }
}
