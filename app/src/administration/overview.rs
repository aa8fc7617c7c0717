//! The first page of the administration: action fields and measures, each with its way to the form.

use domain::Right;
use domain::action_fields::{self, ActionField};
use domain::measures::{self, Measure};
use leptos::prelude::*;

use super::Tabs;
use crate::addresses;
use crate::mails::overview::OutboxAlert;
use crate::measures::parts::period_text;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::{HorizonMark, StatusBadge};
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// `/verwaltung`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::EditStrategy)?;
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let fields = action_fields::store::list(&mut tx, municipality).await?;
    let measures = measures::store::list(&mut tx, municipality).await?;
    let outbox = domain::mail::find_outbox(&mut tx, municipality).await?;
    drop(tx);
    let t = visit.t;
    Ok(Page::new(&visit, t.nav_administration(), move || {
        let has_fields = !fields.is_empty();
        let groups = fields.into_iter().map(|field| view! { <Group measures=measures.clone() field=field/> }).collect_view();
        let button = |to: &'static str, kind: &'static str, name: &'static str| {
            view! {
                <a class=format!("kern-btn kern-btn--{kind}") href=to><span class="kern-icon kern-icon--add" aria-hidden="true"></span><span class="kern-label">{name}</span></a>
            }
        };
        let actions = if has_fields {
            view! { {button(addresses::NEW_MEASURE, "primary", t.administration_new_measure())} {button(addresses::NEW_ACTION_FIELD, "secondary", t.administration_new_field())} }.into_any()
        } else {
            view! { {button(addresses::IMPORT_STRATEGY, "primary", t.import_title())} {button(addresses::NEW_ACTION_FIELD, "secondary", t.administration_new_field())} }.into_any()
        };
        view! {
            <PageHead title=t.administration_title() lead=t.administration_lead()/>
            <div class="dl-wrap dl-listing dl-stack">
                <Tabs current=addresses::ADMINISTRATION/>
                <OutboxAlert outbox/>
                <div class="dl-actions">{actions}</div>
                {has_fields.then(|| view! {
                    <table class="dl-table dl-table--stacked">
                        <caption>{t.administration_table()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{t.measure_title()}</th>
                                <th scope="col">{t.measure_horizon()}</th>
                                <th scope="col">{t.measure_period()}</th>
                                <th scope="col">{t.measure_status()}</th>
                            </tr>
                        </thead>
                        {groups}
                    </table>
                })}
            </div>
        }
    }))
}

#[component]
fn Group(field: ActionField, measures: Vec<Measure>) -> impl IntoView {
    let t = use_visit().t;
    let rows = measures.into_iter().filter(|measure| measure.action_field_id == field.id).map(|measure| {
        view! {
            <tr>
                <th scope="row"><a href=addresses::edit_measure(&measure.slug)>{measure.title.clone()}</a></th>
                <td data-label=t.measure_horizon()><HorizonMark horizon=measure.horizon/></td>
                <td data-label=t.measure_period()>{period_text(t, measure.period())}</td>
                <td data-label=t.measure_status()><StatusBadge status=measure.status/></td>
            </tr>
        }
    });
    view! {
        <tbody>
            <tr class="dl-table__group">
                <th colspan="4" scope="rowgroup">
                    <a href=addresses::edit_action_field(&field.slug)>{field.title}<span class="dl-visually-hidden">" – " {t.field_edit()}</span></a>
                </th>
            </tr>
            {rows.collect_view()}
        </tbody>
    }
}
