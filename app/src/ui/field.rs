//! Fields with label, hint and message: a line, a text, a list, choices. What was typed comes back after a refusal.

use leptos::prelude::*;

use super::form::use_form;
use crate::page::use_visit;

/// One line. `kind` is the input's type; a password never comes back.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] value: String,
    #[prop(optional)] kind: Option<&'static str>,
    #[prop(optional)] autocomplete: Option<&'static str>,
    #[prop(optional)] is_optional: bool,
    #[prop(optional)] is_short: bool,
    /// Where typing goes on when the page is there.
    #[prop(optional)]
    has_focus: bool,
) -> impl IntoView {
    let form = use_form();
    let (id, kind) = (form.id(&name), kind.unwrap_or("text"));
    let value = if kind == "password" { String::new() } else { form.value(&name, value) };
    let frame = Frame::of(&name, &hint);
    let (described, invalid) = (frame.described(), frame.invalid());
    frame.view(label, hint, is_optional, is_short, view! {
        <input class="kern-form-input__input" id=id name=name type=kind value=value autocomplete=autocomplete autofocus=has_focus aria-describedby=described aria-invalid=invalid/>
    })
}

/// Several lines.
#[component]
pub fn TextArea(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    #[prop(into, optional)] value: String,
    #[prop(optional)] is_optional: bool,
    #[prop(optional)] rows: Option<u8>,
) -> impl IntoView {
    let form = use_form();
    let (id, value) = (form.id(name), form.value(name, value));
    let frame = Frame::of(name, &hint);
    let (described, invalid) = (frame.described(), frame.invalid());
    frame.view(label, hint, is_optional, false, view! {
        <textarea class="kern-form-input__input" id=id name=name rows=rows.unwrap_or(6).to_string() aria-describedby=described aria-invalid=invalid>
            {escaped(&value)}
        </textarea>
    })
}

/// The content of a textarea: leptos writes the children of this one element as they are. The line break before them is dropped
/// by the browser, so that a text that begins with one keeps its own.
pub fn escaped(text: &str) -> String {
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
}

/// One of a list. `options` are values with their names; an empty value means nothing is chosen yet.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: String,
    options: Vec<(String, String)>,
    #[prop(into, optional)] value: String,
    #[prop(optional)] is_optional: bool,
) -> impl IntoView {
    let form = use_form();
    let (id, value) = (form.id(name), form.value(name, value));
    let frame = Frame::of(name, &hint);
    let (described, invalid) = (frame.described(), frame.invalid());
    let options =
        options.into_iter().map(|(key, name)| view! { <option selected=key == value value=key>{name}</option> }).collect_view();
    frame.view(label, hint, is_optional, false, view! {
        <div class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" id=id name=name aria-describedby=described aria-invalid=invalid>{options}</select>
        </div>
    })
}

/// Choices in a frame with a legend: radio buttons, or checkboxes when several may be taken (each then has its own name).
#[component]
pub fn Choices(
    /// Names the group: messages and the summary's link go here.
    #[prop(into)]
    name: String,
    #[prop(into)] legend: String,
    #[prop(into, optional)] hint: String,
    /// Field name, value, label, whether it was chosen before.
    options: Vec<(String, String, String, bool)>,
    #[prop(optional)] is_multiple: bool,
) -> impl IntoView {
    let form = use_form();
    let kind = if is_multiple { "checkbox" } else { "radio" };
    let group = form.id(&name);
    let message = form.message(&name);
    let items = options.into_iter().enumerate().map(|(place, (field, value, label, before))| {
        // The summary's link leads to the first choice.
        let id = if place == 0 { group.clone() } else { format!("{group}-{place}") };
        let is_chosen = form.is_chosen(&field, &value, before);
        view! {
            <div class="kern-form-check">
                <input class=format!("kern-form-check__{kind}") type=kind id=id.clone() name=field value=value checked=is_chosen/>
                <label class="kern-label" for=id>{label}</label>
            </div>
        }
    });
    let items = items.collect_view();
    let class = if message.is_some() { "kern-fieldset kern-fieldset--error" } else { "kern-fieldset" };
    let described = message.is_some().then(|| format!("{group}-error"));
    view! {
        <fieldset class=class aria-describedby=described>
            <legend class="kern-label">{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <div class="kern-hint">{hint}</div> })}
            <div class="kern-fieldset__body dl-choices--boxed">{items}</div>
            {message.map(|text| error(format!("{group}-error"), text))}
        </fieldset>
    }
    .into_any()
}

/// What stands around the element of a field.
struct Frame {
    id: String,
    has_hint: bool,
    message: Option<String>,
}

impl Frame {
    fn of(name: &str, hint: &str) -> Self {
        let form = use_form();
        Self { id: form.id(name), has_hint: !hint.is_empty(), message: form.message(name) }
    }

    fn described(&self) -> Option<String> {
        let hint = self.has_hint.then(|| format!("{}-hint", self.id));
        let error = self.message.is_some().then(|| format!("{}-error", self.id));
        let ids: Vec<String> = [hint, error].into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self) -> Option<&'static str> {
        self.message.is_some().then_some("true")
    }

    fn view(self, label: String, hint: String, is_optional: bool, is_short: bool, element: impl IntoView + 'static) -> AnyView {
        let t = use_visit().t;
        let mut class = String::from("kern-form-input");
        class.push_str(if self.message.is_some() { " kern-form-input--error" } else { "" });
        class.push_str(if is_short { " dl-field--short" } else { "" });
        let optional = is_optional.then(|| view! { <span class="kern-label__optional">" – " {t.form_optional()}</span> });
        let id = self.id.clone();
        view! {
            <div class=class>
                <label class="kern-label" for=id.clone()>{label}{optional}</label>
                {self.has_hint.then(|| view! { <div class="kern-hint" id=format!("{id}-hint")>{hint}</div> })}
                {element}
                {self.message.map(|text| error(format!("{id}-error"), text))}
            </div>
        }
        .into_any()
    }
}

/// What is wrong with a field, beside it.
pub fn error(id: String, text: String) -> impl IntoView {
    view! {
        <p class="kern-error" id=id>
            <span class="kern-icon kern-icon--danger" aria-hidden="true"></span>
            <span class="kern-body">{text}</span>
        </p>
    }
}
