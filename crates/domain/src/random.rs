//! Randomness as an argument: from the machine, or seeded in tests.

use std::sync::{Arc, Mutex, PoisonError};

use rand::seq::SliceRandom;
use rand::{RngCore, SeedableRng};
use rand_chacha::ChaCha20Rng;
use uuid::Uuid;

use crate::clock::Instant;

/// A cryptographic generator. Clones share its state.
#[derive(Clone, Debug)]
pub struct Random(Arc<Mutex<ChaCha20Rng>>);

/// Letters and digits that are not mistaken for each other when read from paper or over the telephone (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl Random {
    /// Seeded by the operating system.
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(ChaCha20Rng::from_os_rng())))
    }

    /// The same sequence for the same number: for tests and the demo.
    pub fn seeded(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed))))
    }

    /// 256 random bits.
    pub fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.with(|rng| rng.fill_bytes(&mut bytes));
        bytes
    }

    /// An id that grows with time: pages of a table stay together.
    pub fn id(&self, now: Instant) -> Uuid {
        let random = self.bytes();
        let mut tail = [0; 10];
        tail.copy_from_slice(&random[..10]);
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(now.0).unwrap_or(0), &tail).into_uuid()
    }

    /// An id that tells neither order nor time: for ballots, responses, receipts.
    pub fn secret_id(&self) -> Uuid {
        let random = self.bytes();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&random[..16]);
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }

    /// A random order.
    pub fn shuffle<T>(&self, items: &mut [T]) {
        self.with(|rng| items.shuffle(rng));
    }

    fn with<T>(&self, draw: impl FnOnce(&mut ChaCha20Rng) -> T) -> T {
        draw(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A receipt: 80 bits of the bytes as `XXXX-XXXX-XXXX-XXXX`.
pub fn receipt_code(bytes: &[u8; 32]) -> String {
    let mut code = String::with_capacity(19);
    for place in 0..16 {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        let bit = place * 5;
        let pair = u16::from_be_bytes([bytes[bit / 8], bytes[bit / 8 + 1]]);
        let index = usize::from(pair >> (11 - bit % 8) & 31);
        code.push(char::from(ALPHABET[index]));
    }
    code
}

/// A receipt as somebody typed it: lower case, spaces and look-alike letters are forgiven.
pub fn normalise_receipt(typed: &str) -> String {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    });
    let letters: Vec<char> = letters.take(16).collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_survives_being_read_from_paper() {
        let code = receipt_code(&Random::seeded(7).bytes());
        assert_eq!(code.len(), 19);
        assert_eq!(normalise_receipt(&format!(" {} ", code.to_lowercase().replace('-', " "))), code);
        assert_eq!(normalise_receipt(&code.replace('0', "o").replace('1', "l")), code);
    }
}
