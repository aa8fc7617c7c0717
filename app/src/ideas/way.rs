//! The way of an idea as a chain: handed in, merged, answered, measure, decision, done, and what is still to come.

use domain::clock::Instant;
use domain::ideas::{State, Step, StepKind};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::time::{Day, day_text};

/// What is known of an idea besides its steps.
#[derive(Clone, Copy)]
pub struct Start {
    pub state: State,
    pub created_at: Instant,
}

/// The chain.
pub fn chain(start: Start, steps: &[Step]) -> impl IntoView + use<> {
    let t = use_visit().t;
    let items = steps.iter().map(|step| step_view(t, step)).collect_view();
    let measure = steps.iter().find(|step| step.kind == StepKind::Proposed);
    let done = measure.filter(|measure| measure.word == "done").map(|_| {
        view! { <li><span class="dl-chain__step">{t.idea_step_done()}</span></li> }
    });
    let ahead = ahead(t, start.state, steps).map(|text| {
        view! {
            <li class="dl-chain__ahead">
                <span class="dl-chain__step">{text}</span>
                <span class="dl-chain__when">{t.idea_step_open()}</span>
            </li>
        }
    });
    view! {
        <ol class="dl-chain" role="list">
            <li>
                <span class="dl-chain__step">{t.idea_step_submitted()}</span>
                <span class="dl-chain__when"><Day at=start.created_at/></span>
            </li>
            {items}
            {done}
            {ahead}
        </ol>
    }
}

fn step_view(t: Texts, step: &Step) -> impl IntoView + use<> {
    let text = match step.kind {
        StepKind::Received => t.idea_step_received().to_owned(),
        StepKind::Merged => t.idea_step_merged().to_owned(),
        StepKind::Answered => t.idea_step_answered().to_owned(),
        StepKind::Proposed => t.idea_step_proposed().to_owned(),
        StepKind::Decided => t.idea_step_decided(step.word.clone()),
    };
    let href = match (step.kind, step.number, &step.slug) {
        (StepKind::Received | StepKind::Merged, Some(number), _) => Some(addresses::idea(number)),
        (StepKind::Proposed, _, Some(slug)) => Some(addresses::measure(slug)),
        _ => None,
    };
    let link = href.map(|href| view! { " „" <a href=href>{step.title.clone()}</a> "“" });
    let when = match (step.kind, step.day.parse()) {
        (StepKind::Decided, Ok(day)) => decided_when(t, day_text(t, day), &step.paper_number).into_any(),
        _ => view! { <Day at=step.at/> }.into_any(),
    };
    let note = (!step.note.is_empty()).then(|| view! { <p class="dl-chain__when">{step.note.clone()}</p> });
    view! { <li><span class="dl-chain__step">{text} {link}</span><span class="dl-chain__when">{when}</span>{note}</li> }
}

fn decided_when(t: Texts, day: String, paper: &str) -> String {
    if paper.is_empty() { day } else { t.idea_step_paper(day, paper.to_owned()) }
}

/// The next station that has not been reached; nothing after an end.
fn ahead(t: Texts, state: State, steps: &[Step]) -> Option<&'static str> {
    let has = |kind| steps.iter().any(|step| step.kind == kind);
    let status = steps.iter().find(|step| step.kind == StepKind::Proposed).map(|measure| measure.word.as_str());
    match (state, status) {
        (State::Hidden, _) => None,
        (State::Pending, _) => Some(t.idea_step_ahead_published()),
        (_, Some("done" | "rejected")) => None,
        (_, Some("proposed" | "postponed")) => Some(t.idea_step_ahead_decision()),
        (_, Some(_)) => Some(t.idea_step_ahead_done()),
        (_, None) if has(StepKind::Answered) => None,
        (_, None) => Some(t.idea_step_ahead_answer()),
    }
}
