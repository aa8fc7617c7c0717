//! `/quittung`: what became of a contribution, by its code. Of a vote or a survey answer only whether it is recorded or counted: never
//! whose, never what.
//!
//! The code is sent by POST, so that it stands in no history, no log and no `Referer`. Nothing is changed by that.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use domain::consultations::Consultation;
use domain::ideas::{self, State, Step};
use domain::moderation::SubjectKind;
use domain::receipts::{self, Followed};
use domain::{Error, Result, limits, surveys, votes};
use http::StatusCode;
use leptos::prelude::*;

use crate::addresses;
use crate::forms::BODY_PATIENCE;
use crate::ideas::parts::state_badge;
use crate::ideas::way::{Start, chain};
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::visit::{Visit, pairs};

/// A code and what goes with it is short.
const BODY_MAX: usize = 16 * 1_024;

/// What a code belongs to.
enum Found {
    /// A vote or a survey answer.
    Counted(Consultation),
    Contribution(Followed, Vec<Step>),
    Nothing,
}

/// `/quittung`
pub async fn page(visit: Visit) -> PageResult {
    Ok(show(&visit, None))
}

/// `/quittung`, with a code in the body.
pub async fn look_up(visit: Visit, request: Request) -> std::result::Result<Response, Failure> {
    let body = tokio::time::timeout(BODY_PATIENCE, to_bytes(request.into_body(), BODY_MAX));
    let Ok(body) = body.await else { return Ok(StatusCode::REQUEST_TIMEOUT.into_response()) };
    let body = body.map_err(|_| Error::TooLarge)?;
    let typed = pairs(std::str::from_utf8(&body).map_err(|_| Error::BadRequest)?);
    let code = typed.into_iter().find(|(name, _)| name == "code").map(|(_, value)| value).unwrap_or_default();
    if code.trim().is_empty() {
        return Ok(show(&visit, None).into_response());
    }
    let found = find(&visit, &code).await?;
    let status = if matches!(found, Found::Nothing) { 404 } else { 200 };
    Ok(show(&visit, Some((code, found))).status(status).into_response())
}

async fn find(visit: &Visit, code: &str) -> Result<Found> {
    visit.count(&limits::LOOK_UP)?;
    let (actor, mut tx) = (visit.actor(), visit.read().await?);
    if let Some(vote) = votes::store::find_receipt(&mut tx, &actor, code).await? {
        return Ok(Found::Counted(vote));
    }
    if let Some(survey) = surveys::store::find_receipt(&mut tx, &actor, code).await? {
        return Ok(Found::Counted(survey));
    }
    let Some(followed) = receipts::store::find(&mut tx, &actor, code).await? else { return Ok(Found::Nothing) };
    let steps = ideas::store::list_steps(&mut tx, &actor, followed.idea_id).await?;
    Ok(Found::Contribution(followed, steps))
}

/// Made for one person, so that it is kept nowhere.
fn show(visit: &Visit, found: Option<(String, Found)>) -> Page {
    let t = visit.t;
    let page = Page::new(visit, t.receipt_title(), move || {
        let (code, found) = found.unzip();
        let sent = use_visit().refused.clone().and_then(|refused| refused.value("code").map(str::to_owned));
        let typed = code.clone().or(sent).unwrap_or_default();
        view! {
            <PageHead title=t.receipt_title() lead=t.receipt_lead()/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Refused/>
                {found.map(|found| answer(found, code.unwrap_or_default()))}
                <form class="dl-form" method="post" action=addresses::RECEIPT>
                    <Field name="code" label=t.receipt_code() hint=t.receipt_code_hint() value=typed autocomplete="off"/>
                    <div class="dl-actions"><Submit label=t.receipt_check()/></div>
                </form>
            </div>
        }
    });
    page.private()
}

/// Why a contribution was not taken over, where its form is no longer on the page; with the way on where a step is missing.
#[component]
fn Refused() -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let refused = visit.refused.clone().filter(|refused| refused.door == addresses::CLAIM_RECEIPT);
    refused.map(|refused| {
        let message = refused.message("code").unwrap_or(&refused.refusal.message).to_owned();
        let code = refused.refusal.code;
        let way =
            (code == "rung_needed").then(|| view! { <p><a class="dl-more" href=addresses::IDENTITY>{t.rung_move_up()}</a></p> });
        view! { <div data-code=code><Alert kind="danger" title=t.failure_title_refused()><p>{message}</p>{way}</Alert></div> }
    })
}

fn answer(found: Found, code: String) -> AnyView {
    let t = use_visit().t;
    match found {
        Found::Nothing => {
            view! { <Alert kind="warning" title=t.receipt_unknown()><p>{t.receipt_unknown_text()}</p></Alert> }.into_any()
        }
        Found::Counted(consultation) => {
            let (title, text, href) = if consultation.is_counted() {
                (t.receipt_counted(), t.receipt_counted_text(), addresses::outcome(&consultation.slug))
            } else {
                (t.receipt_recorded(), t.receipt_recorded_text(), addresses::consultation(&consultation.slug))
            };
            view! { <Alert kind="success" title><p>{text}</p><p><a href=href>{consultation.title}</a></p></Alert> }.into_any()
        }
        Found::Contribution(followed, steps) => contribution(followed, &steps, code).into_any(),
    }
}

/// The contribution, its state, and the chain of what became of it.
fn contribution(followed: Followed, steps: &[Step], code: String) -> impl IntoView + use<> {
    let t = use_visit().t;
    let is_idea = followed.kind == SubjectKind::Idea;
    let is_measure = steps.iter().any(|step| step.kind == ideas::StepKind::Proposed);
    let is_answered = followed.answer.is_some();
    let way = is_idea.then(|| chain(Start { state: followed.state, created_at: followed.created_at }, steps));
    let reason = followed.hidden_reason.map(|reason| view! { <p>{t.idea_reason(reason)}</p> });
    let answer = followed.answer.filter(|_| is_idea).map(|text| {
        view! { <section class="dl-answer" aria-labelledby="antwort"><h3 id="antwort">{t.idea_answer()}</h3>{markdown(&text)}</section> }
    });
    let is_public = matches!(followed.state, State::Published | State::Merged);
    let link = is_public
        .then(|| view! { <p><a class="dl-more" href=addresses::idea(followed.number)>{t.receipt_public_page()}</a></p> });
    let kind = if is_idea { t.receipt_idea() } else { t.receipt_comment() };
    view! {
        <section class="dl-panel dl-stack" aria-labelledby="stand" data-testid="followed">
            <div class="dl-pagehead__meta">
                {state_badge(t, followed.state, is_answered && is_idea, is_measure && is_idea)}
                <span class="dl-muted dl-small">{kind}</span>
            </div>
            <h2 id="stand">{followed.title}</h2>
            <div class="dl-queue__quote">{markdown(&followed.text)}</div>
            {reason}
            {answer}
            {way}
            {link}
            <Claim code/>
        </section>
    }
}

/// Whoever is signed in may take it into the account.
#[component]
fn Claim(code: String) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    if visit.person().is_none() {
        return view! { <p class="dl-small dl-muted">{t.receipt_claim_sign_in()}</p> }.into_any();
    }
    view! {
        <Form door=addresses::CLAIM_RECEIPT class="dl-plain">
            <input type="hidden" name="code" value=code/>
            <p class="dl-small dl-muted">{t.receipt_claim_text()}</p>
            <div class="dl-actions">
                <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.receipt_claim()}</span></button>
            </div>
        </Form>
    }
    .into_any()
}
