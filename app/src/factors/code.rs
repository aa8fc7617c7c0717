//! `/konto/anmelden/code`: the second half of signing in. Whoever is here is not signed in yet.

use domain::{Error, factors};
use leptos::prelude::*;

use super::carrying::local;
use crate::accounts::parts::Card;
use crate::addresses;
use crate::page::{Page, PageResult};
use crate::ui::alert::Alert;
use crate::ui::field::Field;
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/anmelden/code`; `?zurueck=` is where it goes on.
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let token = visit.step.clone().unwrap_or_default();
    let back = local(&visit.query("zurueck").unwrap_or_default()).to_owned();
    match factors::find_step(&mut visit.read().await?, &visit.actor(), &token).await {
        Ok(()) => {}
        Err(Error::Expired(_)) => return Ok(over(&visit, back)),
        Err(error) => return Err(error.into()),
    }
    let page = Page::new(&visit, t.code_title(), move || {
        view! {
            <Card title=t.code_title()>
                <p>{t.code_lead()}</p>
                <Form door=addresses::DOOR_ENTER_CODE>
                    <input type="hidden" name="back" value=back/>
                    <Field name="code" label=t.factor_code() hint=t.code_hint() autocomplete="one-time-code"/>
                    <Submit label=t.sign_in_submit()/>
                </Form>
                <p>{t.code_lost()}</p>
            </Card>
        }
    });
    Ok(page.private())
}

/// Too late, too many tries, or never begun in this browser.
fn over(visit: &Visit, back: String) -> Page {
    let t = visit.t;
    let again = addresses::going_on(addresses::SIGN_IN, &back);
    let page = Page::new(visit, t.code_over_title(), move || {
        view! {
            <Card title=t.code_over_title()>
                <div data-code="step_over"><Alert kind="info" title=t.failure_message("step_over")><p>{t.code_over_text()}</p></Alert></div>
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=again><span class="kern-label">{t.sign_in_title()}</span></a>
                </div>
            </Card>
        }
    });
    page.status(410).private()
}
