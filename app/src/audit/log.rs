//! `/verwaltung/protokoll`: what staff did, the newest first.

use domain::audit::{self, Shown, Topic};
use domain::paging::Page as Rows;
use leptos::prelude::*;

use super::words::{what, who};
use crate::addresses;
use crate::administration::Tabs;
use crate::page::{Page, PageResult, use_visit};
use crate::ui::field::Select;
use crate::ui::head::PageHead;
use crate::ui::pager::Pager;
use crate::ui::time::Moment;
use crate::visit::Visit;

/// `/verwaltung/protokoll`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let topic = visit.query("thema").and_then(|word| Topic::from_word(&word));
    let number = visit.query("seite").and_then(|page| page.parse().ok()).unwrap_or(1);
    let lines = audit::list(&mut visit.read().await?, &visit.actor(), topic, number).await?;
    Ok(Page::new(&visit, t.audit_title(), move || {
        view! {
            <PageHead
                title=t.audit_title()
                lead=t.audit_lead()
                crumbs=vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())]
            />
            <div class="dl-wrap dl-listing dl-stack">
                <Tabs current=addresses::AUDIT/>
                <Filter topic/>
                {listing(lines, topic)}
            </div>
        }
    }))
}

#[component]
fn Filter(topic: Option<Topic>) -> impl IntoView {
    let t = use_visit().t;
    let topics = Topic::all().iter().map(|topic| (topic.as_str().to_owned(), t.audit_topic_name(topic.as_str())));
    let options = std::iter::once((String::new(), t.audit_all().to_owned())).chain(topics).collect::<Vec<_>>();
    view! {
        <form class="dl-filter" method="get" action=addresses::AUDIT role="search" aria-label=t.audit_filter()>
            <Select name="thema" label=t.audit_topic() options value=topic.map(Topic::as_str).unwrap_or_default()/>
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">{t.audit_show()}</span></button>
        </form>
    }
    .into_any()
}

fn listing(lines: Rows<Shown>, topic: Option<Topic>) -> AnyView {
    let t = use_visit().t;
    if lines.rows.is_empty() {
        return view! { <p>{t.audit_empty()}</p> }.into_any();
    }
    let (total, number, pages) = (lines.total, lines.number, lines.pages());
    let word = topic.map(Topic::as_str).unwrap_or_default();
    let rows = lines.rows.into_iter().map(|line| {
        view! {
            <tr>
                <th scope="row">{line.seq.to_string()}</th>
                <td data-label=t.audit_when()><Moment at=line.at/></td>
                <td data-label=t.audit_who()>{who(t, &line)}</td>
                <td data-label=t.audit_what()>{what(t, &line)}</td>
            </tr>
        }
    });
    view! {
        <p class="dl-count">{t.audit_count(total)}</p>
        <table class="dl-table dl-table--stacked">
            <caption class="dl-visually-hidden">{t.audit_title()}</caption>
            <thead>
                <tr>
                    <th scope="col">{t.audit_number()}</th>
                    <th scope="col">{t.audit_when()}</th>
                    <th scope="col">{t.audit_who()}</th>
                    <th scope="col">{t.audit_what()}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <Pager page=number pages address=move |page| addresses::audit(word, page)/>
        <p><a href=addresses::AUDIT_CSV download>{t.audit_csv()}</a></p>
    }
    .into_any()
}
