//! The mailbox of a demo: what people would have got. Nobody else's mails can be read here: other municipalities have no such page.

use leptos::prelude::*;

use crate::addresses;
use crate::mails::{self, MailText};
use crate::page::{Page, PageResult};
use crate::ui::head::PageHead;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// The newest are enough to look around.
const MAILS_MAX: i64 = 200;

/// `/demo/postfach`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let found = domain::mail::list_of_demo(&mut visit.read().await?, visit.municipality.id, MAILS_MAX).await?;
    let mut shown = Vec::with_capacity(found.len());
    for mail in found {
        let text = mails::text(&mail, &visit.municipality, &visit.app.origin)?;
        shown.push((t.mailbox_to(mail.to_name, mail.to_email), mail.created_at, text));
    }
    let origin = visit.app.origin.clone();
    let page = Page::new(&visit, t.mailbox_title(), move || {
        let is_empty = shown.is_empty();
        let items = shown.into_iter().enumerate().map(|(place, (to, at, text))| {
            let subject = text.subject.clone();
            view! {
                <li>
                    <details class="dl-mail" open=place == 0>
                        <summary><strong>{subject}</strong> <br/> {to} ", " <Moment at/></summary>
                        <div class="dl-mail__body">{body(text, &origin)}</div>
                    </details>
                </li>
            }
        });
        view! {
            <PageHead title=t.mailbox_title() lead=t.mailbox_lead()/>
            <div class="dl-wrap dl-section">
                <ul class="dl-contributions">{items.collect_view()}</ul>
                {is_empty.then(|| view! {
                    <div class="dl-empty">
                        <h2>{t.mailbox_empty()}</h2>
                        <p>{t.mailbox_empty_text()}</p>
                        <a class="kern-btn kern-btn--primary" href=addresses::REGISTER><span class="kern-label">{t.register_title()}</span></a>
                    </div>
                })}
            </div>
        }
    });
    Ok(page.private())
}

/// The text with its link as one that can be followed; it leads to the same path of this site.
fn body(text: MailText, origin: &str) -> AnyView {
    let address = format!("{origin}{}", text.path);
    match text.body.split_once(&address) {
        Some((before, after)) => {
            let (before, after) = (before.to_owned(), after.to_owned());
            view! { {before} <a href=text.path>{address}</a> {after} }.into_any()
        }
        None => view! { {text.body} }.into_any(),
    }
}
