//! Whether somebody may do something in a consultation, and what is missing: asked by the verbs, and by the pages before one begins.

use super::rung::{Action, Rung, Rungs};
use super::store;
use crate::actor::Actor;
use crate::db::Tx;
use crate::error::{Error, Result};

/// How somebody stands before an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Admission {
    /// Without an account, which is enough here.
    Guest,
    /// With an account that stands high enough.
    Member,
    /// An account is needed, and nobody is signed in.
    SignIn,
    /// The mail address is not confirmed yet.
    Confirm,
    /// The account stands too low.
    MoveUp,
}

impl Admission {
    pub fn may(self) -> bool {
        matches!(self, Self::Guest | Self::Member)
    }
}

/// Where somebody stands, as far as it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    has_account: bool,
    is_confirmed: bool,
    rung: Rung,
}

impl Standing {
    /// How they stand before an action that asks for this.
    pub fn before(self, needed: Rung) -> Admission {
        match self {
            Self { has_account: false, .. } if needed == Rung::None => Admission::Guest,
            Self { has_account: false, .. } => Admission::SignIn,
            Self { is_confirmed: false, .. } => Admission::Confirm,
            Self { rung, .. } if rung < needed => Admission::MoveUp,
            Self { .. } => Admission::Member,
        }
    }
}

/// Where the actor stands, for actions that ask for no more than `highest`: the database is asked only where a confirmed mail address
/// is not enough.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn standing(tx: &mut Tx, actor: &Actor, highest: Rung) -> Result<Standing> {
    let is_confirmed = actor.person.as_ref().is_some_and(|person| person.is_confirmed);
    let rung = match is_confirmed {
        true if highest > Rung::Mail => store::find_rung(tx, actor).await?,
        true => Rung::Mail,
        false => Rung::None,
    };
    Ok(Standing { has_account: actor.person.is_some(), is_confirmed, rung })
}

/// How the actor stands before one action.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn admission(tx: &mut Tx, actor: &Actor, rungs: &Rungs, action: Action) -> Result<Admission> {
    let needed = rungs.of(action);
    Ok(standing(tx, actor, needed).await?.before(needed))
}

/// The same as an error, for verbs.
///
/// # Errors
/// `SignInNeeded`, `NotAllowed("confirm_email")`, `NotAllowed("rung_needed")`.
pub(crate) async fn admit(tx: &mut Tx, actor: &Actor, rungs: &Rungs, action: Action) -> Result<()> {
    match admission(tx, actor, rungs, action).await? {
        Admission::Guest | Admission::Member => Ok(()),
        Admission::SignIn => Err(Error::SignInNeeded),
        Admission::Confirm => Err(Error::NotAllowed("confirm_email")),
        Admission::MoveUp => Err(Error::NotAllowed("rung_needed")),
    }
}
