//! `/konto/identitaet/eid/zurueck`: where the provider leads back to. Opening the page changes nothing; its one button does.

use axum::response::{IntoResponse, Redirect, Response};
use domain::identity::eid;
use domain::identity::provider::Trouble;
use domain::{Actor, Error, limits};
use leptos::prelude::*;

use super::eid::{Head, back, expired, stopped};
use crate::addresses;
use crate::answers::{Done, Refusal};
use crate::door::{self, Door};
use crate::forms::Refused;
use crate::page::{Failure, Page, use_visit};
use crate::ui::form::{Form, Submit};
use crate::visit::Visit;

/// `/konto/identitaet/eid/zurueck?state=…&code=…`
pub async fn page(visit: Visit) -> Result<Response, Failure> {
    visit.app.eid()?;
    if visit.person().is_none() {
        // Without what stands in the address: who signs in now may be somebody else.
        return Ok(Redirect::to(&addresses::sign_in(Some(addresses::IDENTITY))).into_response());
    }
    let t = visit.t;
    let refused = visit.refused.clone().filter(|refused| refused.door == addresses::FINISH_EID);
    if let Some(refused) = refused.filter(|refused| !may_try_again(refused)) {
        return Ok(stopped(&visit, code_of(&refused), text_of(&visit, &refused)).into_response());
    }
    if let Some(error) = visit.query("error") {
        let (code, text) =
            if error == "access_denied" { ("eid_cancelled", t.eid_cancelled()) } else { ("eid_failed", t.eid_failed()) };
        return Ok(stopped(&visit, code, text).into_response());
    }
    let (state, code) = (visit.query("state").unwrap_or_default(), visit.query("code").unwrap_or_default());
    match eid::find_by_state(&mut visit.read().await?, &visit.actor(), &state).await {
        Err(Error::Expired(_)) => return Ok(expired(&visit).into_response()),
        found => found?,
    };
    let page = Page::new(&visit, t.eid_title(), move || view! { <Return state code/> });
    Ok(page.with_token().into_response())
}

/// The provider did not answer, or there was no room here: the attempt holds, and so does the code, perhaps.
fn may_try_again(refused: &Refused) -> bool {
    [503, 429].contains(&refused.refusal.status)
}

/// The code of a refusal that ends the attempt: that of the field where there is one.
fn code_of(refused: &Refused) -> String {
    let field = refused.refusal.fields.first();
    field.map_or(&refused.refusal.code, |field| &field.code).clone()
}

fn text_of(visit: &Visit, refused: &Refused) -> String {
    match refused.refusal.status {
        410 => visit.t.eid_expired().to_owned(),
        _ => refused.message("code").unwrap_or(&refused.refusal.message).to_owned(),
    }
}

#[component]
fn Return(state: String, code: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <Head/>
        <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
            <p>{t.eid_back_text()}</p>
            <Form door=addresses::FINISH_EID>
                <input type="hidden" name="state" value=state/>
                <input type="hidden" name="code" value=code/>
                <div class="dl-actions">
                    <Submit label=t.eid_finish()/>
                    <a class="kern-btn kern-btn--tertiary" href=addresses::IDENTITY><span class="kern-label">{t.eid_cancel()}</span></a>
                </div>
            </Form>
        </div>
    }
    .into_any()
}

/// Asks the provider who it was, and writes the proof.
///
/// # Errors
/// `NotFound` without a provider, `Expired` for a state that does not hold, `Away`, `Invalid` with `eid_refused`, and as `eid::finish`.
pub(super) async fn finish(state: &str, code: &str) -> Result<Done, Refusal> {
    let visit = door::visit();
    let provider = visit.app.eid()?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let attempt = eid::find_by_state(&mut visit.read().await?, &actor, state).await?;
    visit.count(&limits::EID)?;
    // While somebody else's service is asked, no transaction is open.
    let told = provider.identify(&attempt, &back(&visit), code).await;
    if told == Err(Trouble::Away) {
        return Err(Error::from(Trouble::Away).into());
    }
    let mut door = Door::open().await?;
    let done = Done::to(addresses::IDENTITY).note("moved-up");
    match told {
        Ok(who) => {
            eid::finish(&mut door.tx, &door.actor, &attempt, &who).await?;
            door.done(done).await
        }
        Err(trouble) => {
            // Nobody tries a second token with the same attempt.
            eid::give_up(&mut door.tx, &door.actor, &attempt).await?;
            door.done(done).await?;
            Err(Error::from(trouble).into())
        }
    }
}
