//! Guessing passwords takes time: ten attempts at an address at once, then one a minute. In memory, with an upper bound; an
//! address without an account is counted like any other, so that the answer tells nothing.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::clock::{Instant, MINUTE};
use crate::crypto::keyed_hash;
use crate::error::{Error, Result};
use crate::ids::MunicipalityId;

const BURST: i64 = 10;
/// More addresses are not remembered at once; what is full again is forgotten first.
const ENTRIES_MAX: usize = 10_000;

/// Per address, the instant at which all attempts are free again.
#[derive(Debug, Default)]
pub(super) struct Attempts(Mutex<HashMap<[u8; 32], Instant>>);

/// The address of an attempt, as kept: no mail address stays in memory.
#[derive(Clone, Copy)]
pub(super) struct Key([u8; 32]);

impl Key {
    pub(super) fn new(municipality: MunicipalityId, folded_email: &str) -> Self {
        Self(keyed_hash(b"attempts", &[municipality.0.as_bytes(), folded_email.as_bytes()]))
    }
}

impl Attempts {
    /// Counts an attempt before the password is looked at: fifty at once must not all pass.
    pub(super) fn take(&self, key: Key, now: Instant) -> Result<()> {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if entries.len() >= ENTRIES_MAX {
            entries.retain(|_, free_at| *free_at > now);
        }
        let free_at = entries.get(&key.0).copied().unwrap_or(now).max(now);
        let wait = free_at.0 - now.0 - (BURST - 1) * MINUTE;
        if wait > 0 {
            let retry_after_s = u32::try_from((wait + 999) / 1000).unwrap_or(u32::MAX);
            return Err(Error::TooMany { retry_after_s });
        }
        if entries.len() < ENTRIES_MAX || entries.contains_key(&key.0) {
            entries.insert(key.0, free_at.plus(MINUTE));
        }
        Ok(())
    }

    /// The password was right: whoever knows it has not been guessing.
    pub(super) fn forgive(&self, key: Key) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::START;
    use uuid::Uuid;

    #[test]
    fn after_ten_attempts_there_is_one_a_minute() {
        let attempts = Attempts::default();
        let key = Key::new(MunicipalityId(Uuid::nil()), "anna@example.org");
        for _ in 0..10 {
            assert_eq!(attempts.take(key, START), Ok(()));
        }
        assert_eq!(attempts.take(key, START), Err(Error::TooMany { retry_after_s: 60 }));
        assert_eq!(attempts.take(key, START.plus(MINUTE)), Ok(()));
        assert_eq!(attempts.take(key, START.plus(MINUTE)), Err(Error::TooMany { retry_after_s: 60 }));
        attempts.forgive(key);
        assert_eq!(attempts.take(key, START.plus(MINUTE)), Ok(()));
        let other = Key::new(MunicipalityId(Uuid::nil()), "berta@example.org");
        assert_eq!(attempts.take(other, START), Ok(()));
    }

    #[test]
    fn the_table_of_attempts_does_not_grow_without_end() {
        let attempts = Attempts::default();
        for n in 0..ENTRIES_MAX + 10 {
            let key = Key::new(MunicipalityId(Uuid::nil()), &n.to_string());
            assert_eq!(attempts.take(key, START), Ok(()));
        }
        assert_eq!(attempts.0.lock().expect("no panic").len(), ENTRIES_MAX);
        let late = START.plus(MINUTE);
        assert_eq!(attempts.take(Key::new(MunicipalityId(Uuid::nil()), "late"), late), Ok(()));
        assert_eq!(attempts.0.lock().expect("no panic").len(), 1);
    }
}
