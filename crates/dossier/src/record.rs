//! A record to be signed: facts, and for each person who did something a line for their signature. One page, for the file of a vote.

use serde::Serialize;

use crate::{Moment, Note};

/// The record as handed over: every text finished and translated.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record {
    /// `de`, `de-simple` or `en`.
    pub language: String,
    /// "Niederschrift".
    pub kind: String,
    pub municipality: String,
    pub title: String,
    /// When it was made out.
    pub as_of: Moment,
    pub as_of_label: String,
    /// Terms and what is said to them.
    pub facts: Vec<Note>,
    pub signatures: Vec<Signature>,
    /// Under each line: "Unterschrift".
    pub signature_label: String,
    /// Said on the page when all of it is invented.
    pub demo: Option<String>,
}

/// Who did what, and when.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Signature {
    pub task: String,
    /// Empty where nobody is known any more.
    pub name: String,
    pub at: String,
}
