//! `/embed/beteiligungen/{slug}`: a consultation as a card for other sites' pages. It shows what everybody may see, knows no cookies and has
//! nothing to send; whoever wants to take part opens the site.

use axum::extract::Path;
use domain::consultations::store;
use leptos::prelude::*;

use super::card::{HeadMeta, excerpt};
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::visit::Visit;

/// `/embed/beteiligungen/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let t = visit.t;
    let consultation = store::find_by_slug(&mut visit.read().await?, &visit.actor(), &slug).await?;
    let municipality = visit.municipality.name.clone();
    let page = Page::new(&visit, consultation.title.clone(), move || {
        let href = addresses::consultation(&consultation.slug);
        view! {
            <article class="dl-card dl-card--accent">
                <div class="dl-pagehead__meta"><HeadMeta consultation=consultation.clone()/></div>
                <h1>{consultation.title.clone()}</h1>
                <p class="dl-card__text">{excerpt(&consultation.summary)}</p>
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=href target="_blank" rel="noopener">
                        <span class="kern-label">{t.consultation_embed_open(municipality)}</span>
                    </a>
                </div>
            </article>
        }
    });
    Ok(page.card())
}
