//! The requests that a ballot remembers, so that the same one again has the same answer and no effect. They stand on the ballot itself, because
//! a row of its own for each would be written at a place of its own; what was changed often passes older ones on. No database.

use crate::error::{Error, Result};

/// Bytes of a keyed hash that are kept: 128 bits, of which nobody finds two alike.
const HALF: usize = 16;
/// Bytes of a request, and of what it asked for.
pub(super) const ENTRY: usize = 2 * HALF;
/// So many stand on the ballot. With more, SQLite would give a ballot of many marks a page of its own.
const KEPT: usize = 8;

/// A request that changes a ballot, and what it asks for, as keyed hashes.
pub(super) struct Request {
    pub id: Vec<u8>,
    pub body: Vec<u8>,
}

impl Request {
    /// The revision with which it was answered before, if `requests` has it; the last of them led to `revision`.
    ///
    /// # Errors
    /// `Invalid` when it asked for something else then.
    pub fn answered(&self, requests: &[u8], revision: i64) -> Result<Option<i64>> {
        let entries = requests.chunks_exact(ENTRY).rev().map(|entry| entry.split_at(HALF));
        let mut found = entries.zip(0..).filter(|((id, _), _)| *id == &self.id[..HALF]);
        found.next().map(|((_, body), later)| self.same(body).map(|()| revision - later)).transpose()
    }

    /// A request id stands for one request only.
    ///
    /// # Errors
    /// `Invalid` when another one asked for this.
    pub fn same(&self, body: &[u8]) -> Result<()> {
        if self.body.starts_with(body) { Ok(()) } else { Err(Error::field("request_id", "id_reused")) }
    }

    /// What stands on the ballot when this one is added; before that, older ones are passed on (`is_full`).
    pub fn added_to(&self, requests: &[u8]) -> Vec<u8> {
        let before = if is_full(requests) { &[] } else { requests };
        [before, &self.id[..HALF], &self.body[..HALF]].concat()
    }
}

/// Whether there is no room for another one.
pub(super) fn is_full(requests: &[u8]) -> bool {
    requests.len() >= KEPT * ENTRY
}

/// Whether these are all that led to this revision; else older ones stand elsewhere.
pub(super) fn are_all(requests: &[u8], revision: i64) -> bool {
    i64::try_from(requests.len() / ENTRY).is_ok_and(|all| all >= revision)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::hash;

    fn request(id: i64, body: &str) -> Request {
        Request { id: hash(&id.to_be_bytes()).to_vec(), body: hash(body.as_bytes()).to_vec() }
    }

    #[test]
    fn each_request_is_known_with_the_revision_it_led_to_and_with_nothing_else_to_ask_for() {
        let mut requests = Vec::new();
        for revision in 1..=8 {
            assert!(!is_full(&requests) && are_all(&requests, revision - 1) && !are_all(&requests, revision));
            requests = request(revision, "yes").added_to(&requests);
        }
        assert!(is_full(&requests));
        for revision in 1..=8 {
            assert_eq!(request(revision, "yes").answered(&requests, 8), Ok(Some(revision)));
            assert_eq!(request(revision, "no").answered(&requests, 8), Err(Error::field("request_id", "id_reused")));
        }
        assert_eq!(request(9, "yes").answered(&requests, 8), Ok(None));
        assert_eq!(request(9, "yes").added_to(&requests).len(), 32, "what is full is passed on, and begun anew");
    }
}
