//! Confirming the mail address: the page after registering, and the page that the mail's link opens. Opening it uses nothing up.

use axum::extract::Path;
use leptos::prelude::*;

use super::parts::{Sent, expired};
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/bestaetigen`: the same for everybody, whether or not the address was known.
pub async fn sent(visit: Visit) -> PageResult {
    let t = visit.t;
    Ok(Page::new(
        &visit,
        t.confirm_sent_title(),
        move || view! { <Sent title=t.confirm_sent_title() text=t.confirm_sent_text()/> },
    ))
}

/// `/konto/bestaetigen/{token}`
pub async fn page(visit: Visit, Path(token): Path<String>) -> PageResult {
    let t = visit.t;
    let mut tx = visit.read().await?;
    let found = domain::accounts::find_to_confirm(&mut tx, visit.municipality.id, &token, visit.now).await;
    let account = match found {
        Ok(account) => account,
        Err(domain::Error::Expired(_)) => {
            let (text, next) = (t.confirm_expired_text(), (addresses::SIGN_IN, t.sign_in_title()));
            return Ok(expired(&visit, text, next));
        }
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
    Ok(page.with_token())
}
