//! Counting in memory that no number of made-up addresses can fill: a fixed number of places in small sets. A full set forgets whoever
//! would be free again first, so those who overdo it are remembered longest.
//!
//! Guesses at one account's password are counted elsewhere (`accounts`): there nothing may ever be forgotten, because whoever guesses makes
//! up the names.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::limit::Limit;
use super::network::Network;
use crate::clock::{Clock, DAY};
use crate::crypto::keyed_hash;
use crate::error::{Error, Result};
use crate::random::Random;

/// 16,384 sets of 8 places of 16 bytes: two megabytes, all there will ever be.
const SETS: usize = 16_384;
const WAYS: usize = 8;

/// The counters of this instance. Clones share them.
#[derive(Clone)]
pub struct Limits(Arc<Shared>);

struct Shared {
    clock: Clock,
    random: Random,
    key: [u8; 32],
    sets: Mutex<Vec<[Place; WAYS]>>,
    /// The key of networks, and the day (of the steady clock) that it is for.
    day: Mutex<(i64, [u8; 32])>,
}

/// Who did what, and when all of it is free again.
#[derive(Clone, Copy, Default)]
struct Place {
    mark: u64,
    free_at: i64,
}

/// Something that was counted before it was done. Dropped before `keep`, it was not done and does not count: whoever mistypes a form
/// ten times has still handed in nothing.
#[must_use]
pub struct Reserved {
    limits: Limits,
    set: usize,
    mark: u64,
    interval_ms: i64,
    is_kept: bool,
}

impl Limits {
    pub fn new(clock: Clock, random: Random) -> Self {
        let (key, day) = (random.bytes(), Mutex::new((clock.steady_ms() / DAY, random.bytes())));
        let sets = Mutex::new(vec![[Place::default(); WAYS]; SETS]);
        Self(Arc::new(Shared { clock, random, key, sets, day }))
    }

    /// The network of an address. The address itself goes no further.
    pub fn network(&self, ip: IpAddr) -> Network {
        let today = self.0.clock.steady_ms() / DAY;
        let mut day = self.0.day.lock().unwrap_or_else(PoisonError::into_inner);
        if day.0 != today {
            *day = (today, self.0.random.bytes());
        }
        Network::of(&day.1, ip)
    }

    /// Counts one try, whatever becomes of it.
    ///
    /// # Errors
    /// `TooMany` with the seconds after which the next one is free.
    pub fn count(&self, limit: &Limit, who: &[u8]) -> Result<()> {
        self.reserve(limit, who).map(Reserved::keep)
    }

    /// Counts one, unless it is given back.
    ///
    /// # Errors
    /// As `count`.
    pub fn reserve(&self, limit: &Limit, who: &[u8]) -> Result<Reserved> {
        let (set, mark) = self.place(limit, who);
        let now = self.0.clock.steady_ms();
        let mut sets = self.sets();
        let place = find(&mut sets[set], mark, now);
        let free_at = place.free_at.max(now);
        let wait = free_at - now - (limit.burst - 1) * limit.interval_ms;
        if wait > 0 {
            return Err(Error::TooMany { retry_after_s: u32::try_from((wait + 999) / 1_000).unwrap_or(u32::MAX) });
        }
        *place = Place { mark, free_at: free_at + limit.interval_ms };
        drop(sets);
        Ok(Reserved { limits: self.clone(), set, mark, interval_ms: limit.interval_ms, is_kept: false })
    }

    fn place(&self, limit: &Limit, who: &[u8]) -> (usize, u64) {
        let hash = keyed_hash(&self.0.key, &[limit.name.as_bytes(), who]);
        let [a, b, c, d, e, f, g, h, i, j, ..] = hash;
        // 0 is the mark of an empty place.
        (usize::from(u16::from_be_bytes([a, b])) % SETS, u64::from_be_bytes([c, d, e, f, g, h, i, j]).max(1))
    }

    fn sets(&self) -> MutexGuard<'_, Vec<[Place; WAYS]>> {
        self.0.sets.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of a mark: its own, else the one that is free first.
fn find(set: &mut [Place; WAYS], mark: u64, now: i64) -> &mut Place {
    let own = set.iter().position(|place| place.mark == mark);
    let index = own.unwrap_or_else(|| (0..WAYS).min_by_key(|index| set[*index].free_at).unwrap_or_default());
    let place = &mut set[index];
    if own.is_none() {
        *place = Place { mark, free_at: now };
    }
    place
}

impl Reserved {
    /// It was done.
    pub fn keep(mut self) {
        self.is_kept = true;
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        if !self.is_kept
            && let Some(place) = self.limits.sets()[self.set].iter_mut().find(|place| place.mark == self.mark)
        {
            place.free_at -= self.interval_ms;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::{Instant, MINUTE};
    use crate::limits::{IDEAS_PER_DAY, Per, SIGN_IN};

    fn limits() -> (Limits, Clock) {
        let clock = Clock::still(Instant(0));
        (Limits::new(clock.clone(), Random::seeded(1)), clock)
    }

    #[test]
    fn after_the_burst_there_is_one_per_interval() {
        let (limits, clock) = limits();
        for _ in 0..SIGN_IN.burst {
            assert_eq!(limits.count(&SIGN_IN, b"a"), Ok(()));
        }
        assert_eq!(limits.count(&SIGN_IN, b"a"), Err(Error::TooMany { retry_after_s: 6 }));
        assert_eq!(limits.count(&SIGN_IN, b"b"), Ok(()), "somebody else");
        clock.advance(6_000);
        assert_eq!(limits.count(&SIGN_IN, b"a"), Ok(()));
        assert!(limits.count(&SIGN_IN, b"a").is_err());
        clock.advance(10 * MINUTE);
        assert_eq!((0..100).filter(|_| limits.count(&SIGN_IN, b"a").is_ok()).count(), 20);
    }

    #[test]
    fn what_was_not_done_does_not_count() {
        let (limits, _) = limits();
        let daily = Limit { name: "daily", per: Per::Person, burst: IDEAS_PER_DAY, interval_ms: DAY };
        for _ in 0..30 {
            drop(limits.reserve(&daily, b"a").expect("free"));
        }
        for _ in 0..IDEAS_PER_DAY {
            limits.reserve(&daily, b"a").expect("free").keep();
        }
        assert!(limits.reserve(&daily, b"a").is_err());
    }

    #[test]
    fn ever_more_made_up_networks_take_no_more_room_and_free_nobody_who_overdid_it() {
        let (limits, _) = limits();
        let overdone = (0..30).filter(|_| limits.count(&SIGN_IN, b"guesser").is_ok()).count();
        assert_eq!(overdone, 20);
        for n in 0..200_000u32 {
            assert_eq!(limits.count(&SIGN_IN, &n.to_be_bytes()), Ok(()), "a new one is never refused for the others' sake");
        }
        assert!(limits.count(&SIGN_IN, b"guesser").is_err(), "who overdid it is remembered longest");
        assert_eq!(limits.sets().len() * size_of::<[Place; WAYS]>(), 2 << 20);
    }

    #[test]
    fn the_key_of_networks_is_another_one_each_day() {
        let (limits, clock) = limits();
        let ip = "192.0.2.7".parse().expect("an address");
        let before = limits.network(ip);
        clock.advance(DAY - 1);
        assert_eq!(limits.network(ip), before);
        clock.advance(1);
        assert_ne!(limits.network(ip), before);
    }
}
