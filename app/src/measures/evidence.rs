//! What finished consultations said about a measure or a field: only what may be shown.

use domain::ids::{ActionFieldId, MeasureId};
use domain::measures::Evidence;
use domain::outcomes::{Disclosed, Outcome, disclosed};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::tally::shown_text;
use crate::ui::time::Day;

/// Ideas named with one piece of evidence.
const IDEAS_NAMED: usize = 3;

/// A piece of evidence as everybody may see it.
#[derive(Clone)]
pub struct Said {
    slug: String,
    title: String,
    shown: Disclosed,
}

/// Reads stored evidence.
///
/// # Errors
/// `Internal` when a stored outcome cannot be read.
pub fn read(evidence: Vec<Evidence>) -> domain::Result<Vec<Said>> {
    let said = evidence.into_iter().map(|evidence| {
        let shown = disclosed(&Outcome::from_stored(&evidence.body)?);
        Ok(Said { slug: evidence.consultation_slug, title: evidence.consultation_title, shown })
    });
    said.collect()
}

/// What the evidence is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum About {
    Field(ActionFieldId),
    Measure(MeasureId),
}

/// One card per consultation: how the vote on the measure went, or the field's most supported ideas.
#[component]
pub fn EvidenceCards(said: Vec<Said>, about: About) -> impl IntoView {
    let cards = said.into_iter().map(|said| view! { <li><EvidenceCard said about/></li> }).collect_view();
    view! { <ul class="dl-grid dl-grid--two" role="list">{cards}</ul> }
}

#[component]
fn EvidenceCard(said: Said, about: About) -> impl IntoView {
    let t = use_visit().t;
    let shown = said.shown;
    let residents = t.grouped(i64::try_from(shown.residents).unwrap_or(i64::MAX));
    let tally =
        shown.vote.and_then(|vote| vote.measures.into_iter().find(|option| About::Measure(option.id) == about)).map(|option| {
            let [yes, no, abstain] = [option.tally.yes, option.tally.no, option.tally.abstain].map(|count| shown_text(t, count));
            view! { <p>{t.evidence_tally(yes, no, abstain)}</p> }
        });
    let ideas = shown.ideas.into_iter().flat_map(|board| board.ideas);
    let ideas = ideas.filter(|idea| About::Field(idea.action_field_id) == about && idea.supports > 0);
    let ideas: Vec<String> = ideas.take(IDEAS_NAMED).map(|idea| format!("„{}“", idea.title)).collect();
    let ideas = (!ideas.is_empty()).then(|| view! { <p>{t.evidence_ideas(ideas.join(", "))}</p> });
    view! {
        <article class="dl-card dl-card--tint">
            <span class="dl-small dl-muted"><Day at=shown.computed_at/></span>
            <h3><a class="dl-card__link" href=addresses::outcome(&said.slug)>{said.title}</a></h3>
            <p>{t.evidence_participants(shown_text(t, shown.participants), residents)}</p>
            {tally}
            {ideas}
        </article>
    }
}
