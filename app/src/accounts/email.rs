//! Changing one's own mail address: asking for it, confirming the new one, and taking it back from the old one. Opening a link uses
//! nothing up.

use axum::extract::Path;
use domain::Error;
use leptos::prelude::*;

use super::parts::{Card, expired};
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/e-mail`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let own = domain::accounts::find_own(&mut visit.read().await?, &visit.actor()).await?;
    Ok(Page::new(&visit, t.email_title(), move || {
        view! {
            <Card title=t.email_title()>
                <p>{t.email_lead(own.email.clone())}</p>
                <Form door=addresses::DOOR_REQUEST_EMAIL>
                    <input type="hidden" name="username" value=own.email autocomplete="username"/>
                    <Field name="email" label=t.email_new() hint=t.email_new_hint() kind="email" autocomplete="email"/>
                    <Field name="password" label=t.account_password() kind="password" autocomplete="current-password"/>
                    <Submit label=t.email_submit()/>
                </Form>
            </Card>
        }
    }))
}

/// `/konto/e-mail/neu/{token}`
pub async fn confirm(visit: Visit, Path(token): Path<String>) -> PageResult {
    let t = visit.t;
    let found = domain::accounts::find_email_change(&mut visit.read().await?, visit.municipality.id, &token, visit.now).await;
    let (account, email) = match found {
        Ok(found) => found,
        Err(Error::Expired(_)) => return Ok(expired(&visit, t.email_expired_text(), (addresses::EMAIL, t.email_title()))),
        Err(error) => return Err(error.into()),
    };
    let page = Page::new(&visit, t.email_confirm_title(), move || {
        view! {
            <Card title=t.email_confirm_title()>
                <p>{t.email_confirm_lead(account.name, email)}</p>
                <Form door=addresses::DOOR_CONFIRM_EMAIL>
                    <input type="hidden" name="token" value=token/>
                    <Submit label=t.email_confirm_submit()/>
                </Form>
            </Card>
        }
    });
    Ok(page.with_token())
}

/// `/konto/e-mail/zurueck/{token}`
pub async fn undo(visit: Visit, Path(token): Path<String>) -> PageResult {
    let t = visit.t;
    let found = domain::accounts::find_email_undo(&mut visit.read().await?, visit.municipality.id, &token, visit.now).await;
    let email = match found {
        Ok(email) => email,
        Err(Error::Expired(_)) => {
            return Ok(expired(&visit, t.email_undo_expired_text(), (addresses::SIGN_IN, t.sign_in_title())));
        }
        Err(error) => return Err(error.into()),
    };
    let page = Page::new(&visit, t.email_undo_title(), move || {
        view! {
            <Card title=t.email_undo_title()>
                <p>{t.email_undo_lead(email)}</p>
                <Form door=addresses::DOOR_UNDO_EMAIL>
                    <input type="hidden" name="token" value=token/>
                    <Submit label=t.email_undo_submit()/>
                </Form>
            </Card>
        }
    });
    Ok(page.with_token())
}
