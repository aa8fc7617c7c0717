//! Slips to cut apart, or letters, one a page: each with a code of its own and a picture of it to scan.

use crate::Moment;

/// As handed over: every text finished and translated.
#[derive(Clone, Debug, PartialEq)]
pub struct Slips {
    /// `de`, `de-simple` or `en`.
    pub language: String,
    pub municipality: String,
    /// What the codes are for; the title of the file.
    pub purpose: String,
    pub made_at: Moment,
    /// Whether each has a page of its own.
    pub are_letters: bool,
    /// What one does with the code.
    pub text: String,
    /// Where one does it.
    pub address: String,
    /// Said of each picture: what scanning it does.
    pub picture_says: String,
    pub codes: Vec<SlipCode>,
    /// Said on each when all of it is invented.
    pub demo: Option<String>,
}

/// One code, and an SVG picture of it.
#[derive(Clone, Debug, PartialEq)]
pub struct SlipCode {
    pub code: String,
    pub picture: String,
}
