//! Who acts, for which municipality, and when: the one argument that carries all that surrounds a verb.

use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};
use crate::random::Random;
use crate::rights::Right;
use crate::words::text_enum;

text_enum! {
    /// What a person may do in their municipality. Everybody with an account takes part as a resident.
    pub enum Role {
        Resident = "resident",
        Moderator = "moderator",
        Council = "council",
        Administrator = "administrator",
    }
}

/// The person behind a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: AccountId,
    pub name: String,
    pub role: Role,
    /// Whether the mail address is confirmed: the rung that taking part needs.
    pub is_confirmed: bool,
    /// Whether a moderator has yet to nod, or did not.
    pub needs_nod: bool,
    /// Staff who signed in without a second factor: until they have one they take part as residents do.
    pub needs_factor: bool,
}

/// Everything around a verb.
#[derive(Clone, Debug)]
pub struct Actor {
    pub municipality: MunicipalityId,
    /// `None`: a visitor, or the program itself.
    pub person: Option<Person>,
    pub now: Instant,
    pub random: Random,
}

impl Actor {
    /// The program itself, at work for a municipality.
    pub fn program(municipality: MunicipalityId, now: Instant, random: Random) -> Self {
        Self { municipality, person: None, now, random }
    }

    /// The person who is logged in.
    ///
    /// # Errors
    /// `SignInNeeded` for visitors.
    pub fn person(&self) -> Result<&Person> {
        self.person.as_ref().ok_or(Error::SignInNeeded)
    }

    /// A person who may take part: their address is confirmed.
    ///
    /// # Errors
    /// As `must`.
    pub fn participant(&self) -> Result<&Person> {
        self.must(Right::TakePart)
    }

    /// The person, if their role has this right and their address is confirmed.
    ///
    /// # Errors
    /// `SignInNeeded`, `NotAllowed` with `forbidden`, `confirm_email`, `approval_needed` or `factor_needed`.
    pub fn must(&self, right: Right) -> Result<&Person> {
        let person = self.person()?;
        if !right.roles().contains(&person.role) {
            return Err(Error::NotAllowed("forbidden"));
        }
        match person {
            Person { is_confirmed: false, .. } => Err(Error::NotAllowed("confirm_email")),
            Person { needs_nod: true, .. } => Err(Error::NotAllowed("approval_needed")),
            Person { needs_factor: true, .. } if right != Right::TakePart => Err(Error::NotAllowed("factor_needed")),
            _ => Ok(person),
        }
    }

    /// Whether the actor has this right.
    pub fn may(&self, right: Right) -> bool {
        self.must(right).is_ok()
    }

    /// The person's id, if there is one.
    pub fn account(&self) -> Option<AccountId> {
        self.person.as_ref().map(|person| person.id)
    }
}
