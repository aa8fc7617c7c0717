//! What the voters wrote down, in the order in which they did: the only thing that is believed about what was acknowledged. Kept in memory
//! for the judge, and as one JSON line per event in a file for people.

use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use crate::json::quoted;
use crate::{Result, now_ms};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Invoke,
    Ok,
    Fail,
    Info,
    /// A request that was acknowledged before, sent again: with the same body, or with another choice.
    Replay,
    /// What the voter's own page showed.
    Read,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Invoke => "invoke",
            Self::Ok => "ok",
            Self::Fail => "fail",
            Self::Info => "info",
            Self::Replay => "replay",
            Self::Read => "read",
        }
    }
}

/// One event of one voter.
#[derive(Clone, Debug)]
pub struct Event {
    pub voter: usize,
    /// Number of the cast that it belongs to.
    pub op: usize,
    pub kind: Kind,
    /// Place in the town's list.
    pub measure: usize,
    /// What was asked for, or seen; empty: nothing chosen.
    pub choice: String,
    pub request_id: String,
    /// When it was written down, and when the request began: Unix milliseconds.
    pub at_ms: i64,
    pub began_ms: i64,
    /// 0: no answer.
    pub status: u16,
    pub code: String,
    pub receipt: String,
    pub revision: i64,
}

/// The kind of a fault in which a server was killed (`kill -9`).
pub const KILL: &str = "kill";

/// A time in which servers were hurt.
#[derive(Clone, Debug)]
pub struct Fault {
    pub kind: &'static str,
    pub began_ms: i64,
    pub ended_ms: i64,
}

/// The number of voters that a page told: of which vote, asked and heard when.
#[derive(Clone, Debug)]
pub struct Told {
    pub poll: usize,
    pub began_ms: i64,
    pub ended_ms: i64,
    pub voters: i64,
}

/// The history of one run.
#[derive(Debug)]
pub struct History {
    begun: Instant,
    begun_ms: i64,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    events: Vec<Event>,
    faults: Vec<Fault>,
    told: Vec<Told>,
    ops: usize,
    file: Option<File>,
}

impl History {
    /// A new history, written into a file when one is named.
    ///
    /// # Errors
    /// The file cannot be made.
    pub fn new(file: Option<&Path>) -> Result<Self> {
        let file = file.map(File::create).transpose().map_err(|error| format!("history: {error}"))?;
        Ok(Self { begun: Instant::now(), begun_ms: now_ms(), kept: Mutex::new(Kept { file, ..Kept::default() }) })
    }

    /// Unix milliseconds that go on evenly, whatever is done to the clock meanwhile.
    pub fn now(&self) -> i64 {
        self.begun_ms + i64::try_from(self.begun.elapsed().as_millis()).unwrap_or(i64::MAX)
    }

    /// A number for the next cast.
    pub fn next_op(&self) -> usize {
        let mut kept = self.kept();
        kept.ops += 1;
        kept.ops
    }

    pub fn add(&self, event: Event) {
        let line = line(&event, self.begun_ms);
        let mut kept = self.kept();
        if let Some(file) = &mut kept.file {
            // A history that cannot be written is still judged.
            let _ = file.write_all(line.as_bytes());
        }
        kept.events.push(event);
    }

    /// Notes that servers were hurt from then until now.
    pub fn hurt(&self, kind: &'static str, began_ms: i64) {
        let ended_ms = self.now();
        self.kept().faults.push(Fault { kind, began_ms, ended_ms });
    }

    pub fn told(&self, told: Told) {
        self.kept().told.push(told);
    }

    pub fn events(&self) -> Vec<Event> {
        self.kept().events.clone()
    }

    /// How many events there are: what is read now is judged by these.
    pub fn length(&self) -> usize {
        self.kept().events.len()
    }

    pub fn faults(&self) -> Vec<Fault> {
        self.kept().faults.clone()
    }

    pub fn all_told(&self) -> Vec<Told> {
        self.kept().told.clone()
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn line(event: &Event, begun_ms: i64) -> String {
    let seconds = |ms: i64| format!("{}.{:03}", ms / 1000, ms % 1000);
    let code = if event.code.is_empty() { "null".to_owned() } else { quoted(&event.code) };
    format!(
        "{{\"client\":{},\"op\":{},\"type\":\"{}\",\"voter\":\"v{:04}\",\"measure\":{},\"choice\":{},\"request_id\":{},\"t\":{},\
         \"status\":{},\"code\":{code},\"receipt\":{},\"revision\":{}}}\n",
        event.voter,
        event.op,
        event.kind.word(),
        event.voter,
        event.measure,
        quoted(&event.choice),
        quoted(&event.request_id),
        seconds(event.at_ms - begun_ms),
        event.status,
        quoted(&event.receipt),
        event.revision
    )
}
