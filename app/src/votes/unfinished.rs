//! The line that says that a ballot is kept and not cast, with the way back to it: on the pages where its voter passes by.

use domain::votes::keeping::Unfinished;
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::ui::time::moment_text;

/// "Noch nicht abgegeben", and a link to the ballot.
#[component]
pub fn UnfinishedBallot(vote: Unfinished) -> impl IntoView {
    let t = use_visit().t;
    let state = if vote.is_cast { t.vote_unfinished_change() } else { t.vote_state_open() };
    let until = t.vote_unfinished_until(moment_text(t, vote.closes_at));
    view! {
        <div class="dl-ballotstate dl-raised" data-testid=format!("unfinished-{}", vote.slug)>
            <p>{state} ". " {until}</p>
            <a href=addresses::vote(&vote.slug)>{t.vote_unfinished_link()}<span class="dl-visually-hidden">": " {vote.title}</span></a>
        </div>
    }
    .into_any()
}
