//! Seeded faults: each takes one protection out of a copy of the sources and wants the tests named for it to fail. What they do not notice
//! is protected by nothing but good will.

use crate::{Result, commands, files};
use serde::Deserialize;
use std::{fs, path::Path, process::Command};

const LIST: &str = "xtask/faults.toml";
/// The copy, and what is built of it: kept, so that the next run compiles less.
const COPY: &str = "target/faults/tree";
const BUILT: &str = "target/faults/built";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    fault: Vec<Fault>,
}

/// One protection that is taken out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fault {
    name: String,
    file: String,
    /// Stands in the file exactly once.
    find: String,
    replace: String,
    /// Name of the test that must fail, or the beginning of names.
    test: String,
    /// The target it is in.
    #[serde(default = "cases")]
    target: String,
}

fn cases() -> String {
    "cases".to_owned()
}

/// Seeds all faults, or those whose name contains a word.
pub fn run(word: &str) -> Result<()> {
    let root = files::root();
    let faults: Vec<Fault> = read(&root)?.into_iter().filter(|fault| fault.name.contains(word)).collect();
    copy(&root)?;
    println!("Without a fault:");
    for fault in &faults {
        if !passes(&root, fault)? {
            return Err(format!("{} fails without a fault: run the tests first", fault.test));
        }
    }
    let mut missed = Vec::new();
    for fault in &faults {
        println!("Seeded: {}", fault.name);
        let path = root.join(COPY).join(&fault.file);
        let whole = files::read_text(&path)?;
        files::write_if_changed(&path, seeded(fault, &whole)?.as_bytes())?;
        let outcome = passes(&root, fault);
        files::write_if_changed(&path, whole.as_bytes())?;
        let is_missed = outcome?;
        println!("  {} by {}", if is_missed { "NOT NOTICED" } else { "noticed" }, fault.test);
        missed.extend(is_missed.then_some(fault.name.as_str()));
    }
    println!("{} of {} faults noticed", faults.len() - missed.len(), faults.len());
    if missed.is_empty() { Ok(()) } else { Err(format!("not noticed: {}", missed.join("; "))) }
}

fn read(root: &Path) -> Result<Vec<Fault>> {
    let list: List = toml::from_str(&files::read_text(&root.join(LIST))?).map_err(|e| format!("{LIST}: {e}"))?;
    Ok(list.fault)
}

fn seeded(fault: &Fault, text: &str) -> Result<String> {
    match text.matches(&fault.find).count() {
        1 => Ok(text.replacen(&fault.find, &fault.replace, 1)),
        count => Err(format!("{}: what it looks for stands {count} times in {}", fault.name, fault.file)),
    }
}

/// Everything that git knows or would know, as it lies here.
fn copy(root: &Path) -> Result<()> {
    let listed = Command::new("git").args(["ls-files", "-co", "--exclude-standard"]).current_dir(root).output();
    let listed = listed.map_err(|e| format!("git ls-files: {e}"))?;
    for path in String::from_utf8_lossy(&listed.stdout).lines() {
        let Ok(bytes) = fs::read(root.join(path)) else { continue };
        files::write_if_changed(&root.join(COPY).join(path), &bytes)?;
    }
    Ok(())
}

/// Whether tests pass; sources that do not compile are an error, not a noticed fault.
fn passes(root: &Path, Fault { test, target, .. }: &Fault) -> Result<bool> {
    let mut cargo = commands::without_our_own_build("cargo");
    cargo.args(["test", "-q", "-p", "server", "-p", "app", "-p", "domain", "--no-default-features", "--features", "app/ssr"]);
    cargo.args(["--test", target, "--", test]);
    let ran = cargo.current_dir(root.join(COPY)).env("CARGO_TARGET_DIR", root.join(BUILT)).output();
    let ran = ran.map_err(|e| format!("cargo: {e}"))?;
    let said = String::from_utf8_lossy(&ran.stdout);
    let is_run = said.contains("test result:") && !said.contains(" 0 passed; 0 failed");
    if is_run { Ok(ran.status.success()) } else { Err(format!("{test} did not run:\n{}", String::from_utf8_lossy(&ran.stderr))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_finds_its_place_in_the_sources() {
        let root = files::root();
        let faults = read(&root).expect("a list");
        assert!(faults.len() >= 10);
        for fault in faults {
            let text = files::read_text(&root.join(&fault.file)).expect("the file");
            assert_ne!(seeded(&fault, &text).expect("one place"), text, "{}", fault.name);
        }
    }
}
