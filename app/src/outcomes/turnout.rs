//! How many voted, of how many, and how their ballots came: as a figure with a bar, and as the sentences that the page, the report and the
//! strategy say alike.

use domain::outcomes::disclosed::{DisclosedVote, VoteBase};
use leptos::prelude::*;

use crate::page::use_visit;
use crate::papers::counted::{self, PaperResult};
use crate::texts::Texts;
use crate::ui::tally::{Participation, shown_text};

/// "389 of 4,120 people entitled to vote did so."
pub fn sentence(t: Texts, vote: &DisclosedVote) -> String {
    let people = shown_text(t, vote.participants);
    match vote.base {
        VoteBase::Residents(residents) => t.outcome_vote_base(people, grouped(t, residents)),
        VoteBase::Entitled(entitled) => t.outcome_vote_base_known(people, grouped(t, entitled)),
        VoteBase::Unknown => t.outcome_vote_base_unknown(people),
        VoteBase::Hidden => t.outcome_vote_base_hidden(people),
    }
}

/// Of how many, and how ballots came where some came on paper.
pub fn sentences(t: Texts, vote: &DisclosedVote) -> Vec<String> {
    let paper = vote.paper.as_ref().map(|paper| counted::sentence(t, paper));
    [Some(sentence(t, vote)), paper].into_iter().flatten().collect()
}

/// The figure, its bar, what share it is; and beside it what the figure leaves out.
#[component]
pub fn Turnout(vote: DisclosedVote) -> impl IntoView {
    let t = use_visit().t;
    let words = match vote.base {
        VoteBase::Residents(residents) => t.tally_base(i64::try_from(residents).unwrap_or(i64::MAX)),
        VoteBase::Entitled(entitled) => t.tally_base_entitled(grouped(t, entitled)),
        VoteBase::Unknown | VoteBase::Hidden => t.tally_base_none().to_owned(),
    };
    view! {
        <Participation participants=vote.participants base=vote.base.people() words/>
        <Share share=vote.share/>
        {vote.paper.map(|paper| view! { <PaperResult paper/> })}
    }
    .into_any()
}

/// How many percent that is, where it may be told.
#[component]
pub fn Share(share: Option<u64>) -> impl IntoView {
    let t = use_visit().t;
    share.map(|share| {
        view! { <p class="dl-small dl-muted" data-testid="share">{t.outcome_share(i64::try_from(share).unwrap_or(i64::MAX))}</p> }
    })
}

fn grouped(t: Texts, number: u64) -> String {
    t.grouped(i64::try_from(number).unwrap_or(i64::MAX))
}
