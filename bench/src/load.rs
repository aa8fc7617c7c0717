//! One run of wrk against one server: how many answers, how much processor time each.

use crate::{Result, process::Server};
use std::process::Command;

pub const SECONDS: u32 = 4;
/// Browsers at once. More than cores, so that the server is never idle; wrk itself takes one thread.
pub const CONNECTIONS: u32 = 32;

/// More than anybody stores with one sync.
const TOGETHER_MAX: f64 = 256.0;
/// Each sync writes one page at least.
const PAGE_BYTES: f64 = 4096.0;

#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub per_second: f64,
    pub cpu_ms: f64,
    /// The part of `cpu_ms` that the threads of SQLite took; the rest is connection, rules and rendering.
    pub database_ms: f64,
    /// The time within which 99 of 100 answers came.
    pub p99_ms: f64,
}

/// What is asked: a path with complete header lines, or a script that writes requests.
#[derive(Clone, Debug)]
pub struct Load {
    pub path: String,
    pub headers: Vec<String>,
    pub script: Option<std::path::PathBuf>,
    /// Given to the script.
    pub arguments: Vec<String>,
    /// Whether every answer must be a refusal; else none may be.
    pub is_refused: bool,
    /// Whether every answer says that something is on disk.
    pub is_stored: bool,
}

impl Load {
    pub fn page(path: &str, headers: &[&str]) -> Self {
        Self {
            path: path.to_owned(),
            headers: headers.iter().map(ToString::to_string).collect(),
            script: None,
            arguments: Vec::new(),
            is_refused: false,
            is_stored: false,
        }
    }
}

pub fn run(server: &Server, load: &Load) -> Result<Run> {
    let written_before = server.written_bytes();
    let (before, database_before) = (server.cpu_ms(), server.database_ms());
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", &format!("-c{CONNECTIONS}"), &format!("-d{SECONDS}s"), "--latency"]);
    for header in &load.headers {
        wrk.args(["-H", header]);
    }
    if let Some(script) = &load.script {
        wrk.arg("-s").arg(script);
    }
    wrk.arg(format!("http://127.0.0.1:{}{}", server.port, load.path)).arg("--").args(&load.arguments);
    let output = wrk.output().map_err(|error| format!("cannot start wrk (Debian: apt install wrk): {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let (used, database_used) = (server.cpu_ms() - before, server.database_ms() - database_before);
    let number = |label: &str| {
        let line = text.lines().find(|line| line.contains(label))?;
        line.split_whitespace().find_map(|word| word.parse::<f64>().ok())
    };
    let answers = number("requests in").filter(|answers| *answers > 0.0).ok_or_else(|| format!("wrk says:\n{text}"))?;
    let refused = number("Non-2xx").unwrap_or_default();
    if text.contains("Socket errors") || refused != if load.is_refused { answers } else { 0.0 } {
        return Err(format!("{}: {refused} of {answers} were refused:\n{text}", load.path));
    }
    let written = server.written_bytes() - written_before;
    if load.is_stored && written < answers / TOGETHER_MAX * PAGE_BYTES {
        return Err(format!("{}: {answers} answers say that something is stored, and {written} bytes were written", load.path));
    }
    let per_second = number("Requests/sec:").unwrap_or_default();
    let p99_ms = percentile(&text).unwrap_or_default();
    Ok(Run { per_second, cpu_ms: used / answers, database_ms: database_used / answers, p99_ms })
}

/// wrk writes `99%    3.21ms`, or `us`, or `s`.
fn percentile(text: &str) -> Option<f64> {
    let value = text.lines().find_map(|line| line.trim().strip_prefix("99%"))?.trim();
    let units = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)];
    units.iter().find_map(|(unit, factor)| value.strip_suffix(unit)?.parse::<f64>().ok().map(|number| number * factor))
}

/// The middle one of an odd number of values.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
