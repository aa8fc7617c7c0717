//! The few ways in which islands touch the plain form around which they stand.

use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement};

/// Name and value of every field that would be sent: ticked boxes, chosen buttons, texts.
pub(super) fn filled(form: &HtmlFormElement) -> Vec<(String, String)> {
    elements(form).into_iter().filter_map(|element| read(&element)).collect()
}

/// The value of a hidden field.
pub(super) fn hidden_value(form: &HtmlFormElement, name: &str) -> String {
    let inputs = elements(form).into_iter().filter_map(|element| element.dyn_into::<HtmlInputElement>().ok());
    inputs.filter(|input| input.name() == name).map(|input| input.value()).next().unwrap_or_default()
}

/// The id of the element of a field, as the pages write it.
pub(super) fn field_id(name: &str) -> String {
    name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '_', "-")
}

/// Another request id for each request of a page: the page's own with a number at its end.
pub(super) fn numbered_id(page: &str, number: u32) -> String {
    format!("{}{number:08x}", page.get(..page.len().saturating_sub(8)).unwrap_or_default())
}

/// Writes a message to its place.
pub(super) fn say(id: &str, text: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(text));
        let _ = element.remove_attribute("hidden");
    }
}

/// Empties every place of a message whose id ends so.
pub(super) fn hush(end: &str) {
    let places = document().get_elements_by_class_name("kern-error");
    for place in (0..places.length()).filter_map(|index| places.item(index)) {
        if place.id().ends_with(end) {
            place.set_text_content(None);
            let _ = place.set_attribute("hidden", "");
        }
    }
}

/// Puts the focus on a field.
pub(super) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The nearest element around where something happened that fits a selector.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?
}

/// The form in which something happened.
pub(super) fn form_of(event: &Event) -> Option<HtmlFormElement> {
    closest(event, "form")?.dyn_into().ok()
}

/// Whether it happened to a button that sends nothing.
pub(super) fn is_plain_button(event: &Event) -> bool {
    closest(event, "button[type=\"button\"]").is_some()
}

/// Whether it happened in a field for a number.
pub(super) fn is_number_field(event: &Event) -> bool {
    closest(event, "input[inputmode=\"numeric\"]").is_some()
}

/// An attribute; nothing where it is not there.
pub(super) fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// All fields of one line or one box inside an element, in their order.
pub(super) fn inputs(root: &Element) -> Vec<HtmlInputElement> {
    let found = root.get_elements_by_tag_name("input");
    let all = (0..found.length()).filter_map(|index| found.item(index)?.dyn_into::<HtmlInputElement>().ok());
    all.filter(|input| input.type_() != "hidden").collect()
}

/// The whole number in a field.
pub(super) fn number_of(field: &HtmlInputElement) -> Option<i64> {
    field.value().trim().parse().ok()
}

fn elements(form: &HtmlFormElement) -> Vec<Element> {
    let elements = form.elements();
    (0..elements.length()).filter_map(|index| elements.item(index)).collect()
}

fn read(element: &Element) -> Option<(String, String)> {
    if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
        return Some((text.name(), text.value()));
    }
    let input = element.dyn_ref::<HtmlInputElement>()?;
    let is_sent = !matches!(input.type_().as_str(), "radio" | "checkbox") || input.checked();
    is_sent.then(|| (input.name(), input.value()))
}
