//! The moderators' desk: new accounts that wait for a nod.

use domain::spam::{self, Waiting};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// `/moderation/konten`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let (waiting, count) = spam::list_waiting(&mut visit.read().await?, &visit.actor()).await?;
    Ok(Page::new(&visit, t.waiting_title(), move || {
        let until = waiting.iter().map(|one| one.asked_at.0).max();
        let all = until.filter(|_| waiting.len() > 1).map(|until| approve_all(until, waiting.len()));
        let items = waiting.into_iter().map(|one| view! { <li>{item(one)}</li> }).collect_view();
        view! {
            <PageHead
                title=t.waiting_title()
                lead=t.waiting_lead(count)
                crumbs=vec![(addresses::QUEUE.to_owned(), t.nav_moderation().to_owned())]
            />
            <div class="dl-wrap dl-listing dl-stack">
                {all}
                <ol class="dl-queue" role="list">{items}</ol>
            </div>
        }
    }))
}

fn approve_all(until: i64, count: usize) -> impl IntoView {
    let t = use_visit().t;
    let label = t.waiting_approve_all(i64::try_from(count).unwrap_or(i64::MAX));
    view! {
        <Form door=addresses::APPROVE_ACCOUNTS class="dl-plain">
            <input type="hidden" name="until" value=until.to_string()/>
            <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{label}</span></button>
        </Form>
    }
}

fn item(one: Waiting) -> impl IntoView {
    let t = use_visit().t;
    let (yes, no) = (t.waiting_approve_of(one.name.clone()), t.waiting_refuse_of(one.name.clone()));
    let (id, refused_id) = (one.id.to_string(), one.id.to_string());
    let (yes_key, no_key) = (format!("yes-{id}"), format!("no-{id}"));
    view! {
        <article class="dl-queue__item">
            {(!one.is_confirmed).then(|| view! { <div class="dl-pagehead__meta"><Badge kind="draft" label=t.waiting_unconfirmed()/></div> })}
            <h2>{one.name}</h2>
            <ul class="dl-meta" role="list"><li>{t.waiting_since()} " " <Moment at=one.asked_at/></li></ul>
            <div class="dl-actions">
                <Form door=addresses::DECIDE_ACCOUNT key=yes_key class="dl-plain">
                    <input type="hidden" name="account" value=id/>
                    <input type="hidden" name="verdict" value="approved"/>
                    <button class="kern-btn kern-btn--primary dl-button--small" type="submit" aria-label=yes>
                        <span class="kern-label">{t.waiting_approve()}</span>
                    </button>
                </Form>
                <Form door=addresses::DECIDE_ACCOUNT key=no_key class="dl-plain">
                    <input type="hidden" name="account" value=refused_id/>
                    <input type="hidden" name="verdict" value="refused"/>
                    <button class="kern-btn kern-btn--secondary dl-button--small" type="submit" aria-label=no>
                        <span class="kern-label">{t.waiting_refuse()}</span>
                    </button>
                </Form>
            </div>
        </article>
    }
}
