//! The form to give a notice about an idea or a comment. A page of its own, so that the idea's page can be kept for everybody.

use axum::extract::Path;
use domain::Error;
use domain::moderation::{Subject, SubjectKind};
use domain::notices::{Reason, Target, find_target};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::spam::guard::{self, Guard, GuardFields};
use crate::ui::field::{Choices, Field, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::visit::Visit;

/// `/melden/idee/{number}`
pub async fn idea(visit: Visit, Path(number): Path<String>) -> PageResult {
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    page(visit, Subject::Idea(number)).await
}

/// `/melden/kommentar/{id}`
pub async fn comment(visit: Visit, Path(id): Path<String>) -> PageResult {
    page(visit, Subject::Comment(id.parse()?)).await
}

async fn page(visit: Visit, subject: Subject) -> PageResult {
    let t = visit.t;
    let target = find_target(&mut visit.read().await?, &visit.actor(), subject).await?;
    let guard = match visit.person() {
        None => Some(Guard::of(&visit, guard::Form::Contribution).await?),
        Some(_) => None,
    };
    let page = Page::new(&visit, t.notice_title(), move || {
        let crumbs =
            vec![(addresses::IDEAS.to_owned(), t.nav_ideas().to_owned()), (addresses::idea(target.number), target.title.clone())];
        view! {
            <PageHead title=t.notice_title() lead=t.notice_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
                <div class="dl-queue__quote">{markdown(&target.text)}</div>
                <NoticeForm target guard/>
            </div>
        }
    });
    Ok(page.private())
}

#[component]
fn NoticeForm(target: Target, guard: Option<Guard>) -> impl IntoView {
    let t = use_visit().t;
    let options = Reason::all()
        .iter()
        .map(move |reason| ("reason".to_owned(), reason.as_str().to_owned(), t.notice_reason(reason.as_str()), false));
    let id = match target.kind {
        SubjectKind::Idea => target.number.to_string(),
        SubjectKind::Comment => target.id.to_string(),
    };
    let stranger = guard.map(|guard| {
        view! {
            <Field name="name" label=t.account_name() is_optional=true autocomplete="name"/>
            <Field name="email" label=t.account_email() hint=t.notice_email_hint() kind="email" is_optional=true autocomplete="email"/>
            <GuardFields guard/>
        }
    });
    view! {
        <Form door=addresses::GIVE_NOTICE>
            <input type="hidden" name="kind" value=target.kind.as_str()/>
            <input type="hidden" name="id" value=id/>
            <Choices name="reason" legend=t.notice_reason_legend() options=options.collect()/>
            <TextArea name="text" label=t.notice_text() hint=t.notice_text_hint()/>
            {stranger}
            <div class="dl-actions"><Submit label=t.notice_submit()/></div>
            <p class="dl-form__note">{t.notice_note()}</p>
        </Form>
    }
    .into_any()
}
