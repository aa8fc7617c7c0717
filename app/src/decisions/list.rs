//! The council's page: what votes propose, measures that await a decision, with what consultations said, and the newest decisions.

use domain::decisions::store::{self, Ground};
use domain::measures::{self, Measure};
use domain::strategy::words::Status;
use domain::{Error, Right, proposals};
use leptos::prelude::*;

use crate::addresses;
use crate::measures::parts::excerpt;
use crate::measures::show::verdict_word;
use crate::page::{Page, PageResult, use_visit};
use crate::proposals::list::OpenProposals;
use crate::ui::badge::{HorizonMark, StatusBadge};
use crate::ui::head::PageHead;
use crate::ui::section::Section;
use crate::ui::time::day_text;
use crate::visit::Visit;

const NEWEST: i64 = 10;

/// `/gemeinderat`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::Decide)?;
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let all = measures::store::list(&mut tx, municipality).await?;
    let grounds = store::list_grounds(&mut tx, municipality).await?;
    let proposals = proposals::store::list_open(&mut tx, &visit.actor()).await?;
    let decisions = store::list_newest(&mut tx, municipality, NEWEST).await?;
    drop(tx);
    let decisions = decisions.into_iter().map(|decision| {
        let measure = all.iter().find(|measure| measure.id == decision.measure_id).cloned();
        measure.map(|measure| (decision, measure)).ok_or(Error::NotFound)
    });
    let decisions = decisions.collect::<domain::Result<Vec<_>>>()?;
    let t = visit.t;
    let (waiting, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|measure| measure.status == Status::Proposed);
    // What consultations spoke about comes first: there the council has something to go by.
    let (spoken, silent): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|measure| grounds.iter().any(|ground| ground.measure_id == measure.id));
    let others: Vec<Measure> = others.into_iter().filter(|measure| measure.status != Status::Done).collect();
    Ok(Page::new(&visit, t.nav_council(), move || {
        let waiting = spoken
            .into_iter()
            .chain(silent)
            .map(|measure| view! { <Waiting grounds=grounds.clone() measure=measure/> })
            .collect_view();
        let none = waiting.is_empty().then(|| view! { <p>{t.council_nothing()}</p> });
        let decided = decisions.into_iter().map(|(decision, measure)| {
            view! {
                <li>
                    <time datetime=decision.decided_on.to_string()>{day_text(t, decision.decided_on)}</time>
                    <a href=addresses::measure(&measure.slug)>{measure.title}</a> ": " {verdict_word(t, decision.verdict)}
                </li>
            }
        });
        let decided = decided.collect_view();
        let others = others.into_iter().map(|measure| {
            view! {
                <li><a href=addresses::decide(&measure.slug)>{measure.title}</a> " " <StatusBadge status=measure.status/></li>
            }
        });
        let others = others.collect_view();
        view! {
            <PageHead title=t.council_title() lead=t.council_lead()/>
            {(!proposals.is_empty()).then(|| view! {
                <Section id="vorschlaege" title=t.council_proposals() intro=t.council_proposals_text() ground="tint">
                    <OpenProposals proposals=proposals.clone()/>
                </Section>
            })}
            <Section id="offen" title=t.council_waiting()>{none}<ol class="dl-queue" role="list">{waiting}</ol></Section>
            {(!decided.is_empty()).then(|| view! {
                <Section id="beschluesse" title=t.council_newest() ground="tint"><ol class="dl-timeline" role="list">{decided}</ol></Section>
            })}
            {(!others.is_empty()).then(|| view! {
                <Section id="weitere" title=t.council_others() intro=t.council_others_text()><ul class="dl-stack">{others}</ul></Section>
            })}
        }
    }))
}

#[component]
fn Waiting(measure: Measure, grounds: Vec<Ground>) -> impl IntoView {
    let t = use_visit().t;
    let grounds: Vec<_> = grounds.into_iter().filter(|ground| ground.measure_id == measure.id).collect();
    let links = grounds
        .into_iter()
        .map(|ground| view! { <li><a href=addresses::outcome(&ground.slug)>{ground.title}</a></li> })
        .collect_view();
    let evidence = if links.is_empty() {
        view! { <p class="dl-muted dl-small">{t.council_no_evidence()}</p> }.into_any()
    } else {
        view! { <p class="dl-small">{t.council_evidence()}</p><ul>{links}</ul> }.into_any()
    };
    view! {
        <li>
            <article class="dl-queue__item">
                <div class="dl-pagehead__meta"><HorizonMark horizon=measure.horizon/><StatusBadge status=measure.status/></div>
                <h3><a href=addresses::measure(&measure.slug)>{measure.title.clone()}</a></h3>
                <p>{excerpt(&measure.description, 200)}</p>
                {evidence}
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary dl-button--small" href=addresses::decide(&measure.slug)>
                        <span class="kern-label">{t.measure_decide()}<span class="dl-visually-hidden">": " {measure.title}</span></span>
                    </a>
                </div>
            </article>
        </li>
    }
}
