//! What finished consultations said about a measure or a field: only what may be shown.

use domain::ids::{ActionFieldId, MeasureId};
use domain::measures::Evidence;
use domain::outcomes::disclosed::DisclosedVote;
use domain::outcomes::{Disclosed, Outcome, disclosed};
use leptos::prelude::*;

use crate::addresses;
use crate::outcomes::lines::line_of;
use crate::outcomes::turnout::sentences;
use crate::outcomes::vote::answers;
use crate::outcomes::words::{headline, spends};
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::tally::shown_text;
use crate::ui::time::Day;

/// Ideas named with one piece of evidence.
const IDEAS_NAMED: usize = 3;

/// A piece of evidence as everybody may see it.
#[derive(Clone)]
pub struct Said {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) shown: Disclosed,
}

/// Reads stored evidence; it stays in its order.
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
    let took_part = took_part(t, &shown, about);
    let took_part = took_part.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    let vote = shown.vote.map(|vote| match about {
        About::Measure(id) => of_measure(t, &vote, id),
        About::Field(_) => vote.counted.iter().map(|counted| headline(t, counted)).collect(),
    });
    let vote = vote.into_iter().flatten().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    let ideas = shown.ideas.into_iter().flat_map(|board| board.ideas);
    let ideas = ideas.filter(|idea| About::Field(idea.action_field_id) == about && idea.supports > 0);
    let ideas: Vec<String> = ideas.take(IDEAS_NAMED).map(|idea| format!("„{}“", idea.title)).collect();
    let ideas = (!ideas.is_empty()).then(|| view! { <p>{t.evidence_ideas(ideas.join(", "))}</p> });
    view! {
        <article class="dl-card dl-card--tint">
            <span class="dl-small dl-muted"><Day at=shown.computed_at/></span>
            <h3><a class="dl-card__link" href=addresses::outcome(&said.slug)>{said.title}</a></h3>
            {took_part}
            {vote}
            {ideas}
        </article>
    }
}

/// How many took part, of how many. What was voted on rests on the vote alone, a field also on what else people did for it.
fn took_part(t: Texts, shown: &Disclosed, about: About) -> Vec<String> {
    let asked = |vote: &&DisclosedVote| match about {
        About::Measure(id) => vote.asked.contains(&id),
        About::Field(_) => true,
    };
    let voted = shown.vote.as_ref().filter(asked);
    let is_all = voted.is_some() && (matches!(about, About::Measure(_)) || shown.only_vote().is_some());
    let residents = t.grouped(i64::try_from(shown.residents).unwrap_or(i64::MAX));
    let everybody = (!is_all).then(|| t.evidence_participants(shown_text(t, shown.participants), residents));
    everybody.into_iter().chain(voted.into_iter().flat_map(|vote| sentences(t, vote))).collect()
}

/// How a vote went for one measure: by which method and on how many ballots, its place, why; and its answers where it had its own.
fn of_measure(t: Texts, vote: &DisclosedVote, id: MeasureId) -> Vec<String> {
    let mut sentences = Vec::new();
    if let Some((counted, line)) = vote.counted.as_ref().and_then(|counted| Some((counted, line_of(t, counted, id)?))) {
        let method = t.outcome_method_name(counted.rules.method.as_str());
        sentences.push(t.evidence_method(method, shown_text(t, vote.participants)));
        let all = i64::try_from(counted.options.len()).unwrap_or(i64::MAX);
        let place = line.place.filter(|_| !counted.rules.method.asks_each() && !spends(counted.rules.counting));
        sentences.extend(place.map(|place| t.evidence_place(place, all)));
        sentences.push(line.reason);
    }
    if let Some(option) = vote.measures.iter().find(|option| option.id == id) {
        let [yes, no, abstain] = [option.tally.yes, option.tally.no, option.tally.abstain].map(|count| shown_text(t, count));
        let (for_it, against) = answers(t, vote.method);
        sentences.push(t.evidence_tally(for_it, yes, against, no, abstain));
    }
    sentences
}
