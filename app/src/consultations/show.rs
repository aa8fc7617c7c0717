//! `/beteiligungen/{slug}`: what it is about, what one can do, when, and what came of it.

use axum::extract::Path;
use domain::consultations::{Consultation, FieldLink, Part, State, store};
use domain::outcomes::Disclosed;
use domain::outcomes::disclosed::VoteBase;
use domain::votes::{Access, Rules, Sealed, keeping};
use domain::{Instant, Right, outcomes, votes};
use leptos::prelude::*;
use tally::Shown;

use super::card::{HeadMeta, part_name};
use super::moves::Moves;
use crate::addresses;
use crate::identity::needed;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::tally::shown_text;
use crate::ui::time::{Moment, moment_text};
use crate::visit::Visit;
use crate::votes::unfinished::UnfinishedBallot;
use crate::votes::who::conditions;

/// `/beteiligungen/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let consultation = store::find_by_slug(&mut tx, &actor, &slug).await?;
    let fields = store::list_fields_of(&mut tx, &actor, consultation.id).await?;
    let rules = match consultation.has(Part::Vote) {
        true => votes::store::find_rules(&mut tx, &actor, consultation.id).await?,
        false => Rules::default(),
    };
    let sealed_end = match rules.eligibility.age_min {
        Some(_) => votes::store::find_seal(&mut tx, &actor, consultation.id).await?.map(|seal| Sealed::from_text(&seal.sealed)),
        None => None,
    };
    let sealed_end = sealed_end.transpose()?.map_or(consultation.closes_at, |sealed| sealed.closes_at);
    let moves = store::list_moves(&mut tx, &actor, consultation.id).await?;
    // Once it is counted, the numbers are the outcome's.
    let counted = outcomes::store::find(&mut tx, &actor, consultation.id).await?.map(|outcome| outcomes::disclosed(&outcome));
    let people = match &counted {
        Some(counted) => counted.participants,
        None => outcomes::store::count_participants(&mut tx, &actor, consultation.id).await?.shown(),
    };
    let is_voting = consultation.has(Part::Vote) && consultation.is_open(visit.now);
    let unfinished = if is_voting { keeping::list_unfinished(&mut tx, &actor).await? } else { Vec::new() };
    let unfinished = unfinished.into_iter().find(|vote| vote.id == consultation.id);
    drop(tx);
    let may_manage = visit.may(Right::EditConsultations);
    let residents = u64::try_from(visit.municipality.residents_over_14).unwrap_or(0);
    Ok(Page::new(&visit, consultation.title.clone(), move || {
        let crumbs = vec![(addresses::CONSULTATIONS.to_owned(), t.consultations_title().to_owned())];
        let is_vote_only = consultation.parts() == [Part::Vote];
        let whom = conditions(t, &rules.eligibility, sealed_end).filter(|_| is_vote_only);
        // How many a vote for some is for is told with its result: until then the list may lose people.
        let is_for_some = is_vote_only && (whom.is_some() || rules.access == Access::Code);
        let running = if is_for_some { VoteBase::Unknown } else { VoteBase::Residents(residents) };
        let base = counted.as_ref().and_then(Disclosed::only_vote).map_or(running, |vote| vote.base);
        let meta = view! { <HeadMeta consultation=consultation.clone()/> };
        let manage = may_manage.then(|| {
            let href = addresses::manage_consultation(&consultation.slug);
            view! { <p><a class="dl-more" href=href>{t.consultation_manage()}</a></p> }
        });
        view! {
            <PageHead title=consultation.title.clone() crumbs>
                {meta}
            </PageHead>
            <div class="dl-wrap"><div class="dl-columns">
                <div class="dl-columns__main">
                    <section class="dl-block" aria-labelledby="worum">
                        <h2 id="worum">{t.consultation_about()}</h2>
                        {markdown(&consultation.summary)}
                    </section>
                    <Parts consultation=consultation.clone() rules=rules.clone() sealed_end/>
                    <Moves moves/>
                </div>
                <aside class="dl-columns__side dl-columns__side--sticky" aria-label=t.consultation_facts()>
                    {unfinished.map(|vote| view! { <UnfinishedBallot vote/> })}
                    <NextStep consultation=consultation.clone()/>
                    <Facts consultation fields people base whom/>
                    {manage}
                </aside>
            </div></div>
        }
    }))
}

/// One card for each thing that can be done.
#[component]
fn Parts(consultation: Consultation, rules: Rules, sealed_end: Instant) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let is_open = consultation.is_open(visit.now);
    let method = rules.method;
    let conditions = conditions(t, &rules.eligibility, sealed_end);
    let cards = consultation.parts().into_iter().map(|part| {
        let text = match part {
            Part::Ideas => t.consultation_text_ideas().to_owned(),
            Part::Survey => t.consultation_text_survey().to_owned(),
            Part::Vote => t.vote_lead(method.as_str()),
        };
        let href = if is_open || part == Part::Ideas {
            part_address(&consultation.slug, part)
        } else {
            addresses::outcome(&consultation.slug)
        };
        let is_linked = is_open || part == Part::Ideas || consultation.is_counted();
        let name = part_name(t, part);
        let heading =
            if is_linked { view! { <a class="dl-card__link" href=href>{name}</a> }.into_any() } else { name.into_any() };
        let needed = match part {
            Part::Vote if rules.access == Access::Code => vec![t.vote_by_code().to_owned()],
            Part::Vote => conditions.clone().into_iter().chain(needed::part_text(t, &consultation.rungs, part)).collect(),
            Part::Ideas | Part::Survey => needed::part_text(t, &consultation.rungs, part),
        };
        let needed = needed.into_iter().map(|text| view! { <p class="dl-small dl-muted">{text}</p> }).collect_view();
        view! { <li><article class="dl-card"><h3>{heading}</h3><p class="dl-card__text">{text}</p>{needed}</article></li> }
    });
    let cards = cards.collect_view();
    view! {
        <section class="dl-block" aria-labelledby="mitmachen">
            <h2 id="mitmachen">{t.consultation_parts()}</h2>
            <ul class="dl-grid dl-grid--two" role="list">{cards}</ul>
        </section>
    }
    .into_any()
}

fn part_address(slug: &str, part: Part) -> String {
    match part {
        Part::Ideas => addresses::board(slug),
        Part::Survey => addresses::survey(slug),
        Part::Vote => addresses::vote(slug),
    }
}

/// The obvious next step: take part, wait, or see what came of it.
#[component]
fn NextStep(consultation: Consultation) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let (title, text, link) = match consultation.state(visit.now) {
        State::Draft => (t.consultation_next_draft(), t.consultation_next_draft_text().to_owned(), None),
        State::Scheduled => {
            let text = t.consultation_next_scheduled_text(moment_text(t, consultation.opens_at));
            (t.consultation_next_scheduled(), text, None)
        }
        State::Open => {
            // What is asked last decides most: a vote before a survey before ideas.
            let part = consultation.parts().last().copied().unwrap_or(Part::Ideas);
            let (href, label) = match part {
                Part::Ideas => (addresses::new_idea(&consultation.slug), t.consultation_next_ideas()),
                Part::Survey => (addresses::survey(&consultation.slug), t.consultation_next_survey()),
                Part::Vote => (addresses::vote(&consultation.slug), t.consultation_next_vote()),
            };
            (
                t.consultation_next_open(),
                t.consultation_next_open_text(moment_text(t, consultation.closes_at)),
                Some((href, label)),
            )
        }
        State::Closed if consultation.is_counted() => {
            let link = (addresses::outcome(&consultation.slug), t.consultation_next_outcome());
            (t.consultation_next_closed(), t.consultation_next_closed_text().to_owned(), Some(link))
        }
        State::Closed => (t.consultation_next_counting(), t.consultation_next_counting_text().to_owned(), None),
    };
    view! {
        <div class="dl-next">
            <h2>{title}</h2>
            <p>{text}</p>
            {link.map(|(href, label)| view! { <a class="kern-btn kern-btn--primary" href=href><span class="kern-label">{label}</span></a> })}
        </div>
    }
    .into_any()
}

#[component]
fn Facts(
    consultation: Consultation,
    fields: Vec<FieldLink>,
    people: Shown,
    base: VoteBase,
    whom: Option<String>,
) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let links = fields.into_iter().map(|field| {
        view! { <li><a href=addresses::action_field(&field.slug)>{field.title}</a></li> }
    });
    let links = links.collect_view();
    let has_begun = matches!(consultation.state(visit.now), State::Open | State::Closed);
    let so_far = has_begun.then(|| {
        let people = shown_text(t, people);
        let signed = |people: u64| i64::try_from(people).unwrap_or(i64::MAX);
        let text = match base {
            VoteBase::Residents(0) | VoteBase::Unknown | VoteBase::Hidden => people,
            VoteBase::Residents(residents) => t.consultation_people(people, signed(residents)),
            VoteBase::Entitled(entitled) => t.consultation_people_entitled(people, signed(entitled)),
        };
        view! { <div><dt>{t.consultation_so_far()}</dt><dd data-testid="participants">{text}</dd></div> }
    });
    view! {
        <section class="dl-side" aria-labelledby="auf-einen-blick">
            <h2 id="auf-einen-blick">{t.consultation_facts()}</h2>
            <dl class="dl-facts">
                <div><dt>{t.consultation_begins()}</dt><dd><Moment at=consultation.opens_at/></dd></div>
                <div><dt>{t.consultation_ends()}</dt><dd><Moment at=consultation.ends_at()/></dd></div>
                <div><dt>{t.consultation_who()}</dt><dd>{whom.unwrap_or_else(|| t.consultation_who_text().to_owned())}</dd></div>
                {so_far}
                <div><dt>{t.consultation_fields()}</dt><dd><ul role="list">{links}</ul></dd></div>
            </dl>
        </section>
    }
    .into_any()
}
