//! A message in a frame.

use leptos::prelude::*;

/// `kind`: info, success, warning, danger.
#[component]
pub fn Alert(kind: &'static str, #[prop(into)] title: String, children: Children) -> impl IntoView {
    let role = if kind == "danger" { "alert" } else { "status" };
    view! {
        <div class=format!("kern-alert kern-alert--{kind}") role=role>
            <div class="kern-alert__header">
                <span class=format!("kern-icon kern-icon--{kind}") aria-hidden="true"></span>
                <span class="kern-title">{title}</span>
            </div>
            <div class="kern-alert__body">{children()}</div>
        </div>
    }
    .into_any()
}
