//! The queue: what waits, the oldest first, each with its two answers.

use domain::clock::DAY;
use domain::moderation::{Queue, QueueItem, SubjectKind, store};
use domain::{Right, spam};
use leptos::prelude::*;

use super::contacts::contacts_note;
use super::panels::{Judging, judge};
use crate::addresses;
use crate::ideas::parts::author_text;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::pager::Pager;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// Days after which a contribution has waited too long.
const LATE_DAYS: i64 = 3;

/// `/moderation`
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    actor.must(Right::ReadWaiting)?;
    let page = visit.query("seite").and_then(|page| page.parse().ok()).unwrap_or(1);
    let mut tx = visit.read().await?;
    let queue = store::list_queue(&mut tx, &actor, page).await?;
    let (_, accounts) = spam::list_waiting(&mut tx, &actor).await?;
    let (_, notices) = domain::notices::list_open(&mut tx, &actor).await?;
    drop(tx);
    Ok(Page::new(&visit, t.nav_moderation(), move || {
        view! {
            <PageHead title=t.nav_moderation() lead=t.moderation_lead(queue.page.total)/>
            <div class="dl-wrap dl-listing">
                {(accounts > 0).then(|| view! { <p><a class="dl-more" href=addresses::WAITING_ACCOUNTS>{t.waiting_link(accounts)}</a></p> })}
                {(notices > 0).then(|| view! { <p><a class="dl-more" href=addresses::NOTICES>{t.notices_link(notices)}</a></p> })}
                {listing(queue)}
            </div>
        }
    }))
}

fn listing(queue: Queue) -> AnyView {
    let t = use_visit().t;
    if queue.page.rows.is_empty() {
        return view! {
            <div class="dl-empty">
                <img src="/assets/illustrations/empty-queue.svg" alt="" width="160" height="120"/>
                <h2>{t.moderation_empty_title()}</h2>
                <p>{t.moderation_empty_text()}</p>
            </div>
        }
        .into_any();
    }
    let (number, pages) = (queue.page.number, queue.page.pages());
    let items = queue.page.rows.into_iter().map(|item| view! { <li>{item_view(&item)}</li> }).collect_view();
    view! {
        <p class="dl-count">{t.moderation_counts(queue.ideas, queue.comments)}</p>
        <ol class="dl-queue" role="list">{items}</ol>
        <Pager page=number pages address=|page| format!("{}?seite={page}", addresses::QUEUE)/>
    }
    .into_any()
}

fn item_view(item: &QueueItem) -> impl IntoView + use<> {
    let visit = use_visit();
    let t = visit.t;
    let days = (visit.now.0 - item.created_at.0) / DAY;
    let is_late = days >= LATE_DAYS;
    let (kind, title, id) = match item.kind {
        SubjectKind::Idea => (t.moderation_new_idea(), item.title.clone(), item.number.to_string()),
        SubjectKind::Comment => (t.moderation_new_comment(), t.moderation_comment_to(item.title.clone()), item.id.to_string()),
    };
    let is_own = item.author_id.is_some() && item.author_id == visit.actor().account();
    let actions = match is_own {
        true => view! { <p class="dl-muted">{t.moderation_own()}</p> }.into_any(),
        false => judge(Judging {
            kind: item.kind,
            id,
            may_approve: true,
            may_hide: true,
            is_hidden: false,
            back: addresses::QUEUE.to_owned(),
        })
        .into_any(),
    };
    let name = author_text(t, &item.author_name, item.origin);
    let author = match item.author_id {
        Some(id) => view! { <a href=addresses::moderate_author(id)>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let class = if is_late { "dl-queue__item dl-queue__item--late" } else { "dl-queue__item" };
    view! {
        <article class=class>
            <div class="dl-pagehead__meta">
                <Badge kind="new" label=kind/>
                {is_late.then(|| view! { <Badge kind="rejected" label=t.moderation_late(days)/> })}
            </div>
            <h2><a href=addresses::moderate_idea(item.number)>{title}</a></h2>
            <ul class="dl-meta" role="list"><li>{author}</li><li><Moment at=item.created_at/></li></ul>
            <div class="dl-queue__quote">{markdown(&item.text)}</div>
            {contacts_note(&[&item.title, &item.text])}
            {actions}
        </article>
    }
}
