//! A ballot of numbers: points to distribute, or places in an order of preference. Plain fields; the browser adds buttons that move a
//! number by one.

use domain::votes::{Ballot, VoteOption};
use leptos::prelude::*;

use super::checks::slot;
use super::{About, field, price, value};
use crate::islands::ranking::RankedBallot;
use crate::islands::sums::{Limit, SumBallot};
use crate::page::use_visit;
use crate::ui::field::error;
use crate::ui::form::use_form;
use crate::votes::ballot::Vote;

/// Points, with what is left of them.
pub(super) fn points(vote: Vote, own: Option<Ballot>) -> AnyView {
    let t = use_visit().t;
    let most = vote.rules.points.unwrap_or(0);
    let limit = Limit {
        group: String::new(),
        most,
        used: own.iter().flat_map(|ballot| &ballot.marks).map(|(_, points)| points).sum(),
        left: t.vote_points_left("{n}", t.grouped(most)),
        over: t.vote_points_over("{n}"),
    };
    let each = vote.rules.points_per_option.unwrap_or(most);
    let words = Words {
        label: t.vote_points(),
        up: t.vote_points_up(),
        down: t.vote_points_down(),
        signs: ["−", "+"],
        has_down_first: true,
    };
    let items = list(vote.options, own, each, words);
    view! { <SumBallot limits=vec![limit] thousands=None stale=t.vote_stale().to_owned()>{items()}</SumBallot> }.into_any()
}

/// Places, with the order that they make.
pub(super) fn ranking(vote: Vote, own: Option<Ballot>) -> AnyView {
    let t = use_visit().t;
    let mut ranked: Vec<_> =
        vote.options.iter().filter_map(|option| Some((value(own.as_ref(), option)?, option.title.clone()))).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let before = ranked.into_iter().map(|(_, title)| title).collect();
    let most = i64::try_from(vote.options.len()).unwrap_or(0);
    let words =
        Words {
            label: t.vote_rank(), up: t.vote_rank_up(), down: t.vote_rank_down(), signs: ["↓", "↑"], has_down_first: false
        };
    let items = list(vote.options, own, most, words);
    view! {
        <RankedBallot
            title=t.vote_order().to_owned()
            empty=t.vote_order_empty().to_owned()
            place=t.vote_order_place("{title}", "{n}")
            taken_out=t.vote_order_out("{title}")
            before
        >
            {items()}
        </RankedBallot>
    }
    .into_any()
}

/// What stands at a number and its two buttons.
#[derive(Clone, Copy)]
struct Words {
    label: &'static str,
    up: &'static str,
    down: &'static str,
    /// Of the buttons down and up.
    signs: [&'static str; 2],
    has_down_first: bool,
}

fn list(options: Vec<VoteOption>, own: Option<Ballot>, most: i64, words: Words) -> impl FnOnce() -> AnyView + Send {
    move || {
        let items = options.into_iter().map(|option| {
            let before = value(own.as_ref(), &option);
            view! { <li><Numbered option before most words/></li> }
        });
        view! { <div role="group" aria-labelledby="stimmzettel"><ol class="dl-ballot" role="list">{items.collect_view()}</ol></div> }
            .into_any()
    }
}

#[component]
fn Numbered(option: VoteOption, before: Option<i64>, most: i64, words: Words) -> impl IntoView {
    let (t, form) = (use_visit().t, use_form());
    let name = field(&option);
    let (id, message) = (form.id(&name), form.message(&name));
    let value = form.value(&name, before.map(|number| number.to_string()).unwrap_or_default());
    let mistake = format!("{id}-error");
    let is_wrong = message.is_some();
    let (described, invalid) = (is_wrong.then(|| mistake.clone()), is_wrong.then_some("true"));
    let title = option.title.clone();
    let down = step_button(&id, &title, "down", words.signs[0], words.down);
    let up = step_button(&id, &title, "up", words.signs[1], words.up);
    let input = view! {
        <input
            class="kern-form-input__input"
            type="text"
            inputmode="numeric"
            autocomplete="off"
            id=id.clone()
            name=name.clone()
            value=value
            data-title=title.clone()
            data-max=most.to_string()
            aria-describedby=described
            aria-invalid=invalid
        />
    };
    let row = if words.has_down_first { view! { {down}{input}{up} }.into_any() } else { view! { {input}{up}{down} }.into_any() };
    view! {
        <div class="dl-ballot__item" class:dl-ballot__item--wrong=is_wrong>
            <label class="dl-ballot__title" for=id><span class="dl-ballot__name">{title}</span><span class="dl-visually-hidden">": " {words.label}</span></label>
            {price(t, &option)}
            <About option/>
            <div class="dl-ballot__number"><span class="dl-muted" aria-hidden="true">{words.label}</span>{row}</div>
            {message.map(|text| error(mistake, text))}
            {slot(&name)}
        </div>
    }
    .into_any()
}

/// Does nothing until the browser has woken the island around it, and is not shown before.
fn step_button(field: &str, title: &str, step: &'static str, sign: &'static str, label: &'static str) -> impl IntoView + use<> {
    let (field, title) = (field.to_owned(), title.to_owned());
    view! {
        <button class="kern-btn kern-btn--secondary dl-step dl-scripted" type="button" data-step=step data-for=field>
            <span class="kern-label">
                <span aria-hidden="true">{sign}</span>
                <span class="dl-visually-hidden">{label} ": " {title}</span>
            </span>
        </button>
    }
}
