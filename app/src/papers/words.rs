//! Sheets and piles in words.

use domain::papers::{Batch, Entry, State};
use domain::votes::sealed::SealedOption;
use domain::votes::{Mark, Method, Sealed, marks};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::badge::Badge;

/// What somebody read on a sheet: one piece for each measure that is marked, or why it is no valid ballot.
pub(super) fn entry(t: Texts, sealed: &Sealed, entry: &Entry) -> domain::Result<String> {
    match entry {
        Entry::Invalid(reason) => Ok(t.papers_invalid_because(t.papers_invalid(reason.as_str()))),
        Entry::Valid(stored) => Ok(told(t, sealed, &marks::read_stored(sealed, stored)?)),
    }
}

fn told(t: Texts, sealed: &Sealed, marks: &[Mark]) -> String {
    let mut marked: Vec<(&SealedOption, i64)> =
        marks.iter().filter_map(|(measure, value)| Some((sealed.option(*measure)?, *value))).collect();
    if sealed.rules.method == Method::Ranking {
        marked.sort_by_key(|(_, rank)| *rank);
    }
    let pieces = marked.into_iter().map(|(option, value)| match sealed.rules.method {
        Method::YesNo | Method::Consent => format!("{}: {}", option.title, t.papers_said(marks::word(value))),
        Method::Approval | Method::Budget => option.title.clone(),
        Method::Ranking => format!("{value}. {}", option.title),
        Method::Points | Method::Score => format!("{}: {}", option.title, t.grouped(value)),
    });
    pieces.collect::<Vec<_>>().join("; ")
}

/// Where a pile stands.
#[component]
pub(super) fn StateMark(state: State) -> impl IntoView {
    let kind = match state {
        State::First | State::Second => "planned",
        State::Differs => "new",
        State::Agrees => "running",
        State::Signed => "done",
        State::Discarded => "closed",
    };
    view! { <Badge kind label=use_visit().t.papers_state(state.as_str())/> }
}

/// "Stapel 3: Urne im Rathaus".
pub(super) fn name(t: Texts, batch: &Batch) -> String {
    t.papers_pile(t.grouped(batch.number), batch.label.clone())
}
