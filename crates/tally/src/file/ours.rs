//! Our own ballot file: a head that people can read, options, ballots, and a fingerprint. `docs/counting.md` describes it.

mod head;
mod lines;

use std::collections::BTreeMap;

use super::{Contents, FileError, fingerprint};
use crate::election::{Election, Kind, Settings};

/// What lines a file has. Files stay as they were written; the number in the first line rises when others would be misread or refused.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Version {
    /// Says nothing about abstentions.
    One,
    /// An abstention is a mark of the value 0. Written where it is an answer; other files have stayed what they were.
    Two,
}

impl Version {
    /// Of a file that claims to be one of ours; `None` where this program does not know it.
    pub fn of(text: &str) -> Option<Self> {
        let first = text.strip_prefix('\u{feff}').unwrap_or(text).lines().next()?.trim_end();
        [Self::One, Self::Two].into_iter().find(|version| version.first_line() == first)
    }

    fn usual(kind: Kind) -> Self {
        if kind.knows_abstentions() { Self::Two } else { Self::One }
    }

    fn first_line(self) -> &'static str {
        match self {
            Self::One => "dorflinde-ballots 1",
            Self::Two => "dorflinde-ballots 2",
        }
    }
}

/// Between head and ballots, and between ballots and fingerprint.
const LINE: &str = "---";
pub(super) const FINGERPRINT: &str = "fingerprint: ";

/// What a file says for people; it does not change how it is counted.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Head {
    pub title: String,
    /// Further lines: the municipality, the question, the day it closed.
    pub notes: Vec<String>,
    /// The options' titles, in their order.
    pub titles: Vec<String>,
}

/// Whether a text claims to be one of our files.
pub fn is_ours(text: &str) -> bool {
    text.strip_prefix('\u{feff}').unwrap_or(text).starts_with("dorflinde-ballots")
}

/// Writes the file. Where the rule adds options up independently, only how often each mark was made is written, and no ballot is the
/// fingerprint of a person; else ballot after ballot in the order of `election.ballots`, which the caller has shuffled
/// ([`Ballots::reordered`]).
pub fn write_ours(head: &Head, election: &Election, settings: &Settings) -> String {
    write_ours_as(Version::usual(election.ballots.kind()), head, election, settings)
}

/// The same as it was written when files had this version: to compare with one of that time.
pub fn write_ours_as(version: Version, head: &Head, election: &Election, settings: &Settings) -> String {
    let is_marks = settings.rule.adds_up() && election.ballots.kind() != Kind::Ranking;
    let mut text = format!("{}\n", version.first_line());
    head::write(&mut text, head, election, settings, is_marks);
    text.push_str(LINE);
    text.push('\n');
    if is_marks {
        for ((option, value), count) in marks(election, version) {
            text.push_str(&format!("{} {value} x{count}\n", option + 1));
        }
    } else {
        (0..election.ballots.len()).for_each(|ballot| lines::write(&mut text, &election.ballots, ballot));
    }
    text.push_str(LINE);
    text.push('\n');
    let fingerprint = fingerprint(&text);
    text.push_str(&format!("{FINGERPRINT}{fingerprint}\n"));
    text
}

/// How often each mark was made.
fn marks(election: &Election, version: Version) -> BTreeMap<(usize, i64), u64> {
    let (ballots, mut marks) = (&election.ballots, BTreeMap::new());
    if version == Version::Two {
        let abstained = (0..election.candidates.len()).map(|option| ((option, 0), ballots.abstained(option)));
        marks.extend(abstained.filter(|(_, count)| *count > 0));
    }
    for ballot in 0..ballots.len() {
        for mark in ballots.marks(ballot) {
            *marks.entry(mark).or_default() += ballots.weight(ballot);
        }
    }
    marks
}

/// Reads a file that [`write_ours`] wrote.
///
/// # Errors
///
/// [`FileError`] with line and reason; also where a line was changed, dropped or added.
pub fn read_ours(text: &str) -> Result<Contents, FileError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_end();
    let mut lines = text.lines().zip(1..).map(|(line, number)| (number, line.trim_end()));
    lines.next();
    let Some(version) = Version::of(text) else {
        let [one, two] = [Version::One, Version::Two].map(Version::first_line);
        return Err(FileError::new(1, format!("the first line must be {one:?} or {two:?}")));
    };
    let last = text.lines().count();
    let stated = text.lines().next_back().and_then(|line| line.strip_prefix(FINGERPRINT));
    match stated.map(str::trim) {
        None => return Err(FileError::new(last, "the fingerprint is missing")),
        Some(stated) if stated != fingerprint(text) => {
            return Err(FileError::new(last, "the lines do not have this fingerprint: one was changed, dropped or added"));
        }
        Some(_) => {}
    }
    let head = head::read(lines.by_ref().take_while(|(_, line)| *line != LINE))?;
    let mut election = head.election;
    let mut end = 0;
    for (number, line) in lines.by_ref().take_while(|(_, line)| *line != LINE) {
        lines::read(line, number, &mut election, head.is_marks.then_some(version))?;
        end = number;
    }
    if lines.count() != 1 {
        return Err(FileError::new(last, format!("{LINE:?} must stand before the ballots and after them")));
    }
    check_cast(&mut election, head.ballots, head.is_marks).map_err(|reason| FileError::new(end, reason))?;
    Ok(Contents { head: head.head, election, settings: Some(head.settings), version: Some(version), warnings: Vec::new() })
}

fn check_cast(election: &mut Election, stated: u64, is_marks: bool) -> Result<(), String> {
    if is_marks {
        let mut each = vec![0u64; election.candidates.len()];
        marks(election, Version::Two)
            .iter()
            .for_each(|((option, _), count)| each[*option] = each[*option].saturating_add(*count));
        election.ballots.state_cast(stated);
        return match each.iter().position(|count| *count > stated) {
            Some(option) => Err(format!("option {} has more marks than there are ballots", option + 1)),
            None => Ok(()),
        };
    }
    let counted = election.ballots.cast();
    if counted == stated { Ok(()) } else { Err(format!("the head states {stated} ballots, there are {counted}")) }
}

#[cfg(test)]
mod tests;
