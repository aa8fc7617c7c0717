//! The program as a process, as an operator and a service manager see it.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use domain::Db;

const PATIENCE: Duration = Duration::from_secs(40);

/// The program with arguments, in a folder, with nothing else set.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dorflinde"));
    for name in ["DATABASE_URL", "PORT", "DATA", "DORFLINDE_CONFIG", "RUST_LOG"] {
        command.env_remove(name);
    }
    command.args(arguments).current_dir(folder);
    command
}

/// Runs it to its end; what it said on both outputs.
pub fn run(mut command: Command) -> (ExitStatus, String) {
    let Output { status, stdout, stderr } = command.output().expect("the program runs");
    (status, format!("{}{}", String::from_utf8_lossy(&stdout), String::from_utf8_lossy(&stderr)))
}

/// A folder with a municipality in it.
pub fn founded() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let place = ["--municipality-name", "Lindach", "--district", "Landkreis Linden", "--region", "Niederbayern"];
    let account = ["create-admin", "anna@example.org", "--name", "Anna Huber", "--municipality", "09276999"];
    let (status, said) = run(command(folder.path(), &[&account[..], &place[..]].concat()));
    assert!(status.success(), "{said}");
    folder
}

/// The database of a folder, beside the program.
pub async fn database(folder: &Path) -> Db {
    Db::open(&format!("sqlite:{}", folder.join("data/dorflinde.db").display())).await.expect("the database")
}

/// The one number that a statement gives there.
pub async fn count(folder: &Path, sql: &'static str) -> i64 {
    let (count,): (i64,) = database(folder).await.read().await.expect("a reader").query(sql).one().await.expect("a count");
    count
}

/// A running server; killed when dropped.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(mut command: Command) -> Self {
        command.stdout(Stdio::null()).stderr(Stdio::null());
        Self::told(command)
    }

    /// The same; what it says goes where the command sends it.
    pub fn told(mut command: Command) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
        command.env("PORT", address.port().to_string());
        let child = command.spawn().expect("the program starts");
        let mut server = Self { child, address };
        server.until("it listens", |server| TcpStream::connect(server.address).is_ok());
        server
    }

    /// Waits for something; fails when the program has ended or the patience is over.
    pub fn until(&mut self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so(self) {
            assert!(self.child.try_wait().expect("a state").is_none(), "it ended before {what}");
            assert!(Instant::now() < end, "{what}: never");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What it answers; empty when it does not.
    pub fn ask(&self, path: &str) -> String {
        self.say(&format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n"))
    }

    /// What it answers to a plain form.
    pub fn send(&self, door: &str, form: &str) -> String {
        let length = form.len();
        self.say(&format!(
            "POST {door} HTTP/1.1\r\nhost: a\r\nconnection: close\r\nsec-fetch-site: same-origin\r\naccept: text/html\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{form}"
        ))
    }

    fn say(&self, request: &str) -> String {
        let mut heard = String::new();
        if let Ok(mut stream) = TcpStream::connect(self.address) {
            // A server that goes away says nothing.
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.read_to_string(&mut heard);
        }
        heard
    }

    pub fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.child.id().to_string()]).status().expect("kill runs");
        assert!(status.success());
    }

    /// How it ended.
    pub fn ended(&mut self) -> ExitStatus {
        self.ended_within(PATIENCE)
    }

    /// The same, without the patience.
    pub fn ended_within(&mut self, patience: Duration) -> ExitStatus {
        let end = Instant::now() + patience;
        loop {
            if let Some(status) = self.child.try_wait().expect("a state") {
                return status;
            }
            assert!(Instant::now() < end, "it never ended");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
