//! `/konto/zweiter-faktor/codes`: new codes on paper, for whoever has lost the old ones or used most of them.

use axum::extract::Request;
use axum::response::Response;
use domain::accounts::SignedIn;
use domain::{Actor, Error, Result, factors, limits};
use leptos::prelude::*;

use super::app::Password;
use super::once::{self, again, crumbs, read, show};
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/konto/zweiter-faktor/codes`
pub async fn page(visit: Visit) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    let mut tx = visit.read().await?;
    let factors = factors::find(&mut tx, &actor).await?;
    let own = domain::accounts::find_own(&mut tx, &actor).await?;
    drop(tx);
    let page = Page::new(&visit, t.recovery_title(), move || {
        let form = factors.app_since.map(|_| {
            view! {
                <p>{t.recovery_left(factors.codes_left)}</p>
                <p>{t.recovery_renew_text()}</p>
                <Form door=addresses::RECOVERY_CODES>
                    <Password email=own.email/>
                    <div class="dl-actions"><Submit label=t.recovery_renew_submit()/></div>
                </Form>
            }
        });
        let without = form
            .is_none()
            .then(|| view! { <p>{t.recovery_without_app()} " " <a href=addresses::FACTOR>{t.factor_title()}</a></p> });
        view! {
            <PageHead title=t.recovery_title() lead=t.recovery_lead() crumbs=crumbs()/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">{form}{without}</div>
        }
    });
    Ok(page.private())
}

/// `/konto/zweiter-faktor/codes` by POST: makes the codes and shows them, this one time.
pub async fn renew(visit: Visit, request: Request) -> Response {
    let typed = match read(request).await {
        Ok(typed) => typed,
        Err(response) => return response,
    };
    let work = tokio::spawn(renewed(visit.clone(), once::value(&typed, "password")));
    match work.await.unwrap_or_else(|error| Err(Error::internal(format!("recovery codes: {error}")))) {
        Ok((signed_in, codes)) => show(&visit, &signed_in, codes),
        Err(error) => again(&visit, addresses::RECOVERY_CODES, typed, error, page).await,
    }
}

async fn renewed(visit: Visit, password: String) -> Result<(SignedIn, Vec<String>)> {
    let guest = visit.guest()?;
    visit.count(&limits::SIGN_IN)?;
    let actor = visit.actor();
    let verified = domain::accounts::prove_own(&visit.app.db, &visit.app.passwords, &actor, "password", &password).await?;
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..actor };
    let done = factors::renew_codes(&mut tx, &actor, guest, &verified).await?;
    tx.commit().await?;
    Ok(done)
}
