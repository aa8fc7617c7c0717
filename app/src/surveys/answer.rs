//! `/beteiligungen/{slug}/umfrage`: the questions on one page, answered once.

use axum::extract::Path;
use domain::Error;
use domain::consultations::{Consultation, Part, State, store as consultations};
use domain::identity::{Action, Admission, admission};
use domain::surveys::{Survey, actions, store};
use leptos::prelude::*;

use super::question::QuestionFields;
use crate::addresses;
use crate::consultations::card::{HeadMeta, RefusalNote};
use crate::identity::needed::{Needed, missing};
use crate::islands::survey::LiveSurvey;
use crate::page::{Page, PageResult, use_visit};
use crate::spam::guard::{self, Guard, GuardFields};
use crate::ui::alert::Alert;
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// `/beteiligungen/{slug}/umfrage`
pub async fn page(visit: Visit, Path(slug): Path<String>) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    if !consultation.has(Part::Survey) {
        return Err(Error::NotFound.into());
    }
    let survey = store::find_survey(&mut tx, &actor, consultation.id).await?;
    let has_answered = actions::has_answered(&mut tx, &actor, consultation.id).await?;
    let admission = admission(&mut tx, &actor, &consultation.rungs, Action::Respond).await?;
    drop(tx);
    let title = t.survey_title(consultation.title.clone());
    let head = consultation.title.clone();
    let is_guest = admission == Admission::Guest;
    let guard = if is_guest { Some(Guard::of(&visit, guard::Form::Survey).await?) } else { None };
    let page = Page::new(&visit, title, move || {
        let crumbs = vec![
            (addresses::CONSULTATIONS.to_owned(), t.consultations_title().to_owned()),
            (addresses::consultation(&consultation.slug), consultation.title.clone()),
        ];
        let lead = t.survey_lead(i64::try_from(survey.questions.len()).unwrap_or(0));
        let body = match consultation.state(use_visit().now) {
            State::Open if has_answered => {
                ended(&consultation, t.survey_answered(), t.survey_answered_text().to_owned()).into_any()
            }
            State::Open => open(consultation.clone(), survey, admission, guard).into_any(),
            State::Draft | State::Scheduled => {
                let text = t.consultation_next_scheduled_text(moment_text(t, consultation.opens_at));
                ended(&consultation, t.consultation_next_scheduled(), text).into_any()
            }
            State::Closed => ended(&consultation, t.survey_closed(), t.survey_closed_text().to_owned()).into_any(),
        };
        view! {
            <PageHead title=head here=t.consultation_part_survey() lead crumbs><HeadMeta consultation/></PageHead>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">{body}</div>
        }
    });
    // A guest's form is made for one person, so that it is kept nowhere.
    Ok(if is_guest { page.private() } else { page })
}

/// What to say where there is nothing to fill in.
fn ended(consultation: &Consultation, title: &'static str, text: String) -> impl IntoView + use<> {
    let t = use_visit().t;
    let (href, label) = if consultation.is_counted() {
        (addresses::outcome(&consultation.slug), t.consultation_next_outcome())
    } else {
        (addresses::consultation(&consultation.slug), t.consultation_back())
    };
    view! {
        <RefusalNote/>
        <Alert kind="info" title><p>{text}</p></Alert>
        <div class="dl-actions"><a class="kern-btn kern-btn--primary" href=href><span class="kern-label">{label}</span></a></div>
    }
}

fn open(consultation: Consultation, survey: Survey, admission: Admission, guard: Option<Guard>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let version = survey.version();
    let total = i64::try_from(survey.questions.len()).unwrap_or(0);
    let id = consultation.id.to_string();
    let sign_in = addresses::sign_in(Some(&visit.address));
    let rung = consultation.rungs.of(Action::Respond);
    let is_guest = admission == Admission::Guest;
    let with_account = sign_in.clone();
    let secrecy = match is_guest {
        false => view! { <Alert kind="info" title=t.survey_anonymous()><p>{t.survey_anonymous_text()}</p></Alert> }.into_any(),
        true => view! {
            <Alert kind="info" title=t.survey_guest()>
                <p>{t.survey_guest_text()}</p>
                <p><a class="dl-more" href=with_account>{t.survey_guest_sign_in()}</a></p>
            </Alert>
        }
        .into_any(),
    };
    let questions = survey.questions.into_iter().zip(1..);
    // Made inside the form, because the fields ask the form for what was typed.
    let questions = questions.map(move |(question, number)| view! { <QuestionFields question number total/> });
    let end = if admission.may() {
        let note = if is_guest { t.survey_guest_note() } else { t.survey_receipt_note() };
        view! { <div class="dl-actions"><Submit label=t.survey_submit()/></div><p class="dl-form__note">{note}</p> }.into_any()
    } else if admission != Admission::SignIn {
        missing(t, rung, admission).into_any()
    } else {
        view! {
            <p class="dl-form__note">{t.survey_sign_in_first()}</p>
            <div class="dl-actions">
                <a class="kern-btn kern-btn--primary" href=sign_in><span class="kern-label">{t.consultation_sign_in()}</span></a>
            </div>
        }
        .into_any()
    };
    view! {
        {secrecy}
        <Needed rung admission/>
        <LiveSurvey
            sending=t.survey_sending().to_owned()
            thanks=t.survey_thanks().to_owned()
            thanks_text=t.survey_answered_text().to_owned()
            receipt_label=t.note_receipt().to_owned()
            receipt_hint=t.note_receipt_hint().to_owned()
            unreachable=t.failure_message("unreachable")
        >
            <Form door=addresses::RESPOND_SURVEY>
                <input type="hidden" name="consultation" value=id/>
                <input type="hidden" name="version" value=version/>
                <ol class="dl-questions" role="list">{questions.collect_view()}</ol>
                {guard.map(|guard| view! { <GuardFields guard/> })}
                {end}
            </Form>
        </LiveSurvey>
    }
}
