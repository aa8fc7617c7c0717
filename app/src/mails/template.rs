//! The form of a municipality's own words for one kind of mail in one language, with a sample of it below.

use axum::extract::Path;
use domain::ids::MailId;
use domain::mail::templates::{self, PLACEHOLDERS, Template};
use domain::mail::{self, KINDS, Mail};
use domain::{Error, Right};
use leptos::prelude::*;

use super::overview::language;
use super::words::{self, MailText, Surroundings};
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Lang;
use crate::ui::field::{Field, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/e-mails/{kind}/{lang}`
pub async fn page(visit: Visit, Path((kind, tag)): Path<(String, String)>) -> PageResult {
    visit.actor().must(Right::EditMails)?;
    let kind = KINDS.into_iter().find(|known| *known == kind).ok_or(Error::NotFound)?;
    let lang = Lang::from_tag(&tag).ok_or(Error::NotFound)?;
    let mut tx = visit.read().await?;
    let own = templates::find(&mut tx, visit.municipality.id, kind, lang.tag()).await?;
    let key = mail::key(&mut tx).await?;
    drop(tx);
    let sample = sample(&visit, kind, lang, &key, own.clone())?;
    let (t, title) = (visit.t, visit.t.mail_kind(kind));
    Ok(Page::new(&visit, title.clone(), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MAILS.to_owned(), t.mails_title().to_owned()),
        ];
        let is_own = own.is_some();
        let template = own.unwrap_or_else(|| words::usual_words(lang.texts(), kind));
        view! {
            <PageHead title=title lead=language(t, lang) crumbs=crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage dl-stack">
                <TemplateForm kind lang template/>
                {is_own.then(|| view! { <Reset kind lang/> })}
                <Sample sample lang/>
            </div>
        }
    }))
}

/// A mail with invented contents, in the words as they are kept. Each kind takes of them what it tells.
fn sample(visit: &Visit, kind: &str, lang: Lang, key: &[u8], template: Option<Template>) -> domain::Result<MailText> {
    let t = lang.texts();
    let data = serde_json::json!({
        "number": 7, "into_number": 9, "slug": "beispiel", "title": t.mail_sample_idea(), "into_title": t.mail_sample_other(),
        "measure_title": t.mail_sample_measure(), "reason": t.mail_sample_reason(), "verdict": "adopt", "paper_number": "2026/41",
        "version": 2, "receipt": "7KXM-2P4D-9QTA-H3VN", "ends_at": visit.now
    });
    let mail = Mail::sample(MailId(visit.app.random.secret_id()), kind, lang.tag(), t.mail_sample_name(), data.to_string());
    let around = Surroundings { municipality: &visit.municipality, origin: &visit.origin(), key, template };
    words::text(&mail, &around)
}

#[component]
fn TemplateForm(kind: &'static str, lang: Lang, template: Template) -> impl IntoView {
    let t = use_visit().t;
    let known: Vec<String> = PLACEHOLDERS.iter().map(|name| format!("{{{name}}}")).collect();
    view! {
        <Form door=addresses::DOOR_SAVE_TEMPLATE>
            <input type="hidden" name="kind" value=kind/>
            <input type="hidden" name="lang" value=lang.tag()/>
            <p class="dl-form__note">{t.mails_placeholders(known.join(", "))}</p>
            <Field name="subject" label=t.mails_subject() value=template.subject is_optional=true/>
            <TextArea name="opening" label=t.mails_opening() hint=t.mails_opening_hint() value=template.opening is_optional=true rows=3/>
            <TextArea name="closing" label=t.mails_closing() hint=t.mails_closing_hint() value=template.closing is_optional=true rows=5/>
            <div class="dl-actions">
                <Submit label=t.mails_save()/>
                <a class="kern-btn kern-btn--tertiary" href=addresses::MAILS><span class="kern-label">{t.administration_cancel()}</span></a>
            </div>
        </Form>
    }
}

#[component]
fn Reset(kind: &'static str, lang: Lang) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <Form door=addresses::DOOR_RESET_TEMPLATE>
            <input type="hidden" name="kind" value=kind/>
            <input type="hidden" name="lang" value=lang.tag()/>
            <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.mails_reset()}</span></button>
        </Form>
    }
}

#[component]
fn Sample(sample: MailText, lang: Lang) -> impl IntoView {
    let t = use_visit().t;
    let code = if lang == Lang::En { "en" } else { "de" };
    view! {
        <section aria-labelledby="beispiel">
            <h2 id="beispiel">{t.mails_sample()}</h2>
            <p class="dl-muted">{t.mails_sample_text()}</p>
            <div class="dl-mail dl-card" lang=code>
                <p><strong>{sample.subject}</strong></p>
                <div class="dl-mail__body">{sample.body}</div>
            </div>
        </section>
    }
}
