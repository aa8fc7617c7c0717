//! The page to sign in.

use leptos::prelude::*;

use crate::addresses;
use crate::factors::passkeys::{SignInByPasskey, is_offered};
use crate::forms::is_local;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/anmelden`; `?zurueck=` is where it goes on.
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let back = visit.query("zurueck").filter(|back| is_local(back)).unwrap_or_default();
    let has_passkeys = is_offered(&visit).await?;
    Ok(Page::new(&visit, t.sign_in_title(), move || {
        let (by_mail, by_passkey) = (addresses::going_on(addresses::MAIL_SIGN_IN, &back), back.clone());
        view! {
            <div class="dl-wrap dl-wrap--narrow dl-section">
                <div class="dl-account-card">
                    <h1>{t.sign_in_title()}</h1>
                    {(!back.is_empty()).then(|| view! { <p>{t.sign_in_needed()}</p> })}
                    <Form door=addresses::DOOR_SIGN_IN>
                        <input type="hidden" name="back" value=back/>
                        <Field name="email" label=t.account_email() kind="email" autocomplete="username"/>
                        <Field name="password" label=t.account_password() kind="password" autocomplete="current-password"/>
                        <Submit label=t.sign_in_submit()/>
                    </Form>
                    {has_passkeys.then(|| view! { <SignInByPasskey back=by_passkey/> })}
                    <p><a href=by_mail>{t.mail_code_link()}</a></p>
                    <p><a href=addresses::FORGOT>{t.forgot_title()}</a></p>
                    <p>{t.sign_in_no_account()} " " <a href=addresses::REGISTER>{t.register_title()}</a></p>
                </div>
            </div>
        }
    }))
}
