//! Confirming the mail address: the page after registering, and the page that the mail's link opens. Opening it uses nothing up.

use axum::extract::Path;
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/bestaetigen`: the same for everybody, whether or not the address was known.
pub async fn sent(visit: Visit) -> PageResult {
    let t = visit.t;
    let is_demo = visit.municipality.is_demo;
    Ok(Page::new(&visit, t.confirm_sent_title(), move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow">
                <div class="dl-moment">
                    <img src="/assets/illustrations/thanks.svg" alt="" width="200" height="150"/>
                    <h1>{t.confirm_sent_title()}</h1>
                    <p>{t.confirm_sent_text()}</p>
                    {is_demo.then(|| view! {
                        <div class="dl-actions">
                            <a class="kern-btn kern-btn--primary" href=addresses::MAILBOX>
                                <span class="kern-label">{t.shell_demo_mailbox()}</span>
                            </a>
                        </div>
                    })}
                </div>
            </div>
        }
    }))
}

/// `/konto/bestaetigen/{token}`
pub async fn page(visit: Visit, Path(token): Path<String>) -> PageResult {
    let t = visit.t;
    let mut tx = visit.read().await?;
    let found = domain::accounts::find_to_confirm(&mut tx, visit.municipality.id, &token, visit.now).await;
    let account = match found {
        Ok(account) => account,
        Err(domain::Error::Closed(_)) => return Ok(expired(&visit)),
        Err(error) => return Err(error.into()),
    };
    let page = Page::new(&visit, t.confirm_title(), move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow dl-section">
                <div class="dl-account-card">
                    <h1>{t.confirm_title()}</h1>
                    <p>{t.confirm_lead(account.name.clone(), account.email.clone())}</p>
                    <Form door=addresses::DOOR_CONFIRM>
                        <input type="hidden" name="token" value=token/>
                        <input type="hidden" name="username" value=account.email autocomplete="username"/>
                        <Field name="password" label=t.account_password() kind="password" autocomplete="current-password"/>
                        <Submit label=t.confirm_submit()/>
                    </Form>
                </div>
            </div>
        }
    });
    Ok(page.private())
}

/// A link that is used, voided or too old: what to do now.
fn expired(visit: &Visit) -> Page {
    let t = visit.t;
    let page = Page::new(visit, t.confirm_expired_title(), move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow dl-section">
                <div class="dl-account-card" data-code="link_expired">
                    <h1>{t.confirm_expired_title()}</h1>
                    <Alert kind="info" title=t.failure_message("link_expired")><p>{t.confirm_expired_text()}</p></Alert>
                    <div class="dl-actions">
                        <a class="kern-btn kern-btn--primary" href=addresses::SIGN_IN><span class="kern-label">{t.sign_in_title()}</span></a>
                    </div>
                </div>
            </div>
        }
    });
    page.status(409).private()
}
