//! The ballot as a form: what is the same for every method – the line that says whether it is cast, the buttons, the receipt.

mod boxes;
mod checks;
mod each;
mod numbers;
mod scores;

use domain::votes::keeping::may_be_kept;
use domain::votes::rules::TieRule;
use domain::votes::{Ballot, Method, VoteOption, marks};
use leptos::prelude::*;

use self::checks::{checks, slot};
use super::amounts::euros;
use super::ballot::{Receipt, Vote};
use super::withdraw::Withdraw;
use crate::addresses;
use crate::consultations::card::excerpt;
use crate::islands::ballot::LiveBallot;
use crate::islands::draft::{DraftBallot, StateWords};
use crate::page::use_visit;
use crate::papers::code::CodeField;
use crate::texts::{Lang, Texts};
use crate::ui::field::error;
use crate::ui::form::{Form, Submit, use_form};
use crate::ui::time::moment_text;

/// The ballot of somebody who may vote.
#[component]
pub(super) fn BallotForm(vote: Vote, own: Option<Ballot>) -> impl IntoView {
    let t = use_visit().t;
    let (id, revision) = (vote.consultation.id.to_string(), own.as_ref().map_or(0, |ballot| ballot.revision));
    let receipt = own.as_ref().and_then(|ballot| ballot.receipt.clone());
    let (state, unreachable) = (state_text(t, own.as_ref()), t.failure_message("unreachable"));
    if vote.is_by_code() {
        return view! { <TheForm vote own=None/> }.into_any();
    }
    if vote.rules.method == Method::YesNo && !vote.is_secret() {
        return view! {
            <LiveBallot
                consultation=id.clone()
                revision
                is_cast=own.as_ref().is_some_and(Ballot::is_cast)
                state
                cast=t.vote_state_cast("{n}")
                receipt
                saving=t.vote_saving().to_owned()
                saved=t.vote_saved().to_owned()
                receipt_label=t.note_receipt().to_owned()
                receipt_hint=t.note_receipt_hint().to_owned()
                unreachable
            >
                <TheForm vote own/>
            </LiveBallot>
            <Withdraw id=id/>
        }
        .into_any();
    }
    let (keeps, is_cast) = (may_be_kept(&vote.rules), own.as_ref().is_some_and(|ballot| ballot.is_cast() && !ballot.is_kept));
    let is_secret = vote.is_secret();
    let kept = if keeps { t.vote_state_kept_now() } else { t.vote_state_changed() };
    let words = StateWords { changed: t.vote_state_changed().to_owned(), kept: kept.to_owned(), unreachable };
    view! {
        <DraftBallot consultation=id.clone() state is_cast keeps words checks=checks(t, &vote)><TheForm vote own/></DraftBallot>
        {receipt.map(|code| view! { <Receipt code/> })}
        {(!is_secret).then(|| view! { <Withdraw id=id/> })}
    }
    .into_any()
}

fn state_text(t: Texts, own: Option<&Ballot>) -> String {
    match own {
        None => t.vote_state_open().to_owned(),
        Some(ballot) if ballot.is_cast() && ballot.is_kept => t.vote_state_cast_kept(t.grouped(ballot.revision)),
        Some(ballot) if ballot.is_cast() => t.vote_state_cast(t.grouped(ballot.revision)),
        Some(ballot) if ballot.is_kept => t.vote_state_kept().to_owned(),
        Some(_) => t.vote_state_withdrawn().to_owned(),
    }
}

#[component]
fn TheForm(vote: Vote, own: Option<Ballot>) -> impl IntoView {
    let t = use_visit().t;
    let (id, method, is_secret) = (vote.consultation.id.to_string(), vote.rules.method, vote.is_secret());
    let revision = own.as_ref().map_or(0, |ballot| ballot.revision);
    let is_cast = own.as_ref().is_some_and(Ballot::is_cast);
    let is_by_code = vote.is_by_code();
    let breaks_ties = vote.rules.tie == TieRule::Cost;
    let keep = may_be_kept(&vote.rules).then_some(addresses::KEEP_VOTE);
    let label = if is_cast { t.vote_change() } else { t.vote_submit() };
    let until = moment_text(t, vote.consultation.closes_at);
    let note = if is_by_code {
        t.vote_by_code().to_owned()
    } else if is_secret {
        t.vote_secret_before().to_owned()
    } else {
        t.vote_change_note(until)
    };
    // Enter in a field of a number would press the first button there is: it presses this one, which does nothing.
    let guard = matches!(method, Method::Points | Method::Ranking | Method::Score);
    view! {
        <Form door=addresses::CAST_VOTE second=keep class="dl-stack dl-stack--wide">
            {guard.then(|| view! { <button type="submit" disabled hidden></button> })}
            <input type="hidden" name="consultation" value=id/>
            <input type="hidden" name="revision" value=revision.to_string()/>
            <h2 id="stimmzettel">{t.vote_ballot()}</h2>
            <Whole/>
            {breaks_ties.then(|| view! { <p class="dl-form__note">{t.vote_costs_break_ties()}</p> })}
            {items(vote, own)}
            <p class="dl-form__note">{t.vote_open_note(method.as_str())}</p>
            {is_by_code.then(|| view! { <CodeField/> })}
            <div class="dl-actions">
                <Submit label/>
                {keep.map(|door| view! {
                    <button class="kern-btn kern-btn--secondary" type="submit" formaction=door><span class="kern-label">{t.vote_keep()}</span></button>
                })}
            </div>
            <p class="dl-form__note">{note}</p>
        </Form>
    }
    .into_any()
}

/// What is wrong with the ballot as a whole.
#[component]
fn Whole() -> impl IntoView {
    let form = use_form();
    let refused =
        form.message("choice").map(|text| view! { <div class="dl-ballot__whole">{error(form.id("choice"), text)}</div> });
    view! { {refused}{slot("choice")} }
}

fn items(vote: Vote, own: Option<Ballot>) -> AnyView {
    match vote.rules.method {
        Method::YesNo | Method::Consent => each::view(vote, own),
        Method::Approval | Method::Budget => boxes::view(vote, own),
        Method::Points => numbers::points(vote, own),
        Method::Ranking => numbers::ranking(vote, own),
        Method::Score => scores::view(vote, own),
    }
}

/// What a ballot says about an option.
fn value(own: Option<&Ballot>, option: &VoteOption) -> Option<i64> {
    own.and_then(|ballot| ballot.value(option.measure_id))
}

/// The name of an option's field.
fn field(option: &VoteOption) -> String {
    marks::field(option.measure_id)
}

/// An amount in the language of the page.
pub(super) fn money(t: Texts, cents: i64) -> String {
    euros(cents, thousands(t))
}

fn thousands(t: Texts) -> char {
    if t.lang == Lang::En { ',' } else { '.' }
}

/// What a measure costs, where that decides something.
pub(super) fn price(t: Texts, option: &VoteOption) -> Option<impl IntoView + use<>> {
    let price = option.cost_cents.map(|cents| t.vote_cost(money(t, cents)));
    price.map(|price| view! { <p class="dl-ballot__price">{price}</p> })
}

/// What a measure is about, with the way to its page.
#[component]
pub(super) fn About(option: VoteOption) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <p class="dl-ballot__about">
            {excerpt(&option.description)} " "
            <a href=addresses::measure(&option.slug)>{t.vote_more()}<span class="dl-visually-hidden">": " {option.title}</span></a>
        </p>
    }
    .into_any()
}
