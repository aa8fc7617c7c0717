//! A server under measurement: started on a free port, asked for its processor time and memory, ended with the measurement.

use crate::Result;
use std::{
    ffi::OsString,
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

pub struct Server {
    child: Child,
    pub port: u16,
    /// From its start to its first answer.
    pub first_answer: Duration,
}

impl Server {
    /// Starts `program` with the arguments that its port gives, and waits until `path` is answered with 200.
    pub fn start(program: &Path, arguments: impl FnOnce(u16) -> Vec<OsString>, path: &str) -> Result<Self> {
        let port = free_port()?;
        let started = Instant::now();
        let mut command = Command::new(program);
        command.args(arguments(port)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().map_err(|error| format!("cannot start {}: {error}", program.display()))?;
        let mut server = Self { child, port, first_answer: Duration::ZERO };
        while started.elapsed() < Duration::from_secs(60) {
            if server.get(path, "").is_ok_and(|answer| answer.starts_with(b"HTTP/1.1 200")) {
                server.first_answer = started.elapsed();
                return Ok(server);
            }
            if let Ok(Some(status)) = server.child.try_wait() {
                return Err(format!("{} ended with {status}", program.display()));
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(format!("{} did not answer {path} within a minute", program.display()))
    }

    /// The whole answer to a GET, head and body. `headers` are complete lines.
    pub fn get(&self, path: &str, headers: &str) -> Result<Vec<u8>> {
        let fail = |error: std::io::Error| format!("{path}: {error}");
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).map_err(fail)?;
        let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{headers}\r\n", self.port);
        stream.write_all(request.as_bytes()).map_err(fail)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).map_err(fail)?;
        Ok(answer)
    }

    /// Processor time so far, of all threads, in milliseconds. The kernel counts hundredths of a second.
    pub fn cpu_ms(&self) -> f64 {
        ticks_ms(&fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default())
    }

    /// The part of it that the threads of the database took, in milliseconds.
    pub fn database_ms(&self) -> f64 {
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id())).into_iter().flatten().flatten();
        let stats = threads.filter_map(|thread| fs::read_to_string(thread.path().join("stat")).ok());
        stats.filter(|stat| stat.contains("(sqlx-sqlite")).map(|stat| ticks_ms(&stat)).sum()
    }

    /// Bytes that it has sent to the disk so far.
    pub fn written_bytes(&self) -> f64 {
        let io = fs::read_to_string(format!("/proc/{}/io", self.child.id())).unwrap_or_default();
        let bytes = io.lines().find_map(|line| line.strip_prefix("write_bytes:")?.trim().parse::<f64>().ok());
        bytes.unwrap_or_default()
    }

    /// Its share of memory in megabytes: what is mapped by several counts in parts.
    pub fn pss_mb(&self) -> f64 {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id())).unwrap_or_default();
        let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
        line.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked politely first: a server that ends well folds its log into the data file.
        let asked = Command::new("kill").args(["-INT", &self.child.id().to_string()]).status();
        let until = Instant::now() + Duration::from_secs(10);
        while asked.is_ok() && Instant::now() < until && matches!(self.child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Time in the program and in the kernel for it, from a line of `/proc/…/stat`.
fn ticks_ms(stat: &str) -> f64 {
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let ticks: f64 = after_name.split(' ').skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks * 10.0
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    listener.map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}
