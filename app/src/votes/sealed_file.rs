//! `/beteiligungen/{slug}/regeln.json`: the sealed rules of a vote, byte for byte as they were sealed, so that `sha256sum` of the file is the
//! fingerprint on the page.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Error;
use domain::consultations::store as consultations;
use domain::votes::store;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::page::Failure;
use crate::visit::Visit;

/// `/beteiligungen/{slug}/regeln.json`
pub async fn download(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    let actor = visit.actor();
    let mut tx = visit.read().await?;
    let consultation = consultations::find_by_slug(&mut tx, &actor, &slug).await?;
    let seal = store::find_seal(&mut tx, &actor, consultation.id).await?.ok_or(Error::NotFound)?;
    // A slug has nothing but small letters, digits and hyphens.
    let disposition = format!("attachment; filename=\"regeln-{}.json\"", consultation.slug);
    Ok(([(CONTENT_TYPE, "application/json".to_owned()), (CONTENT_DISPOSITION, disposition)], seal.sealed).into_response())
}
