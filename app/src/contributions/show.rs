//! Own ideas, comments and supports with their way; surveys and votes only with that one took part, never with what one said.

use domain::consultations::store as consultations;
use domain::consultations::{Part, Participation};
use domain::ideas::store::{self, Became, Own, OwnComment, OwnIdea, OwnSupport};
use domain::ideas::{State, Step, StepKind};
use domain::votes::keeping::{self, Unfinished};
use leptos::prelude::*;

use crate::addresses;
use crate::ideas::parts::state_badge;
use crate::ideas::way::{Start, chain};
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::head::PageHead;
use crate::ui::time::Day;
use crate::visit::Visit;
use crate::votes::unfinished::UnfinishedBallot;

/// `/meine-beitraege`: five statements, and one for each running vote in which anybody keeps an unfinished ballot.
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    actor.person()?;
    let mut tx = visit.read().await?;
    let own = store::list_own(&mut tx, &actor).await?;
    let taken_part = consultations::list_participations(&mut tx, &actor).await?;
    let unfinished = keeping::list_unfinished(&mut tx, &actor).await?;
    Ok(Page::new(&visit, t.nav_contributions(), move || {
        view! {
            <PageHead
                title=t.nav_contributions()
                lead=t.contributions_lead()
                crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]
            />
            <div class="dl-wrap dl-listing">{lists(own, taken_part, unfinished)}</div>
        }
    }))
}

fn lists(own: Own, taken_part: Vec<Participation>, unfinished: Vec<Unfinished>) -> AnyView {
    let t = use_visit().t;
    let groups = [
        ("stimmzettel", t.contributions_unfinished(), unfinished.iter().map(unfinished_view).collect()),
        ("ideen", t.contributions_ideas(), own.ideas.iter().map(idea_view).collect::<Vec<_>>()),
        ("teilnahmen", t.contributions_taken_part(), taken_part.iter().map(participation_view).collect()),
        ("kommentare", t.contributions_comments(), own.comments.iter().map(comment_view).collect()),
        ("unterstuetzt", t.contributions_supports(), own.supports.iter().map(support_view).collect()),
    ];
    if groups.iter().all(|(.., cards)| cards.is_empty()) {
        return view! {
            <div class="dl-empty">
                <img src="/assets/illustrations/empty-ideas.svg" alt="" width="160" height="120"/>
                <h2>{t.contributions_empty_title()}</h2>
                <p>{t.contributions_empty_text()}</p>
                <a class="kern-btn kern-btn--primary" href=addresses::IDEAS><span class="kern-label">{t.nav_ideas()}</span></a>
            </div>
        }
        .into_any();
    }
    let groups = groups.into_iter().filter(|(.., cards)| !cards.is_empty()).map(|(id, title, cards)| {
        let cards = cards.into_iter().map(|card| view! { <li>{card}</li> }).collect_view();
        view! {
            <section class="dl-block" aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ol class="dl-contributions" role="list">{cards}</ol>
            </section>
        }
    });
    groups.collect_view().into_any()
}

fn idea_view(idea: &OwnIdea) -> AnyView {
    let t = use_visit().t;
    let reason = idea.hidden_reason.clone().map(|reason| view! { <p>{t.idea_reason(reason)}</p> });
    let is_measure = idea.became.measure_slug.is_some();
    let start = Start { state: idea.state, created_at: idea.created_at };
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta">
                {state_badge(t, idea.state, idea.answered_at.is_some(), is_measure && idea.state == State::Published)}
                <span class="dl-muted dl-small">{t.contributions_supports_count(idea.support_count)}</span>
            </div>
            <h3><a class="dl-card__link" href=addresses::idea(idea.number)>{idea.title.clone()}</a></h3>
            {reason}
            {chain(start, &steps(idea))}
        </article>
    }
    .into_any()
}

/// The stations that one row knows, as on the idea's own page.
fn steps(idea: &OwnIdea) -> Vec<Step> {
    let step = |kind, at, title: &Option<String>| Step {
        kind,
        at,
        number: None,
        slug: None,
        title: title.clone().unwrap_or_default(),
        note: String::new(),
        word: String::new(),
        day: String::new(),
        paper_number: String::new(),
    };
    let mut steps = Vec::new();
    if let Some(at) = idea.merged_at {
        steps.push(Step { number: idea.root_number, ..step(StepKind::Merged, at, &idea.root_title) });
    }
    if let Some(at) = idea.answered_at {
        steps.push(step(StepKind::Answered, at, &None));
    }
    let became = &idea.became;
    if let Some(at) = became.proposed_at {
        let word = became.measure_status.clone().unwrap_or_default();
        steps.push(Step { slug: became.measure_slug.clone(), word, ..step(StepKind::Proposed, at, &became.measure_title) });
        if let (Some(verdict), Some(day)) = (&became.verdict, &became.decided_on) {
            let decided = step(StepKind::Decided, at, &None);
            steps.push(Step { word: verdict.clone(), day: day.clone(), ..decided });
        }
    }
    steps.sort_by_key(|step| step.at);
    steps
}

fn comment_view(comment: &OwnComment) -> AnyView {
    let t = use_visit().t;
    let (kind, label) = match comment.state {
        State::Pending => ("new", t.idea_state_pending()),
        State::Hidden => ("rejected", t.idea_state_hidden()),
        State::Published | State::Merged => ("open", t.contributions_comment_published()),
    };
    let reason = comment.hidden_reason.clone().map(|reason| view! { <p>{t.idea_reason(reason)}</p> });
    let title = t.contributions_comment_to(comment.title.clone());
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta"><Badge kind label/><span class="dl-muted dl-small"><Day at=comment.created_at/></span></div>
            <h3><a class="dl-card__link" href=addresses::idea(comment.number)>{title}</a></h3>
            {reason}
            <p class="dl-muted">{comment.text.chars().take(200).collect::<String>()}</p>
        </article>
    }
    .into_any()
}

fn support_view(support: &OwnSupport) -> AnyView {
    let t = use_visit().t;
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta">
                {state_badge(t, State::Published, false, support.became.measure_slug.is_some())}
                <span class="dl-muted dl-small">{t.contributions_supports_count(support.support_count)}</span>
            </div>
            <h3><a class="dl-card__link" href=addresses::idea(support.number)>{support.title.clone()}</a></h3>
            {became(&support.became)}
        </article>
    }
    .into_any()
}

fn became(became: &Became) -> Option<impl IntoView + use<>> {
    let t = use_visit().t;
    let (slug, title) = (became.measure_slug.clone()?, became.measure_title.clone()?);
    let decided = became.verdict.clone().map(|verdict| format!(" {}.", t.idea_step_decided(verdict)));
    Some(view! { <p>{t.idea_step_proposed()} " „" <a href=addresses::measure(&slug)>{title}</a> "“." {decided}</p> })
}

fn unfinished_view(vote: &Unfinished) -> AnyView {
    let href = addresses::consultation(&vote.slug);
    view! {
        <article class="dl-card">
            <h3><a href=href>{vote.title.clone()}</a></h3>
            <UnfinishedBallot vote=vote.clone()/>
        </article>
    }
    .into_any()
}

fn participation_view(one: &Participation) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let kind = if one.part == Part::Vote { t.contributions_kind_vote() } else { t.contributions_kind_survey() };
    let (badge, label) = if one.is_counted { ("done", t.contributions_counted()) } else { ("open", t.contributions_recorded()) };
    let change = (one.part == Part::Vote && visit.now < one.closes_at && !one.is_counted)
        .then(|| view! { <p>{t.contributions_change()}</p> });
    let result = one.is_counted.then(|| {
        view! { <p>{t.contributions_counted_text()} " " <a href=addresses::outcome(&one.slug)>{t.contributions_result()}</a></p> }
    });
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta"><Badge kind=badge label/><span class="dl-muted dl-small">{kind}</span></div>
            <h3><a href=addresses::consultation(&one.slug)>{one.title.clone()}</a></h3>
            <p class="dl-muted">{t.contributions_recorded_text()}</p>
            {change}
            {result}
        </article>
    }
    .into_any()
}
