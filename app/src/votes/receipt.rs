//! `/quittung`: whether a vote or a survey answer is recorded or counted. Never whose, never what.

use domain::consultations::Consultation;
use domain::{limits, surveys, votes};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/quittung?code=…`
pub async fn page(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let code = visit.query("code").map(|code| code.trim().to_owned()).filter(|code| !code.is_empty());
    let found = match &code {
        Some(code) => {
            visit.count(&limits::LOOK_UP)?;
            let mut tx = visit.read().await?;
            match votes::store::find_receipt(&mut tx, &actor, code).await? {
                None => surveys::store::find_receipt(&mut tx, &actor, code).await?,
                found => found,
            }
        }
        None => None,
    };
    let status = if code.is_some() && found.is_none() { 404 } else { 200 };
    Ok(Page::new(&visit, t.receipt_title(), move || {
        view! {
            <PageHead title=t.receipt_title() lead=t.receipt_lead()/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack dl-stack--wide">
                {code.is_some().then(|| answer(found))}
                <form class="dl-form" method="get" action=addresses::RECEIPT>
                    <div class="kern-form-input dl-field--short">
                        <label class="kern-label" for="code">{t.receipt_code()}</label>
                        <div class="kern-hint" id="code-hint">{t.receipt_code_hint()}</div>
                        <input
                            class="kern-form-input__input"
                            id="code"
                            name="code"
                            type="text"
                            value=code
                            autocomplete="off"
                            autocapitalize="characters"
                            spellcheck="false"
                            aria-describedby="code-hint"
                        />
                    </div>
                    <div class="dl-actions">
                        <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{t.receipt_check()}</span></button>
                    </div>
                </form>
            </div>
        }
    })
    .status(status))
}

fn answer(found: Option<Consultation>) -> AnyView {
    let t = use_visit().t;
    let Some(consultation) = found else {
        return view! { <Alert kind="warning" title=t.receipt_unknown()><p>{t.receipt_unknown_text()}</p></Alert> }.into_any();
    };
    let (title, text, href) = if consultation.is_counted() {
        (t.receipt_counted(), t.receipt_counted_text(), addresses::outcome(&consultation.slug))
    } else {
        (t.receipt_recorded(), t.receipt_recorded_text(), addresses::consultation(&consultation.slug))
    };
    view! { <Alert kind="success" title><p>{text}</p><p><a href=href>{consultation.title}</a></p></Alert> }.into_any()
}
