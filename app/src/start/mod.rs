//! The start page: what runs now, what came of it, what comes next.

use leptos::prelude::*;

use crate::page::{Page, PageResult};
use crate::visit::Visit;

/// `/`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let name = visit.municipality.name.clone();
    Ok(Page::new(&visit, t.nav_start(), move || {
        view! {
            <section class="dl-hero" aria-labelledby="willkommen">
                <div class="dl-wrap">
                    <div class="dl-hero__text">
                        <h1 id="willkommen">{t.start_title(name)}</h1>
                        <p class="dl-lead">{t.start_lead()}</p>
                    </div>
                    <img class="dl-hero__picture" src="/assets/hero.svg" alt="" width="720" height="460"/>
                </div>
            </section>
        }
    }))
}
