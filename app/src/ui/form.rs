//! A plain form that posts to a door, and what its fields need to come back as they were typed.

use leptos::prelude::*;

use crate::forms::Refused;
use crate::page::use_visit;

/// What the fields of a form know: the refusal of this very form, if it was refused.
#[derive(Clone)]
pub struct FormState {
    pub refused: Option<Refused>,
    /// Keeps ids apart where a page has several forms.
    pub prefix: String,
}

/// A form. `key` tells several forms of one door on a page apart (the idea's id, say).
#[component]
pub fn Form(
    /// Address of the door.
    door: &'static str,
    #[prop(into, optional)] key: String,
    #[prop(into, optional)] class: Option<&'static str>,
    /// The door of a second button (`formaction`): what that one refuses comes back here, too.
    #[prop(default = None)]
    second: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let visit = use_visit();
    let is_ours = |refused: &Refused| (refused.door == door || second == Some(refused.door.as_str())) && refused.key == key;
    let refused = visit.refused.clone().filter(is_ours);
    let prefix =
        if key.is_empty() { String::new() } else { format!("{}-", key.replace(|c: char| !c.is_ascii_alphanumeric(), "-")) };
    let sent = refused.as_ref().and_then(Refused::request_id);
    let request_id = sent.unwrap_or_else(|| visit.app.random.secret_id()).to_string();
    let summary = refused.clone().map(|refused| summary(&refused, &prefix));
    provide_context(FormState { refused, prefix });
    let page = visit.address.clone();
    view! {
        <form class=class.unwrap_or("dl-form") method="post" action=door novalidate>
            {summary}
            <input type="hidden" name="request_id" value=request_id/>
            <input type="hidden" name="_page" value=page/>
            <input type="hidden" name="_form" value=key/>
            {children()}
        </form>
    }
    .into_any()
}

/// What is wrong, first thing in the form, with a link to each field. It takes the focus.
fn summary(refused: &Refused, prefix: &str) -> AnyView {
    let t = use_visit().t;
    let items = refused.refusal.fields.iter().map(|field| {
        let href = format!("#{prefix}{}", field_id(&field.name));
        view! { <li><a href=href>{field.message.clone()}</a></li> }
    });
    let list = items.collect_view();
    let title = if list.is_empty() { refused.refusal.message.clone() } else { t.form_errors(list.len() as i64) };
    let id = format!("{prefix}errors");
    let labelled = id.clone();
    let list = (!list.is_empty()).then(|| view! { <ul>{list}</ul> });
    view! {
        <div class="dl-errors" role="alert" tabindex="-1" autofocus aria-labelledby=labelled data-code=refused.refusal.code.clone()>
            <h2 id=id>{title}</h2>
            {list}
        </div>
    }
    .into_any()
}

/// The id of a field's element: brackets are no good in addresses.
pub fn field_id(name: &str) -> String {
    name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '_', "-")
}

/// The form around a field.
pub fn use_form() -> FormState {
    use_context::<FormState>().unwrap_or(FormState { refused: None, prefix: String::new() })
}

impl FormState {
    /// What to show in a field: what was typed, else what it had before.
    pub fn value(&self, name: &str, before: String) -> String {
        match &self.refused {
            Some(refused) => refused.value(name).unwrap_or_default().to_owned(),
            None => before,
        }
    }

    /// Whether a choice is taken: as it was sent, else as it was before.
    pub fn is_chosen(&self, name: &str, value: &str, before: bool) -> bool {
        match &self.refused {
            Some(refused) => refused.typed.iter().any(|(key, typed)| key == name && typed == value),
            None => before,
        }
    }

    pub fn message(&self, name: &str) -> Option<String> {
        self.refused.as_ref().and_then(|refused| refused.message(name)).map(str::to_owned)
    }

    /// The id of a field's element on this page.
    pub fn id(&self, name: &str) -> String {
        format!("{}{}", self.prefix, field_id(name))
    }
}

/// The button that sends the form: the obvious next step.
#[component]
pub fn Submit(#[prop(into)] label: String) -> impl IntoView {
    view! { <button class="kern-btn kern-btn--primary" type="submit"><span class="kern-label">{label}</span></button> }
}
