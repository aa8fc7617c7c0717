//! The field for the code of a letter on the ballot of a vote by code.

use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::field::Field;

/// The field. A scanned code comes after the `#` of the address, which no server sees; the small script puts it into the field.
#[component]
pub fn CodeField() -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    view! {
        <Field name="code" label=t.redeem_code() hint=t.redeem_code_hint() autocomplete="off"/>
        <script type="module" src=(visit.app.address_of)("/assets/code.js")></script>
    }
    .into_any()
}
