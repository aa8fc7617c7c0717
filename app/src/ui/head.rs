//! The head of a page: where one is, the heading, a lead sentence.

use leptos::prelude::*;

use crate::page::use_visit;

/// `crumbs` are the pages above this one, and `here` what this one is called after them (the title, if nothing else is said);
/// `children` stand above the heading (badges).
#[component]
pub fn PageHead(
    #[prop(into)] title: String,
    #[prop(into, optional)] here: String,
    #[prop(into, optional)] lead: String,
    #[prop(optional)] crumbs: Vec<(String, String)>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let t = use_visit().t;
    let here = if here.is_empty() { title.clone() } else { here };
    let above = crumbs.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view();
    view! {
        <div class="dl-pagehead">
            <div class="dl-wrap">
                <nav class="dl-crumbs" aria-label=t.shell_crumbs()>
                    <ol>
                        <li><a href="/">{t.nav_start()}</a></li>
                        {above}
                        <li><span aria-current="page">{here}</span></li>
                    </ol>
                </nav>
                {children.map(|children| view! { <div class="dl-pagehead__meta">{children()}</div> })}
                <h1>{title}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="dl-lead">{lead}</p> })}
            </div>
        </div>
    }
    .into_any()
}
