//! The end of a vote that has begun, for administrators: what one of them wishes and another one decides. And for everybody how it was moved,
//! and why.

use domain::consultations::Consultation;
use domain::consultations::store::Move;
use domain::votes::changes::{Change, REASON_MAX, Standing};
use leptos::prelude::*;

use crate::addresses;
use crate::consultations::card::RefusalNote;
use crate::consultations::edit::TimeField;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::alert::Alert;
use crate::ui::field::TextArea;
use crate::ui::form::Form;
use crate::ui::time::moment_text;

/// What can be done about the end of a running vote.
#[component]
pub fn EndPanels(consultation: Consultation, standing: Standing) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    // Sent from a page on which the form still stood.
    let doors = [addresses::MOVE_DEADLINE, addresses::CLOSE_CONSULTATION, addresses::PROPOSE_END, addresses::PROPOSE_CLOSE];
    let note = |doors: &[&str]| {
        let is_ours = visit.refused.as_ref().is_some_and(|refused| doors.contains(&refused.door.as_str()));
        is_ours.then(|| view! { <RefusalNote/> })
    };
    match standing {
        Standing { waiting: Some(change), .. } => view! { {note(&doors)}<Waiting change/> }.into_any(),
        Standing { has_second: false, .. } => view! {
            {note(&doors)}
            <Alert kind="info" title=t.end_alone()>
                <p>{t.end_two_text()}</p>
                <p>{t.failure_message("second_admin_needed")}</p>
            </Alert>
        }
        .into_any(),
        Standing { .. } => {
            view! { {note(&doors[..2])}<MoveForm consultation=consultation.clone()/><CloseForm consultation/> }.into_any()
        }
    }
}

/// A wish, with what this administrator may do about it.
#[component]
fn Waiting(change: Change) -> impl IntoView {
    let visit = use_visit();
    let (t, me) = (visit.t, visit.actor().account());
    let what = match change.closes_at {
        Some(to) => t.end_asked_move(moment_text(t, to)),
        None => t.end_asked_now().to_owned(),
    };
    let by = change.proposed_by_name.clone().unwrap_or_else(|| t.person_gone().to_owned());
    let id = change.id.to_string();
    let answers = if me == Some(change.proposed_by) {
        view! {
            <p class="dl-small dl-muted">{t.request_own()}</p>
            {answer(addresses::WITHDRAW_CHANGE, "withdraw", &id, "secondary", t.request_withdraw())}
        }
        .into_any()
    } else {
        view! {
            {answer(addresses::CONFIRM_CHANGE, "confirm", &id, "primary", t.request_confirm())}
            {answer(addresses::REFUSE_CHANGE, "refuse", &id, "secondary", t.request_refuse())}
        }
        .into_any()
    };
    view! {
        <section class="dl-panel dl-stack" aria-labelledby="ende" data-testid="waiting-change">
            <h2 id="ende">{t.end_waits()}</h2>
            <p><strong>{what}</strong></p>
            <p>{t.end_reason_of(change.reason)}</p>
            <p class="dl-small dl-muted">{t.end_asked_by(by, moment_text(t, change.proposed_at))}</p>
            <p>{t.end_two_text()}</p>
            <div class="dl-actions">{answers}</div>
        </section>
    }
    .into_any()
}

fn answer(door: &'static str, key: &'static str, id: &str, kind: &'static str, name: &'static str) -> impl IntoView + use<> {
    let id = id.to_owned();
    view! {
        <Form door=door key=key class="dl-plain">
            <input type="hidden" name="change" value=id/>
            <button class=format!("kern-btn kern-btn--{kind} dl-button--small") type="submit"><span class="kern-label">{name}</span></button>
        </Form>
    }
}

#[component]
fn MoveForm(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="ende">
            <h2 id="ende">{t.consultation_move()}</h2>
            <p>{t.end_two_text()}</p>
            <Form door=addresses::PROPOSE_END key="ende">
                <input type="hidden" name="consultation" value=consultation.slug/>
                <TimeField name="closes_at" hour="closes_hour" label=t.consultation_new_end() value=consultation.closes_at/>
                <Reason/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.end_ask_move()}</span></button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn CloseForm(consultation: Consultation) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <section class="dl-panel" aria-labelledby="schliessen">
            <h2 id="schliessen">{t.consultation_close()}</h2>
            <p>{t.consultation_close_text()} " " {t.end_two_text()}</p>
            <Form door=addresses::PROPOSE_CLOSE key="schliessen">
                <input type="hidden" name="consultation" value=consultation.slug/>
                <Reason/>
                <div class="dl-actions">
                    <button class="kern-btn kern-btn--secondary dl-button--danger" type="submit">
                        <span class="kern-label">{t.end_ask_close()}</span>
                    </button>
                </div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Reason() -> impl IntoView {
    let t = use_visit().t;
    let max = i64::try_from(REASON_MAX).unwrap_or(i64::MAX);
    view! { <TextArea name="reason" label=t.end_reason() hint=t.end_reason_hint(max) rows=3/> }
}

/// How the end was moved, and why: a sentence for everybody.
pub fn move_text(t: Texts, change: &Move) -> String {
    let (from, to) = (moment_text(t, change.from), moment_text(t, change.to));
    match &change.reason {
        Some(reason) => t.consultation_moved_why(from, to, reason.clone()),
        None => t.consultation_moved(from, to),
    }
}
