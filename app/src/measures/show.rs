//! The page of a measure: all facts, the ideas it comes from, what speaks for it, what the council said.

use axum::extract::Path;
use domain::decisions::{self, Decision, Verdict};
use domain::measures::{Measure, Origin, store};
use domain::strategy::words::Status;
use domain::{Error, Right};
use leptos::prelude::*;

use super::evidence::{self, About, EvidenceCards};
use super::parts::{cost_text, period_text};
use crate::addresses;
use crate::ideas::parts::author_text;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Texts;
use crate::ui::badge::{HorizonMark, StatusBadge, horizon_text, status_text};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::time::{Day, day_text};
use crate::visit::Visit;

/// `/massnahmen/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let placed = store::find_placed(&mut tx, municipality, &slug).await?.ok_or(Error::NotFound)?;
    let measure = placed.measure;
    let origins = store::list_origins(&mut tx, municipality, measure.id).await?;
    let said = evidence::read(store::list_evidence(&mut tx, municipality, measure.id).await?)?;
    let decisions = decisions::store::list_of_measure(&mut tx, municipality, measure.id).await?;
    drop(tx);
    let t = visit.t;
    let crumbs = vec![
        (addresses::STRATEGY.to_owned(), t.nav_strategy().to_owned()),
        (addresses::action_field(&placed.field_slug), placed.field_title.clone()),
    ];
    Ok(Page::new(&visit, measure.title.clone(), move || {
        let (id, title) = (measure.id, measure.title.clone());
        view! {
            <PageHead title=title crumbs=crumbs>
                <HorizonMark horizon=measure.horizon/>
                <StatusBadge status=measure.status/>
            </PageHead>
            <div class="dl-wrap">
                <div class="dl-columns">
                    <div class="dl-columns__main">
                        {(!measure.description.is_empty()).then(|| view! {
                            <section class="dl-block" aria-labelledby="worum">
                                <h2 id="worum">{t.measure_about()}</h2>
                                {markdown(&measure.description)}
                            </section>
                        })}
                        <Chain measure=measure.clone() origins=origins decisions=decisions.clone()/>
                        {(!said.is_empty()).then(|| view! {
                            <section class="dl-block" aria-labelledby="beteiligung">
                                <h2 id="beteiligung">{t.measure_evidence()}</h2>
                                <EvidenceCards said about=About::Measure(id)/>
                            </section>
                        })}
                        <Decisions decisions=decisions/>
                    </div>
                    <aside class="dl-columns__side dl-columns__side--sticky" aria-label=t.measure_glance()>
                        <Facts measure=measure field=(placed.field_slug, placed.field_title)/>
                    </aside>
                </div>
            </div>
        }
    }))
}

#[component]
fn Facts(measure: Measure, field: (String, String)) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let or_open = |text: String| if text.is_empty() { t.period_open().to_owned() } else { text };
    let edit = visit.may(Right::EditMeasures).then(|| (addresses::edit_measure(&measure.slug), t.measure_edit()));
    let decide = visit.may(Right::Decide).then(|| (addresses::decide(&measure.slug), t.measure_decide()));
    let links = [edit, decide].into_iter().flatten();
    let links = links.map(
        |(to, name)| view! { <p><a class="kern-btn kern-btn--secondary" href=to><span class="kern-label">{name}</span></a></p> },
    );
    view! {
        <section class="dl-side">
            <h2>{t.measure_glance()}</h2>
            <dl class="dl-facts">
                <div><dt>{t.measure_status()}</dt><dd>{status_text(t, measure.status)}</dd></div>
                <div><dt>{t.measure_horizon()}</dt><dd>{horizon_text(t, measure.horizon)}</dd></div>
                <div><dt>{t.measure_period()}</dt><dd>{period_text(t, measure.period())}</dd></div>
                <div><dt>{t.measure_office()}</dt><dd>{or_open(measure.office.clone())}</dd></div>
                <div><dt>{t.measure_cost()}</dt><dd>{cost_text(t, measure.cost())}</dd></div>
                <div><dt>{t.measure_funding()}</dt><dd>{or_open(measure.funding.clone())}</dd></div>
                <div><dt>{t.measure_field()}</dt><dd><a href=addresses::action_field(&field.0)>{field.1}</a></dd></div>
            </dl>
            {links.collect_view()}
        </section>
    }
}

/// From the first idea to today, and what comes next.
#[component]
fn Chain(measure: Measure, origins: Vec<Origin>, decisions: Vec<Decision>) -> impl IntoView {
    let t = use_visit().t;
    let became = (!origins.is_empty()).then(|| view! {
        <li><span class="dl-chain__step">{t.measure_chain_measure()}</span><span class="dl-chain__when"><Day at=measure.created_at/></span></li>
    });
    let ideas = origins.into_iter().map(|origin| view! {
        <li>
            <span class="dl-chain__step">{t.measure_chain_idea(author_text(t, &origin.author_name, origin.came))} " " <a href=addresses::idea(origin.number)>{origin.title}</a></span>
            <span class="dl-chain__when"><Day at=origin.created_at/> {origin.support_count.map(|count| format!(", {}", t.measure_chain_supports(count, t.grouped(count))))}</span>
        </li>
    });
    let ideas = ideas.collect_view();
    let decided = decisions.into_iter().rev().map(|decision| {
        view! {
            <li>
                <span class="dl-chain__step">{t.measure_chain_decision(verdict_word(t, decision.verdict))}</span>
                <span class="dl-chain__when">{day_text(t, decision.decided_on)}</span>
            </li>
        }
    });
    let ahead = match measure.status {
        Status::Proposed => Some(t.measure_chain_awaits()),
        Status::Planned | Status::Running => Some(t.measure_chain_until()),
        Status::Done | Status::Postponed | Status::Rejected => None,
    };
    let ahead = ahead.map(|step| view! {
        <li class="dl-chain__ahead"><span class="dl-chain__step">{step}</span><span class="dl-chain__when">{period_text(t, measure.period())}</span></li>
    });
    view! {
        <section class="dl-block" aria-labelledby="weg">
            <h2 id="weg">{t.measure_chain()}</h2>
            <ol class="dl-chain" role="list">{ideas}{became}{decided.collect_view()}{ahead}</ol>
        </section>
    }
}

#[component]
fn Decisions(decisions: Vec<Decision>) -> impl IntoView {
    let t = use_visit().t;
    (!decisions.is_empty()).then(|| {
        let items = decisions.into_iter().map(|decision| view! { <DecisionPanel decision=decision/> }).collect_view();
        view! { <section class="dl-block dl-stack" id="beschluesse" aria-labelledby="beschluss"><h2 id="beschluss">{t.measure_decisions()}</h2>{items}</section> }
    })
}

#[component]
fn DecisionPanel(decision: Decision) -> impl IntoView {
    let t = use_visit().t;
    let moved = (decision.horizon_before != decision.horizon_after)
        .then(|| t.decision_moved(horizon_text(t, decision.horizon_before), horizon_text(t, decision.horizon_after)));
    view! {
        <article class="dl-answer">
            <h3>{verdict_word(t, decision.verdict)}</h3>
            {markdown(&decision.reason)}
            <ul class="dl-meta">
                <li>{t.decision_council()}</li>
                <li>{day_text(t, decision.decided_on)}</li>
                <li>{decision.paper_number}</li>
                {moved.map(|moved| view! { <li>{moved}</li> })}
            </ul>
        </article>
    }
}

pub fn verdict_word(t: Texts, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopt => t.decision_adopt(),
        Verdict::Postpone => t.decision_postpone(),
        Verdict::Reject => t.decision_reject(),
    }
}
