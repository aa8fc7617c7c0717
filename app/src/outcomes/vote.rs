//! The vote of an outcome: one sentence first, by which rules it was, then the numbers, and how anybody can count again. It takes only what
//! may be shown.

use domain::outcomes::disclosed::{DisclosedMeasure, DisclosedVote};
use domain::outcomes::{Counted, Outcome};
use domain::votes::counting::BALLOTS_MIN;
use domain::votes::{Method, Rules};
use leptos::prelude::*;
use tally::{Shown, percent};

use super::counted::CountedResult;
use super::recount::Recount;
use super::tables::drawn_against;
use super::turnout::{Turnout, sentence};
use super::words::{headline, method, reason};
use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::tally::{TallyRow, TallyTable, shown_text};

/// The rules that a vote was counted by.
pub fn rules_of(outcome: &Outcome) -> Rules {
    let counted = outcome.vote.as_ref().and_then(|vote| vote.counted.as_ref());
    counted.map(|counted| counted.rules.clone()).unwrap_or_default()
}

/// Who won, in one sentence; nothing where too few voted.
#[component]
pub fn Headline(vote: DisclosedVote) -> impl IntoView {
    let t = use_visit().t;
    vote.counted.map(|counted| view! { <p class="dl-lead dl-lead--result" data-testid="headline">{headline(t, &counted)}</p> })
}

/// Everything about the vote. `is_apart`: whether others took part otherwise, so that its sentence and its figure do not stand at the top of
/// the page.
#[component]
pub fn VoteResult(vote: DisclosedVote, rules: Rules, slug: String, is_apart: bool) -> impl IntoView {
    let t = use_visit().t;
    let (participants, base) = (vote.participants, sentence(t, &vote));
    let first = is_apart.then(|| view! { <Headline vote=vote.clone()/> <Turnout vote=vote.clone()/> });
    let measures = vote.measures.into_iter().enumerate().map(|(place, measure)| {
        let because = vote.counted.as_ref().and_then(|counted| because(t, counted, place));
        view! { <MeasureResult measure participants method=rules.method because/> }
    });
    let measures = measures.collect_view();
    let weighed = vote.counted.clone().filter(|_| !rules.method.asks_each());
    let recount = match vote.counted {
        Some(counted) => view! { <Recount counted slug/> }.into_any(),
        None => {
            view! { <p data-testid="too-few">{t.outcome_too_few(i64::try_from(BALLOTS_MIN).unwrap_or(i64::MAX))}</p> }.into_any()
        }
    };
    view! {
        <section class="dl-block" aria-labelledby="abstimmung">
            <h2 id="abstimmung">{t.outcome_vote()}</h2>
            {first}
            <p data-testid="base">{base}</p>
            <p class="dl-muted">{method(t, &rules)}</p>
            {measures}
            {weighed.map(|counted| view! { <CountedResult counted/> })}
            {recount}
        </section>
    }
    .into_any()
}

fn because(t: Texts, counted: &Counted, place: usize) -> Option<String> {
    let standing = counted.result.standings.iter().find(|standing| standing.option == place)?;
    Some(reason(t, counted, standing))
}

/// One measure that had an answer of its own. `because`: the result in words, where there were enough ballots.
#[component]
fn MeasureResult(measure: DisclosedMeasure, participants: Shown, method: Method, because: Option<String>) -> impl IntoView {
    let t = use_visit().t;
    let tally = measure.tally;
    let row = |label: &str, count: Shown, kind| TallyRow {
        label: label.to_owned(),
        count,
        percent: percent(count, tally.voters),
        kind,
    };
    let (yes, no) = answers(t, method);
    let rows = vec![row(yes, tally.yes, "yes"), row(no, tally.no, "no"), row(t.vote_abstain(), tally.abstain, "abstain")];
    let verdict = because.unwrap_or_else(|| verdict(t, method, tally.accepted).to_owned());
    let href = addresses::measure(&measure.slug);
    view! {
        <div class="dl-stack" data-testid=format!("tally-{}", measure.slug)>
            <TallyTable caption=measure.title.clone() id=format!("tally-{}", measure.slug) base=drawn_against(tally.voters, participants) rows/>
            <p><strong>{verdict}</strong> " " {t.outcome_voters(shown_text(t, tally.voters))} " "
                <a href=href>{t.vote_more()}<span class="dl-visually-hidden">": " {measure.title}</span></a></p>
        </div>
    }
    .into_any()
}

/// What was said for and against.
pub fn answers(t: Texts, method: Method) -> (&'static str, &'static str) {
    if method == Method::Consent { (t.outcome_consent_yes(), t.outcome_consent_no()) } else { (t.vote_yes(), t.vote_no()) }
}

fn verdict(t: Texts, method: Method, accepted: Option<bool>) -> &'static str {
    match (accepted, method) {
        (None, _) => t.outcome_undisclosed(),
        (Some(true), Method::Consent) => t.outcome_why_consent(),
        (Some(true), _) => t.outcome_accepted(),
        (Some(false), Method::Consent) => t.outcome_consent_missed(),
        (Some(false), _) => t.outcome_not_accepted(),
    }
}
