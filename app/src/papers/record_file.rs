//! `…/papier/{batch}/niederschrift.pdf`: the record of a pile as a file, laid out as the dossier is.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use domain::{Error, audit, limits};
use dossier::{Moment, Note, Record, Signature};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use super::record::{Recorded, facts};
use super::words::name;
use crate::dossiers::TYPESETTING;
use crate::page::Failure;
use crate::ui::time::{iso_text, moment_text};
use crate::visit::Visit;

/// `/verwaltung/beteiligungen/{slug}/papier/{batch}/niederschrift.pdf`
pub async fn pdf(visit: Visit, Path((slug, number)): Path<(String, String)>) -> Result<Response, Failure> {
    let recorded = Recorded::load(&visit, &slug, &number).await?;
    let reserved = visit.reserve(&limits::EXPORT)?;
    let place = TYPESETTING.take().await?;
    let record = record(&visit, &recorded);
    let bytes =
        place.work(move || dossier::record_pdf(&record)).await?.map_err(|error| Error::internal(format!("record: {error}")))?;
    reserved.keep();
    let consultation = &recorded.pile.consultation;
    let mut tx = visit.app.db.write().await?;
    let told = serde_json::json!({ "title": consultation.title });
    audit::record(&mut tx, &visit.actor(), "export.paper_record", consultation.id.0, &told).await?;
    tx.commit().await?;
    // A slug has nothing but small letters, digits and hyphens.
    let disposition = format!("attachment; filename=\"niederschrift-{}-{}.pdf\"", consultation.slug, recorded.pile.batch.number);
    let head = [(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition)];
    Ok((head, bytes).into_response())
}

fn record(visit: &Visit, recorded: &Recorded) -> Record {
    let t = visit.t;
    let Recorded { pile, signers, counted } = recorded;
    let facts = facts(visit, pile, counted.as_ref()).into_iter().filter(|(_, text)| !text.is_empty());
    let mut facts: Vec<Note> = facts.map(|(heading, text)| Note { heading: heading.to_owned(), text }).collect();
    if counted.is_none() {
        facts.push(Note { heading: t.papers_record().to_owned(), text: t.papers_record_open().to_owned() });
    }
    let signatures = signers.iter().map(|signer| Signature {
        task: signer.task.to_owned(),
        name: signer.name.clone().unwrap_or_default(),
        at: signer.at.map(|at| moment_text(t, at)).unwrap_or_default(),
    });
    Record {
        language: t.lang.tag().to_owned(),
        kind: t.papers_record().to_owned(),
        municipality: visit.municipality.name.clone(),
        title: name(t, &pile.batch),
        as_of: Moment { text: moment_text(t, visit.now), iso: iso_text(visit.now) },
        as_of_label: t.outcome_as_of().to_owned(),
        facts,
        signatures: signatures.collect(),
        signature_label: t.papers_signature().to_owned(),
        demo: visit.municipality.is_demo.then(|| t.dossier_demo().to_owned()),
    }
}
