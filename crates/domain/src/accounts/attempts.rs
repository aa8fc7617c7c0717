//! Guessing passwords takes time: ten attempts at an address at once, then one a minute. In memory; an address without an account
//! is counted like any other, so that the answer tells nothing.
//!
//! Addresses share a fixed number of places, so made-up ones can drive out nobody: who shares a place waits a little longer.

use std::sync::{Mutex, PoisonError};

use crate::clock::{Instant, MINUTE};
use crate::crypto::keyed_hash;
use crate::error::{Error, Result};
use crate::ids::{AccountId, MunicipalityId};

const BURST: i64 = 10;
/// Half a megabyte. To keep them all taken needs a thousand attempts a second, more than passwords are hashed.
const PLACES: usize = 65_536;

/// Per place, the instant at which all attempts are free again.
#[derive(Debug)]
pub(super) struct Attempts(Mutex<Vec<Instant>>);

/// The place of an address: no mail address stays in memory.
#[derive(Clone, Copy)]
pub(super) struct Key(usize);

impl Key {
    pub(super) fn new(municipality: MunicipalityId, folded_email: &str) -> Self {
        Self::of(&[municipality.0.as_bytes(), folded_email.as_bytes()])
    }

    /// Of somebody who is signed in and says again who they are.
    pub(super) fn own(municipality: MunicipalityId, account: AccountId) -> Self {
        Self::of(&[municipality.0.as_bytes(), account.0.as_bytes(), b"own"])
    }

    fn of(parts: &[&[u8]]) -> Self {
        let hash = keyed_hash(b"attempts", parts);
        Self(usize::from(u16::from_be_bytes([hash[0], hash[1]])))
    }
}

impl Default for Attempts {
    fn default() -> Self {
        Self(Mutex::new(vec![Instant::default(); PLACES]))
    }
}

impl Attempts {
    /// Counts an attempt before the password is looked at: fifty at once must not all pass.
    pub(super) fn take(&self, key: Key, now: Instant) -> Result<()> {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let free_at = places[key.0].max(now);
        let wait = free_at.0 - now.0 - (BURST - 1) * MINUTE;
        if wait > 0 {
            let retry_after_s = u32::try_from((wait + 999) / 1000).unwrap_or(u32::MAX);
            return Err(Error::TooMany { retry_after_s });
        }
        places[key.0] = free_at.plus(MINUTE);
        Ok(())
    }

    /// The password was right: this attempt was no guess. Only this one is given back, or an account of one's own in the same place
    /// would make room for guessing at another.
    pub(super) fn forgive(&self, key: Key) {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        places[key.0] = places[key.0].plus(-MINUTE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::START;
    use uuid::Uuid;

    fn key(email: &str) -> Key {
        Key::new(MunicipalityId(Uuid::nil()), email)
    }

    #[test]
    fn after_ten_attempts_there_is_one_a_minute() {
        let attempts = Attempts::default();
        let anna = key("anna@example.org");
        for _ in 0..10 {
            assert_eq!(attempts.take(anna, START), Ok(()));
        }
        assert_eq!(attempts.take(anna, START), Err(Error::TooMany { retry_after_s: 60 }));
        assert_eq!(attempts.take(anna, START.plus(MINUTE)), Ok(()));
        assert_eq!(attempts.take(anna, START.plus(MINUTE)), Err(Error::TooMany { retry_after_s: 60 }));
        attempts.forgive(anna);
        assert_eq!(attempts.take(anna, START.plus(MINUTE)), Ok(()), "the right password is no guess");
        assert_eq!(attempts.take(anna, START.plus(MINUTE)), Err(Error::TooMany { retry_after_s: 60 }));
        assert_eq!(attempts.take(key("berta@example.org"), START), Ok(()));
    }

    #[test]
    fn however_many_addresses_are_made_up_nobody_gets_more_than_ten_guesses_at_one() {
        let attempts = Attempts::default();
        for n in 0..100_000 {
            // A place that is full refuses: it fails towards waiting.
            let _ = attempts.take(key(&n.to_string()), START);
        }
        let anna = key("anna@example.org");
        let guesses = (0..1_000).filter(|_| attempts.take(anna, START).is_ok()).count();
        assert!(guesses <= 10, "{guesses}");
    }

    #[test]
    fn an_account_of_ones_own_in_the_same_place_makes_no_room_for_guesses() {
        let attempts = Attempts::default();
        let place = key("anna@example.org");
        let mut guesses = 0;
        while attempts.take(place, START).is_ok() {
            guesses += 1;
            if attempts.take(place, START).is_ok() {
                attempts.forgive(place);
            }
        }
        assert_eq!(guesses, 10);
    }
}
