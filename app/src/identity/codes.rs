//! `/verwaltung/codes`: packages of codes for letters, and the page that shows the codes of one package once, to be printed.

use axum::body::to_bytes;
use axum::extract::{Path, Request};
use axum::response::{IntoResponse, Response};
use domain::identity::codes::{self, Package};
use domain::{Actor, Error, Result, Right};
use http::StatusCode;
use leptos::prelude::*;
use uuid::Uuid;

use crate::addresses;
use crate::administration::Tabs;
use crate::forms::BODY_PATIENCE;
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::ui::badge::Badge;
use crate::ui::field::{Field, Select};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::qr::QrCode;
use crate::ui::time::day_text;
use crate::visit::{Visit, pairs};

/// The form that asks for the codes says only how they are to be printed.
const BODY_MAX: usize = 4_096;

/// `/verwaltung/codes`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let mut tx = visit.read().await?;
    let packages = codes::list(&mut tx, &visit.actor()).await?;
    let votes = domain::votes::codes::list_votes(&mut tx, &visit.actor()).await?;
    drop(tx);
    Ok(Page::new(&visit, t.codes_title(), move || {
        let mut purposes = vec![(String::new(), t.codes_vote_none().to_owned())];
        purposes.extend(votes.into_iter().map(|vote| (vote.id.to_string(), vote.title)));
        let items = packages.into_iter().map(|package| view! { <li>{card(&package)}</li> }).collect_view();
        view! {
            <PageHead title=t.codes_title() lead=t.codes_lead() crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]/>
            <div class="dl-wrap dl-listing dl-stack dl-stack--wide">
                <Tabs current=addresses::CODES/>
                <ul class="dl-grid dl-grid--two" role="list">{items}</ul>
                <section class="dl-panel" aria-labelledby="neu">
                    <h2 id="neu">{t.codes_new()}</h2>
                    <Form door=addresses::PREPARE_CODES>
                        <Field name="purpose" label=t.codes_purpose() hint=t.codes_purpose_hint()/>
                        {(purposes.len() > 1).then(|| view! { <Select name="vote" label=t.codes_vote() hint=t.codes_vote_hint() options=purposes/> })}
                        <Field name="count" label=t.codes_count() hint=t.codes_count_hint() is_short=true/>
                        <Field name="last_day" label=t.codes_last_day() hint=t.codes_last_day_hint() kind="date" is_short=true/>
                        <div class="dl-actions"><Submit label=t.codes_prepare()/></div>
                    </Form>
                </section>
            </div>
        }
    }))
}

fn state(package: &Package) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let (kind, label) = match package {
        Package { revoked_at: Some(_), .. } => ("rejected", t.codes_state_revoked()),
        Package { ends_at, .. } if *ends_at <= visit.now => ("closed", t.codes_state_ended()),
        Package { printed_at: Some(_), .. } => ("running", t.codes_state_out()),
        Package { .. } => ("planned", t.codes_state_prepared()),
    };
    view! { <Badge kind label/> }.into_any()
}

fn card(package: &Package) -> impl IntoView + use<> {
    let used = used(package);
    view! {
        <article class="dl-card">
            <div class="dl-pagehead__meta">{state(package)}</div>
            <h2><a class="dl-card__link" href=addresses::codes_of(package.id)>{package.purpose.clone()}</a></h2>
            <p class="dl-card__text">{used}</p>
        </article>
    }
}

/// How many are used. Those of a vote end with it, wherever its end is moved.
fn used(package: &Package) -> String {
    let t = use_visit().t;
    match package.consultation_id {
        Some(_) => t.codes_of_vote(package.used_count, package.code_count),
        None => t.codes_used(package.used_count, package.code_count, day_text(t, package.ends_at.plus(-1).day())),
    }
}

/// `/verwaltung/codes/{id}`
pub async fn show(visit: Visit, Path(id): Path<String>) -> PageResult {
    let t = visit.t;
    visit.actor().must(Right::IssueCodes)?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let mut tx = visit.read().await?;
    let package = codes::find(&mut tx, &visit.actor(), id).await?;
    let is_frozen = codes::is_frozen(&mut tx, &visit.actor(), &package).await?;
    drop(tx);
    Ok(Page::new(&visit, package.purpose.clone(), move || {
        let may_make = package.printed_at.is_none() && package.revoked_at.is_none() && !is_frozen;
        let shown = package.printed_at.map(|at| view! { <p>{t.codes_shown(day_text(t, at.day()))}</p> });
        let id = package.id.to_string();
        let used = used(&package);
        let badge = state(&package);
        view! {
            <PageHead title=package.purpose.clone() crumbs=crumbs()>{badge}</PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <p>{used}</p>
                {shown}
                {may_make.then(|| view! { <Make id=id.clone()/> })}
                {is_frozen.then(|| view! { <p>{t.codes_frozen()}</p> })}
                {(package.revoked_at.is_none() && !is_frozen).then(|| view! {
                    <section class="dl-panel" aria-labelledby="widerrufen">
                        <h2 id="widerrufen">{t.codes_revoke()}</h2>
                        <p>{t.codes_revoke_text()}</p>
                        <Form door=addresses::REVOKE_CODES class="dl-plain">
                            <input type="hidden" name="package" value=id/>
                            <div class="dl-actions">
                                <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit"><span class="kern-label">{t.codes_revoke()}</span></button>
                            </div>
                        </Form>
                    </section>
                })}
            </div>
        }
    }))
}

fn crumbs() -> Vec<(String, String)> {
    let t = use_visit().t;
    vec![
        (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
        (addresses::CODES.to_owned(), t.codes_title().to_owned()),
    ]
}

/// Slips or letters; the answer to this form shows the codes.
#[component]
fn Make(id: String) -> impl IntoView {
    let t = use_visit().t;
    let address = format!("{}/{id}", addresses::CODES);
    let button = |look: &'static str, kind: &'static str, label: &'static str| {
        view! {
            <button class=format!("kern-btn kern-btn--{kind}") type="submit" name="look" value=look><span class="kern-label">{label}</span></button>
        }
    };
    view! {
        <section class="dl-panel" aria-labelledby="drucken">
            <h2 id="drucken">{t.codes_make()}</h2>
            <p>{t.codes_make_text()}</p>
            <form class="dl-plain" method="post" action=address>
                {cfg!(feature = "pdf").then(|| view! {
                    <div class="dl-actions">
                        {button("slips-pdf", "primary", t.codes_make_slips_pdf())} {button("letters-pdf", "secondary", t.codes_make_letters_pdf())}
                    </div>
                })}
                <div class="dl-actions">{button("slips", "secondary", t.codes_make_slips())} {button("letters", "secondary", t.codes_make_letters())}</div>
            </form>
        </section>
    }
    .into_any()
}

/// `/verwaltung/codes/{id}` by POST: makes the codes and shows them, this one time. No door, because a door leads on to another page, and
/// the codes must stand in the answer itself and nowhere else.
pub async fn make(visit: Visit, Path(id): Path<String>, request: Request) -> std::result::Result<Response, Failure> {
    visit.actor().must(Right::IssueCodes)?;
    let id: Uuid = id.parse().map_err(|_| Error::NotFound)?;
    let body = tokio::time::timeout(BODY_PATIENCE, to_bytes(request.into_body(), BODY_MAX));
    let Ok(body) = body.await else { return Ok(StatusCode::REQUEST_TIMEOUT.into_response()) };
    let body = body.map_err(|_| Error::TooLarge)?;
    let typed = pairs(std::str::from_utf8(&body).map_err(|_| Error::BadRequest)?);
    let look = typed.iter().find(|(name, _)| name == "look").map_or("slips", |(_, look)| look.as_str());
    #[cfg(feature = "pdf")]
    if let Some(look) = look.strip_suffix("-pdf") {
        return super::codes_file::pdf(visit, id, look == "letters").await;
    }
    let is_letters = look == "letters";
    // In a task of its own, as all doors: the work ends well even when the browser goes away.
    let work = tokio::spawn(made(visit.clone(), id));
    let (package, codes) = work.await.map_err(|error| Error::internal(format!("codes: {error}")))??;
    let page = Page::new(&visit, package.purpose.clone(), move || printed(&package, codes, is_letters));
    Ok(page.private().into_response())
}

async fn made(visit: Visit, id: Uuid) -> Result<(Package, Vec<String>)> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let made = codes::make(&mut tx, &actor, id).await?;
    tx.commit().await?;
    Ok(made)
}

fn printed(package: &Package, codes: Vec<String>, is_letters: bool) -> impl IntoView + use<> {
    let t = use_visit().t;
    let class = if is_letters { "dl-slips dl-slips--letters" } else { "dl-slips" };
    let slips = codes.into_iter().map(|code| slip(package, code)).collect_view();
    view! {
        <PageHead title=package.purpose.clone() crumbs=crumbs()/>
        <div class="dl-wrap dl-wrap--narrow dl-formpage">
            <p class="dl-screen">{t.codes_printed_text()}</p>
            <ol class=class role="list">{slips}</ol>
        </div>
    }
}

/// What stands on each slip: where one uses the code, what it is for, and what scanning it does.
pub(super) struct Told {
    pub address: String,
    pub text: String,
    pub scans: &'static str,
}

impl Told {
    pub fn of(visit: &Visit, package: &Package) -> Self {
        let t = visit.t;
        let (page, text, scans) = match &package.vote_slug {
            Some(slug) => (addresses::vote(slug), t.codes_slip_vote().to_owned(), t.codes_slip_vote_qr()),
            None => {
                let last_day = day_text(t, package.ends_at.plus(-1).day());
                (addresses::IDENTITY.to_owned(), t.codes_slip_text(last_day), t.codes_slip_qr())
            }
        };
        Self { address: format!("{}{page}", visit.origin()), text, scans }
    }

    /// After the #, so that the code stands in no log: a browser keeps it to itself.
    pub fn scanned(&self, code: &str) -> String {
        format!("{}#{code}", self.address)
    }
}

fn slip(package: &Package, code: String) -> impl IntoView + use<> {
    let visit = use_visit();
    let told = Told::of(&visit, package);
    let scanned = told.scanned(&code);
    view! {
        <li class="dl-slip">
            <div class="dl-slip__text">
                <p><strong>{visit.municipality.name.clone()}</strong> ": " {package.purpose.clone()}</p>
                <p class="dl-receipt__code" data-testid="code">{code}</p>
                <p class="dl-small">{told.text}</p>
                <p class="dl-small"><strong>{told.address}</strong></p>
            </div>
            <QrCode text=scanned title=told.scans/>
        </li>
    }
}
