//! What happened to one's own account: a part of the account's page.

use domain::security::SecurityEvent;
use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::time::Moment;

/// The last events, the newest first.
#[component]
pub fn OwnEvents(events: Vec<SecurityEvent>) -> impl IntoView {
    let t = use_visit().t;
    let is_empty = events.is_empty();
    let items = events.into_iter().map(|event| {
        let by = event.is_by_other.then(|| format!(", {}", t.security_by_other()));
        view! { <li><Moment at=event.at/> ": " {t.security_kind(event.kind.as_str())} {by}</li> }
    });
    let items = items.collect_view();
    view! {
        <section aria-labelledby="ereignisse">
            <h2 id="ereignisse">{t.security_title()}</h2>
            <p>{t.security_text()}</p>
            {is_empty.then(|| view! { <p class="dl-muted">{t.security_empty()}</p> })}
            <ul class="dl-small">{items}</ul>
        </section>
    }
    .into_any()
}
