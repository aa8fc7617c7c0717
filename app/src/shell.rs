//! The document around every page: head, header, notes, footer. Loads nothing from anywhere else, and no inline script or style.

use leptos::prelude::*;

use crate::addresses;
use crate::texts::Lang;
use crate::ui::alert::Alert;
use crate::visit::Visit;

/// The logo, written into the page so that it takes the municipality's colour. Our own file, the only raw markup.
const LOGO: &str = include_str!("../../assets/logo.svg");

/// The whole document as HTML.
pub fn document(visit: &Visit, title: &str, view: Box<dyn FnOnce() -> AnyView + Send>) -> String {
    let t = visit.t;
    let title = format!("{title} – {}", visit.municipality.name);
    let main = view();
    let asset = visit.app.address_of;
    let document = view! {
        <html lang=t.lang.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title inner_html=title_text(&title)></title>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href=asset("/assets/favicon.svg") type="image/svg+xml"/>
                <link rel="stylesheet" href=asset("/pkg/dorflinde.css")/>
                <script
                    type="module"
                    src=asset("/assets/islands.js")
                    data-islands-js=asset("/pkg/dorflinde.js")
                    data-islands-wasm=asset("/pkg/dorflinde.wasm")
                ></script>
            </head>
            <body>
                <a class="dl-skip" href="#inhalt">{t.shell_skip()}</a>
                {visit.municipality.is_demo.then(|| view! { <DemoBanner/> })}
                <Header/>
                <main class="dl-main" id="inhalt" tabindex="-1">
                    <Note/>
                    {main}
                </main>
                <Footer/>
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", document.to_html())
}

/// Beside a text leptos leaves an empty comment, and a title shows that to people: so it is written as it is.
fn title_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// A page that is only a card, for a frame on another site: no script, no form, nothing to come back to.
pub fn card(visit: &Visit, title: &str, view: Box<dyn FnOnce() -> AnyView + Send>) -> String {
    let asset = visit.app.address_of;
    let document = view! {
        <html lang=visit.t.lang.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title inner_html=title_text(title)></title>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=asset("/pkg/dorflinde.css")/>
            </head>
            <body class="dl-embed"><main>{view()}</main></body>
        </html>
    };
    format!("<!DOCTYPE html>{}", document.to_html())
}

#[component]
fn DemoBanner() -> impl IntoView {
    let t = crate::page::use_visit().t;
    view! {
        <aside class="dl-demo">
            <p class="dl-wrap">
                {t.shell_demo()} " " <a href=addresses::MAILBOX>{t.shell_demo_mailbox()}</a> " "
                <a href=addresses::DEMO_MUNICIPALITIES>{t.demo_municipalities_title()}</a>
            </p>
        </aside>
    }
}

#[component]
fn Header() -> impl IntoView {
    let visit = crate::page::use_visit();
    let t = visit.t;
    view! {
        <header class="dl-header">
            <div class="dl-wrap">
                <div class="dl-header__bar">
                    <a class="dl-brand" href="/">
                        {crate::emblem::picture::picture().unwrap_or_else(|| crate::ui::markdown::own_svg(LOGO).into_any())}
                        <span>
                            <span class="dl-brand__name">{visit.municipality.name.clone()}</span>
                            <span class="dl-brand__claim">"Dorflinde"</span>
                        </span>
                    </a>
                    <details class="dl-menu">
                        <summary>{t.shell_menu()}</summary>
                        <div class="dl-menu__panel">
                            <Navigation/>
                            <Tools/>
                        </div>
                    </details>
                    <div class="dl-header__wide"><Tools/></div>
                </div>
                <div class="dl-header__wide"><Navigation/></div>
            </div>
        </header>
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let visit = crate::page::use_visit();
    let links = addresses::navigation(&visit).into_iter().map(|(href, name)| {
        let current = match visit.path() {
            path if path == href => Some("page"),
            path if href != "/" && path.starts_with(href) => Some("true"),
            _ => None,
        };
        view! { <li><a href=href aria-current=current>{name}</a></li> }
    });
    view! { <nav class="dl-nav" aria-label=visit.t.shell_navigation()><ul>{links.collect_view()}</ul></nav> }
}

#[component]
fn Tools() -> impl IntoView {
    let visit = crate::page::use_visit();
    let t = visit.t;
    let account = match visit.person() {
        Some(person) => (addresses::ACCOUNT.to_owned(), person.name.clone()),
        None => (addresses::sign_in(None), t.shell_sign_in().to_owned()),
    };
    let languages = Lang::ALL.map(|lang| {
        let name = [t.shell_lang_de(), t.shell_lang_simple(), t.shell_lang_en()][lang as usize];
        let code = if lang == Lang::En { "en" } else { "de" };
        view! { <button name="language" value=lang.tag() lang=code aria-pressed=(lang == t.lang).to_string()>{name}</button> }
    });
    view! {
        <div class="dl-header__tools">
            <form class="dl-languages" method="post" action=addresses::CHOOSE_LANGUAGE aria-label=t.shell_language()>
                <input type="hidden" name="page" value=visit.address.clone()/>
                {languages.into_iter().collect_view()}
            </form>
            <a class="dl-account" href=account.0>
                <span class="kern-icon kern-icon--small kern-icon--account-circle" aria-hidden="true"></span>
                {account.1}
            </a>
        </div>
    }
}

/// The sentence that a finished form left for this page.
#[component]
fn Note() -> impl IntoView {
    let visit = crate::page::use_visit();
    let t = visit.t;
    visit.note.clone().map(|(key, receipt)| {
        // The page of the slip shows its code itself, once.
        let receipt = receipt.filter(|_| key != crate::counter::slip::NOTE);
        let receipt = receipt.filter(|code| code.len() == 19 && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        view! {
            <div class="dl-wrap dl-notes">
                <Alert kind="success" title=t.note_title(key.clone())>
                    <p>{t.note_text(key)}</p>
                    {receipt.map(|code| view! {
                        <div class="dl-receipt">
                            <p>{t.note_receipt()}</p>
                            <p class="dl-receipt__code" data-testid="receipt">{code}</p>
                            <p class="dl-small dl-muted">{t.note_receipt_hint()} " " <a href=addresses::RECEIPT>{t.note_receipt_check()}</a></p>
                        </div>
                    })}
                </Alert>
            </div>
        }
    })
}

#[component]
fn Footer() -> impl IntoView {
    let visit = crate::page::use_visit();
    let t = visit.t;
    let links = |links: Vec<(&'static str, &'static str)>| {
        links.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view()
    };
    let (takes_part, own) = (addresses::footer_participation(t), addresses::footer_own(&visit));
    let legal = addresses::footer_legal(t);
    view! {
        <footer class="dl-footer">
            <div class="dl-wrap">
                <div class="dl-footer__columns">
                    <div><h2>{t.shell_footer_participate()}</h2><ul>{links(takes_part)}</ul></div>
                    <div><h2>{t.shell_footer_own()}</h2><ul>{links(own)}</ul></div>
                    <div><h2>{t.legal_footer()}</h2><ul>{links(legal)}</ul></div>
                </div>
                <p class="dl-footer__note">{t.shell_footer_note(visit.municipality.name.clone())}</p>
            </div>
        </footer>
    }
}
