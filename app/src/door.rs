//! Inside a door: the transaction that the verb works in, and the way from an error to a refusal.

use std::sync::{Arc, Mutex, PoisonError};

use domain::limits::{Limit, Reserved};
use domain::{Actor, Error, Tx, accounts};
use http::HeaderName;
use http::header::SET_COOKIE;
use uuid::Uuid;

use crate::answers::{Done, Refusal};
use crate::failure;
use crate::visit::Visit;

tokio::task_local! {
    /// The call that is being handled. Set by `forms.rs`, the only caller of doors.
    pub(crate) static CALL: Call;
}

/// One call of a door: the visit, and the headers that the answer will carry.
#[derive(Clone)]
pub(crate) struct Call {
    pub visit: Visit,
    pub headers: Arc<Mutex<Vec<(HeaderName, String)>>>,
}

/// An open door: a writing transaction and the actor. Dropped without `done`, nothing has happened.
pub struct Door {
    pub visit: Visit,
    pub actor: Actor,
    pub tx: Tx,
    /// Counted already, and given back if nothing comes of it.
    reserved: Vec<Reserved>,
}

impl Door {
    /// Begins the transaction, for somebody whose account is not erased meanwhile. What is done in it is done now: deadlines are judged by this
    /// time, not by when the request began.
    ///
    /// # Errors
    /// `Unavailable` when none can be had, `SignInNeeded` for whoever was erased.
    pub async fn open() -> Result<Self, Refusal> {
        let mut door = Self::open_to_leave().await?;
        accounts::hold(&mut door.tx, &door.actor).await?;
        Ok(door)
    }

    /// The same for somebody who erases their account: two at once that both held it would wait for each other.
    ///
    /// # Errors
    /// `Unavailable` when no transaction can be had.
    pub async fn open_to_leave() -> Result<Self, Refusal> {
        let visit = visit();
        let tx = visit.app.db.write().await?;
        let actor = Actor { now: visit.app.clock.now(), ..visit.actor() };
        Ok(Self { actor, visit, tx, reserved: Vec::new() })
    }

    /// Counts what is about to be done; if it is refused after all, it does not count.
    ///
    /// # Errors
    /// `TooMany`.
    pub fn reserve(&mut self, limit: &Limit) -> Result<(), Refusal> {
        self.reserved.push(self.visit.reserve(limit)?);
        Ok(())
    }

    /// Commits; only then is it done. What is kept for anonymous visitors is dropped.
    ///
    /// # Errors
    /// `Unavailable` when it was not done, `OutcomeUnknown` when nobody knows.
    pub async fn done(self, done: Done) -> Result<Done, Refusal> {
        self.tx.commit().await?;
        self.reserved.into_iter().for_each(Reserved::keep);
        self.visit.app.kept.drop_all(self.visit.municipality.id);
        Ok(done)
    }
}

/// The id that makes a repeated form one effect.
///
/// # Errors
/// `BadRequest` for anything that is no id.
pub fn request_id(typed: &str) -> Result<Uuid, Refusal> {
    Uuid::parse_str(typed).map_err(|_| Error::BadRequest.into())
}

/// The visit whose form is being handled.
pub fn visit() -> Visit {
    CALL.with(|call| call.visit.clone())
}

/// Sets a cookie with the answer, if the door succeeds.
pub fn set_cookie(cookie: String) {
    set_header(SET_COOKIE, cookie);
}

/// Sets a header of the answer, if the door succeeds.
pub fn set_header(name: HeaderName, value: String) {
    CALL.with(|call| call.headers.lock().unwrap_or_else(PoisonError::into_inner).push((name, value)));
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let visit = visit();
        visit.note_denial(&error);
        failure::refusal(visit.t, &error)
    }
}
