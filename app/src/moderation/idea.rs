//! One idea on the moderators' desk: read it, decide, answer, merge, turn it into a measure, see what happened.

use axum::extract::Path;
use domain::ideas::{Idea, State, Step, StepKind, store as ideas};
use domain::moderation::verdict::PastVerdict;
use domain::moderation::{Similar, SubjectKind, similar, store};
use domain::{Error, Right};
use leptos::prelude::*;

use super::author::moderator_text;
use super::contacts::contacts_note;
use super::panels::{Judging, answer_panel, judge, merge_panel, propose_panel, unmerge_panel};
use crate::addresses;
use crate::ideas::parts::{author_text, state_badge};
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::FieldTag;
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::section::{Block, Side};
use crate::ui::time::{Day, Moment};
use crate::visit::Visit;

/// `/moderation/ideen/{number}`: four statements.
pub async fn page(visit: Visit, Path(number): Path<String>) -> PageResult {
    let actor = visit.actor();
    actor.must(Right::ReadWaiting)?;
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let mut tx = visit.read().await?;
    let idea = ideas::find_by_number(&mut tx, &actor, number).await?;
    let steps = ideas::list_steps(&mut tx, &actor, idea.id).await?;
    let verdicts = store::list_verdicts(&mut tx, &actor, idea.id).await?;
    let similar = match idea.state {
        State::Pending | State::Published => similar::find_similar(&mut tx, &actor, &idea).await?,
        State::Hidden | State::Merged => Vec::new(),
    };
    Ok(Page::new(&visit, idea.title.clone(), move || show(&idea, &steps, verdicts, similar)))
}

fn show(idea: &Idea, steps: &[Step], verdicts: Vec<PastVerdict>, similar: Vec<Similar>) -> impl IntoView + use<> {
    let t = use_visit().t;
    let is_measure = steps.iter().any(|step| step.kind == StepKind::Proposed);
    let is_published = idea.state == State::Published;
    let (state, is_answered) = (idea.state, idea.answer.is_some());
    let field = idea.field_title.clone();
    let crumbs = vec![(addresses::QUEUE.to_owned(), t.nav_moderation().to_owned())];
    let history = history(idea, steps, verdicts);
    let similar_found = (!is_published).then(|| similar_block(&similar));
    view! {
        <PageHead title=idea.title.clone() crumbs>
            {state_badge(t, state, is_answered, is_measure)}
            <FieldTag name=field/>
        </PageHead>
        <div class="dl-wrap">
            <div class="dl-columns">
                <div class="dl-columns__main">
                    <ul class="dl-meta" role="list">
                        <li>{author(idea)}</li>
                        <li><Moment at=idea.created_at/></li>
                        <li>{t.contributions_supports_count(idea.support_count)}</li>
                    </ul>
                    <div class="dl-queue__quote">{markdown(&idea.text)}</div>
                    {contacts_note(&[&idea.title, &idea.text])}
                    {decide(idea)}
                    {similar_found}
                    {is_published.then(|| answer_panel(idea))}
                    {(is_published && !is_measure).then(|| propose_panel(idea))}
                    {(is_published && !is_measure).then(|| merge_panel(idea, similar))}
                    {(idea.state == State::Merged).then(|| unmerge_panel(idea))}
                </div>
                <aside class="dl-columns__side" aria-label=t.moderation_history()>
                    <Side id="verlauf" title=t.moderation_history()>{history}</Side>
                    <p><a class="dl-more" href=addresses::idea(idea.number)>{t.moderation_public_page()}</a></p>
                </aside>
            </div>
        </div>
    }
}

/// With the way to all that they wrote; who was imported has no account.
fn author(idea: &Idea) -> AnyView {
    let name = author_text(use_visit().t, &idea.author_name, idea.origin);
    match idea.author_id {
        Some(id) => view! { <a href=addresses::moderate_author(id)>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

fn decide(idea: &Idea) -> Option<AnyView> {
    let visit = use_visit();
    let t = visit.t;
    if idea.state == State::Merged {
        return None;
    }
    if idea.author_id.is_some() && idea.author_id == visit.actor().account() {
        return Some(view! { <p class="dl-muted">{t.moderation_own()}</p> }.into_any());
    }
    let judging = Judging {
        kind: SubjectKind::Idea,
        id: idea.number.to_string(),
        may_approve: idea.state != State::Published,
        may_hide: idea.state != State::Hidden,
        is_hidden: idea.state == State::Hidden,
        back: addresses::moderate_idea(idea.number),
    };
    Some(view! { <Block id="entscheiden" title=t.moderation_decide()>{judge(judging)}</Block> }.into_any())
}

/// Before the approval: what is there already.
fn similar_block(similar: &[Similar]) -> Option<impl IntoView + use<>> {
    let t = use_visit().t;
    let items = similar.iter().map(|one| {
        let words = one.shared.iter().take(6).cloned().collect::<Vec<_>>().join(", ");
        let text = t.moderation_merge_candidate(one.title.clone(), one.support_count, words);
        view! { <li><a href=addresses::idea(one.number)>{text}</a></li> }
    });
    let items = items.collect_view();
    (!items.is_empty()).then(|| {
        view! {
            <Block id="aehnlich" title=t.moderation_merge_similar()>
                <p class="dl-muted">{t.moderation_merge_similar_hint()}</p>
                <ul>{items}</ul>
            </Block>
        }
    })
}

/// Verdicts with who and why, and the stations of the idea, in the order of time.
fn history(idea: &Idea, steps: &[Step], verdicts: Vec<PastVerdict>) -> impl IntoView + use<> {
    let t = use_visit().t;
    let mut items = vec![(idea.created_at, t.idea_step_submitted().to_owned(), String::new())];
    for verdict in verdicts {
        let name = moderator_text(t, verdict.moderator_name);
        items.push((verdict.at, t.moderation_verdict(verdict.verdict.as_str(), name), verdict.reason));
    }
    for step in steps {
        let text = match step.kind {
            StepKind::Received => format!("{} „{}“", t.idea_step_received(), step.title),
            StepKind::Merged => format!("{} „{}“", t.idea_step_merged(), step.title),
            StepKind::Answered => t.idea_step_answered().to_owned(),
            StepKind::Proposed => format!("{} „{}“", t.idea_step_proposed(), step.title),
            StepKind::Decided => t.idea_step_decided(step.word.clone()),
        };
        items.push((step.at, text, step.note.clone()));
    }
    items.sort_by_key(|(at, ..)| *at);
    let items = items.into_iter().map(|(at, text, note)| {
        let note = (!note.is_empty()).then(|| view! { <p class="dl-small dl-muted">{note}</p> });
        view! { <li><Day at/>{text}{note}</li> }
    });
    view! { <ol class="dl-timeline" role="list">{items.collect_view()}</ol> }
}
