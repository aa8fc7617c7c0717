//! How the end of a consultation was moved: for everybody, while it runs and beside what came of it.

use domain::consultations::store::Move;
use leptos::prelude::*;

use crate::page::use_visit;
use crate::ui::time::Moment;
use crate::votes::changes::move_text;

/// When, from when to when, and why; nothing where nothing was moved.
#[component]
pub fn Moves(moves: Vec<Move>) -> impl IntoView {
    let t = use_visit().t;
    (!moves.is_empty()).then(|| {
        let items = moves.into_iter().map(|change| {
            let text = move_text(t, &change);
            view! { <li><Moment at=change.at/>" "{text}</li> }
        });
        let items = items.collect_view();
        view! {
            <section class="dl-block" aria-labelledby="verschoben" data-testid="moves">
                <h2 id="verschoben">{t.consultation_moves()}</h2>
                <ol class="dl-timeline" role="list">{items}</ol>
            </section>
        }
        .into_any()
    })
}
