//! `/vorschau/{token}`: a draft, to read. No form, no way on to anything that needs a right; search engines are told to leave it out.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::consultations::{Consultation, FieldLink, store};
use domain::previews;
use domain::surveys::{self, Question};
use domain::votes::{self, VoteOption};
use http::{HeaderName, HeaderValue};
use leptos::prelude::*;

use crate::consultations::card::parts_text;
use crate::page::{Failure, Page, use_visit};
use crate::ui::alert::Alert;
use crate::ui::head::PageHead;
use crate::ui::markdown::markdown;
use crate::ui::time::Moment;
use crate::visit::Visit;

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// `/vorschau/{token}`
pub async fn page(visit: Visit, Path(token): Path<String>) -> Result<Response, Failure> {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let consultation = previews::open(&mut tx, &actor, &token).await?;
    let fields = store::list_fields_of(&mut tx, &actor, consultation.id).await?;
    let survey = surveys::store::find_survey(&mut tx, &actor, consultation.id).await?;
    let options = votes::store::list_options(&mut tx, &actor, consultation.id).await?;
    drop(tx);
    let page = Page::new(&visit, t.preview_page(consultation.title.clone()), move || {
        view! {
            <PageHead title=consultation.title.clone() lead=parts_text(t, &consultation)/>
            <div class="dl-wrap dl-wrap--narrow dl-section dl-stack dl-stack--wide">
                <Alert kind="info" title=t.preview_banner()><p>{t.preview_banner_text()}</p></Alert>
                {about(&consultation, fields)}
                {(!survey.questions.is_empty()).then(|| questions(survey.questions))}
                {(!options.is_empty()).then(|| measures(options))}
            </div>
        }
    });
    let mut response = page.with_token().into_response();
    response.headers_mut().insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    Ok(response)
}

fn about(consultation: &Consultation, fields: Vec<FieldLink>) -> AnyView {
    let t = use_visit().t;
    let names = fields.into_iter().map(|field| field.title).collect::<Vec<_>>().join(", ");
    view! {
        <section aria-labelledby="worum">
            <h2 id="worum">{t.consultation_about()}</h2>
            {markdown(&consultation.summary)}
            <dl class="dl-facts">
                <div><dt>{t.consultation_begins()}</dt><dd><Moment at=consultation.opens_at/></dd></div>
                <div><dt>{t.consultation_ends()}</dt><dd><Moment at=consultation.closes_at/></dd></div>
                <div><dt>{t.consultation_fields()}</dt><dd>{names}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

fn questions(questions: Vec<Question>) -> AnyView {
    let t = use_visit().t;
    let items = questions.into_iter().map(|question| {
        let options = question.options.into_iter().map(|option| view! { <li>{option.title}</li> }).collect_view();
        let ends = (!question.scale_low.is_empty()).then(|| format!("1 ({}) – 5 ({})", question.scale_low, question.scale_high));
        view! {
            <li>
                <h3>{question.title}</h3>
                {(!question.help.is_empty()).then(|| view! { <p class="dl-muted">{question.help}</p> })}
                {ends.map(|ends| view! { <p>{ends}</p> })}
                {(!options.is_empty()).then(|| view! { <ul>{options}</ul> })}
            </li>
        }
    });
    view! { <section aria-labelledby="fragen"><h2 id="fragen">{t.questions_title()}</h2><ol>{items.collect_view()}</ol></section> }.into_any()
}

fn measures(options: Vec<VoteOption>) -> AnyView {
    let t = use_visit().t;
    let items = options.into_iter().map(|option| view! { <li><h3>{option.title}</h3>{markdown(&option.description)}</li> });
    view! { <section aria-labelledby="abstimmung"><h2 id="abstimmung">{t.options_title()}</h2><ol>{items.collect_view()}</ol></section> }
        .into_any()
}
