//! What a ballot has used of what there is: marks of so many, points of so many, money of a budget, and money of an action field. Adds up
//! while people choose; − and + beside a field of points move it by one.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlInputElement};
use serde::{Deserialize, Serialize};

use super::dom::{attribute, closest, inputs, number_of};
use crate::votes::amounts::euros;

/// A limit, and what is said below and above it: `{n}` stands for the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limit {
    /// Of the measures with this `data-group`; all of them when it is empty.
    pub group: String,
    pub most: i64,
    /// When the page was made.
    pub used: i64,
    pub left: String,
    pub over: String,
}

/// `thousands`: the sign between thousands where the numbers are cents, nothing where they are counted.
#[island]
pub fn SumBallot(limits: Vec<Limit>, thousands: Option<char>, stale: String, children: Children) -> impl IntoView {
    let used = RwSignal::new(limits.iter().map(|limit| limit.used).collect::<Vec<_>>());
    let groups = StoredValue::new(limits.iter().map(|limit| limit.group.clone()).collect::<Vec<_>>());
    let add_up = move |root: &Element| {
        let fields = inputs(root);
        used.set(groups.with_value(|groups| groups.iter().map(|group| sum(&fields, group)).collect()));
    };
    let on_change = move |event: Event| {
        if let Some(root) = closest(&event, ".dl-sums") {
            add_up(&root);
        }
    };
    let on_click = move |event: MouseEvent| {
        let (Some(button), Some(root)) = (closest(&event, "[data-step]"), closest(&event, ".dl-sums")) else { return };
        if let Some(field) = inputs(&root).into_iter().find(|field| field.id() == attribute(&button, "data-for")) {
            step(&field, attribute(&button, "data-step") == "up");
            add_up(&root);
        }
    };
    let lines = limits.into_iter().enumerate().map(|(place, limit)| {
        let left = move || limit.most - used.with(|used| used[place]);
        let text = move || {
            let template = if left() < 0 { &limit.over } else { &limit.left };
            template.replace("{n}", &number_text(left().abs(), thousands))
        };
        view! { <p class="dl-basket__line" class:dl-basket__line--over=move || left() < 0>{text}</p> }
    });
    view! {
        <div class="dl-sums dl-stack dl-stack--wide" on:input=on_change on:change=on_change on:click=on_click>
            {children()}
            <div class="dl-basket">
                <div role="status" data-testid="basket">{lines.collect_view()}</div>
                <p class="dl-small dl-unscripted">{stale}</p>
            </div>
        </div>
    }
}

fn number_text(number: i64, thousands: Option<char>) -> String {
    thousands.map_or_else(|| number.to_string(), |thousands| euros(number, thousands))
}

/// What the fields of a group come to: a ticked box its weight, a number itself.
fn sum(fields: &[HtmlInputElement], group: &str) -> i64 {
    let counted = fields.iter().filter(|field| group.is_empty() || attribute(field, "data-group") == group);
    let worth = counted.map(|field| match field.type_().as_str() {
        "checkbox" if field.checked() => attribute(field, "data-weight").parse().unwrap_or(0),
        "checkbox" => 0,
        _ => number_of(field).unwrap_or(0),
    });
    worth.sum()
}

/// One up or down, within what the field allows; nothing instead of 0.
fn step(field: &HtmlInputElement, is_up: bool) {
    let most = attribute(field, "data-max").parse().unwrap_or(i64::MAX);
    let next = (number_of(field).unwrap_or(0) + if is_up { 1 } else { -1 }).clamp(0, most);
    field.set_value(&if next == 0 { String::new() } else { next.to_string() });
}
