//! `dorflinde verify`: whether the audit log of every municipality is as it was written, and its votes as they were sealed, counted and
//! published. Also while the server runs; nothing is changed.

use domain::audit::{self, Broken as BrokenLine, Flaw, Verdict};
use domain::crypto::hex;
use domain::votes::verifying::{self, Flaw as VoteFlaw};
use domain::{Actor, Clock, Db, Random, municipalities};

use super::installation::sqlite_file;
use crate::config::Settings;
use crate::failure::Failure;

pub(super) async fn run(settings: &Settings) -> Result<(), Failure> {
    if let Some(file) = sqlite_file(settings).filter(|file| !file.exists()) {
        return Err(Failure::new(format!("there is no database at {}", file.display())));
    }
    let db = Db::open(&settings.database()).await?;
    let broken = check(&db).await;
    db.close().await;
    match broken? {
        Broken { logs: 0, votes: 0 } => Ok(()),
        Broken { logs, votes } => Err(Failure::new(format!("audit logs broken: {logs}, votes broken: {votes}"))),
    }
}

/// How many are not as they were.
#[derive(Default)]
struct Broken {
    logs: usize,
    votes: usize,
}

/// Says of each municipality how its log and its votes are.
async fn check(db: &Db) -> Result<Broken, Failure> {
    let mut broken = Broken::default();
    for municipality in municipalities::list(&mut db.read().await?).await? {
        let verdict = audit::verify(&mut db.read().await?, municipality.id).await?;
        println!("{}: {}", municipality.name, said(&verdict));
        broken.logs += usize::from(verdict.broken.is_some());
        let program = Actor::program(municipality.id, Clock::System.now(), Random::system());
        for vote in verifying::verify(&mut db.read().await?, &program).await? {
            println!("{}: vote \"{}\", rules {}: {}", municipality.name, vote.title, vote.fingerprint, said_of_vote(vote.flaw));
            broken.votes += usize::from(vote.flaw.is_some());
        }
    }
    Ok(broken)
}

fn said_of_vote(flaw: Option<VoteFlaw>) -> &'static str {
    match flaw {
        None => "whole",
        Some(VoteFlaw::Seal) => "BROKEN: the sealed text is not the one that was published",
        Some(VoteFlaw::Rules) => "BROKEN: the rules in force are not the sealed ones",
        Some(VoteFlaw::Entitled) => "BROKEN: somebody is entitled of whom the audit log does not know",
        Some(VoteFlaw::Numbers) => "BROKEN: ballots, voters, receipts, codes and what the result says of them do not agree",
        Some(VoteFlaw::Noted) => "BROKEN: ballots or result are not what the audit log has noted at the count",
        Some(VoteFlaw::Times) => "BROKEN: its times were moved, and not in public",
        Some(VoteFlaw::Seed) => "BROKEN: the number for lots is not the one that was promised",
        Some(VoteFlaw::Published) => "BROKEN: the published ballots are not the counted ones",
        Some(VoteFlaw::Count) => "BROKEN: the stored ballots do not count to the stored result",
    }
}

fn said(verdict: &Verdict) -> String {
    let Verdict { first, last, hash, broken } = verdict;
    match broken {
        Some(BrokenLine { seq, flaw: Flaw::Missing }) => format!("BROKEN at line {seq}: it is missing"),
        Some(BrokenLine { seq, flaw: Flaw::Changed }) => format!("BROKEN at line {seq}: it is not as it was written"),
        Some(BrokenLine { seq, flaw: Flaw::Added }) => format!("BROKEN at line {seq}: the log does not know of it"),
        None if last < first => "whole, no lines".to_owned(),
        None => format!("whole, lines {first} to {last}, the last one is {}", hex(hash)),
    }
}
