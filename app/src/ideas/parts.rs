//! Parts that several pages of ideas share: badges, the support of an idea, what a refused support says.

use domain::Instant;
use domain::ideas::{Card, Idea, Origin, State};
use domain::identity::{Admission, Standing};
use leptos::prelude::*;

use crate::addresses;
use crate::identity::needed::Needed;
use crate::islands::support::{Support, Words};
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::alert::Alert;
use crate::ui::badge::Badge;

/// Where an idea stands, in one word.
pub fn state_badge(t: Texts, state: State, is_answered: bool, is_measure: bool) -> impl IntoView {
    let (kind, label) = match state {
        State::Pending => ("new", t.idea_state_pending()),
        State::Hidden => ("rejected", t.idea_state_hidden()),
        State::Merged => ("closed", t.idea_state_merged()),
        State::Published if is_measure => ("running", t.idea_state_measure()),
        State::Published if is_answered => ("done", t.idea_state_answered()),
        State::Published => ("open", t.idea_state_open()),
    };
    view! { <Badge kind label/> }
}

/// Whose a contribution is, as everybody reads it: what came without an account says so, and what a clerk typed for somebody too.
pub fn author_text(t: Texts, name: &str, origin: Origin) -> String {
    match (origin, name) {
        (Origin::Account | Origin::Import, name) => name.to_owned(),
        (Origin::Former, _) => t.author_former().to_owned(),
        (Origin::Guest, "") => t.author_guest().to_owned(),
        (Origin::Guest, name) => t.author_guest_named(name.to_owned()),
        (Origin::Counter, "") => t.author_counter().to_owned(),
        (Origin::Counter, name) => t.author_counter_named(name.to_owned()),
    }
}

/// The support of an idea in a list: a plain form for whoever may, a link to sign in for others, a number after the end.
pub fn card_support(card: &Card, now: Instant) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    let count = count_view(t, card.support_count);
    if !card.is_open(now) {
        return view! { <p class="dl-support" data-closed>{count}</p> }.into_any();
    }
    if visit.person().is_none() {
        let href = addresses::sign_in(Some(&addresses::idea(card.number)));
        return view! { <a class="dl-support" href=href>{t.idea_support()}{count}</a> }.into_any();
    }
    let (door, label) = match card.is_supported {
        true => (addresses::WITHDRAW_SUPPORT, t.idea_supported()),
        false => (addresses::SUPPORT_IDEA, t.idea_support()),
    };
    view! {
        <form method="post" action=door>
            <input type="hidden" name="number" value=card.number.to_string()/>
            <input type="hidden" name="back" value=visit.address.clone()/>
            <input type="hidden" name="_page" value=visit.address.clone()/>
            <button class="dl-support" aria-pressed=card.is_supported.to_string()>{label}{count}</button>
        </form>
    }
    .into_any()
}

fn count_view(t: Texts, count: i64) -> impl IntoView + use<> {
    let what = if count == 1 { t.idea_support_one() } else { t.idea_support_other() };
    view! { <span class="dl-support__count">{count.to_string()}<span class="dl-visually-hidden">" " {what}</span></span> }
}

/// The support of an idea on its page: answers in place where JavaScript runs.
pub fn idea_support(idea: &Idea, now: Instant, standing: Standing) -> AnyView {
    let visit = use_visit();
    let t = visit.t;
    if !idea.is_open(now) {
        let text = if now < idea.opens_at { t.idea_support_not_open() } else { t.idea_support_closed() };
        let count = count_view(t, idea.support_count);
        return view! { <p class="dl-support dl-support--large" data-closed>{count}</p><p class="dl-small dl-muted">{text}</p> }
            .into_any();
    }
    if visit.person().is_none() {
        let href = addresses::sign_in(Some(&visit.address));
        let count = count_view(t, idea.support_count);
        return view! {
            <a class="dl-support dl-support--large" href=href>{t.idea_support()}{count}</a>
            <p class="dl-small dl-muted">{t.idea_support_sign_in()}</p>
        }
        .into_any();
    }
    let (rung, admission) = (idea.rungs.support, standing.before(idea.rungs.support));
    if admission == Admission::MoveUp && !idea.is_supported {
        return view! { <p class="dl-support dl-support--large" data-closed>{count_view(t, idea.support_count)}</p><Needed rung admission/> }
            .into_any();
    }
    let words = Words {
        support: t.idea_support().to_owned(),
        supported: t.idea_supported().to_owned(),
        one: t.idea_support_one().to_owned(),
        other: t.idea_support_other().to_owned(),
        thanks: t.idea_support_thanks().to_owned(),
        withdrawn: t.idea_support_withdrawn().to_owned(),
        unreachable: t.failure_message("unreachable"),
    };
    view! {
        <Support number=idea.number count=idea.support_count is_supported=idea.is_supported page=visit.address.clone() words/>
        <p class="dl-small dl-muted">{t.idea_support_text()} " " {t.rung_person(rung.as_str())}</p>
    }
    .into_any()
}

/// What a refused support says on top of the page it came back to: it has no fields that could say it.
#[component]
pub fn RefusedSupport() -> impl IntoView {
    let visit = use_visit();
    let refused = visit.refused.clone();
    let refused =
        refused.filter(|refused| [addresses::SUPPORT_IDEA, addresses::WITHDRAW_SUPPORT].contains(&refused.door.as_str()));
    refused.map(|refused| {
        view! {
            <div class="dl-wrap" data-code=refused.refusal.code>
                <Alert kind="danger" title=visit.t.failure_title_refused()><p>{refused.refusal.message}</p></Alert>
            </div>
        }
    })
}
