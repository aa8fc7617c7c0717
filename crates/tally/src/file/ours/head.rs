//! The head of our file: a name, a colon and a value in each line.

use std::fmt::Display;
use std::str::FromStr;

use super::Head;
use crate::election::{Ballots, Candidate, Election, Kind, Rule, Settings, Tie};
use crate::file::{FileError, amount};

/// What stands between the fields of an option.
const FIELD: &str = " | ";

/// A head as it was read.
pub(super) struct Read {
    pub head: Head,
    pub election: Election,
    pub settings: Settings,
    pub ballots: u64,
    pub is_marks: bool,
}

pub(super) fn write(text: &mut String, head: &Head, election: &Election, settings: &Settings, is_marks: bool) {
    let mut line = |name: &str, value: &dyn Display| text.push_str(&format!("{name}: {value}\n"));
    line("title", &clean(&head.title));
    head.notes.iter().for_each(|note| line("note", &clean(note)));
    line("rule", &settings.rule);
    match settings.rule {
        Rule::YesNo(majority) => line("majority", &majority),
        Rule::EqualShares { utility, completion } => {
            line("utility", &utility);
            line("completion", &completion);
        }
        _ => {}
    }
    match &settings.tie {
        Tie::Id => line("tie", &"id"),
        Tie::Cost => line("tie", &"cost"),
        Tie::Order => line("tie", &"order"),
        Tie::Lot(seed) => line("tie", &format_args!("lot {}", clean(seed))),
    }
    if let Some(seats) = settings.seats {
        line("seats", &seats);
    }
    if let Some(quorum) = settings.quorum {
        line("quorum", &quorum);
    }
    if let Some(threshold) = settings.threshold {
        line("threshold", &threshold);
    }
    if let Some(budget) = election.budget {
        line("budget", &amount::text(budget));
    }
    for (group, most) in &election.ceilings {
        line("ceiling", &format_args!("{}{FIELD}{}", amount::text(*most), clean(group)));
    }
    line("kind", &election.ballots.kind());
    line("lines", &if is_marks { "marks" } else { "ballots" });
    line("ballots", &election.ballots.cast());
    for (place, candidate) in election.candidates.iter().enumerate() {
        let cost = candidate.cost.map_or_else(String::new, amount::text);
        let group = clean(candidate.group.as_deref().unwrap_or(""));
        let title = clean(head.titles.get(place).map_or("", String::as_str));
        let fields = [clean(&candidate.id), cost, group, title].join(FIELD);
        line(&format!("option {}", place + 1), &fields);
    }
}

/// One line of text that holds no separator.
fn clean(text: &str) -> String {
    text.replace(|char: char| char.is_control(), " ").replace('|', "/").trim().to_owned()
}

pub(super) fn read<'a>(lines: impl Iterator<Item = (usize, &'a str)>) -> Result<Read, FileError> {
    let mut draft = Draft::default();
    let mut last = 1;
    for (number, line) in lines {
        last = number;
        let (name, value) = line.split_once(':').ok_or_else(|| FileError::new(number, "a name and a colon are missing"))?;
        draft.line(name, value.trim()).map_err(|reason| FileError::new(number, reason))?;
    }
    draft.finish().map_err(|reason| FileError::new(last, reason))
}

/// What was read so far.
#[derive(Default)]
struct Draft {
    head: Head,
    rule: Option<Rule>,
    tie: Option<Tie>,
    seats: Option<usize>,
    quorum: Option<u64>,
    threshold: Option<u64>,
    budget: Option<u64>,
    ceilings: Vec<(String, u64)>,
    kind: Option<Kind>,
    is_marks: Option<bool>,
    ballots: Option<u64>,
    candidates: Vec<Candidate>,
}

impl Draft {
    fn line(&mut self, name: &str, value: &str) -> Result<(), String> {
        match (name, &mut self.rule) {
            ("title", _) => value.clone_into(&mut self.head.title),
            ("note", _) => self.head.notes.push(value.to_owned()),
            ("rule", rule) => *rule = Some(Rule::named(value).map_err(|error| error.to_string())?),
            ("majority", Some(Rule::YesNo(majority))) => *majority = parsed(value)?,
            ("utility", Some(Rule::EqualShares { utility, .. })) => *utility = parsed(value)?,
            ("completion", Some(Rule::EqualShares { completion, .. })) => *completion = parsed(value)?,
            ("tie", _) => self.tie = Some(tie(value)?),
            ("seats", _) => self.seats = Some(parsed(value)?),
            ("quorum", _) => self.quorum = Some(parsed(value)?),
            ("threshold", _) => self.threshold = Some(parsed(value)?),
            ("budget", _) => self.budget = Some(cents(value)?),
            ("ceiling", _) => {
                let (most, group) = value.split_once(FIELD).ok_or("an amount and a group are missing")?;
                self.ceilings.push((group.trim().to_owned(), cents(most)?));
            }
            ("kind", _) => self.kind = Some(parsed(value)?),
            ("lines", _) => self.is_marks = Some(one_of(value, "marks", "ballots")?),
            ("ballots", _) => self.ballots = Some(parsed(value)?),
            (name, _) => self.option(name, value)?,
        }
        Ok(())
    }

    fn option(&mut self, name: &str, value: &str) -> Result<(), String> {
        let number = name.strip_prefix("option ").ok_or_else(|| format!("{name:?} is not known here"))?;
        if number != (self.candidates.len() + 1).to_string() {
            return Err(format!("option {} must come next", self.candidates.len() + 1));
        }
        // An empty title leaves no space behind the last separator.
        let value = format!("{value} ");
        let fields: Vec<&str> = value.splitn(4, FIELD).map(str::trim).collect();
        let [id, cost, group, title] = fields[..] else { return Err("id, cost, group and title are missing".to_owned()) };
        let cost = if cost.is_empty() { None } else { Some(cents(cost)?) };
        let group = (!group.is_empty()).then(|| group.to_owned());
        self.candidates.push(Candidate { id: id.to_owned(), cost, group });
        self.head.titles.push(title.to_owned());
        Ok(())
    }

    fn finish(self) -> Result<Read, String> {
        let missing = |name: &str| format!("the head says nothing about {name:?}");
        let settings = Settings {
            rule: self.rule.ok_or_else(|| missing("rule"))?,
            seats: self.seats,
            tie: self.tie.ok_or_else(|| missing("tie"))?,
            quorum: self.quorum,
            threshold: self.threshold,
        };
        let ballots = Ballots::new(self.kind.ok_or_else(|| missing("kind"))?);
        let is_marks = self.is_marks.ok_or_else(|| missing("lines"))?;
        let stated = self.ballots.ok_or_else(|| missing("ballots"))?;
        let election = Election { candidates: self.candidates, ballots, budget: self.budget, ceilings: self.ceilings };
        Ok(Read { head: self.head, election, settings, ballots: stated, is_marks })
    }
}

fn parsed<T: FromStr<Err: Display>>(value: &str) -> Result<T, String> {
    value.parse().map_err(|error: T::Err| format!("{value:?}: {error}"))
}

fn cents(value: &str) -> Result<u64, String> {
    amount::cents(value).ok_or_else(|| format!("{value:?} is no amount"))
}

fn one_of(value: &str, yes: &str, no: &str) -> Result<bool, String> {
    let is_yes = value == yes;
    if is_yes || value == no { Ok(is_yes) } else { Err(format!("{value:?} is neither {yes:?} nor {no:?}")) }
}

fn tie(value: &str) -> Result<Tie, String> {
    match (value, value.strip_prefix("lot ")) {
        ("id", _) => Ok(Tie::Id),
        ("cost", _) => Ok(Tie::Cost),
        ("order", _) => Ok(Tie::Order),
        (_, Some(seed)) => Ok(Tie::Lot(seed.to_owned())),
        (_, None) => Err(format!("{value:?} is no rule for ties")),
    }
}
