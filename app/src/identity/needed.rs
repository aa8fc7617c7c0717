//! What an action asks for, told before one begins: in a word on cards, in a sentence on pages and forms, and the way up.

use domain::consultations::{Consultation, Part};
use domain::identity::{Action, Admission, Rung, Rungs};
use leptos::prelude::*;

use crate::addresses;
use crate::page::use_visit;
use crate::texts::Texts;
use crate::ui::alert::Alert;

/// What is needed, and what "one person" rests on.
pub fn needed_text(t: Texts, rung: Rung) -> String {
    format!("{} {}", t.rung_needed(rung.as_str()), t.rung_person(rung.as_str()))
}

/// The lowest of all that its parts ask for: what its numbers rest on at least.
pub fn lowest(consultation: &Consultation) -> Rung {
    let actions = consultation.parts().into_iter().flat_map(actions_of);
    actions.map(|action| consultation.rungs.of(action)).min().unwrap_or(Rung::Mail)
}

/// In a word, for a card: what is enough to begin.
pub fn card_text(t: Texts, consultation: &Consultation) -> String {
    t.rung_short(lowest(consultation).as_str())
}

/// What can be done in a part.
pub fn actions_of(part: Part) -> Vec<Action> {
    Action::all().iter().copied().filter(|action| action.part() == part).collect()
}

/// What a part asks for: one sentence where all its actions ask the same, else one for each.
pub fn part_text(t: Texts, rungs: &Rungs, part: Part) -> Vec<String> {
    let actions = actions_of(part);
    let first = actions.first().map_or(Rung::Mail, |action| rungs.of(*action));
    if actions.iter().all(|action| rungs.of(*action) == first) {
        return vec![needed_text(t, first)];
    }
    actions
        .into_iter()
        .map(|action| format!("{}: {}", t.rung_action(action.as_str()), needed_text(t, rungs.of(action))))
        .collect()
}

/// The sentence before a form, and for whoever may not go on the way to what is missing.
#[component]
pub fn Needed(rung: Rung, admission: Admission) -> impl IntoView {
    let t = use_visit().t;
    view! {
        <p class="dl-muted" data-rung=rung.as_str()>{needed_text(t, rung)}</p>
        {missing(t, rung, admission)}
    }
}

/// What is missing, with a link to where one gets it; nothing for whoever may go on.
pub fn missing(t: Texts, rung: Rung, admission: Admission) -> Option<AnyView> {
    let (title, text, href, action) = match admission {
        Admission::Guest | Admission::Member | Admission::SignIn => return None,
        Admission::Confirm => {
            (t.account_unconfirmed(), t.consultation_confirm_first().to_owned(), addresses::ACCOUNT, t.nav_account())
        }
        Admission::MoveUp => (t.rung_too_low(), t.rung_way(rung.as_str()), addresses::IDENTITY, t.rung_move_up()),
    };
    Some(
        view! {
            <Alert kind="warning" title>
                <p>{text}</p>
                <p><a class="dl-more" href=href>{action}</a></p>
            </Alert>
        }
        .into_any(),
    )
}
