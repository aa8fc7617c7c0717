//! Nobody judges their own contribution, whatever their role.

use crate::actor::Person;
use crate::error::{Error, Result};
use crate::ids::AccountId;

/// Passes unless the contribution is this person's own; one without an author is nobody's.
///
/// # Errors
/// `NotAllowed("own_content")`.
pub fn check_not_own(person: &Person, author: Option<AccountId>) -> Result<()> {
    if author == Some(person.id) { Err(Error::NotAllowed("own_content")) } else { Ok(()) }
}
