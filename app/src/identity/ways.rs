//! The ways up, each a form on `/konto/identitaet`: the code of a letter, the list from the register, the visit to the counter.

use domain::Instant;
use domain::identity::residents_file::PlaceKind;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::field::Field;
use crate::ui::form::Form;
use crate::ui::time::moment_text;

/// The code of a letter. A scanned one comes after the `#` of the address; the small script puts it into the field.
#[component]
pub fn Redeem() -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    view! {
        <section class="dl-panel" aria-labelledby="brief">
            <h2 id="brief">{t.redeem_title()}</h2>
            <Form door=addresses::REDEEM_CODE>
                <Field name="code" label=t.redeem_code() hint=t.redeem_code_hint() autocomplete="off"/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.redeem_submit()}</span></button>
                </div>
            </Form>
            <script type="module" src=(visit.app.address_of)("/assets/code.js")></script>
        </section>
    }
    .into_any()
}

/// The facts that are compared with the list, if there is one. What a failed match says is always the same.
#[component]
pub fn FindMe(place: PlaceKind) -> impl IntoView {
    let t = use_visit().t;
    let (label, hint) = match place {
        PlaceKind::Postcode => (t.find_me_postcode(), t.find_me_postcode_hint()),
        PlaceKind::Street => (t.find_me_street(), t.find_me_street_hint()),
    };
    view! {
        <section class="dl-panel" aria-labelledby="register">
            <h2 id="register">{t.find_me_title()}</h2>
            <p>{t.find_me_text()}</p>
            <Form door=addresses::FIND_ME key="register">
                <Field name="name" label=t.find_me_name() hint=t.find_me_name_hint() autocomplete="name"/>
                <Field name="born" label=t.find_me_born() hint=t.find_me_born_hint() is_short=true autocomplete="bday"/>
                <Field name="place" label hint is_short=true/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.find_me_submit()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

/// The short code to show at the counter, or the button that makes one.
#[component]
pub fn AtCounter(shown: Option<(String, Instant)>) -> impl IntoView {
    let t = use_visit().t;
    let (label, code) = match shown {
        Some((code, ends_at)) => {
            let until = t.at_counter_until(moment_text(t, ends_at));
            let code = view! {
                <p class="dl-receipt__code" data-testid="counter-code">{code}</p>
                <p class="dl-small dl-muted">{until}</p>
            };
            (t.at_counter_again(), Some(code))
        }
        None => (t.at_counter_begin(), None),
    };
    view! {
        <section class="dl-panel" aria-labelledby="rathaus">
            <h2 id="rathaus">{t.at_counter_title()}</h2>
            <p>{t.at_counter_text()}</p>
            {code}
            <Form door=addresses::BEGIN_COUNTER class="dl-plain" key="rathaus">
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{label}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}
