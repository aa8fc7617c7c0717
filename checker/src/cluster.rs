//! A PostgreSQL of one's own that keeps what it promises: it waits for the disk, as those of the other tests do not, and can be stopped,
//! restarted and made a standby. Gone with the program that started it, whatever way that ends.

use std::fs;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::Result;
use crate::program::{free_address, free_path};
use crate::sql::Base;

/// Waits on its standard input. When that ends, because we closed it or because we are dead, the server goes and its folder too.
const KEEPER: &str = r#"
trap '' INT TERM
read -r _
"$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1
rm -rf "$2"
"#;

/// A running cluster.
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    user: Option<(u32, u32)>,
    keeper: Child,
}

impl Cluster {
    /// Makes and starts one.
    ///
    /// # Errors
    /// There is no PostgreSQL on this machine, or it does not start.
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        let (folder, port) = (free_path("postgres"), free_address()?.port());
        fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let user = user()?;
        if let Some((uid, gid)) = user {
            chown(&folder, Some(uid), Some(gid)).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let mut keeper = as_user("sh", &folder, user);
        keeper.args(["-c", KEEPER, "keeper"]).arg(&programs).arg(&folder).stdin(Stdio::piped());
        let keeper = keeper.spawn().map_err(|error| format!("sh: {error}"))?;
        let cluster = Self { programs, folder, port, user, keeper };
        let data = cluster.folder.join("data");
        cluster.call(
            "initdb",
            &["--auth=trust", "--username=dorflinde", "--encoding=UTF8", "--locale=C.UTF-8", "-D", &data.to_string_lossy()],
        )?;
        cluster.begin()?;
        Ok(cluster)
    }

    /// Starts the stopped server and waits until it answers.
    ///
    /// # Errors
    /// It does not start.
    pub fn begin(&self) -> Result<()> {
        // Whether it waits for the disk is left as its makers set it: it does.
        let options = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories={} -c max_connections=100",
            self.port,
            self.folder.display()
        );
        self.control(&["-l", &self.folder.join("log").to_string_lossy(), "-o", &options, "start"])
    }

    /// Stops it: `fast` ends connections first, `immediate` is as if it was killed.
    ///
    /// # Errors
    /// It does not stop.
    pub fn stop(&self, mode: &str) -> Result<()> {
        self.control(&["-m", mode, "stop"])
    }

    /// Makes it a standby that waits for a primary that does not come; `begin` starts it as such.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn become_standby(&self) -> Result<()> {
        self.stop("fast")?;
        fs::write(self.folder.join("data/standby.signal"), "").map_err(|error| error.to_string())?;
        self.begin()
    }

    /// Ends being a standby.
    ///
    /// # Errors
    /// It is none.
    pub fn promote(&self) -> Result<()> {
        self.control(&["promote"])
    }

    /// A new database.
    ///
    /// # Errors
    /// What the server said.
    pub fn database(&self, name: &str) -> Result<Base> {
        self.call("createdb", &["-h", "127.0.0.1", "-p", &self.port.to_string(), "-U", "dorflinde", name])?;
        Ok(Base::Postgres(self.url(name)))
    }

    pub fn url(&self, database: &str) -> String {
        format!("postgres://dorflinde@127.0.0.1:{}/{database}", self.port)
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    fn control(&self, arguments: &[&str]) -> Result<()> {
        let data = self.folder.join("data");
        self.call("pg_ctl", &[&["-s", "-w", "-D", &data.to_string_lossy()], arguments].concat())
    }

    fn call(&self, program: &str, arguments: &[&str]) -> Result<()> {
        let mut command = as_user(self.programs.join(program), &self.folder, self.user);
        // Nothing of it may hold an output of ours open: whoever waits for that to end would wait for the server.
        let said = self.folder.join("said");
        let file = fs::File::create(&said).map_err(|error| format!("{}: {error}", said.display()))?;
        let status = command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(file).status();
        let status = status.map_err(|error| format!("{program}: {error}"))?;
        if status.success() { Ok(()) } else { Err(format!("{program}: {}", fs::read_to_string(said).unwrap_or_default())) }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // The keeper ends by itself, or the machine has other troubles.
        let _ = self.keeper.wait();
    }
}

/// Debian keeps `initdb` out of the search path.
fn programs() -> Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql")
        .map_err(|_| "there is no PostgreSQL on this machine (Debian: apt install postgresql)")?;
    let mut folders: Vec<PathBuf> =
        versions.flatten().map(|version| version.path().join("bin")).filter(|bin| bin.join("initdb").exists()).collect();
    folders.sort();
    folders.pop().ok_or_else(|| "there is no initdb on this machine (Debian: apt install postgresql)".to_owned())
}

/// PostgreSQL refuses to run as root, so root becomes the user of Debian's package.
fn user() -> Result<Option<(u32, u32)>> {
    if !is_root() {
        return Ok(None);
    }
    let users = fs::read_to_string("/etc/passwd").map_err(|error| format!("/etc/passwd: {error}"))?;
    let line =
        users.lines().find(|line| line.starts_with("postgres:")).ok_or("there is no user \"postgres\" to run PostgreSQL as")?;
    let numbers: Vec<u32> = line.split(':').skip(2).take(2).filter_map(|number| number.parse().ok()).collect();
    if let [uid, gid] = numbers[..] { Ok(Some((uid, gid))) } else { Err(format!("/etc/passwd: {line}")) }
}

/// Whether this program may do everything on this machine.
pub fn is_root() -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("Uid:")).unwrap_or_default();
    line.split_whitespace().nth(1) == Some("0")
}

fn as_user(program: impl AsRef<std::ffi::OsStr>, folder: &Path, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}
