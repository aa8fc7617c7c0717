//! Proposals as everybody reads them beside the result, with the council's answer, and as they wait for the council.

use domain::Right;
use domain::proposals::{Answer, Answered, Kind, Proposal};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::badge::Badge;
use crate::ui::markdown::markdown;
use crate::ui::time::day_text;

/// What the vote proposes, and what became of it.
#[component]
pub fn Proposals(proposals: Vec<Proposal>) -> impl IntoView {
    let t = use_visit().t;
    (!proposals.is_empty()).then(|| {
        let items = proposals.into_iter().map(|proposal| view! { <li><ProposalCard proposal/></li> }).collect_view();
        view! {
            <section class="dl-block" aria-labelledby="vorschlaege">
                <h2 id="vorschlaege">{t.proposals_title()}</h2>
                <p class="dl-muted">{t.proposals_lead()}</p>
                <ul class="dl-stack" role="list">{items}</ul>
            </section>
        }
    })
}

#[component]
fn ProposalCard(proposal: Proposal) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let name = format!("proposal-{}", proposal.measure_slug);
    let (kind, state) = match proposal.answered.as_ref().map(|answered| answered.answer) {
        None => ("new", t.proposal_open()),
        Some(Answer::Accept) => ("done", t.proposal_accepted()),
        Some(Answer::Decline) => ("rejected", t.proposal_declined()),
        Some(Answer::Decided) => ("planned", t.proposal_decided()),
    };
    let may_answer = proposal.answered.is_none() && visit.may(Right::Decide);
    let (href, title) = (addresses::answer_proposal(proposal.id), proposal.measure_title.clone());
    view! {
        <article class="dl-card" data-testid=name>
            <div class="dl-pagehead__meta"><Badge kind label=state/><span class="dl-small">{kind_text(t, proposal.kind)}</span></div>
            <h3><a href=addresses::measure(&proposal.measure_slug)>{proposal.measure_title}</a></h3>
            {proposal.answered.map(|answered| view! { <CouncilAnswer answered/> })}
            {may_answer.then(|| view! {
                <p><a class="dl-more" href=href>{t.proposal_answer()}<span class="dl-visually-hidden">": " {title}</span></a></p>
            })}
        </article>
    }
    .into_any()
}

/// Why, when, and where it can be read.
#[component]
fn CouncilAnswer(answered: Answered) -> impl IntoView {
    let t = use_visit().t;
    view! {
        {markdown(&answered.reason)}
        <ul class="dl-meta">
            <li>{t.decision_council()}</li>
            <li>{day_text(t, answered.decided_on)}</li>
            <li>{answered.paper_number}</li>
        </ul>
    }
    .into_any()
}

/// What waits for the council.
#[component]
pub fn OpenProposals(proposals: Vec<Proposal>) -> impl IntoView {
    let t = use_visit().t;
    let items = proposals.into_iter().map(|proposal| {
        let title = proposal.measure_title.clone();
        view! {
            <li>
                <article class="dl-queue__item">
                    <div class="dl-pagehead__meta"><span class="dl-small">{kind_text(t, proposal.kind)}</span></div>
                    <h3><a href=addresses::measure(&proposal.measure_slug)>{proposal.measure_title}</a></h3>
                    <p class="dl-small">{t.proposal_from()} " " <a href=addresses::outcome(&proposal.consultation_slug)>{proposal.consultation_title}</a></p>
                    <div class="dl-actions">
                        <a class="kern-btn kern-btn--primary dl-button--small" href=addresses::answer_proposal(proposal.id)>
                            <span class="kern-label">{t.proposal_answer()}<span class="dl-visually-hidden">": " {title}</span></span>
                        </a>
                    </div>
                </article>
            </li>
        }
    });
    view! { <ol class="dl-queue" role="list">{items.collect_view()}</ol> }.into_any()
}

/// "vorziehen", "zurückstellen".
pub fn kind_text(t: Texts, kind: Kind) -> String {
    t.proposal_kind(kind.as_str())
}
