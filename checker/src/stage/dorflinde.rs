//! Dorflinde itself: one instance on SQLite, two on PostgreSQL, always behind the proxy.

mod faults;
mod published;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use super::{Read, Stage};
use crate::cluster::Cluster;
use crate::dice::Dice;
use crate::finals::Numbers;
use crate::history::History;
use crate::program::{Program, free_address, until};
use crate::proxy::Proxy;
use crate::sql::Base;
use crate::town::{Stored, Town};
use crate::{Result, leaks};

/// So long a vote may wait to be counted after its end: its job is looked for once a second.
const COUNTING: Duration = Duration::from_secs(40);

/// The program with all that it runs on.
pub struct Dorflinde {
    program: PathBuf,
    folder: PathBuf,
    town: Arc<Town>,
    pub base: Base,
    pub cluster: Option<Cluster>,
    pub instances: Vec<Option<Program>>,
    addresses: Vec<SocketAddr>,
    pub proxy: Proxy,
    backups: usize,
}

impl Dorflinde {
    /// On a SQLite file in this folder: one instance, for a file has one writer.
    ///
    /// # Errors
    /// It does not start.
    pub fn on_sqlite(program: &Path, folder: &Path, town: &Arc<Town>) -> Result<Self> {
        let base = Base::Sqlite(folder.join("data/dorflinde.db"));
        Self::start(program, folder, town, base, None, 1)
    }

    /// On a cluster: two instances.
    ///
    /// # Errors
    /// It does not start.
    pub fn on_postgres(program: &Path, folder: &Path, town: &Arc<Town>, cluster: Cluster) -> Result<Self> {
        let base = cluster.database("dorflinde")?;
        Self::start(program, folder, town, base, Some(cluster), 2)
    }

    /// On any database, with so many instances.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(
        program: &Path,
        folder: &Path,
        town: &Arc<Town>,
        base: Base,
        cluster: Option<Cluster>,
        count: usize,
    ) -> Result<Self> {
        let addresses = (0..count).map(|_| free_address()).collect::<Result<Vec<_>>>()?;
        let proxy = Proxy::start(&addresses)?;
        let instances = addresses.iter().map(|_| None).collect();
        let (program, folder, town) = (program.to_owned(), folder.to_owned(), town.clone());
        let mut all = Self { program, folder, town, base, cluster, instances, addresses, proxy, backups: 0 };
        all.command(&["migrate"])?;
        all.town.write(&all.base)?;
        all.begin()?;
        Ok(all)
    }

    /// The program with arguments, on this database and in this folder.
    pub fn program(&self, arguments: &[&str]) -> Command {
        program(&self.program, &self.folder, &self.base, arguments)
    }

    /// Runs a command of the program to its end.
    ///
    /// # Errors
    /// What it said.
    pub fn command(&self, arguments: &[&str]) -> Result<String> {
        run(self.program(arguments))
    }

    /// Starts all instances that do not run.
    ///
    /// # Errors
    /// One does not start.
    pub fn begin(&mut self) -> Result<()> {
        for place in 0..self.instances.len() {
            if self.instances[place].is_none() {
                self.instances[place] = Some(self.spawn(place)?);
            }
        }
        self.instances.iter_mut().flatten().try_for_each(Program::wait)
    }

    /// Starts one instance and does not wait.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn spawn(&self, place: usize) -> Result<Program> {
        Program::spawn(self.program(&["serve"]), self.addresses[place], &self.folder.join(format!("log-{place}")))
    }

    /// Ends all instances.
    ///
    /// # Errors
    /// One does not end.
    pub fn end(&mut self) -> Result<()> {
        self.instances.iter_mut().filter_map(Option::take).try_for_each(Program::stop)
    }

    /// What the tables hold, counted while nobody has a SQLite file open.
    ///
    /// # Errors
    /// They cannot be read.
    pub fn stored(&mut self) -> Result<Stored> {
        let is_file = matches!(self.base, Base::Sqlite(_));
        if is_file {
            self.end()?;
        }
        let stored = self.town.count(&self.base);
        self.begin()?;
        stored
    }

    /// A copy of the database by the way that the manual names, brought back elsewhere.
    fn restored(&mut self) -> Result<(String, Stored)> {
        let elsewhere = self.folder.join("elsewhere");
        let base = match (&self.base, &self.cluster) {
            (Base::Postgres(_), Some(cluster)) => {
                let base = cluster.database("elsewhere")?;
                base.run_file(&self.base.dump()?)?;
                base
            }
            _ => {
                let file = self.folder.join("backup.db");
                self.command(&["backup", &file.to_string_lossy()])?;
                let base = Base::Sqlite(elsewhere.join("data/dorflinde.db"));
                std::fs::create_dir_all(&elsewhere).map_err(|error| error.to_string())?;
                run(program(&self.program, &elsewhere, &base, &["restore", &file.to_string_lossy()]))?;
                base
            }
        };
        Ok(("a restored backup".to_owned(), self.town.count(&base)?))
    }
}

/// The program with arguments, on this database and in this folder, with nothing else set.
pub fn program(program: &Path, folder: &Path, base: &Base, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    for name in ["DATABASE_URL", "PORT", "DATA", "DORFLINDE_CONFIG", "RUST_LOG"] {
        command.env_remove(name);
    }
    command.env("DORFLINDE_DATA", folder.join("data")).env("DORFLINDE_TRUSTED_PROXIES", "127.0.0.1");
    if let Base::Postgres(url) = base {
        command.env("DATABASE_URL", url);
    }
    command.args(arguments).current_dir(folder);
    command
}

/// Runs it to its end.
///
/// # Errors
/// What it said, when it was not successful.
pub fn run(mut command: Command) -> Result<String> {
    let output = command.output().map_err(|error| format!("{:?}: {error}", command.get_program()))?;
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    if output.status.success() { Ok(said) } else { Err(said) }
}

/// Stored numbers as a reading. Whatever does not fit together counts as double.
fn read(source: &str, stored: &Stored, is_open: bool) -> Read {
    let numbers: Numbers = stored.choices.iter().map(|counts| counts.map(Some)).enumerate().collect();
    let unlike = (stored.people - stored.receipts).abs()
        + if is_open {
            (stored.ballots - stored.people).abs() + stored.strays
        } else {
            (stored.ballots - stored.choices.iter().flatten().sum::<i64>()).abs()
        };
    (source.to_owned(), numbers, stored.doubles + unlike)
}

impl Stage for Dorflinde {
    fn address(&self) -> SocketAddr {
        self.proxy.address
    }

    fn hurt(&mut self, dice: &mut Dice, history: &History) -> Result<()> {
        faults::hurt(self, dice, history)
    }

    fn restart(&mut self) -> Result<()> {
        self.end()?;
        self.begin()
    }

    fn before_the_end(&mut self) -> Result<Vec<Read>> {
        let stored = self.stored()?;
        let (source, restored) = self.restored()?;
        Ok(vec![read("the tables", &stored, true), read(&source, &restored, true)])
    }

    fn move_end(&mut self, end_ms: i64) -> Result<()> {
        self.end()?;
        self.town.move_end(&self.base, end_ms)?;
        self.begin()
    }

    fn after_the_end(&mut self) -> Result<Vec<Read>> {
        let (town, address) = (self.town.clone(), self.proxy.address);
        until("all votes are counted", COUNTING, || published::are_counted(address, &town))?;
        let mut all = published::read(address, &town)?;
        all.push(read("the counted tables", &self.stored()?, false));
        Ok(all)
    }

    fn leaks(&mut self) -> Result<Vec<String>> {
        self.end()?;
        let dump = self.base.dump()?;
        let logs =
            (0..self.addresses.len()).filter_map(|place| std::fs::read_to_string(self.folder.join(format!("log-{place}"))).ok());
        let text = logs.fold(dump, |all, log| all + "\n" + &log);
        Ok(leaks::find(&text, &self.town))
    }
}
