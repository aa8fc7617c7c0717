//! `/gemeinden`: the municipalities of a demo, which share one host, and the way into each. Real ones have hosts of their own and no such page.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::{Error, municipalities};
use leptos::prelude::*;

use crate::addresses;
use crate::cookies::Cookie;
use crate::page::{Failure, Page, PageResult};
use crate::ui::head::PageHead;
use crate::visit::{Visit, append_cookie};

/// So long the choice is remembered, in seconds.
const CHOSEN_S: i64 = 30 * 24 * 3600;

/// `/gemeinden`
pub async fn page(visit: Visit) -> PageResult {
    let demos = municipalities::list_demos(&mut visit.read().await?).await?;
    if !visit.municipality.is_demo || demos.is_empty() {
        return Err(Error::NotFound.into());
    }
    let (t, here) = (visit.t, visit.municipality.id);
    Ok(Page::new(&visit, t.demo_municipalities_title(), move || {
        let demos = demos.into_iter().map(|demo| {
            view! {
                <li class="dl-card">
                    <h2><a class="dl-card__link" href=addresses::demo_municipality(&demo.slug) aria-current=(demo.id == here).then_some("true")>{demo.name}</a></h2>
                    <p>{t.demo_municipality_size(t.grouped(demo.residents_over_14))}</p>
                    {(demo.id == here).then(|| view! { <p class="dl-muted">{t.demo_municipality_here()}</p> })}
                </li>
            }
        });
        view! {
            <PageHead title=t.demo_municipalities_title() lead=t.demo_municipalities_lead()/>
            <div class="dl-wrap dl-section"><ul class="dl-stack" role="list">{demos.collect_view()}</ul></div>
        }
    }))
}

/// `/gemeinden/{slug}`: goes into one of them.
pub async fn choose(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    let demos = municipalities::list_demos(&mut visit.read().await?).await?;
    let demo = demos.iter().find(|demo| demo.slug == slug).filter(|_| visit.municipality.is_demo).ok_or(Error::NotFound)?;
    let mut response = Redirect::to("/").into_response();
    append_cookie(response.headers_mut(), &Cookie::Municipality.set(&visit.app, &demo.slug, CHOSEN_S));
    Ok(response)
}
