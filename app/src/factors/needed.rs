//! What staff see who have no second factor yet: what is missing, and the way to it.

use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::alert::Alert;

/// Stands on one's own account.
#[component]
pub(crate) fn FactorNeeded() -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    visit.person().is_some_and(|person| person.needs_factor).then(|| {
        view! {
            <Alert kind="warning" title=t.factor_needed_title()>
                <p>{t.factor_needed_text()}</p>
                <div class="dl-actions">
                    <a class="kern-btn kern-btn--primary" href=addresses::FACTOR><span class="kern-label">{t.factor_begin_title()}</span></a>
                </div>
            </Alert>
        }
    })
}
