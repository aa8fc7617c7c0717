//! The start page: what runs now, what came of it, what comes next. Five statements, whatever a municipality does; while a vote runs, for somebody who is signed in
//! one more, and one for each running vote in which anybody keeps an unfinished ballot.

mod parts;

use domain::action_fields::{self, ActionField};
use domain::consultations::store::Activity;
use domain::consultations::{self, Consultation, Part, State};
use domain::decisions::{self, Decision};
use domain::measures::{self, Measure};
use domain::votes::keeping::{self, Unfinished};
use leptos::prelude::*;

use crate::action_fields::cards::FieldCards;
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::section::Section;
use crate::visit::Visit;
use parts::{Became, Dates, Running};

/// So many decisions tell what came of it.
const DECISIONS_SHOWN: i64 = 4;

/// What the page shows.
#[derive(Clone)]
struct Start {
    consultations: Vec<Consultation>,
    activity: Vec<Activity>,
    decisions: Vec<Decision>,
    fields: Vec<ActionField>,
    measures: Vec<Measure>,
    /// What the visitor has not cast yet.
    unfinished: Vec<Unfinished>,
}

/// `/`
pub async fn page(visit: Visit) -> PageResult {
    let (municipality, actor) = (visit.municipality.id, visit.actor());
    let mut tx = visit.read().await?;
    let consultations = consultations::store::list(&mut tx, &actor).await?;
    let is_voting = consultations.iter().any(|one| one.has(Part::Vote) && one.is_open(visit.now));
    let unfinished = if is_voting { keeping::list_unfinished(&mut tx, &actor).await? } else { Vec::new() };
    let start = Start {
        consultations,
        activity: consultations::store::list_activity(&mut tx, &actor).await?,
        decisions: decisions::store::list_newest(&mut tx, municipality, DECISIONS_SHOWN).await?,
        fields: action_fields::store::list(&mut tx, municipality).await?,
        measures: measures::store::list(&mut tx, municipality).await?,
        unfinished,
    };
    drop(tx);
    let title = visit.t.nav_start();
    Ok(Page::new(&visit.clone(), title, move || content(&visit, start)))
}

fn content(visit: &Visit, start: Start) -> impl IntoView + use<> {
    let t = visit.t;
    let now = visit.now;
    let open: Vec<_> = start.consultations.iter().filter(|one| one.is_open(now)).cloned().collect();
    let takes_ideas = open.iter().any(|one| one.has(Part::Ideas));
    let is_running = !open.is_empty();
    let has_dates = start.consultations.iter().any(|one| matches!(one.state(now), State::Open | State::Scheduled));
    let measures = start.measures.clone();
    let all = |href: &str, text: &str| (href.to_owned(), text.to_owned());
    view! {
        <section class="dl-hero" aria-labelledby="willkommen">
            <div class="dl-wrap">
                <div class="dl-hero__text">
                    <h1 id="willkommen">{t.start_title(visit.municipality.name.clone())}</h1>
                    <p class="dl-lead">{t.start_lead()}</p>
                    <FirstSteps takes_ideas/>
                </div>
                <img class="dl-hero__picture" src=(visit.app.address_of)("/assets/hero.svg") alt="" width="720" height="460"/>
            </div>
        </section>
        {is_running.then(|| view! {
            <Section id="jetzt" title=t.start_now() more=all(addresses::CONSULTATIONS, t.start_now_all())>
                <Running open activity=start.activity.clone() unfinished=start.unfinished.clone()/>
            </Section>
        })}
        {(!start.decisions.is_empty()).then(|| view! {
            <Section id="geworden" title=t.start_became() intro=t.start_became_intro() more=all(addresses::ROADMAP, t.start_became_all()) ground="tint">
                <Became decisions=start.decisions.clone() measures=start.measures.clone()/>
            </Section>
        })}
        {has_dates.then(|| view! {
            <Section id="termine" title=t.start_dates()><Dates consultations=start.consultations.clone() now/></Section>
        })}
        {(!start.fields.is_empty()).then(|| view! {
            <Section id="wohin" title=t.start_fields() intro=t.start_fields_intro() more=all(addresses::STRATEGY, t.start_fields_all()) ground="sunken">
                <FieldCards fields=start.fields.clone() measures/>
            </Section>
        })}
    }
}

/// One obvious next step: writing an idea where a board is open, else reading what is planned.
#[component]
fn FirstSteps(takes_ideas: bool) -> impl IntoView {
    let t = crate::page::use_visit().t;
    let (first, second) = if takes_ideas {
        (("/ideen/neu", t.start_write_idea()), (addresses::ROADMAP, t.start_see_roadmap()))
    } else {
        ((addresses::ROADMAP, t.start_see_roadmap()), (addresses::IDEAS, t.start_read_ideas()))
    };
    view! {
        <div class="dl-actions">
            <a class="kern-btn kern-btn--primary" href=first.0><span class="kern-label">{first.1}</span></a>
            <a class="kern-btn kern-btn--secondary" href=second.0><span class="kern-label">{second.1}</span></a>
        </div>
    }
}
