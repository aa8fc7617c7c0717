//! Any ballot that is cast as a whole: says at once that a change is not cast, and keeps it, where a draft may be kept. Around the plain
//! form, which has a button for each of both.

use std::collections::HashMap;
use std::time::Duration;

use leptos::ev::{Event, KeyboardEvent, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlFormElement;
use serde::{Deserialize, Serialize};

use super::ballot::{choices_of, reasons_of};
use super::checks::Checks;
use super::dom::{form_of, hush, is_number_field, is_plain_button};
use crate::votes::doors::keep_vote;

/// Choices and reasons of a form.
type Written = (HashMap<String, String>, HashMap<String, String>);

/// A draft is kept when nothing was changed for so long.
const PAUSE: Duration = Duration::from_secs(1);

/// What the line above the ballot says, in the visitor's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StateWords {
    pub changed: String,
    pub kept: String,
    pub unreachable: String,
}

/// `state` is the line as the page has it, `is_cast` whether all that is on the page is cast, `keeps` whether drafts are kept. What breaks a
/// rule of `checks` is not sent, and told where it stands.
#[island]
pub fn DraftBallot(
    consultation: String,
    state: String,
    is_cast: bool,
    keeps: bool,
    words: StateWords,
    checks: Checks,
    children: Children,
) -> impl IntoView {
    let (said, is_settled) = (RwSignal::new(state), RwSignal::new(is_cast));
    let known = StoredValue::new(None::<Written>);
    // Only the newest change is kept, and none any more while the ballot is being cast.
    let (newest, is_leaving) = (StoredValue::new(0_u32), StoredValue::new(false));
    let fixed = StoredValue::new((consultation, words));
    let checks = StoredValue::new(checks);

    let keep = move |mine: u32, (choices, reasons): Written| {
        spawn_local(async move {
            let (consultation, words) = fixed.get_value();
            let answer = keep_vote(consultation, choices, reasons).await;
            if newest.get_value() != mine {
                return;
            }
            said.set(match answer {
                Ok(_) => words.kept,
                Err(refusal) => match refusal.fields.into_iter().next() {
                    Some(field) => field.message,
                    None if refusal.message.is_empty() => words.unreachable,
                    None => refusal.message,
                },
            });
        });
    };
    let look = move |form: &HtmlFormElement| {
        let written = (choices_of(form), reasons_of(form));
        if known.with_value(|known| known.as_ref() == Some(&written)) {
            return;
        }
        known.set_value(Some(written.clone()));
        hush("-slot");
        is_settled.set(false);
        said.set(fixed.with_value(|(_, words)| words.changed.clone()));
        newest.update_value(|newest| *newest += 1);
        let mine = newest.get_value();
        if keeps {
            let keep_now = move || {
                if newest.get_value() == mine && !is_leaving.get_value() {
                    keep(mine, written.clone());
                }
            };
            set_timeout(keep_now, PAUSE);
        }
    };
    let on_change = move |event: Event| form_of(&event).iter().for_each(look);
    // Buttons that change a field stand inside, and have changed it already.
    let on_click = move |event: MouseEvent| {
        if let Some(form) = form_of(&event).filter(|_| is_plain_button(&event)) {
            look(&form);
        }
    };
    // Enter in a field of a number means "this number", not "cast my ballot".
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && is_number_field(&event) {
            event.prevent_default();
        }
    };
    let on_submit = move |event: SubmitEvent| {
        // The second button keeps what is not finished.
        let casts = event.submitter().is_none_or(|button| !button.has_attribute("formaction"));
        if form_of(&event).is_some_and(|form| casts && checks.with_value(|checks| checks.complain(&form))) {
            event.prevent_default();
        } else {
            is_leaving.set_value(true);
        }
    };
    view! {
        <div class="dl-stack dl-stack--wide" on:input=on_change on:change=on_change on:click=on_click on:keydown=on_key on:submit=on_submit>
            <p class="dl-ballotstate" class:dl-ballotstate--cast=move || is_settled.get() role="status" data-testid="ballot-state">{said}</p>
            {children()}
        </div>
    }
}
