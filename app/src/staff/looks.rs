//! `/konto/einblicke`: who looked at one's own name and address. Without names: who it was, the municipality can say.

use domain::staff;
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::head::PageHead;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// `/konto/einblicke`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let looks = staff::list_looks_at_own(&mut visit.read().await?, &visit.actor()).await?;
    Ok(Page::new(&visit, t.looks_title(), move || {
        let is_empty = looks.is_empty();
        let items = looks.into_iter().map(|look| {
            view! { <li><Moment at=look.at/> ": " {t.looks_line(t.look_place(look.place.as_str()))}</li> }
        });
        let items = items.collect_view();
        let crumbs = vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())];
        view! {
            <PageHead title=t.looks_title() lead=t.looks_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
                {is_empty.then(|| view! { <p>{t.looks_empty()}</p> })}
                <ul data-testid="looks">{items}</ul>
            </div>
        }
    }))
}
