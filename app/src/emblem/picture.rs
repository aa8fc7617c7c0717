//! `/wappen/{file}`: the emblem. What is at an address never changes, so browsers keep it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::{Error, emblem};
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use leptos::prelude::*;

use crate::addresses;
use crate::page::{Failure, use_visit};
use crate::visit::{FOR_GOOD, Visit};

/// Its height in the head of a page is half of the smallest size: pixels of the page.
const SHOWN_HEIGHT: i64 = 48;

/// `/wappen/{file}`
pub async fn file(visit: Visit, Path(file): Path<String>) -> Result<Response, Failure> {
    let name = file.strip_suffix(".png").and_then(|name| name.split_once('-')).ok_or(Error::NotFound)?;
    let size: i64 = name.1.parse().map_err(|_| Error::NotFound)?;
    let found = emblem::find(&mut visit.read().await?, visit.municipality.id, name.0, size).await?;
    let png = found.ok_or(Error::NotFound)?;
    Ok(([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, FOR_GOOD)], png).into_response())
}

/// The emblem beside the municipality's name; the name says what it shows. `None` where there is only the program's own picture.
pub fn picture() -> Option<AnyView> {
    let visit = use_visit();
    let version = visit.municipality.emblem.clone()?;
    let [small, large] = emblem::HEIGHTS.map(|size| addresses::emblem(&version, size));
    let (drawn, high) = (visit.municipality.emblem_width?, i64::from(emblem::HEIGHTS[0]));
    let width = (drawn * SHOWN_HEIGHT / high).max(1).to_string();
    Some(
        view! {
            <img
                class="dl-brand__emblem"
                src=small.clone()
                srcset=format!("{small}, {large} 2x")
                width=width
                height=SHOWN_HEIGHT.to_string()
                alt=""
                data-testid="emblem"
            />
        }
        .into_any(),
    )
}
