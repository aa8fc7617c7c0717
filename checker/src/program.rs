//! The program under test as a process: started, asked, stopped, killed.

use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::client::Client;
use crate::{Result, now_ms};

/// A debug build on a busy machine needs some seconds to start.
const START: Duration = Duration::from_secs(40);

/// One instance; killed when dropped.
pub struct Program {
    child: Child,
    pub address: SocketAddr,
}

impl Program {
    /// Starts a command that listens on `PORT`, and waits until it may be asked. What it says goes into a file beside its data.
    ///
    /// # Errors
    /// It ends, or is not ready in time.
    pub fn start(command: Command, address: SocketAddr, log: &Path) -> Result<Self> {
        let mut program = Self::spawn(command, address, log)?;
        program.wait()?;
        Ok(program)
    }

    /// Starts it and does not wait.
    ///
    /// # Errors
    /// It cannot be started.
    pub fn spawn(mut command: Command, address: SocketAddr, log: &Path) -> Result<Self> {
        let said = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(log)
            .map_err(|error| format!("{}: {error}", log.display()))?;
        command.env("PORT", address.port().to_string()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(said);
        let child = command.spawn().map_err(|error| format!("{:?}: {error}", command.get_program()))?;
        Ok(Self { child, address })
    }

    /// Waits until it may be asked.
    ///
    /// # Errors
    /// It ends, or is not ready in time.
    pub fn wait(&mut self) -> Result<()> {
        let end = Instant::now() + START;
        while !self.is_ready() {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(format!("the program ended with {status}"));
            }
            if Instant::now() > end {
                return Err("the program is not ready".to_owned());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// Whether it says that it may be asked.
    pub fn is_ready(&self) -> bool {
        let mut client = Client::new(self.address, 0);
        client.patience = Duration::from_secs(2);
        client.get("/readyz", "").is_ok_and(|heard| heard.status == 200)
    }

    /// Sends a signal by its name, such as `-TERM`.
    pub fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)))
    }

    /// As a power cut ends it: no signal is handled.
    pub fn kill(&mut self) {
        // It may be gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Asks it to end, and waits.
    ///
    /// # Errors
    /// It does not end.
    pub fn stop(mut self) -> Result<()> {
        // From the keyboard: nobody else is told first, which would take seconds.
        self.signal("-INT");
        until("the program ends", Duration::from_secs(35), || self.has_ended())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Sends a signal to a process.
pub fn signal(id: u32, name: &str) {
    // A process that has ended hears nothing.
    let _ = Command::new("kill").args([name, &id.to_string()]).stderr(Stdio::null()).status();
}

/// A folder for one run, gone afterwards.
pub struct Folder(PathBuf);

impl Folder {
    /// # Errors
    /// It cannot be made.
    pub fn new(name: &str) -> Result<Self> {
        let path = free_path(name);
        std::fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// A path in the temporary folder that nobody else takes.
pub fn free_path(name: &str) -> PathBuf {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let (process, next) = (std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    std::env::temp_dir().join(format!("check-votes-{name}-{process}-{}-{next}", now_ms()))
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left in the temporary folder harms nobody.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Waits for something.
///
/// # Errors
/// It was not so in time.
pub fn until(what: &str, patience: Duration, mut is_so: impl FnMut() -> bool) -> Result<()> {
    let end = Instant::now() + patience;
    while !is_so() {
        if Instant::now() > end {
            return Err(format!("{what}: not in time"));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// An address of this machine where nobody listens.
///
/// # Errors
/// There is none.
pub fn free_address() -> Result<SocketAddr> {
    TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).map_err(|error| format!("no free port: {error}"))
}
