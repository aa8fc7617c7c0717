//! `make check-votes`: runs the checker against a built Dorflinde and tells what it found. For people; the tests of the server call the same.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use check_votes::cluster::Cluster;
use check_votes::program::Folder;
use check_votes::run::{Plan, kills_min, run};
use check_votes::stage::Stage;
use check_votes::stage::dorflinde::Dorflinde;
use check_votes::town::Town;
use check_votes::{Result, at_once, now_ms, syncs, toy};

const HELP: &str = "\
check-votes PROGRAM [--seconds N] [--voters N] [--seed N] [--keep FOLDER] [WORD …]

Runs what the words name, or all of it:
  sqlite      voters while the one instance is killed
  postgres    the same with two instances and a PostgreSQL of its own
  at-once     50 casts of one voter at a barrier, 1,000 times, on both databases
  syncs       100 votes under strace: nothing is acknowledged before it is on disk";

/// Votes with fresh measures, beside the one whose choices are changed.
const FRESH_POLLS: usize = 3;
const REPETITIONS: usize = 1_000;
const TRACED: usize = 100;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["toy", port, folder, fault, voters, polls] => serve_toy([port, folder, fault, voters, polls]).map(|()| true),
        [program, rest @ ..] if !program.starts_with('-') => Wanted::of(program, rest).and_then(|wanted| wanted.run()),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(sentence) => {
            eprintln!("check-votes: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn serve_toy([port, folder, fault, voters, polls]: [&str; 5]) -> Result<()> {
    let number = |word: &str| word.parse::<usize>().map_err(|_| format!("{word} is no number"));
    let port = port.parse().map_err(|_| format!("{port} is no port"))?;
    let fault = toy::FAULTS.iter().find(|(word, _)| *word == fault).ok_or_else(|| format!("{fault} is no fault"))?.1;
    toy::serve(port, Path::new(folder), fault, number(voters)?, number(polls)?)
}

/// What the person at the keyboard wants.
struct Wanted {
    program: PathBuf,
    seconds: u64,
    voters: usize,
    seed: u64,
    keep: Option<PathBuf>,
    parts: Vec<String>,
}

impl Wanted {
    fn of(program: &str, words: &[&str]) -> Result<Self> {
        let program = std::fs::canonicalize(program).map_err(|error| format!("{program}: {error}"))?;
        let seed = u64::try_from(now_ms()).unwrap_or(1);
        let mut wanted = Self { program, seconds: 60, voters: 200, seed, keep: None, parts: Vec::new() };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().copied().ok_or_else(|| format!("{word}: a value is missing"));
            let number = |value: &str| value.parse::<u64>().map_err(|_| format!("{value} is no number"));
            match *word {
                "--seconds" => wanted.seconds = number(value()?)?,
                "--voters" => wanted.voters = usize::try_from(number(value()?)?).unwrap_or(200),
                "--seed" => wanted.seed = number(value()?)?,
                "--keep" => wanted.keep = Some(PathBuf::from(value()?)),
                "sqlite" | "postgres" | "at-once" | "syncs" => wanted.parts.push((*word).to_owned()),
                other => return Err(format!("{other}?\n\n{HELP}")),
            }
        }
        Ok(wanted)
    }

    fn wants(&self, part: &str) -> bool {
        self.parts.is_empty() || self.parts.iter().any(|wanted| wanted == part)
    }

    /// Whether all went well.
    fn run(&self) -> Result<bool> {
        println!("seed {}", self.seed);
        let mut is_well = true;
        if self.wants("syncs") {
            let folder = Folder::new("syncs")?;
            let found = syncs::check(&self.program, folder.path(), TRACED)?;
            println!("syncs: {} of {} answers went out over writes that were not synced", found.unsynced, found.answers);
            is_well &= found.unsynced == 0 && found.answers >= TRACED && found.syncs >= TRACED;
        }
        for database in ["sqlite", "postgres"] {
            if self.wants(database) {
                is_well &= self.history(database)?;
            }
            if self.wants("at-once") {
                is_well &= self.at_once(database)?;
            }
        }
        Ok(is_well)
    }

    fn stage(&self, database: &str, folder: &Path, town: &Arc<Town>) -> Result<Dorflinde> {
        match database {
            "sqlite" => Dorflinde::on_sqlite(&self.program, folder, town),
            _ => Dorflinde::on_postgres(&self.program, folder, town, Cluster::start()?),
        }
    }

    fn history(&self, database: &str) -> Result<bool> {
        let (folder, town) = (Folder::new(database)?, Arc::new(Town::new(self.voters, FRESH_POLLS)));
        let mut stage = self.stage(database, folder.path(), &town)?;
        if let Some(keep) = &self.keep {
            std::fs::create_dir_all(keep).map_err(|error| format!("{}: {error}", keep.display()))?;
        }
        let time = Duration::from_secs(self.seconds);
        let plan = Plan {
            seed: self.seed,
            time,
            kills_min: kills_min(time),
            pause_ms: (600, 1_400),
            fault_every_ms: (1_000, 3_000),
            file: self.keep.as_ref().map(|keep| keep.join(format!("{database}-{}.jsonl", self.seed))),
        };
        let outcome = run(&plan, &town, &mut stage)?;
        print!("{database}: {outcome}");
        Ok(outcome.violations.is_empty())
    }

    fn at_once(&self, database: &str) -> Result<bool> {
        let (folder, town) = (Folder::new(database)?, Arc::new(Town::new(REPETITIONS, 0)));
        let mut stage = self.stage(database, folder.path(), &town)?;
        let mut wrong = at_once::run(stage.address(), &town, self.seed)?;
        wrong.extend(at_once::stored(&stage.stored()?, &town));
        println!("{database}, {} casts at once, {REPETITIONS} times: {} wrong", at_once::AT_ONCE, wrong.len());
        wrong.iter().take(5).for_each(|wrong| println!("  {wrong}"));
        Ok(wrong.is_empty())
    }
}
