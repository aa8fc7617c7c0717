//! Checking a log: every line is there, in its place, as it was written.

use super::line::{BEGINNING, Line};
use super::store::{self, Head};
use crate::db::Tx;
use crate::error::Result;
use crate::ids::MunicipalityId;

/// Read at once.
const CHUNK: i64 = 500;

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Number of the first line that is kept, and of the last one.
    pub first: i64,
    pub last: i64,
    /// Hash of the last line. Whoever notes it elsewhere can tell later whether the whole log was written anew.
    pub hash: Vec<u8>,
    pub broken: Option<Broken>,
}

/// The first place where a log is not as it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    pub seq: i64,
    pub flaw: Flaw,
}

/// What is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The line is not there.
    Missing,
    /// The line, or the one before, is not the one that was written.
    Changed,
    /// The log does not know of the line.
    Added,
}

/// Checks the log of a municipality from its first line to its last.
///
/// # Errors
/// `Unavailable` when the database does not answer; `Internal` when a line cannot even be read.
pub async fn verify(tx: &mut Tx, municipality: MunicipalityId) -> Result<Verdict> {
    let nothing = Head { seq: 0, hash: BEGINNING.to_vec(), removed_seq: 0, removed_hash: BEGINNING.to_vec() };
    let head = store::find_head(tx, municipality).await?.unwrap_or(nothing);
    let broken = match walk(tx, municipality, &head).await? {
        Some(broken) => Some(broken),
        None => beyond(tx, municipality).await?,
    };
    Ok(Verdict { first: head.removed_seq + 1, last: head.seq, hash: head.hash, broken })
}

/// Every line up to the one that the head knows as the last: what is written meanwhile comes after it.
async fn walk(tx: &mut Tx, municipality: MunicipalityId, head: &Head) -> Result<Option<Broken>> {
    let (mut last, mut previous) = (0, head.removed_hash.clone());
    let mut expected = head.removed_seq + 1;
    loop {
        let lines = store::list_lines(tx, municipality, last, head.seq, CHUNK).await?;
        let Some(end) = lines.last().map(|line| line.seq) else { break };
        for line in lines {
            if let Some(flaw) = flaw(municipality, &line, expected, &previous) {
                return Ok(Some(Broken { seq: line.seq.min(expected), flaw }));
            }
            (expected, previous) = (expected + 1, line.hash);
        }
        last = end;
    }
    let flaw = if expected <= head.seq { Some(Flaw::Missing) } else { (previous != head.hash).then_some(Flaw::Changed) };
    Ok(flaw.map(|flaw| Broken { seq: expected.min(head.seq), flaw }))
}

fn flaw(municipality: MunicipalityId, line: &Line, expected: i64, previous: &[u8]) -> Option<Flaw> {
    match line.seq.cmp(&expected) {
        std::cmp::Ordering::Less => Some(Flaw::Added),
        std::cmp::Ordering::Greater => Some(Flaw::Missing),
        std::cmp::Ordering::Equal => (line.hash(municipality, previous) != line.hash).then_some(Flaw::Changed),
    }
}

/// A line that the head does not know of.
async fn beyond(tx: &mut Tx, municipality: MunicipalityId) -> Result<Option<Broken>> {
    let (highest, known) = store::find_ends(tx, municipality).await?;
    Ok((highest > known).then_some(Broken { seq: known + 1, flaw: Flaw::Added }))
}
