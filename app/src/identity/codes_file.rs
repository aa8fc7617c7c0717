//! `/verwaltung/codes/{id}` by POST, asked for a file: slips or letters with the codes as PDF, this one time.

use axum::response::{IntoResponse, Response};
use domain::identity::codes::{self, Package};
use domain::{Actor, Error, Result, limits};
use dossier::{Moment, SlipCode, Slips};
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use uuid::Uuid;

use super::codes::Told;
use crate::dossiers::TYPESETTING;
use crate::page::Failure;
use crate::ui::qr;
use crate::ui::time::{iso_text, moment_text};
use crate::visit::Visit;

/// Sets the paper first and gives the codes out afterwards: what could not be set is not used up.
pub(super) async fn pdf(visit: Visit, id: Uuid, are_letters: bool) -> std::result::Result<Response, Failure> {
    let reserved = visit.reserve(&limits::EXPORT)?;
    let package = codes::find_printable(&mut visit.read().await?, &visit.actor(), id).await?;
    let drawn = codes::draw(&visit.actor(), &package);
    let place = TYPESETTING.take().await?;
    let slips = slips(&visit, package, &drawn, are_letters)?;
    let set =
        place.work(move || dossier::slips_pdf(&slips)).await?.map_err(|error| Error::internal(format!("slips: {error}")))?;
    // In a task of its own, as all doors: the work ends well even when the browser goes away.
    let work = tokio::spawn(give_out(visit.clone(), id, drawn));
    work.await.map_err(|error| Error::internal(format!("codes: {error}")))??;
    reserved.keep();
    let name = if are_letters { "briefe" } else { "zettel" };
    let disposition = format!("attachment; filename=\"codes-{name}.pdf\"");
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, disposition)], set).into_response())
}

async fn give_out(visit: Visit, id: Uuid, drawn: Vec<String>) -> Result<()> {
    let mut tx = visit.app.db.write().await?;
    let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
    codes::give_out(&mut tx, &actor, id, &drawn).await?;
    tx.commit().await
}

fn slips(visit: &Visit, package: Package, drawn: &[String], are_letters: bool) -> Result<Slips> {
    let t = visit.t;
    let told = Told::of(visit, &package);
    let code = |code: &String| {
        let picture = qr::svg(&told.scanned(code)).ok_or_else(|| Error::internal("an address too long for a code".to_owned()))?;
        Ok(SlipCode { code: code.clone(), picture })
    };
    let codes = drawn.iter().map(code).collect::<Result<_>>()?;
    Ok(Slips {
        language: t.lang.tag().to_owned(),
        municipality: visit.municipality.name.clone(),
        purpose: package.purpose,
        made_at: Moment { text: moment_text(t, visit.now), iso: iso_text(visit.now) },
        are_letters,
        text: told.text,
        address: told.address,
        picture_says: told.scans.to_owned(),
        codes,
        demo: visit.municipality.is_demo.then(|| t.dossier_demo().to_owned()),
    })
}
