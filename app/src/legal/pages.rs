//! Imprint, accessibility statement, rules of use, contact.

use domain::legal::{self, Conformity, LegalFacts, LegalPage, OwnText};
use leptos::prelude::*;

use super::parts::{Contact, Own, title, usual};
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::section::Block;
use crate::ui::time::day_text;
use crate::visit::Visit;

/// `/impressum`
pub async fn imprint(visit: Visit) -> PageResult {
    page(visit, LegalPage::Imprint).await
}

/// `/barrierefreiheit`
pub async fn accessibility(visit: Visit) -> PageResult {
    page(visit, LegalPage::Accessibility).await
}

/// `/nutzungsregeln`
pub async fn rules(visit: Visit) -> PageResult {
    page(visit, LegalPage::Rules).await
}

/// `/kontakt`
pub async fn contact(visit: Visit) -> PageResult {
    page(visit, LegalPage::Contact).await
}

async fn page(visit: Visit, which: LegalPage) -> PageResult {
    let t = visit.t;
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let facts = legal::find_facts(&mut tx, municipality).await?;
    let own = legal::find_text(&mut tx, municipality, which, t.lang.tag()).await?;
    drop(tx);
    Ok(Page::new(&visit, title(t, which), move || {
        let inside = match which {
            LegalPage::Imprint => imprint_view(facts, own).into_any(),
            LegalPage::Accessibility => accessibility_view(facts, own).into_any(),
            LegalPage::Contact => view! { <Contact facts/> {words(which, own)} }.into_any(),
            LegalPage::Rules | LegalPage::Privacy => words(which, own).into_any(),
        };
        view! { <PageHead title=title(t, which)/> <div class="dl-wrap dl-wrap--narrow dl-section dl-stack">{inside}</div> }
    }))
}

/// Own words where there are, else the program's.
fn words(page: LegalPage, own: Option<OwnText>) -> AnyView {
    match own {
        Some(own) => view! { <Own own/> }.into_any(),
        None => markdown(usual(use_visit().t, page)).into_any(),
    }
}

fn imprint_view(facts: LegalFacts, own: Option<OwnText>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let represented = facts.represented_by.clone();
    let place = t.legal_place(visit.municipality.district.clone(), visit.municipality.ags.clone());
    view! {
        <Contact facts/>
        {(!represented.is_empty()).then(|| view! { <p>{t.legal_represented()} ": " {represented}</p> })}
        <p>{place}</p>
        {words(LegalPage::Imprint, own)}
    }
}

/// What German law asks for: how far the rules are met, what is not accessible, how to complain, who enforces, and when it was looked at.
fn accessibility_view(facts: LegalFacts, own: Option<OwnText>) -> impl IntoView {
    let t = use_visit().t;
    let state = match facts.conformity {
        Conformity::None => t.legal_conformity_none(),
        Conformity::Partial => t.legal_conformity_partial(),
        Conformity::Full => t.legal_conformity_full(),
    };
    let barriers = if facts.barriers.is_empty() { t.legal_barriers_none().to_owned() } else { facts.barriers.clone() };
    let enforcement =
        if facts.enforcement.is_empty() { t.legal_enforcement_usual().to_owned() } else { facts.enforcement.clone() };
    let checked = match facts.checked_on.parse() {
        Ok(day) => t.legal_checked(day_text(t, day)),
        Err(_) => t.legal_checked_never().to_owned(),
    };
    view! {
        {words(LegalPage::Accessibility, own)}
        <Block id="stand" title=t.legal_conformity()><p>{state}</p><p>{checked}</p></Block>
        <Block id="barrieren" title=t.legal_barriers()>{markdown(&barriers)}</Block>
        <Block id="rueckmeldung" title=t.legal_feedback()><p>{t.legal_feedback_text()}</p><Contact facts/></Block>
        <Block id="durchsetzung" title=t.legal_enforcement()><p>{t.legal_enforcement_text()}</p>{markdown(&enforcement)}</Block>
    }
}
