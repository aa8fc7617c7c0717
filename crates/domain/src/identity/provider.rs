//! The provider of electronic identities, as pages and doors see it. How one talks to it is in a crate of its own: nothing of OpenID Connect
//! is compiled into rules and pages.

use std::pin::Pin;

use super::eid::{Attempt, Identified};
use crate::error::Error;

/// What was asked of the provider, on its way.
pub type Asked<'a, T> = Pin<Box<dyn Future<Output = Result<T, Trouble>> + Send + 'a>>;

/// Somebody else's service that identifies people. `back` is the address to which it leads browsers back: the same in both calls.
pub trait Provider: Send + Sync {
    /// What people call it.
    fn name(&self) -> &str;
    /// The provider's page to which a browser goes.
    fn address<'a>(&'a self, attempt: &'a Attempt, back: &'a str) -> Asked<'a, String>;
    /// Who has been there, by the code with which the browser came back.
    fn identify<'a>(&'a self, attempt: &'a Attempt, back: &'a str, code: &'a str) -> Asked<'a, Identified>;
}

/// Why the provider did not say who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It does not answer, or not as it should: trying again may help.
    Away,
    /// What it said is not true, or not for us: this attempt is over.
    Refused,
}

impl From<Trouble> for Error {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Away => Self::Away("eid_away"),
            Trouble::Refused => Self::field("code", "eid_refused"),
        }
    }
}
