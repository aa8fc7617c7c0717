//! `/einladung/{token}`: what an invitation's link opens. Opening it uses nothing up.

use axum::extract::Path;
use domain::Error;
use domain::staff::{self, Invited};
use leptos::prelude::*;

use crate::accounts::parts::{Card, expired};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/einladung/{token}`
pub async fn page(visit: Visit, Path(token): Path<String>) -> PageResult {
    let t = visit.t;
    let found = staff::find_invitation(&mut visit.read().await?, visit.municipality.id, &token, visit.now).await;
    let invited = match found {
        Ok(invited) => invited,
        Err(Error::Expired(_)) => {
            return Ok(expired(&visit, t.invitation_expired_text(), (addresses::SIGN_IN, t.sign_in_title())));
        }
        Err(error) => return Err(error.into()),
    };
    let page = Page::new(&visit, t.invitation_title(), move || {
        let municipality = use_visit().municipality.name.clone();
        view! {
            <Card title=t.invitation_title()>
                <p>{t.invitation_lead(municipality, t.role_name(invited.role.as_str()))}</p>
                {way(invited, token)}
            </Card>
        }
    });
    Ok(page.with_token())
}

/// How this visitor can accept: with the account they are signed in with, with one that they sign in to, or with a new one.
fn way(invited: Invited, token: String) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let me = visit.actor().account();
    match (invited.account_id, me) {
        (Some(owner), Some(me)) if owner == me => view! {
            <p>{t.invitation_accept_text()}</p>
            <Form door=addresses::ACCEPT_INVITATION>
                <input type="hidden" name="token" value=token/>
                <Submit label=t.invitation_accept()/>
            </Form>
        }
        .into_any(),
        (_, Some(_)) => view! {
            <Alert kind="warning" title=t.failure_title_not_allowed()><p>{t.invitation_other()}</p></Alert>
            <Form door=addresses::DOOR_SIGN_OUT><Submit label=t.account_sign_out()/></Form>
        }
        .into_any(),
        (Some(_), None) => view! {
            <p>{t.invitation_sign_in()}</p>
            <div class="dl-actions">
                <a class="kern-btn kern-btn--primary" href=addresses::sign_in(Some(&addresses::invitation(&token)))>
                    <span class="kern-label">{t.sign_in_title()}</span>
                </a>
            </div>
        }
        .into_any(),
        (None, None) => join(invited.email, token).into_any(),
    }
}

fn join(email: String, token: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <p>{t.invitation_join(email.clone())}</p>
        <Form door=addresses::JOIN>
            <input type="hidden" name="token" value=token/>
            <input type="hidden" name="username" value=email autocomplete="username"/>
            <Field name="name" label=t.account_name() hint=t.register_name_hint() autocomplete="name"/>
            <Field name="password" label=t.account_password() hint=t.register_password_hint() kind="password" autocomplete="new-password"/>
            <Submit label=t.invitation_join_submit()/>
        </Form>
    }
}
