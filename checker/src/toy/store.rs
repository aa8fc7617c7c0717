//! What the toy keeps, and where each of its faults sits.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::Fault;
use crate::{CHOICES, Result, now_ms};

/// Each so many-th vote meets the faults that are rare.
const RARE: u64 = 200;
/// So long nothing is on disk that should be, or is checked that is no longer so.
const LATENESS: Duration = Duration::from_millis(150);

/// A vote to be cast.
#[derive(Clone, Debug)]
pub(super) struct Asked {
    pub voter: usize,
    pub poll: usize,
    pub measure: usize,
    pub choice: usize,
    pub request_id: String,
    pub expected: Option<i64>,
}

pub(super) enum Verdict {
    Done { receipt: String, revision: i64 },
    Refused(u16, &'static str),
}

/// The store; clones share it.
#[derive(Clone)]
pub(super) struct Store {
    inner: Arc<Mutex<Inner>>,
    fault: Fault,
    end_ms: Option<i64>,
}

struct Inner {
    log: File,
    casts: u64,
    /// Ballots by voter and measure: one each, where nothing is wrong.
    ballots: BTreeMap<(usize, usize), Vec<usize>>,
    revisions: HashMap<(usize, usize), i64>,
    requests: HashMap<(usize, String), (usize, usize, i64)>,
    receipts: HashSet<String>,
}

impl Store {
    pub fn open(folder: &Path, fault: Fault) -> Result<Self> {
        let path = folder.join("log");
        let log =
            OpenOptions::new().create(true).append(true).open(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let end_ms = std::fs::read_to_string(folder.join("end")).ok().and_then(|end| end.trim().parse().ok());
        let mut inner = Inner {
            log,
            casts: 0,
            ballots: BTreeMap::new(),
            revisions: HashMap::new(),
            requests: HashMap::new(),
            receipts: HashSet::new(),
        };
        let known = std::fs::read_to_string(&path).unwrap_or_default();
        // A last line without its end was never acknowledged.
        for line in known.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let number = |place: usize| words.get(place).and_then(|word| word.parse::<usize>().ok());
            if let (Some(voter), Some(poll), Some(measure), Some(choice), Some(id)) =
                (number(0), number(1), number(2), number(3), words.get(4))
            {
                let asked = Asked { voter, poll, measure, choice, request_id: (*id).to_owned(), expected: None };
                inner.apply(&asked, words.get(5) == Some(&"beside"));
            }
        }
        Ok(Self { inner: Arc::new(Mutex::new(inner)), fault, end_ms })
    }

    pub fn cast(&self, asked: &Asked) -> Verdict {
        if self.fault != Fault::Late && self.end_ms.is_some_and(|end| now_ms() >= end) {
            return Verdict::Refused(409, "voting_closed");
        }
        let mut inner = self.inner();
        if let Some(verdict) = self.refused(&inner, asked) {
            return verdict;
        }
        let had = inner.ballots.contains_key(&(asked.voter, asked.measure));
        if self.fault == Fault::Races {
            drop(inner);
            std::thread::sleep(LATENESS / 30);
            inner = self.inner();
        }
        inner.casts += 1;
        let is_rare = inner.casts.is_multiple_of(RARE);
        if self.fault == Fault::Loses && is_rare {
            return Verdict::Done { receipt: receipt(asked), revision: inner.revision(asked) + 1 };
        }
        let is_beside = (self.fault == Fault::Doubles && is_rare && had) || (self.fault == Fault::Races && !had);
        let revision = inner.apply(asked, is_beside);
        self.write(inner, asked, is_beside);
        Verdict::Done { receipt: receipt(asked), revision }
    }

    fn refused(&self, inner: &Inner, asked: &Asked) -> Option<Verdict> {
        let known = inner.requests.get(&(asked.voter, asked.request_id.clone()));
        if let Some((measure, choice, revision)) = known.filter(|_| self.fault != Fault::Forgets) {
            let is_same = (*measure, *choice) == (asked.measure, asked.choice);
            let done = Verdict::Done { receipt: receipt(asked), revision: *revision };
            return Some(if is_same { done } else { Verdict::Refused(422, "invalid") });
        }
        let is_stale = asked.expected.is_some_and(|expected| expected != inner.revision(asked));
        is_stale.then_some(Verdict::Refused(409, "conflict"))
    }

    /// On disk before it returns, where nothing is wrong.
    fn write(&self, mut inner: MutexGuard<'_, Inner>, asked: &Asked, is_beside: bool) {
        let beside = if is_beside { "beside" } else { "-" };
        let line = format!("{} {} {} {} {} {beside}\n", asked.voter, asked.poll, asked.measure, asked.choice, asked.request_id);
        if self.fault == Fault::Early {
            let later = self.clone();
            std::thread::spawn(move || {
                std::thread::sleep(LATENESS);
                later.inner().store(&line);
            });
        } else {
            inner.store(&line);
        }
    }

    pub fn own(&self, voter: usize, poll: usize, measures: &[usize]) -> (i64, Vec<(usize, usize)>) {
        let inner = self.inner();
        let choice = |measure: &usize| Some((*measure, *inner.ballots.get(&(voter, *measure))?.last()?));
        (inner.revisions.get(&(voter, poll)).copied().unwrap_or(0), measures.iter().filter_map(choice).collect())
    }

    pub fn voters(&self, poll: usize) -> usize {
        self.inner().revisions.keys().filter(|(_, of)| *of == poll).count()
    }

    pub fn knows(&self, receipt: &str) -> bool {
        self.inner().receipts.contains(receipt)
    }

    /// A line for each measure: its place, the three numbers, and how many have two ballots.
    pub fn numbers(&self) -> String {
        let mut numbers: BTreeMap<usize, [usize; 4]> = BTreeMap::new();
        for ((_, measure), choices) in &self.inner().ballots {
            let counts = numbers.entry(*measure).or_default();
            choices.iter().for_each(|choice| counts[*choice] += 1);
            counts[CHOICES.len()] += usize::from(choices.len() > 1);
        }
        numbers.into_iter().map(|(measure, [a, b, c, doubles])| format!("{measure} {a} {b} {c} {doubles}\n")).collect()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inner {
    fn revision(&self, asked: &Asked) -> i64 {
        self.revisions.get(&(asked.voter, asked.poll)).copied().unwrap_or(0)
    }

    fn apply(&mut self, asked: &Asked, is_beside: bool) -> i64 {
        let ballots = self.ballots.entry((asked.voter, asked.measure)).or_default();
        ballots.iter_mut().for_each(|choice| *choice = asked.choice);
        if is_beside || ballots.is_empty() {
            ballots.push(asked.choice);
        }
        let revision = self.revision(asked) + 1;
        self.revisions.insert((asked.voter, asked.poll), revision);
        self.requests.insert((asked.voter, asked.request_id.clone()), (asked.measure, asked.choice, revision));
        self.receipts.insert(receipt(asked));
        revision
    }

    fn store(&mut self, line: &str) {
        // A toy whose disk is full has nothing better to do than to end: nothing was acknowledged.
        if self.log.write_all(line.as_bytes()).and_then(|()| self.log.sync_data()).is_err() {
            std::process::exit(1);
        }
    }
}

fn receipt(asked: &Asked) -> String {
    format!("R{:05}P{}", asked.voter, asked.poll)
}
