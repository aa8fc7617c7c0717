//! Changing one's own password.

use leptos::prelude::*;

use super::parts::Card;
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/passwort`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let own = domain::accounts::find_own(&mut visit.read().await?, &visit.actor()).await?;
    Ok(Page::new(&visit, t.password_title(), move || {
        view! {
            <Card title=t.password_title()>
                <p>{t.password_lead()}</p>
                <Form door=addresses::DOOR_CHANGE_PASSWORD>
                    <input type="hidden" name="username" value=own.email autocomplete="username"/>
                    <Field name="old_password" label=t.password_old() kind="password" autocomplete="current-password"/>
                    <Field
                        name="password"
                        label=t.password_new()
                        hint=t.register_password_hint()
                        kind="password"
                        autocomplete="new-password"
                    />
                    <Submit label=t.password_submit()/>
                </Form>
                <p><a href=addresses::FORGOT>{t.forgot_title()}</a></p>
            </Card>
        }
    }))
}
