//! What the pages of the administration share: their tabs, and a list of quarters to choose from.

use domain::quarter::Quarter;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::roadmap::quarter_text;

/// The parts of the administration; `current` is the address of the one that is shown.
#[component]
pub fn Tabs(current: &'static str) -> impl IntoView {
    let t = use_visit().t;
    let tabs = [
        (addresses::ADMINISTRATION, t.administration_overview()),
        (addresses::EDIT_STRATEGY, t.nav_strategy()),
        (addresses::IMPORT_STRATEGY, t.import_title()),
        (addresses::EDIT_CONSULTATIONS, t.nav_consultations()),
        (addresses::BLOCKED_DOMAINS, t.protection_title()),
        (addresses::CODES, t.codes_title()),
        (addresses::MAILS, t.mails_title()),
        (addresses::PEOPLE, t.people_title()),
        (addresses::RIGHTS, t.rights_title()),
        (addresses::AUDIT, t.audit_title()),
        (addresses::RESIDENTS, t.residents_title()),
    ];
    let items = tabs.map(|(to, name)| view! { <li><a href=to aria-current=(to == current).then_some("page")>{name}</a></li> });
    view! { <nav aria-label=t.nav_administration()><ul class="dl-tabs" role="list">{items.into_iter().collect_view()}</ul></nav> }
}

/// The quarters of some years, and those chosen before that lie outside; the first choice is none.
pub fn quarters(t: Texts, first_year: i64, last_year: i64, chosen: &[&str]) -> Vec<(String, String)> {
    let years = (first_year.max(*Quarter::YEARS.start())..=last_year.min(*Quarter::YEARS.end()))
        .flat_map(|year| (1..=4).filter_map(move |n| Quarter::new(year, n)));
    let mut quarters: Vec<Quarter> = years.chain(chosen.iter().filter_map(|typed| typed.parse().ok())).collect();
    quarters.sort();
    quarters.dedup();
    let named = quarters.into_iter().map(|quarter| (quarter.short(), quarter_text(t, quarter)));
    std::iter::once((String::new(), t.period_open().to_owned())).chain(named).collect()
}
