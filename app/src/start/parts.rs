//! The parts of the start page: cards for what runs, decisions, dates. They sort and word; they find nothing.

use domain::Instant;
use domain::consultations::store::Activity;
use domain::consultations::{Consultation, Part, State};
use domain::decisions::{Decision, Verdict};
use domain::measures::Measure;
use domain::strategy::words::Status;
use domain::votes::keeping::Unfinished;
use leptos::prelude::*;
use tally::Shown;

use crate::identity::needed::card_text;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::badge::Badge;
use crate::ui::tally::shown_text;
use crate::ui::time::{day_text, month_short};
use crate::votes::unfinished::UnfinishedBallot;

/// So many dates are told.
const DATES_SHOWN: usize = 4;
/// A reason longer than this is told in full on the measure's page.
const REASON_SHOWN: usize = 180;

/// The open consultations, and what somebody has not cast yet in them.
#[component]
pub fn Running(open: Vec<Consultation>, activity: Vec<Activity>, unfinished: Vec<Unfinished>) -> impl IntoView {
    let t = use_visit().t;
    let cards = open.into_iter().map(|one| {
        let done = activity.iter().find(|activity| activity.id == one.id).map(|activity| activity_text(t, &one, activity));
        let kept = unfinished.iter().find(|vote| vote.id == one.id).cloned();
        let parts = one.parts().into_iter().map(|part| part_text(t, part)).collect::<Vec<_>>().join(", ");
        view! {
            <li>
                <article class="dl-card dl-card--accent">
                    <div class="dl-pagehead__meta">
                        <Badge kind="open" label=t.start_until(day_text(t, one.closes_at.day()))/>
                        <span class="dl-small dl-muted">{parts}</span>
                    </div>
                    <h3><a class="dl-card__link" href=consultation_address(&one.slug)>{one.title.clone()}</a></h3>
                    <p class="dl-card__text">{shortened(&one.summary, REASON_SHOWN)}</p>
                    {kept.map(|vote| view! { <UnfinishedBallot vote/> })}
                    <div class="dl-card__foot"><span class="dl-small dl-muted">{card_text(t, &one)}</span><span class="dl-small dl-muted">{done}</span></div>
                </article>
            </li>
        }
    });
    view! { <ul class="dl-grid" role="list">{cards.collect_view()}</ul> }
}

/// The newest decisions of the council.
#[component]
pub fn Became(decisions: Vec<Decision>, measures: Vec<Measure>) -> impl IntoView {
    let t = use_visit().t;
    let cards = decisions.into_iter().filter_map(|decision| {
        let measure = measures.iter().find(|measure| measure.id == decision.measure_id)?;
        let (kind, label) = match (decision.verdict, measure.status) {
            (Verdict::Adopt, Status::Done) => ("done", t.status_done()),
            (Verdict::Adopt, _) => ("running", t.start_adopted()),
            (Verdict::Postpone, _) => ("closed", t.status_postponed()),
            (Verdict::Reject, _) => ("rejected", t.status_rejected()),
        };
        Some(view! {
            <li>
                <article class="dl-card">
                    <Badge kind label/>
                    <h3><a class="dl-card__link" href=format!("/massnahmen/{}", measure.slug)>{measure.title.clone()}</a></h3>
                    <p class="dl-card__text">{shortened(&decision.reason, REASON_SHOWN)}</p>
                    <div class="dl-card__foot">
                        <span class="dl-small dl-muted">{t.start_decided(day_text(t, decision.decided_on), decision.paper_number)}</span>
                    </div>
                </article>
            </li>
        })
    });
    view! { <ul class="dl-grid dl-grid--two" role="list">{cards.collect_view()}</ul> }
}

/// What begins or ends next.
#[component]
pub fn Dates(consultations: Vec<Consultation>, now: Instant) -> impl IntoView {
    let t = use_visit().t;
    let mut dates: Vec<(Instant, bool, Consultation)> = consultations
        .into_iter()
        .filter_map(|one| match one.state(now) {
            State::Open => Some((one.closes_at, false, one)),
            State::Scheduled => Some((one.opens_at, true, one)),
            State::Draft | State::Closed => None,
        })
        .collect();
    dates.sort_by_key(|(at, ..)| *at);
    let items = dates.into_iter().take(DATES_SHOWN).map(|(at, begins, one)| {
        let (day, local) = (at.day(), at.in_germany());
        let time = format!("{:02}:{:02}", local.hour(), local.minute());
        let sentence = if begins { t.start_begins(one.title.clone()) } else { t.start_ends(one.title.clone()) };
        view! {
            <li>
                <time class="dl-date" datetime=day.to_string()>
                    <span class="dl-date__day">{day.day().to_string()}</span>
                    <span class="dl-date__month">{month_short(t, day)}</span>
                </time>
                <div>
                    <h3><a href=consultation_address(&one.slug)>{sentence}</a></h3>
                    <p class="dl-muted">{t.start_at(day_text(t, day), time)}</p>
                </div>
            </li>
        }
    });
    view! { <ol class="dl-dates" role="list">{items.collect_view()}</ol> }
}

fn activity_text(t: Texts, one: &Consultation, activity: &Activity) -> String {
    let shown = |count: i64| shown_text(t, Shown::alone(u64::try_from(count).unwrap_or(0)));
    let said = one.parts().into_iter().map(|part| match part {
        Part::Ideas => t.start_ideas(activity.ideas),
        Part::Survey => t.start_responses(shown(activity.responses)),
        Part::Vote => t.start_ballots(shown(activity.ballots)),
    });
    said.collect::<Vec<_>>().join(", ")
}

fn part_text(t: Texts, part: Part) -> &'static str {
    match part {
        Part::Ideas => t.part_ideas(),
        Part::Survey => t.part_survey(),
        Part::Vote => t.part_vote(),
    }
}

fn consultation_address(slug: &str) -> String {
    format!("{}/{slug}", crate::addresses::CONSULTATIONS)
}

/// The first words of a text, ending between words.
fn shortened(text: &str, max: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= max {
        return flat;
    }
    let cut: String = flat.chars().take(max).collect();
    format!("{} …", cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words))
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened("Kurz.\n\nUnd gut.", 20), "Kurz. Und gut.");
        assert_eq!(shortened("Grüße aus dem Rathaus", 12), "Grüße aus …");
    }
}
