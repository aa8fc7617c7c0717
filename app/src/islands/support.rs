//! Supporting an idea in place: the number moves at once, and goes back with a sentence when the server refuses.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ideas::doors::{support_idea, withdraw_support};

/// The sentences of this island, in the visitor's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Words {
    pub support: String,
    pub supported: String,
    /// What one person does, and what several do.
    pub one: String,
    pub other: String,
    pub thanks: String,
    pub withdrawn: String,
    pub unreachable: String,
}

/// The support of one idea. Without JavaScript its form goes to the same door.
#[island]
pub fn Support(number: i64, count: i64, is_supported: bool, page: String, words: Words) -> impl IntoView {
    let (is_supported, count) = (RwSignal::new(is_supported), RwSignal::new(count));
    let (is_busy, said) = (RwSignal::new(false), RwSignal::new(String::new()));
    let spoken = words.clone();
    let change = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_busy.get_untracked() {
            return;
        }
        let (before, wants) = (count.get_untracked(), !is_supported.get_untracked());
        is_busy.set(true);
        is_supported.set(wants);
        count.set(if wants { before + 1 } else { (before - 1).max(0) });
        let words = spoken.clone();
        leptos::task::spawn_local(async move {
            let answer =
                if wants { support_idea(number, String::new()).await } else { withdraw_support(number, String::new()).await };
            match answer {
                Ok(done) => {
                    count.set(done.count.unwrap_or_else(|| count.get_untracked()));
                    said.set(if wants { words.thanks } else { words.withdrawn });
                }
                Err(refusal) => {
                    is_supported.set(!wants);
                    count.set(before);
                    said.set(if refusal.message.is_empty() { words.unreachable } else { refusal.message });
                }
            }
            is_busy.set(false);
        });
    };
    let door = move || if is_supported.get() { "/api/v1/ideas/withdraw-support" } else { "/api/v1/ideas/support" };
    let (support, supported, one, other) = (words.support, words.supported, words.one, words.other);
    let label = move || if is_supported.get() { supported.clone() } else { support.clone() };
    let what = move || if count.get() == 1 { one.clone() } else { other.clone() };
    view! {
        <form method="post" action=door on:submit=change>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="back" value=page.clone()/>
            <input type="hidden" name="_page" value=page/>
            <button class="dl-support dl-support--large" type="submit" aria-pressed=move || is_supported.get().to_string()>
                {label}
                <span class="dl-support__count">{count}<span class="dl-visually-hidden">" " {what}</span></span>
            </button>
        </form>
        <p class="dl-small" role="status">{said}</p>
    }
}
