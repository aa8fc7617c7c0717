//! Seeded faults: each takes one protection out of a copy of the sources and wants the tests named for it to fail. What they do not notice
//! is protected by nothing but good will.
//!
//! Most are built into one copy, each behind a switch that stands off (Untch, Offutt and Harrold: Mutation analysis using mutant
//! schemata, 1993): so two hundred of them cost one build. What no switch can stand before is built alone.

mod list;
mod seed;
mod trial;

use crate::{Result, files, postgres};
pub use list::{Fault, read};
use std::{fs, path::Path, process::Command};
use trial::{Outcome, Tests};

/// The copy, and what is built of it: kept, so that the next run compiles less.
const COPY: &str = "target/faults/tree";
const BUILT: &str = "target/faults/built";

/// Seeds all faults, or those for which one of the words is a part of the name or begins the id of a case.
pub fn run(words: &[&str]) -> Result<()> {
    let root = files::root();
    let faults: Vec<Fault> =
        read(&root)?.into_iter().filter(|fault| words.is_empty() || words.iter().any(|word| fault.is_about(word))).collect();
    let (alone, switched): (Vec<Fault>, Vec<Fault>) = faults.into_iter().partition(Fault::is_alone);
    copy(&root)?;
    if switched.iter().chain(&alone).any(|fault| fault.postgres) {
        return postgres::with_cluster(|cluster| try_all(&root, &switched, &alone, cluster));
    }
    try_all(&root, &switched, &alone, "")
}

fn try_all(root: &Path, switched: &[Fault], alone: &[Fault], cluster: &str) -> Result<()> {
    let build = || Tests::build(&root.join(COPY), &root.join(BUILT), cluster);
    write_seeded(root, switched, None)?;
    let tests = build()?;
    println!("Without a fault:");
    tests.check_that_they_pass(switched.iter().chain(alone))?;
    let mut missed = tests.try_all(switched)?;
    for fault in alone {
        write_seeded(root, switched, Some(fault))?;
        if build()?.try_one(fault)? == Outcome::Missed {
            missed.push(fault.name.clone());
        }
    }
    let all = switched.len() + alone.len();
    println!("{} of {all} faults noticed", all - missed.len());
    if missed.is_empty() { Ok(()) } else { Err(format!("not noticed: {}", missed.join("; "))) }
}

/// Everything that git knows or would know, as it lies here.
fn copy(root: &Path) -> Result<()> {
    let listed = Command::new("git").args(["ls-files", "-co", "--exclude-standard"]).current_dir(root).output();
    let listed = listed.map_err(|e| format!("git ls-files: {e}"))?;
    let listed = String::from_utf8_lossy(&listed.stdout);
    let seeded = seed::files(&read(root)?);
    for path in listed.lines().filter(|path| !seeded.contains(*path)) {
        let Ok(bytes) = fs::read(root.join(path)) else { continue };
        files::write_if_changed(&root.join(COPY).join(path), &bytes)?;
    }
    Ok(())
}

/// Writes each file that a fault of the list is in: with switches, and with what is tried alone.
fn write_seeded(root: &Path, switched: &[Fault], alone: Option<&Fault>) -> Result<()> {
    for file in seed::files(&read(root)?) {
        files::write_if_changed(&root.join(COPY).join(&file), seed::seeded(root, &file, switched, alone)?.as_bytes())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_finds_its_place_in_the_sources() {
        let root = files::root();
        let faults = read(&root).expect("a list");
        assert!(faults.len() >= 10);
        let (alone, switched): (Vec<Fault>, Vec<Fault>) = faults.into_iter().partition(Fault::is_alone);
        let differs = |alone: Option<&Fault>, file: &str| {
            let text = seed::seeded(&root, file, &switched, alone).expect("one place");
            assert_ne!(text, files::read_text(&root.join(file)).expect("the file"), "{file}");
        };
        seed::files(&switched).iter().for_each(|file| differs(None, file));
        alone.iter().for_each(|fault| differs(Some(fault), &fault.place.file));
    }
}
