//! The frames that pages are made of: sections, the facts at the side, the next step.

use leptos::prelude::*;

/// A section of a page. `more` leads on (address, text); `ground`: tint or sunken.
#[component]
pub fn Section(
    id: &'static str,
    #[prop(into)] title: String,
    #[prop(into, optional)] intro: String,
    #[prop(optional)] more: Option<(String, String)>,
    #[prop(optional)] ground: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let class = ground.map_or_else(|| "dl-section".to_owned(), |ground| format!("dl-section dl-section--{ground}"));
    view! {
        <section class=class aria-labelledby=id>
            <div class="dl-wrap">
                <div class="dl-section__head">
                    <h2 id=id>{title}</h2>
                    {more.map(|(href, text)| view! { <a class="dl-more" href=href>{text}</a> })}
                    {(!intro.is_empty()).then(|| view! { <p>{intro}</p> })}
                </div>
                {children()}
            </div>
        </section>
    }
}

/// A part of a column, with its heading.
#[component]
pub fn Block(#[prop(into)] id: String, #[prop(into)] title: String, children: Children) -> impl IntoView {
    let named = id.clone();
    view! { <section class="dl-block" aria-labelledby=named><h2 id=id>{title}</h2>{children()}</section> }
}

/// A white frame at the side.
#[component]
pub fn Side(#[prop(into)] id: String, #[prop(into)] title: String, children: Children) -> impl IntoView {
    let named = id.clone();
    view! { <section class="dl-side" aria-labelledby=named><h2 id=id>{title}</h2>{children()}</section> }
}

/// The one obvious next step of a page: a sentence and a button.
#[component]
pub fn NextStep(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(into)] href: String,
    #[prop(into)] action: String,
) -> impl IntoView {
    view! {
        <div class="dl-next">
            <h2>{title}</h2>
            <p>{text}</p>
            <a class="kern-btn kern-btn--primary" href=href><span class="kern-label">{action}</span></a>
        </div>
    }
}

/// Terms and their values; an empty value leaves its line out.
#[component]
pub fn Facts(rows: Vec<(&'static str, String)>) -> impl IntoView {
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
    let rows = rows.map(|(term, value)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> }).collect_view();
    view! { <dl class="dl-facts">{rows}</dl> }
}
