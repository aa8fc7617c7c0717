//! Hashing and checking passwords: slowly, outside of any transaction, never more at once than there are cores. Which passwords are
//! refused stands in `guessing.rs`.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, Params};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::attempts::Attempts;
use super::guessing::{LENGTH_MAX, composed};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::random::Random;

/// So many wait for a core, and so long; then the answer is "try again soon" rather than a page that hangs.
const QUEUE_MAX: usize = 50;
const QUEUE_WAIT: Duration = Duration::from_secs(1);
/// A stored hash that asks for more was not written by this program.
const MEMORY_MAX_KIB: u32 = 262_144;
const ROUNDS_MAX: u32 = 16;
/// The hash of no password: an unknown address costs the same time as a wrong password.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$ZG9yZmxpbmRlLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// A hashed password, in the form that is stored.
#[derive(Clone)]
pub struct Hashed(pub(super) String);

/// Proof that somebody knew the password of this account. Only `Passwords` makes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Verified(AccountId);

impl Verified {
    pub fn account(&self) -> AccountId {
        self.0
    }
}

/// Hashes and checks passwords. Clones share the queue; each permit may use 19 MiB.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    pub(super) attempts: Arc<Attempts>,
}

impl Passwords {
    /// With so many at once: the number of cores; more brings nothing.
    pub fn new(permits: usize) -> Self {
        Self { permits: Arc::new(Semaphore::new(permits.max(1))), waiting: Arc::default(), attempts: Arc::default() }
    }

    /// Hashes a checked password under a random salt.
    ///
    /// # Errors
    /// `Unavailable` when too many wait already.
    pub async fn hash(&self, password: &str, random: &Random) -> Result<Hashed> {
        let password = composed(password);
        let salt = random.bytes();
        self.work(move || {
            let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt[..16]);
            hash.map(|hash| Hashed(hash.to_string())).map_err(|e| Error::internal(format!("argon2: {e}")))
        })
        .await?
    }

    /// Whether the password fits. `stored` is `None` for an unknown address, which takes as long.
    ///
    /// # Errors
    /// `Unavailable` when too many wait already.
    pub(super) async fn verify(&self, password: &str, stored: Option<(AccountId, String)>) -> Result<Option<Verified>> {
        let is_possible = password.len() <= LENGTH_MAX * 4;
        let password = if is_possible { composed(password) } else { String::new() };
        self.work(move || {
            let (account, hash) = stored.map_or((None, NOBODY.to_owned()), |(id, hash)| (Some(id), hash));
            let usable = if is_sane(&hash) { hash.as_str() } else { NOBODY };
            let fits = Argon2::default().verify_password(password.as_bytes(), usable).is_ok();
            account.filter(|_| fits).map(Verified)
        })
        .await
    }

    async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let permit = self.permit().await?;
        let task = tokio::task::spawn_blocking(move || {
            let done = work();
            // Given back when the work ends, not when the visitor hangs up: the work goes on without them.
            drop(permit);
            done
        });
        task.await.map_err(|e| Error::internal(format!("password task: {e}")))
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit> {
        let place = Place::take(&self.waiting);
        if place.number >= QUEUE_MAX {
            return Err(Error::Unavailable);
        }
        let permit = tokio::time::timeout(QUEUE_WAIT, self.permits.clone().acquire_owned()).await;
        permit.map_err(|_| Error::Unavailable)?.map_err(|_| Error::Unavailable)
    }
}

/// A place in the queue, left when dropped.
struct Place<'q> {
    waiting: &'q AtomicUsize,
    number: usize,
}

impl<'q> Place<'q> {
    fn take(waiting: &'q AtomicUsize) -> Self {
        Self { waiting, number: waiting.fetch_add(1, Ordering::SeqCst) }
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }
}

fn is_sane(hash: &str) -> bool {
    let params = PasswordHash::new(hash).ok().and_then(|hash| Params::try_from(&hash).ok());
    params.is_some_and(|params| params.m_cost() <= MEMORY_MAX_KIB && params.t_cost() <= ROUNDS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ANNA: AccountId = AccountId(Uuid::from_u128(7));

    #[tokio::test(flavor = "multi_thread")]
    async fn only_the_right_password_verifies_however_it_was_typed() {
        let passwords = Passwords::new(2);
        let Hashed(hash) = passwords.hash("größe im Korb", &Random::seeded(1)).await.expect("a hash");
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let fits = |password: &'static str, hash: &str| {
            let (passwords, stored) = (passwords.clone(), Some((ANNA, hash.to_owned())));
            async move { passwords.verify(password, stored).await.expect("an answer") }
        };
        assert_eq!(fits("gro\u{308}ße im Korb", &hash).await, Some(Verified(ANNA)));
        assert_eq!(fits("größe im Korb ", &hash).await, None);
        assert_eq!(fits("", "").await, None, "an account without a password fits nothing");
        assert_eq!(passwords.verify("x", None).await, Ok(None));
    }

    #[tokio::test]
    async fn a_stored_hash_with_absurd_costs_is_not_computed() {
        let absurd = "$argon2id$v=19$m=4000000,t=9000,p=1$ZG9yZmxpbmRlLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        assert!(!is_sane(absurd) && is_sane(NOBODY));
        assert_eq!(Passwords::new(1).verify("x", Some((ANNA, absurd.to_owned()))).await, Ok(None));
    }

    #[tokio::test]
    async fn whoever_waits_too_long_or_in_too_long_a_queue_is_sent_away() {
        let passwords = Passwords::new(1);
        let busy = passwords.permit().await.expect("the only permit");
        let waiting: Vec<_> = (0..QUEUE_MAX + 1)
            .map(|_| {
                let passwords = passwords.clone();
                tokio::spawn(async move { passwords.permit().await.map(drop) })
            })
            .collect();
        for task in waiting {
            assert_eq!(task.await.expect("no panic"), Err(Error::Unavailable));
        }
        drop(busy);
        assert!(passwords.permit().await.is_ok());
        assert_eq!(passwords.waiting.load(Ordering::SeqCst), 0);
    }
}
