//! `/verwaltung/melderegister`: the list from the residents' register, and who tried too often to be found on it. An upload comes as
//! multipart, so it has a handler of its own instead of a door; it opens the same transaction and calls the same verb.

use axum::extract::Multipart;
use axum::response::{IntoResponse, Response};
use domain::identity::residents::{self, Locked, ResidentsList};
use domain::identity::residents_file::Mistake;
use domain::{Actor, Error, Result, Right, limits};
use http::StatusCode;
use leptos::prelude::*;

use super::uploaded::{Uploaded, uploaded};
use crate::addresses;
use crate::administration::Tabs;
use crate::forms::BODY_PATIENCE;
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::ui::time::{day_text, moment_text};
use crate::visit::Visit;

/// The form as it was sent.
#[derive(Default)]
struct Sent {
    file: String,
    last_day: String,
}

/// `/verwaltung/melderegister`
pub async fn page(visit: Visit) -> PageResult {
    Ok(show(&visit, None, String::new()).await?)
}

/// `/verwaltung/melderegister` by POST: all of the file or nothing.
pub async fn upload(visit: Visit, multipart: Multipart) -> std::result::Result<Response, Failure> {
    visit.actor().must(Right::KeepResidentsList)?;
    visit.count(&limits::UPLOAD)?;
    let Ok(sent) = tokio::time::timeout(BODY_PATIENCE, read(multipart)).await else {
        return Ok(StatusCode::REQUEST_TIMEOUT.into_response());
    };
    let sent = sent?;
    if sent.file.trim().is_empty() {
        let page = show(&visit, Some(Uploaded::Refused(visit.t.residents_mistake("file_missing"))), sent.last_day).await?;
        return Ok(page.status(422).into_response());
    }
    let day = sent.last_day.clone();
    let refused = |code| Uploaded::Refused(visit.t.residents_mistake(code));
    // In a task of its own, as all doors: the work ends well even when the browser goes away.
    let work = tokio::spawn(load(visit.clone(), sent)).await.map_err(|error| Error::internal(format!("upload: {error}")))?;
    let (upload, status) = match work {
        Ok(Ok(lines)) => (Uploaded::Loaded(visit.t.residents_loaded(lines)), 200),
        Ok(Err(mistakes)) => (Uploaded::Mistakes(mistakes), 422),
        Err(Error::Invalid(errors)) => (refused(errors.0.first().map_or("invalid", |(_, code)| *code)), 422),
        Err(Error::Conflict(code)) => (refused(code), 409),
        Err(error) => return Err(error.into()),
    };
    Ok(show(&visit, Some(upload), day).await?.status(status).into_response())
}

async fn load(visit: Visit, sent: Sent) -> Result<std::result::Result<i64, Vec<Mistake>>> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let loaded = residents::load(&mut tx, &actor, &sent.file, &sent.last_day).await?;
    tx.commit().await?;
    Ok(loaded)
}

async fn read(mut multipart: Multipart) -> Result<Sent> {
    let mut sent = Sent::default();
    while let Some(field) = multipart.next_field().await.map_err(|_| Error::BadRequest)? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| Error::TooLarge)?;
        let text = String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadRequest)?;
        match name.as_str() {
            "file" => sent.file = text,
            "last_day" => sent.last_day = text,
            _ => {}
        }
    }
    Ok(sent)
}

async fn show(visit: &Visit, upload: Option<Uploaded>, last_day: String) -> Result<Page> {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let locked = residents::list_locked(&mut tx, &actor).await?;
    let list = residents::find_current(&mut tx, &actor).await?;
    let hold = residents::find_hold(&mut tx, &actor).await?;
    let is_held = hold.is_some();
    drop(tx);
    Ok(Page::new(visit, t.residents_title(), move || {
        let crumbs = vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())];
        view! {
            <PageHead title=t.residents_title() lead=t.residents_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Tabs current=addresses::RESIDENTS/>
                {upload.map(|upload| uploaded(upload, |code| t.residents_mistake(code)))}
                {hold.map(|vote| {
                    let text = t.residents_held(vote.title, moment_text(t, vote.closes_at));
                    view! { <Alert kind="info" title=t.residents_held_title()><p>{text}</p></Alert> }
                })}
                {match list {
                    Some(list) => view! { <Current list is_held/> }.into_any(),
                    None if is_held => ().into_any(),
                    None => view! { <New last_day/> }.into_any(),
                }}
                {(!locked.is_empty()).then(|| view! { <LockedPeople locked/> })}
            </div>
        }
    }))
}

/// The list that is there, and its end.
#[component]
fn Current(list: ResidentsList, is_held: bool) -> impl IntoView {
    let t = use_visit().t;
    let last_day = day_text(t, list.destroy_at.plus(-1).day());
    view! {
        <section class="dl-panel" aria-labelledby="liste">
            <h2 id="liste">{t.residents_current()}</h2>
            <p>{t.residents_current_text(list.line_count, day_text(t, list.created_at.day()), last_day)}</p>
            {(!is_held).then(|| view! {
                <Form door=addresses::DESTROY_LIST class="dl-plain">
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.residents_destroy()}</span></button>
                    </div>
                </Form>
            })}
        </section>
    }
    .into_any()
}

#[component]
fn New(last_day: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <form class="dl-form" method="post" action=addresses::RESIDENTS enctype="multipart/form-data">
            <p>{t.residents_new()}</p>
            <div class="kern-form-input">
                <label class="kern-label" for="file">{t.residents_file()}</label>
                <div class="kern-hint" id="file-hint">{t.residents_file_hint()}</div>
                <input class="kern-form-input__input" id="file" name="file" type="file" accept=".csv,text/csv,text/plain" aria-describedby="file-hint" required/>
            </div>
            <div class="kern-form-input dl-field--short">
                <label class="kern-label" for="last_day">{t.residents_last_day()}</label>
                <div class="kern-hint" id="last_day-hint">{t.residents_last_day_hint()}</div>
                <input class="kern-form-input__input" id="last_day" name="last_day" type="date" value=last_day aria-describedby="last_day-hint" required/>
            </div>
            <pre class="dl-small" lang="de">"name;geburtsdatum;plz\nAnna Beispiel;03.07.1958;94481\nBeispiel, Bert;1990-01-31;94481"</pre>
            <div class="dl-actions">
                <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{t.residents_submit()}</span></button>
            </div>
        </form>
    }
    .into_any()
}

/// Who tried five times and was not found: an administrator asks them, or lets them try again.
#[component]
fn LockedPeople(locked: Vec<Locked>) -> impl IntoView {
    let t = use_visit().t;
    let items = locked.into_iter().map(|one| {
        let label = t.residents_unlock_of(one.name.clone());
        view! {
            <li class="dl-card">
                <h3>{one.name}</h3>
                <p class="dl-small dl-muted">{t.residents_locked_since(day_text(t, one.since.day()))}</p>
                <Form door=addresses::UNLOCK_LIST key=one.account_id.to_string() class="dl-plain">
                    <input type="hidden" name="account" value=one.account_id.to_string()/>
                    <button class="kern-btn kern-btn--secondary" type="submit" aria-label=label><span class="kern-label">{t.residents_unlock()}</span></button>
                </Form>
            </li>
        }
    });
    view! {
        <section class="dl-block" aria-labelledby="gesperrt">
            <h2 id="gesperrt">{t.residents_locked()}</h2>
            <p>{t.residents_locked_text()}</p>
            <ul class="dl-contributions">{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}
