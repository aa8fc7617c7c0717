//! The mailbox of a demo: what people would have got. Nobody else's mails can be read here: other municipalities have no such page.

use domain::mail::templates;
use leptos::prelude::*;

use crate::addresses;
use crate::mails::words::{self, MailText, Surroundings};
use crate::page::{Page, PageResult};
use crate::ui::head::PageHead;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// The newest are enough to look around.
const MAILS_MAX: i64 = 200;

/// `/demo/postfach`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let mut tx = visit.read().await?;
    let found = domain::mail::list_of_demo(&mut tx, visit.municipality.id, MAILS_MAX).await?;
    let key = domain::mail::key(&mut tx).await?;
    let own = templates::list_own(&mut tx, visit.municipality.id).await?;
    let mut shown = Vec::with_capacity(found.len());
    for mail in found {
        let is_own = own.iter().any(|(kind, lang)| *kind == mail.kind && *lang == mail.lang);
        let template = if is_own { templates::find(&mut tx, visit.municipality.id, &mail.kind, &mail.lang).await? } else { None };
        let around = Surroundings { municipality: &visit.municipality, origin: &visit.origin(), key: &key, template };
        let text = words::text(&mail, &around)?;
        shown.push((t.mailbox_to(mail.to_name, mail.to_email), mail.created_at, text));
    }
    drop(tx);
    let origin = visit.origin();
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

/// The text with its links as ones that can be followed; they lead to the same paths of this site.
fn body(text: MailText, origin: &str) -> AnyView {
    let paths: Vec<String> = std::iter::once(text.path).chain(text.unsubscribe).collect();
    let (mut rest, mut parts) = (text.body, Vec::new());
    for path in paths {
        let address = format!("{origin}{path}");
        let Some((before, after)) = rest.split_once(&address).map(|(before, after)| (before.to_owned(), after.to_owned())) else {
            continue;
        };
        parts.push(view! { {before} <a href=path>{address}</a> }.into_any());
        rest = after;
    }
    view! { {parts} {rest} }.into_any()
}
