//! A choice that one person alone has made, and the search for what would lead from it to the person.

use domain::ids::AccountId;

/// Somebody, and what only they said.
pub struct Traces {
    pub marker: String,
    /// What leads to the person.
    pub person: Vec<Vec<u8>>,
    /// What must be nowhere any more: pseudonym of the ballot, keys of the consultation.
    pub gone: Vec<Vec<u8>>,
    pub id: AccountId,
}

pub fn contains(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

impl Traces {
    /// Asserts that no part has the choice and the person.
    pub fn keep_apart<'a>(&self, place: &str, parts: impl Iterator<Item = &'a [u8]>) {
        for part in parts.filter(|part| contains(part, self.marker.as_bytes())) {
            let beside = self.person.iter().find(|person| contains(part, person));
            assert_eq!(beside.map(|person| String::from_utf8_lossy(person)), None, "{place}: {}", String::from_utf8_lossy(part));
        }
    }

    pub fn keep_apart_in_lines(&self, place: &str, text: &str) {
        self.keep_apart(place, text.lines().map(str::as_bytes));
    }

    /// The same for raw bytes, page by page; and nothing is left of what was to go.
    pub fn keep_apart_in_pages(&self, place: &str, bytes: &[u8], page: usize) {
        self.keep_apart(place, bytes.chunks(page));
        let left = self.gone.iter().position(|gone| contains(bytes, gone));
        assert_eq!(left, None, "{place} still has a pseudonym or a key");
    }
}
