//! The roadmap: years across, action fields down, a bar for each measure; and the same as a table for phones, paper and ears.
//! Where each bar stands is found by `domain::roadmap`.

use domain::measures::Measure;
use domain::quarter::Quarter;
use domain::roadmap::{Bar, FieldRow, Roadmap};
use domain::strategy::words::{Horizon, Status};
use leptos::prelude::*;

use super::badge::{FieldMark, HorizonMark, StatusBadge, horizon_text, status_text};
use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;

/// The chart; nothing where no measure has a period.
#[component]
pub fn RoadmapChart(roadmap: Roadmap) -> impl IntoView {
    let t = use_visit().t;
    let Roadmap { years, today, fields } = roadmap;
    let columns = years.len() * 4;
    let years = years.into_iter().map(|year| view! { <span>{year.to_string()}</span> }).collect_view();
    let fields: Vec<FieldRow> = fields.into_iter().filter(|row| !row.bars.is_empty()).collect();
    (!fields.is_empty()).then(|| {
        let rows = fields.into_iter().map(|row| field_rows(t, today, row)).collect_view();
        view! {
            <div class=format!("dl-roadmap dl-quarters-{columns}") role="group" aria-label=t.roadmap_chart()>
                <Legend/>
                <div class="dl-roadmap__years" aria-hidden="true">
                    <span></span>
                    <div class="dl-roadmap__track">{years}</div>
                </div>
                {rows}
            </div>
        }
    })
}

#[component]
fn Legend() -> impl IntoView {
    let t = use_visit().t;
    let horizons = Horizon::all().iter().map(|horizon| view! { <li><HorizonMark horizon=*horizon/></li> }).collect_view();
    view! {
        <ul class="dl-roadmap__legend" role="list">
            {horizons}
            <li><span class="dl-bar dl-bar--proposed dl-bar--key">{status_text(t, Status::Proposed)}</span></li>
            <li><span class="dl-roadmap__today-key">{t.roadmap_today()}</span></li>
        </ul>
    }
}

fn field_rows(t: Texts, today: Option<i64>, row: FieldRow) -> impl IntoView {
    let rows = row.bars.into_iter().map(|bar| measure_row(t, today, bar)).collect_view();
    let href = addresses::action_field(&row.field.slug);
    view! {
        <section class="dl-roadmap__field">
            <h3><FieldMark number=row.field.position/><a href=href>{row.field.title}</a></h3>
            <ul class="dl-roadmap__measures" role="list">{rows}</ul>
        </section>
    }
}

fn measure_row(t: Texts, today: Option<i64>, Bar { measure, from, to }: Bar) -> impl IntoView {
    let look = match measure.status {
        Status::Proposed => " dl-bar--proposed",
        Status::Done => " dl-bar--done",
        _ => "",
    };
    let class = format!("dl-bar dl-bar--{}{look} q-from-{from} q-to-{to}", measure.horizon.as_str());
    let period = measure.period().map(|period| period_text(t, period.first, period.last)).unwrap_or_default();
    let spoken = format!("{period}, {}, ", horizon_text(t, measure.horizon));
    let today = today.map(|column| view! { <span class=format!("dl-roadmap__today q-from-{column}") aria-hidden="true"></span> });
    view! {
        <li class="dl-roadmap__row">
            <a class="dl-roadmap__name" href=addresses::measure(&measure.slug)>{measure.title}</a>
            <div class="dl-roadmap__track">
                {today}
                <span class=class><span class="dl-visually-hidden">{spoken}</span><span class="dl-bar__word">{status_text(t, measure.status)}</span></span>
            </div>
        </li>
    }
}

/// All measures in words; on a phone each becomes a card.
#[component]
pub fn RoadmapTable(roadmap: Roadmap) -> impl IntoView {
    let t = use_visit().t;
    let groups = roadmap.fields.into_iter().map(|row| {
        let measures = row.bars.into_iter().map(|bar| bar.measure).chain(row.unplaced);
        let rows = measures.map(|measure| table_row(t, measure)).collect_view();
        view! {
            <tbody>
                <tr class="dl-table__group"><th colspan="5" scope="rowgroup">{row.field.title}</th></tr>
                {rows}
            </tbody>
        }
    });
    view! {
        <table class="dl-table dl-table--stacked">
            <caption class="dl-visually-hidden">{t.roadmap_table()}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.measure_title()}</th>
                    <th scope="col">{t.measure_horizon()}</th>
                    <th scope="col">{t.measure_period()}</th>
                    <th scope="col">{t.measure_status()}</th>
                    <th scope="col">{t.measure_office()}</th>
                </tr>
            </thead>
            {groups.collect_view()}
        </table>
    }
}

fn table_row(t: Texts, measure: Measure) -> impl IntoView {
    let period = measure.period();
    let period = period.map_or_else(|| t.period_open().to_owned(), |period| period_text(t, period.first, period.last));
    view! {
        <tr>
            <th scope="row"><a href=addresses::measure(&measure.slug)>{measure.title}</a></th>
            <td data-label=t.measure_horizon()><HorizonMark horizon=measure.horizon/></td>
            <td data-label=t.measure_period()>{period}</td>
            <td data-label=t.measure_status()><StatusBadge status=measure.status/></td>
            <td data-label=t.measure_office()>{measure.office}</td>
        </tr>
    }
}

/// `1. Quartal 2027 bis 4. Quartal 2027`, or one quarter alone.
pub fn period_text(t: Texts, first: Quarter, last: Quarter) -> String {
    if first == last { quarter_text(t, first) } else { t.period(quarter_text(t, first), quarter_text(t, last)) }
}

/// `1. Quartal 2027`
pub fn quarter_text(t: Texts, quarter: Quarter) -> String {
    t.quarter(quarter.number(), quarter.year().to_string())
}
