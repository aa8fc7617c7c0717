//! `/konto/identitaet/eid`: what will be known and stored, and the link to the provider. A form may not lead to another site, so a form
//! leads here and a link leads on.

use domain::Error;
use domain::identity::eid;
use domain::identity::provider::Trouble;
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::form::Form;
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// The way in, a form on `/konto/identitaet`.
#[component]
pub fn BeginEid(name: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="online-ausweis">
            <h2 id="online-ausweis">{t.eid_title()}</h2>
            <p>{t.eid_text(name)}</p>
            <Form door=addresses::BEGIN_EID class="dl-plain" key="online-ausweis">
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.eid_begin()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// The address that the provider leads back to, in full: one of the municipality's own, known to the provider.
pub(super) fn back(visit: &Visit) -> String {
    format!("{}{}", visit.origin(), addresses::EID_BACK)
}

/// `/konto/identitaet/eid`
pub async fn page(visit: Visit) -> PageResult {
    let provider = visit.app.eid()?.clone();
    let attempt = match eid::find(&mut visit.read().await?, &visit.actor()).await {
        Err(Error::Expired(_)) => return Ok(expired(&visit)),
        found => found?,
    };
    let (t, name) = (visit.t, provider.name().to_owned());
    let page = match provider.address(&attempt, &back(&visit)).await {
        Ok(address) => Page::new(&visit, t.eid_title(), move || view! { <Leave name address/> }),
        Err(Trouble::Away | Trouble::Refused) => {
            Page::new(&visit, t.eid_title(), move || view! { <Away name/> }).status(Error::Away("eid_away").status())
        }
    };
    Ok(page.with_token())
}

/// What is about to happen, and the link.
#[component]
fn Leave(name: String, address: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <Head/>
        <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
            <p>{t.eid_leave(name.clone())}</p>
            <h2>{t.eid_known_title()}</h2>
            <ul>
                <li>{t.eid_known_person()}</li>
                <li>{t.eid_known_pseudonym()}</li>
            </ul>
            <p>{t.eid_not_stored()}</p>
            <p class="dl-muted">{t.eid_time()}</p>
            <div class="dl-actions">
                <a class="kern-btn kern-btn--primary" href=address rel="noreferrer" data-testid="eid-provider">
                    <span class="kern-label">{t.eid_go(name)}</span>
                </a>
                <a class="kern-btn kern-btn--tertiary" href=addresses::IDENTITY><span class="kern-label">{t.eid_cancel()}</span></a>
            </div>
        </div>
    }
    .into_any()
}

/// The provider does not answer: the same page again, which asks it again.
#[component]
fn Away(name: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <Head/>
        <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack" data-code="eid_away">
            <Alert kind="warning" title=t.eid_away_title(name)><p>{t.failure_message("eid_away")}</p></Alert>
            <div class="dl-actions">
                <a class="kern-btn kern-btn--primary" href=addresses::EID><span class="kern-label">{t.eid_again()}</span></a>
                <a class="kern-btn kern-btn--tertiary" href=addresses::IDENTITY><span class="kern-label">{t.eid_cancel()}</span></a>
            </div>
        </div>
    }
    .into_any()
}

/// The head of all pages on this way.
#[component]
pub(super) fn Head() -> impl IntoView {
    let t = use_visit().t;
    let crumbs = vec![
        (addresses::ACCOUNT.to_owned(), t.nav_account().to_owned()),
        (addresses::IDENTITY.to_owned(), t.identity_title().to_owned()),
    ];
    view! { <PageHead title=t.eid_title() crumbs/> }.into_any()
}

/// The attempt is used, voided or too old; nothing was lost.
pub(super) fn expired(visit: &Visit) -> Page {
    stopped(visit, "link_expired", visit.t.eid_expired()).status(Error::Expired("link_expired").status())
}

/// It ends here, and one may begin anew.
pub(super) fn stopped(visit: &Visit, code: impl Into<String>, text: impl Into<String>) -> Page {
    let (t, code, text) = (visit.t, code.into(), text.into());
    let page = Page::new(visit, t.eid_title(), move || {
        view! {
            <Head/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack" data-code=code>
                <Alert kind="info" title=t.eid_stopped()><p>{text.clone()}</p></Alert>
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=addresses::IDENTITY><span class="kern-label">{t.rung_move_up()}</span></a>
                </div>
            </div>
        }
    });
    page.with_token()
}
