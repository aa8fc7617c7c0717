//! What the legal pages share: how the municipality is reached, its own words, the program's words for a page.

use domain::legal::{LegalFacts, LegalPage, OwnText};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::alert::Alert;
use crate::ui::markdown::markdown;

/// Name, address, telephone and mail. Administrators see what is missing, others see what there is.
#[component]
pub fn Contact(facts: LegalFacts) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let is_missing = !facts.is_complete() && visit.may(domain::Right::EditLegal);
    let missing = is_missing.then(|| {
        view! {
            <Alert kind="warning" title=t.legal_incomplete()>
                <p><a href=addresses::EDIT_LEGAL>{t.legal_incomplete_link()}</a></p>
            </Alert>
        }
    });
    let name = if facts.authority.is_empty() { visit.municipality.name.clone() } else { facts.authority.clone() };
    let lines = [facts.street.clone(), facts.place.clone()].into_iter().filter(|line| !line.is_empty());
    let lines = lines.map(|line| view! { <br/> {line} }).collect_view();
    let phone = (!facts.phone.is_empty()).then(|| {
        let digits: String = facts.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        view! { <li>{t.legal_phone()} ": " <a href=format!("tel:{digits}")>{facts.phone.clone()}</a></li> }
    });
    let email = (!facts.email.is_empty())
        .then(|| view! { <li>{t.account_email()} ": " <a href=format!("mailto:{}", facts.email)>{facts.email.clone()}</a></li> });
    view! {
        {missing}
        <p><strong>{name}</strong>{lines}</p>
        <ul>{phone}{email}</ul>
    }
    .into_any()
}

/// A municipality's own words; in German where there are none in this language.
#[component]
pub fn Own(own: OwnText) -> impl IntoView {
    let t = use_visit().t;
    let is_other = own.lang != t.lang.tag();
    let lang = is_other.then(|| if own.lang == "en" { "en" } else { "de" });
    view! {
        {is_other.then(|| view! { <p class="dl-muted dl-small">{t.legal_only_german()}</p> })}
        <div lang=lang>{markdown(&own.text)}</div>
    }
    .into_any()
}

/// The program's own words for a page.
pub fn usual(t: Texts, page: LegalPage) -> &'static str {
    match page {
        LegalPage::Imprint => t.legal_imprint_text(),
        LegalPage::Privacy => "",
        LegalPage::Accessibility => t.legal_accessibility_text(),
        LegalPage::Rules => t.legal_rules_text(),
        LegalPage::Contact => t.legal_contact_text(),
    }
}

pub fn title(t: Texts, page: LegalPage) -> &'static str {
    match page {
        LegalPage::Imprint => t.legal_imprint(),
        LegalPage::Privacy => t.privacy_title(),
        LegalPage::Accessibility => t.legal_accessibility(),
        LegalPage::Rules => t.legal_rules(),
        LegalPage::Contact => t.legal_contact(),
    }
}
