//! `/verwaltung/protokoll.csv`: the log for a spreadsheet.

use axum::response::{IntoResponse, Response};
use domain::audit::{self, Shown};
use domain::{Actor, Error, aside, limits};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use super::words::{what, who};
use crate::page::Failure;
use crate::texts::Texts;
use crate::ui::time::moment_text;
use crate::visit::Visit;

/// `/verwaltung/protokoll.csv`
pub async fn csv(visit: Visit) -> Result<Response, Failure> {
    visit.actor().must(domain::Right::ReadAudit)?;
    let reserved = visit.reserve(&limits::EXPORT)?;
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    let lines = audit::export(&mut tx, &actor).await?;
    tx.commit().await?;
    let t = visit.t;
    // Words for thousands of lines take a moment: beside the threads that answer pages.
    let bytes = aside(move || written(t, &lines)).await??;
    reserved.keep();
    let disposition = "attachment; filename=\"protokoll.csv\"";
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, disposition)], bytes).into_response())
}

fn written(t: Texts, lines: &[Shown]) -> domain::Result<Vec<u8>> {
    let head = [t.audit_number(), t.audit_when(), t.audit_who(), t.audit_what()].map(str::to_owned).to_vec();
    let rows = lines.iter().map(|line| vec![line.seq.to_string(), moment_text(t, line.at), who(t, line), what(t, line)]);
    let bytes = dossier::spreadsheet(std::iter::once(head).chain(rows));
    bytes.map_err(|error| Error::internal(format!("audit file: {error}")))
}
