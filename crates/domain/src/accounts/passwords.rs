//! Hashing and checking passwords: slowly, outside of any transaction, never more at once than there are cores. Which passwords are
//! refused stands in `guessing.rs`.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{Error as HashError, PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::attempts::Attempts;
use super::guessing::{LENGTH_MAX, composed};
use crate::aside::aside;
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::random::Random;

/// A stored hash that asks for more was not written by this program.
const MEMORY_MAX_KIB: u32 = 262_144;
const ROUNDS_MAX: u32 = 16;
/// Salt and hash of no password: an unknown address costs the same time as a wrong password.
const NOBODY: &str = "ZG9yZmxpbmRlLW5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// What a hash costs, and how many are computed and waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Costs {
    /// Memory of one hash in KiB.
    pub memory_kib: u32,
    /// How often that memory is walked through.
    pub rounds: u32,
    /// So many at once; more than there are cores brings nothing.
    pub at_once: usize,
    /// So many wait for their turn, and so long; then the answer is "try again soon" rather than a page that hangs. It is to be there within
    /// a second.
    pub queue_max: usize,
    pub wait_ms: u64,
}

impl Default for Costs {
    /// 19 MiB, two rounds; one hash per core.
    fn default() -> Self {
        let at_once = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Self { memory_kib: 19_456, rounds: 2, at_once, queue_max: 50, wait_ms: 800 }
    }
}

impl Costs {
    /// Whether this program will compute hashes of such a cost.
    ///
    /// # Errors
    /// The name of the cost that is out of bounds.
    pub fn check(&self) -> std::result::Result<(), &'static str> {
        let is_in_bounds = (8..=MEMORY_MAX_KIB).contains(&self.memory_kib);
        let checks =
            [("memory", is_in_bounds), ("rounds", (1..=ROUNDS_MAX).contains(&self.rounds)), ("at once", self.at_once > 0)];
        checks.into_iter().find(|(_, is_good)| !is_good).map_or(Ok(()), |(name, _)| Err(name))
    }

    fn argon2(&self) -> Result<Argon2<'static>> {
        let params = Params::new(self.memory_kib, self.rounds, 1, None).map_err(|e| Error::internal(format!("argon2: {e}")))?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }
}

/// A hashed password, in the form that is stored.
#[derive(Clone)]
pub struct Hashed(pub(super) String);

/// Proof that somebody knew the password of this account, or a code that was mailed to it, or held a device of theirs. No door makes it.
#[derive(Debug, PartialEq, Eq)]
pub struct Verified(pub(crate) AccountId);

impl Verified {
    /// Without any proof: for tests of what comes after it.
    #[cfg(any(test, feature = "testkit"))]
    pub fn for_test(account: AccountId) -> Self {
        Self(account)
    }

    pub fn account(&self) -> AccountId {
        self.0
    }
}

/// Hashes and checks passwords. Clones share the queue; each permit may use as much memory as a hash costs.
#[derive(Clone, Debug)]
pub struct Passwords {
    costs: Costs,
    permits: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    done: Arc<AtomicU64>,
    pub(super) attempts: Arc<Attempts>,
}

impl Passwords {
    pub fn new(costs: Costs) -> Self {
        let permits = Arc::new(Semaphore::new(costs.at_once.max(1)));
        Self { costs, permits, waiting: Arc::default(), done: Arc::default(), attempts: Arc::default() }
    }

    /// Computed in a moment and worth nothing: for tests of everything but hashing.
    #[cfg(any(test, feature = "testkit"))]
    pub fn for_test() -> Self {
        Self::new(Costs { memory_kib: 8, rounds: 1, ..Costs::default() })
    }

    /// How many hashes were computed so far: what an answer cost, whatever it says.
    pub fn hashes(&self) -> u64 {
        self.done.load(Ordering::Relaxed)
    }

    /// Hashes a checked password under a random salt.
    ///
    /// # Errors
    /// `Unavailable` when too many wait already, or memory or threads are wanting.
    pub async fn hash(&self, password: &str, random: &Random) -> Result<Hashed> {
        let password = composed(password);
        let (salt, argon2) = (random.bytes(), self.costs.argon2()?);
        self.work(move || {
            let hash = argon2.hash_password_with_salt(password.as_bytes(), &salt[..16]);
            hash.map(|hash| Hashed(hash.to_string())).map_err(|e| failed(&e))
        })
        .await?
    }

    /// Whether the password fits. `stored` is `None` for an unknown address, which takes as long.
    ///
    /// # Errors
    /// As `hash`.
    pub(super) async fn verify(&self, password: &str, stored: Option<(AccountId, String)>) -> Result<Option<Verified>> {
        let is_possible = password.len() <= LENGTH_MAX * 4;
        let password = if is_possible { composed(password) } else { String::new() };
        let nobody = format!("$argon2id$v=19$m={},t={},p=1${NOBODY}", self.costs.memory_kib, self.costs.rounds);
        self.work(move || {
            let (account, hash) = stored.map_or((None, nobody.clone()), |(id, hash)| (Some(id), hash));
            let usable = if is_sane(&hash) { hash.as_str() } else { nobody.as_str() };
            let verdict = Argon2::default().verify_password(password.as_bytes(), usable);
            // Without the memory nobody knows whether it fits: that is no wrong password.
            if verdict == Err(HashError::OutOfMemory) {
                return Err(Error::Unavailable);
            }
            Ok(account.filter(|_| verdict.is_ok()).map(Verified))
        })
        .await?
    }

    /// Whether a hash was made at other costs than those of today: it is made anew when its password is at hand.
    pub(super) fn is_outdated(&self, hash: &str) -> bool {
        params(hash).is_none_or(|params| (params.m_cost(), params.t_cost()) != (self.costs.memory_kib, self.costs.rounds))
    }

    async fn work<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        let permit = self.permit().await?;
        self.done.fetch_add(1, Ordering::Relaxed);
        aside(move || {
            let done = work();
            // Given back when the work ends, not when the visitor hangs up: the work goes on without them.
            drop(permit);
            done
        })
        .await
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit> {
        let place = Place::take(&self.waiting);
        if place.number >= self.costs.queue_max {
            return Err(Error::Unavailable);
        }
        let permit = tokio::time::timeout(Duration::from_millis(self.costs.wait_ms), self.permits.clone().acquire_owned()).await;
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

fn failed(error: &HashError) -> Error {
    if *error == HashError::OutOfMemory { Error::Unavailable } else { Error::internal(format!("argon2: {error}")) }
}

fn params(hash: &str) -> Option<Params> {
    PasswordHash::new(hash).ok().and_then(|hash| Params::try_from(&hash).ok())
}

fn is_sane(hash: &str) -> bool {
    params(hash).is_some_and(|params| params.m_cost() <= MEMORY_MAX_KIB && params.t_cost() <= ROUNDS_MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const ANNA: AccountId = AccountId(Uuid::from_u128(7));

    #[tokio::test(flavor = "multi_thread")]
    async fn only_the_right_password_verifies_however_it_was_typed() {
        let passwords = Passwords::new(Costs::default());
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
        assert!(!is_sane(absurd));
        assert_eq!(Passwords::for_test().verify("x", Some((ANNA, absurd.to_owned()))).await, Ok(None));
    }

    #[tokio::test]
    async fn whoever_waits_too_long_or_in_too_long_a_queue_is_sent_away() {
        let costs = Costs { at_once: 1, wait_ms: 50, ..Costs::default() };
        let passwords = Passwords::new(costs);
        let busy = passwords.permit().await.expect("the only permit");
        let waiting: Vec<_> = (0..costs.queue_max + 1)
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

    #[tokio::test]
    async fn the_permit_stays_with_the_work_when_the_visitor_hangs_up() {
        let passwords = Passwords::new(Costs { at_once: 1, wait_ms: 20, ..Costs::default() });
        let (go_on, wait) = std::sync::mpsc::channel::<()>();
        let (begun, has_begun) = tokio::sync::oneshot::channel();
        let hasher = passwords.clone();
        let visitor = tokio::spawn(async move {
            let _ = hasher
                .work(move || {
                    let _ = begun.send(());
                    let _ = wait.recv();
                })
                .await;
        });
        has_begun.await.expect("the work begins");
        visitor.abort();
        assert!(visitor.await.is_err_and(|gone| gone.is_cancelled()));
        assert_eq!(passwords.permit().await.map(drop), Err(Error::Unavailable), "the core is still at work");
        go_on.send(()).expect("the work waits");
        let free = tokio::time::timeout(Duration::from_secs(5), passwords.permits.acquire()).await;
        assert!(free.is_ok_and(|permit| permit.is_ok()), "and then it is free");
    }

    #[test]
    fn costs_out_of_bounds_are_named() {
        let usual = Costs::default();
        assert_eq!(usual.check(), Ok(()));
        assert_eq!(Costs { memory_kib: 4, ..usual }.check(), Err("memory"));
        assert_eq!(Costs { memory_kib: 4_000_000, ..usual }.check(), Err("memory"));
        assert_eq!(Costs { rounds: 0, ..usual }.check(), Err("rounds"));
        assert_eq!(Costs { at_once: 0, ..usual }.check(), Err("at once"));
    }
}
