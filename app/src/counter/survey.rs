//! `/schalter/umfrage/{slug}`: the answers of somebody who came, phoned, or filled in a sheet of paper.

use axum::extract::Path;
use domain::consultations::{self, Part};
use domain::{Error, Right, surveys};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult};
use crate::surveys::question::QuestionFields;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/schalter/umfrage/{slug}`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EnterForOthers)?;
    let mut tx = visit.read().await?;
    let consultation = consultations::store::find_by_slug(&mut tx, &actor, &slug).await?;
    let survey = surveys::store::find_survey(&mut tx, &actor, consultation.id).await?;
    drop(tx);
    if visit.refused.is_none() {
        consultation.check_open(Part::Survey, visit.now)?;
    } else if !consultation.has(Part::Survey) {
        return Err(Error::NotFound.into());
    }
    Ok(Page::new(&visit, t.counter_survey(), move || {
        let crumbs = vec![(addresses::COUNTER.to_owned(), t.counter_title().to_owned())];
        let (id, version, title) = (consultation.id.to_string(), survey.version(), consultation.title.clone());
        let total = i64::try_from(survey.questions.len()).unwrap_or(0);
        let questions = survey.questions.clone().into_iter().zip(1..);
        // Made inside the form, because the fields ask the form for what was typed.
        let questions = questions.map(move |(question, number)| view! { <QuestionFields question number total/> });
        view! {
            <PageHead title=t.counter_survey() lead=t.counter_survey_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">
                <p class="dl-muted">{t.ideas_filter_consultation()} ": " {title}</p>
                <Form door=addresses::RESPOND_AT_COUNTER>
                    <input type="hidden" name="consultation" value=id/>
                    <input type="hidden" name="version" value=version/>
                    <ol class="dl-questions" role="list">{questions.collect_view()}</ol>
                    <div class="dl-actions"><Submit label=t.counter_submit()/></div>
                    <p class="dl-form__note">{t.counter_note()}</p>
                </Form>
            </div>
        }
    }))
}
