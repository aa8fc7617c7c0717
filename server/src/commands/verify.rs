//! `dorflinde verify`: whether the audit log of every municipality is as it was written. Also while the server runs; nothing is changed.

use domain::audit::{self, Broken, Flaw, Verdict};
use domain::crypto::hex;
use domain::{Db, municipalities};

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
        0 => Ok(()),
        1 => Err(Failure::new("one audit log is broken")),
        count => Err(Failure::new(format!("{count} audit logs are broken"))),
    }
}

/// Says of each municipality how its log is; returns how many are broken.
async fn check(db: &Db) -> Result<usize, Failure> {
    let mut broken = 0;
    for municipality in municipalities::list(&mut db.read().await?).await? {
        let verdict = audit::verify(&mut db.read().await?, municipality.id).await?;
        println!("{}: {}", municipality.name, said(&verdict));
        broken += usize::from(verdict.broken.is_some());
    }
    Ok(broken)
}

fn said(verdict: &Verdict) -> String {
    let Verdict { first, last, hash, broken } = verdict;
    match broken {
        Some(Broken { seq, flaw: Flaw::Missing }) => format!("BROKEN at line {seq}: it is missing"),
        Some(Broken { seq, flaw: Flaw::Changed }) => format!("BROKEN at line {seq}: it is not as it was written"),
        Some(Broken { seq, flaw: Flaw::Added }) => format!("BROKEN at line {seq}: the log does not know of it"),
        None if last < first => "whole, no lines".to_owned(),
        None => format!("whole, lines {first} to {last}, the last one is {}", hex(hash)),
    }
}
