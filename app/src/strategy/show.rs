//! The strategy's page: vision, starting position, action fields.

use domain::Right;
use domain::measures::Measure;
use domain::strategy::{self, Strategy};
use domain::{action_fields, measures};
use leptos::prelude::*;

use crate::action_fields::cards::{FieldCards, progress};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Texts;
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::time::day_text;
use crate::visit::Visit;

/// `/strategie`
pub async fn page(visit: Visit) -> PageResult {
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let strategy = strategy::store::find(&mut tx, municipality).await?;
    let fields = action_fields::store::list(&mut tx, municipality).await?;
    let measures = measures::store::list(&mut tx, municipality).await?;
    drop(tx);
    let t = visit.t;
    let Some(strategy) = strategy else { return Ok(empty(&visit)) };
    Ok(Page::new(&visit, t.nav_strategy(), move || {
        let summary = progress(t, &measures.iter().collect::<Vec<&Measure>>());
        view! {
            <PageHead title=strategy.title.clone() lead=lead(t, &strategy)/>
            <div class="dl-wrap">
                <div class="dl-columns">
                    <div class="dl-columns__main">
                        <Text id="vision" title=t.strategy_vision() text=strategy.vision.clone()/>
                        <Text id="ausgangslage" title=t.strategy_starting_position() text=strategy.starting_position.clone()/>
                        <section class="dl-block" aria-labelledby="felder">
                            <h2 id="felder">{t.strategy_fields()}</h2>
                            <FieldCards fields=fields measures=measures/>
                        </section>
                    </div>
                    <Aside strategy=strategy progress=summary/>
                </div>
            </div>
        }
    }))
}

fn lead(t: Texts, strategy: &Strategy) -> String {
    let (first, last) = (strategy.period.first.year().to_string(), strategy.period.last.year().to_string());
    match strategy.adopted_on {
        Some(day) => t.strategy_adopted(day_text(t, day), first, last),
        None => t.strategy_not_adopted(first, last),
    }
}

#[component]
fn Text(id: &'static str, title: &'static str, text: String) -> impl IntoView {
    (!text.is_empty())
        .then(|| view! { <section class="dl-block" aria-labelledby=id><h2 id=id>{title}</h2>{markdown(&text)}</section> })
}

#[component]
fn Aside(strategy: Strategy, progress: String) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let years = t.period(strategy.period.first.year().to_string(), strategy.period.last.year().to_string());
    let edit = visit.may(Right::EditStrategy).then(|| view! {
        <p><a class="kern-btn kern-btn--secondary" href=addresses::EDIT_STRATEGY><span class="kern-label">{t.strategy_edit()}</span></a></p>
    });
    view! {
        <aside class="dl-columns__side dl-columns__side--sticky" aria-label=t.measure_glance()>
            <div class="dl-next">
                <h2>{t.strategy_next()}</h2>
                <p>{t.strategy_next_text()}</p>
                <a class="kern-btn kern-btn--primary" href=addresses::IDEAS><span class="kern-label">{t.strategy_next_button()}</span></a>
            </div>
            <section class="dl-side">
                <h2>{t.measure_glance()}</h2>
                <dl class="dl-facts">
                    <div><dt>{t.strategy_period()}</dt><dd>{years}</dd></div>
                    <div><dt>{t.field_measures_title()}</dt><dd>{progress}</dd></div>
                </dl>
                <p><a href=addresses::ROADMAP>{t.field_roadmap()}</a></p>
                <p><a href=addresses::STRATEGY_FILE download>{t.strategy_download()}</a></p>
                {edit}
            </section>
        </aside>
    }
}

/// Before anybody wrote one.
fn empty(visit: &Visit) -> Page {
    let t = visit.t;
    let way = visit.may(Right::EditStrategy);
    Page::new(visit, t.nav_strategy(), move || {
        let way = way.then(|| view! {
            <a class="kern-btn kern-btn--primary" href=addresses::IMPORT_STRATEGY><span class="kern-label">{t.strategy_import()}</span></a>
        });
        view! {
            <PageHead title=t.nav_strategy()/>
            <div class="dl-wrap">
                <div class="dl-empty">
                    <img src="/assets/illustrations/empty-ideas.svg" alt="" width="160" height="120"/>
                    <h2>{t.strategy_empty()}</h2>
                    <p>{t.strategy_empty_text()}</p>
                    {way}
                </div>
            </div>
        }
    })
}
