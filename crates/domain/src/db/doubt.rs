//! Connections to PostgreSQL that are in doubt, because one of their age did not answer or could only read: they are left, and made anew
//! towards whoever writes now.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::error::Error;

/// Longer than this nobody waits for an answer: the server itself ends a statement sooner. A line that is dead says nothing at all.
const ANSWER: Duration = Duration::from_secs(12);

/// When a connection last did not answer or refused to write. Clones share it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Doubt(Arc<Mutex<Option<Instant>>>);

impl Doubt {
    /// Whatever was connected until now may lead to the same server, or the same dead line.
    fn note(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// What a statement was answered, in time.
    pub async fn heard<T>(&self, answer: impl Future<Output = sqlx::Result<T>>) -> sqlx::Result<T> {
        let heard = tokio::time::timeout(ANSWER, answer).await;
        let heard = heard.unwrap_or_else(|_| Err(sqlx::Error::Io(std::io::ErrorKind::TimedOut.into())));
        heard.inspect_err(|error| {
            if Error::is_read_only(error) || matches!(error, sqlx::Error::Io(_)) {
                self.note();
            }
        })
    }

    /// Whether a connection of this age was made after the last doubt.
    pub fn is_trusted(&self, age: Duration) -> bool {
        let since = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_none_or(|since| age < since.elapsed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_connected_after_the_last_doubt_is_used() {
        let doubt = Doubt::default();
        assert!(doubt.is_trusted(Duration::from_secs(9)));
        doubt.note();
        assert!(!doubt.is_trusted(Duration::from_secs(9)));
        std::thread::sleep(Duration::from_millis(2));
        assert!(doubt.is_trusted(Duration::ZERO));
    }
}
