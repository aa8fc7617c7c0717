//! The record of processing (GDPR, article 30), made from the register: to read, to print, as CSV.

use axum::response::{IntoResponse, Response};
use domain::Right;
use domain::privacy::Class;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use leptos::prelude::*;

use super::words;
use crate::addresses;
use crate::administration::Tabs;
use crate::page::{Failure, Page, PageResult};
use crate::texts::Texts;
use crate::ui::head::PageHead;
use crate::visit::Visit;

/// A line of the record: processing, whose, data, purpose, basis, kept, erasure, tables.
fn line(t: Texts, class: Class) -> [String; 8] {
    let word = class.as_str();
    let tables: Vec<_> = class.tables().map(|table| table.name).collect();
    [
        t.privacy_class(word),
        t.privacy_whose(class.whose().as_str()),
        t.privacy_data(word),
        t.privacy_purpose(word),
        t.privacy_basis(class.basis().as_str()),
        words::kept(t, class).join(" "),
        words::traces(t, class).join(" "),
        tables.join(", "),
    ]
}

fn heads(t: Texts) -> [&'static str; 8] {
    [
        t.processing_class(),
        t.processing_whose(),
        t.privacy_data_label(),
        t.privacy_purpose_label(),
        t.privacy_basis_label(),
        t.privacy_kept_label(),
        t.privacy_trace_label(),
        t.processing_tables(),
    ]
}

/// `/verwaltung/verarbeitungsverzeichnis`
pub async fn page(visit: Visit) -> PageResult {
    visit.actor().must(Right::ReadProcessing)?;
    let t = visit.t;
    Ok(Page::new(&visit, t.processing_title(), move || {
        let heads = heads(t);
        let rows = Class::all().iter().map(|class| {
            let [name, cells @ ..] = line(t, *class);
            let cells =
                cells.into_iter().zip(heads.into_iter().skip(1)).map(|(cell, head)| view! { <td data-label=head>{cell}</td> });
            view! { <tr><th scope="row">{name}</th>{cells.collect_view()}</tr> }
        });
        let rows = rows.collect_view();
        let heads = heads.map(|head| view! { <th scope="col">{head}</th> }).into_iter().collect_view();
        let crumbs = vec![(addresses::ADMINISTRATION.to_owned(), t.nav_administration().to_owned())];
        view! {
            <PageHead title=t.processing_title() lead=t.processing_lead() crumbs/>
            <div class="dl-wrap dl-listing dl-stack">
                <Tabs current=addresses::PROCESSING/>
                <p class="dl-downloads"><a href=addresses::PROCESSING_CSV download="">{t.processing_csv()}</a></p>
                <div class="dl-scroll" tabindex="0" role="region" aria-label=t.processing_title()>
                    <table class="dl-table dl-table--stacked">
                        <caption>{t.processing_caption(visit_name())}</caption>
                        <thead><tr>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </div>
        }
    }))
}

fn visit_name() -> String {
    crate::page::use_visit().municipality.name.clone()
}

/// `/verwaltung/verarbeitungsverzeichnis.csv`: for spreadsheets as German offices use them.
pub async fn csv(visit: Visit) -> Result<Response, Failure> {
    visit.actor().must(Right::ReadProcessing)?;
    let t = visit.t;
    let quoted =
        |cells: &[String]| cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(";");
    let mut file = String::from("\u{feff}");
    file.push_str(&quoted(&heads(t).map(str::to_owned)));
    for class in Class::all() {
        file.push_str("\r\n");
        file.push_str(&quoted(&line(t, *class)));
    }
    file.push_str("\r\n");
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"verarbeitungsverzeichnis.csv\""),
    ];
    Ok((headers, file).into_response())
}
