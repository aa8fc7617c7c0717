//! The administration's forms: what the municipality says about itself, and its own words for each page.

use axum::extract::Path;
use domain::legal::{self, Conformity, LegalFacts, LegalPage};
use domain::{Error, Right};
use leptos::prelude::*;

use super::parts::{title, usual};
use crate::addresses;
use crate::administration::Tabs;
use crate::mails::overview::language;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Lang;
use crate::ui::field::{Field, Select, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/rechtstexte`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditLegal)?;
    let (t, municipality) = (visit.t, visit.municipality.id);
    let mut tx = visit.read().await?;
    let facts = legal::find_facts(&mut tx, municipality).await?;
    let own = legal::list_own(&mut tx, municipality).await?;
    drop(tx);
    Ok(Page::new(&visit, t.legal_title(), move || {
        view! {
            <PageHead
                title=t.legal_title()
                lead=t.legal_lead()
                crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]
            />
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                <Tabs current=addresses::EDIT_LEGAL/>
                <FactsForm facts/>
                <Pages own/>
            </div>
        }
    }))
}

#[component]
fn FactsForm(facts: LegalFacts) -> impl IntoView {
    let t = use_visit().t;
    let conformity = [
        (Conformity::None, t.legal_conformity_none()),
        (Conformity::Partial, t.legal_conformity_partial()),
        (Conformity::Full, t.legal_conformity_full()),
    ];
    let options = conformity.map(|(word, text)| (word.as_str().to_owned(), text.to_owned())).to_vec();
    view! {
        <section aria-labelledby="angaben">
            <h2 id="angaben">{t.legal_facts()}</h2>
            <Form door=addresses::SAVE_LEGAL_FACTS>
                <Field name="authority" label=t.legal_authority() hint=t.legal_authority_hint() value=facts.authority is_optional=true/>
                <Field name="represented_by" label=t.legal_represented() hint=t.legal_represented_hint() value=facts.represented_by is_optional=true/>
                <Field name="street" label=t.legal_street() value=facts.street is_optional=true/>
                <Field name="place" label=t.legal_town() value=facts.place is_optional=true/>
                <Field name="phone" label=t.legal_phone() value=facts.phone is_optional=true/>
                <Field name="email" label=t.account_email() value=facts.email is_optional=true/>
                <TextArea name="data_protection" label=t.privacy_officer_title() value=facts.data_protection is_optional=true rows=4/>
                <TextArea name="supervision" label=t.privacy_supervision_title() value=facts.supervision is_optional=true rows=4/>
                <Select name="conformity" label=t.legal_conformity() options value=facts.conformity.as_str()/>
                <Field name="checked_on" label=t.legal_checked_on() kind="date" value=facts.checked_on is_optional=true is_short=true/>
                <TextArea name="barriers" label=t.legal_barriers() hint=t.legal_barriers_hint() value=facts.barriers is_optional=true/>
                <TextArea name="enforcement" label=t.legal_enforcement() hint=t.legal_enforcement_hint() value=facts.enforcement is_optional=true rows=4/>
                <div class="dl-actions"><Submit label=t.administration_save()/></div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Pages(own: Vec<(String, String)>) -> impl IntoView {
    let t = use_visit().t;
    let rows = LegalPage::all().iter().map(|page| {
        let links = Lang::ALL.map(|lang| {
            let is_own = own.iter().any(|(known, tag)| known == page.as_str() && tag == lang.tag());
            let mark = if is_own { t.mails_own() } else { t.mails_usual() };
            view! {
                <td data-label=language(t, lang)>
                    <a href=addresses::edit_legal_text(page.as_str(), lang)>{mark}<span class="dl-visually-hidden">": " {title(t, *page)} ", " {language(t, lang)}</span></a>
                </td>
            }
        });
        view! { <tr><th scope="row">{title(t, *page)}</th>{links.into_iter().collect_view()}</tr> }
    });
    let languages = Lang::ALL.map(|lang| view! { <th scope="col">{language(t, lang)}</th> });
    view! {
        <section aria-labelledby="seiten">
            <h2 id="seiten">{t.legal_texts()}</h2>
            <p>{t.legal_texts_lead()}</p>
            <table class="dl-table dl-table--stacked">
                <caption class="dl-visually-hidden">{t.legal_texts()}</caption>
                <thead><tr><th scope="col">{t.legal_page()}</th>{languages.into_iter().collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// `/verwaltung/rechtstexte/{page}/{lang}`
pub async fn text(visit: Visit, Path((page, tag)): Path<(String, String)>) -> PageResult {
    let (t, actor) = (visit.t, visit.actor());
    actor.must(Right::EditLegal)?;
    let page = LegalPage::from_word(&page).ok_or(Error::NotFound)?;
    let lang = Lang::from_tag(&tag).ok_or(Error::NotFound)?;
    let own = legal::find_own_text(&mut visit.read().await?, &actor, page, lang.tag()).await?;
    Ok(Page::new(&visit, title(t, page), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::EDIT_LEGAL.to_owned(), t.legal_title().to_owned()),
        ];
        let value = own.unwrap_or_else(|| usual(lang.texts(), page).to_owned());
        view! {
            <PageHead title=title(t, page) lead=language(t, lang) crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
                <Form door=addresses::SAVE_LEGAL_TEXT>
                    <input type="hidden" name="page" value=page.as_str()/>
                    <input type="hidden" name="lang" value=lang.tag()/>
                    <TextArea name="text" label=t.legal_text() hint=t.legal_text_hint() value is_optional=true rows=18/>
                    <div class="dl-actions">
                        <Submit label=t.administration_save()/>
                        <a class="kern-btn kern-btn--tertiary" href=addresses::EDIT_LEGAL><span class="kern-label">{t.administration_cancel()}</span></a>
                    </div>
                </Form>
            </div>
        }
    }))
}
