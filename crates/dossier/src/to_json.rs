//! The dossier as JSON: the model itself, under a named format, so that a reader can refuse what it does not know.

use serde::Serialize;

use crate::{Dossier, Error};

/// Raised when a field changes its meaning or goes away; new fields do not raise it.
const FORMAT: &str = "dorflinde-dossier/1";

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    #[serde(flatten)]
    dossier: &'a Dossier,
}

/// Writes indented JSON in UTF-8.
pub fn json(dossier: &Dossier) -> Result<Vec<u8>, Error> {
    dossier.check()?;
    Ok(serde_json::to_vec_pretty(&Document { format: FORMAT, dossier })?)
}
