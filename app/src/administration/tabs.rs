//! What the pages of the administration share: their tabs, and a list of quarters to choose from.

use domain::quarter::Quarter;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::roadmap::quarter_text;

/// A page of the administration: its address and what it is called.
type Tab = (&'static str, &'static str);

/// The areas of the administration, each with its pages; the first one opens the area.
fn areas(t: Texts) -> [(&'static str, Vec<Tab>); 4] {
    [
        (
            t.administration_area_strategy(),
            vec![
                (addresses::ADMINISTRATION, t.administration_overview()),
                (addresses::EDIT_STRATEGY, t.nav_strategy()),
                (addresses::IMPORT_STRATEGY, t.import_title()),
            ],
        ),
        (
            t.administration_area_participation(),
            vec![
                (addresses::EDIT_CONSULTATIONS, t.nav_consultations()),
                (addresses::CODES, t.codes_title()),
                (addresses::RESIDENTS, t.residents_title()),
            ],
        ),
        (
            t.administration_area_people(),
            vec![
                (addresses::PEOPLE, t.people_title()),
                (addresses::RIGHTS, t.rights_title()),
                (addresses::AUDIT, t.audit_title()),
                (addresses::BLOCKED_DOMAINS, t.protection_title()),
            ],
        ),
        (
            t.administration_area_texts(),
            vec![
                (addresses::MAILS, t.mails_title()),
                (addresses::EDIT_LEGAL, t.legal_title()),
                (addresses::EDIT_EMBLEM, t.emblem_title()),
                (addresses::PROCESSING, t.processing_title()),
            ],
        ),
    ]
}

/// The areas of the administration, and below them the pages of the one that is shown; `current` is the address of the page.
#[component]
pub fn Tabs(current: &'static str) -> impl IntoView {
    let t = use_visit().t;
    let areas = areas(t);
    let is_in = |tabs: &[Tab]| tabs.iter().any(|(to, _)| *to == current);
    let own = areas.iter().find(|(_, tabs)| is_in(tabs)).map(|(_, tabs)| tabs.clone()).unwrap_or_default();
    let pages = (own.len() > 1).then(|| {
        let items = own.into_iter().map(|(to, name)| {
            view! { <li><a href=to aria-current=(to == current).then_some("page")>{name}</a></li> }
        });
        view! { <ul class="dl-tabs dl-tabs--pages" role="list">{items.collect_view()}</ul> }
    });
    let items = areas.into_iter().map(|(name, tabs)| {
        let mark = if tabs.len() == 1 { "page" } else { "true" };
        let mark = is_in(&tabs).then_some(mark);
        tabs.first().map(|(to, _)| view! { <li><a href=*to aria-current=mark>{name}</a></li> })
    });
    let items = items.collect_view();
    view! { <nav aria-label=t.nav_administration()><ul class="dl-tabs" role="list">{items}</ul>{pages}</nav> }
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
