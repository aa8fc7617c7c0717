//! The page of the roadmap: the chart, the table, and a filter that is a plain form.

use domain::quarter::Quarter;
use domain::roadmap::{Filter, lay_out};
use domain::strategy::words::{Horizon, Status};
use domain::{Instant, action_fields, measures, strategy};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::badge::{horizon_text, status_text};
use crate::ui::head::PageHead;
use crate::ui::roadmap::{RoadmapChart, RoadmapTable};
use crate::ui::section::Section;
use crate::visit::Visit;

/// `/fahrplan?frist=&stand=`
pub async fn page(visit: Visit) -> PageResult {
    let (mut tx, municipality) = (visit.read().await?, visit.municipality.id);
    let strategy = strategy::store::find(&mut tx, municipality).await?;
    let fields = action_fields::store::list(&mut tx, municipality).await?;
    let mut measures = measures::store::list(&mut tx, municipality).await?;
    drop(tx);
    let filter = Filter {
        horizon: visit.query("frist").and_then(|word| Horizon::from_word(&word)),
        status: visit.query("stand").and_then(|word| Status::from_word(&word)),
    };
    measures.retain(|measure| filter.keeps(measure));
    let count = i64::try_from(measures.len()).unwrap_or(i64::MAX);
    let roadmap = lay_out(fields, measures, strategy.map(|strategy| strategy.period), quarter_of(visit.now));
    let t = visit.t;
    Ok(Page::new(&visit, t.roadmap_title(), move || {
        let years = t.roadmap_years(
            roadmap.years.first().map(ToString::to_string).unwrap_or_default(),
            roadmap.years.last().map(ToString::to_string).unwrap_or_default(),
        );
        let chart = roadmap.clone();
        let has_chart = roadmap.fields.iter().any(|row| !row.bars.is_empty());
        view! {
            <PageHead title=t.roadmap_title() lead=t.roadmap_lead()/>
            <div class="dl-wrap dl-listing">
                <FilterForm filter=filter/>
                <p class="dl-count" role="status">{t.field_measures(count, t.grouped(count))}</p>
            </div>
            {has_chart.then(|| view! {
                <div class="dl-only-wide"><Section id="zeitstrahl" title=years><RoadmapChart roadmap=chart/></Section></div>
            })}
            {(count == 0).then(|| view! { <div class="dl-wrap"><p>{t.roadmap_nothing()} " " <a href=addresses::ROADMAP>{t.roadmap_all()}</a></p></div> })}
            {(count > 0).then(|| view! {
                <Section id="tabelle" title=t.roadmap_measures()><RoadmapTable roadmap=roadmap/></Section>
            })}
        }
    }))
}

/// The quarter of an instant in Germany.
pub fn quarter_of(now: Instant) -> Quarter {
    Quarter::of(now.day())
}

#[component]
fn FilterForm(filter: Filter) -> impl IntoView {
    let t = use_visit().t;
    let horizons =
        Horizon::all().iter().map(|horizon| (horizon.as_str(), horizon_text(t, *horizon), filter.horizon == Some(*horizon)));
    let statuses = Status::all().iter().map(|status| (status.as_str(), status_text(t, *status), filter.status == Some(*status)));
    let select = |name: &'static str,
                  label: &'static str,
                  all: &'static str,
                  options: Vec<(&'static str, &'static str, bool)>| {
        let options = options
            .into_iter()
            .map(|(word, text, chosen)| view! { <option value=word selected=chosen>{text}</option> })
            .collect_view();
        view! {
            <div class="kern-form-input">
                <label class="kern-label" for=name>{label}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id=name name=name><option value="">{all}</option>{options}</select>
                </div>
            </div>
        }
    };
    view! {
        <form class="dl-filter" method="get" action=addresses::ROADMAP role="search" aria-label=t.roadmap_filter()>
            {select("frist", t.measure_horizon(), t.roadmap_any_horizon(), horizons.collect())}
            {select("stand", t.measure_status(), t.roadmap_any_status(), statuses.collect())}
            <button class="kern-btn kern-btn--secondary" type="submit"><span class="kern-label">{t.roadmap_show()}</span></button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_quarter_is_that_of_the_german_day() {
        // 31 December 2026, 23:30 in Germany, and an hour later.
        let late = Instant(1_798_756_200_000);
        assert_eq!(quarter_of(late).short(), "2026 Q4");
        assert_eq!(quarter_of(late.plus(3_600_000)).short(), "2027 Q1");
    }
}
