//! Small marks of state: badges, a measure's horizon and status, the action field of an idea. The word says it, colour only helps.

use domain::strategy::words::{Horizon, Status};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::texts::Texts;

/// `kind`: open, new, planned, running, done, rejected, closed, plain.
#[component]
pub fn Badge(kind: &'static str, #[prop(into)] label: String) -> impl IntoView {
    view! { <span class=format!("dl-badge dl-badge--{kind}")>{label}</span> }
}

/// Where a measure stands.
#[component]
pub fn StatusBadge(status: Status) -> impl IntoView {
    let kind = match status {
        Status::Proposed => "new",
        Status::Planned => "planned",
        Status::Running => "running",
        Status::Done => "done",
        Status::Postponed => "closed",
        Status::Rejected => "rejected",
    };
    view! { <Badge kind label=status_text(use_visit().t, status)/> }
}

/// One, two or three strokes and the word.
#[component]
pub fn HorizonMark(horizon: Horizon) -> impl IntoView {
    let class = format!("dl-horizon dl-horizon--{}", horizon.as_str());
    view! { <span class=class>{horizon_text(use_visit().t, horizon)}</span> }
}

/// The action field something belongs to; a link where it leads on.
#[component]
pub fn FieldTag(#[prop(into)] name: String, #[prop(into, optional)] href: Option<String>) -> impl IntoView {
    match href {
        Some(href) => view! { <a class="dl-tag" href=href>{name}</a> }.into_any(),
        None => view! { <span class="dl-tag">{name}</span> }.into_any(),
    }
}

/// The number of an action field on its leaf. Read out it would only disturb.
#[component]
pub fn FieldMark(number: i64) -> impl IntoView {
    view! { <span class="dl-field-mark" aria-hidden="true">{number.to_string()}</span> }
}

pub fn status_text(t: Texts, status: Status) -> &'static str {
    match status {
        Status::Proposed => t.status_proposed(),
        Status::Planned => t.status_planned(),
        Status::Running => t.status_running(),
        Status::Done => t.status_done(),
        Status::Postponed => t.status_postponed(),
        Status::Rejected => t.status_rejected(),
    }
}

pub fn horizon_text(t: Texts, horizon: Horizon) -> &'static str {
    match horizon {
        Horizon::Short => t.horizon_short(),
        Horizon::Medium => t.horizon_medium(),
        Horizon::Long => t.horizon_long(),
    }
}
