//! `/verwaltung/wappen`: sends a picture, or takes it away. An upload comes as multipart, so it has a handler of its own instead of a door; it
//! opens the same transaction and calls the same verb.

use std::time::Duration;

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::response::{IntoResponse, Response};
use domain::emblem::{self, Drawn, HEIGHTS, WIDEST};
use domain::{Actor, Error, Result, Right, limits};
use http::StatusCode;
use leptos::prelude::*;
use pictures::Refused;

use super::picture::picture;
use crate::addresses;
use crate::administration::Tabs;
use crate::forms::BODY_PATIENCE;
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::places::Places;
use crate::ui::alert::Alert;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// Bytes of a file.
pub const FILE_MAX: usize = 10 * 1024 * 1024;
/// Decoding takes a processor and up to 128 MiB: one at a time.
static DRAWING: Places = Places::new(1, Duration::from_secs(10));

/// `/verwaltung/wappen`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditEmblem)?;
    Ok(show(&visit, None))
}

/// `/verwaltung/wappen` by POST.
pub async fn upload(visit: Visit, multipart: Multipart) -> std::result::Result<Response, Failure> {
    visit.actor().must(Right::EditEmblem)?;
    visit.count(&limits::UPLOAD)?;
    let Ok(file) = tokio::time::timeout(BODY_PATIENCE, read(multipart)).await else {
        return Ok(StatusCode::REQUEST_TIMEOUT.into_response());
    };
    let file = file?;
    if file.is_empty() {
        return Ok(show(&visit, Some("file_missing")).status(422).into_response());
    }
    let drawing = DRAWING.take().await?;
    match drawing.work(move || draw(&file)).await? {
        Err(refused) => Ok(show(&visit, Some(refused.code())).status(422).into_response()),
        Ok(drawn) => {
            // In a task of its own, as all doors: the work ends well even when the browser goes away.
            let work = tokio::spawn(keep(visit.clone(), drawn));
            work.await.map_err(|error| Error::internal(format!("upload: {error}")))??;
            Ok(axum::response::Redirect::to(addresses::EDIT_EMBLEM).into_response())
        }
    }
}

/// The file, unless it is too large: nothing more of it is read then.
async fn read(mut multipart: Multipart) -> Result<Vec<u8>> {
    let mut file = Vec::new();
    while let Some(mut field) = multipart.next_field().await.map_err(unreadable)? {
        let is_file = field.name() == Some("file");
        while let Some(part) = field.chunk().await.map_err(unreadable)? {
            if is_file && file.len() + part.len() > FILE_MAX {
                return Err(Error::TooLarge);
            }
            file.extend_from_slice(if is_file { &part } else { &[] });
        }
    }
    Ok(file)
}

fn unreadable(error: MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { Error::BadRequest }
}

fn draw(file: &[u8]) -> std::result::Result<Vec<Drawn>, Refused> {
    let pictures = pictures::remade(file, &HEIGHTS, WIDEST)?;
    Ok(HEIGHTS.into_iter().zip(pictures).map(|(size, made)| Drawn { size, width: made.width, png: made.png }).collect())
}

async fn keep(visit: Visit, drawn: Vec<Drawn>) -> Result<()> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    emblem::set(&mut tx, &actor, &drawn).await?;
    tx.commit().await?;
    visit.app.forget_municipalities();
    visit.app.kept.drop_all(visit.municipality.id);
    Ok(())
}

fn show(visit: &Visit, refused: Option<&'static str>) -> Page {
    let t = visit.t;
    Page::new(visit, t.emblem_title(), move || {
        let crumbs = vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())];
        let mistake = refused.map(|code| {
            view! {
                <div class="dl-errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors" data-code=code><h2 id="errors">{t.emblem_mistake(code)}</h2></div>
            }
        });
        view! {
            <PageHead title=t.emblem_title() lead=t.emblem_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Tabs current=addresses::EDIT_EMBLEM/>
                {mistake}
                <form class="dl-form" method="post" action=addresses::EDIT_EMBLEM enctype="multipart/form-data">
                    <div class="kern-form-input">
                        <label class="kern-label" for="file">{t.emblem_file()}</label>
                        <div class="kern-hint" id="file-hint">{t.emblem_hint()}</div>
                        <input class="kern-form-input__input" id="file" name="file" type="file" accept="image/png,image/jpeg,image/webp" aria-describedby="file-hint" required/>
                    </div>
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{t.emblem_submit()}</span></button>
                    </div>
                </form>
                <Current/>
            </div>
        }
    })
}

/// What is shown now, and the way back.
#[component]
fn Current() -> impl IntoView {
    let t = use_visit().t;
    match picture() {
        None => view! { <Alert kind="info" title=t.emblem_none()><p>{t.emblem_none_text()}</p></Alert> }.into_any(),
        Some(picture) => view! {
            <section class="dl-panel" aria-labelledby="wappen">
                <h2 id="wappen">{t.emblem_current()}</h2>
                <p class="dl-brand">{picture}</p>
                <Form door=addresses::REMOVE_EMBLEM class="dl-plain">
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.emblem_remove()}</span></button>
                    </div>
                </Form>
            </section>
        }
        .into_any(),
    }
}
