//! Taking back a ballot that is cast: under the ballot, for those who look for it.

use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::form::Form;

/// Shown while a ballot is cast, where the browser can do that; without one the door says so.
#[component]
pub(super) fn Withdraw(id: String) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <details class="dl-fold dl-withdraw">
            <summary>{t.vote_withdraw_title()}</summary>
            <div class="dl-stack">
                <p>{t.vote_withdraw_text()}</p>
                <Form door=addresses::WITHDRAW_VOTE class="dl-stack">
                    <input type="hidden" name="consultation" value=id/>
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.vote_withdraw()}</span></button>
                    </div>
                </Form>
            </div>
        </details>
    }
    .into_any()
}
