//! The page to get an account.

use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult};
use crate::spam::guard::{self, Guard, GuardFields};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/registrieren`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let guard = Guard::of(&visit, guard::Form::Account).await?;
    let page = Page::new(&visit, t.register_title(), move || {
        view! {
            <div class="dl-wrap dl-wrap--narrow dl-section">
                <div class="dl-account-card">
                    <h1>{t.register_title()}</h1>
                    <p>{t.register_lead()}</p>
                    <Form door=addresses::DOOR_REGISTER>
                        <Field name="name" label=t.account_name() hint=t.register_name_hint() autocomplete="name"/>
                        <Field name="email" label=t.account_email() hint=t.register_email_hint() kind="email" autocomplete="email"/>
                        <Field
                            name="password"
                            label=t.account_password()
                            hint=t.register_password_hint()
                            kind="password"
                            autocomplete="new-password"
                        />
                        <GuardFields guard/>
                        <Submit label=t.register_submit()/>
                    </Form>
                    <p>{t.register_has_account()} " " <a href=addresses::SIGN_IN>{t.sign_in_title()}</a></p>
                </div>
            </div>
        }
    });
    Ok(page.private())
}
