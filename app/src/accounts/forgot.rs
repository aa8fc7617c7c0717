//! A forgotten password: asking for a link, and the page that the link opens. Opening it uses nothing up.

use axum::extract::Path;
use leptos::prelude::*;

use super::parts::{Card, Sent, expired};
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/passwort-vergessen`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    Ok(Page::new(&visit, t.forgot_title(), move || {
        view! {
            <Card title=t.forgot_title()>
                <p>{t.forgot_lead()}</p>
                <Form door=addresses::DOOR_REQUEST_RESET>
                    <Field name="email" label=t.account_email() kind="email" autocomplete="username"/>
                    <Submit label=t.forgot_submit()/>
                </Form>
                <p><a href=addresses::SIGN_IN>{t.forgot_back()}</a></p>
            </Card>
        }
    }))
}

/// `/konto/passwort-vergessen/unterwegs`: the same for everybody, whether or not the address is known.
pub async fn sent(visit: Visit) -> PageResult {
    let t = visit.t;
    Ok(Page::new(
        &visit,
        t.confirm_sent_title(),
        move || view! { <Sent title=t.confirm_sent_title() text=t.forgot_sent_text()/> },
    ))
}

/// `/konto/passwort-vergessen/neu/{token}`
pub async fn new_password(visit: Visit, Path(token): Path<String>) -> PageResult {
    let t = visit.t;
    let found = domain::accounts::find_to_reset(&mut visit.read().await?, visit.municipality.id, &token, visit.now).await;
    let account = match found {
        Ok(account) => account,
        Err(domain::Error::Expired(_)) => {
            return Ok(expired(&visit, t.forgot_expired_text(), (addresses::FORGOT, t.forgot_title())));
        }
        Err(error) => return Err(error.into()),
    };
    let page = Page::new(&visit, t.reset_title(), move || {
        view! {
            <Card title=t.reset_title()>
                <p>{t.reset_lead(account.email.clone())}</p>
                <Form door=addresses::DOOR_RESET>
                    <input type="hidden" name="token" value=token/>
                    <input type="hidden" name="username" value=account.email autocomplete="username"/>
                    <Field
                        name="password"
                        label=t.password_new()
                        hint=t.register_password_hint()
                        kind="password"
                        autocomplete="new-password"
                    />
                    <Submit label=t.password_submit()/>
                </Form>
            </Card>
        }
    });
    Ok(page.with_token())
}
