//! One line of our file below the head: a ballot, or a mark and how often it was made.
//!
//! `1 3 5` approves three options, `1:3 5:2` gives points, `2 > 1 = 4` ranks; `-` is a ballot that names nothing. `x12` at the end: so often.
//! A mark is `3 -1 x12`: option, value, how often; an abstention `3 0 x4`.

use std::fmt::Display;

use crate::election::{Ballots, Election, Kind, MAX_CANDIDATES};
use crate::file::FileError;
use crate::file::ours::Version;

pub(super) fn write(text: &mut String, ballots: &Ballots, ballot: usize) {
    let start = text.len();
    match ballots.kind() {
        Kind::Ranking => {
            let levels = ballots.levels(ballot).map(|level| joined(level.map(|option| option + 1), " = "));
            text.push_str(&joined(levels, " > "));
        }
        Kind::Approval => text.push_str(&joined(ballots.marks(ballot).map(|(option, _)| option + 1), " ")),
        Kind::YesNo | Kind::Consent | Kind::Points | Kind::Score => {
            let marks = ballots.marks(ballot).map(|(option, value)| format!("{}:{value}", option + 1));
            text.push_str(&joined(marks, " "));
        }
    }
    if text.len() == start {
        text.push('-');
    }
    let weight = ballots.weight(ballot);
    text.push_str(&if weight == 1 { "\n".to_owned() } else { format!(" x{weight}\n") });
}

fn joined<T: Display>(parts: impl Iterator<Item = T>, between: &str) -> String {
    let parts: Vec<String> = parts.map(|part| part.to_string()).collect();
    parts.join(between)
}

/// `marks`: the version of a file that has single marks.
pub(super) fn read(line: &str, number: usize, election: &mut Election, marks: Option<Version>) -> Result<(), FileError> {
    let (marks, weight) = self::marks(line, election, marks).map_err(|reason| FileError::new(number, reason))?;
    let mut options: Vec<u16> = marks.iter().map(|(option, _)| *option).collect();
    options.sort_unstable();
    if options.windows(2).any(|pair| pair[0] == pair[1]) {
        return Err(FileError::new(number, "an option stands there twice"));
    }
    let mut rest = weight;
    while rest > 0 {
        let part = u32::try_from(rest).unwrap_or(u32::MAX);
        election.ballots.push(&marks, part);
        rest -= u64::from(part);
    }
    Ok(())
}

type Marks = (Vec<(u16, i64)>, u64);

fn marks(line: &str, election: &Election, single: Option<Version>) -> Result<Marks, String> {
    let (body, weight) = match line.rsplit_once(" x") {
        Some((body, weight)) => (body, weight.parse::<u64>().ok().filter(|weight| *weight > 0)),
        None => (line, Some(1)),
    };
    let weight = weight.ok_or("after x, how often it was cast is missing")?;
    let option = |text: &str| option(text.trim(), election.candidates.len());
    let (kind, mut marks) = (election.ballots.kind(), Vec::new());
    if let Some(version) = single {
        let (place, mark) = body.split_once(' ').ok_or("an option and a value are missing")?;
        let is_abstention = version == Version::Two && kind.knows_abstentions() && mark.trim() == "0";
        marks.push((option(place)?, if is_abstention { 0 } else { value(mark, kind)? }));
    } else if body.trim() == "-" {
        return Ok((marks, weight));
    } else if kind == Kind::Ranking {
        for (level, rank) in body.split('>').zip(1..) {
            for equal in level.split('=') {
                marks.push((option(equal)?, rank));
            }
        }
    } else if kind == Kind::Approval {
        for place in body.split_whitespace() {
            marks.push((option(place)?, 1));
        }
    } else {
        for mark in body.split_whitespace() {
            let (place, mark) = mark.split_once(':').ok_or("a colon between option and value is missing")?;
            marks.push((option(place)?, value(mark, kind)?));
        }
    }
    if marks.is_empty() { Err("an empty ballot is written as \"-\"".to_owned()) } else { Ok((marks, weight)) }
}

fn option(text: &str, options: usize) -> Result<u16, String> {
    let number = text.parse::<usize>().ok().filter(|number| (1..=options.min(MAX_CANDIDATES)).contains(number));
    let place = number.and_then(|number| u16::try_from(number - 1).ok());
    place.ok_or_else(|| format!("{text:?} is no option: there are {options}"))
}

fn value(text: &str, kind: Kind) -> Result<i64, String> {
    let value = text.trim().parse::<i32>().map_err(|_| format!("{text:?} is no value"))?;
    let fits = match kind {
        Kind::YesNo | Kind::Consent => matches!(value, -1 | 1),
        Kind::Approval => value == 1,
        Kind::Points | Kind::Score | Kind::Ranking => value > 0,
    };
    if fits { Ok(value.into()) } else { Err(format!("{value} is no value of {kind}")) }
}
