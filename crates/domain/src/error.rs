//! The program's one error, named for the visitor's situation. Codes, never texts: words are made where the language is known.

use uuid::Uuid;

use crate::clock::Instant;

/// The domain's result.
pub type Result<T> = std::result::Result<T, Error>;

/// Why something was not done. `status` and `code` are the contract with every caller.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// It does not exist, or this person may not know that it does.
    #[error("not found")]
    NotFound,
    #[error("sign-in needed")]
    SignInNeeded,
    /// The person may know the thing but not do this; the code says what is missing.
    #[error("not allowed: {0}")]
    NotAllowed(&'static str),
    /// The right password of an account that is kept out: whoever knows it may know why, and until when.
    #[error("blocked")]
    Blocked { reason: String, until: Option<Instant> },
    /// The request cannot be read at all.
    #[error("bad request")]
    BadRequest,
    /// Understood, but fields are wrong.
    #[error("invalid: {0:?}")]
    Invalid(FieldErrors),
    /// Its time is not now; the code says why (`voting_closed`, `not_open` …).
    #[error("closed: {0}")]
    Closed(&'static str),
    /// A link or code that is used, voided, too old or was never given out: the code says of which kind, never which of these.
    #[error("expired: {0}")]
    Expired(&'static str),
    /// Another change came first, or it is done already.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Rules that people have acted under cannot change.
    #[error("rules frozen")]
    Frozen,
    #[error("too large")]
    TooLarge,
    #[error("too many, again in {retry_after_s} s")]
    TooMany { retry_after_s: u32 },
    /// Not done; try again soon.
    #[error("unavailable")]
    Unavailable,
    /// Not done, because a service that is not ours does not answer; the code says which.
    #[error("away: {0}")]
    Away(&'static str),
    /// The database went away during the commit: repeating with the same request id is safe.
    #[error("outcome unknown")]
    OutcomeUnknown,
    /// Our fault. Logged once, at the boundary, under the incident's id.
    #[error("internal error {0}")]
    Internal(Incident),
}

/// An internal error: the id is shown, the cause is only logged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{id}: {cause}")]
pub struct Incident {
    pub id: Uuid,
    pub cause: String,
}

/// Field name → code of what is wrong with it, in the order found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(pub Vec<(String, &'static str)>);

impl FieldErrors {
    /// Notes a wrong field.
    pub fn add(&mut self, field: impl Into<String>, code: &'static str) {
        self.0.push((field.into(), code));
    }

    /// `Ok` when nothing was noted.
    ///
    /// # Errors
    /// `Invalid` with all that was noted.
    pub fn check(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self)) }
    }

    /// Takes the value of a checked field, or notes what is wrong with it and goes on with the type's default.
    pub fn take<T: Default>(&mut self, field: &str, checked: std::result::Result<T, &'static str>) -> T {
        checked.unwrap_or_else(|code| {
            self.add(field, code);
            T::default()
        })
    }
}

/// PostgreSQL's `read_only_sql_transaction`.
const READ_ONLY: &str = "25006";
/// The lower byte of an extended code of SQLite.
const PRIMARY: i32 = 0xff;
const SQLITE_NOMEM: i32 = 7;
const SQLITE_READONLY: i32 = 8;
const SQLITE_FULL: i32 = 13;
const SQLITE_IOERR_WRITE: i32 = 778;
const SQLITE_IOERR_FSYNC: i32 = 1_034;
const SQLITE_IOERR_DIR_FSYNC: i32 = 1_290;

/// SQLite's codes are numbers of up to four digits, PostgreSQL's have five signs.
fn sqlite_code(code: &str) -> Option<i32> {
    if code.len() < 5 { code.parse().ok() } else { None }
}

/// BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN, and whatever is a kind of them.
fn is_sqlite_away(code: i32) -> bool {
    [5, 6, SQLITE_NOMEM, SQLITE_READONLY, 10, SQLITE_FULL, 14].contains(&(code & PRIMARY))
}

impl Error {
    /// One wrong field.
    pub fn field(field: impl Into<String>, code: &'static str) -> Self {
        let mut errors = FieldErrors::default();
        errors.add(field, code);
        Self::Invalid(errors)
    }

    /// A mistake of ours or of the data, with its cause for the log.
    #[expect(
        clippy::disallowed_methods,
        reason = "an incident's number finds a line in the log; errors arise where no randomness is at hand"
    )]
    pub fn internal(cause: String) -> Self {
        Self::Internal(Incident { id: Uuid::new_v4(), cause })
    }

    /// The HTTP status of `trust/contract`: the same situation has the same answer everywhere.
    pub fn status(&self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::SignInNeeded => 401,
            Self::NotAllowed(_) | Self::Blocked { .. } => 403,
            Self::NotFound => 404,
            Self::Closed(_) | Self::Conflict(_) | Self::Frozen => 409,
            Self::Expired(_) => 410,
            Self::TooLarge => 413,
            Self::Invalid(_) => 422,
            Self::TooMany { .. } => 429,
            Self::Internal(_) => 500,
            Self::Unavailable | Self::Away(_) => 503,
            Self::OutcomeUnknown => 504,
        }
    }

    /// The stable code of the answer.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadRequest => "bad_request",
            Self::SignInNeeded => "login_required",
            Self::NotFound => "not_found",
            Self::NotAllowed(code) | Self::Closed(code) | Self::Conflict(code) | Self::Expired(code) | Self::Away(code) => code,
            Self::Blocked { .. } => "blocked",
            Self::Frozen => "rules_frozen",
            Self::TooLarge => "too_large",
            Self::Invalid(_) => "invalid",
            Self::TooMany { .. } => "too_many",
            Self::Unavailable => "unavailable",
            Self::OutcomeUnknown => "outcome_unknown",
            Self::Internal(_) => "internal",
        }
    }

    /// An error of a statement: nothing was done.
    pub(crate) fn from_sqlx(error: sqlx::Error) -> Self {
        use sqlx::Error as E;
        match &error {
            E::PoolTimedOut | E::PoolClosed | E::Io(_) | E::WorkerCrashed | E::Tls(_) => Self::unavailable(&error),
            // A PostgreSQL that goes while a connection to it is made breaks off in the middle of a word.
            E::Protocol(_) => Self::unavailable(&error),
            // Of PostgreSQL also the classes 08, 53 and 57.
            E::Database(db) => match db.code().as_deref() {
                Some(READ_ONLY | "40001" | "40P01" | "55P03") => Self::unavailable(&error),
                Some(code) if sqlite_code(code).is_some_and(is_sqlite_away) => Self::unavailable(&error),
                // PostgreSQL keeps no text with a NUL in it, so whoever asks for one asks for nothing.
                Some("22021" | "22P05") => Self::BadRequest,
                Some(code) if code.len() == 5 && ["08", "53", "57"].contains(&&code[..2]) => Self::unavailable(&error),
                _ => Self::internal(error.to_string()),
            },
            _ => Self::internal(error.to_string()),
        }
    }

    /// Whether a unique index refused a row: SQLite's SQLITE_CONSTRAINT_UNIQUE and _PRIMARYKEY, PostgreSQL's unique_violation.
    pub(crate) fn is_not_unique(error: &sqlx::Error) -> bool {
        matches!(error, sqlx::Error::Database(db) if matches!(db.code().as_deref(), Some("2067" | "1555" | "23505")))
    }

    /// An error of PostgreSQL's `COMMIT`: refused by the server means not done; a lost connection, or a server that says goodbye instead of
    /// an answer, means unknown.
    pub(crate) fn from_commit(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(db) if !db.code().is_some_and(|code| code.starts_with("57P") || code.starts_with("08")) => {
                Self::from_sqlx(error)
            }
            _ => Self::OutcomeUnknown,
        }
    }

    /// An error of SQLite's `COMMIT`. What could not be written is not done: its last page, which would make it count, is missing. What was
    /// written and not synced may be found again or not.
    pub(crate) fn from_sqlite_commit(error: &sqlx::Error) -> Self {
        let code = if let sqlx::Error::Database(db) = error { db.code() } else { None };
        match code.as_deref().and_then(sqlite_code) {
            Some(SQLITE_IOERR_WRITE) => Self::Unavailable,
            Some(code) if [SQLITE_FULL, SQLITE_READONLY].contains(&(code & PRIMARY)) => Self::Unavailable,
            _ => Self::OutcomeUnknown,
        }
    }

    /// Whether SQLite could not sync: what the file holds and what is on disk may differ, and a second sync may report success nevertheless.
    pub(crate) fn is_sync_failed(error: &sqlx::Error) -> bool {
        let code = if let sqlx::Error::Database(db) = error { db.code() } else { None };
        code.as_deref().and_then(sqlite_code).is_some_and(|code| [SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC].contains(&code))
    }

    /// Whether PostgreSQL refused to write on this connection because it can only be read, as a standby can.
    pub(crate) fn is_read_only(error: &sqlx::Error) -> bool {
        matches!(error, sqlx::Error::Database(db) if db.code().as_deref() == Some(READ_ONLY))
    }

    fn unavailable(error: &sqlx::Error) -> Self {
        tracing::warn!(%error, "database unavailable");
        Self::Unavailable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_a_file_that_cannot_be_used_now_is_not_done_and_the_others_are_ours() {
        // BUSY_SNAPSHOT, NOMEM, READONLY_DIRECTORY, IOERR_WRITE, IOERR_SHORT_READ, FULL, CANTOPEN.
        for code in ["517", "7", "1544", "778", "522", "13", "14"] {
            assert!(sqlite_code(code).is_some_and(is_sqlite_away), "{code}");
        }
        // CONSTRAINT_UNIQUE, CORRUPT, ERROR; and PostgreSQL's unique_violation, which is no number of SQLite's.
        for code in ["2067", "11", "1", "23505"] {
            assert!(!sqlite_code(code).is_some_and(is_sqlite_away), "{code}");
        }
    }

    #[tokio::test]
    async fn a_database_that_leaves_before_it_has_said_who_it_is_is_not_there() {
        let door = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("postgres://somebody@{}/anything", door.local_addr().expect("an address"));
        tokio::spawn(async move {
            while let Ok((line, _)) = door.accept().await {
                // Its question has come and nothing is sent back: a plain goodbye and not a reset.
                let _ = line.readable().await;
                let _ = line.try_read(&mut [0; 64]);
            }
        });
        let error = <sqlx::PgConnection as sqlx::Connection>::connect(&url).await.expect_err("nobody is there");
        assert!(matches!(Error::from_sqlx(error), Error::Unavailable));
    }
}
