//! The tests of the copy, built once and run for one fault after the other.

use super::{Fault, seed::SWITCH};
use crate::{Result, commands};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

/// A fault may make a test wait for ever: that is noticed, too.
const LONGEST: Duration = Duration::from_secs(240);
/// For all tests without any fault.
const LONGEST_OF_ALL: Duration = Duration::from_secs(1800);
const DATABASE: &str = "TEST_DATABASE_URL";

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Noticed,
    Missed,
}

/// Name of a target → what runs its tests, in the folder of the package.
pub struct Tests {
    programs: BTreeMap<String, PathBuf>,
    package: PathBuf,
    built: PathBuf,
    /// Address of a PostgreSQL for those that need one.
    cluster: String,
}

impl Tests {
    /// # Errors
    ///
    /// Sources that do not compile: that is no noticed fault.
    pub fn build(tree: &Path, built: &Path, cluster: &str) -> Result<Self> {
        let mut cargo = commands::without_our_own_build("cargo");
        cargo.args("test -q --no-run --message-format=json-render-diagnostics -p server -p app -p domain --tests".split(' '));
        cargo.args("--no-default-features --features app/ssr,server/eid".split(' '));
        let ran = cargo.current_dir(tree).env("CARGO_TARGET_DIR", built).output().map_err(|e| format!("cargo: {e}"))?;
        if !ran.status.success() {
            return Err(format!(
                "the sources with the faults do not compile:\n{}",
                errors(&String::from_utf8_lossy(&ran.stderr))
            ));
        }
        let said = String::from_utf8_lossy(&ran.stdout);
        let units = said.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let program = |unit: Value| Some((unit["target"]["name"].as_str()?.to_owned(), unit["executable"].as_str()?.into()));
        Ok(Self {
            programs: units.filter_map(program).collect(),
            package: tree.join("server"),
            built: built.to_owned(),
            cluster: cluster.to_owned(),
        })
    }

    /// All tests that these faults name, with every switch off.
    pub fn check_that_they_pass<'a>(&self, faults: impl Iterator<Item = &'a Fault>) -> Result<()> {
        let mut asked = BTreeMap::<(&str, bool), BTreeSet<&str>>::new();
        for fault in faults {
            asked.entry((&fault.target, fault.postgres)).or_default().extend(fault.tests.iter().map(String::as_str));
        }
        for ((target, postgres), names) in asked {
            let names: Vec<&str> = names.into_iter().collect();
            let (ended, said) = self.run(&Trial { target, names: &names, switch: "", postgres, longest: LONGEST_OF_ALL })?;
            let failed: Vec<&str> = lines(&said, "FAILED").collect();
            if !ended.is_some_and(|status| status.success()) {
                return Err(format!("without a fault these fail (run the tests first): {}\n{said}", failed.join(", ")));
            }
            if let Some(name) = names.iter().find(|name| !lines(&said, "ok").any(|test| test.contains(**name))) {
                return Err(format!("no test of {target} is called {name}"));
            }
        }
        Ok(())
    }

    /// Tries each behind its switch, as many at once as the machine can; returns the names of those that nobody noticed.
    pub fn try_all(&self, faults: &[Fault]) -> Result<Vec<String>> {
        let (open, missed) = (Mutex::new(faults.iter()), Mutex::new(Ok(Vec::new())));
        let at_once = thread::available_parallelism().map_or(1, usize::from);
        let work = || {
            while let Some(fault) = { open.lock().expect("nobody panics").next() } {
                let outcome = self.try_one(fault);
                let mut missed = missed.lock().expect("nobody panics");
                match (outcome, &mut *missed) {
                    (Ok(Outcome::Missed), Ok(missed)) => missed.push(fault.name.clone()),
                    (Err(why), missed) => *missed = Err(why),
                    _ => {}
                }
            }
        };
        thread::scope(|scope| (0..at_once).for_each(|_| drop(scope.spawn(work))));
        missed.into_inner().expect("nobody panics")
    }

    pub fn try_one(&self, fault: &Fault) -> Result<Outcome> {
        let Fault { target, tests, name, postgres, .. } = fault;
        let names: Vec<&str> = tests.iter().map(String::as_str).collect();
        let (ended, said) = self.run(&Trial { target, names: &names, switch: name, postgres: *postgres, longest: LONGEST })?;
        let Some(status) = ended else {
            println!("noticed     {name}: a test did not end");
            return Ok(Outcome::Noticed);
        };
        let failed: Vec<&str> = lines(&said, "FAILED").collect();
        if !status.success() && failed.is_empty() {
            return Err(format!("{name}: its tests broke off\n{said}"));
        }
        let by_none: Vec<&str> = names.into_iter().filter(|name| !failed.iter().any(|test| test.contains(name))).collect();
        if by_none.is_empty() {
            println!("noticed     {name}: {}", failed.join(", "));
            return Ok(Outcome::Noticed);
        }
        println!("NOT NOTICED {name}: by {}", by_none.join(", "));
        Ok(Outcome::Missed)
    }

    fn run(&self, trial: &Trial) -> Result<(Option<ExitStatus>, String)> {
        let program = self.programs.get(trial.target).ok_or_else(|| format!("there are no tests called {}", trial.target))?;
        let log = self.built.join(format!("{:?}.log", thread::current().id()));
        let file = File::create(&log).map_err(|e| format!("{}: {e}", log.display()))?;
        let mut command = Command::new(program);
        command.args(trial.names).current_dir(&self.package).env("CARGO_MANIFEST_DIR", &self.package);
        command.env(SWITCH, trial.switch).env_remove(DATABASE);
        if trial.postgres {
            command.env(DATABASE, &self.cluster);
        }
        let child = command.stdout(file).stderr(Stdio::null()).spawn().map_err(|e| format!("{}: {e}", program.display()))?;
        let ended = wait(child, trial.longest)?;
        Ok((ended, crate::files::read_text(&log)?))
    }
}

/// One run of one target's tests.
struct Trial<'a> {
    target: &'a str,
    /// Beginnings or parts of names.
    names: &'a [&'a str],
    /// The fault that is on, or nothing.
    switch: &'a str,
    postgres: bool,
    longest: Duration,
}

/// What the compiler refused, without its warnings: a copy with switches has many.
fn errors(said: &str) -> String {
    let told = said.split("\n\n").filter(|message| message.trim_start().starts_with("error"));
    told.collect::<Vec<_>>().join("\n\n")
}

fn wait(mut child: Child, longest: Duration) -> Result<Option<ExitStatus>> {
    let began = Instant::now();
    loop {
        match child.try_wait().map_err(|e| format!("a test: {e}"))? {
            Some(status) => return Ok(Some(status)),
            None if began.elapsed() > longest => {
                let _ = child.kill();
                return child.wait().map(|_| None).map_err(|e| format!("a test: {e}"));
            }
            None => thread::sleep(Duration::from_millis(50)),
        }
    }
}

/// Names of the tests that ended so: `test NAME ... ok`.
fn lines<'a>(said: &'a str, end: &'a str) -> impl Iterator<Item = &'a str> {
    said.lines().filter_map(move |line| line.strip_prefix("test ")?.strip_suffix(end)?.strip_suffix(" ... "))
}
