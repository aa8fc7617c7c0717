//! A town that votes on a program of its own, and what the tests of this folder ask of it.

use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;

use check_votes::client::{Answer, Cast, Client, View};
use check_votes::cluster::Cluster;
use check_votes::program::Folder;
use check_votes::stage::dorflinde::Dorflinde;
use check_votes::town::Town;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_dorflinde");

/// A running program with voters. Its folder goes last.
pub struct Place {
    pub stage: Dorflinde,
    pub town: Arc<Town>,
    pub folder: Folder,
}

impl Place {
    /// On SQLite, in a folder that may have been prepared.
    pub fn on_sqlite(folder: Folder, voters: usize) -> Self {
        let town = Arc::new(Town::new(voters, 0));
        let stage = Dorflinde::on_sqlite(Path::new(PROGRAM), folder.path(), &town).expect("it starts");
        Self { stage, town, folder }
    }

    /// On a PostgreSQL that waits for the disk, with two instances.
    pub fn on_postgres(voters: usize) -> Self {
        let (folder, town) = (folder("postgres"), Arc::new(Town::new(voters, 0)));
        let cluster = Cluster::start().expect("a cluster");
        let stage = Dorflinde::on_postgres(Path::new(PROGRAM), folder.path(), &town, cluster).expect("it starts");
        Self { stage, town, folder }
    }

    /// One vote of one voter on the first measure, under an id of the voter's and this number.
    pub fn vote(&self, voter: usize, number: usize, choice: &'static str) -> Answer {
        self.casting(voter, number, choice, |client, cast| client.cast(cast))
    }

    /// The same over a line that is open already.
    pub fn vote_over(&self, line: TcpStream, voter: usize, number: usize, choice: &'static str) -> Answer {
        self.casting(voter, number, choice, |client, cast| client.cast_over(line, cast))
    }

    fn casting(&self, voter: usize, number: usize, choice: &'static str, way: impl FnOnce(&Client, &Cast) -> Answer) -> Answer {
        let (token, poll, measure) = (&self.town.tokens[voter], &self.town.polls[0].id, &self.town.measures[0]);
        let request_id = format!("00000000-0000-4000-8000-{:012x}", voter * 1_000_000 + number);
        way(&self.client(voter), &Cast { token, poll, measure, choice, request_id: &request_id, revision: None })
    }

    /// What the voter's own page shows.
    pub fn view(&self, voter: usize) -> View {
        self.client(voter).view(&self.town.tokens[voter], &self.town.polls[0].slug).expect("the page")
    }

    /// What the voter has chosen on the first measure.
    pub fn seen(&self, voter: usize) -> Option<String> {
        self.view(voter).choices.remove(&self.town.measures[0])
    }

    pub fn client(&self, voter: usize) -> Client {
        Client::new(self.stage.proxy.address, voter)
    }

    /// The id of the first instance's process.
    pub fn process(&self) -> u32 {
        self.stage.instances[0].as_ref().expect("it runs").id()
    }

    /// Fails unless so many have voted, once each, and nothing is there by halves.
    pub fn has_stored(&mut self, voters: usize) {
        let stored = self.stage.stored().expect("the tables");
        let (voters, choices) = (i64::try_from(voters).expect("few"), stored.choices.iter().flatten().sum::<i64>());
        assert_eq!((stored.ballots, stored.people, stored.receipts, choices), (voters, voters, voters, voters), "{stored:?}");
        assert_eq!((stored.doubles, stored.strays), (0, 0), "{stored:?}");
    }
}

/// What the program said, beside a failure that it may explain.
impl Drop for Place {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for place in 0..self.stage.instances.len() {
                let said = std::fs::read_to_string(self.folder.path().join(format!("log-{place}")));
                eprintln!("instance {place} said:\n{}", said.unwrap_or_default());
            }
        }
    }
}

/// A folder for one test.
pub fn folder(name: &str) -> Folder {
    Folder::new(name).expect("a folder")
}

/// Whether the answer acknowledges, and its revision.
pub fn revision(answer: &Answer) -> Option<i64> {
    if let Answer::Done { revision, .. } = answer { Some(*revision) } else { None }
}

/// The status of an answer.
pub fn status(answer: &Answer) -> u16 {
    match answer {
        Answer::Done { status, .. } | Answer::Refused { status, .. } | Answer::Unknown { status, .. } => *status,
    }
}

/// Whether the tests run against PostgreSQL this time; then those about files have nothing to do, and the other way round.
pub fn is_on_postgres() -> bool {
    std::env::var_os("TEST_DATABASE_URL").is_some()
}

/// A short number, or the long one where long runs are wanted.
pub fn length(short: usize, long: usize) -> usize {
    if std::env::var_os("LONG").is_some() { long } else { short }
}

/// Says why something is not tried on this machine.
pub fn skip(why: &str) {
    println!("SKIPPED: {why}");
}
