//! Tells staff, beside a text that people typed, that it seems to name ways to reach somebody: before it is published or passed on.

use domain::moderation::find_contacts;
use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::alert::Alert;

/// What was found in these texts of one contribution; nothing where there is nothing to look at.
pub fn contacts_note(texts: &[&str]) -> Option<AnyView> {
    let t = use_visit().t;
    let found: Vec<String> = texts.iter().flat_map(|text| find_contacts(text)).map(|contact| contact.text).collect();
    (!found.is_empty()).then(|| {
        view! {
            <div data-testid="contacts">
                <Alert kind="warning" title=t.contacts_title()><p>{t.contacts_text(found.join(", "))}</p></Alert>
            </div>
        }
        .into_any()
    })
}
