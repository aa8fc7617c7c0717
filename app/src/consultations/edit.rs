//! The form of a consultation: `/verwaltung/beteiligungen/neu`, and part of the page that manages one.

use domain::action_fields::{self, ActionField};
use domain::consultations::draft::LocalTime;
use domain::consultations::{Consultation, FieldLink, Part};
use domain::{Instant, Right};
use leptos::prelude::*;

use super::card::part_name;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::field::{Choices, Field, Select, TextArea};
use crate::ui::form::{Form, Submit, use_form};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// A consultation runs four weeks unless somebody says otherwise.
const USUAL_DAYS: i64 = 28;

/// `/verwaltung/beteiligungen/neu`
pub async fn new(visit: Visit) -> PageResult {
    let (actor, t) = (visit.actor(), visit.t);
    actor.must(Right::EditConsultations)?;
    let fields = action_fields::store::list(&mut visit.read().await?, actor.municipality).await?;
    Ok(Page::new(&visit, t.consultation_new(), move || {
        let crumbs = vec![
            (addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned()),
            (addresses::MANAGE_CONSULTATIONS.to_owned(), t.consultations_manage_title().to_owned()),
        ];
        view! {
            <PageHead title=t.consultation_new() lead=t.consultation_new_lead() crumbs/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage">
                <Form door=addresses::CREATE_CONSULTATION>
                    <ConsultationFields before=None fields linked=Vec::new()/>
                    <div class="dl-actions"><Submit label=t.consultation_save_draft()/></div>
                </Form>
            </div>
        }
    }))
}

/// The fields, filled with what the consultation is now.
#[component]
pub fn ConsultationFields(before: Option<Consultation>, fields: Vec<ActionField>, linked: Vec<FieldLink>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let parts = Part::all().iter().map(|part| {
        let is_there = before.as_ref().is_some_and(|consultation| consultation.has(*part));
        (format!("parts[{}]", part.as_str()), "on".to_owned(), part_name(t, *part).to_owned(), is_there)
    });
    let fields = fields.into_iter().map(|field| {
        let is_linked = linked.iter().any(|link| link.id == field.id);
        (format!("action_fields[f-{}]", field.id), "on".to_owned(), field.title, is_linked)
    });
    let (parts, fields) = (parts.collect(), fields.collect());
    let (title, summary) = before.as_ref().map(|c| (c.title.clone(), c.summary.clone())).unwrap_or_default();
    let (opens, closes) = before.as_ref().map_or_else(|| usual_times(visit.now), |c| (c.opens_at, c.closes_at));
    view! {
        <Field name="title" label=t.consultation_field_title() value=title/>
        <TextArea name="summary" label=t.consultation_field_summary() hint=t.consultation_field_summary_hint() value=summary/>
        <Choices name="parts" legend=t.consultation_field_parts() options=parts is_multiple=true/>
        <Choices name="action_fields" legend=t.consultation_fields() hint=t.consultation_field_fields_hint() options=fields is_multiple=true/>
        <TimeField name="opens_at" hour="opens_hour" label=t.consultation_begins() value=opens/>
        <TimeField name="closes_at" hour="closes_hour" label=t.consultation_ends() value=closes/>
    }
    .into_any()
}

/// Day and time in Germany. Where an hour comes twice, the form comes back and asks which one is meant.
#[component]
pub fn TimeField(name: &'static str, hour: &'static str, label: &'static str, value: Instant) -> impl IntoView {
    let t = use_visit().t;
    let local = LocalTime::of(value);
    let is_ambiguous = use_form().refused.is_some_and(|refused| {
        refused.refusal.fields.iter().any(|field| field.name == name && field.code == "time_ambiguous")
            || refused.value(hour).is_some_and(|typed| !typed.is_empty())
    });
    let asks = is_ambiguous || !local.hour.is_empty();
    let hours = vec![
        (String::new(), t.consultation_hour_choose().to_owned()),
        ("first".to_owned(), t.consultation_hour_first().to_owned()),
        ("second".to_owned(), t.consultation_hour_second().to_owned()),
    ];
    view! {
        <Field name label hint=t.consultation_time_hint() value=local.at kind="datetime-local"/>
        {asks.then(|| view! { <Select name=hour label=t.consultation_hour() options=hours value=local.hour/> })}
    }
    .into_any()
}

/// From tomorrow at eight, for four weeks, until six in the evening.
fn usual_times(now: Instant) -> (Instant, Instant) {
    let at = |days: i64, hour: i8| {
        let day = now.plus(days * domain::clock::DAY).day();
        Instant::from_germany(day.at(hour, 0, 0, 0), Some(false)).unwrap_or(now)
    };
    (at(1, 8), at(1 + USUAL_DAYS, 18))
}
