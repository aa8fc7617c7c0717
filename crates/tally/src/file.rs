//! Ballot files as text: our own, Pabulib's and PrefLib's. Reading and writing text only; opening files is the program's.

mod amount;
mod ours;
mod pabulib;
mod preflib;
mod records;

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

pub use ours::{Head, Version, is_ours, read_ours, write_ours, write_ours_as};
pub use pabulib::{Origin, is_pabulib, read_pabulib, write_pabulib};
pub use preflib::{DataType, read_preflib};

use crate::election::{Election, Settings};

/// Everything that a file says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contents {
    pub head: Head,
    pub election: Election,
    /// Only our own files say how they are counted.
    pub settings: Option<Settings>,
    /// Only our own files have one.
    pub version: Option<Version>,
    pub warnings: Vec<Warning>,
}

/// A file that cannot be counted.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct FileError {
    /// Counted from one.
    pub line: usize,
    pub reason: String,
}

impl FileError {
    fn new(line: usize, reason: impl Into<String>) -> Self {
        Self { line, reason: reason.into() }
    }
}

/// What a file says about itself and its ballots do not; the ballots are counted.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Warning {
    #[error("option {id}: the file states {stated} {what}, its ballots have {counted}")]
    Option { id: String, what: &'static str, stated: String, counted: i128 },
    #[error("the file states {stated} {what}, it has {counted}")]
    Whole { what: &'static str, stated: String, counted: u64 },
}

/// SHA-256 (hex) of the lines of a file, without spaces at their ends and without a last line that states the fingerprint.
pub fn fingerprint(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_end();
    let mut hash = Sha256::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if lines.peek().is_none() && line.starts_with(ours::FINGERPRINT) {
            break;
        }
        hash.update(line.trim_end());
        hash.update("\n");
    }
    hash.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_is_the_hash_that_other_programs_compute() {
        // printf 'a\nb\n' | sha256sum
        let hash = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";
        assert_eq!(fingerprint("a\nb\n"), hash);
        assert_eq!(fingerprint("\u{feff}a \r\nb"), fingerprint("a\nb\n"));
        assert_eq!(fingerprint("a\nb\nfingerprint: x"), fingerprint("a\nb\n"));
        assert_ne!(fingerprint("a\n\nb\n"), fingerprint("a\nb\n"));
    }
}
