//! An idea: its words, the municipality's answer, comments, support, and what becomes of it.

use axum::extract::Path;
use domain::ideas::{Comment, Idea, State, Step, StepKind, store};
use domain::identity::{Rung, Standing, standing};
use domain::paging::Page as Rows;
use domain::{Error, Right};
use leptos::prelude::*;

use super::parts::{RefusedSupport, author_text, idea_support, state_badge};
use super::way::{Start, chain};
use crate::addresses;
use crate::identity::needed::Needed;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::badge::FieldTag;
use crate::ui::field::TextArea;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::pager::Pager;
use crate::ui::section::{Block, Side};
use crate::ui::time::Day;
use crate::visit::Visit;

/// `/ideen/{number}`: three statements.
pub async fn page(visit: Visit, Path(number): Path<String>) -> PageResult {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    let actor = visit.actor();
    let page = visit.query("seite").and_then(|page| page.parse().ok()).unwrap_or(1);
    let mut tx = visit.read().await?;
    let idea = store::find_by_number(&mut tx, &actor, number).await?;
    let comments = store::list_comments(&mut tx, &actor, idea.id, page).await?;
    let steps = store::list_steps(&mut tx, &actor, idea.id).await?;
    let standing = standing(&mut tx, &actor, idea.rungs.support.max(idea.rungs.comment)).await?;
    Ok(Page::new(&visit, idea.title.clone(), move || show(&idea, comments, &steps, standing)))
}

fn show(idea: &Idea, comments: Rows<Comment>, steps: &[Step], standing: Standing) -> impl IntoView + use<> {
    let visit = use_visit();
    let t = visit.t;
    let is_measure = steps.iter().any(|step| step.kind == StepKind::Proposed);
    let way = chain(Start { state: idea.state, created_at: idea.created_at }, steps);
    let crumbs = vec![(addresses::IDEAS.to_owned(), t.nav_ideas().to_owned())];
    let (badge_state, is_answered) = (idea.state, idea.answer.is_some());
    let field = (idea.field_title.clone(), addresses::action_field(&idea.field_slug));
    let moderate = visit.may(Right::ReadWaiting).then(|| {
        view! { <p><a class="dl-more" href=addresses::moderate_idea(idea.number)>{t.idea_moderate()}</a></p> }
    });
    let report = matches!(idea.state, State::Published | State::Merged).then(|| {
        view! { <p class="dl-small"><a href=addresses::report_idea(idea.number) rel="nofollow">{t.notice_link_idea()}</a></p> }
    });
    view! {
        <RefusedSupport/>
        <PageHead title=idea.title.clone() crumbs>
            {state_badge(t, badge_state, is_answered, is_measure)}
            <FieldTag name=field.0 href=field.1/>
        </PageHead>
        <div class="dl-wrap">
            <div class="dl-columns">
                <div class="dl-columns__main">
                    {meta(idea)}
                    {notice(idea)}
                    {markdown(&idea.text)}
                    {answer(idea)}
                </div>
                <aside class="dl-columns__side dl-columns__side--sticky" aria-label=t.idea_way()>
                    {support_box(idea, standing)}
                    <Side id="weg" title=t.idea_way()>{way}</Side>
                    {moderate}
                    {report}
                </aside>
                <div class="dl-columns__rest">{comments_block(idea, comments, standing)}</div>
            </div>
        </div>
    }
}

fn meta(idea: &Idea) -> impl IntoView + use<> {
    let t = use_visit().t;
    view! {
        <ul class="dl-meta" role="list">
            <li>{author_text(t, &idea.author_name, idea.origin)}</li>
            <li><Day at=idea.published_at.unwrap_or(idea.created_at)/></li>
            <li>{t.idea_number(idea.number.to_string())}</li>
            <li><a href=addresses::consultation(&idea.consultation_slug)>{idea.consultation_title.clone()}</a></li>
        </ul>
    }
}

/// Why this idea is not an open one like others.
fn notice(idea: &Idea) -> Option<AnyView> {
    let t = use_visit().t;
    match idea.state {
        State::Published => None,
        State::Pending => {
            Some(view! { <Alert kind="info" title=t.idea_pending_title()><p>{t.idea_pending_text()}</p></Alert> }.into_any())
        }
        State::Hidden => {
            let reason = idea.hidden_reason.clone().unwrap_or_default();
            Some(
                view! {
                    <div class="dl-hiding">
                        <h2>{t.idea_hidden_title()}</h2>
                        <p>{t.idea_reason(reason)}</p>
                        <p>{t.idea_hidden_text()}</p>
                    </div>
                }
                .into_any(),
            )
        }
        State::Merged => {
            let link = idea.root_number.map(|number| {
                let title = t.idea_merged_link(idea.root_title.clone().unwrap_or_default());
                view! { <p><a href=addresses::idea(number)>{title}</a></p> }
            });
            Some(view! { <Alert kind="info" title=t.idea_merged_title()><p>{t.idea_merged_text()}</p>{link}</Alert> }.into_any())
        }
    }
}

fn answer(idea: &Idea) -> Option<impl IntoView + use<>> {
    let t = use_visit().t;
    let at = idea.answered_at?;
    let text = idea.answer.clone()?;
    let name = use_visit().municipality.name.clone();
    Some(view! {
        <section class="dl-answer" aria-labelledby="antwort">
            <h2 id="antwort">{t.idea_answer()}</h2>
            {markdown(&text)}
            <ul class="dl-meta" role="list"><li>{name}</li><li><Day at/></li></ul>
        </section>
    })
}

fn support_box(idea: &Idea, standing: Standing) -> Option<impl IntoView + use<>> {
    let visit = use_visit();
    let support = (idea.state == State::Published).then(|| idea_support(idea, visit.now, standing))?;
    let title = if idea.is_open(visit.now) { visit.t.idea_support_title() } else { visit.t.idea_support_title_closed() };
    Some(view! { <div class="dl-next"><h2>{title}</h2>{support}</div> })
}

fn comments_block(idea: &Idea, comments: Rows<Comment>, standing: Standing) -> impl IntoView + use<> {
    let t = use_visit().t;
    let (pages, page, base) = (comments.pages(), comments.number, addresses::idea(idea.number));
    let is_empty = comments.rows.is_empty();
    let items = comments.rows.into_iter().map(|comment| view! { <li>{comment_view(comment)}</li> }).collect_view();
    let form = comment_form(idea, standing);
    let list = match is_empty {
        true => view! { <p class="dl-muted">{t.idea_comment_none()}</p> }.into_any(),
        false => view! { <ol class="dl-comments" role="list">{items}</ol> }.into_any(),
    };
    view! {
        <Block id="kommentare" title=t.idea_comments(idea.comment_count)>
            {list}
            <Pager page pages address=move |page| format!("{base}?seite={page}#kommentare")/>
            {form}
        </Block>
    }
}

fn comment_view(comment: Comment) -> impl IntoView {
    let t = use_visit().t;
    let hidden = (comment.state == State::Hidden).then(|| {
        let text = t.idea_comment_hidden(comment.hidden_reason.unwrap_or_default());
        view! { <p class="dl-comment--hidden">{text}</p> }
    });
    let waits = (comment.state == State::Pending).then(|| view! { <p class="dl-small dl-muted">{t.idea_comment_pending()}</p> });
    let text = (!comment.text.is_empty()).then(|| {
        view! {
            <div class="dl-comment__head"><strong>{author_text(t, &comment.author_name, comment.origin)}</strong><Day at=comment.created_at/></div>
            {markdown(&comment.text)}
        }
    });
    let label = t.notice_link_comment_of(author_text(t, &comment.author_name, comment.origin));
    let report = (comment.state == State::Published).then(|| {
        view! { <p class="dl-small"><a href=addresses::report_comment(comment.id) rel="nofollow" aria-label=label>{t.notice_link_comment()}</a></p> }
    });
    view! { <article class="dl-comment" id=comment.id.to_string()>{hidden}{waits}{text}{report}</article> }
}

fn comment_form(idea: &Idea, standing: Standing) -> Option<AnyView> {
    let visit = use_visit();
    let t = visit.t;
    if idea.state != State::Published {
        return None;
    }
    if !idea.is_open(visit.now) {
        return Some(view! { <p class="dl-muted">{t.idea_comment_closed()}</p> }.into_any());
    }
    if visit.person().is_none() {
        let href = addresses::sign_in(Some(&visit.address));
        let guest = (idea.rungs.comment == Rung::None).then(|| {
            view! { <p><a class="dl-more" href=addresses::guest_comment(idea.number)>{t.idea_comment_guest()}</a></p> }
        });
        return Some(view! { <p><a class="dl-more" href=href>{t.idea_comment_sign_in()}</a></p> {guest} }.into_any());
    }
    let (rung, admission) = (idea.rungs.comment, standing.before(idea.rungs.comment));
    if !admission.may() && visit.refused.is_none() {
        return Some(view! { <Needed rung admission/> }.into_any());
    }
    let number = idea.number.to_string();
    Some(
        view! {
            <Needed rung admission/>
            <Form door=addresses::COMMENT_IDEA>
                <input type="hidden" name="number" value=number/>
                <TextArea name="text" label=t.idea_comment() hint=t.idea_comment_hint() rows=4/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.idea_comment_send()}</span></button>
                </div>
            </Form>
        }
        .into_any(),
    )
}
