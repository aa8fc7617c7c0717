//! Two people edit the same thing: a form carries the version it was filled from, and who saves second is told.

use std::fmt::Debug;

use crate::crypto::{hash, hex};
use crate::error::{Error, Result};

/// Sixteen digits that change whenever anything in the state does.
pub fn version_of(state: &impl Debug) -> String {
    hex(&hash(format!("{state:?}").as_bytes())[..8])
}

/// `seen` is the version that the form came with; empty means whatever is stored now.
///
/// # Errors
/// `Conflict("conflict")` when the state is another by now.
pub fn check(seen: &str, state: &impl Debug) -> Result<()> {
    if seen.is_empty() || seen == version_of(state) { Ok(()) } else { Err(Error::Conflict("conflict")) }
}
