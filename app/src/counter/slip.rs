//! `/schalter/quittung`: the receipt that a clerk prints and hands over. The code stands here once, as it came with the answer.

use domain::Right;
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::ui::qr::QrCode;
use crate::ui::time::day_text;
use crate::visit::Visit;

/// Key of the note that carries the code.
pub const NOTE: &str = "taken-at-counter";

/// `/schalter/quittung`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    visit.actor().must(Right::EnterForOthers)?;
    let code = visit.note.clone().filter(|(key, _)| key == NOTE).and_then(|(_, code)| code);
    let page = Page::new(&visit, t.counter_slip(), move || {
        let crumbs = vec![(addresses::COUNTER.to_owned(), t.counter_title().to_owned())];
        let body = match code {
            Some(code) => view! { <Slip code/> }.into_any(),
            None => {
                view! { <Alert kind="info" title=t.counter_slip_gone()><p>{t.counter_slip_gone_text()}</p></Alert> }.into_any()
            }
        };
        view! {
            <PageHead title=t.counter_slip() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {body}
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=addresses::COUNTER><span class="kern-label">{t.counter_next()}</span></a>
                </div>
            </div>
        }
    });
    Ok(page.private())
}

/// What stands on the paper.
#[component]
fn Slip(code: String) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let address = format!("{}{}", visit.origin(), addresses::RECEIPT);
    view! {
        <p class="dl-muted dl-screen">{t.counter_slip_text()}</p>
        <article class="dl-slip" aria-labelledby="code">
            <div class="dl-slip__text">
                <p>{t.counter_slip_of(visit.municipality.name.clone(), day_text(t, visit.now.day()))}</p>
                <p class="dl-receipt__code" id="code" data-testid="receipt">{code}</p>
                <p class="dl-small">{t.counter_slip_use()}</p>
                <p class="dl-small"><strong>{address.clone()}</strong></p>
            </div>
            <QrCode text=address title=t.counter_slip_qr()/>
        </article>
    }
}
