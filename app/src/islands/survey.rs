//! A survey that is answered in place: messages appear beside the questions, thanks take the place of the form.

use std::collections::HashMap;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlFormElement;

use super::dom::{field_id, filled, focus, hidden_value, hush, say};
use crate::surveys::doors::respond_survey;

/// The answers of a form, by kind of question, as the door takes them.
#[derive(Default)]
struct Given {
    single: HashMap<String, String>,
    multiple: HashMap<String, HashMap<String, String>>,
    scale: HashMap<String, String>,
    text: HashMap<String, String>,
}

#[island]
pub fn LiveSurvey(
    sending: String,
    thanks: String,
    thanks_text: String,
    receipt_label: String,
    receipt_hint: String,
    unreachable: String,
    children: Children,
) -> impl IntoView {
    let receipt = RwSignal::new(None::<String>);
    let state = RwSignal::new(String::new());
    let is_busy = StoredValue::new(false);
    let texts = StoredValue::new((sending, unreachable));
    let on_submit = move |event: SubmitEvent| {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok()) else { return };
        // The task of the form is not solved yet (`assets/task.js`), which sends it then.
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        if is_busy.get_value() {
            return;
        }
        is_busy.set_value(true);
        let (sending, unreachable) = texts.get_value();
        state.set(sending);
        let hidden = |name| hidden_value(&form, name);
        let (request_id, consultation, version) = (hidden("request_id"), hidden("consultation"), hidden("version"));
        let (website, stamp, task, solution) = (hidden("website"), hidden("stamp"), hidden("task"), hidden("solution"));
        let Given { single, multiple, scale, text } = read(&form);
        spawn_local(async move {
            hush("-slot");
            let sent =
                respond_survey(request_id, consultation, version, single, multiple, scale, text, website, stamp, task, solution);
            match sent.await {
                Ok(done) => receipt.set(done.receipt),
                // The plain form comes back with a new stamp, and with what was typed.
                Err(refusal) if refusal.code == "send_again" => drop(form.submit()),
                Err(refusal) => {
                    for field in &refusal.fields {
                        say(&format!("{}-slot", field_id(&field.name)), &field.message);
                    }
                    if let Some(first) = refusal.fields.first() {
                        focus(&field_id(&first.name));
                    }
                    state.set(if refusal.message.is_empty() { unreachable } else { refusal.message });
                }
            }
            is_busy.set_value(false);
        });
    };
    view! {
        <div hidden=move || receipt.with(Option::is_some) on:submit=on_submit>
            {children()}
            <p role="status" class="dl-form__note">{state}</p>
        </div>
        <div role="status">
            {move || receipt.get().map(|code| view! {
                <div class="dl-stack">
                    <h2>{thanks.clone()}</h2>
                    <p>{thanks_text.clone()}</p>
                    <div class="dl-receipt">
                        <p>{receipt_label.clone()}</p>
                        <p class="dl-receipt__code" data-testid="receipt">{code}</p>
                        <p class="dl-small dl-muted">{receipt_hint.clone()}</p>
                    </div>
                </div>
            })}
        </div>
    }
}

fn read(form: &HtmlFormElement) -> Given {
    let mut given = Given::default();
    for (name, value) in filled(form) {
        let mut parts = name.trim_end_matches(']').split(['[', ']']).filter(|part| !part.is_empty());
        let (kind, id, option) = (parts.next(), parts.next(), parts.next());
        let (Some(kind), Some(id)) = (kind, id.map(str::to_owned)) else { continue };
        match (kind, option) {
            ("single", _) => drop(given.single.insert(id, value)),
            ("multiple", Some(option)) => drop(given.multiple.entry(id).or_default().insert(option.to_owned(), value)),
            ("scale", _) => drop(given.scale.insert(id, value)),
            ("text", _) => drop(given.text.insert(id, value)),
            _ => {}
        }
    }
    given
}
