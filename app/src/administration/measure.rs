//! The form of a measure, empty or filled.

use axum::extract::Path;
use domain::action_fields::{self, ActionField};
use domain::measures::{self, Measure};
use domain::quarter::Quarter;
use domain::strategy::words::{Horizon, Status};
use domain::versions::version_of;
use domain::{Error, Right};
use leptos::prelude::*;

use super::quarters;
use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::texts::Lang;
use crate::ui::badge::{horizon_text, status_text};
use crate::ui::field::{Choices, Field, Select, TextArea};
use crate::ui::form::{Form, Submit};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung/massnahmen/neu`
pub async fn new(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditMeasures)?;
    let fields = action_fields::store::list(&mut visit.read().await?, visit.municipality.id).await?;
    let title = visit.t.administration_new_measure();
    Ok(form(&visit, title, fields, None))
}

/// `/verwaltung/massnahmen/{slug}`
pub async fn edit(visit: Visit, Path(slug): Path<String>) -> PageResult {
    visit.actor().must(Right::EditMeasures)?;
    let mut tx = visit.read().await?;
    let fields = action_fields::store::list(&mut tx, visit.municipality.id).await?;
    let measure = measures::store::find_by_slug(&mut tx, visit.municipality.id, &slug).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let title = visit.t.measure_edit();
    Ok(form(&visit, title, fields, Some(measure)))
}

fn form(visit: &Visit, title: &'static str, fields: Vec<ActionField>, measure: Option<Measure>) -> Page {
    let t = visit.t;
    Page::new(visit, title, move || {
        view! {
            <PageHead title=title crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]/>
            <div class="dl-wrap dl-wrap--narrow dl-formpage"><MeasureForm fields=fields measure=measure/></div>
        }
    })
}

#[component]
fn MeasureForm(fields: Vec<ActionField>, measure: Option<Measure>) -> impl IntoView {
    let t = use_visit().t;
    let door = if measure.is_some() { addresses::DOOR_UPDATE_MEASURE } else { addresses::DOOR_CREATE_MEASURE };
    let slug = measure.as_ref().map(|measure| {
        view! {
            <input type="hidden" name="slug" value=measure.slug.clone()/>
            <input type="hidden" name="version" value=version_of(&measure.facts())/>
        }
    });
    let field = measure.as_ref().and_then(|measure| fields.iter().find(|field| field.id == measure.action_field_id));
    let field = field.map(|field| field.slug.clone()).unwrap_or_default();
    let choose = (String::new(), t.administration_choose().to_owned());
    let fields: Vec<_> = std::iter::once(choose).chain(fields.into_iter().map(|field| (field.slug, field.title))).collect();
    let horizons = Horizon::all().iter().map(|horizon| {
        let before = measure.as_ref().is_some_and(|measure| measure.horizon == *horizon);
        ("horizon".to_owned(), horizon.as_str().to_owned(), horizon_text(t, *horizon).to_owned(), before)
    });
    let horizons = horizons.collect();
    let statuses = Status::all().iter().map(|status| (status.as_str().to_owned(), status_text(t, *status).to_owned())).collect();
    let status = measure.as_ref().map_or(Status::Planned, |measure| measure.status);
    let (plan, cost) = (measure.clone(), measure.clone());
    let text = move |part: fn(&Measure) -> &String| measure.as_ref().map(part).cloned().unwrap_or_default();
    view! {
        <Form door=door>
            {slug}
            <p class="dl-form__note">{t.administration_markdown()}</p>
            <Field name="title" label=t.administration_title_label() value=text(|measure| &measure.title)/>
            <Select name="action_field" label=t.measure_field() options=fields value=field/>
            <TextArea name="description" label=t.measure_about() value=text(|measure| &measure.description) is_optional=true/>
            <Choices name="horizon" legend=t.measure_horizon() options=horizons/>
            <Plan measure=plan/>
            <Field name="office" label=t.measure_office() value=text(|measure| &measure.office) is_optional=true/>
            <Cost measure=cost/>
            <Field name="funding" label=t.measure_funding() value=text(|measure| &measure.funding) is_optional=true/>
            <Select name="status" label=t.measure_status() hint=t.administration_status_hint() options=statuses value=status.as_str()/>
            <div class="dl-actions">
                <Submit label=t.administration_save()/>
                <a class="kern-btn kern-btn--tertiary" href=addresses::ADMINISTRATION><span class="kern-label">{t.administration_cancel()}</span></a>
            </div>
        </Form>
    }
}

#[component]
fn Plan(measure: Option<Measure>) -> impl IntoView {
    let visit = use_visit();
    let t = visit.t;
    let period = measure.and_then(|measure| measure.period());
    let short = |quarter: Option<Quarter>| quarter.map(Quarter::short).unwrap_or_default();
    let (first, last) = (short(period.map(|p| p.first)), short(period.map(|p| p.last)));
    let year = i64::from(visit.now.day().year());
    let options = quarters(t, year - 4, year + 12, &[&first, &last]);
    view! {
        <div class="dl-form__pair">
            <Select name="first_quarter" label=t.measure_first() options=options.clone() value=first/>
            <Select name="last_quarter" label=t.measure_last() options=options value=last/>
        </div>
    }
}

#[component]
fn Cost(measure: Option<Measure>) -> impl IntoView {
    let t = use_visit().t;
    let cost = measure.and_then(|measure| measure.cost());
    // Fields read points between thousands, in every language.
    let euros = |amount: Option<i64>| amount.map(|amount| Lang::De.texts().grouped(amount)).unwrap_or_default();
    view! {
        <div class="dl-form__pair">
            <Field name="cost_from" label=t.measure_cost_from() hint=t.administration_cost_hint() value=euros(cost.map(|cost| cost.from)) is_optional=true/>
            <Field name="cost_to" label=t.measure_cost_to() hint=t.administration_cost_to_hint() value=euros(cost.map(|cost| cost.to)) is_optional=true/>
        </div>
    }
}
