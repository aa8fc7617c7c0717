//! The strategy as a file: out for everybody, in for administrators. An upload comes as multipart, so it has a handler of its own
//! instead of a door; it opens the same transaction and calls the same verb.

use axum::extract::Multipart;
use axum::response::{IntoResponse, Response};
use domain::strategy::actions::{self, ImportReport};
use domain::strategy::outline::{self, Outline, OutlineError};
use domain::{Actor, Error, Right, limits};
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use leptos::prelude::*;

use crate::addresses;
use crate::administration::Tabs;
use crate::forms::BODY_PATIENCE;
use crate::outline::mistake;
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// What became of an upload.
enum Upload {
    Refused(Vec<OutlineError>),
    NoFile,
    Imported(ImportReport),
}

/// `/strategie/datei`: the stored strategy as an outline.
pub async fn download(visit: Visit) -> Result<Response, Failure> {
    let file = actions::export(&mut visit.read().await?, visit.municipality.id).await?.ok_or(Error::NotFound)?;
    let name = format!("attachment; filename=\"strategie-{}.md\"", visit.municipality.slug);
    let headers = [(CONTENT_TYPE, "text/markdown; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, file).into_response())
}

/// `/verwaltung/strategie/datei`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditStrategy)?;
    Ok(form(&visit, None))
}

/// The upload: all of the file or nothing.
pub async fn upload(visit: Visit, multipart: Multipart) -> Result<Response, Failure> {
    visit.actor().must(Right::EditStrategy)?;
    visit.count(&limits::UPLOAD)?;
    let Ok(text) = tokio::time::timeout(BODY_PATIENCE, read(multipart)).await else {
        return Ok(StatusCode::REQUEST_TIMEOUT.into_response());
    };
    let text = text?;
    if text.trim().is_empty() {
        return Ok(form(&visit, Some(Upload::NoFile)).status(422).into_response());
    }
    let outline = match outline::parse(&text) {
        Ok(outline) => outline,
        Err(mistakes) => return Ok(form(&visit, Some(Upload::Refused(mistakes))).status(422).into_response()),
    };
    // In a task of its own, as all doors: the work ends well even when the browser goes away.
    let work = tokio::spawn(import(visit.clone(), outline));
    let report = work.await.map_err(|error| Error::internal(format!("upload: {error}")))??;
    Ok(form(&visit, Some(Upload::Imported(report))).into_response())
}

async fn import(visit: Visit, outline: Outline) -> Result<ImportReport, Error> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let report = actions::import(&mut tx, &actor, &outline).await?;
    tx.commit().await?;
    visit.app.kept.drop_all(visit.municipality.id);
    Ok(report)
}

async fn read(mut multipart: Multipart) -> Result<String, Error> {
    while let Some(field) = multipart.next_field().await.map_err(|_| Error::BadRequest)? {
        if field.name() == Some("file") {
            let bytes = field.bytes().await.map_err(|_| Error::TooLarge)?;
            return String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadRequest);
        }
    }
    Ok(String::new())
}

fn form(visit: &Visit, upload: Option<Upload>) -> Page {
    let t = visit.t;
    Page::new(visit, t.import_title(), move || {
        view! {
            <PageHead title=t.import_title() lead=t.import_lead() crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">
                <Tabs current=addresses::IMPORT_STRATEGY/>
                {upload.map(|upload| view! { <Answer upload=upload/> })}
                <form class="dl-form" method="post" action=addresses::IMPORT_STRATEGY enctype="multipart/form-data">
                    <div class="kern-form-input">
                        <label class="kern-label" for="file">{t.import_file()}</label>
                        <div class="kern-hint" id="file-hint">{t.import_hint()}</div>
                        <input class="kern-form-input__input" id="file" name="file" type="file" accept=".md,.txt,text/markdown,text/plain" aria-describedby="file-hint" required/>
                    </div>
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{t.import_submit()}</span></button>
                        <a class="kern-btn kern-btn--tertiary" href=addresses::STRATEGY_FILE download><span class="kern-label">{t.strategy_download()}</span></a>
                    </div>
                </form>
            </div>
        }
    })
}

#[component]
fn Answer(upload: Upload) -> impl IntoView {
    let t = use_visit().t;
    match upload {
        Upload::NoFile => failed(t.import_no_file().to_owned(), Vec::new()),
        Upload::Refused(mistakes) => {
            let count = i64::try_from(mistakes.len()).unwrap_or(i64::MAX);
            failed(t.outline_refused(count), mistakes.iter().map(|found| mistake(t, found)).collect())
        }
        Upload::Imported(report) => view! { <Report report=report/> }.into_any(),
    }
}

fn failed(title: String, mistakes: Vec<String>) -> AnyView {
    let items = mistakes.into_iter().map(|mistake| view! { <li>{mistake}</li> }).collect_view();
    let list = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    view! { <div class="dl-errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors"><h2 id="errors">{title}</h2>{list}</div> }.into_any()
}

#[component]
fn Report(report: ImportReport) -> impl IntoView {
    let t = use_visit().t;
    let list = |title: &'static str, titles: Vec<String>| {
        let items = titles.into_iter().map(|title| view! { <li>{title}</li> }).collect_view();
        (!items.is_empty()).then(|| view! { <p><strong>{title}</strong></p><ul>{items}</ul> })
    };
    let is_new = !report.created.is_empty() || !report.changed.is_empty();
    let title = if is_new { t.import_done() } else { t.outline_unchanged() };
    let unchanged = i64::try_from(report.unchanged).unwrap_or(i64::MAX);
    let unchanged = is_new.then(|| view! { <p>{t.import_unchanged(unchanged, t.grouped(unchanged))}</p> });
    view! {
        <div class="kern-alert kern-alert--success" role="status">
            <div class="kern-alert__header"><span class="kern-icon kern-icon--success" aria-hidden="true"></span><span class="kern-title">{title}</span></div>
            <div class="kern-alert__body">
                {list(t.import_created(), report.created)}
                {list(t.import_changed(), report.changed)}
                {unchanged}
                {list(t.import_kept(), report.kept)}
                {list(t.import_not_in_file(), report.not_in_file)}
                <p><a href=addresses::STRATEGY>{t.import_look()}</a></p>
            </div>
        </div>
    }
}
