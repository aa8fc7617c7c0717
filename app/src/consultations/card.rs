//! A consultation in few words: its state, what can be done there, a card for lists.

use domain::Instant;
use domain::consultations::store::Activity;
use domain::consultations::{Consultation, Part, State};
use leptos::prelude::*;
use tally::Shown;

use crate::addresses;
use crate::identity::needed::card_text;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::alert::Alert;
use crate::ui::tally::shown_text;
use crate::ui::time::day_text;

/// So much of a summary stands on a card.
const EXCERPT_MAX: usize = 180;

/// Where it stands now, as a badge.
#[component]
pub fn StateBadge(consultation: Consultation) -> impl IntoView {
    let visit = use_visit();
    let (class, text) = state(visit.t, &consultation, visit.now);
    view! { <span class=format!("dl-badge dl-badge--{class}") data-state=consultation.state(visit.now).as_str()>{text}</span> }
        .into_any()
}

/// Why a form was refused, where the form itself is no longer on the page.
#[component]
pub fn RefusalNote() -> impl IntoView {
    let visit = use_visit();
    visit.refused.clone().map(|refused| {
        let code = refused.refusal.code;
        view! { <div data-code=code><Alert kind="danger" title=visit.t.failure_title_refused()><p>{refused.refusal.message}</p></Alert></div> }
    })
}

/// The badge and what can be done there: above a heading.
#[component]
pub fn HeadMeta(consultation: Consultation) -> impl IntoView {
    let parts = parts_text(use_visit().t, &consultation);
    view! { <StateBadge consultation/><span class="dl-muted dl-small">{parts}</span> }.into_any()
}

fn state(t: Texts, consultation: &Consultation, now: Instant) -> (&'static str, String) {
    match consultation.state(now) {
        State::Draft => ("closed", t.consultation_state_draft().to_owned()),
        State::Scheduled => ("planned", t.consultation_state_scheduled(day_text(t, consultation.opens_at.day()))),
        State::Open => ("open", t.consultation_state_open(day_text(t, consultation.closes_at.day()))),
        State::Closed => ("closed", t.consultation_state_closed().to_owned()),
    }
}

/// What can be done there: "Ideenwerkstatt, Umfrage".
pub fn parts_text(t: Texts, consultation: &Consultation) -> String {
    let names: Vec<&str> = consultation.parts().into_iter().map(|part| part_name(t, part)).collect();
    names.join(", ")
}

/// The name of a part.
pub fn part_name(t: Texts, part: Part) -> &'static str {
    match part {
        Part::Ideas => t.consultation_part_ideas(),
        Part::Survey => t.consultation_part_survey(),
        Part::Vote => t.consultation_part_vote(),
    }
}

/// How much has happened, in one line; numbers under five are not told.
pub fn activity_text(t: Texts, consultation: &Consultation, activity: &Activity) -> String {
    let people = |count: i64| shown_text(t, Shown::alone(u64::try_from(count).unwrap_or(0)));
    let sentences = consultation.parts().into_iter().map(|part| match part {
        Part::Ideas => t.consultation_activity_ideas(activity.ideas),
        Part::Survey => t.consultation_activity_survey(people(activity.responses)),
        Part::Vote => t.consultation_activity_vote(people(activity.ballots)),
    });
    sentences.collect::<Vec<_>>().join(", ")
}

/// The beginning of a text as one plain line.
pub fn excerpt(text: &str) -> String {
    let line = text.split("\n\n").next().unwrap_or_default().replace(['\n', '*', '#', '_', '`'], " ");
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= EXCERPT_MAX {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT_MAX).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

/// A card of the list.
#[component]
pub fn ConsultationCard(consultation: Consultation, activity: Option<Activity>) -> impl IntoView {
    let t = use_visit().t;
    let href = addresses::consultation(&consultation.slug);
    let foot = activity.map(|activity| activity_text(t, &consultation, &activity));
    let needed = card_text(t, &consultation);
    view! {
        <article class="dl-card dl-card--accent">
            <div class="dl-pagehead__meta">
                <StateBadge consultation=consultation.clone()/>
                <span class="dl-small dl-muted">{parts_text(t, &consultation)}</span>
            </div>
            <h3><a class="dl-card__link" href=href>{consultation.title.clone()}</a></h3>
            <p class="dl-card__text">{excerpt(&consultation.summary)}</p>
            <div class="dl-card__foot"><span class="dl-small dl-muted">{needed}</span><span class="dl-small dl-muted">{foot}</span></div>
        </article>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::excerpt;

    #[test]
    fn an_excerpt_is_one_line_cut_between_words() {
        assert_eq!(excerpt("Wir *sammeln*.\nMit Ihnen.\n\nZweiter Absatz"), "Wir sammeln . Mit Ihnen.");
        let long = excerpt(&"Wörter ".repeat(60));
        assert!(long.ends_with("Wörter …") && long.chars().count() <= 182, "{long}");
    }
}
