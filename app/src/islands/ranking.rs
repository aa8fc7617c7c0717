//! A ballot in order of preference: buttons move a measure up and down, a typed number makes room, and the numbers are always 1, 2, 3 …
//! Below them stands the order as a list.

use leptos::ev::{Event, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlInputElement};

use super::dom::{attribute, closest, inputs, number_of};

/// `place` says where something stands now (`{title}`, `{n}`), `taken_out` that it stands nowhere. `before` is the order on the page.
#[island]
pub fn RankedBallot(
    title: String,
    empty: String,
    place: String,
    taken_out: String,
    before: Vec<String>,
    children: Children,
) -> impl IntoView {
    let (titles, said) = (RwSignal::new(before), RwSignal::new(String::new()));
    let texts = StoredValue::new((place, taken_out));
    let arrange = move |root: &Element, moved: usize, change: Change| {
        let fields = inputs(root);
        let mut order = order(&fields.iter().map(number_of).collect::<Vec<_>>(), moved);
        change.apply(&mut order, moved);
        for (which, field) in fields.iter().enumerate() {
            let rank = order.iter().position(|ranked| *ranked == which).map(|place| place + 1);
            field.set_value(&rank.map(|rank| rank.to_string()).unwrap_or_default());
        }
        let (place, taken_out) = texts.get_value();
        let rank = order.iter().position(|ranked| *ranked == moved).map(|place| (place + 1).to_string());
        let template = if rank.is_some() { place } else { taken_out };
        said.set(template.replace("{title}", &attribute(&fields[moved], "data-title")).replace("{n}", &rank.unwrap_or_default()));
        titles.set(order.into_iter().map(|which| attribute(&fields[which], "data-title")).collect());
    };
    let on_change = move |event: Event| {
        let Some(root) = closest(&event, ".dl-ranks") else { return };
        let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else { return };
        if let Some(moved) = place_of(&root, &field.id()) {
            arrange(&root, moved, Change::Typed);
        }
    };
    let on_click = move |event: MouseEvent| {
        let (Some(button), Some(root)) = (closest(&event, "[data-step]"), closest(&event, ".dl-ranks")) else { return };
        let change = if attribute(&button, "data-step") == "up" { Change::Up } else { Change::Down };
        if let Some(moved) = place_of(&root, &attribute(&button, "data-for")) {
            arrange(&root, moved, change);
        }
    };
    let list = move || titles.get().into_iter().map(|title| view! { <li>{title}</li> }).collect_view();
    view! {
        <div class="dl-ranks dl-stack dl-stack--wide" on:change=on_change on:click=on_click>
            {children()}
            <div class="dl-order dl-scripted">
                <p><strong>{title}</strong></p>
                <p class="dl-muted" hidden=move || titles.with(|titles| !titles.is_empty())>{empty}</p>
                <ol data-testid="order">{list}</ol>
                <p class="dl-visually-hidden" role="status">{said}</p>
            </div>
        </div>
    }
}

fn place_of(root: &Element, id: &str) -> Option<usize> {
    inputs(root).iter().position(|field| field.id() == id)
}

#[derive(Clone, Copy)]
enum Change {
    Up,
    Down,
    Typed,
}

impl Change {
    fn apply(self, order: &mut Vec<usize>, moved: usize) {
        let place = order.iter().position(|which| *which == moved);
        match (self, place) {
            (Self::Up, Some(place)) if place > 0 => order.swap(place, place - 1),
            (Self::Up, None) => order.push(moved),
            (Self::Down, Some(place)) if place + 1 < order.len() => order.swap(place, place + 1),
            (Self::Down, Some(place)) => order.truncate(place),
            _ => {}
        }
    }
}

/// What the numbers say: the fields in their order. Of two with the same number the one that was typed comes first.
fn order(ranks: &[Option<i64>], typed: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..ranks.len()).filter(|which| ranks[*which].is_some_and(|rank| rank > 0)).collect();
    order.sort_by_key(|which| (ranks[*which], *which != typed));
    if let Some(rank) = ranks[typed].and_then(|rank| usize::try_from(rank).ok()).filter(|rank| *rank > 0) {
        // The others close up first: moved from 1 to 2 of three, it stands between the other two.
        order.retain(|which| *which != typed);
        order.insert((rank - 1).min(order.len()), typed);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{Change, order};

    #[test]
    fn a_typed_number_makes_room_and_leaves_no_gap() {
        assert_eq!(order(&[Some(1), Some(2), Some(1)], 2), [2, 0, 1], "the third one becomes the first");
        assert_eq!(order(&[Some(2), Some(2), Some(3)], 0), [1, 0, 2], "from 1 to 2");
        assert_eq!(order(&[Some(9), None, Some(1)], 0), [2, 0], "as far down as there are");
        assert_eq!(order(&[None, Some(2), Some(3)], 0), [1, 2], "taken out");
        assert_eq!(order(&[Some(0), Some(1), None], 0), [1], "there is no place 0");
        assert_eq!(order(&[None, None, None], 1), [0_usize; 0]);
    }

    #[test]
    fn buttons_rank_move_and_take_out() {
        let pressed = |change: Change, moved: usize| {
            let mut order = vec![2, 0];
            change.apply(&mut order, moved);
            order
        };
        assert_eq!(pressed(Change::Up, 1), [2, 0, 1], "what stands nowhere comes last");
        assert_eq!(pressed(Change::Up, 0), [0, 2]);
        assert_eq!(pressed(Change::Up, 2), [2, 0], "the first one stays");
        assert_eq!(pressed(Change::Down, 2), [0, 2]);
        assert_eq!(pressed(Change::Down, 0), [2], "below the last place there is none");
        assert_eq!(pressed(Change::Down, 1), [2, 0]);
    }
}
