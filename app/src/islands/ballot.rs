//! A ballot of yes and no that saves each choice in place. Around the plain form, which works without it.

use std::collections::HashMap;

use leptos::ev::{Event, SubmitEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::HtmlFormElement;

use super::dom::{attribute, closest, field_id, filled, form_of, hidden_value, numbered_id, say};
use crate::votes::doors::cast_vote;

/// `revision` is that of the ballot on the page; it rises with each saved choice, and `cast` says so (`{n}`) where `state` stood.
#[island]
pub fn LiveBallot(
    consultation: String,
    revision: i64,
    is_cast: bool,
    state: String,
    cast: String,
    receipt: Option<String>,
    saving: String,
    saved: String,
    receipt_label: String,
    receipt_hint: String,
    unreachable: String,
    children: Children,
) -> impl IntoView {
    let (state, is_cast) = (RwSignal::new(state), RwSignal::new(is_cast));
    let revision = StoredValue::new(revision);
    let count = StoredValue::new(0_u32);
    let (is_busy, waits) = (StoredValue::new(false), StoredValue::new(HashMap::<String, Said>::new()));
    let receipt = RwSignal::new(receipt);
    let texts = StoredValue::new((consultation, saving, saved, cast, unreachable));

    // One after the other: what is chosen while a choice is being saved goes with the next one.
    let save = move |form: HtmlFormElement, said: HashMap<String, Said>| {
        waits.update_value(|waits| waits.extend(said));
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        spawn_local(async move {
            let (consultation, saving, saved, cast, unreachable) = texts.get_value();
            loop {
                let said = waits.get_value();
                if said.is_empty() {
                    break;
                }
                waits.set_value(HashMap::new());
                let (choices, reasons) = split(said);
                count.update_value(|count| *count += 1);
                let request_id = numbered_id(&hidden_value(&form, "request_id"), count.get_value());
                say_all(&choices, &saving);
                let seen = Some(revision.get_value());
                match cast_vote(request_id, consultation.clone(), seen, choices.clone(), reasons, String::new()).await {
                    Ok(done) => {
                        let number = done.revision.unwrap_or_default();
                        revision.set_value(number);
                        state.set(cast.replace("{n}", &number.to_string()));
                        is_cast.set(true);
                        receipt.set(done.receipt);
                        say_all(&choices, &saved);
                    }
                    Err(refusal) if refusal.message.is_empty() => say_all(&choices, &unreachable),
                    Err(refusal) => say_all(&choices, &refusal.message),
                }
            }
            is_busy.set_value(false);
        });
    };
    let on_change = move |event: Event| {
        let (Some(form), Some(field)) = (form_of(&event), closest(&event, "[name]")) else { return };
        let name = attribute(&field, "name");
        // A reason goes with the answer that it belongs to.
        let said = measure_of(&name).or_else(|| reason_of(&name)).and_then(|measure| said_in(&form).remove_entry(&measure));
        save(form, said.into_iter().collect());
    };
    let on_submit = move |event: SubmitEvent| {
        let Some(form) = form_of(&event) else { return };
        let said = said_in(&form);
        // An empty ballot goes the plain way, whose page says what is missing.
        if !said.is_empty() {
            event.prevent_default();
            save(form, said);
        }
    };
    view! {
        <div class="dl-stack dl-stack--wide" on:change=on_change on:submit=on_submit>
            <p class="dl-ballotstate" class:dl-ballotstate--cast=move || is_cast.get() role="status" data-testid="ballot-state">{state}</p>
            {children()}
        </div>
        <div role="status">
            {move || receipt.get().map(|code| view! {
                <div class="dl-receipt">
                    <p>{receipt_label.clone()}</p>
                    <p class="dl-receipt__code" data-testid="receipt">{code}</p>
                    <p class="dl-small dl-muted">{receipt_hint.clone()}</p>
                </div>
            })}
        </div>
    }
}

/// The word of an answer, and why.
type Said = (String, String);

/// What is said of each measure that has an answer.
fn said_in(form: &HtmlFormElement) -> HashMap<String, Said> {
    let mut reasons = reasons_of(form);
    let with_reason = |(measure, word): (String, String)| {
        let reason = reasons.remove(&measure).unwrap_or_default();
        (measure, (word, reason))
    };
    choices_of(form).into_iter().map(with_reason).collect()
}

/// The answers, and the reasons of those that say no.
fn split(said: HashMap<String, Said>) -> (HashMap<String, String>, HashMap<String, String>) {
    let reasons = said.iter().filter(|(_, (word, reason))| word == "no" && !reason.is_empty());
    let reasons = reasons.map(|(measure, (_, reason))| (measure.clone(), reason.clone())).collect();
    (said.into_iter().map(|(measure, (word, _))| (measure, word)).collect(), reasons)
}

/// What stands on the ballot: measure → word or number.
pub(super) fn choices_of(form: &HtmlFormElement) -> HashMap<String, String> {
    filled(form).into_iter().filter_map(|(name, value)| Some((measure_of(&name)?, value))).collect()
}

/// Why somebody objects: measure → reason.
pub(super) fn reasons_of(form: &HtmlFormElement) -> HashMap<String, String> {
    filled(form).into_iter().filter_map(|(name, value)| Some((reason_of(&name)?, value))).collect()
}

/// `reason[ID]` → `ID`
fn reason_of(name: &str) -> Option<String> {
    Some(name.strip_prefix("reason[")?.strip_suffix(']')?.to_owned())
}

/// `choice[ID]` → `ID`
fn measure_of(name: &str) -> Option<String> {
    Some(name.strip_prefix("choice[")?.strip_suffix(']')?.to_owned())
}

/// Says the same beside each of these measures.
fn say_all(choices: &HashMap<String, String>, text: &str) {
    for measure in choices.keys() {
        say(&format!("{}-saved", field_id(&format!("choice[{measure}]"))), text);
    }
}
