//! A task for the visitor's machine: a number is sought whose hash begins with zeros. One costs a phone a second or two, ten thousand cost
//! a spammer a day. Ours alone: no third party, no picture, nothing to read or to hear.

use sha2::{Digest, Sha256};

use super::key::Key;
use super::store;
use crate::clock::{HOUR, Instant};
use crate::crypto::{hash, hex};
use crate::db::Tx;
use crate::error::Result;
use crate::random::Random;

/// So many leading zero bits: 260,000 tries on average.
const BITS: u32 = 18;
/// A form may lie open so long with its task.
const HOLDS: i64 = HOUR;
/// Longer than any answer of ours.
const TEXT_MAX: usize = 120;

/// What a page hands to the script: `SHA-256(text + "." + number)` must begin with `bits` zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub text: String,
    pub bits: u32,
}

/// A new task. Nothing is stored: the signature brings it back.
pub fn task(key: &Key, random: &Random, now: Instant) -> Task {
    let (ends_at, salt) = (now.plus(HOLDS).0, hex(&random.bytes()[..12]));
    let body = format!("{ends_at}.{BITS}.{salt}");
    let signature = key.sign(&[b"task", body.as_bytes()]);
    Task { text: format!("{body}.{signature}"), bits: BITS }
}

/// Whether the number solves the task, the task is ours, still holds, and was not used before. It is used up by this.
///
/// # Errors
/// `Unavailable` when the database does not answer.
pub async fn is_solved(tx: &mut Tx, key: &Key, text: &str, number: &str, now: Instant) -> Result<bool> {
    let Some(ends_at) = check(key, text, number, now) else { return Ok(false) };
    store::insert_solved(tx, hash(text.as_bytes()), ends_at).await
}

/// The end of a task that is solved.
fn check(key: &Key, text: &str, number: &str, now: Instant) -> Option<Instant> {
    if text.len() > TEXT_MAX || number.len() > 16 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (body, signature) = text.rsplit_once('.')?;
    if !key.is_mine(&[b"task", body.as_bytes()], signature) {
        return None;
    }
    let mut parts = body.split('.');
    let ends_at: i64 = parts.next()?.parse().ok()?;
    let bits: u32 = parts.next()?.parse().ok()?;
    let zeros = zeros(&Sha256::digest(format!("{text}.{number}").as_bytes()));
    (now.0 < ends_at && zeros >= bits).then_some(Instant(ends_at))
}

/// What the script does, for tests.
#[cfg(any(test, feature = "testkit"))]
pub fn solve(text: &str) -> String {
    let solves = |n: &u64| zeros(&Sha256::digest(format!("{text}.{n}").as_bytes())) >= BITS;
    (0..u64::MAX).find(solves).expect("there is one").to_string()
}

fn zeros(hash: &[u8]) -> u32 {
    let whole = hash.iter().take_while(|byte| **byte == 0).count();
    let rest = hash.get(whole).map_or(0, |byte| byte.leading_zeros());
    u32::try_from(whole).unwrap_or(0) * 8 + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testkit::{START, World};

    #[tokio::test]
    async fn a_task_is_solved_once_in_its_time_and_nobody_makes_their_own() {
        let t = World::new().await;
        let key = Key::of(b"key");
        let task = task(&key, &t.random, START);
        let number = solve(&task.text);
        let mut tx = t.write().await;
        let mut solved = async |key: &Key, text: &str, number: &str, now| is_solved(&mut tx, key, text, number, now).await;
        assert_eq!(solved(&Key::of(b"other"), &task.text, &number, START).await, Ok(false));
        assert_eq!(solved(&key, &task.text.replacen(".18.", ".01.", 1), &number, START).await, Ok(false), "made easier");
        assert_eq!(solved(&key, &task.text, &number, START.plus(HOUR)).await, Ok(false), "too late");
        for wrong in ["", "x", "-1", "99999999999999999999", &format!(" {number}")] {
            assert_eq!(solved(&key, &task.text, wrong, START).await, Ok(false), "{wrong}");
        }
        assert_eq!(solved(&key, &task.text, &number, START).await, Ok(true));
        assert_eq!(solved(&key, &task.text, &number, START).await, Ok(false), "used");
    }

    #[test]
    fn zeros_are_counted_over_bytes() {
        assert_eq!([zeros(&[0, 0, 0x20]), zeros(&[0x80]), zeros(&[0, 0])], [18, 0, 16]);
    }
}
