//! Dates and times as Germans write them, always in German time.

use domain::Instant;
use jiff::civil::Date;
use leptos::prelude::*;

use crate::page::use_visit;
use crate::texts::{Lang, Texts};

const MONTHS_DE: [&str; 12] =
    ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const SHORT_DE: [&str; 12] = ["Jan.", "Feb.", "März", "April", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."];
const SHORT_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Nov.`, for the small calendar leaves.
pub fn month_short(t: Texts, day: Date) -> &'static str {
    let month = usize::try_from(day.month()).unwrap_or(1) - 1;
    if t.lang == Lang::En { SHORT_EN[month] } else { SHORT_DE[month] }
}

/// `22. November 2026`.
pub fn day_text(t: Texts, day: Date) -> String {
    let month = usize::try_from(day.month()).unwrap_or(1) - 1;
    match t.lang {
        Lang::En => format!("{} {} {}", day.day(), MONTHS_EN[month], day.year()),
        _ => format!("{}. {} {}", day.day(), MONTHS_DE[month], day.year()),
    }
}

/// `22. November 2026, 18:00 Uhr (MEZ)`.
pub fn moment_text(t: Texts, at: Instant) -> String {
    let local = at.in_germany();
    let is_summer = local.offset().seconds() == 7_200;
    let (time, zone) =
        (format!("{:02}:{:02}", local.hour(), local.minute()), if is_summer { t.time_summer() } else { t.time_winter() });
    t.time_moment(day_text(t, local.date()), time, zone)
}

/// For programs: `2026-11-22T13:30:00Z`.
pub fn iso_text(at: Instant) -> String {
    jiff::Timestamp::from_millisecond(at.0).map(|at| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()).unwrap_or_default()
}

/// The day of an instant, machine-readable too.
#[component]
pub fn Day(at: Instant) -> impl IntoView {
    let t = use_visit().t;
    let day = at.day();
    view! { <time datetime=day.to_string()>{day_text(t, day)}</time> }
}

/// Day and time of an instant with its zone.
#[component]
pub fn Moment(at: Instant) -> impl IntoView {
    let t = use_visit().t;
    let iso = at.in_germany().strftime("%Y-%m-%dT%H:%M%:z").to_string();
    view! { <time datetime=iso>{moment_text(t, at)}</time> }
}
