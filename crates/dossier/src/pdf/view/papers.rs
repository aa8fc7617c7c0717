//! The same for what is signed, and for what is cut apart.

use serde::Serialize;

use super::{Labelled, labelled, optional, place, printable};
use crate::{Note, Record, Slips};

/// A record: the same texts, printable.
#[derive(Serialize)]
pub(in crate::pdf) struct RecordView {
    language: &'static str,
    region: &'static str,
    kind: String,
    municipality: String,
    title: String,
    as_of: String,
    as_of_label: String,
    facts: Vec<Labelled>,
    signatures: Vec<SignatureView>,
    signature_label: String,
    demo: Option<String>,
}

#[derive(Serialize)]
struct SignatureView {
    task: String,
    name: String,
    at: String,
}

pub(in crate::pdf) fn of_record(record: &Record) -> RecordView {
    let (language, region) = place(&record.language);
    let signatures = record.signatures.iter().map(|one| SignatureView {
        task: printable(&one.task),
        name: printable(&one.name),
        at: printable(&one.at),
    });
    RecordView {
        language,
        region,
        kind: printable(&record.kind),
        municipality: printable(&record.municipality),
        title: printable(&record.title),
        as_of: printable(&record.as_of.text),
        as_of_label: printable(&record.as_of_label),
        facts: record.facts.iter().map(|Note { heading, text }| labelled(heading, Some(text))).collect(),
        signatures: signatures.collect(),
        signature_label: printable(&record.signature_label),
        demo: optional(&record.demo),
    }
}

/// Slips: the same texts, printable. Codes and pictures are made by the program and are as they are.
#[derive(Serialize)]
pub(in crate::pdf) struct SlipsView<'a> {
    language: &'static str,
    region: &'static str,
    municipality: String,
    purpose: String,
    are_letters: bool,
    text: String,
    address: String,
    picture_says: String,
    codes: Vec<CodeView<'a>>,
    demo: Option<String>,
}

#[derive(Serialize)]
struct CodeView<'a> {
    code: &'a str,
    picture: &'a str,
}

pub(in crate::pdf) fn of_slips(slips: &Slips) -> SlipsView<'_> {
    let (language, region) = place(&slips.language);
    SlipsView {
        language,
        region,
        municipality: printable(&slips.municipality),
        purpose: printable(&slips.purpose),
        are_letters: slips.are_letters,
        text: printable(&slips.text),
        address: printable(&slips.address),
        picture_says: printable(&slips.picture_says),
        codes: slips.codes.iter().map(|one| CodeView { code: &one.code, picture: &one.picture }).collect(),
        demo: optional(&slips.demo),
    }
}
