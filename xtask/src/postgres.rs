//! A PostgreSQL of one's own for one command: made in a temporary folder, reachable from this machine only, gone afterwards,
//! whatever way this program ends. For tests: it does not wait for the disk.

use crate::{Result, commands, files};
use std::{
    env, fs,
    net::TcpListener,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
    thread,
    time::{Duration, Instant},
};

/// A folder in memory, on Linux.
const MEMORY: &str = "/dev/shm";
/// Two tests at once need a hundredth of it; what a killed test leaves behind may fill the rest.
const ROOM_MIN_MB: u64 = 4096;

/// Waits on its standard input. When that ends, because we closed it or because we are dead, the server goes and its folder too.
const KEEPER: &str = r#"
trap '' INT TERM
"$1/postgres" -D "$2/data" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories="$2" -c max_connections=200 \
    -c max_wal_size=128MB -c min_wal_size=32MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off >"$2/log" 2>&1 </dev/null &
server=$!
read -r _
kill -QUIT "$server"
wait "$server"
rm -rf "$2"
"#;

/// Runs a command with `TEST_DATABASE_URL` set.
pub fn run(command: &[&str]) -> Result<ExitCode> {
    let ended = with_cluster(|url| {
        println!("postgres: {} with TEST_DATABASE_URL={url}", command.join(" "));
        let mut child = commands::without_our_own_build(command[0]);
        child.args(&command[1..]).env("TEST_DATABASE_URL", url);
        child.status().map_err(|error| format!("cannot start {}: {error}", command[0]))
    })?;
    Ok(if ended.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Does something while a cluster is there, at this address.
pub fn with_cluster<T>(work: impl FnOnce(&str) -> Result<T>) -> Result<T> {
    let programs = programs()?;
    let folder = place().join(format!("dorflinde-postgres-{}", std::process::id()));
    let port = free_port()?;
    let user = make_cluster(&programs, &folder)?;
    let mut keeper = start(&programs, &folder, port, user)?;
    let is_ready = wait_until_ready(&programs, &folder, port);
    let done = is_ready.and_then(|()| work(&format!("postgres://dorflinde@127.0.0.1:{port}")));
    drop(keeper.stdin.take());
    keeper.wait().map_err(|error| format!("cannot stop PostgreSQL: {error}"))?;
    done
}

/// Where the cluster lies: in memory where there is plenty of it, which halves the time of a thousand databases made and dropped.
fn place() -> PathBuf {
    let mut ask = Command::new("df");
    ask.args(["--block-size=1M", "--output=avail", MEMORY]).stderr(Stdio::null());
    let said = ask.output().map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    let megabytes = said.lines().nth(1).and_then(|line| line.trim().parse::<u64>().ok()).unwrap_or_default();
    if megabytes >= ROOM_MIN_MB { MEMORY.into() } else { env::temp_dir() }
}

/// Debian keeps `initdb` out of the search path.
fn programs() -> Result<PathBuf> {
    let search = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|versions| versions.flatten().map(|version| version.path().join("bin")).collect())
        .unwrap_or_default();
    folders.sort();
    folders.reverse();
    folders.extend(env::split_paths(&search));
    let found = folders.into_iter().find(|folder| folder.join("initdb").exists() && folder.join("postgres").exists());
    found.ok_or_else(|| "there is no PostgreSQL on this machine (Debian: apt install postgresql)".to_owned())
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}

/// Makes the cluster, and says as whom: PostgreSQL refuses to run as root, so root becomes the user of Debian's package.
fn make_cluster(programs: &Path, folder: &Path) -> Result<Option<(u32, u32)>> {
    files::make_folder(folder)?;
    let user = if is_root()? { Some(postgres_user()?) } else { None };
    if let Some((uid, gid)) = user {
        chown(folder, Some(uid), Some(gid)).map_err(|error| format!("cannot give {} away: {error}", folder.display()))?;
    }
    let mut initdb = as_user(programs.join("initdb"), folder, user);
    initdb.args(["--auth=trust", "--username=dorflinde", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"]);
    let output = initdb.arg(folder.join("data")).output().map_err(|error| format!("cannot start initdb: {error}"))?;
    if output.status.success() { Ok(user) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

fn start(programs: &Path, folder: &Path, port: u16, user: Option<(u32, u32)>) -> Result<Child> {
    let mut keeper = as_user("sh".into(), folder, user);
    keeper.args(["-c", KEEPER, "keeper"]).arg(programs).arg(folder).arg(port.to_string());
    keeper.stdin(Stdio::piped()).spawn().map_err(|error| format!("cannot start PostgreSQL: {error}"))
}

fn wait_until_ready(programs: &Path, folder: &Path, port: u16) -> Result<()> {
    let until = Instant::now() + Duration::from_secs(30);
    while Instant::now() < until {
        let mut ask = Command::new(programs.join("pg_isready"));
        if ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]).status().is_ok_and(|status| status.success()) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(format!("PostgreSQL does not answer:\n{}", files::read_text(&folder.join("log")).unwrap_or_default()))
}

fn as_user(program: PathBuf, folder: &Path, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}

fn is_root() -> Result<bool> {
    let status = files::read_text(Path::new("/proc/self/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("Uid:")).unwrap_or_default();
    Ok(line.split_whitespace().nth(1) == Some("0"))
}

fn postgres_user() -> Result<(u32, u32)> {
    let users = files::read_text(Path::new("/etc/passwd"))?;
    let line =
        users.lines().find(|line| line.starts_with("postgres:")).ok_or("there is no user \"postgres\" to run PostgreSQL as")?;
    let mut numbers = line.split(':').skip(2).map(|number| number.parse::<u32>());
    match (numbers.next(), numbers.next()) {
        (Some(Ok(uid)), Some(Ok(gid))) => Ok((uid, gid)),
        _ => Err(format!("/etc/passwd: {line}")),
    }
}
