//! A program that is short of something: its limits are set while it runs, by `prlimit`.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use check_votes::client::Answer;
use check_votes::cluster::{Cluster, is_root};
use check_votes::program::{Program, until};
use check_votes::stage::dorflinde::{Dorflinde, run};
use check_votes::town::Town;

use crate::place::{PROGRAM, Place, folder, is_on_postgres, revision, skip};

/// Somebody whom nobody else is.
const USER: u32 = 54_321;
pub const SOON: Duration = Duration::from_secs(10);

/// A place with one instance, and Anna's password.
pub struct Short {
    pub place: Place,
    pub address: SocketAddr,
    pub password: String,
    /// The program by which ours is started.
    starter: Vec<String>,
}

impl Short {
    /// With settings for its environment. `None` where no limits can be set.
    pub fn start(voters: usize, settings: &[&str]) -> Option<Self> {
        Self::start_as(voters, settings, None)
    }

    /// As a user whose threads are counted: root's are not.
    pub fn start_counted(voters: usize) -> Option<Self> {
        Self::start_as(voters, &[], is_root().then_some(USER))
    }

    fn start_as(voters: usize, settings: &[&str], user: Option<u32>) -> Option<Self> {
        let user_words = user.map(|user| format!("setpriv --reuid={user} --regid={user} --clear-groups"));
        // A panic that has no memory for its backtrace waits for itself (Rust's own library): nobody turns it on where people vote.
        let words = user_words.iter().flat_map(|words| words.split(' ')).chain(["env", "RUST_BACKTRACE=0"]);
        let words = words.chain(settings.iter().copied());
        let starter: Vec<String> = words.map(str::to_owned).collect();
        if !["prlimit", PROGRAM].into_iter().all(|program| can(through(&starter, &command(program, &["--version"])))) {
            skip("no limits can be set here (Debian: apt install util-linux)");
            return None;
        }
        let mut place = alone(voters);
        let address = place.stage.instances[0].as_ref().expect("it runs").address;
        place.stage.end().expect("it ends");
        if let Some(user) = user {
            let owner = format!("{user}:{user}");
            run(command("chown", &["-R", &owner, &place.folder.path().to_string_lossy()])).expect("handed over");
        }
        let making = place.stage.program(&["create-admin", "anna@example.org", "--name", "Anna"]);
        let said = run(through(&starter, &making)).expect("an account");
        let password = said.lines().find_map(|line| line.strip_prefix("Password: ")).expect("a password").trim().to_owned();
        let mut short = Self { place, address, password, starter };
        short.begin();
        Some(short)
    }

    fn begin(&mut self) {
        let serving = through(&self.starter, &self.place.stage.program(&["serve"]));
        let program = Program::start(serving, self.address, &self.place.folder.path().join("log-0")).expect("it starts");
        self.place.stage.instances[0] = Some(program);
    }

    /// Sets a limit, such as `--nofile=20`, as the program's own user: not every root may do it for others.
    ///
    /// # Errors
    /// The program is gone.
    pub fn limit(&self, what: &str) -> Result<String, String> {
        let process = self.place.process().to_string();
        run(through(&self.starter, &command("prlimit", &["--pid", &process, &format!("{what}:")])))
    }

    /// Sets a limit under which all is well again; starts the program where it has ended.
    pub fn lift(&mut self, what: &str) {
        // It may be gone.
        let _ = self.limit(what);
        let program = self.place.stage.instances[0].as_mut().expect("it was started");
        until("it serves, or has ended", SOON, || program.has_ended() || program.is_ready()).expect("one or the other");
        if program.has_ended() {
            self.begin();
        }
    }

    pub fn descriptors(&self) -> usize {
        fs::read_dir(format!("/proc/{}/fd", self.place.process())).map_or(0, Iterator::count)
    }

    /// Bytes that the program has for its data.
    pub fn memory(&self) -> u64 {
        let said = fs::read_to_string(format!("/proc/{}/status", self.place.process())).expect("it runs");
        let line = said.lines().find_map(|line| line.strip_prefix("VmData:")).expect("a line");
        line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") << 10
    }

    /// Tokio keeps a thread for some seconds, for what else may take a while; those that answer pages stay.
    pub fn has_idle_threads_gone(&self) -> bool {
        let threads = fs::read_dir(format!("/proc/{}/task", self.place.process())).expect("it runs").flatten();
        let names = threads.filter_map(|thread| fs::read_to_string(thread.path().join("comm")).ok());
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        names.filter(|name| name.starts_with("tokio-")).count() <= cores.max(2)
    }

    /// What Anna is answered; 0: nothing.
    pub fn sign_in(&self, password: &str) -> u16 {
        let body = format!("email=anna%40example.org&password={password}");
        let heard = self.place.client(0).send("/api/v1/accounts/sign-in", "", "application/json", &body);
        heard.map_or(0, |heard| heard.status)
    }

    /// Whoever was told so has voted, whoever was refused has not; whoever sends the form again has voted once.
    pub fn all_is_well(&mut self, answers: &[Answer]) {
        for (voter, answer) in answers.iter().enumerate() {
            let seen = self.place.seen(voter);
            match answer {
                Answer::Done { .. } => assert_eq!(seen.as_deref(), Some("yes"), "voter {voter} was told so"),
                Answer::Refused { .. } => assert_eq!(seen, None, "voter {voter}: {answer:?}"),
                Answer::Unknown { .. } => {}
            }
            let again = self.place.vote(voter, 0, "yes");
            assert_eq!(revision(&again), Some(1), "voter {voter}, again: {again:?}");
        }
        self.place.has_stored(answers.len());
    }
}

/// One instance, on either database.
fn alone(voters: usize) -> Place {
    if !is_on_postgres() {
        return Place::on_sqlite(folder("short"), voters);
    }
    let (folder, town, cluster) = (folder("short"), Arc::new(Town::new(voters, 0)), Cluster::start().expect("a cluster"));
    let base = cluster.database("dorflinde").expect("a database");
    let stage = Dorflinde::start(Path::new(PROGRAM), folder.path(), &town, base, Some(cluster), 1).expect("it starts");
    Place { stage, town, folder }
}

fn command(name: &str, words: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(words);
    command
}

/// The same command, run by the starter.
fn through(starter: &[String], plain: &Command) -> Command {
    let mut command = Command::new(&starter[0]);
    command.args(&starter[1..]).arg(plain.get_program()).args(plain.get_args());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    plain.get_current_dir().map(|folder| command.current_dir(folder));
    command
}

fn can(mut command: Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
