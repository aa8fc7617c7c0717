//! The roadmap: years across, action fields down, a bar for each measure; and the same as a table for phones, paper and ears.
//! Knows no database; a page hands it what it found.

use domain::quarter::Quarter;
use domain::strategy::words::{Horizon, Status};
use leptos::prelude::*;

use super::badge::{FieldMark, HorizonMark, StatusBadge, horizon_text, status_text};
use crate::page::use_visit;
use crate::texts::Texts;

/// An action field and its measures.
#[derive(Clone)]
pub struct RoadmapField {
    pub name: String,
    pub href: String,
    pub measures: Vec<RoadmapMeasure>,
}

/// A measure; without a period it stands in the table only.
#[derive(Clone)]
pub struct RoadmapMeasure {
    pub title: String,
    pub href: String,
    pub horizon: Horizon,
    pub status: Status,
    pub period: Option<(Quarter, Quarter)>,
    pub office: String,
}

/// How many years fit: the generated classes end there, and nobody plans longer.
const YEARS_MAX: i64 = 12;

/// Whole years, and today's place in them.
#[derive(Clone, Copy)]
struct Span {
    first: Quarter,
    years: i64,
    today: Quarter,
}

impl Span {
    fn of(fields: &[RoadmapField], today: Quarter) -> Option<Self> {
        let periods = || fields.iter().flat_map(|field| &field.measures).filter_map(|measure| measure.period);
        let first = Quarter::first_of(periods().map(|(first, _)| first).min()?.year())?;
        let last = periods().map(|(_, last)| last).max()?;
        Some(Self { first, years: (last.year() - first.year() + 1).min(YEARS_MAX), today })
    }

    /// 1 for the first quarter; what lies outside is drawn at the edge.
    fn column(self, quarter: Quarter) -> i64 {
        (quarter.0 - self.first.0 + 1).clamp(1, self.years * 4)
    }
}

/// The chart; nothing where no measure has a period.
#[component]
pub fn RoadmapChart(fields: Vec<RoadmapField>, today: Quarter) -> impl IntoView {
    let t = use_visit().t;
    let span = Span::of(&fields, today)?;
    let years = (0..span.years).map(|year| view! { <span>{(span.first.year() + year).to_string()}</span> }).collect_view();
    let rows = fields.into_iter().enumerate().map(|(place, field)| field_rows(t, span, place + 1, field)).collect_view();
    Some(view! {
        <div class=format!("dl-roadmap dl-quarters-{}", span.years * 4) role="group" aria-label=t.roadmap_chart()>
            <Legend/>
            <div class="dl-roadmap__years" aria-hidden="true">
                <span></span>
                <div class="dl-roadmap__track">{years}</div>
            </div>
            {rows}
        </div>
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

fn field_rows(t: Texts, span: Span, number: usize, field: RoadmapField) -> impl IntoView {
    let rows = field.measures.into_iter().filter_map(|measure| measure_row(t, span, measure)).collect_view();
    view! {
        <section class="dl-roadmap__field">
            <h3><FieldMark number/><a href=field.href>{field.name}</a></h3>
            <ul class="dl-roadmap__measures" role="list">{rows}</ul>
        </section>
    }
}

fn measure_row(t: Texts, span: Span, measure: RoadmapMeasure) -> Option<impl IntoView> {
    let (first, last) = measure.period?;
    let look = match measure.status {
        Status::Proposed => " dl-bar--proposed",
        Status::Done => " dl-bar--done",
        _ => "",
    };
    let horizon = measure.horizon.as_str();
    let class = format!("dl-bar dl-bar--{horizon}{look} q-from-{} q-to-{}", span.column(first), span.column(last));
    let spoken = format!("{}, {}, ", period_text(t, first, last), horizon_text(t, measure.horizon));
    let today = format!("dl-roadmap__today q-from-{}", span.column(span.today));
    Some(view! {
        <li class="dl-roadmap__row">
            <a class="dl-roadmap__name" href=measure.href>{measure.title}</a>
            <div class="dl-roadmap__track">
                <span class=today aria-hidden="true"></span>
                <span class=class><span class="dl-visually-hidden">{spoken}</span>{status_text(t, measure.status)}</span>
            </div>
        </li>
    })
}

/// All measures in words; on a phone each becomes a card.
#[component]
pub fn RoadmapTable(fields: Vec<RoadmapField>) -> impl IntoView {
    let t = use_visit().t;
    let groups = fields.into_iter().map(|field| {
        let rows = field.measures.into_iter().map(|measure| table_row(t, measure)).collect_view();
        view! {
            <tbody>
                <tr class="dl-table__group"><th colspan="5" scope="rowgroup">{field.name}</th></tr>
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

fn table_row(t: Texts, measure: RoadmapMeasure) -> impl IntoView {
    let period = measure.period.map_or_else(|| t.period_open().to_owned(), |(first, last)| period_text(t, first, last));
    view! {
        <tr>
            <th scope="row"><a href=measure.href>{measure.title}</a></th>
            <td data-label=t.measure_horizon()><HorizonMark horizon=measure.horizon/></td>
            <td data-label=t.measure_period()>{period}</td>
            <td data-label=t.measure_status()><StatusBadge status=measure.status/></td>
            <td data-label=t.measure_office()>{measure.office}</td>
        </tr>
    }
}

/// `1. Quartal 2027 bis 4. Quartal 2027`, or one quarter alone.
pub fn period_text(t: Texts, first: Quarter, last: Quarter) -> String {
    let quarter = |quarter: Quarter| t.quarter(quarter.number(), quarter.year().to_string());
    if first == last { quarter(first) } else { t.period(quarter(first), quarter(last)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(periods: &[(i64, i64, i64, i64)]) -> RoadmapField {
        let quarter = |year, number| Quarter::new(year, number).expect("a quarter");
        let measures = periods.iter().map(|(year, number, last_year, last_number)| RoadmapMeasure {
            title: String::new(),
            href: String::new(),
            horizon: Horizon::Short,
            status: Status::Planned,
            period: Some((quarter(*year, *number), quarter(*last_year, *last_number))),
            office: String::new(),
        });
        RoadmapField { name: String::new(), href: String::new(), measures: measures.collect() }
    }

    #[test]
    fn the_roadmap_shows_whole_years_and_what_lies_outside_stands_at_the_edge() {
        let today = Quarter::new(2026, 4).expect("a quarter");
        let span = Span::of(&[field(&[(2026, 3, 2027, 1), (2028, 2, 2045, 1)])], today).expect("a span");
        assert_eq!((span.first.year(), span.years), (2026, 12));
        assert_eq!(span.column(today), 4);
        assert_eq!(span.column(Quarter::new(2045, 1).expect("a quarter")), 48);
        assert_eq!(span.column(Quarter::new(2020, 1).expect("a quarter")), 1);
        assert!(Span::of(&[field(&[])], today).is_none());
    }
}
