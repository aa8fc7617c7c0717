//! `/verwaltung/beteiligungen/{slug}/berechtigte`: who may vote, by age, part of the municipality and name. A list comes as multipart, so it has
//! a handler of its own instead of a door; it opens the same transaction and calls the same verb.

use axum::extract::{Multipart, Path};
use axum::response::{IntoResponse, Response};
use domain::consultations::{State, store as consultations};
use domain::identity::residents;
use domain::identity::residents_file::Mistake;
use domain::votes::Circle;
use domain::votes::roll::{self, Marked, Roll};
use domain::{Actor, Error, Result, Right, limits};
use http::StatusCode;
use leptos::prelude::*;

use super::ballot::Vote;
use super::entitled_panels::{Fixed, ListPanel, NamesPanel, WhoForm};
use crate::addresses;
use crate::forms::BODY_PATIENCE;
use crate::identity::uploaded::{Uploaded, uploaded};
use crate::page::{Failure, Page, PageResult};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// Whom the vote is for by name, as administrators see it.
pub(super) struct Named {
    pub roll: Option<Roll>,
    pub marked: Vec<Marked>,
    /// How many in all.
    pub count: u64,
}

/// `/verwaltung/beteiligungen/{slug}/berechtigte`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    Ok(show(&visit, &slug, None).await?)
}

/// The same by POST: all of the list or nothing.
pub async fn upload(visit: Visit, Path(slug): Path<String>, multipart: Multipart) -> std::result::Result<Response, Failure> {
    visit.actor().must(Right::SetRungs)?;
    consultations::find_by_slug(&mut visit.read().await?, &visit.actor(), &slug).await?;
    visit.count(&limits::UPLOAD)?;
    let Ok(file) = tokio::time::timeout(BODY_PATIENCE, read(multipart)).await else {
        return Ok(StatusCode::REQUEST_TIMEOUT.into_response());
    };
    let file = file?;
    // In a task of its own, as all doors: the work ends well even when the browser goes away.
    let work = tokio::spawn(load(visit.clone(), slug.clone(), file)).await;
    let (upload, status) = match work.map_err(|error| Error::internal(format!("upload: {error}")))? {
        Ok(Ok(lines)) => (Uploaded::Loaded(visit.t.entitled_loaded(lines)), 200),
        Ok(Err(mistakes)) => (Uploaded::Mistakes(mistakes), 422),
        Err(error @ (Error::Conflict(_) | Error::Frozen | Error::Closed(_))) => {
            (Uploaded::Refused(visit.t.failure_message(error.code())), 409)
        }
        Err(error) => return Err(error.into()),
    };
    Ok(show(&visit, &slug, Some(upload)).await?.status(status).into_response())
}

async fn load(visit: Visit, slug: String, file: String) -> Result<std::result::Result<i64, Vec<Mistake>>> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let vote = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    let loaded = roll::load(&mut tx, &actor, vote.id, &file).await?;
    tx.commit().await?;
    Ok(loaded)
}

async fn read(mut multipart: Multipart) -> Result<String> {
    let mut file = String::new();
    while let Some(field) = multipart.next_field().await.map_err(|_| Error::BadRequest)? {
        let is_file = field.name() == Some("file");
        let bytes = field.bytes().await.map_err(|_| Error::TooLarge)?;
        if is_file {
            file = String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadRequest)?;
        }
    }
    Ok(file)
}

async fn show(visit: &Visit, slug: &str, upload: Option<Uploaded>) -> Result<Page> {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::SetRungs)?;
    let mut tx = visit.read().await?;
    let Vote { consultation, rules, sealed_end, .. } = Vote::load(&mut tx, &actor, slug).await?;
    let districts = residents::list_districts(&mut tx, &actor).await?;
    let named = Named {
        roll: roll::find_roll(&mut tx, &actor, consultation.id).await?,
        marked: roll::list_marked(&mut tx, &actor, consultation.id).await?,
        count: roll::count(&mut tx, &actor, consultation.id, &rules).await?.unwrap_or(0),
    };
    drop(tx);
    let state = consultation.state(actor.now);
    let is_free = matches!(state, State::Draft | State::Scheduled);
    Ok(Page::new(visit, t.entitled_title(), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
            (addresses::manage_consultation(&consultation.slug), consultation.title.clone()),
        ];
        let slug = consultation.slug.clone();
        let is_named = rules.eligibility.circle == Circle::Named && state != State::Closed;
        let Named { roll, marked, count } = named;
        let first = match is_free {
            true => view! { <WhoForm slug=slug.clone() rules=rules.clone() known=districts/> }.into_any(),
            false => view! { <Fixed consultation=consultation.clone() rules=rules.clone() sealed_end/> }.into_any(),
        };
        view! {
            <PageHead title=t.entitled_title() lead=t.entitled_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {upload.map(|upload| uploaded(upload, |code| t.entitled_mistake(code)))}
                {first}
                {is_named.then(|| view! {
                    <ListPanel slug=slug.clone() roll is_free/>
                    <NamesPanel slug marked count is_free/>
                })}
            </div>
        }
    }))
}
