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

impl Limit {
    fn is_over(&self, used: i64) -> bool {
        used > self.most
    }

    /// What is left of it, or by how much it is passed.
    fn line(&self, used: i64, thousands: Option<char>) -> String {
        let template = if self.is_over(used) { &self.over } else { &self.left };
        template.replace("{n}", &number_text((self.most - used).abs(), thousands))
    }
}

/// `thousands`: the sign between thousands where the numbers are cents, nothing where they are counted.
#[island]
pub fn SumBallot(limits: Vec<Limit>, thousands: Option<char>, stale: String, children: Children) -> impl IntoView {
    let used = RwSignal::new(limits.iter().map(|limit| limit.used).collect::<Vec<_>>());
    let groups = StoredValue::new(limits.iter().map(|limit| limit.group.clone()).collect::<Vec<_>>());
    let add_up = move |root: &Element| {
        let fields: Vec<_> = inputs(root).iter().map(|field| (attribute(field, "data-group"), worth(field))).collect();
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
        let limit = StoredValue::new(limit);
        let used = move || used.with(|used| used[place]);
        let text = move || limit.with_value(|limit| limit.line(used(), thousands));
        let is_over = move || limit.with_value(|limit| limit.is_over(used()));
        view! { <p class="dl-basket__line" class:dl-basket__line--over=is_over>{text}</p> }
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

/// What the fields of a group come to, each with its own group and worth; all of them where none is named.
fn sum(fields: &[(String, i64)], group: &str) -> i64 {
    fields.iter().filter(|(own, _)| group.is_empty() || own == group).map(|(_, worth)| worth).sum()
}

/// A ticked box its weight, a number itself.
fn worth(field: &HtmlInputElement) -> i64 {
    match field.type_().as_str() {
        "checkbox" if field.checked() => attribute(field, "data-weight").parse().unwrap_or(0),
        "checkbox" => 0,
        _ => number_of(field).unwrap_or(0),
    }
}

/// One up or down, within what the field allows; nothing instead of 0.
fn step(field: &HtmlInputElement, is_up: bool) {
    let most = attribute(field, "data-max").parse().unwrap_or(i64::MAX);
    let next = (number_of(field).unwrap_or(0) + if is_up { 1 } else { -1 }).clamp(0, most);
    field.set_value(&if next == 0 { String::new() } else { next.to_string() });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limit(group: &str, most: i64, name: &str) -> Limit {
        let (left, over) = (format!("{name}, Rest: {{n}}"), format!("{name}: {{n}} zu viel"));
        Limit { group: group.to_owned(), most, used: 0, left, over }
    }

    #[test]
    fn each_ceiling_tells_what_is_left_of_its_own_part() {
        let limits = [limit("", 1_000_000, "Budget"), limit("a", 300_000, "Rathaus"), limit("b", 400_050, "Verkehr")];
        let told = |fields: &[(&str, i64)]| {
            let fields: Vec<_> = fields.iter().map(|(group, worth)| ((*group).to_owned(), *worth)).collect();
            limits.each_ref().map(|limit| limit.line(sum(&fields, &limit.group), Some('.')).replace('\u{a0}', " "))
        };
        assert_eq!(told(&[]), ["Budget, Rest: 10.000 €", "Rathaus, Rest: 3.000 €", "Verkehr, Rest: 4.000,50 €"]);
        let one = told(&[("a", 200_000), ("a", 0), ("b", 250_000)]);
        assert_eq!(one, ["Budget, Rest: 5.500 €", "Rathaus, Rest: 1.000 €", "Verkehr, Rest: 1.500,50 €"]);
        let over = told(&[("a", 200_000), ("a", 200_000), ("b", 400_050)]);
        assert_eq!(over, ["Budget, Rest: 1.999,50 €", "Rathaus: 1.000 € zu viel", "Verkehr, Rest: 0 €"]);
        assert!(limits[1].is_over(300_001) && !limits[1].is_over(300_000), "what is reached is not passed");
    }

    #[test]
    fn marks_and_points_are_no_money() {
        assert_eq!(limit("", 10, "Punkte").line(12, None), "Punkte: 2 zu viel");
    }
}
