//! `strace` at a running program: watches its calls, or makes some of them fail or kill.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::Result;
use crate::program::{signal, until};

/// So long it may take to let go of all threads.
const LETTING_GO: Duration = Duration::from_secs(2);

/// An attached tracer; the program goes on by itself when it is dropped.
pub struct Tracer {
    child: Child,
}

impl Tracer {
    /// Whether this machine has it, and lets it look at others.
    pub fn is_there() -> bool {
        let tried = Command::new("strace").args(["-o", "/dev/null", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        tried.is_ok_and(|status| status.success())
    }

    /// Attaches to all threads of a program and writes what it sees into a file.
    ///
    /// # Errors
    /// It cannot be attached.
    pub fn attach(program: u32, arguments: &[&str], trace: &Path) -> Result<Self> {
        let mut command = Command::new("strace");
        command.args(["-f", "-y", "-q", "-s", "40", "-p", &program.to_string(), "-o"]).arg(trace).args(arguments);
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let tracer = Self { child: child.map_err(|error| format!("strace (Debian: apt install strace): {error}"))? };
        until("strace is attached", Duration::from_secs(10), || is_traced(program))?;
        Ok(tracer)
    }

    /// Waits until it has ended with the program that it watched.
    ///
    /// # Errors
    /// It goes on.
    pub fn ended(mut self) -> Result<()> {
        until("strace ends", Duration::from_secs(10), || matches!(self.child.try_wait(), Ok(Some(_))))
    }
}

impl Drop for Tracer {
    fn drop(&mut self) {
        signal(self.child.id(), "-INT");
        // It can wait for ever for a program that was killed under it and that nobody has buried yet.
        if until("strace ends", LETTING_GO, || matches!(self.child.try_wait(), Ok(Some(_)))).is_err() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
    }
}

/// Whether all threads have a tracer.
fn is_traced(program: u32) -> bool {
    let threads = std::fs::read_dir(format!("/proc/{program}/task")).into_iter().flatten().flatten();
    let mut statuses = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("status")).ok());
    statuses.all(|status| !status.contains("TracerPid:\t0\n"))
}
