//! One's own data: a page to read, and the same as a file.

use axum::response::{IntoResponse, Response};
use domain::privacy::{Class, Download, Row, Shown, download};
use domain::{Error, limits};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use leptos::prelude::*;

use super::words;
use crate::addresses;
use crate::page::{Failure, Page, PageResult, use_visit};
use crate::ui::head::PageHead;
use crate::ui::section::Block;
use crate::visit::Visit;

/// `/konto/daten`
pub async fn page(visit: Visit) -> PageResult {
    let t = visit.t;
    let found = download(&mut visit.read().await?, &visit.actor()).await?;
    Ok(Page::new(&visit, t.download_title(), move || {
        let classes = Class::all().iter().filter_map(|class| block(&found, *class)).collect_view();
        view! {
            <PageHead
                title=t.download_title()
                lead=t.download_lead()
                crumbs=vec![(addresses::ACCOUNT.to_owned(), t.nav_account().to_owned())]
            />
            <div class="dl-wrap dl-section dl-stack">
                <p class="dl-downloads"><a href=addresses::OWN_DATA_FILE download="">{t.download_file()}</a></p>
                {classes}
                <Block id="geheim" title=t.download_secret_title()><p>{t.download_secret()}</p></Block>
            </div>
        }
    }))
}

/// What there is of a class; nothing where there is nothing.
fn block(found: &Download, class: Class) -> Option<AnyView> {
    let t = use_visit().t;
    let rows: Vec<_> = found.tables.iter().filter(|table| table.class == class).flat_map(rows).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <Block id=class.as_str() title=t.privacy_class(class.as_str())>
                <p class="dl-muted">{t.privacy_purpose(class.as_str())}</p>
                <details class="dl-fold">
                    <summary>{t.download_rows(i64::try_from(rows.len()).unwrap_or(i64::MAX))}</summary>
                    {rows}
                </details>
            </Block>
        }
        .into_any()
    })
}

fn rows(table: &Shown) -> Vec<AnyView> {
    table.rows.iter().map(row).collect()
}

fn row(row: &Row) -> AnyView {
    let t = use_visit().t;
    let facts = row.0.iter().filter_map(|(column, value)| {
        let text = words::value(t, column, value)?;
        Some(view! { <div><dt>{t.privacy_column(column.as_str())}</dt><dd>{text}</dd></div> })
    });
    view! { <dl class="dl-facts dl-card">{facts.collect_view()}</dl> }.into_any()
}

/// `/konto/daten.json`
pub async fn file(visit: Visit) -> Result<Response, Failure> {
    let actor = visit.actor();
    actor.person()?;
    let reserved = visit.reserve(&limits::EXPORT)?;
    let found = download(&mut visit.read().await?, &actor).await?;
    let json = serde_json::to_string_pretty(&found.json(&visit.municipality.name));
    let json = json.map_err(|error| Error::internal(format!("own data: {error}")))?;
    reserved.keep();
    let headers = [(CONTENT_TYPE, "application/json"), (CONTENT_DISPOSITION, "attachment; filename=\"meine-daten.json\"")];
    Ok((headers, json).into_response())
}
