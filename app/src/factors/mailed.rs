//! Signing in by a code that is mailed: asking for it, and typing it in. Both pages are the same for everybody, whether or not the address
//! is known.

use leptos::prelude::*;

use super::carrying::local;
use crate::accounts::parts::Card;
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/anmelden/mail`; `?zurueck=` is where it goes on.
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let back = local(&visit.query("zurueck").unwrap_or_default()).to_owned();
    Ok(Page::new(&visit, t.mail_code_title(), move || {
        let with_password = addresses::going_on(addresses::SIGN_IN, &back);
        view! {
            <Card title=t.mail_code_title()>
                <p>{t.mail_code_lead()}</p>
                <Form door=addresses::DOOR_REQUEST_MAIL_CODE>
                    <input type="hidden" name="back" value=back/>
                    <Field name="email" label=t.account_email() kind="email" autocomplete="username"/>
                    <Submit label=t.mail_code_submit()/>
                </Form>
                <p><a href=with_password>{t.mail_code_password()}</a></p>
                <p>{t.sign_in_no_account()} " " <a href=addresses::REGISTER>{t.register_title()}</a></p>
            </Card>
        }
    }))
}

/// `/konto/anmelden/mail/code`
pub async fn code(visit: Visit) -> PageResult {
    let t = visit.t;
    let back = local(&visit.query("zurueck").unwrap_or_default()).to_owned();
    let is_demo = visit.municipality.is_demo;
    Ok(Page::new(&visit, t.mail_code_sent_title(), move || {
        let again = addresses::going_on(addresses::MAIL_SIGN_IN, &back);
        view! {
            <Card title=t.mail_code_sent_title()>
                <p>{t.mail_code_sent_text()}</p>
                <Form door=addresses::DOOR_ENTER_MAIL_CODE>
                    <input type="hidden" name="back" value=back/>
                    <Field name="code" label=t.mail_code_field() hint=t.mail_code_hint() autocomplete="one-time-code"/>
                    <Submit label=t.sign_in_submit()/>
                </Form>
                <p><a href=again>{t.mail_code_again()}</a></p>
                {is_demo.then(|| view! { <p><a href=addresses::MAILBOX>{t.shell_demo_mailbox()}</a></p> })}
            </Card>
        }
    }))
}
