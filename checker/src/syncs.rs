//! Sync before acknowledgement: a stand-in for cutting the power. The program runs under `strace`; before each answer to a vote, whatever was
//! last written to the database file or its log must have been synced, to the end of that call.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use crate::Result;
use crate::client::{Answer, Cast, Client};
use crate::dice::Dice;
use crate::program::{Program, free_address};
use crate::sql::Base;
use crate::stage::dorflinde::{program, run};
use crate::strace::Tracer;
use crate::town::Town;

/// What is watched: files that are opened, written, synced, and answers that are sent.
const CALLS: &str = "trace=openat,close,pwrite64,write,ftruncate,fdatasync,fsync,sendto,writev,sendmsg";

/// What came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Syncs {
    /// Answers that acknowledged a vote.
    pub answers: usize,
    /// Those that went out while something written was not synced.
    pub unsynced: usize,
    /// Syncs that were seen at all.
    pub syncs: usize,
}

/// Sends so many votes, one after the other, and looks at what the program did.
///
/// # Errors
/// There is no `strace`, or the program does not start.
pub fn check(dorflinde: &Path, folder: &Path, votes: usize) -> Result<Syncs> {
    let (town, base) = (Town::new(votes, 0), Base::Sqlite(folder.join("data/dorflinde.db")));
    run(program(dorflinde, folder, &base, &["migrate"]))?;
    town.write(&base)?;
    let (trace, address) = (folder.join("trace"), free_address()?);
    let mut server = Program::start(program(dorflinde, folder, &base, &["serve"]), address, &folder.join("log"))?;
    let tracer = Tracer::attach(server.id(), &["-e", CALLS], &trace)?;
    let mut dice = Dice::new(1, 1);
    for (voter, token) in town.tokens.iter().enumerate() {
        let (poll, measure, request_id) = (&town.polls[0].id, &town.measures[0], dice.uuid());
        let cast = Cast { token, poll, measure, choice: "yes", request_id: &request_id, revision: None };
        let answer = Client::new(address, voter).cast(&cast);
        if !matches!(answer, Answer::Done { .. }) {
            return Err(format!("vote {voter}: {answer:?}"));
        }
    }
    server.kill();
    tracer.ended()?;
    let text = std::fs::read_to_string(&trace).map_err(|error| format!("{}: {error}", trace.display()))?;
    Ok(judge(&text))
}

/// Reads what strace wrote: `PID call(FD<file>, …) = result`, or in two halves when another thread came between.
pub fn judge(trace: &str) -> Syncs {
    let (mut syncs, mut dirty, mut begun) = (Syncs::default(), HashSet::<PathBuf>::new(), HashMap::<&str, String>::new());
    for line in trace.lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let rest = rest.trim_start();
        if let Some(call) = rest.strip_suffix(" <unfinished ...>") {
            note_begin(call, &mut syncs, &mut dirty);
            begun.insert(thread, call.to_owned());
        } else if rest.starts_with("<... ") {
            let call = begun.remove(thread).unwrap_or_default();
            note_end(&call, rest, &mut syncs, &mut dirty);
        } else {
            note_begin(rest, &mut syncs, &mut dirty);
            note_end(rest, rest, &mut syncs, &mut dirty);
        }
    }
    syncs
}

/// A write counts from its beginning, and an answer goes out at its beginning.
fn note_begin(call: &str, syncs: &mut Syncs, dirty: &mut HashSet<PathBuf>) {
    let name = call.split('(').next().unwrap_or_default();
    match (name, file_of(call)) {
        ("pwrite64" | "write" | "ftruncate", Some(file)) => drop(dirty.insert(file)),
        ("sendto" | "write" | "writev" | "sendmsg", None) if call.contains("HTTP/1.1 200") => {
            // Pages that are asked meanwhile are no acknowledgement.
            syncs.answers += 1;
            syncs.unsynced += usize::from(!dirty.is_empty());
        }
        _ => {}
    }
}

/// A sync counts at its end, and only when it went well.
fn note_end(call: &str, end: &str, syncs: &mut Syncs, dirty: &mut HashSet<PathBuf>) {
    let is_sync = call.starts_with("fdatasync(") || call.starts_with("fsync(");
    if let Some(file) = file_of(call).filter(|_| is_sync && end.trim_end().ends_with("= 0")) {
        syncs.syncs += 1;
        dirty.remove(&file);
    }
}

/// The database file or its log, when a call is about one. The index beside them (`-shm`) is made anew after every crash.
fn file_of(call: &str) -> Option<PathBuf> {
    let file = call.split_once('<')?.1.split('>').next()?;
    (file.ends_with("dorflinde.db") || file.ends_with("dorflinde.db-wal")).then(|| PathBuf::from(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str = "8 sendto(7<socket:[1]>, \"HTTP/1.1 200 OK\\r\\n\"..., 90, 0, NULL, 0) = 90\n";

    #[test]
    fn an_answer_before_the_sync_has_ended_is_noticed() {
        let write = "9 pwrite64(5</d/dorflinde.db-wal>, \"\"..., 24, 0) = 24\n";
        let sync = "9 fdatasync(5</d/dorflinde.db-wal>) = 0\n";
        let half = "9 fdatasync(5</d/dorflinde.db-wal> <unfinished ...>\n";
        let rest = "9 <... fdatasync resumed>) = 0\n";
        let of = |lines: &[&str]| judge(&lines.concat()).unsynced;
        assert_eq!(of(&[write, sync, ANSWER]), 0);
        assert_eq!(of(&[write, ANSWER, sync]), 1);
        assert_eq!(of(&[write, half, ANSWER, rest]), 1);
        assert_eq!(of(&[write, half, rest, ANSWER]), 0);
        assert_eq!(of(&[write, "9 fdatasync(5</d/dorflinde.db-wal>) = -1 EIO (Input/output error)\n", ANSWER]), 1);
        assert_eq!(of(&["9 pwrite64(6</d/dorflinde.db-shm>, \"\"..., 24, 0) = 24\n", ANSWER]), 0);
    }
}
