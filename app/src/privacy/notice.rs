//! The privacy notice, made from the register: what the program does is what stands here.

use domain::legal::{self, LegalFacts, LegalPage};
use domain::privacy::{Class, Whose};
use leptos::prelude::*;

use super::words;
use crate::addresses;
use crate::legal::parts::{Contact, Own};
use crate::page::{Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::section::Block;
use crate::visit::Visit;

/// `/datenschutz`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let facts = legal::find_facts(&mut tx, municipality).await?;
    let own = legal::find_text(&mut tx, municipality, LegalPage::Privacy, t.lang.tag()).await?;
    drop(tx);
    Ok(Page::new(&visit, t.privacy_title(), move || {
        let classes = Class::all().iter().filter(|class| class.whose() != Whose::Nobody);
        let classes = classes.map(|class| view! { <ClassView class=*class/> }).collect_view();
        view! {
            <PageHead title=t.privacy_title() lead=t.privacy_lead()/>
            <div class="dl-wrap dl-wrap--narrow dl-section dl-stack">
                {own.map(|own| view! { <Own own/> })}
                <Controller facts/>
                <Block id="rechte" title=t.privacy_rights_title()>
                    {markdown(t.privacy_rights())}
                    <ul>
                        <li><a href=addresses::OWN_DATA>{t.download_title()}</a></li>
                        <li><a href=addresses::ERASE>{t.erase_title()}</a></li>
                    </ul>
                </Block>
                <Block id="daten" title=t.privacy_classes_title()><p>{t.privacy_classes_lead()}</p>{classes}</Block>
                <Block id="technik" title=t.privacy_technique_title()>{markdown(t.privacy_technique())}</Block>
            </div>
        }
    }))
}

/// Who is responsible, and to whom one may complain.
#[component]
fn Controller(facts: LegalFacts) -> impl IntoView {
    let t = use_visit().t;
    let (officer, supervision) = (facts.data_protection.clone(), facts.supervision.clone());
    let part = |title: &'static str, text: String| (!text.is_empty()).then(|| view! { <h3>{title}</h3> {markdown(&text)} });
    view! {
        <Block id="verantwortlich" title=t.privacy_controller_title()>
            <Contact facts/>
            {part(t.privacy_officer_title(), officer)}
            {part(t.privacy_supervision_title(), supervision)}
        </Block>
    }
}

#[component]
fn ClassView(class: Class) -> impl IntoView {
    let t = use_visit().t;
    let word = class.as_str();
    let list = |lines: Vec<String>| {
        let items = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{items}</ul> }
    };
    view! {
        <details class="dl-card dl-fold">
            <summary><h3>{t.privacy_class(word)}</h3></summary>
            <dl class="dl-facts">
                <div><dt>{t.privacy_data_label()}</dt><dd>{t.privacy_data(word)}</dd></div>
                <div><dt>{t.privacy_purpose_label()}</dt><dd>{t.privacy_purpose(word)}</dd></div>
                <div><dt>{t.privacy_basis_label()}</dt><dd>{t.privacy_basis(class.basis().as_str())}</dd></div>
                <div><dt>{t.privacy_kept_label()}</dt><dd>{list(words::kept(t, class))}</dd></div>
                <div><dt>{t.privacy_trace_label()}</dt><dd>{list(words::traces(t, class))}</dd></div>
            </dl>
        </details>
    }
    .into_any()
}
