//! What the pages of accounts share: the card, and the page of a link that holds no longer.

use leptos::prelude::*;

use crate::page::{Page, use_visit};
use crate::ui::alert::Alert;
use crate::visit::Visit;

/// A narrow page with one thing to do.
#[component]
pub(crate) fn Card(#[prop(into)] title: String, children: Children) -> impl IntoView {
    view! {
        <div class="dl-wrap dl-wrap--narrow dl-section">
            <div class="dl-account-card">
                <h1>{title}</h1>
                {children()}
            </div>
        </div>
    }
    .into_any()
}

/// A picture and a sentence: something is on its way.
#[component]
pub(crate) fn Sent(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    view! {
        <div class="dl-wrap dl-wrap--narrow">
            <div class="dl-moment">
                <img src="/assets/illustrations/thanks.svg" alt="" width="200" height="150"/>
                <h1>{title}</h1>
                <p>{text}</p>
                {children.map(|children| children())}
                {visit.municipality.is_demo.then(|| view! {
                    <div class="dl-actions">
                        <a class="kern-btn kern-btn--secondary" href=crate::addresses::MAILBOX>
                            <span class="kern-label">{t.shell_demo_mailbox()}</span>
                        </a>
                    </div>
                })}
            </div>
        </div>
    }
    .into_any()
}

/// A link that is used, voided, too old or was never sent: what to do now. `next` is where that is done.
pub(crate) fn expired(visit: &Visit, text: &'static str, next: (&'static str, &'static str)) -> Page {
    let t = visit.t;
    let page = Page::new(visit, t.link_expired_title(), move || {
        view! {
            <Card title=t.link_expired_title()>
                <div data-code="link_expired"><Alert kind="info" title=t.failure_message("link_expired")><p>{text}</p></Alert></div>
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=next.0><span class="kern-label">{next.1}</span></a>
                </div>
            </Card>
        }
    });
    page.status(410).with_token()
}
