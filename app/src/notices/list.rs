//! The moderators' list of notices, the oldest first, each with its decision.

use domain::moderation::SubjectKind;
use domain::notices::{self, Open, Verdict};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::field::{Choices, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// `/moderation/meldungen`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let (open, count) = notices::list_open(&mut visit.read().await?, &visit.actor()).await?;
    Ok(Page::new(&visit, t.notices_title(), move || {
        let items = open.into_iter().map(|one| view! { <li>{item(one)}</li> }).collect_view();
        view! {
            <PageHead
                title=t.notices_title()
                lead=t.notices_lead(count)
                crumbs=vec![(addresses::QUEUE.to_owned(), t.nav_moderation().to_owned())]
            />
            <div class="dl-wrap dl-listing"><ol class="dl-queue" role="list">{items}</ol></div>
        }
    }))
}

fn item(one: Open) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let title = match one.kind {
        SubjectKind::Idea => one.title.clone(),
        SubjectKind::Comment => t.moderation_comment_to(one.title.clone()),
    };
    let is_own = one.author_id.is_some() && one.author_id == visit.actor().account();
    let reason = t.notice_reason(one.reason.as_str());
    let (at, number, text, quote, is_hidden) = (one.at, one.number, one.text.clone(), one.subject_text.clone(), one.is_hidden);
    let decide = match is_own {
        true => view! { <p class="dl-muted">{t.moderation_own()}</p> }.into_any(),
        false => form(&one),
    };
    view! {
        <article class="dl-queue__item">
            <div class="dl-pagehead__meta">
                <Badge kind="rejected" label=reason/>
                {is_hidden.then(|| view! { <Badge kind="closed" label=t.notice_already_hidden()/> })}
            </div>
            <h2><a href=addresses::moderate_idea(number)>{title}</a></h2>
            <ul class="dl-meta" role="list"><li>{t.notice_given()} " " <Moment at/></li></ul>
            <p>{text}</p>
            <div class="dl-queue__quote">{markdown(&quote)}</div>
            {decide}
        </article>
    }
    .into_any()
}

fn form(one: &Open) -> AnyView {
    let t = use_visit().t;
    let id = one.id.to_string();
    let choice = |verdict: Verdict, label: &str| ("verdict".to_owned(), verdict.as_str().to_owned(), label.to_owned(), false);
    let options = vec![choice(Verdict::Hide, t.notice_hide()), choice(Verdict::Keep, t.notice_keep())];
    view! {
        <Form door=addresses::DECIDE_NOTICE key=id.clone()>
            <input type="hidden" name="notice" value=id/>
            <Choices name="verdict" legend=t.moderation_decide() options/>
            <TextArea name="decision" label=t.moderation_reason() hint=t.notice_decision_hint() rows=3/>
            <div class="dl-actions"><Submit label=t.notice_decide()/></div>
        </Form>
    }
    .into_any()
}
