//! The dossier as PDF: tagged for screen readers (PDF/UA-1) and fit for the archive (PDF/A-2a) in one file. Typst lays it
//! out from `template.typ`; a text that breaks a rule of accessibility is an error, not a worse file.

mod view;
mod world;

use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::{Dossier, Error, Record, Slips};
use world::{OneTemplate, Template};

/// Writes the PDF. Takes tens of milliseconds once the fonts are read: run it where it may block.
pub fn pdf(dossier: &Dossier) -> Result<Vec<u8>, Error> {
    dossier.check()?;
    written(Template::Dossier, &serde_json::to_string(&view::of(dossier))?, &dossier.as_of.iso)
}

/// Writes a record to be signed, on as few pages as it needs. As fast as [`pdf()`].
pub fn record_pdf(record: &Record) -> Result<Vec<u8>, Error> {
    written(Template::Record, &serde_json::to_string(&view::of_record(record))?, &record.as_of.iso)
}

/// Writes slips or letters. A thousand take some seconds: run it where it may block.
pub fn slips_pdf(slips: &Slips) -> Result<Vec<u8>, Error> {
    written(Template::Slips, &serde_json::to_string(&view::of_slips(slips))?, &slips.made_at.iso)
}

/// Lays data out by a template; the paper is as old as `as_of`.
fn written(template: Template, data: &str, as_of: &str) -> Result<Vec<u8>, Error> {
    let made_at = instant(as_of).ok_or_else(|| Error::Instant(as_of.to_owned()))?;
    let world = OneTemplate::new(template, data, made_at);
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|errors| refused(&errors))?;
    let standards = [PdfStandard::Ua_1, PdfStandard::A_2a];
    let options = PdfOptions {
        creator: Smart::Custom(Some("Dorflinde".to_owned())),
        timestamp: Some(Timestamp::new_utc(made_at)),
        standards: PdfStandards::new(&standards).map_err(|error| Error::Pdf(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    let file = typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))?;
    // Typst remembers every layout it made; two papers back are enough for somebody who downloads one twice.
    typst::comemo::evict(2);
    Ok(file)
}

fn refused(errors: &[SourceDiagnostic]) -> Error {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::Pdf(messages.join("; "))
}

/// Reads `2026-11-22T13:30:00Z`, with or without fractions of a second.
fn instant(iso: &str) -> Option<Datetime> {
    let (date, time) = iso.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.splitn(3, '-');
    let mut time = time.splitn(3, ':');
    let (year, month, day) = (date.next()?.parse().ok()?, date.next()?.parse().ok()?, date.next()?.parse().ok()?);
    let (hour, minute) = (time.next()?.parse().ok()?, time.next()?.parse().ok()?);
    let second = time.next()?.split('.').next()?.parse().ok()?;
    Datetime::from_ymd_hms(year, month, day, hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_are_read_to_the_second() {
        assert_eq!(instant("2026-11-22T13:30:05Z"), Datetime::from_ymd_hms(2026, 11, 22, 13, 30, 5));
        assert_eq!(instant("2026-11-22T13:30:05.250Z"), Datetime::from_ymd_hms(2026, 11, 22, 13, 30, 5));
        for wrong in ["", "2026-11-22", "2026-13-22T13:30:05Z", "22.11.2026 13:30"] {
            assert_eq!(instant(wrong), None, "{wrong:?}");
        }
    }
}
