//! The dossier as a file.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::Error;
use dossier::{CsvKind, Dossier};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use super::load;
use crate::page::Failure;
use crate::visit::Visit;

/// `…/bericht.csv`: for spreadsheets as offices use them.
pub async fn csv(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, "csv", "text/csv; charset=utf-8", |dossier| dossier::csv(dossier, CsvKind::Spreadsheet)).await
}

/// `…/bericht-offene-daten.csv`: for programs.
pub async fn open_data(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, "offene-daten.csv", "text/csv; charset=utf-8", |dossier| dossier::csv(dossier, CsvKind::OpenData)).await
}

/// `…/bericht.xlsx`
pub async fn xlsx(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", dossier::xlsx).await
}

/// `…/bericht.json`
pub async fn json(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, "json", "application/json", dossier::json).await
}

/// `…/bericht.pdf`
#[cfg(feature = "pdf")]
pub async fn pdf(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    /// Typesetting takes a processor for itself: so many at once, the others wait.
    static PLACES: tokio::sync::Semaphore = tokio::sync::Semaphore::const_new(2);
    let _place = PLACES.acquire().await.map_err(|_| Error::Unavailable)?;
    file(&visit, &slug, "pdf", "application/pdf", dossier::pdf).await
}

/// Writes the file beside the threads that answer pages.
async fn file(
    visit: &Visit,
    slug: &str,
    end: &str,
    kind: &'static str,
    write: fn(&Dossier) -> Result<Vec<u8>, dossier::Error>,
) -> Result<Response, Failure> {
    let (consultation, dossier) = load::dossier(visit, slug).await?;
    let written = tokio::task::spawn_blocking(move || write(&dossier)).await;
    let bytes = written
        .map_err(|error| Error::internal(error.to_string()))?
        .map_err(|error| Error::internal(format!("dossier: {error}")))?;
    // A slug has nothing but small letters, digits and hyphens.
    let disposition = format!("attachment; filename=\"bericht-{}.{end}\"", consultation.slug);
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
