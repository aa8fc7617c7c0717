//! The dossier as a file.

use std::time::Duration;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::consultations::Consultation;
use domain::{Error, Role, audit, limits};
use dossier::{CsvKind, Dossier};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use super::load;
use crate::page::Failure;
use crate::places::Places;
use crate::visit::Visit;

/// So long a file waits for its turn.
const PATIENCE: Duration = Duration::from_secs(5);

/// `…/bericht.csv`: for spreadsheets as offices use them.
pub async fn csv(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, &WRITING, "csv", "text/csv; charset=utf-8", |dossier| dossier::csv(dossier, CsvKind::Spreadsheet)).await
}

/// `…/bericht-offene-daten.csv`: for programs.
pub async fn open_data(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, &WRITING, "offene-daten.csv", "text/csv; charset=utf-8", |dossier| {
        dossier::csv(dossier, CsvKind::OpenData)
    })
    .await
}

/// `…/bericht.xlsx`
pub async fn xlsx(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, &WRITING, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", dossier::xlsx)
        .await
}

/// `…/bericht.json`
pub async fn json(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, &WRITING, "json", "application/json", dossier::json).await
}

/// `…/bericht.pdf`
#[cfg(feature = "pdf")]
pub async fn pdf(visit: Visit, Path(slug): Path<String>) -> Result<Response, Failure> {
    file(&visit, &slug, &TYPESETTING, "pdf", "application/pdf", dossier::pdf).await
}

/// Typesetting takes a processor for itself.
#[cfg(feature = "pdf")]
pub(crate) static TYPESETTING: Places = Places::new(2, PATIENCE);

/// For the files that are written in an instant.
static WRITING: Places = Places::new(4, PATIENCE);

/// Writes the file beside the threads that answer pages.
async fn file(
    visit: &Visit,
    slug: &str,
    places: &'static Places,
    end: &str,
    kind: &'static str,
    write: fn(&Dossier) -> Result<Vec<u8>, dossier::Error>,
) -> Result<Response, Failure> {
    let limit = if visit.person().is_some() { &limits::EXPORT } else { &limits::EXPORT_OF_NETWORK };
    let reserved = visit.reserve(limit)?;
    let place = places.take().await?;
    let (consultation, dossier) = load::dossier(visit, slug).await?;
    let bytes = place.work(move || write(&dossier)).await?.map_err(|error| Error::internal(format!("dossier: {error}")))?;
    reserved.keep();
    note_export(visit, &consultation).await?;
    // A slug has nothing but small letters, digits and hyphens.
    let disposition = format!("attachment; filename=\"bericht-{}.{end}\"", consultation.slug);
    Ok(([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response())
}

/// What staff take along is written into the audit log before they have it.
async fn note_export(visit: &Visit, consultation: &Consultation) -> Result<(), Failure> {
    if visit.person().is_none_or(|person| person.role == Role::Resident) {
        return Ok(());
    }
    let mut tx = visit.app.db.write().await?;
    let told = serde_json::json!({ "title": consultation.title });
    audit::record(&mut tx, &visit.actor(), "export.dossier", consultation.id.0, &told).await?;
    Ok(tx.commit().await?)
}
